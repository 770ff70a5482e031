"""How a point in time is named in a message."""

import pytest

from integrakon.lint.zeit import genannt, vom
from integrakon.plan.zeitpunkt import Zeitpunkt


@pytest.mark.parametrize(
    ("wortlaut", "text"),
    [("2026-05-06", "06.05.2026"), ("2026-05", "Mai 2026"), ("2026", "2026"), ("2026-Q3", "3. Quartal 2026")],
)
def test_points_in_time_are_named_as_exactly_as_written(wortlaut: str, text: str) -> None:
    assert genannt(Zeitpunkt.parse(wortlaut)) == text


@pytest.mark.parametrize(
    ("wortlaut", "text"),
    [
        ("2026-05-06", "vom 06.05.2026"),
        ("2027-01", "vom Januar 2027"),
        ("2026", "aus dem Jahr 2026"),
        ("2026-H2", "aus dem 2. Halbjahr 2026"),
    ],
)
def test_with_a_preposition(wortlaut: str, text: str) -> None:
    assert vom(Zeitpunkt.parse(wortlaut)) == text
