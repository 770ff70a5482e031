"""Dates as sentences for people say them. Today's date is never read."""

from __future__ import annotations

from datetime import date

from integrakon.plan.zeitpunkt import Zeitpunkt


def deutsches_datum(tag: date) -> str:
    """`06.05.2026`."""
    return f"{tag:%d.%m.%Y}"


def genannt(zeitpunkt: Zeitpunkt) -> str:
    """`06.05.2026`, `05/2026` or `2026`, as exact as it is written; quarters and halves stay as written."""
    if zeitpunkt.erster_tag == zeitpunkt.letzter_tag:
        return deutsches_datum(zeitpunkt.erster_tag)
    teile = zeitpunkt.wortlaut.split("-")
    return "/".join(reversed(teile)) if all(map(str.isdigit, teile)) else zeitpunkt.wortlaut
