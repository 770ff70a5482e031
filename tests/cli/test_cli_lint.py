"""`integrakon lint`: validation first, selection, configuration, reference date, standard input, faults of rules."""

import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from fake_checks import Call

KOPF = "format: 1\nkommune: {name: Musterstadt}\nkonzept: {titel: Integrationskonzept, stand: 2026}\n"
FELD = KOPF + "handlungsfelder:\n  - id: bildung\n    titel: Bildung\n"
OHNE_VISION = "Das Handlungsfeld „Bildung“ hat keine Vision, und das Konzept hat keine Leitziele."
ABGELAUFEN = "format: 1\nkommune: {name: M}\nkonzept: {titel: K, stand: 2021, laufzeit: {bis: 2026-06-30}}\n"


@pytest.fixture
def ordner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory with `plans/stadt.yaml`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "stadt.yaml").write_text(FELD, encoding="utf-8")
    return tmp_path


def test_findings_of_lint_stand_beside_those_of_validation(ordner: Path, call: Call) -> None:
    (ordner / "plans/stadt.yaml").write_text(FELD + "akteure:\n  - {id: bildung, name: Amt}\n", encoding="utf-8")
    code, out, err = call("lint", "--select", "IK406")
    assert (code, err) == (1, "")
    assert [line.split()[1] for line in out.splitlines()] == ["IK406", "IK201"]


def test_a_plan_that_breaks_the_schema_is_not_linted(ordner: Path, call: Call) -> None:
    (ordner / "plans/stadt.yaml").write_text(FELD + "zile: []\n", encoding="utf-8")
    assert [line.split()[1] for line in call("lint")[1].splitlines()] == ["IK102"]


@pytest.mark.parametrize(
    ("options", "code"), [("", 0), ("--fail-on hinweis", 1), ("--fail-on warnung", 0), ("--fail-on fehler", 0)]
)
def test_the_threshold(ordner: Path, call: Call, options: str, code: int) -> None:
    assert ordner
    assert call("lint", "--select", "IK406", *options.split())[0] == code


@pytest.mark.parametrize(
    ("stichtag", "codes"), [("2026-06-30", []), ("2026-07-01", ["IK901"]), ("2030-01-01", ["IK901"])]
)
def test_the_reference_date_decides_on_time(ordner: Path, call: Call, stichtag: str, codes: list[str]) -> None:
    (ordner / "plans/stadt.yaml").write_text(ABGELAUFEN, encoding="utf-8")
    out = call("lint", "--select", "IK9", "--stichtag", stichtag)[1]
    assert [line.split()[1] for line in out.splitlines()] == codes


def test_standard_input(ordner: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ordner
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FELD.encode())))
    assert call("lint", "-", "--select", "IK406")[1] == f"-:5:5: IK406 {OHNE_VISION}\n"


USAGE = {
    "--select IK407,nix": "Eine Regel „nix“ gibt es nicht.",
    "--select IK412,nix,IK9999": (
        "Eine Regel „nix“ gibt es nicht. „integrakon rule“ listet alle auf. Eine Regel „IK9999“ gibt es nicht."
    ),
    "--select ,": "--select braucht Regeln: Codes wie IK401, Anfänge wie IK4 oder Namen.",
    "--ignore kennung-doppelt": "kennung-doppelt: Fehler der Prüfung (IK0xx bis IK3xx) kommen immer;",
    "--select zeit-felht": "Eine Regel „zeit-felht“ gibt es nicht; meinten Sie „zeit-fehlt“?",
    "--ignore IK202": "IK202: Fehler der Prüfung (IK0xx bis IK3xx) kommen immer; zu wählen sind IK4xx bis IK9xx.",
    "--profil lax": "Dieses Profil gibt es nicht: lax. Möglich: treu, standard, streng.",
    "--stichtag gestern": "--stichtag braucht einen Tag wie 2026-11-24, nicht: gestern.",
    "--stichtag 20261124": "--stichtag braucht einen Tag wie 2026-11-24, nicht: 20261124.",
    "--stichtag 2026-W48-2": "--stichtag braucht einen Tag wie 2026-11-24, nicht: 2026-W48-2.",
    "--stichtag=": "--stichtag braucht einen Tag wie 2026-11-24, nicht: ein leeres Wort.",
    "--stichtag 2026-02-30": "--stichtag: Den Tag 2026-02-30 gibt es nicht.",
    "--fail-on nie": "Diese Schwelle gibt es nicht: nie. Möglich: fehler, warnung, hinweis.",
}


@pytest.mark.parametrize(("options", "sentence"), USAGE.items(), ids=USAGE)
def test_wrong_use_ends_with_2(ordner: Path, call: Call, options: str, sentence: str) -> None:
    assert ordner
    code, out, err = call("lint", *options.split())
    assert (code, out) == (2, "")
    assert err.startswith(f"Fehler: {sentence}")


CONFIGURATIONS = {
    "integrakon.toml": '[lint.schwere]\nIK406 = "fehler"\n',
    "pyproject.toml": '[project]\nname = "x"\n[tool.integrakon.lint.schwere]\nIK406 = "fehler"\n',
}


@pytest.mark.parametrize(("name", "text"), CONFIGURATIONS.items(), ids=CONFIGURATIONS)
def test_a_gravity_of_the_configuration_reaches_the_output_and_the_exit_code(
    ordner: Path, call: Call, name: str, text: str
) -> None:
    (ordner / name).write_text(text, encoding="utf-8")
    code, out, _ = call("lint", "--select", "IK406", "--format", "json")
    assert code == 1
    assert [finding["severity"] for finding in json.loads(out)["findings"]] == ["error"]


def test_the_nearest_configuration_above_applies(ordner: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    (ordner / "integrakon.toml").write_text('[lint]\nohne = ["IK406"]\n', encoding="utf-8")
    (ordner / "plans" / "pyproject.toml").write_text("[tool.anderes]\n", encoding="utf-8")
    monkeypatch.chdir(ordner / "plans")
    assert call("lint", "stadt.yaml", "--fail-on", "hinweis")[:2] == (0, "")


AUS, AN = '[lint]\nauswahl = ["IK901"]\n', '[lint]\nauswahl = ["IK406"]\n'


@pytest.mark.parametrize(
    ("files", "here", "arguments", "found"),
    [
        ({"plans": AUS}, ".", [], False),
        ({"plans": AUS, ".": AN}, ".", ["plans"], False),
        ({"plans": AUS, ".": AN}, ".", ["plans/stadt.yaml"], False),
        ({"plans": AN, ".": AUS}, "plans", ["../plans/stadt.yaml"], True),
        ({"plans": AN, ".": AUS}, ".", ["-"], False),
        ({"plans": AN, "mehr": AN, ".": AUS}, ".", ["plans", "mehr/dorf.yaml"], False),
        ({"plans": AN}, "mehr", ["../plans"], True),
        ({"plans": AN, "mehr": AUS}, "mehr", ["../plans"], True),
        ({"mehr": AUS}, "mehr", ["../plans"], False),
        ({"mehr": AUS, ".": AN}, "mehr", ["../plans"], True),
    ],
)
def test_the_configuration_is_that_of_the_plans_or_else_of_the_working_directory(  # noqa: PLR0913, PLR0917
    ordner: Path,
    call: Call,
    monkeypatch: pytest.MonkeyPatch,
    files: dict[str, str],
    here: str,
    arguments: list[str],
    found: bool,
) -> None:
    (ordner / "mehr").mkdir()
    (ordner / "mehr" / "dorf.yaml").write_text(FELD, encoding="utf-8")
    for folder, text in files.items():
        (ordner / folder / "integrakon.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(ordner / here)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FELD.encode())))
    assert ("IK406" in call("lint", *arguments)[1]) == found


def test_a_fault_of_a_configuration_beside_the_plans_is_told_with_its_path(ordner: Path, call: Call) -> None:
    (ordner / "plans" / "integrakon.toml").write_text("lint = 3\n", encoding="utf-8")
    assert call("lint")[2] == "Fehler: plans/integrakon.toml:1:1: „lint“ ist eine Tabelle: [lint].\n"


def test_integrakon_toml_goes_before_pyproject(ordner: Path, call: Call) -> None:
    (ordner / "integrakon.toml").write_text('[lint]\nohne = ["IK406"]\n', encoding="utf-8")
    (ordner / "pyproject.toml").write_text("[tool.integrakon]\nkaputt = 1\n", encoding="utf-8")
    assert call("lint")[0] == 0


def test_an_option_goes_before_the_configuration(ordner: Path, call: Call) -> None:
    (ordner / "integrakon.toml").write_text('[lint]\nauswahl = ["IK901"]\nohne = ["IK406"]\n', encoding="utf-8")
    assert call("lint", "--format", "json")[1].count("IK406") == 0
    assert call("lint", "--select", "IK406", "--format", "json")[1].count('"IK406"') == 1
    assert "IK412" not in call("lint", "--profil", "standard")[1]
    (ordner / "integrakon.toml").write_text('[lint]\nauswahl = ["IK901"]\n', encoding="utf-8")
    assert "IK406" in call("lint", "--profil", "standard")[1]


@pytest.mark.parametrize("text", ["\ufeff[lint]\r\nohne = ['IK406']\r\n", "lint.ohne = ['IK406'] # ü"])
def test_what_windows_writes_is_read(ordner: Path, call: Call, text: str) -> None:
    (ordner / "integrakon.toml").write_bytes(text.encode())
    assert "IK406" not in call("lint")[1]


UNBEKANNT = "Den Schlüssel „lnt“ gibt es hier nicht; möglich sind lint, diff, status. Meinten Sie lint?"
FAULTS = {
    'lint = "x"\n': ["integrakon.toml:1:1: „lint“ ist eine Tabelle: [lint]."],
    "[lnt]\n": [f"integrakon.toml:1:2: {UNBEKANNT}"],
    '[lint]\nprofil = "treu"\n\n[lint.schwere]\nIK406 = "schlimm"\n"IK9999" = "aus"\n': [
        "integrakon.toml:5:1: Die Schwere „schlimm“ gibt es nicht; möglich sind fehler, warnung, hinweis, aus.",
        "integrakon.toml:6:1: Eine Regel „IK9999“ gibt es nicht. „integrakon rule“ listet alle auf.",
    ],
    '[lint]\nprofil = "x"\n[[lnt]]\n[diff]\n[lint.regeln."IK406"]\nx = 1\n': [
        "integrakon.toml:2:1: Ein Profil „x“ gibt es nicht; möglich sind treu, standard, streng.",
        f"integrakon.toml:3:3: {UNBEKANNT}",
        "integrakon.toml:6:1: Die Regel „handlungsfeld-ohne-vision“ hat keine Einstellungen, auch nicht „x“.",
    ],
    '# """\nlint.schwere.IK406 = \'x\'\n': [
        "integrakon.toml:2:1: Die Schwere „x“ gibt es nicht; möglich sind fehler, warnung, hinweis, aus.",
    ],
    'lint.profil = """\nlint.ohne = 3"""\n[lint.regeln]\nIK413 = {schwelle = "x"}\n': [
        "integrakon.toml:1:1: Ein Profil „lint.ohne = 3“ gibt es nicht; möglich sind treu, standard, streng.",
        "integrakon.toml:4:1: „schwelle“ muss eine Zahl sein, nicht „x“.",
    ],
    "[lint]\n[lint]\n": ["integrakon.toml:2:6: Dieser Schlüssel oder diese Tabelle steht schon weiter oben."],
    "[lint]\nprofil = '": [
        "integrakon.toml:2:1: Hier ist das kein TOML; meist fehlt ein Anführungszeichen oder eine Klammer."
    ],
    f"a = {'9' * 5000}": ["integrakon.toml: Eine Zahl in der Datei ist zu lang."],
    f"a = {'[' * 5000}": ["integrakon.toml: Die Datei ist zu tief verschachtelt."],
    f"\na{'.a' * 5000} = 1": ["integrakon.toml:2: Der Schlüssel ist zu lang."],
    f"# {'x' * 1_000_000}": ["integrakon.toml: Die Konfiguration ist größer als 1 MB."],
    "[lint\n": ["integrakon.toml:1:6: Hier ist das kein TOML; meist fehlt ein Anführungszeichen oder eine Klammer."],
}


@pytest.mark.parametrize(("text", "sentences"), FAULTS.items(), ids=range(len(FAULTS)))
def test_faults_of_the_configuration_have_a_place(ordner: Path, call: Call, text: str, sentences: list[str]) -> None:
    (ordner / "integrakon.toml").write_text(text, encoding="utf-8")
    code, out, err = call("lint")
    assert (code, out) == (2, "")
    assert err.splitlines() == [f"Fehler: {sentence}" for sentence in sentences]


def test_a_configuration_that_is_no_text_is_refused(ordner: Path, call: Call) -> None:
    (ordner / "integrakon.toml").write_bytes(b"\xff\xfe")
    assert call("lint")[2] == "Fehler: integrakon.toml: Die Datei ist nicht in UTF-8 gespeichert.\n"


def test_a_thousand_faults_are_told_quickly(ordner: Path, call: Call) -> None:
    lines = [f"x{number} = 1" for number in range(5000)]
    (ordner / "integrakon.toml").write_text("\n".join(["[lint.regeln.IK413]", *lines]), encoding="utf-8")
    begin = time.perf_counter()
    err = call("lint")[2]
    assert time.perf_counter() - begin < 5
    assert err.splitlines()[4999].startswith("Fehler: integrakon.toml:5001:1: ")


QUELLEN = '[lint.quelltexte]\n"plans/stadt.yaml" = ["quelle.txt"]\n'


@pytest.mark.parametrize(
    ("folder", "path"),
    [("", "plans/stadt.yaml"), ("", "./plans/../plans/stadt.yaml"), ("plans", "stadt.yaml"), ("plans", ".")],
)
def test_a_plan_is_held_against_its_source(
    ordner: Path, call: Call, monkeypatch: pytest.MonkeyPatch, folder: str, path: str
) -> None:
    (ordner / "integrakon.toml").write_text(QUELLEN, encoding="utf-8")
    plan = FELD + "    vision: Alle Kinder lernen zusammen.\n"
    (ordner / "plans" / "stadt.yaml").write_text(plan, encoding="utf-8")
    monkeypatch.chdir(ordner / folder)
    found = []
    for text in ("Bildung: Alle Kinder lernen zusammen.", "Bildung: Alle Kinder lernen getrennt."):
        (ordner / "quelle.txt").write_text(text, encoding="utf-8")
        found.append("/vision" in call("lint", path, "--select", "IK713", "--format", "json")[1])
    assert found == [False, True]


QUELLMAENGEL = {
    r'"plans/\u0000.yaml" = ["alt.txt"]': "Der Name „plans/�.yaml“ enthält unlesbare Zeichen;",
    '"plans/stadt.yaml" = ["fehlt.txt"]': "„fehlt.txt“ gibt es nicht; meinten Sie „alt.txt“?",
    '"plans/stadt.yaml" = ["wortlaut"]': "„wortlaut“ gibt es nicht; Pfade gelten ab dem Ordner der integrakon.toml.",
    '"plans/stadt.yaml" = ["quellen/wort.txt"]': "„quellen/wort.txt“ gibt es nicht; Pfade gelten ab dem Ordner",
    '"plans/stadt.yaml" = ["plans"]': "„plans“ ist ein Ordner; hier wird eine Datei gebraucht.",
    '"plans/stadt.yaml" = ["-"]': "„./-“ gibt es nicht",
    '"plans/stadt.yaml" = ["alt.txt"]': "Die Datei „alt.txt“ ist nicht in UTF-8 gespeichert.",
    '"plans/stadt.yaml" = ["gross.txt"]': "Die Datei „gross.txt“ ist größer als 5 MB.",
    '"plans/stadt.yaml" = ["../geheim.txt"]': "Die Datei „../geheim.txt“ liegt nicht im Ordner der Konfiguration",
    '"plans/stadt.yaml" = ["/etc/hostname"]': "Die Datei „/etc/hostname“ liegt nicht im Ordner der Konfiguration",
    '"plans/stadt.yaml" = ["link.txt"]': "Die Datei „link.txt“ liegt nicht im Ordner der Konfiguration",
    '"plans/statd.yaml" = ["alt.txt"]': "„plans/statd.yaml“ gibt es nicht; meinten Sie „plans/stadt.yaml“?",
}


@pytest.mark.parametrize(("line", "sentence"), QUELLMAENGEL.items(), ids=QUELLMAENGEL)
def test_a_source_that_cannot_be_read(ordner: Path, call: Call, line: str, sentence: str) -> None:
    (ordner / "alt.txt").write_bytes("Straße".encode("latin-1"))
    (ordner / "gross.txt").write_bytes(b"x" * 5_000_001)
    (ordner.parent / "geheim.txt").write_text("Geheim", encoding="utf-8")
    (ordner / "link.txt").symlink_to(ordner.parent / "geheim.txt")
    (ordner / "integrakon.toml").write_text(f"[lint.quelltexte]\n{line}\n", encoding="utf-8")
    code, out, err = call("lint")
    assert (code, out) == (2, "")
    assert err.split(": ", 2)[2].startswith(sentence)


def test_validation_knows_neither_rules_nor_configuration(ordner: Path) -> None:
    (ordner / "integrakon.toml").write_text("kaputt", encoding="utf-8")
    script = (
        "import sys; from integrakon.cli.boundary import main; assert main(['validate']) == 0; "
        "print([name for name in sys.modules if name.startswith(('integrakon.lint', 'integrakon.cli.conf'))])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_many_plans_are_linted_alike_in_several_processes(
    ordner: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(8):
        (ordner / "plans" / f"stadt-{number}.yaml").write_text(FELD, encoding="utf-8")
    alone = call("lint", "--format", "json")
    monkeypatch.setattr("integrakon.cli.batch.POOL_FROM", 1)
    monkeypatch.setattr("integrakon.cli.pool.processes", lambda: 2)
    assert call("lint", "--format", "json") == alone
    assert len(json.loads(alone[1])["findings"]) >= 9


def test_a_configuration_that_leads_nowhere_is_no_configuration(ordner: Path, call: Call) -> None:
    (ordner / "integrakon.toml").symlink_to("fehlt.toml")
    assert call("lint")[2] == "Fehler: „integrakon.toml“ ist ein symbolischer Verweis, der ins Leere zeigt.\n"


def test_required_fields_of_a_city(ordner: Path, call: Call) -> None:
    (ordner / "integrakon.toml").write_text('[lint.pflichtfelder]\nHandlungsfeld = ["kurz"]\n', encoding="utf-8")
    out = call("lint", "--select", "IK424")[1]
    assert "fehlt „Kurzname“ (Handlungsfeld.kurz), eine Angabe, die verlangt ist." in out


def test_a_suppression_in_the_plan(ordner: Path, call: Call) -> None:
    text = FELD.replace(
        "  - id: bildung", "  # integrakon: ignore IK406 – Der Rat beschließt im Herbst.\n  - id: bildung"
    )
    (ordner / "plans/stadt.yaml").write_text(text, encoding="utf-8")
    assert call("lint", "--select", "IK406,IK91", "--fail-on", "hinweis") == (0, "", "")


def test_our_own_plans_are_faithful(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    assert call("lint", "plans/", "--profil", "treu")[0] == 0
