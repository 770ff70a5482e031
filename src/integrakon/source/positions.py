"""From character offsets to lines and columns: `LineIndex` for a text, `TreePositions` for the paths of a plan.

YAML is not known here; `builder` fills the tree of entries.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from integrakon.document import Spans
from integrakon.findings import Location
from integrakon.plan.pfad import Pfad, Schritt

Span: TypeAlias = tuple[int, int]


Children: TypeAlias = "dict[str, Entry] | list[Entry]"
# Where the key (for a list item the item itself) and the value start and end, and what is in the value. A plain tuple
# of offsets, because one is made for every node of a plan and few are ever looked at.
Entry: TypeAlias = "tuple[int, int, int, int, Children | None]"

# What editors and git count as a line; `str.splitlines` would also break at form feeds and U+2028.
_LINE_BREAK = re.compile(r"\r\n|\n|\r")
# An anchor or tag before a value, and all comments behind it.
_PROPERTIES = re.compile(r"(?:[&!]\S*+(?:\s++|#[^\r\n]*+)*+)*+")


class LineIndex:
    """Turns character offsets into lines and columns; reads the text for line breaks on first use only."""

    __slots__ = ("_breaks", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] = []
        self._breaks: list[int] = []

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both from 1."""
        self._read()
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_bounds(self, offset: int) -> Span:
        """Where the line around an offset starts and where its text ends, without the line break."""
        self._read()
        line = bisect_right(self._starts, offset) - 1
        return self._starts[line], self._breaks[line]

    def line_at(self, offset: int) -> str:
        """The line around an offset, without its line break."""
        start, end = self.line_bounds(offset)
        return self.text[start:end]

    def location(self, path: str, start: int, end: int) -> Location:
        """The stretch between two offsets, cut off at the end of its first line."""
        start = min(start, len(self.text))
        first = self.text[start : min(end, max(start, self.line_bounds(start)[1]))]
        line, column = self.place(start)
        return Location(path, line, column, line, column + len(first.rstrip() or first))

    def _read(self) -> None:
        if self._starts:
            return
        self._starts.append(0)
        for match in _LINE_BREAK.finditer(self.text):
            self._breaks.append(match.start())
            self._starts.append(match.end())
        self._breaks.append(len(self.text))


class TreePositions:
    """Finds the place of a path in the tree of entries that was built beside the data."""

    __slots__ = ("_leaves", "_lines", "_name", "_root")

    def __init__(self, name: str, lines: LineIndex, root: Entry | None) -> None:
        self._name = name
        self._lines = lines
        self._root = root
        self._leaves: list[Entry] | None = None

    def locate(self, pfad: Pfad, at: Literal["key", "value"] = "value", stelle: str | None = None) -> Location:
        """The place of a value or of its key; where the path leads nowhere, that of its nearest ancestor's key.

        A block is stood for by its first key or its first line, an empty value by its key or its dash. A text may be
        broken into lines where `stelle` has a space.
        """
        if self._root is None:
            return self._lines.location(self._name, 0, 0)
        entry = self._root
        for schritt in pfad:
            child = _child(entry[4], schritt)
            if child is None:
                at = "key"
                break
            entry = child
        span = self._key_span(entry) if at == "key" else self._value_span(entry)
        if stelle:
            span = self._passage(stelle, entry[2], entry[3]) or span
        return self._lines.location(self._name, *span)

    def location(self, start: int, end: int) -> Location:
        """The stretch between two offsets, cut off at the end of its first line."""
        return self._lines.location(self._name, start, end)

    def way(self, pfad: Pfad) -> list[Entry] | None:
        """The entries from the root to the value at a path; None where the path leads nowhere."""
        if self._root is None:
            return None
        entries = [self._root]
        for schritt in pfad:
            child = _child(entries[-1][4], schritt)
            if child is None:
                return None
            entries.append(child)
        return entries

    def spans(self, pfad: Pfad) -> Spans | None:
        """The offsets of what stands at a path; None where the path leads nowhere."""
        entry = self._root
        for schritt in pfad:
            entry = _child(entry[4], schritt) if entry else None
        return Spans(*entry[:4]) if entry else None

    def is_comment(self, offset: int) -> bool:
        """Whether the `#` at this offset begins a comment: no key or value stands there, or only a block's header."""
        leaf = self._leaf_before(offset)
        if leaf is None or offset >= leaf[3]:
            return True
        key_start, key_end, start, _, children = leaf
        if offset < start:
            return not key_start <= offset < key_end
        if children is not None:  # empty brackets
            return True
        match = _PROPERTIES.match(self._lines.text, start, leaf[3])
        start = match.end() if match else start
        if offset < start:  # one without a blank before it belongs to the anchor
            return self._lines.text[offset - 1].isspace()
        return self._lines.text[start] in "|>" and offset < self._lines.line_bounds(start)[1]

    def ends_scalar(self, offset: int) -> bool:
        """Whether a single value ends just before this offset."""
        leaf = self._leaf_before(offset - 1)
        return leaf is not None and leaf[3] == offset and self._lines.text[leaf[2]] != "*"

    def _leaf_before(self, offset: int) -> Entry | None:
        """The last entry without inner ones that starts at this offset or before it."""
        if self._leaves is None:
            self._leaves = list(self._all_leaves())
        number = bisect_right(self._leaves, offset, key=lambda leaf: leaf[0])
        return self._leaves[number - 1] if number else None

    def _all_leaves(self) -> Iterator[Entry]:
        """Every entry without inner ones, in the order of the text; what stands behind an alias stands elsewhere."""
        stack = [self._root] if self._root else []
        while stack:
            entry = stack.pop()
            if entry[4] and self._lines.text[entry[2]] != "*":
                stack.extend(reversed(list(_children(entry[4]))))
            else:
                yield entry

    def _passage(self, stelle: str, start: int, end: int) -> Span | None:
        pattern = re.compile(r"\s+".join(map(re.escape, stelle.split())))
        match = pattern.search(self._lines.text, start, end)
        return match.span() if match else None

    def _key_span(self, entry: Entry) -> Span:
        key_start, key_end, start, _, _ = entry
        return (key_start, key_end) if key_start != start else self._value_span(entry)

    def _value_span(self, entry: Entry) -> Span:
        key_start, key_end, start, end, children = entry
        if isinstance(children, dict) and children and self._lines.text[start] not in "{*":
            first = next(iter(children.values()))
            return first[0], first[1]
        if start < end:
            return start, end
        if key_start != start:
            return key_start, key_end
        return self._dash_before(start)

    def _dash_before(self, offset: int) -> Span:
        """The dash of an empty list item; the parser puts the item behind it."""
        dash = self._lines.text.rfind("-", 0, offset)
        return (dash, dash + 1) if dash >= 0 else (offset, offset)


def _children(children: Children) -> Iterable[Entry]:
    return children.values() if isinstance(children, dict) else children


def _child(children: Children | None, schritt: Schritt) -> Entry | None:
    if isinstance(children, dict):
        return children.get(str(schritt))
    if isinstance(children, list) and isinstance(schritt, int):
        return children[schritt] if 0 <= schritt < len(children) else None
    return None
