"""`Report`: what a run found, ready to be formatted, and the shape that every format has.

No reading, no counting of exit codes; whoever builds a report has already sorted the findings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from integrakon.findings import Finding
from integrakon.output.paint import Paint
from integrakon.output.ruleinfo import RuleInfo


@dataclass(frozen=True, slots=True)
class Report:
    """Sorted findings over a number of files; `lines` keeps only those lines of source that a finding begins on.

    `paths` names the files, those without a finding too; `rules` tells of the rules behind the findings, by code. Both
    are only there for formats that ask for them.
    """

    findings: Sequence[Finding]
    files: int
    lines: Mapping[tuple[str, int], str] = field(default_factory=dict)
    paths: Sequence[str] = ()
    rules: Mapping[str, RuleInfo] = field(default_factory=dict)

    def line_of(self, finding: Finding) -> str | None:
        """The line of source on which a finding begins, where it was kept."""
        return self.lines.get((finding.location.path, finding.location.line))


class FormatFindings(Protocol):
    """What every format offers: pieces of text that are written one after the other."""

    def __call__(self, report: Report, paint: Paint, /) -> Iterator[str]:
        """The report as text; `paint` colours a stretch of it or leaves it as it is."""
