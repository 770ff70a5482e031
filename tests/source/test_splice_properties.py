"""Whatever the layout: a change comes out as meant, nothing beside it moves, comments stay, and twice is once."""

from collections import Counter
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from integrakon.plan.pfad import Pfad
from integrakon.source.splice import AddItem, AddKey, Change, Replace, splice
from integrakon.source.yamltext import parse
from layouts import comments, layouts

WORDS = st.lists(
    st.sampled_from(
        ["Kurse", "das", "Amt,", '"Tag"', "it's", "a:", "–", "-", "#1", "„so“", "[x]", "C\\D", "2026", "ü", "x\u00a0y"]
    ),
    min_size=1,
    max_size=9,
).map(" ".join)
ODD = ["true", "10", "nein", "x  y", "a\nb", " a", "a ", "a: b", "a #b", "?", "- a", "\u00a0x", "a\n\nb\n", "\t", "*a"]
TEXTS = WORDS | st.sampled_from(ODD)
KEYS = st.sampled_from(["titel", "text", "liste", "teile", "art"])
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=6
)
DATA = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)
ROOT = Pfad()
THOROUGH = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def places(data: Any, pfad: Pfad = ROOT) -> list[tuple[Pfad, Any]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [(pfad, data), *(place for step, value in inner for place in places(value, pfad.child(step)))]


@st.composite
def cases(draw: st.DrawFn, kind: type) -> tuple[bytes, Any, Pfad]:
    """A file, its data, and the path of a text, list or mapping in it."""
    data = draw(DATA.filter(lambda data: any(isinstance(value, kind) for pfad, value in places(data) if pfad)))
    raw = draw(layouts(data))
    pfad = draw(st.sampled_from([pfad for pfad, value in places(data) if isinstance(value, kind) and pfad]))
    read, findings = parse(raw, "plan.yaml")
    assert read.data == data, raw.decode()
    assert {finding.code for finding in findings} <= {"IK004", "IK005"}
    return raw, data, pfad


def changed(data: Any, pfad: Pfad, new: Any) -> Any:
    """The data with another value at a path."""
    if not pfad:
        return new
    step, rest = pfad[0], Pfad(pfad[1:])
    if isinstance(data, dict):
        return {key: changed(value, rest, new) if key == step else value for key, value in data.items()}
    return [changed(value, rest, new) if index == step else value for index, value in enumerate(data)]


def spliced(raw: bytes, change: Change, data: Any) -> bytes:
    """The file after a change that must be possible, checked for what holds of every change."""
    new, done = splice(raw, "plan.yaml", [change])
    assert done == ((change,) if data != parse(raw, "plan.yaml")[0].data else ()), raw.decode()
    assert parse(new, "plan.yaml")[0].data == data
    assert comments(new) == comments(raw)
    assert len(new.splitlines()) == new.count(b"\n") + (not new.endswith(b"\n"))
    if b"\r" in raw:
        assert new.count(b"\n") == new.count(b"\r\n")
    return new


def line_of(raw: bytes, pfad: Pfad) -> int:
    return parse(raw, "plan.yaml")[0].positions.locate(pfad, "key").line


@THOROUGH
@given(cases(str), TEXTS)
def test_another_text(case: tuple[bytes, Any, Pfad], text: str) -> None:
    raw, data, pfad = case
    new = spliced(raw, Replace(pfad, text), changed(data, pfad, text))
    before = line_of(raw, pfad) - 1
    assert new.splitlines()[:before] == raw.splitlines()[:before]
    assert splice(new, "plan.yaml", [Replace(pfad, text)]).raw == new


@THOROUGH
@given(cases(str))
def test_another_text_keeps_all_behind_it(case: tuple[bytes, Any, Pfad]) -> None:
    raw, data, pfad = case
    value = dict(places(data))[pfad]
    longer = value.rstrip() + "ung" + value[len(value.rstrip()) :] if value.strip() else "neu"
    new = spliced(raw, Replace(pfad, longer), changed(data, pfad, longer))
    others = [place for place, _ in places(data) if place and place[: len(pfad)] != pfad[: len(place)]]
    assert [line_of(new, place) for place in others] == [line_of(raw, place) for place in others]


@THOROUGH
@given(cases(dict), TEXTS, st.booleans())
def test_a_new_key(case: tuple[bytes, Any, Pfad], text: str, is_first: bool) -> None:
    raw, data, pfad = case
    mapping = dict(places(data))[pfad]
    change = AddKey(pfad, "id", text, is_first)
    new = spliced(raw, change, changed(data, pfad, {**mapping, "id": text}))
    keys = list(dict(places(parse(new, "plan.yaml")[0].data))[pfad])
    assert keys == (["id", *mapping] if is_first else [*mapping, "id"])
    assert (Counter(raw.splitlines()) - Counter(new.splitlines())).total() <= 1


@THOROUGH
@given(cases(list), VALUES)
def test_a_new_item(case: tuple[bytes, Any, Pfad], item: Any) -> None:
    raw, data, pfad = case
    spliced(raw, AddItem(pfad, item), changed(data, pfad, [*dict(places(data))[pfad], item]))


@THOROUGH
@given(st.data(), st.lists(st.sampled_from(["caritas", "schulen", "stadt", "vhs", "a-1"]), min_size=1, max_size=5))
def test_another_order(data: st.DataObject, old: list[str]) -> None:
    raw = data.draw(layouts({"titel": "x", "akteure": old, "text": "y"}))
    new = data.draw(st.permutations(old))
    if data.draw(st.booleans()):
        new = sorted(set(new))
    change = Replace(Pfad(("akteure",)), new)
    assume(new != old)
    after, done = splice(raw, "plan.yaml", [change])
    assert comments(after) == comments(raw)
    if comments(raw) or b"|-" in raw or b">-" in raw:
        assert done in ((), (change,))
    else:
        assert done == (change,)
    assert parse(after, "plan.yaml")[0].data == {"titel": "x", "akteure": new if done else old, "text": "y"}
    if done and len(new) == len(old) and b"[" not in raw:
        words = [sorted(line.strip(b" ") for line in text.splitlines()) for text in (raw, after)]
        assert words[0] == words[1]
