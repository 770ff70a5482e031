"""Edits that bring the texts of a list into another order or number; each goes to its new place as it is written.

A comment goes with its item where the list has a line for each; where it is not clear what a comment is about, there is
no edit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from integrakon.document import Data
from integrakon.source import scalars
from integrakon.source.ground import Edit, Ground
from integrakon.source.positions import Entry
from integrakon.source.scalars import LINE_BREAK, Layout

_COMMENT_OR_NOTHING = re.compile(r"[ \t]*(?:#[^\r\n]*)?")
_OWN_LINE_COMMENT = re.compile(r"[\r\n][ \t]*#")


def replace(old: list[Data], new: list[str], way: list[Entry], ground: Ground) -> Iterator[list[Edit]]:
    """The edits that make a list of texts another one."""
    _, key_end, start, end, items = way[-1]
    if not isinstance(items, list) or not new or not old or not all(isinstance(text, str) for text in old):
        return
    texts = [str(text) for text in old]
    in_flow = ground.in_flow(way)
    if not in_flow and _OWN_LINE_COMMENT.search(ground.text[key_end:start]):
        return
    rest_end = end if in_flow else ground.line_end(items[-1][3])
    between = [ground.text[a[3] : b[2]] for a, b in pairwise(items)]
    if not any("#" in gap for gap in (*between, ground.text[items[-1][3] : rest_end])):
        lead = ", " if in_flow else f"{ground.newline}{' ' * ground.column(ground.bare(way[-1])[0])}- "
        yield from _in_their_places(texts, new, items, lead, ground)
    elif not in_flow:
        yield from _lines_moved(texts, new, items, ground)


def _in_their_places(
    old: list[str], new: list[str], items: list[Entry], lead: str, ground: Ground
) -> Iterator[list[Edit]]:
    """Each item as it is written in its new place; `lead` goes before one that has no place yet."""
    spans = [item[2:4] for item in items]
    written: dict[str, list[str]] = {}
    for text, (start, end) in zip(old, spans, strict=True):
        written.setdefault(text, []).append(ground.text[start:end])
    if any(LINE_BREAK.search(source) for sources in written.values() for source in sources):
        return
    layout = Layout(in_flow=True)
    sources = [written[text].pop(0) if written.get(text) else scalars.scalar_lines(text, layout)[0] for text in new]
    edits = [Edit(start, end, source) for (start, end), source in zip(spans, sources, strict=False)]
    last = spans[-1][1]
    if len(new) < len(spans):
        edits.append(Edit(spans[len(new) - 1][1], last, ""))
    yield [*edits, *(Edit(last, last, lead + source) for source in sources[len(spans) :])]


def _lines_moved(old: list[str], new: list[str], items: list[Entry], ground: Ground) -> Iterator[list[Edit]]:
    """Whole lines in a new order, with the comments on and above them; only where none is dropped."""
    if sorted(new) != sorted(old) or len(set(old)) < len(old):
        return
    ends = [ground.line_end(item[3]) for item in items]
    starts = [ground.line_start(items[0][2])]
    for end in ends[:-1]:
        match = LINE_BREAK.match(ground.text, end)
        starts.append(match.end() if match else end)
    chunks = {text: ground.text[a:b] for text, a, b in zip(old, starts, ends, strict=True)}
    if all(map(_is_item, chunks.values())):
        yield [Edit(a, b, chunks[text]) for text, a, b in zip(new, starts, ends, strict=True)]


def _is_item(chunk: str) -> bool:
    """Lines of comments, then one line that begins with a dash."""
    *above, item = LINE_BREAK.split(chunk)
    return item.lstrip(" ").startswith("- ") and all(map(_COMMENT_OR_NOTHING.fullmatch, above))
