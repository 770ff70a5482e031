"""Formats of findings in whole runs of `validate` and `lint`: exit codes, several at once, gravity, fingerprints.

What each format looks like is tested in `tests/output/`.
"""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fake_checks import Call

from integrakon.output.registry import FORMATS

KOPF = "format: 1\nkommune: {name: Musterstadt}\nkonzept: {titel: Integrationskonzept}\n"
FELD = "handlungsfelder:\n  - id: bildung\n    titel: Bildung\n"
VERWEIS = "    massnahmen:\n      - {id: m-1, titel: Sprachkurse, akteure: [fehlt]}\n"
AUSWAHL = ("--select", "IK406")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of a plan in a folder in which no configuration is found."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "integrakon.toml").write_text("", encoding="utf-8")
    (tmp_path / "plans").mkdir()
    return Path("plans/stadt.yaml")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        ("validate", KOPF, 0),
        ("validate", KOPF + FELD + VERWEIS, 1),
        ("lint --select IK406", KOPF, 0),
        ("lint --select IK406", KOPF + FELD, 0),
        ("lint --select IK406 --fail-on hinweis", KOPF + FELD, 1),
        ("lint --select IK406", KOPF + FELD + VERWEIS, 1),
    ],
)
def test_the_exit_code_does_not_depend_on_the_format(  # noqa: PLR0913, PLR0917
    plan: Path, call: Call, name: str, line: str, text: str, expected: int
) -> None:
    plan.write_text(text, encoding="utf-8")
    code, out, _ = call(*line.split(), "--format", name)
    assert code == expected
    assert call(*line.split(), "--output", f"{name}=datei")[0] == expected
    assert Path("datei").read_text(encoding="utf-8") == out


def test_all_formats_come_from_one_run_and_say_the_same(plan: Path, call: Call) -> None:
    plan.write_text(KOPF + FELD + VERWEIS, encoding="utf-8")
    outputs = [word for name in FORMATS for word in ("--output", f"{name}=befunde.{name}")]
    code, out, err = call("lint", *AUSWAHL, *outputs)
    assert (code, err) == (1, "")
    files = {name: Path(f"befunde.{name}").read_text(encoding="utf-8") for name in FORMATS}
    assert files["concise"] == out
    found = {
        "concise": [line.split(": ")[1][:5] for line in out.splitlines()],
        "json": [finding["code"] for finding in json.loads(files["json"])["findings"]],
        "sarif": [result["ruleId"] for result in json.loads(files["sarif"])["runs"][0]["results"]],
        "gitlab": [issue["check_name"][:5] for issue in json.loads(files["gitlab"])],
        "junit": [str(case.get("name"))[:5] for case in xml(files["junit"]).iter("testcase")],
        "github": [line.partition("title=")[2][:5] for line in files["github"].splitlines()],
        "text": [line.split()[1] for line in files["text"].splitlines() if line.startswith(("Fehler", "Hinweis"))],
    }
    assert set(found) == set(FORMATS)
    assert {tuple(codes) for codes in found.values()} == {("IK406", "IK202")}


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("fehler", ["error", "error", "critical", "failure", "::error"]),
        ("warnung", ["warning", "warning", "major", "failure", "::warning"]),
        ("hinweis", ["info", "note", "info", "skipped", "::notice"]),
    ],
)
def test_the_gravity_of_the_configuration_arrives_in_every_format(
    plan: Path, call: Call, word: str, words: list[str]
) -> None:
    Path("integrakon.toml").write_text(f'[lint.schwere]\nhandlungsfeld-ohne-vision = "{word}"\n', encoding="utf-8")
    plan.write_text(KOPF + FELD, encoding="utf-8")
    texts = {name: call("lint", *AUSWAHL, "--format", name)[1] for name in FORMATS}
    assert words == [
        json.loads(texts["json"])["findings"][0]["severity"],
        json.loads(texts["sarif"])["runs"][0]["results"][0]["level"],
        json.loads(texts["gitlab"])[0]["severity"],
        xml(texts["junit"])[0][0][0].tag,
        texts["github"].split()[0],
    ]
    assert texts["text"].startswith(f"{word.capitalize()} IK406 ")


def test_sarif_brings_the_pages_of_rules_and_the_meaning_of_codes(plan: Path, call: Call) -> None:
    plan.write_text(KOPF + FELD + VERWEIS, encoding="utf-8")
    log = json.loads(call("lint", *AUSWAHL, "--format", "sarif")[1])
    code, rule = log["runs"][0]["tool"]["driver"]["rules"]
    assert (code["id"], code["help"]["text"]) == ("IK202", "Ein Verweis führt zu keinem Eintrag dieses Plans.")
    assert (rule["id"], rule["help"]["markdown"].splitlines()[0]) == ("IK406", "## Was geprüft wird")
    assert rule["fullDescription"]["text"].startswith("Ob jedes Handlungsfeld eine `vision` hat.")


def test_junit_names_files_without_findings_too(plan: Path, call: Call) -> None:
    plan.write_text(KOPF, encoding="utf-8")
    plan.with_name("zweite.yaml").write_text(KOPF + FELD + VERWEIS, encoding="utf-8")
    suites = xml(call("validate", "--format", "junit")[1])
    assert [(suite.get("name"), suite.get("failures")) for suite in suites] == [
        ("plans/stadt.yaml", "0"),
        ("plans/zweite.yaml", "1"),
    ]


@pytest.mark.parametrize(
    "changed",
    [
        "# Stand der Beratung\n\n" + KOPF + FELD + VERWEIS,
        KOPF
        + "leitziele:\n  - {id: lz-1, text: Die Stadt wächst., herkunft: stadtentwicklungskonzept}\n"
        + FELD
        + VERWEIS,
        KOPF + (FELD + VERWEIS).replace("\n  ", "\n      "),
    ],
    ids=["Kommentar davor", "Eintrag davor", "anders eingerückt"],
)
def test_fingerprints_survive_when_lines_move(plan: Path, call: Call, changed: str) -> None:
    def prints() -> list[str]:
        log = json.loads(call("lint", *AUSWAHL, "--format", "sarif")[1])
        return [result["partialFingerprints"]["integrakonLine/v1"] for result in log["runs"][0]["results"]]

    plan.write_text(KOPF + FELD + VERWEIS, encoding="utf-8")
    before = prints()
    plan.write_text(changed, encoding="utf-8")
    assert (len(before), prints()) == (2, before)


def xml(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text.encode())  # noqa: S314 - we made it ourselves
