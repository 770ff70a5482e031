"""What holds for every comparison: nothing told of nothing, every edit told and no other, mirrored when swapped."""

import copy
import random
from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest
from amendments import STADT, kurz, plan, stadt, told
from edits import Edit, Original, Row
from hypothesis import given, settings
from hypothesis import strategies as st
from layout import reflowed, written

from integrakon.diff.changes import Change, Kind
from integrakon.diff.compare import compare
from integrakon.plan.modell import Plan

MIRRORED = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED}
each = pytest.mark.parametrize("name", ["stadt", "hechingen", "sachsenheim", "hattingen"])


@cache
def original(name: str) -> Original:
    return Original(STADT if name == "stadt" else stadt(name))


def new_plan(data: dict[str, Any], rng: random.Random | None = None) -> Plan:
    return plan.__wrapped__(written(data, rng))


def drawn(draw: st.DataObject, name: str) -> list[Edit]:
    """Some edits of which no two touch the same entry."""
    chosen: list[Edit] = []
    touched: set[str] = set()
    kinds = original(name).edits
    for kind in draw.draw(st.lists(st.sampled_from(sorted(kinds)), max_size=8)):
        edit = draw.draw(st.sampled_from(kinds[kind]).map(Named)).edit
        if not touched & edit.touched:
            chosen.append(edit)
            touched |= edit.touched
    return chosen


class Named:
    """An edit that shows what has to be told of it when an example fails."""

    def __init__(self, edit: Edit) -> None:
        self.edit = edit

    def __repr__(self) -> str:
        return str(self.edit.rows)


def sorted_rows(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=str)


def mirrored(change: Change) -> Row:
    kind = MIRRORED.get(change.kind, change.kind)
    wer = change.alt if change.kind is Kind.RENAMED else change.id
    return (kind, change.entity, wer, change.feld, change.neu, change.alt, change.pfad_neu, change.pfad_alt)


def straight(change: Change) -> Row:
    return (*change[:3], *change[4:9])


@each
@settings(max_examples=20)
@given(draw=st.data(), seed=st.integers(0, 2**32))
def test_another_layout_is_no_change(name: str, draw: st.DataObject, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - a layout, no secret
    data = original(name).edited(drawn(draw, name))
    assert compare(new_plan(data), new_plan(data, rng)) == []


@each
@settings(max_examples=10)
@given(seed=st.integers(0, 2**32))
def test_reflowed_prose_is_no_change(name: str, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - a layout, no secret
    data = copy.deepcopy(original(name).data)
    reflow(data, rng)
    assert compare(plan(original(name).text), new_plan(data)) == []


def reflow(value: Any, rng: random.Random) -> None:
    """New line breaks in every text that is prose."""
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        reflow(part, rng)
    if isinstance(value, dict):
        for field in PROSE & set(value):
            if isinstance(value[field], str):
                value[field] = reflowed(value[field], rng)


PROSE = {"text", "vision", "beschreibung"}


@each
@settings(max_examples=60)
@given(draw=st.data())
def test_all_edits_are_told_and_nothing_else(name: str, draw: st.DataObject) -> None:
    edits = drawn(draw, name)
    expected = [row for edit in edits for row in edit.rows]
    found = told(compare(plan(original(name).text), new_plan(original(name).edited(edits))))
    assert sorted_rows([kurz(change) for change in found]) == sorted_rows(expected)


@each
@settings(max_examples=30)
@given(draw=st.data())
def test_swapped_plans_give_the_mirrored_changes(name: str, draw: st.DataObject) -> None:
    alt, neu = plan(original(name).text), new_plan(original(name).edited(drawn(draw, name)))
    there, back = told(compare(alt, neu)), told(compare(neu, alt))
    assert sorted_rows([straight(change) for change in back]) == sorted_rows([mirrored(change) for change in there])
