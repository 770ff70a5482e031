"""Findings as JSON, version 1: the keys are promised to programs and never change within a version."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Finding, Severity, count_by_severity
from integrakon.output.jsontext import dump, rows
from integrakon.output.paint import Paint
from integrakon.output.report import Report

VERSION = 1


def format_findings(report: Report, _paint: Paint) -> Iterator[str]:
    """One object, each finding on a line of its own."""
    yield f'{{"version": {VERSION}, "findings": '
    yield from rows(map(_finding, report.findings))
    yield f', "summary": {dump(_summary(report))}}}\n'


def _finding(finding: Finding) -> dict[str, object]:
    place = finding.location
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "pointer": finding.pointer,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "fixable": finding.fixable,
    }


def _summary(report: Report) -> dict[str, int]:
    counts = count_by_severity(report.findings)
    return {
        "files": report.files,
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "infos": counts[Severity.INFO],
    }
