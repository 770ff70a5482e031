"""Reckoning with days, months and years, as terms and records need it. Today's date is never read."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

from integrakon.plan.zeitpunkt import Zeitpunkt

_SCHALTTAG = (2, 29)


def monatsabstand(von: date, bis: date) -> int:
    """By how many months two days lie apart, whatever the day of the month; negative where the second is earlier."""
    return (bis.year - von.year) * 12 + bis.month - von.month


def monate_zwischen(von: date, bis: date) -> int:
    """Whole months from one day to another, rounded up: one day more than two years are 25 months; 0 if it is later."""
    return max(monatsabstand(von, bis) + (bis.day > von.day), 0)


def bekannt(zeitpunkt: Zeitpunkt, stichtag: date) -> bool:
    """Whether what carries this date can be known on a day: a month or year has to be over, until then it goes on."""
    return zeitpunkt.letzter_tag <= stichtag


def gibt_es(jahr: int, monat: int, tag: int) -> bool:
    """Whether the year has this day; what every year has, and the 29th of February where it is a leap year."""
    return (monat, tag) != _SCHALTTAG or isleap(jahr)


def jahre_spaeter(tag: date, jahre: int) -> date:
    """The same day some years later; the 29th of February becomes the 28th where there is none."""
    jahr = tag.year + jahre
    return tag.replace(year=jahr) if gibt_es(jahr, tag.month, tag.day) else date(jahr, 2, 28)


def letzter_tag(beginn: date, jahre: int) -> date:
    """The last day of a term of some years: the day before the one that has the number of the first (§ 188 BGB).

    Where the last month lacks that day, the term ends with the month: from 29.02.2024 five years on, on 28.02.2029.
    """
    jahr = beginn.year + jahre
    if not gibt_es(jahr, beginn.month, beginn.day):
        return date(jahr, 2, 28)
    return beginn.replace(year=jahr) - timedelta(days=1)


def zeitpunkt_spaeter(zeitpunkt: Zeitpunkt, jahre: int) -> Zeitpunkt:
    """The same point in time some years later, as exact as it was: 2025 → 2027, 2025-Q3 → 2027-Q3."""
    if zeitpunkt.erster_tag == zeitpunkt.letzter_tag:
        return Zeitpunkt.parse(jahre_spaeter(zeitpunkt.erster_tag, jahre).isoformat())
    return Zeitpunkt.parse(f"{zeitpunkt.erster_tag.year + jahre}{zeitpunkt.wortlaut[4:]}")
