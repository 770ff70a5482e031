"""Whatever becomes of a valid plan, by edits of its data or of its text: nothing raises, and every finding is in it."""

import json
from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import GUT, pruefe
from integrakon.codes import CODES
from integrakon.document import Plain
from integrakon.findings import sort_findings
from integrakon.plan.bauplan import begehe
from integrakon.plan.modell import Plan

TEXTS = [path.read_text("utf-8") for path in GUT]
DATA = [pruefe(text)[0].data for text in TEXTS]
KEYS = sorted({key for data in DATA for knoten in begehe(data, Plan) for key in knoten.klasse.model_fields})

LETTERS = st.text(st.characters(codec="utf-8"), max_size=8)
WORDS = st.one_of(
    LETTERS,
    st.sampled_from(["", "stadt", "bildung", "[^9]", "/konzept", "2026-Q3", "2026-13", "ja", "aufgegeben", "a~1/b"]),
    st.sampled_from(["0", "-1", "1e99", "9" * 40, "2026", "true", "null", "~", ".inf", "08"]).map(Plain),
)
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | LETTERS, inner, max_size=3),
    max_leaves=5,
)


@st.composite
def edited_data(draw: st.DrawFn) -> Any:
    """The data of a valid plan after some edits."""
    data = deepcopy(draw(st.sampled_from(DATA)))
    for _ in range(draw(st.integers(1, 4))):
        branches = list(inner_nodes(data))
        node = branches[draw(st.integers(0, len(branches) - 1))]
        if node:
            draw(st.sampled_from([delete, replace, rename, duplicate]))(draw, node)
    return data


def inner_nodes(data: Any) -> Any:
    stack = [data]
    while stack:
        node = stack.pop()
        yield node
        stack += [v for v in (node.values() if isinstance(node, dict) else node) if isinstance(v, dict | list)]


def some_step(draw: st.DrawFn, node: Any) -> Any:
    return draw(st.sampled_from(list(node))) if isinstance(node, dict) else draw(st.integers(0, len(node) - 1))


def delete(draw: st.DrawFn, node: Any) -> None:
    del node[some_step(draw, node)]


def replace(draw: st.DrawFn, node: Any) -> None:
    node[some_step(draw, node)] = draw(VALUES)


def rename(draw: st.DrawFn, node: Any) -> None:
    value = node.pop(some_step(draw, node))
    if isinstance(node, dict):
        node[draw(st.sampled_from(KEYS) | LETTERS)] = value
    else:
        node.append({draw(st.sampled_from(KEYS)): value})


def duplicate(draw: st.DrawFn, node: Any) -> None:
    value = deepcopy(node[some_step(draw, node)])
    if isinstance(node, dict):
        node[draw(st.sampled_from(KEYS))] = value
    else:
        node.append(value)


def emit(data: Any) -> str:
    """As YAML in brackets, an entry a line; `Plain` stays without quotes."""
    if isinstance(data, dict):
        return "{" + ",\n ".join(f"{json.dumps(key, ensure_ascii=False)}: {emit(v)}" for key, v in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ",\n ".join(emit(item) for item in data) + "]"
    return str(data) if isinstance(data, Plain) else json.dumps(data, ensure_ascii=False)


@st.composite
def edited_text(draw: st.DrawFn) -> str:
    """The text of a valid plan after some cuts, moves and insertions."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        new = draw(
            st.sampled_from(["", "\n", "  ", "\t", "- ", ": ", "#", '"', "'", "{", "]", "&a ", "*a", "!x ", "|\n"])
        )
        text = text[:start] + draw(st.just(new) | st.just(text[start:end] * 2) | LETTERS) + text[end:]
    return text


def check(text: str) -> None:
    _, plan, findings = pruefe(text)
    read = [f for f in findings if f.code < "IK1"]
    validated = [f for f in findings if f.code >= "IK1"]
    assert (read, validated) == (sort_findings(read), sort_findings(validated))
    assert plan is not None or findings
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in findings:
        assert finding.code in CODES
        assert finding.message.endswith((".", "?"))
        line, column, end_line, end_column = finding.location[1:]
        assert 1 <= line <= end_line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
        assert (line, column) <= (end_line, end_column)
        assert end_column <= len(lines[end_line - 1]) + 1


@settings(max_examples=300)
@given(edited_data())
def test_edited_data(data: Any) -> None:
    check(emit(data))


@settings(max_examples=300)
@given(edited_text())
def test_edited_text(text: str) -> None:
    check(text)


@settings(max_examples=100)
@given(LETTERS | VALUES.map(emit))
def test_anything_else(text: str) -> None:
    check(text)
