"""One line of source with a caret line under it: cut to fit, tabs widened, every character under its own column."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Location
from integrakon.output.paint import Paint
from integrakon.output.safe import TAB_WIDTH, cells, visible

CUT = "…"


def excerpt(line: str, place: Location, paint: Paint, style: str, width: int) -> Iterator[str]:
    """The frame line, the line of source and the carets; none is wider than `width`."""
    number = str(place.line)
    gutter, bar = " " * len(number), paint("|", "frame")
    start, end = _range(line, place)
    first, last = _window(line, start, width - len(number) - len(" | "))
    before, after = CUT if first else "", CUT if last < len(line) else ""
    source = visible(line[first:last].replace("\t", " " * TAB_WIDTH))
    lead = cells(before) + cells(line[first:start])
    carets = "^" * max(cells(line[start : min(end, last)]), 1)
    yield f"{gutter} {bar}"
    yield f"{paint(number, 'frame')} {bar} {before}{source}{after}".rstrip()
    yield f"{gutter} {bar} {' ' * lead}{paint(carets, style)}"


def _range(line: str, place: Location) -> tuple[int, int]:
    """Where the finding begins and ends in the line, as indices; a longer one ends with the line."""
    start = min(place.column - 1, len(line))
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    return start, max(start, min(end, len(line)))


def _window(line: str, start: int, room: int) -> tuple[int, int]:
    """The stretch of the line that is shown: all of it, or a part that begins a little before `start`."""
    if len(line) <= 2 * room and cells(line) < room:
        return 0, len(line)
    inner = room - 2 * len(CUT)
    first = _reach(line, start, inner // 3, -1)
    return first, _reach(line, first, inner, +1)


def _reach(line: str, index: int, room: int, step: int) -> int:
    """How far one gets from `index` within so many columns; characters without width count a quarter."""
    left = 4 * room
    while 0 <= (at := index if step > 0 else index - 1) < len(line):
        left -= max(4 * cells(line[at]), 1)
        if left < 0:
            break
        index += step
    return index
