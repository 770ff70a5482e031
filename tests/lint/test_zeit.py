"""Reckoning with days: months between two of them, terms, and how a point in time is named in a message."""

from datetime import date

import pytest

from integrakon.lint.zeit import genannt, jahre_spaeter, letzter_tag, monate_zwischen
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
    ("wortlaut", "text"),
    [("2026-05-06", "06.05.2026"), ("2026-05", "05/2026"), ("2026", "2026"), ("2026-Q3", "2026-Q3")],
)
def test_points_in_time_are_named_as_exactly_as_written(wortlaut: str, text: str) -> None:
    assert genannt(Zeitpunkt.parse(wortlaut)) == text
