"""Changes of data as edits of text: what a file looks like afterwards, and what is left alone."""

from textwrap import dedent

import pytest

from integrakon.document import Document
from integrakon.findings import Finding
from integrakon.plan.pfad import Pfad
from integrakon.source.splice import AddItem, AddKey, Change, Replace, splice
from integrakon.source.yamltext import parse


def at(pointer: str) -> Pfad:
    return Pfad.from_pointer(pointer)


def text(pointer: str, value: str) -> Replace:
    return Replace(at(pointer), value)


def order(pointer: str, *value: str) -> Replace:
    return Replace(at(pointer), list(value))


def after(before: str, *changes: Change) -> str:
    """The text after changes that must all be possible."""
    new, done = splice(before.encode(), "plan.yaml", changes)
    assert sorted(done, key=repr) == sorted(changes, key=repr)
    return new.decode()


TEXTS = {
    "bare": ("a: alt\nb: 1\n", "neu", "a: neu\nb: 1\n"),
    "bare before a comment": ("a:   alt   # K\n", "neu", "a:   neu   # K\n"),
    "bare, wants quotes": ("a: alt  # K\n", "so: ja", 'a: "so: ja"  # K\n'),
    "bare, would be a number": ("a: alt\n", "2026", 'a: "2026"\n'),
    "bare, would be nothing": ("a: alt\n", "~", 'a: "~"\n'),
    "bare, would be true in YAML 1.1": ("a: alt\n", "No", 'a: "No"\n'),
    "bare, a dash at first": ("a: alt\n", "- b", 'a: "- b"\n'),
    "bare, quotes inside at first": ("a: alt\n", '"b" c', "a: '\"b\" c'\n"),
    "single quotes": ("a: 'it''s'\n", "it’s 'so'", "a: 'it’s ''so'''\n"),
    "double quotes": ('a: "a \\"b\\""\n', "a „b“", 'a: "a „b“"\n'),
    "double quotes, escapes stay": ('a: "x\\u00a0y z\\\\"\n', "x\u00a0y Z\\", 'a: "x\\u00a0y Z\\\\"\n'),
    "single quotes cannot hold it": ("a: 'x'\n", "x\ty", 'a: "x\\ty"\n'),
    "empty": ('a: ""\n', "x", 'a: "x"\n'),
    "in brackets": ("l: {a: alt, b: c}\n", "neu", "l: {a: neu, b: c}\n"),
    "in brackets, wants quotes": ("l: {a: alt, b: c}\n", "x, y", 'l: {a: "x, y", b: c}\n'),
    "gets lines": ("a: alt\nb: c\n", "x\ny", "a: |-\n  x\n  y\nb: c\n"),
    "gets lines in a list of a mapping": (
        "l:\n  - a: alt\n    b: c\n",
        "x\ny",
        "l:\n  - a: |-\n      x\n      y\n    b: c\n",
    ),
    "gets lines before a comment": ("a: alt # K\n", "x\ny", 'a: "x\\ny" # K\n'),
    "literal": ("a: |\n  x\n\n  y\n\n# K\nb: c\n", "x\n\nz\n", "a: |\n  x\n\n  z\n\n# K\nb: c\n"),
    "literal, header and indentation stay": ("a: |2-  # K\n    x\n  y\n", "  x\nz", "a: |2-  # K\n    x\n  z\n"),
    "literal, other end": ("a: |\n  x\nb: c\n", "y", "a: |-\n  y\nb: c\n"),
    "literal keeps its empty lines": ("a: |+\n  x\n\nb: c\n", "y\n\n", "a: |+\n  y\n\nb: c\n"),
    "folded, one word": (
        "a: >-\n  eins zwei\n  drei vier\n",
        "eins zwei Drei vier",
        "a: >-\n  eins zwei\n  Drei vier\n",
    ),
    "folded, paragraphs": ("a: >\n  eins\n  zwei\n\n  drei\n", "eins zwei\nvier\n", "a: >\n  eins\n  zwei\n\n  vier\n"),
    "bare lines": ("a: eins\n   zwei\nb: c\n", "eins Zwei", "a: eins\n   Zwei\nb: c\n"),
    "quoted lines": ("a: 'eins ''x''\n   zwei'\n", "eins „x“ zwei", "a: 'eins „x“\n   zwei'\n"),
    "escaped lines": ('a: "eins \\"x\\"\n   zwei"\n', "eins „x“ zwei", 'a: "eins „x“\n   zwei"\n'),
    "escaped line ends": (
        'a: "eins \\"x\\" \\\n   \\ zwei\\\n   drei"\n',
        "eins „x“  zweiDrei",
        'a: "eins „x“ \\\n   \\ zwei\\\n   Drei"\n',
    ),
    "CRLF": ("a: >-\r\n  x y\r\n  z\r\nb: c\r\n", "x q\nz", "a: >-\r\n  x q\r\n\r\n  z\r\nb: c\r\n"),
    "no line break at the end": ("a: |-\n  x\n  y", "x\nz", "a: |-\n  x\n  z"),
    "a line break at the end wants one": ("a: |-\n  x", "y\n", "a: |\n  y\n"),
    "byte order mark": ("\ufeffa: x\n", "w", "\ufeffa: w\n"),
    "behind an anchor": ("a: &x  alt\nb: c\n", "neu", "a: &x  neu\nb: c\n"),
    "explicit key": ("? a\n: alt\n", "neu", "? a\n: neu\n"),
    "tab behind the colon": ("a:\talt\t# K\n", "neu", "a:\tneu\t# K\n"),
}


@pytest.mark.parametrize(("before", "new", "expected"), TEXTS.values(), ids=TEXTS)
def test_a_text_keeps_its_style(before: str, new: str, expected: str) -> None:
    pointer = "/l/0/a" if "- a" in before else "/l/a" if "l: {" in before else "/a"
    assert after(before, text(pointer, new)) == expected


def test_a_text_that_changes_altogether_is_folded_as_wide_as_it_was() -> None:
    words = " ".join(["Sprachkurse"] * 9)
    before = "a: >-\n  Das Amt lädt jedes Jahr im Herbst alle ein, die hier neu sind und\n  kommen wollen.\nb: c\n"
    expected = f"a: >-\n  {' '.join(['Sprachkurse'] * 5)}\n  {' '.join(['Sprachkurse'] * 4)}\nb: c\n"
    assert after(before, text("/a", words)) == expected


LISTS = {
    "brackets": ("l: [c, 'a', b]  # K\n", ["a", "b", "c"], "l: ['a', b, c]  # K\n"),
    "brackets over lines": ("l: [\n  c, a,\n  b ]\n", ["a", "b", "c"], "l: [\n  a, b,\n  c ]\n"),
    "brackets, fewer": ("l: [c, a, c]\n", ["a", "c"], "l: [a, c]\n"),
    "brackets, more": ("l: [a]\n", ["a", "b, c"], 'l: [a, "b, c"]\n'),
    "lines": ("l:\n  - b\n  - a\n", ["a", "b"], "l:\n  - a\n  - b\n"),
    "lines, fewer": ("l:\n  - b\n  - a\n  - b\nm: 1\n", ["a", "b"], "l:\n  - a\n  - b\nm: 1\n"),
    "lines, more": ("l:\n- b\nm: 1\n", ["a", "b"], "l:\n- a\n- b\nm: 1\n"),
    "a comment moves with its item": (
        "l:  # Liste\n  - c  # zu c\n  # zu a\n  - a\nm: 1\n",
        ["a", "c"],
        "l:  # Liste\n  # zu a\n  - a\n  - c  # zu c\nm: 1\n",
    ),
    "comments, no line break at the end": ("l:\n  - c # c\n  - a", ["a", "c"], "l:\n  - a\n  - c # c"),
}


@pytest.mark.parametrize(("before", "new", "expected"), LISTS.values(), ids=LISTS)
def test_items_go_to_their_places_as_they_are_written(before: str, new: list[str], expected: str) -> None:
    assert after(before, order("/l", *new)) == expected


ADDED = {
    "first key": ("l:\n  - b: 1\n    c: 2\n", AddKey(at("/l/0"), "a", "x", True), "l:\n  - a: x\n    b: 1\n    c: 2\n"),
    "first key below its dash": (
        "l:\n  -  # K\n    b: 1\n",
        AddKey(at("/l/0"), "a", "x", True),
        "l:\n  -  # K\n    a: x\n    b: 1\n",
    ),
    "first key below a comment": (
        "l:\n  # integrakon: ignore IK4 – so\n  - b: 1  # K\n",
        AddKey(at("/l/0"), "a", "x", True),
        "l:\n  # integrakon: ignore IK4 – so\n  - a: x\n    b: 1  # K\n",
    ),
    "first key before a question mark": (
        "l:\n  - ? b\n    : 1\n",
        AddKey(at("/l/0"), "a", "x", True),
        "l:\n  - a: x\n    ? b\n    : 1\n",
    ),
    "first key in brackets": ("l: [{ b: 1 }]\n", AddKey(at("/l/0"), "a", "x", True), "l: [{ a: x, b: 1 }]\n"),
    "key in empty brackets": ("l: [{}]\n", AddKey(at("/l/0"), "a", "x", True), "l: [{a: x}]\n"),
    "last key": (
        "l:\n  - b: |\n      x\n\n    # K\nm: 1\n",
        AddKey(at("/l/0"), "a", "x"),
        "l:\n  - b: |\n      x\n    a: x\n\n    # K\nm: 1\n",
    ),
    "last key at the end of the file": ("a: 1 # K", AddKey(at(""), "b", ["x"]), "a: 1 # K\nb:\n  - x"),
    "text of lines at the end of the file": (
        "l:\n  - a",
        AddItem(at("/l"), "x\ny\n"),
        "l:\n  - a\n  - |\n    x\n    y\n",
    ),
    "key with an empty value": ("a: 1\n", AddKey(at(""), "b", []), "a: 1\nb: []\n"),
    "item": ("l:\n  - a  # K\nm: 1\n", AddItem(at("/l"), "b: c"), 'l:\n  - a  # K\n  - "b: c"\nm: 1\n'),
    "item of an unindented list": ("l:\n- a\nm: 1\n", AddItem(at("/l"), "b"), "l:\n- a\n- b\nm: 1\n"),
    "mapping as item": (
        "l:\n  - {a: 1}\n",
        AddItem(at("/l"), {"a": "x\ny", "b": {"c": ["d", {"e": "f"}]}}),
        "l:\n  - {a: 1}\n  - a: |-\n      x\n      y\n    b:\n      c:\n        - d\n        - e: f\n",
    ),
    "mapping in brackets": ("l: [a]\n", AddItem(at("/l"), {"a": "x", "b": ["y, z"]}), 'l: [a, {a: x, b: ["y, z"]}]\n'),
    "item in empty brackets": ("l: []\n", AddItem(at("/l"), "b"), "l: [b]\n"),
    "in CRLF": ("l:\r\n  - a\r\n", AddItem(at("/l"), {"a": "x", "b": "w"}), "l:\r\n  - a\r\n  - a: x\r\n    b: w\r\n"),
}


@pytest.mark.parametrize(("before", "change", "expected"), ADDED.values(), ids=ADDED)
def test_what_is_new_is_indented_as_its_neighbours(before: str, change: Change, expected: str) -> None:
    assert after(before, change) == expected


def test_a_long_new_text_is_folded() -> None:
    new = after("l:\n  - a\n", AddItem(at("/l"), {"text": "Sprachkurse für alle " * 12 + "x"}))
    assert new.startswith("l:\n  - a\n  - text: >-\n      Sprachkurse für alle ")
    assert max(map(len, new.splitlines())) <= 110


def test_several_changes_in_one_go() -> None:
    before = dedent("""\
        a: &akteure [b, a]  # Anker
        l:
          - {titel: 'X'}
          - titel: "Y"
        """)
    changes = [
        order("/a", "a", "b"),
        AddKey(at("/l/0"), "id", "x", is_first=True),
        AddKey(at("/l/1"), "id", "z", is_first=True),
        text("/l/1/titel", "Z"),
    ]
    assert after(before, *changes) == dedent("""\
        a: &akteure [a, b]  # Anker
        l:
          - {id: x, titel: 'X'}
          - id: z
            titel: "Z"
        """)


SHARED = {
    "a text": ("a: &x alt\nb: *x\n", "/a", "/b", "neu", "a: &x neu\nb: *x\n"),
    "a list": ("a: &x [b, a]\nb: *x\n", "/a", "/b", ["a", "b"], "a: &x [a, b]\nb: *x\n"),
    "a text in a mapping": ("a: &x {k: alt}\nb: *x\n", "/a/k", "/b/k", "neu", "a: &x {k: neu}\nb: *x\n"),
}


@pytest.mark.parametrize(("before", "one", "other", "new", "expected"), SHARED.values(), ids=SHARED)
def test_a_shared_value_changes_only_for_all(before: str, one: str, other: str, new: str, expected: str) -> None:
    both = [Replace(at(one), new), Replace(at(other), new)]
    assert after(before, *both) == expected
    assert after(before, *reversed(both)) == expected
    for alone in both:
        assert splice(before.encode(), "plan.yaml", [alone]) == (before.encode(), ())


REFUSED = {
    "the value that is there": ('a: "b"\n', text("/a", "b")),
    "the list that is there": ("a: [ b ]\n", order("/a", "b")),
    "no such place": ("a: b\n", text("/c", "x")),
    "nothing there": ("a:\nb: c\n", text("/a", "x")),
    "a mapping": ("a: {b: c}\n", text("/a", "x")),
    "a control character": ("a: b\n", text("/a", "x\x1by")),
    "a carriage return": ("a: b\n", text("/a", "x\ry")),
    "a control character in the file": ("a: b\x1b c\n", text("/a", "x")),
    "a comment between anchor and text": ("a: &x # K\n  b\n", text("/a", "x")),
    "a key that is there": ("a: b\n", AddKey(at(""), "a", "x")),
    "a list with a comment of unclear meaning": ("l:\n  # die\n  - b\n  - a\n", order("/l", "a", "b")),
    "a list in brackets with a comment": ("l: [b, # zu b\n  a]\n", order("/l", "a", "b")),
    "an item with a comment would be dropped": ("l:\n  - b # K\n  - a\n  - b\n", order("/l", "a", "b")),
    "a list of mappings": ("l: [{a: b}]\n", order("/l", "a")),
    "not readable": ("a: [\n", text("/a", "x")),
    "not UTF-8": ("a: \udcff\n", text("/a", "x")),
}


@pytest.mark.parametrize(("before", "change"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_leaves_the_file_as_it_is(before: str, change: Change) -> None:
    raw = before.encode("utf-8", "surrogateescape")
    assert splice(raw, "plan.yaml", [change]) == (raw, ())


def test_one_impossible_change_does_not_stop_the_others() -> None:
    before = "".join(f"k{i}: alt\n" for i in range(20)) + "a: &x alt\nb: *x\n"
    good = [text(f"/k{i}", "neu") for i in range(20)]
    new, done = splice(before.encode(), "plan.yaml", [*good[:7], text("/a", "neu"), *good[7:]])
    assert list(done) == good
    assert new.decode() == before.replace(": alt\nk", ": neu\nk").replace("k19: alt", "k19: neu")


def test_of_two_values_for_one_place_the_first_is_taken() -> None:
    assert splice(b"a: alt\n", "plan.yaml", [text("/a", "x"), text("/a", "y")]).raw == b"a: x\n"


def test_the_caller_may_refuse() -> None:
    def no_y(document: Document, findings: list[Finding]) -> bool:
        return not findings and "y" not in str(document.data)

    changes = [text("/a", "x"), text("/b", "y")]
    new, done = splice(b"a: alt\nb: alt\n", "plan.yaml", changes, no_y)
    assert (new, done) == (b"a: x\nb: alt\n", (changes[0],))


def test_what_only_the_parser_written_in_python_reads() -> None:
    before = "l: [Wer?, alt]\n"
    assert parse(before.encode(), "plan.yaml")[0].data == {"l": ["Wer?", "alt"]}
    assert after(before, text("/l/1", "neu")) == "l: [Wer?, neu]\n"
