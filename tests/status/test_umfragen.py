"""Which answers of a survey can be shown: few people are kept back, and nobody can reckon them from the rest."""

from datetime import date
from decimal import Decimal

import pytest

from helpers import plan_aus
from integrakon.status.umfragen import Fragenstand, fragenstaende

STICHTAG = date(2026, 11, 24)


def frage(art: str, *werte: int | None, mehr: str = "") -> Fragenstand:
    ergebnisse = [f"{{bezeichnung: A{'' if wert is None else f', wert: {wert}'}}}" for wert in werte]
    eine = f"{{id: f, text: Was?, art: {art}{mehr}, ergebnisse: [{', '.join(ergebnisse)}]}}"
    (stand,) = fragenstaende(plan_aus(f"umfragen: [{{id: u, titel: U, fragen: [{eine}]}}]").umfragen, STICHTAG, 3)
    return stand


@pytest.mark.parametrize(
    ("art", "mehr", "werte", "gezeigt"),
    [
        ("anzahlen", "", (12, 7, 3), ("12", "7", "3")),
        ("anzahlen", "", (12, 0, 7), ("12", "0", "7")),
        ("anzahlen", "", (12, 2, 7), ("12", None, None)),
        ("anzahlen", "", (12, 2, 1), ("12", None, None)),
        ("anzahlen", "", (12, 2, None), ("12", None, None)),
        ("anzahlen", "", (2,), (None,)),
        ("anzahlen", ", einheit: Vereine", (12, 2, 7), ("12", "2", "7")),
        ("anteile", ", einheit: Prozent", (97, 2, 1), ("97", "2", "1")),
        ("mittelwerte", "", (4, 2, 1), ("4", "2", "1")),
    ],
)
def test_few_people_are_kept_back(
    art: str, mehr: str, werte: tuple[int | None, ...], gezeigt: tuple[str | None, ...]
) -> None:
    antworten = frage(art, *werte, mehr=mehr).antworten
    assert tuple(antwort.wert for antwort in antworten) == tuple(wert and Decimal(wert) for wert in gezeigt)


def test_unknown_is_not_kept_back() -> None:
    assert [antwort.gesperrt for antwort in frage("anzahlen", 12, 2, None).antworten] == [False, True, False]


@pytest.mark.parametrize(
    ("zeitraum", "anzahl"), [("2026-11-24", 1), ("2026-10", 1), ("2026-11", 0), ("2026-11-25", 0), (None, 1)]
)
def test_surveys_after_the_reference_date_are_not_there_yet(zeitraum: str | None, anzahl: int) -> None:
    wann = f"zeitraum: {zeitraum}, " if zeitraum else ""
    plan = plan_aus(f"umfragen: [{{id: u, titel: U, {wann}fragen: [{{id: f, text: Was?}}]}}]")
    assert len(fragenstaende(plan.umfragen, STICHTAG, 3)) == anzahl
