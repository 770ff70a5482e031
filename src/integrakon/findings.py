"""Findings as values: what is wrong, where, how grave, in which order. No formatting and no exit codes."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from integrakon.codes import CODES


class Severity(StrEnum):
    """How grave a finding is; the members stand from grave to light."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANK[self]


_RANK = {severity: rank for rank, severity in enumerate(Severity)}


class Location(NamedTuple):
    """A stretch of one file; lines and columns count from 1, in characters, the end is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class Finding(NamedTuple):
    """One defect of one plan. `message` is a German sentence that names the value and what would be right."""

    code: str
    message: str
    location: Location
    pointer: str = ""
    hint: str | None = None
    severity: Severity = Severity.ERROR
    fixable: bool = False
    rule: str | None = None

    @property
    def name(self) -> str:
        """The readable name, e.g. `verweis-unbekannt`: that of the rule that found it, or else of the code."""
        return self.rule or CODES[self.code].name


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """In reading order: by file, place, gravity, code."""
    return sorted(findings, key=lambda f: (f.location, f.severity.rank, f.code, f.message))


def count_by_severity(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity; every severity is a key."""
    counts = dict.fromkeys(Severity, 0)
    for finding in findings:
        counts[finding.severity] += 1
    return counts
