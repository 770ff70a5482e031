"""Collects the findings of one file while it is read, from character offsets; and quotes what they complain of.

What is wrong is decided elsewhere.
"""

from __future__ import annotations

from integrakon.findings import Finding
from integrakon.plan.pfad import Pfad
from integrakon.source.positions import LineIndex, Span

_QUOTE_LIMIT = 40  # longer quotes hide the sentence around them


class Report:
    """The findings of one file so far."""

    __slots__ = ("findings", "lines", "name")

    def __init__(self, name: str, lines: LineIndex) -> None:
        self.name = name
        self.lines = lines
        self.findings: list[Finding] = []

    def add(  # noqa: PLR0913 - the parts of a finding
        self,
        code: str,
        span: Span,
        message: str,
        hint: str | None = None,
        pfad: Pfad | None = None,
        *,
        fixable: bool = False,
    ) -> None:
        """Note a finding about this stretch."""
        location = self.lines.location(self.name, *span)
        pointer = pfad.pointer if pfad else ""
        self.findings.append(Finding(code, message, location, pointer, hint, fixable=fixable))


def quoted(text: str) -> str:
    """The text in German quotes, on one line and shortened."""
    line = " ".join(text.split())
    if len(line) > _QUOTE_LIMIT:
        line = line[: _QUOTE_LIMIT - 1].rstrip() + "…"
    return f"„{line}“"


def more(count: int, one: str, many: str) -> str:
    """How to speak of the places beside the first."""
    if count <= 1:
        return ""
    return one if count == 2 else many.format(count - 1)  # noqa: PLR2004 - the first and one more
