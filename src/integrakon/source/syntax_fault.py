"""What goes into and comes out of an explanation of a YAML fault: the fault with the text around it, and the finding.

How a fault is explained is in `syntax_help`.
"""

from __future__ import annotations

from dataclasses import dataclass

from integrakon.source.positions import LineIndex, Span


@dataclass(frozen=True, slots=True)
class Fault:
    """What a parser says: offsets of the problem and of the part it belongs to, both worded in English."""

    lines: LineIndex
    problem: str
    at: int
    context: str = ""
    context_at: int | None = None

    @property
    def before(self) -> str:
        """The line up to the problem."""
        return self.lines.text[self.lines.line_bounds(self.at)[0] : self.at]

    @property
    def after(self) -> str:
        """The line from the problem on."""
        return self.lines.text[self.at : self.lines.line_bounds(self.at)[1]]

    @property
    def char(self) -> str:
        """The character at the problem, empty at the end of the text."""
        return self.lines.text[self.at : self.at + 1]

    @property
    def here(self) -> Span:
        """The character at the problem."""
        return self.at, self.at + 1

    @property
    def rest(self) -> Span:
        """The line from the problem on."""
        return self.at, max(self.at + 1, self.lines.line_bounds(self.at)[1])

    @property
    def beginning(self) -> int:
        """Where the part begins that the problem belongs to."""
        return self.at if self.context_at is None else self.context_at


@dataclass(frozen=True, slots=True)
class Explanation:
    """A finding in the making."""

    span: Span
    message: str
    hint: str | None = None
    code: str = "IK010"
