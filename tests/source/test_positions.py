"""Where keys and values stand: a path in this text → the piece of text that it is located at."""

import pytest

from integrakon.findings import Location
from integrakon.plan.pfad import Pfad
from integrakon.source.positions import LineIndex
from integrakon.source.yamltext import parse

TEXT = """\
# Plan
titel: Förderung 😀
😀x: y
leer:
"mit Leerzeichen": "in
  zwei Zeilen"
ziele:
  - id: z1
    text: |
      eins
      zwei
  - &anker
    id: z2
  -
  - flach
  - - tief
fluss: {a: [1, 2], b: }
mehrzeilig: [
  1,
]
verweis: *anker
"2026": jahr
"""

PLACES = [
    ("", "value", "titel", 2),
    ("", "key", "titel", 2),
    ("/titel", "key", "titel", 2),
    ("/titel", "value", "Förderung 😀", 2),
    ("/😀x", "value", "y", 3),
    ("/leer", "value", "leer", 4),
    ("/mit Leerzeichen", "key", '"mit Leerzeichen"', 5),
    ("/mit Leerzeichen", "value", '"in', 5),
    ("/ziele", "key", "ziele", 7),
    ("/ziele", "value", "- id: z1", 8),
    ("/ziele/0", "key", "id", 8),
    ("/ziele/0", "value", "id", 8),
    ("/ziele/0/id", "value", "z1", 8),
    ("/ziele/0/text", "value", "|", 9),
    ("/ziele/1", "value", "id", 13),
    ("/ziele/1/id", "key", "id", 13),
    ("/ziele/2", "value", "-", 14),
    ("/ziele/3", "key", "flach", 15),
    ("/ziele/4", "value", "- tief", 16),
    ("/ziele/4/0", "value", "tief", 16),
    ("/fluss", "value", "{a: [1, 2], b: }", 17),
    ("/fluss/a", "value", "[1, 2]", 17),
    ("/fluss/a/1", "value", "2", 17),
    ("/fluss/b", "value", "b", 17),
    ("/mehrzeilig", "value", "[", 18),
    ("/verweis", "value", "*anker", 21),
    ("/verweis/id", "value", "z2", 13),
    ("/2026", "value", "jahr", 22),
    # paths that lead nowhere: the key of the nearest ancestor
    ("/fehlt", "value", "titel", 2),
    ("/titel/fehlt", "value", "titel", 2),
    ("/ziele/9/id", "value", "ziele", 7),
    ("/ziele/0/fehlt", "value", "id", 8),
    ("/ziele/3/fehlt", "value", "flach", 15),
    ("/ziele/x", "key", "ziele", 7),
    ("/fluss/a/fehlt", "value", "a", 17),
]


def piece(text: str, location: Location) -> str:
    assert location.line == location.end_line
    return text.split("\n")[location.line - 1][location.column - 1 : location.end_column - 1]


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("place", PLACES, ids=[f"{place[0]} {place[1]}" for place in PLACES])
def test_locate(place: tuple[str, str, str, int], line_end: str, pure: bool) -> None:
    pointer, at, expected, line = place
    document, _ = parse(TEXT.replace("\n", line_end).encode(), "plan.yaml", pure=pure)
    location = document.positions.locate(Pfad.from_pointer(pointer), "key" if at == "key" else "value")
    assert (piece(TEXT, location), location.line) == (expected, line)


@pytest.mark.parametrize("text", ["", "a: [", "\0", "# nichts"])
def test_unreadable_file_is_located_at_its_start(text: str) -> None:
    document, _ = parse(text.encode(), "plan.yaml")
    assert document.positions.locate(Pfad(("a", 0))) == Location("plan.yaml", 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("text", "expected"), [("nur Text", (1, 1, 9)), ("\n\n- a", (3, 1, 4)), ("[]", (1, 1, 3)), ("{}", (1, 1, 3))]
)
def test_root_that_is_no_mapping(text: str, expected: tuple[int, int, int]) -> None:
    location = parse(text.encode(), "plan.yaml")[0].positions.locate(Pfad())
    assert (location.line, location.column, location.end_column) == expected


LINE_ENDS = [(0, (1, 1)), (1, (1, 2)), (2, (2, 1)), (4, (3, 1)), (5, (3, 2)), (7, (4, 1)), (8, (4, 2)), (10, (4, 4))]


@pytest.mark.parametrize(("offset", "expected"), LINE_ENDS)
def test_lines_end_as_in_editors(offset: int, expected: tuple[int, int]) -> None:
    assert LineIndex("a\nb\rc\r\nd\u2028\x0ce").place(offset) == expected


HASHES = [
    "a: b #! c # d\n",
    "a: b#c\n",
    "a: '#b'  #! c\n",
    "a: [ #! b\n ] #! c\n",
    "a: {} #! b\n",
    "a: ['#b', #! c\n d#e]\n",
    "a: &x #! b\n  #! c\n  d\n",
    "a: &x#y b\n",
    "a: &x | #! b\n  #c\n",
    "a: >- #! b\n  c\n  #d\n#! e\n",
    "#! a\n? 'b#' #! c\n: #! d\n  e\n",
    "a: #! b\n",
    "a: &x b#\nc: *x #! d\n",
]


@pytest.mark.parametrize("text", HASHES)
def test_which_hashes_begin_a_comment(text: str) -> None:
    marked = text.replace("#!", "\0")
    text = text.replace("#!", "#")
    document, _ = parse(text.encode(), "plan.yaml")
    assert document.data is not None
    in_comments = [at for at, char in enumerate(text) if char == "#" and "\0" in marked[:at].rpartition("\n")[2]]
    begin = [at for at, char in enumerate(marked) if char in "\0#" and at not in in_comments]
    assert [at for at in begin if document.positions.is_comment(at)] == [at for at in begin if marked[at] == "\0"]
