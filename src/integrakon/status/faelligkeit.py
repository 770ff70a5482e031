"""When the next thing of a goal or measure is due: its end, or the next turn of what recurs every year or few years.

A task that runs on (`laufend`) is due at an end that the concept names, never at one that was only derived. What recurs
more often than every year is due at its end, too, and never in between.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from integrakon.plan.begriffe import Status, Turnus
from integrakon.plan.modell.handlungsfeld import Verlaufseintrag, Zeitrahmen
from integrakon.status.zeitraum import PERIODEN, Zeitraum

# What these entries of a record tell of took place.
_MAL = (Status.BEGONNEN, Status.LAUFEND, Status.UMGESETZT)


def faelligkeit(rahmen: Zeitrahmen | None, zeitraum: Zeitraum, bisher: Sequence[Verlaufseintrag]) -> date | None:
    """The day up to which something has to happen; None where nothing is due. `bisher` is the record up to today.

    Recurring in years: once in every period of calendar years, the first of which begins with the measure. Once a
    period has had its turn, the next one is due at its end; where that lies beyond the end of the measure, only an end
    that the concept names is left.
    """
    jahre = PERIODEN.get(rahmen.turnus) if rahmen and rahmen.turnus else None
    if jahre is None:
        return _ende(rahmen, zeitraum, bisher)
    ende = zeitraum.ende
    male = [eintrag.datum.erster_tag.year for eintrag in bisher if eintrag.status in _MAL]
    naechste = _naechste(jahre, zeitraum, male)
    if naechste is None or ende is None:
        return naechste or (ende.tag if ende else None)
    if naechste <= ende.tag:
        return naechste
    return None if ende.abgeleitet and male else ende.tag


def _ende(rahmen: Zeitrahmen | None, zeitraum: Zeitraum, bisher: Sequence[Verlaufseintrag]) -> date | None:
    if zeitraum.ende is None:
        return None
    laeuft = bool(bisher) and bisher[-1].status is Status.LAUFEND
    ohne_frist = zeitraum.ende.abgeleitet or (rahmen is not None and rahmen.turnus is Turnus.LAUFEND)
    return None if laeuft and ohne_frist else zeitraum.ende.tag


def _naechste(jahre: int, zeitraum: Zeitraum, male: Sequence[int]) -> date | None:
    """The last day of the period in which the next turn is due; `male` are the years of the turns so far.

    Periods are counted from the beginning of the measure; where that is unknown, from the year of its first turn.
    """
    if not zeitraum.beginn and not male:
        return None
    erstes = zeitraum.beginn.tag.year if zeitraum.beginn else min(male)
    erledigt = (max(male) - erstes) // jahre + 1 if male else 0
    return date(erstes + (max(erledigt, 0) + 1) * jahre - 1, 12, 31)
