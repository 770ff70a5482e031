"""`integrakon lint --fix` and `--show-fixes`: what is written, shown and reported, and what is left alone."""

import io
import sys
from pathlib import Path

import pytest
from fake_checks import Call

from integrakon.cli import fixing
from integrakon.cli.mending import Mended, mend

KOPF = "format: 1  # das Format\nkommune: {name: Musterstadt}\n"
FALSCH = (
    KOPF
    + """\
konzept: {titel: "Konzept - für  alle", stand: 2026}
akteure:
  - name: Caritas  # ohne Kennung
  - {id: amt, name: Jugendamt}
handlungsfelder:
  - id: bs
    titel: Bildung
    vision: Alle lernen.
    ziele:
      - {id: bs-1, text: Es gibt Kurse., umsetzungsakteure: [Jugendamt]}
"""
)
RICHTIG = (
    FALSCH.replace("Konzept - für  alle", "Konzept – für alle")
    .replace("  - name: Caritas", "  - id: caritas\n    name: Caritas")
    .replace("[Jugendamt]", "[amt]")
)
AUSWAHL = ("--select", "IK406,IK7", "--ignore", "IK710")
OFFEN = KOPF + "konzept: {titel: Konzept, stand: 2026}\nhandlungsfelder:\n  - {id: bs, titel: Bildung}\n"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan with faults in a fresh working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "stadt.yaml"
    path.write_bytes(FALSCH.encode())
    return path


def stdin(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_fix_writes_and_a_second_run_changes_nothing(plan: Path, call: Call) -> None:
    assert call("lint", "--fix", *AUSWAHL) == (0, "", "4 Befunde in 1 Datei behoben.\n")
    assert plan.read_bytes() == RICHTIG.encode()
    assert call("lint", "--fix", *AUSWAHL) == (0, "", "Kein Befund behoben.\n")
    assert plan.read_bytes() == RICHTIG.encode()


def test_what_remains_is_reported_and_decides(plan: Path, call: Call) -> None:
    plan.write_bytes(b"\xef\xbb\xbf" + OFFEN.replace("\n", "\r\n").encode())
    code, out, err = call("lint", "--fix", "--select", "IK406", "--fail-on", "hinweis")
    assert (code, err) == (1, "2 Befunde in 1 Datei behoben.\n")
    assert [line.split()[1] for line in out.splitlines()] == ["IK406"]
    assert plan.read_bytes() == OFFEN.encode()


def test_several_files_are_counted(plan: Path, call: Call) -> None:
    plan.with_name("dorf.yaml").write_text(FALSCH, encoding="utf-8")
    plan.with_name("gut.yaml").write_text(RICHTIG, encoding="utf-8")
    assert call("lint", "--fix", *AUSWAHL)[2] == "8 Befunde in 2 Dateien behoben.\n"


def test_only_rules_that_run_correct_something(plan: Path, call: Call) -> None:
    call("lint", "--fix", "--select", "IK406")
    assert plan.read_text("utf-8") == RICHTIG.replace("Konzept – für alle", "Konzept - für  alle")


def test_what_a_comment_excepts_stays(plan: Path, call: Call) -> None:
    ausgenommen = RICHTIG.replace("Konzept – für alle", "Konzept - für alle").replace(
        "konzept:", "# integrakon: ignore gedankenstrich – So steht es im Beschluss.\nkonzept:"
    )
    plan.write_text(ausgenommen, encoding="utf-8")
    assert call("lint", "--fix", *AUSWAHL)[2] == "Kein Befund behoben.\n"
    assert plan.read_text("utf-8") == ausgenommen


def test_show_fixes_prints_a_diff_and_writes_nothing(plan: Path, call: Call) -> None:
    code, out, err = call("lint", "--show-fixes", *AUSWAHL)
    assert (code, err) == (1, "4 Befunde in 1 Datei zu beheben; geändert ist nichts.\n")
    assert out.splitlines()[:2] == ["--- plans/stadt.yaml", "+++ plans/stadt.yaml"]
    assert [line for line in out.splitlines()[2:] if line[0] in "+-"] == [
        '-konzept: {titel: "Konzept - für  alle", stand: 2026}',
        '+konzept: {titel: "Konzept – für alle", stand: 2026}',
        "-  - name: Caritas  # ohne Kennung",
        "+  - id: caritas",
        "+    name: Caritas  # ohne Kennung",
        "-      - {id: bs-1, text: Es gibt Kurse., umsetzungsakteure: [Jugendamt]}",
        "+      - {id: bs-1, text: Es gibt Kurse., umsetzungsakteure: [amt]}",
    ]
    assert plan.read_bytes() == FALSCH.encode()


def test_nothing_to_show(plan: Path, call: Call) -> None:
    plan.write_text(RICHTIG, encoding="utf-8")
    assert call("lint", "--show-fixes", *AUSWAHL) == (0, "", "Kein Befund zu beheben.\n")


def test_standard_input_comes_out_mended(plan: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, OFFEN.replace("Konzept,", "'Konzept  A',").replace("\n", "\r\n").encode())
    code, out, err = call("lint", "-", "--fix", *AUSWAHL)
    assert (code, out) == (0, OFFEN.replace("Konzept,", "'Konzept A',"))
    assert [line.split()[:2] for line in err.splitlines()] == [["-:5:5:", "IK406"]]
    assert plan.read_bytes() == FALSCH.encode()


def test_standard_input_that_is_no_plan_comes_out_as_it_is(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sink = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(sink, encoding="utf-8"))
    stdin(monkeypatch, b"a: \xff\r\n")
    from integrakon.cli.boundary import main  # noqa: PLC0415

    assert (main(["lint", "-", "--fix"]), sink.getvalue()) == (1, b"a: \xff\r\n")
    assert plan.exists()


def test_the_diff_of_standard_input(plan: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    assert plan
    stdin(monkeypatch, FALSCH.encode())
    code, out, err = call("lint", "-", "--show-fixes", *AUSWAHL)
    assert (code, err) == (1, "4 Befunde in 1 Datei zu beheben; geändert ist nichts.\n")
    assert out.startswith("--- -\n+++ -\n@@")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--fix", "--show-fixes"), "nennen Sie nur eines von beiden"),
        (("--show-fixes", "--format", "json"), "--format und --output entfallen"),
        (("--show-fixes", "--output", "json=x.json"), "--format und --output entfallen"),
        (("--fix", "-", "plans"), "lässt sich nicht zusammen mit Dateien beheben"),
    ],
)
def test_contradicting_options_are_refused(plan: Path, call: Call, arguments: tuple[str, ...], sentence: str) -> None:
    code, out, err = call("lint", *arguments)
    assert (code, out) == (2, "")
    assert sentence in err
    assert plan.read_bytes() == FALSCH.encode()


def test_a_protected_file_stays_and_others_are_mended(plan: Path, call: Call) -> None:
    other = plan.with_name("dorf.yaml")
    other.write_text(FALSCH, encoding="utf-8")
    plan.chmod(0o444)
    code, _, err = call("lint", "--fix", *AUSWAHL)
    assert code == 2
    assert err == (
        "4 Befunde in 1 Datei behoben.\nFehler: „plans/stadt.yaml“ ist schreibgeschützt und bleibt, wie es ist.\n"
    )
    assert (plan.read_text("utf-8"), other.read_text("utf-8")) == (FALSCH, RICHTIG)


KOMMENTAR = RICHTIG.replace(
    "      - {id: bs-1, text: Es gibt Kurse., umsetzungsakteure: [amt]}\n",
    """\
      - id: bs-1
        text: Es gibt Kurse.
        umsetzungsakteure:
          # die Verwaltung zuerst
          - amt
          - caritas
""",
)
UNGEORDNET = ("--select", "IK710", "--profil", "streng")
BLEIBT = (
    "1 behebbarer Befund bleibt: Die Änderung träfe anderes mit, verlöre einen Kommentar oder brächte neue Fehler.\n"
)


def test_what_cannot_be_corrected_is_counted(plan: Path, call: Call) -> None:
    plan.write_text(KOMMENTAR, encoding="utf-8")
    assert call("lint", "--fix", *UNGEORDNET)[2] == f"Kein Befund behoben.\n{BLEIBT}"
    assert plan.read_text("utf-8") == KOMMENTAR


def test_what_cannot_be_corrected_on_standard_input_is_counted(
    plan: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert plan
    stdin(monkeypatch, KOMMENTAR.encode())
    _, out, err = call("lint", "-", "--fix", *UNGEORDNET)
    assert out == KOMMENTAR
    assert err.endswith(BLEIBT)


def test_a_symbolic_link_stays_one(plan: Path, call: Call) -> None:
    link = plan.with_name("zeiger.yml")
    link.symlink_to("stadt.yaml")
    assert call("lint", str(link), "--fix", *AUSWAHL)[0] == 0
    assert link.is_symlink()
    assert plan.read_text("utf-8") == RICHTIG


def test_a_file_that_changes_meanwhile_stays(plan: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def mend_while_somebody_saves(*arguments: object) -> Mended:
        mended = mend(*arguments)  # type: ignore[arg-type]
        plan.write_text(OFFEN, encoding="utf-8")
        return mended

    monkeypatch.setattr(fixing, "mend", mend_while_somebody_saves)
    code, _, err = call("lint", "--fix", *AUSWAHL)
    assert code == 2
    assert "„plans/stadt.yaml“ hat sich inzwischen geändert" in err
    assert plan.read_text("utf-8") == OFFEN


def test_an_alias_is_corrected_where_it_is_written(plan: Path, call: Call) -> None:
    text = RICHTIG.replace("vision: Alle lernen.", "vision: &v Alle  lernen.").replace(
        "text: Es gibt Kurse.", "text: *v "
    )
    plan.write_text(text, encoding="utf-8")
    assert call("lint", "--fix", *AUSWAHL)[2] == "2 Befunde in 1 Datei behoben.\n"
    assert plan.read_text("utf-8") == text.replace("Alle  lernen", "Alle lernen")


def test_a_fault_of_ours_keeps_the_file(plan: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> Mended:
        raise ZeroDivisionError(*arguments)

    monkeypatch.setattr(fixing, "mend", broken)
    code, _, err = call("lint", "--fix", *AUSWAHL)
    assert code == 2
    assert "Unerwarteter Fehler beim Lesen von „plans/stadt.yaml“ (ZeroDivisionError" in err
    assert plan.read_bytes() == FALSCH.encode()
