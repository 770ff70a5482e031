"""When the next thing of a goal or measure is due: its end, or the next turn of what recurs every year or few years.

What runs without an end (`laufend`) is due never, and what recurs more often than every year counts as running.
"""

from __future__ import annotations

from datetime import date

from integrakon.plan.begriffe import Status
from integrakon.plan.modell.handlungsfeld import Zeitrahmen
from integrakon.status.meldung import Meldung
from integrakon.status.zeitraum import PERIODEN, Zeitraum


def faelligkeit(rahmen: Zeitrahmen | None, zeitraum: Zeitraum, meldung: Meldung) -> date | None:
    """The day up to which something has to happen; None where nothing is due.

    Recurring in years: once in every period of calendar years, the first of which begins with the measure. An entry of
    the record that says `begonnen` or `laufend` is a turn.
    """
    jahre = PERIODEN.get(rahmen.turnus) if rahmen and rahmen.turnus else None
    ende = zeitraum.ende.tag if zeitraum.ende else None
    if jahre is None:
        return None if meldung.status is Status.LAUFEND else ende
    naechste = _naechste(jahre, zeitraum, meldung)
    if naechste is None or ende is None:
        return naechste or ende
    if naechste > ende:
        return None if meldung.status is Status.LAUFEND else ende
    return naechste


def _naechste(jahre: int, zeitraum: Zeitraum, meldung: Meldung) -> date | None:
    """The last day of the period in which the next turn is due."""
    eintrag = meldung.eintrag
    if eintrag and meldung.status in (Status.BEGONNEN, Status.LAUFEND):
        return date(eintrag.datum.erster_tag.year + jahre, 12, 31)
    return date(zeitraum.beginn.tag.year + jahre - 1, 12, 31) if zeitraum.beginn else None
