"""Cuts the text of a plan file into a tree of blocks, by the places of its keys and values.

Nothing gets lost: the text of the blocks one after the other is the text that was cut. What is written between
brackets, and whatever is laid out unusually, stays one block.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from integrakon.document import Data, Document, Positions
from integrakon.merge.blocks import Block, Key, container
from integrakon.plan.pfad import Pfad, Schritt

# What tells an item without id from the others in its list; where the list is not here, all of it does.
_NATURAL_KEYS = {
    "verlauf": ("datum",),
    "messwerte": ("stichtag",),
    "zwischenziele": ("bis",),
    "beschluesse": ("gremium", "datum"),
    "zeitstufen": ("stufe",),
    "je_jahr": ("jahr",),
    "fussnoten": ("nr",),
    "foerderung": ("stelle",),
    "begleitung": ("name",),
}
_ONE_BLOCK = tuple("{[*&")  # brackets, an alias, an anchor
_ROOT: tuple[str, ...] = ("",)


def cut(document: Document) -> Block:
    """The tree of a document whose text is a mapping that ends with a line break.

    Raises:
        ValueError: it is none, or the mapping is written between braces.
    """
    text = document.text
    if not isinstance(document.data, dict) or not document.data:
        raise ValueError("no mapping")
    cutter = _Cutter(text, document.positions)
    start = cutter.first_line(Pfad(), document.data)
    if start is None:
        raise ValueError("not in block style")
    top = _end_of_title(text[:start])
    children, tail_start = cutter.children(Pfad(), document.data, _Window(top, len(text), -1))
    if children is None:
        raise ValueError("laid out unusually")
    return container(Block(Key("key", _ROOT), 0, "", text[:top], text[tail_start:], document.data), children)


class _Window(NamedTuple):
    """The stretch of text that children are looked for in, and where the block around them starts."""

    start: int
    end: int
    around: int


class _Cutter:
    """Cuts one text; offsets are those of the positions."""

    def __init__(self, text: str, positions: Positions) -> None:
        self._text = text
        self._positions = positions

    def children(self, pfad: Pfad, data: Data, window: _Window) -> tuple[tuple[Block, ...] | None, int]:
        """The blocks in the window, and where what belongs to none of them begins; None if it cannot be cut."""
        column = self._column(pfad, data)
        if column is None:
            return None, window.start
        starts = [self._start(pfad.child(schritt), data, column) for schritt in _steps(data)]
        bounds = self._bounds(pfad, data, starts, window, column)
        if bounds is None:
            return None, window.start
        ats, leads = bounds
        blocks = [
            self._block(pfad.child(schritt), _value(data, schritt), key, (lead, at, stop), column)
            for schritt, key, at, lead, stop in zip(
                _steps(data), _keys(pfad, data), ats, leads[:-1], leads[1:], strict=True
            )
        ]
        return tuple(blocks), leads[-1]

    def first_line(self, pfad: Pfad, data: Data) -> int | None:
        """Where the line of the first child starts."""
        spans = self._positions.spans(pfad.child(_steps(data)[0]))
        return None if spans is None else self._line(spans.key_start)

    def _bounds(
        self, pfad: Pfad, data: Data, starts: list[int | None], window: _Window, column: int
    ) -> tuple[list[int], list[int]] | None:
        """Where each child starts, and where its lead does (and, at the end, what is left over)."""
        ats: list[int] = []
        leads: list[int] = []
        steps = _steps(data)
        for index, at in enumerate(starts):
            if at is None or at < window.start or (ats and at <= ats[-1]):
                return None
            if not ats:
                leads.append(at if self._line(at) <= window.around else window.start)
                if leads[0] != at and not self._is_blank(leads[0], at):
                    return None
            else:
                gap = self._gap(pfad, data, steps[index - 1], self._line(at))
                if gap is None or gap < ats[-1]:
                    return None
                leads.append(self._split(gap, self._line(at), column))
            ats.append(at)
        last = self._next_line(self._content_end(pfad.child(steps[-1]), _value(data, steps[-1])))
        if last > window.end:
            return None
        leads.append(self._split(last, window.end, column))
        return ats, leads

    def _gap(self, pfad: Pfad, data: Data, before: Schritt, line: int) -> int | None:
        """Where the lines between a child and the one before start; None where they are not all comments."""
        gap = self._next_line(self._content_end(pfad.child(before), _value(data, before)))
        return gap if gap <= line and self._is_blank(gap, line) else None

    def _block(self, pfad: Pfad, data: Data, key: Key, bounds: tuple[int, int, int], column: int) -> Block:
        lead, at, stop = bounds
        text = self._text
        top = text[lead : self._line(at)] if self._line(at) > lead else ""
        spans = self._positions.spans(pfad)
        assert spans is not None  # noqa: S101 - `_bounds` has looked it up
        if isinstance(data, dict | list) and data and not text.startswith(_ONE_BLOCK, spans.start):
            start = spans.start
            inline = self._line(start) == self._line(at)
            begin = start if inline else self._next_line(at)
            children, rest = self.children(pfad, data, _Window(begin, stop, at if inline else -1))
            if children is not None:
                block = Block(key, column, top, text[at:begin], text[rest:stop], data, inline=inline)
                return container(block, children)
        start, end = self._value(pfad, data, at)
        return Block(key, column, top, text[at:start], text[end:stop], data, text[start:end])

    def _value(self, pfad: Pfad, data: Data, at: int) -> tuple[int, int]:
        """Where the value itself stands, without the white space behind it."""
        spans = self._positions.spans(pfad)
        assert spans is not None  # noqa: S101 - as above
        end = self._content_end(pfad, data)
        return (max(at, min(spans.start, end)), end) if spans.start < spans.end else (end, end)

    def _content_end(self, pfad: Pfad, data: Data) -> int:
        """Where the last thing that is no comment ends."""
        spans = self._positions.spans(pfad)
        assert spans is not None  # noqa: S101 - the path comes from the data
        text = self._text
        while isinstance(data, dict | list) and data and not text.startswith(_ONE_BLOCK, spans.start):
            last = _steps(data)[-1]
            inner = self._positions.spans(pfad.child(last))
            if inner is None:
                break
            pfad, data, spans = pfad.child(last), _value(data, last), inner
        if spans.start < spans.end:
            return spans.start + len(text[spans.start : spans.end].rstrip())
        if spans.key_start < spans.key_end:
            return text.index(":", spans.key_end) + 1
        return text.rindex("-", 0, spans.start) + 1

    def _column(self, pfad: Pfad, data: Data) -> int | None:
        first = self._positions.spans(pfad if isinstance(data, list) else pfad.child(_steps(data)[0]))
        if first is None:
            return None
        at = first.start if isinstance(data, list) else first.key_start
        return at - self._line(at)

    def _start(self, pfad: Pfad, data: Data, column: int) -> int | None:
        """Where the key stands, or the dash; None if it is not where its siblings' are."""
        spans = self._positions.spans(pfad)
        if spans is None:
            return None
        if isinstance(data, dict):
            line = self._line(spans.key_start)
            is_first = next(iter(data)) == pfad[-1]
            is_there = spans.key_start - line == column and (is_first or not self._text[line : spans.key_start].strip())
            return spans.key_start if is_there else None
        if pfad[-1] == 0:
            outer = self._positions.spans(pfad.parent)
            return outer.start if outer and self._text.startswith("-", outer.start) else None
        line = self._line(spans.start)
        while line > 0:
            if self._text.startswith(" " * column + "-", line):
                return line + column
            if self._text[line : self._next_line(line)].strip()[:1] not in {"", "#"} and line < self._line(spans.start):
                return None
            line = self._line(line - 1)
        return None

    def _split(self, start: int, end: int, column: int) -> int:
        """Comments that stand further in than the next block belong to the one before; where they end."""
        at = start
        while at < end:
            line = self._text[at : self._next_line(at)]
            if not line.strip() or len(line) - len(line.lstrip(" ")) <= column:
                break
            at = self._next_line(at)
        return at

    def _is_blank(self, start: int, end: int) -> bool:
        return all(line.strip()[:1] in {"", "#"} for line in self._text[start:end].split("\n"))

    def _line(self, offset: int) -> int:
        return self._text.rfind("\n", 0, offset) + 1

    def _next_line(self, offset: int) -> int:
        at = self._text.find("\n", offset)
        return len(self._text) if at < 0 else at + 1


def _steps(data: Data) -> list[Schritt]:
    return list(data) if isinstance(data, dict) else list(range(len(data or ())))


def _value(data: Data, schritt: Schritt) -> Data:
    if isinstance(data, dict):
        return data[str(schritt)]
    return data[schritt] if isinstance(data, list) and isinstance(schritt, int) else None


def _keys(pfad: Pfad, data: Data) -> list[Key]:
    """A key for each child; those that would be the same are counted."""
    if isinstance(data, dict):
        return [Key("key", name) for name in data]
    name = next((schritt for schritt in reversed(pfad) if isinstance(schritt, str)), "")
    keys, seen = [], Counter[Key]()
    for item in data if isinstance(data, list) else ():
        key = _key(name, item)
        keys.append(replace(key, nth=seen[key]))
        seen[key] += 1
    return keys


def _key(name: str, item: Data) -> Key:
    if isinstance(item, dict):
        if isinstance(item.get("id"), str):
            return Key("id", str(item["id"]))
        fields = _NATURAL_KEYS.get(name, ())
        if fields and all(isinstance(item.get(feld), str) for feld in fields):
            return Key("natural", tuple(str(item[feld]) for feld in fields))
    return Key("content", repr(item))


def _end_of_title(text: str) -> int:
    """Where the comments about the first key begin: behind the last empty line, and behind `---`."""
    ends = [match.end() for match in re.finditer(r"^(?:[ \t]*|---.*|%.*)\n", text, re.MULTILINE)]
    return ends[-1] if ends else 0
