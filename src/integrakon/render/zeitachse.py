"""The axis of time: which years, half-years or quarters it shows, and at which place a day stands.

It knows no plan; what is to be seen on it comes as days.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from integrakon.render.bildkontext import Element, Linien, Schrift
from integrakon.render.textmass import textbreite

GROESSE = 12
ZEILE = 16

_EIN_TAG = timedelta(days=1)
_JAHR, _HALBJAHR, _QUARTAL = 12, 6, 3
# Up to so many years the axis shows quarters, or half-years.
_QUARTALE_BIS, _HALBJAHRE_BIS = 2, 4
_SCHRITTE = (1, 2, 5, 10, 20, 50, 100, 200, 400)
_LUFT = 4
# The room that the name of a year takes; lines that are nearer to each other than the other would make a grey surface.
_PLATZ = textbreite("2000", GROESSE) + _LUFT
_SCHMALSTES_JAHR = 6
_ZAEHLER = {_HALBJAHR: "{}. Hj.", _QUARTAL: "{}. Q."}


class Feld(NamedTuple):
    """A piece of the axis: from where to where, and what it is called."""

    von: float
    bis: float
    name: str


class Zeitachse(NamedTuple):
    """From the first to the last day, both whole, drawn from `links` to `rechts`; its unit has so many `monate`."""

    erster: date
    letzter: date
    monate: int
    links: float
    rechts: float

    def x(self, tag: date) -> float:
        """Where a day begins; a day outside of the axis stands at its edge."""
        anteil = (tag - self.erster).days / ((self.letzter - self.erster).days + 1)
        return self.links + (self.rechts - self.links) * min(max(anteil, 0), 1)

    def nach(self, tag: date) -> float:
        """Where a day ends."""
        return self.x(tag + _EIN_TAG)

    def enthaelt(self, tag: date) -> bool:
        """Whether the day is on the axis."""
        return self.erster <= tag <= self.letzter

    @property
    def jahre(self) -> list[Feld]:
        """The years; where they are too narrow for their names, these are given to every second, fifth … of them."""
        erstes, letztes = self.erster.year, self.letzter.year
        breite = (self.rechts - self.links) / (letztes - erstes + 1)
        schritt = next(schritt for schritt in _SCHRITTE if schritt * breite >= _PLATZ)
        rest = erstes % schritt if schritt == 2 else 0  # noqa: PLR2004 - every second year counts from the first
        return [
            Feld(self.x(date(jahr, 1, 1)), self.nach(date(jahr, 12, 31)), "" if jahr % schritt != rest else str(jahr))
            for jahr in range(erstes, letztes + 1)
            if breite >= _SCHMALSTES_JAHR or jahr % schritt == 0
        ]

    @property
    def teile(self) -> list[Feld]:
        """The half-years or quarters; empty where years are the unit."""
        if self.monate == _JAHR:
            return []
        return [
            Feld(self.x(beginn), self.x(_spaeter(beginn, self.monate)), self._name(beginn))
            for beginn in _beginne(self.erster, self.letzter, self.monate)
        ]

    @property
    def hoehe(self) -> float:
        """How much room its names take."""
        return 2 * ZEILE if self._mit_teilen else ZEILE

    def beschriftung(self, y: float) -> Iterator[Element]:
        """The names, their first line beginning at `y`; one for which there is no room is left out."""
        jahre = self.jahre
        jedes = all(feld.name for feld in jahre)
        zuletzt = -_PLATZ
        for feld in jahre:
            mitte = min(max((feld.von + feld.bis) / 2, self.links + _PLATZ / 2), self.rechts - _PLATZ / 2)
            if feld.name and (_passt(feld) if jedes else mitte - zuletzt >= _PLATZ):
                yield Schrift("achse-jahr", mitte, y + ZEILE - 4, (feld.name,), "middle")
                zuletzt = mitte
        if self._mit_teilen:
            for feld in self.teile:
                yield Schrift("achse-teil", (feld.von + feld.bis) / 2, y + 2 * ZEILE - 4, (feld.name,), "middle")

    def gitter(self, baender: Collection[tuple[float, float]]) -> Iterator[Linien]:
        """A line where each year and each unit begins, across bands from one height to another."""
        jahre = sorted({*(feld.von for feld in self.jahre), self.rechts})
        teile = [feld.von for feld in self.teile if feld.von not in jahre]
        for klasse, stellen in (("gitter-teil", teile), ("gitter-jahr", jahre)):
            if stellen and baender:
                yield Linien(klasse, tuple((x, oben, x, unten) for oben, unten in baender for x in stellen))

    @property
    def _mit_teilen(self) -> bool:
        return bool(self.teile) and all(map(_passt, self.teile))

    def _name(self, beginn: date) -> str:
        return _ZAEHLER[self.monate].format((beginn.month - 1) // self.monate + 1)


def zeitachse(tage: Collection[date], links: float, rechts: float) -> Zeitachse:
    """The axis that shows all the days, from the beginning of a unit to the end of one.

    Raises:
        ValueError: there are no days.
    """
    erster, letzter = min(tage), max(tage)
    spanne = letzter.year - erster.year + 1
    monate = _QUARTAL if spanne <= _QUARTALE_BIS else _HALBJAHR if spanne <= _HALBJAHRE_BIS else _JAHR
    beginn = _abgerundet(erster, monate)
    return Zeitachse(beginn, _spaeter(_abgerundet(letzter, monate), monate) - _EIN_TAG, monate, links, rechts)


def _abgerundet(tag: date, monate: int) -> date:
    return date(tag.year, (tag.month - 1) // monate * monate + 1, 1)


def _spaeter(tag: date, monate: int) -> date:
    seit_null = tag.year * 12 + tag.month - 1 + monate
    return date(seit_null // 12, seit_null % 12 + 1, 1)


def _beginne(erster: date, letzter: date, monate: int) -> Iterator[date]:
    while erster <= letzter:
        yield erster
        erster = _spaeter(erster, monate)


def _passt(feld: Feld) -> bool:
    return textbreite(feld.name, GROESSE) + _LUFT <= feld.bis - feld.von
