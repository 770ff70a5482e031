"""The text of a plan as ground to be edited: where its values stand, how far they are indented, where lines end.

What is to be changed is not known here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from integrakon.document import Data
from integrakon.plan.pfad import Pfad
from integrakon.source.positions import Entry, TreePositions
from integrakon.source.scalars import LINE_BREAK, blank_end

# How far a level of blocks is indented below the one around it.
STEP = 2

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_LINE_END = re.compile(r"[\r\n]|\Z")


class Edit(NamedTuple):
    """A stretch of the text, and what is to stand there."""

    start: int
    end: int
    text: str


class Ground(NamedTuple):
    """The text, its data, and where they stand; `shown` is the text with control characters replaced, as it was read.

    A way is the list of entries from the root to a value.
    """

    text: str
    shown: str
    positions: TreePositions
    data: Data

    @property
    def newline(self) -> str:
        """How the first line of the text ends, and so all that are new."""
        match = LINE_BREAK.search(self.text)
        return match.group() if match else "\n"

    def value_at(self, pfad: Pfad) -> Data:
        """The value at a path that leads somewhere."""
        data = self.data
        for schritt in pfad:
            if isinstance(data, dict):
                data = data[str(schritt)]
            elif isinstance(data, list) and isinstance(schritt, int):
                data = data[schritt]
        return data

    def bare(self, entry: Entry) -> tuple[int, int]:
        """Where a value stands, without its anchor and tag."""
        start, end = entry[2:4]
        match = _PROPERTIES.match(self.text, start, end)
        return (match.end() if match else start), end

    def is_alias(self, entry: Entry) -> bool:
        """Whether another value stands for this one."""
        return entry[2] < entry[3] and self.text[entry[2]] == "*"

    def is_flow(self, entry: Entry) -> bool:
        """Whether a value is a list or mapping in brackets."""
        return entry[4] is not None and self.text[self.bare(entry)[0]] in "[{"

    def in_flow(self, way: list[Entry]) -> bool:
        """Whether a value, or one around it, stands in brackets."""
        return any(map(self.is_flow, way))

    def ends_line(self, offset: int) -> bool:
        """Whether nothing follows on the line, not even a blank."""
        return _LINE_END.match(self.text, offset) is not None

    def line_start(self, offset: int) -> int:
        """Where the line around an offset begins."""
        start = self.text.rfind("\n", 0, offset) + 1
        return max(start, self.text.rfind("\r", start, offset) + 1)

    def line_end(self, offset: int) -> int:
        """Where the text of the line around an offset ends."""
        match = LINE_BREAK.search(self.text, offset)
        return match.start() if match else len(self.text)

    def column(self, offset: int) -> int:
        """How many characters stand before an offset on its line."""
        return offset - self.line_start(offset)

    def inner_indent(self, way: list[Entry]) -> str:
        """How far the further lines of a text are indented that has only one as yet."""
        key_start, _, start, _, _ = way[-1]
        is_item = key_start == start and len(way) > 1
        return " " * (STEP + self.column(self.bare(way[-2])[0] if is_item else key_start))

    def last_line_end(self, entry: Entry) -> int:
        """Where the last line of a value ends, a comment on it included."""
        while entry[4] and not self.is_flow(entry):
            entry = list(entry[4].values())[-1] if isinstance(entry[4], dict) else entry[4][-1]
        start, end = entry[2:4]
        return self.line_end(end - len(blank_end(self.text[start:end])))
