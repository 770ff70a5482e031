"""When a goal or measure is to be carried out: as the concept says, or derived from its rough time class.

A derived date is marked as such everywhere. What a concept leaves open stays open.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from integrakon.plan.begriffe import Turnus, Zeitstufe
from integrakon.plan.fristen import laufzeitende
from integrakon.plan.kalender import letzter_tag
from integrakon.plan.modell.handlungsfeld import Zeitrahmen
from integrakon.plan.modell.konzept import Konzept
from integrakon.plan.zeitpunkt import Zeitpunkt


class Termin(StrEnum):
    """Whether the concept gives a date, it follows from what it gives, or there is none."""

    ANGEGEBEN = "angegeben"
    ABGELEITET = "abgeleitet"
    OFFEN = "offen"


class Herkunft(StrEnum):
    """Where in the plan a date comes from."""

    ZEITRAHMEN = "zeitrahmen"
    ZEITPLAN = "zeitplan"
    STUFE = "stufe"
    LAUFZEIT = "laufzeit"


_ANGEGEBEN = (Herkunft.ZEITRAHMEN, Herkunft.ZEITPLAN)


class Grenze(NamedTuple):
    """A beginning or an end: the day that counts, where it comes from, and the date where the concept names one."""

    tag: date
    herkunft: Herkunft
    angabe: Zeitpunkt | None = None

    @property
    def wortlaut(self) -> str:
        """As written, or the ISO day where it is derived."""
        return str(self.angabe or self.tag)

    @property
    def abgeleitet(self) -> bool:
        """Whether the concept does not name it, so that it only follows from what it says."""
        return self.herkunft not in _ANGEGEBEN


class Zeitraum(NamedTuple):
    """From when until when; each end may be unknown."""

    beginn: Grenze | None
    ende: Grenze | None

    @property
    def termin(self) -> Termin:
        """What the end rests on; the beginning where there is no end."""
        grenze = self.ende or self.beginn
        if grenze is None:
            return Termin.OFFEN
        return Termin.ABGELEITET if grenze.abgeleitet else Termin.ANGEGEBEN


# Once in every year, or in every few: something is due in each of these periods, in years.
PERIODEN = {Turnus.JAEHRLICH: 1, Turnus.ZWEIJAEHRLICH: 2, Turnus.DREIJAEHRLICH: 3, Turnus.FUENFJAEHRLICH: 5}


def zeitraum(rahmen: Zeitrahmen | None, jahre: Sequence[int], konzept: Konzept) -> Zeitraum:
    """The period of a goal or measure; `jahre` are those that the timetable of the concept marks for it."""
    sagt = _angegeben(rahmen, jahre)
    folgt = _abgeleitet(rahmen, konzept)
    beginn, ende = sagt.beginn or folgt.beginn, sagt.ende or folgt.ende
    if beginn and ende and beginn.tag > ende.tag:
        return sagt
    return Zeitraum(beginn, ende)


def _angegeben(rahmen: Zeitrahmen | None, jahre: Sequence[int]) -> Zeitraum:
    plan = sorted(jahre)
    beginn = _grenze(Zeitpunkt.parse(str(plan[0])), Herkunft.ZEITPLAN, ende=False) if plan else None
    ende = _grenze(Zeitpunkt.parse(str(plan[-1])), Herkunft.ZEITPLAN, ende=True) if plan else None
    if rahmen and rahmen.beginn:
        beginn = _grenze(rahmen.beginn, Herkunft.ZEITRAHMEN, ende=False)
    if rahmen and rahmen.ende:
        ende = _grenze(rahmen.ende, Herkunft.ZEITRAHMEN, ende=True)
    return Zeitraum(beginn, ende)


def _grenze(zeitpunkt: Zeitpunkt, herkunft: Herkunft, *, ende: bool) -> Grenze:
    return Grenze(zeitpunkt.letzter_tag if ende else zeitpunkt.erster_tag, herkunft, zeitpunkt)


def _abgeleitet(rahmen: Zeitrahmen | None, konzept: Konzept) -> Zeitraum:
    laufzeit = konzept.laufzeit
    if rahmen is None or laufzeit is None or laufzeit.von is None:
        return Zeitraum(None, None)
    von = laufzeit.von.erster_tag
    if rahmen.stufen:
        return _aus_stufen(rahmen.stufen, konzept, von)
    if rahmen.turnus in PERIODEN:
        ende = laufzeitende(konzept)
        return Zeitraum(Grenze(von, Herkunft.LAUFZEIT), Grenze(ende.tag, Herkunft.LAUFZEIT) if ende else None)
    return Zeitraum(None, None)


def _aus_stufen(stufen: Sequence[Zeitstufe], konzept: Konzept, von: date) -> Zeitraum:
    """From the lower bound of the earliest class to the upper one of the latest, as the concept itself bounds them.

    A class begins on the day after the years before it.
    """
    grenzen = {eine.stufe: eine for eine in konzept.zeitstufen}
    if not set(stufen) <= grenzen.keys():
        return Zeitraum(None, None)
    frueheste = min(grenzen[stufe].von_jahre for stufe in stufen)
    spaeteste = max(grenzen[stufe].bis_jahre for stufe in stufen)
    beginn, ende = letzter_tag(von, frueheste) + timedelta(days=1), letzter_tag(von, spaeteste)
    return Zeitraum(Grenze(beginn, Herkunft.STUFE), Grenze(ende, Herkunft.STUFE))
