"""The result of a comparison as values: every change with its impact, its places and its sentence. No layout."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from integrakon.diff.changes import Change
from integrakon.diff.impact import Impact


class Fassung(NamedTuple):
    """One of the two versions: the revision it is of (None for files on disk) and the path."""

    revision: str | None
    path: str


class Row(NamedTuple):
    """One change: in which plan, with which impact and why, where in both versions, and as a sentence."""

    path: str
    change: Change
    impact: Impact
    grund: str
    fingerprint: str
    message: str
    line_old: int | None
    line_new: int | None
    angenommen: str | None = None
    """Why this change is accepted, where the configuration says so; it then counts no more."""


class Bericht(NamedTuple):
    """The whole comparison, rows in the order of the plans."""

    old: Fassung
    new: Fassung
    rows: tuple[Row, ...]

    @property
    def offene(self) -> tuple[Row, ...]:
        """The rows that were not accepted."""
        return tuple(row for row in self.rows if row.angenommen is None)

    @property
    def summary(self) -> dict[Impact, int]:
        """How many changes there are of each impact, the accepted ones left out; every impact is a key."""
        gezaehlt = Counter(row.impact for row in self.offene)
        return {impact: gezaehlt[impact] for impact in Impact}
