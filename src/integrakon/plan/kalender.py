"""Reckoning with days, months and years, as terms and records need it. Today's date is never read."""

from __future__ import annotations

from datetime import date, timedelta

from integrakon.plan.zeitpunkt import Zeitpunkt


def monatsabstand(von: date, bis: date) -> int:
    """By how many months two days lie apart, whatever the day of the month; negative where the second is earlier."""
    return (bis.year - von.year) * 12 + bis.month - von.month


def monate_zwischen(von: date, bis: date) -> int:
    """Whole months from one day to another, rounded up: one day more than two years are 25 months; 0 if it is later."""
    return max(monatsabstand(von, bis) + (bis.day > von.day), 0)


def jahre_spaeter(tag: date, jahre: int) -> date:
    """The same day some years later; the 29th of February becomes the 28th."""
    try:
        return tag.replace(year=tag.year + jahre)
    except ValueError:
        return tag.replace(year=tag.year + jahre, day=28)


def letzter_tag(beginn: date, jahre: int) -> date:
    """The last day of a term of some years."""
    return jahre_spaeter(beginn, jahre) - timedelta(days=1)


def zeitpunkt_spaeter(zeitpunkt: Zeitpunkt, jahre: int) -> Zeitpunkt:
    """The same point in time some years later, as exact as it was: 2025 → 2027, 2025-Q3 → 2027-Q3."""
    if zeitpunkt.erster_tag == zeitpunkt.letzter_tag:
        return Zeitpunkt.parse(jahre_spaeter(zeitpunkt.erster_tag, jahre).isoformat())
    return Zeitpunkt.parse(f"{zeitpunkt.erster_tag.year + jahre}{zeitpunkt.wortlaut[4:]}")
