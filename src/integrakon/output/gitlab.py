"""Findings as a Code Quality report of GitLab, which shows them in the merge request.

Errors are `critical`, warnings `major`, infos `info`; `blocker` is kept for what makes a build impossible.
"""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Finding, Severity
from integrakon.output.fingerprint import fingerprints, repository_path
from integrakon.output.jsontext import rows
from integrakon.output.paint import Paint
from integrakon.output.report import Report
from integrakon.output.safe import visible

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


def format_findings(report: Report, _paint: Paint) -> Iterator[str]:
    """A list of issues, each on a line of its own."""
    issues = zip(report.findings, fingerprints(report), strict=True)
    yield from rows(_issue(finding, fingerprint) for finding, fingerprint in issues)
    yield "\n"


def _issue(finding: Finding, fingerprint: str) -> dict[str, object]:
    place = finding.location
    return {
        "description": visible(f"{finding.message} {finding.hint}" if finding.hint else finding.message),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": repository_path(place.path),
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }
