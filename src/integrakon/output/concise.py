"""Findings as `path:line:column: CODE message`, one line each: for pipes, editors and `grep`."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.output.paint import Paint
from integrakon.output.report import Report
from integrakon.output.safe import visible, visible_path


def format_findings(report: Report, _paint: Paint) -> Iterator[str]:
    """One line a finding and nothing besides."""
    for finding in report.findings:
        place = finding.location
        where = f"{visible_path(place.path)}:{place.line}:{place.column}"
        yield f"{where}: {finding.code} {visible(finding.message)}\n"
