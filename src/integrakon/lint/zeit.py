"""Reckoning with days, as rules about terms and records need it. Today's date is never read."""

from __future__ import annotations

from datetime import date, timedelta

from integrakon.plan.modell.konzept import Laufzeit
from integrakon.plan.zeitpunkt import Zeitpunkt


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


def laufzeitende(laufzeit: Laufzeit) -> date | None:
    """The last day of the term as the concept says it, or as follows from its beginning and length."""
    if laufzeit.bis:
        return laufzeit.bis.letzter_tag
    return letzter_tag(laufzeit.von.letzter_tag, laufzeit.jahre) if laufzeit.von and laufzeit.jahre else None


def deutsches_datum(tag: date) -> str:
    """`06.05.2026`."""
    return f"{tag:%d.%m.%Y}"


def genannt(zeitpunkt: Zeitpunkt) -> str:
    """`06.05.2026`, `05/2026` or `2026`, as exact as it is written; quarters and halves stay as written."""
    if zeitpunkt.erster_tag == zeitpunkt.letzter_tag:
        return deutsches_datum(zeitpunkt.erster_tag)
    teile = zeitpunkt.wortlaut.split("-")
    return "/".join(reversed(teile)) if all(map(str.isdigit, teile)) else zeitpunkt.wortlaut
