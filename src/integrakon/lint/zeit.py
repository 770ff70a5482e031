"""Dates as sentences for people say them. Today's date is never read."""

from __future__ import annotations

from datetime import date

from integrakon.plan.zeitpunkt import Zeitpunkt

_MONATE = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
_TEILE = {"Q": "Quartal", "H": "Halbjahr"}


def deutsches_datum(tag: date) -> str:
    """`06.05.2026`."""
    return f"{tag:%d.%m.%Y}"


def genannt(zeitpunkt: Zeitpunkt) -> str:
    """`06.05.2026`, `Mai 2026`, `3. Quartal 2026`, `2. Halbjahr 2026` or `2026`, as exact as it is written."""
    if _ist_tag(zeitpunkt):
        return deutsches_datum(zeitpunkt.erster_tag)
    jahr, _, teil = zeitpunkt.wortlaut.partition("-")
    if teil[:1] in _TEILE:
        return f"{teil[1:]}. {_TEILE[teil[0]]} {jahr}"
    return f"{_MONATE[int(teil) - 1]} {jahr}" if teil else jahr


def vom(zeitpunkt: Zeitpunkt) -> str:
    """The same with its preposition: `vom 06.05.2026`, `vom Mai 2026`, `aus dem Jahr 2026`."""
    if "-" not in zeitpunkt.wortlaut:
        return f"aus dem Jahr {genannt(zeitpunkt)}"
    return f"{'vom' if zeitpunkt.wortlaut[5].isdigit() else 'aus dem'} {genannt(zeitpunkt)}"


def _ist_tag(zeitpunkt: Zeitpunkt) -> bool:
    return zeitpunkt.erster_tag == zeitpunkt.letzter_tag
