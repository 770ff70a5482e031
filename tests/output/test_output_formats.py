"""All formats over the same report, against `tests/golden/`; then what each of them promises besides."""

import json
import re
import unicodedata

import pytest
from sample_report import GOLDEN, PLAN, formatted, sample_report

from integrakon.findings import Finding, Location
from integrakon.output import text
from integrakon.output.paint import colours, plain
from integrakon.output.registry import FORMATS, formatter
from integrakon.output.report import Report

KEYS = "path line column end_line end_column pointer code name severity message hint fixable"


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_looks_like_this(name: str) -> None:
    assert formatted(name) == (GOLDEN / f"findings.{name}").read_text("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_lets_steering_characters_through(name: str) -> None:
    steering = [c for c in formatted(name) if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp", "Cs"}]
    assert not steering


@pytest.mark.parametrize("name", FORMATS)
def test_no_line_but_our_own_begins_a_command_of_a_build_log(name: str) -> None:
    hint = "Sehen Sie nach " + "::add-mask::x " * 30
    finding = Finding("IK109", hint, Location("::error::.yaml", 1, 1, 1, 2), hint=hint)
    shown = "".join(formatter(name)(Report([finding], 1, {("::error::.yaml", 1): "::stop-commands::x"}), plain))
    own = re.compile(r"::error file=")
    assert not [line for line in shown.splitlines() if line.lstrip().startswith("::") and not own.match(line)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("text", "0 Pläne geprüft, keine Fehler.\n"),
        ("concise", ""),
        ("json", '{"version": 1, "findings": [], "summary": {"files": 0, "errors": 0, "warnings": 0, "infos": 0}}\n'),
        ("github", ""),
        ("gitlab", "[]\n"),
    ],
)
def test_a_report_without_findings(name: str, expected: str) -> None:
    assert "".join(formatter(name)(Report([], 0), plain)) == expected


def test_json_says_what_was_found_unchanged() -> None:
    report = json.loads(formatted("json"))
    assert list(report) == ["version", "findings", "summary"]
    assert report["summary"] == {"files": 3, "errors": 5, "warnings": 1, "infos": 1}
    for shown, finding in zip(report["findings"], sample_report().findings, strict=True):
        assert " ".join(shown) == KEYS
        assert (shown["message"], shown["hint"], shown["pointer"]) == (finding.message, finding.hint, finding.pointer)


def test_json_carries_file_names_that_are_no_utf8() -> None:
    finding = Finding("IK007", "Leer.", Location("\udcff.yaml", 1, 1, 1, 1))
    shown = "".join(formatter("json")(Report([finding], 1), plain))
    shown.encode("utf-8")
    assert json.loads(shown)["findings"][0]["path"] == "\udcff.yaml"


def test_text_fits_80_columns() -> None:
    assert max(map(len, formatted("text").splitlines())) <= 80


def test_colour_changes_nothing_but_colour() -> None:
    coloured = "".join(text.format_findings(sample_report(), colours()))
    assert "\x1b[1;31mFehler IK202 verweis-unbekannt:\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == formatted("text")


@pytest.mark.parametrize("markup", ["[bold]Wichtig[/bold]", "[link=https://example.org]hier[/link]", ":smile:"])
def test_markup_in_a_plan_is_text(markup: str) -> None:
    finding = Finding("IK109", f"Der Text „{markup}“ ist falsch.", Location(PLAN, 1, 1, 1, 2))
    shown = "".join(text.format_findings(Report([finding], 1, {(PLAN, 1): markup}), colours()))
    assert shown.count(markup) == 2


@pytest.mark.parametrize(
    ("files", "count", "sentence"),
    [
        (1, 0, "1 Plan geprüft, keine Fehler."),
        (3, 0, "3 Pläne geprüft, keine Fehler."),
        (1, 1, "1 Plan geprüft: 1 Fehler."),
        (2, 2, "2 Pläne geprüft: 2 Fehler."),
    ],
)
def test_the_closing_line_counts(files: int, count: int, sentence: str) -> None:
    finding = Finding("IK109", "Leer.", Location(PLAN, 1, 1, 1, 2))
    assert text.closing(Report([finding] * count, files)) == sentence
