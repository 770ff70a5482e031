"""The table of record and calendar → Lage, and where a due date lies: on, just before and just after every boundary."""

from datetime import date

import pytest

from integrakon.plan.begriffe import Status
from integrakon.status.lage import TABELLE, Kalender, Lage, kalender, lage

STICHTAG = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("faellig", "wie"),
    [
        (None, Kalender.OHNE),
        (date(2026, 11, 23), Kalender.VORBEI),
        (date(2026, 11, 24), Kalender.BALD),
        (date(2026, 11, 25), Kalender.BALD),
        (date(2027, 2, 22), Kalender.BALD),
        (date(2027, 2, 23), Kalender.FERN),
        (date(2199, 12, 31), Kalender.FERN),
    ],
)
def test_how_a_due_date_lies_within_ninety_days(faellig: date | None, wie: Kalender) -> None:
    assert kalender(faellig, STICHTAG, 90) is wie


@pytest.mark.parametrize(
    ("stichtag", "bald", "wie"),
    [
        (date(2028, 2, 29), 0, Kalender.BALD),
        (date(2028, 2, 28), 0, Kalender.FERN),
        (date(2028, 2, 28), 1, Kalender.BALD),
        (date(2028, 3, 1), 1, Kalender.VORBEI),
        (date(2027, 2, 28), 366, Kalender.BALD),
        (date(2027, 2, 27), 366, Kalender.FERN),
    ],
)
def test_a_due_date_on_the_leap_day(stichtag: date, bald: int, wie: Kalender) -> None:
    assert kalender(date(2028, 2, 29), stichtag, bald) is wie


def test_the_table_has_an_answer_for_every_status_and_every_calendar() -> None:
    assert set(TABELLE) == set(Status)
    assert all(set(zeile) == set(Kalender) for zeile in TABELLE.values())


OHNE, FERN, BALD, VORBEI = None, date(2027, 6, 30), date(2026, 12, 31), date(2026, 6, 30)


@pytest.mark.parametrize(
    ("status", "faellig", "erwartet"),
    [
        (Status.NICHT_GEMELDET, OHNE, Lage.OHNE_TERMIN),
        (Status.NICHT_GEMELDET, FERN, Lage.GEPLANT),
        (Status.NICHT_GEMELDET, BALD, Lage.FAELLIG_BALD),
        (Status.NICHT_GEMELDET, VORBEI, Lage.UEBERFAELLIG),
        (Status.GEPLANT, OHNE, Lage.OHNE_TERMIN),
        (Status.GEPLANT, FERN, Lage.GEPLANT),
        (Status.GEPLANT, BALD, Lage.FAELLIG_BALD),
        (Status.GEPLANT, VORBEI, Lage.UEBERFAELLIG),
        (Status.BEGONNEN, OHNE, Lage.LAUFEND),
        (Status.BEGONNEN, FERN, Lage.LAUFEND),
        (Status.BEGONNEN, BALD, Lage.FAELLIG_BALD),
        (Status.BEGONNEN, VORBEI, Lage.UEBERFAELLIG),
        (Status.LAUFEND, OHNE, Lage.LAUFEND),
        (Status.LAUFEND, FERN, Lage.LAUFEND),
        (Status.LAUFEND, BALD, Lage.FAELLIG_BALD),
        (Status.LAUFEND, VORBEI, Lage.UEBERFAELLIG),
        (Status.VERZOEGERT, OHNE, Lage.VERSCHOBEN),
        (Status.VERZOEGERT, FERN, Lage.VERSCHOBEN),
        (Status.VERZOEGERT, BALD, Lage.VERSCHOBEN),
        (Status.VERZOEGERT, VORBEI, Lage.UEBERFAELLIG),
        (Status.ZURUECKGESTELLT, OHNE, Lage.VERSCHOBEN),
        (Status.ZURUECKGESTELLT, FERN, Lage.VERSCHOBEN),
        (Status.ZURUECKGESTELLT, BALD, Lage.VERSCHOBEN),
        (Status.ZURUECKGESTELLT, VORBEI, Lage.VERSCHOBEN),
        (Status.UMGESETZT, OHNE, Lage.UMGESETZT),
        (Status.UMGESETZT, FERN, Lage.UMGESETZT),
        (Status.UMGESETZT, BALD, Lage.UMGESETZT),
        (Status.UMGESETZT, VORBEI, Lage.UMGESETZT),
        (Status.AUFGEGEBEN, OHNE, Lage.ENTFALLEN),
        (Status.AUFGEGEBEN, FERN, Lage.ENTFALLEN),
        (Status.AUFGEGEBEN, BALD, Lage.ENTFALLEN),
        (Status.AUFGEGEBEN, VORBEI, Lage.ENTFALLEN),
    ],
)
def test_record_and_calendar_give_the_lage(status: Status, faellig: date | None, erwartet: Lage) -> None:
    assert lage(status, faellig, STICHTAG, 90) is erwartet
