"""What the model lets a chapter show and what the renderer can show are the same."""

from integrakon.plan.typen import ZEIGBAR
from integrakon.render.aufbau import _ENTRIES


def test_whatever_a_chapter_may_name_can_be_printed() -> None:
    assert set(ZEIGBAR) == set(_ENTRIES)
