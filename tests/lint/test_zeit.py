"""How a point in time is named in a message."""

import pytest

from integrakon.lint.zeit import genannt
from integrakon.plan.zeitpunkt import Zeitpunkt


@pytest.mark.parametrize(
    ("wortlaut", "text"),
    [("2026-05-06", "06.05.2026"), ("2026-05", "05/2026"), ("2026", "2026"), ("2026-Q3", "2026-Q3")],
)
def test_points_in_time_are_named_as_exactly_as_written(wortlaut: str, text: str) -> None:
    assert genannt(Zeitpunkt.parse(wortlaut)) == text
