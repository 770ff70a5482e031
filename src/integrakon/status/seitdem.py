"""What became of the measures of a plan between two reference dates. Where the two versions come from is not known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from integrakon.plan.begriffe import Status
from integrakon.status.assess import Massnahmenstand, Planstand


class Wechsel(NamedTuple):
    """A measure then and now; None where it was not there yet, or is no longer."""

    alt: Massnahmenstand | None
    neu: Massnahmenstand | None

    @property
    def neu_gemeldet(self) -> bool:
        """Whether somebody reported on it for the first time, be it that it is new itself."""
        return _gemeldet(self.neu) and not _gemeldet(self.alt)

    @property
    def erneut_gemeldet(self) -> bool:
        """Whether there is a new report that says the same status as the one before."""
        if not (self.alt and self.neu and _gemeldet(self.neu)) or self.anderer_status:
            return False
        return self.alt.stand.meldung.eintrag != self.neu.stand.meldung.eintrag

    @property
    def anderer_status(self) -> bool:
        """Whether its record says something else now."""
        return self._in_beiden and self._status[0] is not self._status[1]

    @property
    def andere_lage(self) -> bool:
        """Whether it stands elsewhere now, be it by its record or by the calendar alone."""
        return bool(self.alt and self.neu and self.alt.stand.lage is not self.neu.stand.lage)

    @property
    def tage_verschoben(self) -> int:
        """By how many days its end was put off; negative where it comes earlier, 0 where one of the ends is missing."""
        if not (self.alt and self.neu):
            return 0
        vorher, nachher = self.alt.stand.zeitraum.ende, self.neu.stand.zeitraum.ende
        return (nachher.tag - vorher.tag).days if vorher and nachher else 0

    @property
    def frist_entfallen(self) -> bool:
        """Whether it had an end and has none any more."""
        return bool(self.alt and self.neu and self.alt.stand.zeitraum.ende and not self.neu.stand.zeitraum.ende)

    @property
    def frist_genannt(self) -> bool:
        """Whether it had no end and has one now."""
        return bool(self.alt and self.neu and not self.alt.stand.zeitraum.ende and self.neu.stand.zeitraum.ende)

    @property
    def ist_einer(self) -> bool:
        """Whether there is anything to tell."""
        return (
            not self._in_beiden
            or self.anderer_status
            or self.erneut_gemeldet
            or self.andere_lage
            or self.tage_verschoben != 0
            or self.frist_entfallen
            or self.frist_genannt
        )

    @property
    def _in_beiden(self) -> bool:
        return self.alt is not None and self.neu is not None

    @property
    def _status(self) -> tuple[Status | None, Status | None]:
        alt, neu = (stand.stand.meldung.status if stand else None for stand in self)
        return alt, neu


def _gemeldet(stand: Massnahmenstand | None) -> bool:
    return stand is not None and stand.stand.meldung.ist_eine


class Seitdem(NamedTuple):
    """What changed since a version that was judged on its day: each measure once, in the order of the plan, gone last.

    `tag` is the reference date of the older version.
    """

    tag: date
    wechsel: tuple[Wechsel, ...]


def seitdem(alt: Planstand, neu: Planstand, umbenannt: Mapping[str, str]) -> Seitdem:
    """Compare two states of a plan; `umbenannt` are the ids that a measure had before, by the one it has now."""
    vorher = {stand.massnahme.id: stand for stand in alt.massnahmen}
    paare = [
        Wechsel(vorher.pop(umbenannt.get(stand.massnahme.id, stand.massnahme.id), None), stand)
        for stand in neu.massnahmen
    ]
    weg = [Wechsel(stand, None) for stand in vorher.values()]
    return Seitdem(alt.stichtag, tuple(wechsel for wechsel in (*paare, *weg) if wechsel.ist_einer))
