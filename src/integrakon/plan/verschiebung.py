"""How a promised date or target moved through the versions of a plan. Values only; where versions come from, no."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from integrakon.plan.kalender import monatsabstand


def verschoben(tage: Sequence[date]) -> tuple[int, int]:
    """How often a date was put off to a later day, and by how many months in all; negative where it is earlier."""
    if not tage:
        return 0, 0
    return sum(spaeter > frueher for frueher, spaeter in pairwise(tage)), monatsabstand(tage[0], tage[-1])


class Frist(NamedTuple):
    """An end as written, or its ISO day where it was derived, and the day that counts."""

    wortlaut: str
    tag: date
    abgeleitet: bool


class Zielreihe(NamedTuple):
    """The target values of an indicator (id), the oldest first; a day of None is the plan as it is now, uncommitted."""

    indikator: str
    werte: tuple[tuple[date | None, Decimal], ...]


class Verschiebung(NamedTuple):
    """What became of the deadline and the targets of one goal or measure; the oldest first.

    Each step has the day of the commit that made it, None for the plan as it is now, uncommitted. A deadline of None
    was taken back. Whoever never moved has one step.
    """

    fristen: tuple[tuple[date | None, Frist | None], ...]
    ziele: tuple[Zielreihe, ...] = ()

    @property
    def urspruenglich(self) -> Frist | None:
        """The first deadline that was ever named."""
        return next((frist for _, frist in self.fristen if frist), None)

    @property
    def aktuell(self) -> Frist | None:
        """The deadline of the newest version."""
        return self.fristen[-1][1] if self.fristen else None

    @property
    def mal(self) -> int:
        """How often it was put off to a later day."""
        return verschoben(self._genannte)[0]

    @property
    def monate(self) -> int:
        """By how many months in all, from the first deadline to the last one named; negative where it is earlier."""
        return verschoben(self._genannte)[1]

    @property
    def bewegt(self) -> bool:
        """Whether there is anything to tell: the deadline or a target changed."""
        return len(self.fristen) > 1 or any(len(reihe.werte) > 1 for reihe in self.ziele)

    @property
    def _genannte(self) -> list[date]:
        return [frist.tag for _, frist in self.fristen if frist]
