"""`integrakon fmt`: what is rewritten, what is only told, what stays, what is said about it."""

import io
import sys
from pathlib import Path

import pytest
from fake_checks import Call

from integrakon.cli import batch, forming

KOPF = "format: 1\n\nkommune:\n  name: Musterstadt\n\nkonzept:\n  titel: Integrationskonzept\n"
IN_FORM = KOPF + "  stand: 2026  # Entwurf\n"
SCHIEF = "format: 1\nkommune: {name: 'Musterstadt'}\nkonzept: {stand: 2026, titel: \"Integrationskonzept\"} # Entwurf\n"
GERADE = KOPF.replace("konzept:\n", "konzept:  # Entwurf\n") + "  stand: 2026\n"
KAPUTT = IN_FORM + "zile: []\n"


@pytest.fixture
def ordner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder `plans` in the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    return tmp_path / "plans"


def schreibe(ordner: Path, **inhalte: str | bytes) -> None:
    for name, inhalt in inhalte.items():
        (ordner / f"{name}.yaml").write_bytes(inhalt if isinstance(inhalt, bytes) else inhalt.encode())


def lies(ordner: Path, name: str) -> str:
    return (ordner / f"{name}.yaml").read_bytes().decode()


@pytest.mark.parametrize(
    ("inhalte", "gesagt"),
    [
        ({"a": IN_FORM}, "1 Datei war schon in Form.\n"),
        ({"a": IN_FORM, "b": GERADE}, "2 Dateien waren schon in Form.\n"),
        ({"a": SCHIEF}, "1 Datei umgeschrieben.\n"),
        ({"a": SCHIEF, "b": IN_FORM}, "1 Datei umgeschrieben, 1 war schon in Form.\n"),
        ({"a": SCHIEF, "b": SCHIEF, "c": IN_FORM, "d": IN_FORM}, "2 Dateien umgeschrieben, 2 waren schon in Form.\n"),
    ],
)
def test_files_are_rewritten_and_counted(ordner: Path, call: Call, inhalte: dict[str, str], gesagt: str) -> None:
    schreibe(ordner, **inhalte)
    assert call("fmt") == (0, "", gesagt)
    assert {name: lies(ordner, name) for name in inhalte} == {
        name: GERADE if inhalt == SCHIEF else inhalt for name, inhalt in inhalte.items()
    }


@pytest.mark.parametrize(
    ("inhalte", "code", "genannt", "gesagt"),
    [
        ({"a": IN_FORM}, 0, "", "1 Datei ist in Form.\n"),
        ({"a": IN_FORM, "b": IN_FORM}, 0, "", "2 Dateien sind in Form.\n"),
        ({"a": SCHIEF}, 1, "plans/a.yaml\n", "1 Datei ist nicht in Form.\n"),
        ({"a": IN_FORM, "b": SCHIEF}, 1, "plans/b.yaml\n", "1 Datei ist nicht in Form, 1 ist es.\n"),
        (
            {"a": SCHIEF, "b": SCHIEF, "c": IN_FORM, "d": IN_FORM},
            1,
            "plans/a.yaml\nplans/b.yaml\n",
            "2 Dateien sind nicht in Form, 2 sind es.\n",
        ),
    ],
)
def test_check_names_the_files_and_writes_nothing(  # noqa: PLR0913, PLR0917
    ordner: Path, call: Call, inhalte: dict[str, str], code: int, genannt: str, gesagt: str
) -> None:
    schreibe(ordner, **inhalte)
    assert call("fmt", "--check") == (code, genannt, gesagt)
    assert {name: lies(ordner, name) for name in inhalte} == inhalte


@pytest.mark.parametrize("options", [["--diff"], ["--diff", "--check"]])
def test_diff_shows_the_lines_and_writes_nothing(ordner: Path, call: Call, options: list[str]) -> None:
    schreibe(ordner, a=IN_FORM, b=IN_FORM.replace("titel: I", "titel:   I"))
    code, out, err = call("fmt", *options)
    assert (code, err) == (1, "1 Datei ist nicht in Form, 1 ist es.\n")
    assert out.splitlines() == [
        "--- plans/b.yaml",
        "+++ plans/b.yaml",
        "@@ -4,5 +4,5 @@",
        "   name: Musterstadt",
        " ",
        " konzept:",
        "-  titel:   Integrationskonzept",
        "+  titel: Integrationskonzept",
        "   stand: 2026  # Entwurf",
    ]
    assert lies(ordner, "b") != IN_FORM


def test_line_ends_and_byte_order_mark_go(ordner: Path, call: Call) -> None:
    schreibe(ordner, a=b"\xef\xbb\xbf" + IN_FORM.replace("\n", "\r\n").encode())
    assert call("fmt")[0] == 0
    assert lies(ordner, "a") == IN_FORM


@pytest.mark.parametrize("options", [[], ["--check"], ["--diff"]])
def test_a_plan_with_broken_references_can_be_in_form(ordner: Path, call: Call, options: list[str]) -> None:
    schreibe(ordner, a=IN_FORM + "\nanmerkungen:\n  - art: verlust\n    zu: fehlt\n    text: Nichts.\n")
    assert call("fmt", *options)[:2] == (0, "")


@pytest.mark.parametrize("options", [[], ["--check"], ["--diff"]])
@pytest.mark.parametrize(
    ("inhalt", "befunde", "satz"),
    [
        (KAPUTT, ["9:1: IK102"], "einen Fehler."),
        ("a: [\n", ["2:1: IK010"], "einen Fehler."),
        ("", ["1:1: IK007"], "einen Fehler."),
        (IN_FORM.replace("titel", "tite"), ["6:1: IK103", "7:3: IK102"], "2 Fehler."),
        (
            IN_FORM + "".join(f"x{number}: 1\n" for number in range(9)),
            [f"{line}:1: IK102" for line in range(9, 14)],
            "9 Fehler; alle nennt „integrakon validate“.",
        ),
    ],
)
def test_a_plan_that_breaks_the_schema_stays(  # noqa: PLR0913, PLR0917
    ordner: Path, call: Call, options: list[str], inhalt: str, befunde: list[str], satz: str
) -> None:
    schreibe(ordner, a=inhalt)
    code, out, err = call("fmt", *options)
    *gezeigt, letzter = err.splitlines()
    assert (code, out, lies(ordner, "a")) == (2, "", inhalt)
    assert [" ".join(zeile.split()[:2]) for zeile in gezeigt] == [f"plans/a.yaml:{befund}" for befund in befunde]
    assert letzter == f"Fehler: „plans/a.yaml“ bleibt unverändert: Der Plan hat {satz}"


def test_the_other_plans_come_into_form_all_the_same(ordner: Path, call: Call) -> None:
    schreibe(ordner, a=KAPUTT, b=SCHIEF)
    code, out, err = call("fmt")
    assert (code, out, lies(ordner, "b")) == (2, "", GERADE)
    assert "1 Datei umgeschrieben.\n" in err


def test_a_path_that_leads_nowhere_does_not_stop_the_others(ordner: Path, call: Call) -> None:
    schreibe(ordner, a=SCHIEF)
    code, out, err = call("fmt", "plans/a.yaml", "plans/b.txt")
    assert (code, out, lies(ordner, "a")) == (2, "", GERADE)
    assert err.splitlines()[0] == "1 Datei umgeschrieben."
    assert "„plans/b.txt“ gibt es nicht" in err


@pytest.mark.parametrize(
    ("options", "inhalt", "code", "out", "err"),
    [
        ([], SCHIEF, 0, GERADE, ""),
        ([], IN_FORM, 0, IN_FORM, ""),
        ([], KAPUTT, 2, "", "Fehler: „-“ bleibt unverändert: Der Plan hat einen Fehler."),
        (["--check"], SCHIEF, 1, "-\n", "1 Datei ist nicht in Form.\n"),
        (["--check"], IN_FORM, 0, "", "1 Datei ist in Form.\n"),
    ],
)
def test_standard_input(  # noqa: PLR0913, PLR0917
    call: Call, monkeypatch: pytest.MonkeyPatch, options: list[str], inhalt: str, code: int, out: str, err: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(inhalt.encode())))
    written = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    monkeypatch.setattr(sys, "stdout", written)
    ergebnis = call("fmt", "-", *options)
    assert (ergebnis[0], written.buffer.getvalue().decode()) == (code, out)  # type: ignore[attr-defined]
    assert err in ergebnis[2]


def test_standard_input_goes_alone(ordner: Path, call: Call) -> None:
    schreibe(ordner, a=SCHIEF)
    assert call("fmt", "-", "plans") == (
        2,
        "",
        "Fehler: Die Standardeingabe „-“ lässt sich nicht zusammen mit Dateien umschreiben.\n",
    )
    assert lies(ordner, "a") == SCHIEF


def test_a_protected_file_stays(ordner: Path, call: Call) -> None:
    schreibe(ordner, a=SCHIEF, b=SCHIEF)
    (ordner / "a.yaml").chmod(0o444)
    code, _, err = call("fmt")
    assert (code, lies(ordner, "a"), lies(ordner, "b")) == (2, SCHIEF, GERADE)
    assert err.splitlines() == [
        "1 Datei umgeschrieben.",
        "Fehler: „plans/a.yaml“ ist schreibgeschützt und bleibt, wie es ist.",
    ]


def test_a_file_that_changed_meanwhile_stays(ordner: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    schreibe(ordner, a=SCHIEF)
    form = forming.form_content

    def form_slowly(raw: bytes, name: str) -> forming.Formed:
        schreibe(ordner, a=KAPUTT)
        return form(raw, name)

    monkeypatch.setattr(forming, "form_content", form_slowly)
    code, _, err = call("fmt")
    assert (code, lies(ordner, "a")) == (2, KAPUTT)
    assert "hat sich inzwischen geändert" in err


def test_control_characters_of_a_plan_do_not_reach_the_terminal(ordner: Path, call: Call) -> None:
    schreibe(ordner, a=KOPF + "  stand:   2026  # \u202eneknad\n")
    code, out, _ = call("fmt", "--diff")
    assert code == 1
    assert "+  stand: 2026  # \ufffdneknad" in out.splitlines()
    assert "\u202e" not in out


def test_many_files_in_several_processes_come_out_the_same(
    ordner: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "POOL_FROM", 0)
    names = [f"p{number}" for number in range(9)]
    schreibe(ordner, **dict.fromkeys(names, SCHIEF))
    assert call("fmt") == (0, "", "9 Dateien umgeschrieben.\n")
    assert {lies(ordner, name) for name in names} == {GERADE}
