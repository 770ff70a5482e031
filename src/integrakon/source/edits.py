"""From a change of a plan's data to edits of its text: which stretch is replaced by what, and nothing beside it.

What comes of them is judged by `splice`, which reads the new text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from integrakon.document import Data
from integrakon.plan.pfad import Pfad
from integrakon.source import listedits, scalars
from integrakon.source.alignment import patched
from integrakon.source.ground import Edit, Ground
from integrakon.source.positions import Entry
from integrakon.source.scalars import LINE_BREAK, Layout

_STEERING = re.compile("[\\n\\t]")
# A text that grows or shrinks by no more than this, or by a quarter, keeps its line breaks where they are.
_SMALL = 40


class Replace(NamedTuple):
    """Another value: a text for a text, a list of texts for a list of texts."""

    pfad: Pfad
    value: str | list[str]


class AddKey(NamedTuple):
    """A new key in the mapping at a path: as its last or as its first."""

    pfad: Pfad
    key: str
    value: Data
    is_first: bool = False


class AddItem(NamedTuple):
    """A new item at the end of the list at a path."""

    pfad: Pfad
    value: Data


Change: TypeAlias = Replace | AddKey | AddItem


def target(change: Change, ground: Ground) -> int | None:
    """Where the value that a change is about is written: for one that an alias stands for, where its anchor stands.

    None where there is no such value.
    """
    way = ground.positions.way(change.pfad)
    if way is None:
        return None
    entry = way[-1]
    if not ground.is_alias(entry):
        return entry[2]
    name = re.escape(ground.text[entry[2] + 1 : entry[3]])
    anchors = re.finditer(rf"&{name}(?=[\s,\[\]{{}}])", ground.text[: entry[2]])
    return max((match.start() for match in anchors), default=None)


def variants(change: Change, ground: Ground) -> list[list[Edit]]:
    """The edits that may bring a change about, the gentlest first.

    There are none for what only an alias leads to, and for a value that stands there already.
    """
    way = ground.positions.way(change.pfad)
    if way is None or any(map(ground.is_alias, way)):
        return []
    start, end = way[-1][2:4]
    if ground.text[start:end] != ground.shown[start:end]:
        return []
    if isinstance(change, AddKey):
        return list(_add_key(change, way, ground))
    if isinstance(change, AddItem):
        return list(_add_item(change, way, ground))
    old, new = ground.value_at(change.pfad), change.value
    if old == new:
        return []
    if isinstance(new, list):
        return list(listedits.replace(old, new, way, ground)) if isinstance(old, list) else []
    return list(_replace_text(old, new, way, ground)) if isinstance(old, str) else []


def _replace_text(old: str, new: str, way: list[Entry], ground: Ground) -> Iterator[list[Edit]]:
    start, end = ground.bare(way[-1])
    source = ground.text[start:end]
    if not source or source[0] == "#":  # a comment between the anchor and its value
        return
    in_flow = ground.in_flow(way)
    if (patch := _patched(source, old, new, in_flow=in_flow)) is not None:
        yield [Edit(start, end, patch)]
    layout = Layout(in_flow, ground.ends_line(end), _width(source))
    lines = scalars.rewritten(source, old, new, layout)
    indent = scalars.indent_of(source, old) if LINE_BREAK.search(source) else ground.inner_indent(way)
    is_block = source[0] in "|>" or lines[0][0] in "|>"
    foot = scalars.blank_end(source) if source[0] in "|>" else ""
    if is_block and not foot and end == len(ground.text) and new.endswith("\n"):
        foot = ground.newline
    yield [Edit(start, end, scalars.joined(lines, indent, ground.newline) + foot)]


def _width(source: str) -> int:
    """That of the longest line, so that a text that was folded narrowly stays narrow."""
    longest = max(len(line.strip()) for line in LINE_BREAK.split(source))
    return min(max(longest, scalars.NARROWEST), scalars.WIDTH)


def _patched(source: str, old: str, new: str, *, in_flow: bool) -> str | None:
    """The source of a text, changed only where it differs; None where that is too much."""
    if abs(len(new) - len(old)) > max(_SMALL, len(old) // 4):
        return None
    head, body, foot = scalars.parts(source)
    quote = head if head in {"'", '"'} else ""
    if not head and not scalars.is_bare_over_lines(new, in_flow=in_flow):
        return None
    stretches = patched(body, quote, old, new)
    if stretches is None or (quote != '"' and any(_STEERING.search(text) for _, _, text in stretches)):
        return None
    pieces, done = [], 0
    for start, end, text in stretches:
        pieces += [body[done:start], scalars.between(quote, text)]
        done = end
    return head + "".join([*pieces, body[done:]]) + foot


def _add_key(change: AddKey, way: list[Entry], ground: Ground) -> Iterator[list[Edit]]:
    children = way[-1][4]
    if not isinstance(children, dict):
        return
    if ground.in_flow(way):
        entry = scalars.entry_lines(change.key, change.value, Layout(in_flow=True))[0]
        yield [_into_brackets(entry, way[-1], list(children.values()), ground, is_first=change.is_first)]
        return
    if not children:
        return
    first = _first_key(way[-1], next(iter(children.values())), ground)
    indent = " " * ground.column(first)
    lines = scalars.entry_lines(change.key, change.value, Layout(width=scalars.WIDTH - len(indent)))
    if change.is_first:
        yield [Edit(first, first, scalars.joined(lines, indent, ground.newline) + ground.newline + indent)]
    else:
        yield from _below(way[-1], lines, indent, ground)


def _first_key(mapping: Entry, first: Entry, ground: Ground) -> int:
    """Where the first entry of a block begins: at its key, or at the question mark before that."""
    start = ground.bare(mapping)[0]
    return start if ground.text.startswith("?", start) else first[0]


def _add_item(change: AddItem, way: list[Entry], ground: Ground) -> Iterator[list[Edit]]:
    items = way[-1][4]
    if not isinstance(items, list):
        return
    if ground.in_flow(way):
        entry = scalars.node_lines(change.value, Layout(in_flow=True))[0]
        yield [_into_brackets(entry, way[-1], items, ground, is_first=False)]
    elif items:
        indent = " " * ground.column(ground.bare(way[-1])[0])
        lines = scalars.item_lines(change.value, Layout(width=scalars.WIDTH - len(indent)))
        yield from _below(way[-1], lines, indent, ground)


def _below(entry: Entry, lines: list[str], indent: str, ground: Ground) -> Iterator[list[Edit]]:
    """New lines behind the last one of a value; at the end of the file a text may need a line break of its own."""
    end = ground.last_line_end(entry)
    text = ground.newline + indent + scalars.joined(lines, indent, ground.newline)
    yield [Edit(end, end, text)]
    if end == len(ground.text):
        yield [Edit(end, end, text + ground.newline)]


def _into_brackets(entry: str, around: Entry, inside: list[Entry], ground: Ground, *, is_first: bool) -> Edit:
    if not inside:
        opening = ground.bare(around)[0] + 1
        return Edit(opening, opening, entry)
    if is_first:
        return Edit(inside[0][0], inside[0][0], f"{entry}, ")
    return Edit(inside[-1][3], inside[-1][3], f", {entry}")
