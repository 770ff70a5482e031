"""Findings as workflow commands of GitHub Actions, which shows them beside the changed lines.

Everything that comes from a plan is escaped, so that its text can neither end a command nor begin another.
"""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Finding, Severity
from integrakon.output.paint import Paint
from integrakon.output.report import Report
from integrakon.output.safe import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def format_findings(report: Report, _paint: Paint) -> Iterator[str]:
    """One command a finding; the hint is the second line of the annotation."""
    for finding in report.findings:
        text = visible(finding.message)
        if finding.hint:
            text += f"\nHilfe: {visible(finding.hint)}"
        yield f"::{_COMMANDS[finding.severity]} {_properties(finding)}::{_data(text)}\n"


def _properties(finding: Finding) -> str:
    place = finding.location
    properties = {
        "file": place.path,
        "line": place.line,
        "col": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "title": f"{finding.code} {finding.name}",
    }
    return ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
