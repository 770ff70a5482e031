"""Reckoning with days, as rules about terms and records need it. Today's date is never read."""

from __future__ import annotations

from datetime import date, timedelta


def monate_zwischen(von: date, bis: date) -> int:
    """Whole months from one day to another, rounded up: one day more than two years are 25 months; 0 if it is later."""
    monate = (bis.year - von.year) * 12 + bis.month - von.month
    return max(monate + (bis.day > von.day), 0)


def jahre_spaeter(tag: date, jahre: int) -> date:
    """The same day some years later; the 29th of February becomes the 28th."""
    try:
        return tag.replace(year=tag.year + jahre)
    except ValueError:
        return tag.replace(year=tag.year + jahre, day=28)


def letzter_tag(beginn: date, jahre: int) -> date:
    """The last day of a term of some years."""
    return jahre_spaeter(beginn, jahre) - timedelta(days=1)


def deutsches_datum(tag: date) -> str:
    """`06.05.2026`."""
    return f"{tag:%d.%m.%Y}"
