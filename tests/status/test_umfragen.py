"""Which answers of a survey can be shown: few people are kept back, and nobody can reckon them from the rest."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import plan_aus
from integrakon.status.umfragen import Fragenstand, fragenstaende

STICHTAG = date(2026, 11, 24)


def frage(art: str, *werte: int | None, mehr: str = "", teilnehmende: int | None = None) -> Fragenstand:
    ergebnisse = [f"{{bezeichnung: A{'' if wert is None else f', wert: {wert}'}}}" for wert in werte]
    wie = f", art: {art}" if art else ""
    eine = f"{{id: f, text: Was?{wie}{mehr}, ergebnisse: [{', '.join(ergebnisse)}]}}"
    zahl = "" if teilnehmende is None else f"teilnehmende: {teilnehmende}, "
    (stand,) = fragenstaende(plan_aus(f"umfragen: [{{id: u, titel: U, {zahl}fragen: [{eine}]}}]").umfragen, STICHTAG, 3)
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
        ("mehrfachnennung", ", einheit: Personen", (12, 9, 1), ("12", "9", None)),
        ("mehrfachnennung", "", (12, 9, 1), ("12", "9", "1")),
        ("", ", einheit: Frauen", (12, 9, 1), ("12", None, None)),
        ("", "", (12, 9, 1), ("12", "9", "1")),
    ],
)
def test_few_people_are_kept_back(
    art: str, mehr: str, werte: tuple[int | None, ...], gezeigt: tuple[str | None, ...]
) -> None:
    antworten = frage(art, *werte, mehr=mehr).antworten
    assert tuple(antwort.wert for antwort in antworten) == tuple(wert and Decimal(wert) for wert in gezeigt)


@pytest.mark.parametrize(
    ("teilnehmende", "werte", "gezeigt", "zahl"),
    [
        (40, (30, 8, 2), ("30", None, None), 40),
        # The missing one could be reckoned.
        (40, (30, 9, None), ("30", None, None), 40),
        (40, (30, 5, None), ("30", "5", None), 40),
        (39, (30, 9, None), ("30", "9", None), 39),
        (40, (30, 9, None, None), ("30", "9", None, None), 40),
        # Two that are both as small, or both as great as they may be, are no secret.
        (40, (38, 1, 1), (None, None, None), 40),
        (42, (38, 2, 2), (None, None, None), 42),
        (41, (38, 1, 2), ("38", None, None), 41),
        (41, (20, 18, 2, 1), ("20", "18", None, None), 41),
        # Where no other answer is left, the total goes, too.
        (3, (1, 1, 1), (None, None, None), None),
        (5, (5,), ("5",), 5),
        (2, (2,), (None,), None),
        (2, (), (), None),
        (1, (0, 1), (None, None), None),
    ],
)
def test_nothing_is_left_to_reckon_from_the_total(
    teilnehmende: int, werte: tuple[int | None, ...], gezeigt: tuple[str | None, ...], zahl: int | None
) -> None:
    stand = frage("anzahlen", *werte, teilnehmende=teilnehmende)
    assert tuple(antwort.wert for antwort in stand.antworten) == tuple(wert and Decimal(wert) for wert in gezeigt)
    assert stand.teilnehmende == (zahl, zahl is None)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=6))
def test_no_small_answer_can_be_told(werte: list[int]) -> None:
    stand = frage("anzahlen", *werte, teilnehmende=sum(werte))
    offen = sum(int(a.wert) for a in stand.antworten if a.wert is not None)
    gesperrt = [nr for nr, antwort in enumerate(stand.antworten) if antwort.gesperrt]
    assert not any(werte[nr] in (1, 2) and nr not in gesperrt for nr in range(len(werte)))
    if not gesperrt or stand.teilnehmende.zahl is None:
        return
    rest = stand.teilnehmende.zahl - offen
    nur_kleine = {paar for paar in product((1, 2), repeat=len(gesperrt)) if sum(paar) == rest}
    klein = [nr for nr in gesperrt if werte[nr] in (1, 2)]
    if len(klein) == len(gesperrt):
        assert all(len({paar[stelle] for paar in nur_kleine}) == 2 for stelle in range(len(gesperrt)))
    else:
        assert len(gesperrt) > 1


def test_unknown_is_not_kept_back() -> None:
    assert [antwort.gesperrt for antwort in frage("anzahlen", 12, 2, None).antworten] == [False, True, False]


@pytest.mark.parametrize(
    ("zeitraum", "anzahl"), [("2026-11-24", 1), ("2026-10", 1), ("2026-11", 0), ("2026-11-25", 0), (None, 1)]
)
def test_surveys_after_the_reference_date_are_not_there_yet(zeitraum: str | None, anzahl: int) -> None:
    wann = f"zeitraum: {zeitraum}, " if zeitraum else ""
    plan = plan_aus(f"umfragen: [{{id: u, titel: U, {wann}fragen: [{{id: f, text: Was?}}]}}]")
    assert len(fragenstaende(plan.umfragen, STICHTAG, 3)) == anzahl
