"""The exit codes and the one place where findings become one. It never looks at formats."""

from __future__ import annotations

from collections.abc import Iterable

from integrakon.findings import Finding, Severity

CLEAN = 0
FOUND = 1
FAILED = 2
INTERRUPTED = 130

THRESHOLDS = {"fehler": Severity.ERROR, "warnung": Severity.WARNING, "hinweis": Severity.INFO}


def verdict(findings: Iterable[Finding], threshold: str, *, failed: bool = False) -> int:
    """What the run ends with: a part that could not be done outweighs everything that was found."""
    if failed:
        return FAILED
    limit = THRESHOLDS[threshold].rank
    return FOUND if any(finding.severity.rank <= limit for finding in findings) else CLEAN
