"""The one table that says what follows from the record and the calendar: `Lage`."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum, StrEnum, auto

from integrakon.plan.begriffe import Status


class Lage(StrEnum):
    """Where a measure stands; the members from most to least urgent."""

    UEBERFAELLIG = "ueberfaellig"
    FAELLIG_BALD = "faellig_bald"
    VERSCHOBEN = "verschoben"
    LAUFEND = "laufend"
    GEPLANT = "geplant"
    OHNE_TERMIN = "ohne_termin"
    UMGESETZT = "umgesetzt"
    ENTFALLEN = "entfallen"


class Kalender(Enum):
    """How a due date lies to the reference date."""

    OHNE = auto()
    FERN = auto()
    BALD = auto()
    VORBEI = auto()


# Whoever wants to know why a measure stands where it stands reads it off here: status of the record → calendar → Lage.
TABELLE: dict[Status, dict[Kalender, Lage]] = {
    status: dict(zip((Kalender.OHNE, Kalender.FERN, Kalender.BALD, Kalender.VORBEI), lagen, strict=True))
    for status, lagen in {
        # record                 no due date       far away         soon               past
        Status.NICHT_GEMELDET: (Lage.OHNE_TERMIN, Lage.GEPLANT, Lage.FAELLIG_BALD, Lage.UEBERFAELLIG),
        Status.GEPLANT: (Lage.OHNE_TERMIN, Lage.GEPLANT, Lage.FAELLIG_BALD, Lage.UEBERFAELLIG),
        Status.BEGONNEN: (Lage.LAUFEND, Lage.LAUFEND, Lage.FAELLIG_BALD, Lage.UEBERFAELLIG),
        Status.LAUFEND: (Lage.LAUFEND, Lage.LAUFEND, Lage.FAELLIG_BALD, Lage.UEBERFAELLIG),
        Status.VERZOEGERT: (Lage.VERSCHOBEN, Lage.VERSCHOBEN, Lage.VERSCHOBEN, Lage.UEBERFAELLIG),
        Status.ZURUECKGESTELLT: (Lage.VERSCHOBEN,) * 4,
        Status.UMGESETZT: (Lage.UMGESETZT,) * 4,
        Status.AUFGEGEBEN: (Lage.ENTFALLEN,) * 4,
    }.items()
}
# What is over owes nothing any more.
ERLEDIGT = (Lage.UMGESETZT, Lage.ENTFALLEN)


def kalender(faellig: date | None, stichtag: date, bald: int) -> Kalender:
    """How a due date lies: past from the day after it, soon within `bald` days."""
    if faellig is None:
        return Kalender.OHNE
    if faellig < stichtag:
        return Kalender.VORBEI
    return Kalender.BALD if faellig - stichtag <= timedelta(days=bald) else Kalender.FERN


def lage(status: Status, faellig: date | None, stichtag: date, bald: int) -> Lage:
    """Where something stands whose record says `status` and that is due on a day, or never."""
    return TABELLE[status][kalender(faellig, stichtag, bald)]
