"""The line of source and its carets: each table row is a line, a range of columns, and what is to be seen."""

import pytest

from integrakon.findings import Location
from integrakon.output.excerpt import excerpt
from integrakon.output.paint import plain
from integrakon.output.safe import cells, visible


def shown(line: str, column: int, end: int, width: int = 80, end_line: int = 7) -> tuple[str, str]:
    place = Location("a.yaml", 7, column, end_line, end)
    _, source, carets = excerpt(line, place, plain, "error", width)
    return source.removeprefix("7 | "), carets.removeprefix("  | ")


@pytest.mark.parametrize(
    ("line", "column", "end", "source", "carets"),
    [
        ("id: x", 5, 6, "id: x", "    ^"),
        ("id: x", 1, 3, "id: x", "^^"),
        ("id:", 4, 4, "id:", "   ^"),
        ("id:", 99, 99, "id:", "   ^"),
        ("", 1, 1, "7 |", "^"),
        ("a:\tb", 4, 5, "a:    b", "      ^"),
        ("\tb", 1, 2, "    b", "^^^^"),
        ("漢字: x", 5, 6, "漢字: x", "      ^"),
        ("漢字: x", 1, 3, "漢字: x", "^^^^"),
        ("a\u0308: x", 5, 6, "a\u0308: x", "   ^"),
        ("a\u202eb: x", 6, 7, "a\ufffdb: x", "     ^"),
        ("a\x1b[0m: x", 8, 9, "a␛[0m: x", "       ^"),
    ],
)
def test_carets_stand_under_their_characters(line: str, column: int, end: int, source: str, carets: str) -> None:
    assert shown(line, column, end) == (source, carets)


def test_a_longer_range_is_marked_to_the_end_of_its_first_line() -> None:
    assert shown("text: viel", 7, 3, end_line=9)[1] == "      ^^^^"


@pytest.mark.parametrize("char", ["x", "漢", "a\u0308", "\t", "\x1b", "\u0308"])
@pytest.mark.parametrize("column", [1, 2, 50, 5_000, 10_000, 10_001])
def test_a_long_line_is_cut_around_the_column(char: str, column: int) -> None:
    source, carets = shown((char * 10_000)[:10_000], column, column + 3)
    assert cells(source) <= 76
    assert 0 < cells(carets) <= 76
    assert len(source) <= 400


def test_the_cut_line_shows_what_is_meant() -> None:
    line = "a" * 200 + "WORT" + "b" * 200
    source, carets = shown(line, 201, 205, width=40)
    at = carets.index("^")
    assert source[at : at + carets.count("^")] == "WORT"
    assert (source[0], source[-1]) == ("…", "…")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maßnahme „ä“ – 5 €", "Maßnahme „ä“ – 5 €"),
        ("\x00\n\r\t\x1b", "␀␊␍␉␛"),
        ("\x7f\x9b\u202e\u2066\u200b\u00ad\ufeff\udc80\U000e0041", "␡" + "\ufffd" * 8),
        ("a\u0308\u00a0漢", "a\u0308\u00a0漢"),
    ],
)
def test_steering_characters_become_visible_one_for_one(text: str, expected: str) -> None:
    assert visible(text) == expected
    assert len(visible(text)) == len(text)
