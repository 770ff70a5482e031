"""The result of a comparison as values: every change with its impact, its places and its sentence. No layout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from integrakon.diff.changes import Change
from integrakon.diff.impact import Impact

_BERICHTET = frozenset({"verlauf", "messwerte"})


class Fassung(NamedTuple):
    """One of the two versions: the revision it is of (None for files on disk) and the path."""

    revision: str | None
    path: str


class Angabe(NamedTuple):
    """A part of what came or went: what it is called, and its texts, as written."""

    name: str
    texte: tuple[str, ...]


class Plankopf(NamedTuple):
    """What has to be said of a plan wherever its changes are shown.

    `neue_beschluesse` are those that only the new version has: who, and when (as written).
    """

    titel: str
    kommune: str
    herausgeber: str | None = None
    pflichttexte: tuple[str, ...] = ()
    neue_beschluesse: tuple[tuple[str, str], ...] = ()


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
    inhalt: tuple[Angabe, ...] = ()
    """What came or went, in full, where the sentence does not say it all."""

    @property
    def ist_bericht(self) -> bool:
        """Whether it only reports or measures, and nothing that was promised is another."""
        return self.impact is Impact.INHALTLICH and (self.change.feld or "").split(".")[0] in _BERICHTET


class Bericht(NamedTuple):
    """The whole comparison, rows in the order of the plans."""

    old: Fassung
    new: Fassung
    rows: tuple[Row, ...]
    koepfe: Mapping[str, Plankopf] = {}
    """By the paths of the rows."""

    @property
    def offene(self) -> tuple[Row, ...]:
        """The rows that were not accepted."""
        return tuple(row for row in self.rows if row.angenommen is None)

    @property
    def summary(self) -> dict[Impact, int]:
        """How many changes there are of each impact, the accepted ones left out; every impact is a key."""
        gezaehlt = Counter(row.impact for row in self.offene)
        return {impact: gezaehlt[impact] for impact in Impact}
