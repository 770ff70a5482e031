"""Reckoning with days: months between two of them, years later, terms."""

from datetime import date

import pytest

from integrakon.plan.kalender import jahre_spaeter, letzter_tag, monate_zwischen, zeitpunkt_spaeter
from integrakon.plan.zeitpunkt import Zeitpunkt


@pytest.mark.parametrize(
    ("von", "bis", "monate"),
    [
        (date(2024, 11, 24), date(2026, 11, 24), 24),
        (date(2024, 11, 23), date(2026, 11, 24), 25),
        (date(2024, 11, 30), date(2026, 11, 1), 24),
        (date(2026, 12, 1), date(2026, 11, 24), 0),
    ],
)
def test_months_between(von: date, bis: date, monate: int) -> None:
    assert monate_zwischen(von, bis) == monate


@pytest.mark.parametrize(
    ("tag", "jahre", "spaeter"),
    [
        (date(2021, 5, 6), 5, date(2026, 5, 6)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2026, 1, 1), -2, date(2024, 1, 1)),
    ],
)
def test_years_later(tag: date, jahre: int, spaeter: date) -> None:
    assert jahre_spaeter(tag, jahre) == spaeter


def test_a_term_ends_on_the_day_before_its_anniversary() -> None:
    assert letzter_tag(date(2021, 5, 6), 5) == date(2026, 5, 5)


@pytest.mark.parametrize(
    ("wortlaut", "jahre", "spaeter"),
    [
        ("2025", 2, "2027"),
        ("2025-H2", 2, "2027-H2"),
        ("2025-Q1", 1, "2026-Q1"),
        ("2025-11", 5, "2030-11"),
        ("2021-05-06", 5, "2026-05-06"),
        ("2024-02-29", 2, "2026-02-28"),
    ],
)
def test_a_point_in_time_some_years_later_is_as_exact_as_before(wortlaut: str, jahre: int, spaeter: str) -> None:
    assert zeitpunkt_spaeter(Zeitpunkt.parse(wortlaut), jahre) == Zeitpunkt.parse(spaeter)
