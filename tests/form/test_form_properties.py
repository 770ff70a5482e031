"""Whatever a plan's layout: in form it says the same, keeps its comments, and is in form for good."""

import json
import re
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from helpers import pruefe
from integrakon.form import formatiere
from integrakon.source.yamltext import parse
from layouts import Writer, comments, layouts

THOROUGH = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
HEAD = "format: 1\n"

WORDS = [
    "Kurse",
    "für",
    "Amt,",
    '"Tag"',
    "it's",
    "a:",
    "–",
    "-",
    "#1",
    "„so“",
    "[x]",
    "C\\D",
    "2026",
    "x\u00a0y",
    "*in",
]
ODD = [
    *("true", "10", "nein", "20.02.", "1:30", "null", "~", "a: b", "a #b", "- a", "? a", "&a", "*a", "%", "---", "..."),
    *("a\nb", "a\n\nb\n", "a\n  b", "a\n- b\n- c", "a \nb", "x" * 150, "wort " * 60 + "ende", f"{'wort ' * 30}\nende"),
]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join) | st.sampled_from(ODD)
TITLES = TEXTS.filter(lambda text: "\n" not in text)


def entries(prefix: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Up to three entries with ids; their keys in any order, those after the first field may be absent."""
    first, *others = fields
    entry = st.fixed_dictionaries({first: fields[first]}, optional={name: fields[name] for name in others})
    numbered = st.lists(entry, max_size=3).map(
        lambda made: [{**one, "id": f"{prefix}-{number}"} for number, one in enumerate(made)]
    )
    return numbered.flatmap(lambda made: st.tuples(*map(shuffled, made)).map(list))


def shuffled(part: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.permutations(list(part.items())).map(dict)


ACTORS = st.lists(st.sampled_from(["amt", "schule", "vhs"]), unique=True, min_size=1)
PLANS = st.fixed_dictionaries(
    {"kommune": st.fixed_dictionaries({"name": TITLES}), "konzept": st.fixed_dictionaries({"titel": TITLES})},
    optional={
        "leitziele": entries("l", text=TEXTS, nr=TITLES),
        "rollen": entries("r", titel=TITLES, text=TEXTS, punkte=st.lists(TEXTS, max_size=3)),
        "akteure": entries("a", name=TITLES, aliasse=st.lists(TITLES, max_size=3)),
        "handlungsfelder": entries(
            "h", titel=TITLES, vision=TEXTS, massnahmen=entries("m", titel=TITLES, text=TEXTS, akteure=ACTORS)
        ),
    },
).flatmap(shuffled)


class Crowded(Writer):
    """Writes comments in every gap, also between brackets, and indents them as it likes."""

    def flow(self, value: Any, indent: int) -> str:
        if isinstance(value, str):
            return self.quoted(value, " " * indent, may_fold=False)
        if isinstance(value, dict):
            parts = [f"{key}: {self.flow(part, indent)}" for key, part in value.items()]
        else:
            parts = [self.flow(part, indent) for part in value]
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        gaps = [self.gap(indent) for _ in range(2 * len(parts) + 1)]
        inner = ",".join(f"{gaps[2 * at]}{part}{gaps[2 * at + 1]} " for at, part in enumerate(parts))
        return f"{opening}{inner}{gaps[-1]}{closing}"

    def gap(self, indent: int) -> str:
        """Nothing, or a line break, with a comment or without."""
        pad = " " * (indent + self.draw(st.integers(0, 3)))
        return self.choose("", " ", f"\n{pad}", f" {self.comment()}\n{pad}", f"\n{pad}{self.comment()}\n{pad}")

    def text(self, value: str, indent: int) -> str:
        """Now and then on a line of its own, below comments."""
        if self.draw(st.integers(0, 3)):
            return super().text(value, indent)
        pad = " " * indent
        above = f"{self.behind()}{self.own_lines(pad)}{self.own_lines(pad)}"
        return f"{above}{pad}{self.quoted(value, pad, may_fold=True)}{self.behind()}"

    def own_lines(self, indent: str) -> str:
        return super().own_lines(self.choose(indent, "", f"{indent}  "))


@st.composite
def crowded(draw: st.DrawFn, plan: dict[str, Any]) -> bytes:
    writer = Crowded(draw)
    return f"{HEAD}{writer.lines(plan, 0)}{writer.own_lines('')}".encode()


@given(st.data(), PLANS)
@THOROUGH
def test_values_and_comments_stay_and_twice_is_once(data: st.DataObject, plan: dict[str, Any]) -> None:
    raw = data.draw(layouts(plan, HEAD) | crowded(plan))
    document, checked, _ = pruefe(raw)
    assume(checked is not None)
    assume(document.data == {"format": "1", **plan})  # below a block a comment may be part of its text
    text = formatiere(document)
    again, findings = parse(text.encode(), document.name)
    assert findings == []
    assert again.data == document.data
    assert comments(text.encode()) == comments(raw)
    assert formatiere(again) == text


@given(st.data(), PLANS)
@THOROUGH
def test_without_comments_the_layout_decides_on_nothing(data: st.DataObject, plan: dict[str, Any]) -> None:
    raw = re.sub(rb" *# Kommentar [^\r\n]*", b"", data.draw(layouts(plan, HEAD)))
    document, checked, _ = pruefe(raw)
    assume(checked is not None)
    as_json, _, _ = pruefe(json.dumps({"format": 1, **plan}, ensure_ascii=False))
    assert document.data == as_json.data
    assert formatiere(document) == formatiere(as_json)


@given(st.data(), PLANS)
@THOROUGH
def test_comments_stay_in_order_where_values_do(data: st.DataObject, plan: dict[str, Any]) -> None:
    as_json, checked, _ = pruefe(json.dumps({"format": 1, **plan}, ensure_ascii=False))
    assume(checked is not None)
    in_order = parse(formatiere(as_json).encode(), "plan.yaml")[0].data
    assert isinstance(in_order, dict)
    raw = data.draw(crowded({key: value for key, value in in_order.items() if key != "format"}))
    document, checked, _ = pruefe(raw)
    assume(checked is not None)
    assume(document.data == in_order)
    text = formatiere(document)
    assert re.findall(r"# Kommentar \d+", text) == re.findall(r"# Kommentar \d+", raw.decode())


@given(st.data(), PLANS)
@THOROUGH
def test_every_comment_is_known_as_one_and_nothing_else_is(data: st.DataObject, plan: dict[str, Any]) -> None:
    document, _ = parse(data.draw(layouts(plan, HEAD) | crowded(plan)), "plan.yaml")
    assume(document.data == {"format": "1", **plan})
    hashes = [match.start() for match in re.finditer("#", document.text)]
    written = [match.start() for match in re.finditer("# Kommentar", document.text)]
    assert list(filter(document.positions.is_comment, hashes)) == written
