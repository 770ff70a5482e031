"""What SARIF, GitLab's Code Quality and JUnit promise: valid by their schemas, each gravity kept, lasting fingerprints.

The schemas are those of `tests/sarif/` and `tests/junit/`.
"""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
import xmlschema
from jsonschema import Draft4Validator
from sample_report import FLAWLESS, PLAN, formatted, sample_report

from integrakon.findings import Finding, Location, Severity
from integrakon.output.paint import plain
from integrakon.output.registry import formatter
from integrakon.output.report import Report

TESTS = Path(__file__).parent.parent
SARIF = Draft4Validator(json.loads((TESTS / "sarif" / "sarif-schema-2.1.0.json").read_text("utf-8")))
JUNIT = xmlschema.XMLSchema(TESTS / "junit" / "junit-10.xsd")

HOSTILE = "]]> <b> & \" ' {0} [klick](https://example.org) \x00 \x1b[31m \u202e \ufffe \uffff \ud800 \r\n::error::x"
PATHS = [
    "plans/ä ö.yaml",
    "a,b:c%.yaml",
    "../x.yaml",
    "/srv/x.yaml",
    "-",
    "\udcff.yaml",
    "::error::.yaml",
    HOSTILE.replace("\ud800", ""),
]


def finding(message: str = "Das fehlt.", path: str = PLAN, line: int = 1, **rest: Any) -> Finding:
    return Finding("IK109", message, Location(path, line, 1, line, 2), **rest)


def junit(text: str) -> ElementTree.Element:
    JUNIT.validate(text)
    return ElementTree.fromstring(text.encode())  # noqa: S314 - we made it ourselves


def shown(name: str, *findings: Finding, lines: dict[int, str] | None = None) -> str:
    sources = {(one.location.path, number): text for one in findings for number, text in (lines or {}).items()}
    return "".join(formatter(name)(Report(findings, 1, sources), plain))


def sarif(*findings: Finding, lines: dict[int, str] | None = None) -> dict[str, Any]:
    log = json.loads(shown("sarif", *findings, lines=lines))
    SARIF.validate(log)
    (run,) = log["runs"]
    return dict(run)


REPORTS = {
    "leer": [],
    "fremder Text": [finding(HOSTILE, hint=HOSTILE, pointer=f"/{HOSTILE}")],
    "fremde Pfade": [finding(path=path) for path in PATHS],
}


def test_the_sample_is_valid_sarif() -> None:
    SARIF.validate(json.loads(formatted("sarif")))


@pytest.mark.parametrize("findings", REPORTS.values(), ids=REPORTS)
def test_sarif_is_valid_whatever_a_plan_says(findings: list[Finding]) -> None:
    run = sarif(*findings, lines={1: HOSTILE})
    assert len(run["results"]) == len(findings)


@pytest.mark.parametrize("findings", REPORTS.values(), ids=REPORTS)
def test_junit_is_valid_whatever_a_plan_says(findings: list[Finding]) -> None:
    cases = junit(shown("junit", *findings, lines={1: HOSTILE})).findall("testsuite/testcase")
    assert len(cases) == len(findings)


@pytest.mark.parametrize("findings", REPORTS.values(), ids=REPORTS)
def test_gitlab_gets_its_five_keys_whatever_a_plan_says(findings: list[Finding]) -> None:
    issues = json.loads(shown("gitlab", *findings, lines={1: HOSTILE}))
    assert len(issues) == len(findings)
    for issue in issues:
        assert list(issue) == ["description", "check_name", "fingerprint", "severity", "location"]
        assert re.fullmatch(r"[0-9a-f]{32}", issue["fingerprint"])
        assert issue["location"]["lines"] == {"begin": 1, "end": 1}


@pytest.mark.parametrize(
    ("severity", "level", "code_quality", "verdict"),
    [
        (Severity.ERROR, "error", "critical", ("failure", "error")),
        (Severity.WARNING, "warning", "major", ("failure", "warning")),
        (Severity.INFO, "note", "info", ("skipped", None)),
    ],
)
def test_each_gravity_has_its_word_in_each_format(
    severity: Severity, level: str, code_quality: str, verdict: tuple[str, str | None]
) -> None:
    one = finding(severity=severity)
    assert sarif(one)["results"][0]["level"] == level
    assert json.loads(shown("gitlab", one))[0]["severity"] == code_quality
    (outcome,) = junit(shown("junit", one))[0][0]
    assert (outcome.tag, outcome.get("type")) == verdict


def test_sarif_points_at_characters_and_at_the_part_of_the_plan() -> None:
    report = json.loads(formatted("sarif"))["runs"][0]
    (result,) = [one for one in report["results"] if one["ruleId"] == "IK202"]
    (location,) = result["locations"]
    region = location["physicalLocation"]["region"]
    assert report["columnKind"] == "unicodeCodePoints"
    assert region == {"startLine": 12, "startColumn": 41, "endLine": 12, "endColumn": 50}
    line = sample_report().lines[PLAN, 12]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "漢字-verein"
    assert location["logicalLocations"] == [{"fullyQualifiedName": "/handlungsfelder/0/massnahmen/3/akteure/2"}]


def test_sarif_carries_the_page_of_each_rule_that_found_something() -> None:
    run = json.loads(formatted("sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({one.code for one in sample_report().findings})
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    page = sample_report().rules["IK107"].seite.strip()
    (told,) = [rule for rule in rules if rule["id"] == "IK107"]
    assert told == {
        "id": "IK107",
        "name": "zeitpunkt-ungueltig",
        "shortDescription": {"text": "Das ist kein Zeitpunkt."},
        "fullDescription": {"text": "Ob ein Zeitpunkt einer ist, und ob es den Tag gibt."},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": "warning"},
    }


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("plans/x.yaml", "plans/x.yaml"),
        ("./plans/x.yaml", "plans/x.yaml"),
        ("plans/ä ö.yaml", "plans/%C3%A4%20%C3%B6.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("../x.yaml", "../x.yaml"),
        ("/srv/x.yaml", "file:///srv/x.yaml"),
    ],
)
def test_sarif_names_a_file_by_a_uri(path: str, uri: str) -> None:
    (location,) = sarif(finding(path=path))["results"][0]["locations"]
    artifact = location["physicalLocation"]["artifactLocation"]
    assert artifact["uri"] == uri
    assert ("uriBaseId" in artifact) == (not path.startswith("/"))


@pytest.mark.parametrize("path", ["plans/ä ö.yaml", "100 %.yaml", "a#b?.yaml"])
def test_a_uri_leads_back_to_its_path(path: str) -> None:
    (location,) = sarif(finding(path=path))["results"][0]["locations"]
    assert unquote(location["physicalLocation"]["artifactLocation"]["uri"]) == path


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("Der Titel „{0}“ fehlt.", "Der Titel „{{0}}“ fehlt."),
        ("„[hier](https://example.org)“ ist kein Titel.", "„[hier] (https://example.org)“ ist kein Titel."),
    ],
)
def test_a_plan_makes_no_placeholders_and_no_links_in_sarif(message: str, text: str) -> None:
    assert sarif(finding(message))["results"][0]["message"]["text"] == text


def prints(*findings: Finding, lines: dict[int, str]) -> list[str]:
    """The fingerprints; GitLab and SARIF have the same."""
    of_gitlab = [issue["fingerprint"] for issue in json.loads(shown("gitlab", *findings, lines=lines))]
    run = sarif(*findings, lines=lines)
    assert of_gitlab == [result["partialFingerprints"]["integrakonLine/v1"] for result in run["results"]]
    return of_gitlab


LINES = {3: "  titel: Sprache", 7: "  titel: Arbeit"}
BEFORE = [finding(line=3), finding(line=7)]


@pytest.mark.parametrize(
    ("findings", "lines"),
    [
        pytest.param([finding(line=5), finding(line=9)], {5: LINES[3], 9: LINES[7]}, id="Zeilen davor"),
        pytest.param(BEFORE, {3: "      titel:  Sprache ", 7: "titel: Arbeit"}, id="anders eingerückt"),
        pytest.param([finding("Anders gesagt.", line=3), finding(line=7)], LINES, id="andere Meldung"),
        pytest.param([finding(path=f"./{PLAN}", line=3), finding(line=7)], None, id="anders aufgerufen"),
    ],
)
def test_fingerprints_stay(findings: list[Finding], lines: dict[int, str] | None) -> None:
    assert prints(*findings, lines=lines or LINES) == prints(*BEFORE, lines=LINES)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(finding(line=7)._replace(code="IK103"), id="anderer Code"),
        pytest.param(finding(path="plans/x.yaml", line=7), id="andere Datei"),
        pytest.param(finding(line=3), id="andere Zeile"),
    ],
)
def test_what_is_not_the_same_has_another_fingerprint(other: Finding) -> None:
    assert prints(other, lines=LINES) != prints(finding(line=7), lines=LINES)


def test_the_same_line_twice_gives_two_fingerprints() -> None:
    first, second = prints(finding(line=3), finding(line=3), lines=LINES)
    assert first == prints(finding(line=3), lines=LINES)[0]
    assert second != first


def test_a_file_without_findings_is_a_passed_case() -> None:
    suites = {suite.get("name"): suite for suite in junit(formatted("junit"))}
    (case,) = suites[FLAWLESS]
    assert (case.get("classname"), case.get("name"), len(case)) == ("plans.a-dorf", "keine Befunde", 0)


def test_junit_counts_what_it_shows() -> None:
    root = junit(formatted("junit"))
    for part in (root, *root):
        assert part.get("tests") == str(len(part.findall(".//testcase")))
        assert part.get("failures") == str(len(part.findall(".//failure")))
        assert part.get("skipped", "1") == str(len(part.findall(".//skipped")))


def test_cases_of_one_file_have_different_names() -> None:
    cases = junit(shown("junit", finding(line=1), finding(line=2))).findall(".//testcase")
    assert [case.get("name") for case in cases] == ["IK109 Das fehlt.", "IK109 Das fehlt. (2)"]
