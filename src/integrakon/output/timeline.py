"""A bar of characters for each measure over the term, with a mark for the reference date. No dates in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from integrakon.status.assess import Planstand
from integrakon.status.zeitraum import Zeitraum

WIDTH = 24
SAID, DERIVED, EMPTY, TODAY, BEFORE, AFTER, OPEN = "█", "▒", "·", "│", "‹", "›", "»"
SYMBOLS = f"{SAID}{DERIVED}{EMPTY}{TODAY}{BEFORE}{AFTER}{OPEN}"
# For a terminal that can't show these.
ASCII = str.maketrans(SYMBOLS, "#=.|<>+")


class Scale(NamedTuple):
    """The days that the first and the last column stand for."""

    first: date
    last: date

    def column(self, day: date) -> int:
        """The column of a day; outside of the scale less than 0 or `WIDTH` and more."""
        return (day - self.first).days * WIDTH // ((self.last - self.first).days + 1)


def scale(stand: Planstand) -> Scale | None:
    """From the earliest to the latest day that the term and the measures name; None where no two days are known."""
    days = sorted(_days(stand))
    return Scale(days[0], days[-1]) if len(days) > 1 and days[0] < days[-1] else None


def bar(zeitraum: Zeitraum, axis: Scale, today: date) -> str:
    """From beginning to end, solid where the concept names the end, hatched where it is derived.

    Without an end it runs to today, and a sign behind it says that it goes on; an end alone is a single column. Today
    outside of the scale is an arrow at its edge.
    """
    columns = [EMPTY] * WIDTH
    now = axis.column(today)
    known = [grenze for grenze in zeitraum if grenze]
    if known:
        fill = DERIVED if known[-1].abgeleitet else SAID
        first, last = axis.column(known[0].tag), axis.column(known[-1].tag)
        if is_open(zeitraum):
            last = max(first, min(now, WIDTH - 1))
        columns[first : last + 1] = fill * (last + 1 - first)
        if is_open(zeitraum):
            columns[last + 1 if last + 1 < WIDTH else WIDTH - 2] = OPEN
    if now < 0:
        columns[0] = BEFORE
    elif now >= WIDTH:
        columns[-1] = AFTER
    else:
        columns[now] = TODAY
    return "".join(columns)


def is_open(zeitraum: Zeitraum) -> bool:
    """Whether there is a beginning and no end."""
    return bool(zeitraum.beginn) and zeitraum.ende is None


def _days(stand: Planstand) -> Iterable[date]:
    laufzeit = stand.plan.konzept.laufzeit
    if laufzeit and laufzeit.von:
        yield laufzeit.von.erster_tag
    if stand.laufzeit.ende:
        yield stand.laufzeit.ende.tag
    for massnahme in stand.massnahmen:
        yield from (grenze.tag for grenze in massnahme.stand.zeitraum if grenze)
