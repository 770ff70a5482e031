"""Corrections of a file before YAML: they change bytes, never what is meant."""

import pytest

from integrakon.source.cleaning import clean

BOM = b"\xef\xbb\xbf"
FAELLE = {
    "nothing to do": (b"a: 1 # x\n", b"a: 1 # x\n", ()),
    "byte order mark": (BOM + b"a: 1\n", b"a: 1\n", ("IK004",)),
    "Windows line ends": (b"a: |\r\n  b\r\n\r\n  c\r\n", b"a: |\n  b\n\n  c\n", ("IK005",)),
    "old Mac line ends": (b"a: 1\rb: 2\r", b"a: 1\nb: 2\n", ("IK005",)),
    "decomposed letters, also in keys and comments": (
        "ma\u0308r: o\u0308 # u\u0308\n".encode(),
        "mär: ö # ü\n".encode(),
        ("IK006",),
    ),
    "all at once": (BOM + "a: u\u0308\r\n".encode(), "a: ü\n".encode(), ("IK004", "IK005", "IK006")),
    "an unreadable plan, too": (BOM + b"a: [\r\n", b"a: [\n", ("IK004", "IK005")),
    "two keys that would become one": (
        "ä: 1\na\u0308: 2\n".encode(),
        "ä: 1\na\u0308: 2\n".encode(),
        (),
    ),
    "two keys that would become one, of one value": (
        "ä: 1\na\u0308: 1\n".encode(),
        "ä: 1\na\u0308: 1\n".encode(),
        (),
    ),
    "a mark that melts into syntax": ("a: >\u0338\n".encode(), "a: >\u0338\n".encode(), ()),
    "escapes stay": (b'a: "u\\u0308\\r\\n"\n', b'a: "u\\u0308\\r\\n"\n', ()),
    "no UTF-8": (b"a: \xe4\r\n", b"a: \xe4\r\n", ()),
    "UTF-16": ("a: 1\r\n".encode("utf-16"), "a: 1\r\n".encode("utf-16"), ()),
    "no text at all": (b"\x00\x01\r\n", b"\x00\x01\r\n", ()),
}


@pytest.mark.parametrize(("before", "after", "codes"), FAELLE.values(), ids=FAELLE)
def test_cleaning(before: bytes, after: bytes, codes: tuple[str, ...]) -> None:
    assert clean(before, "plan.yaml") == (after, codes)
    assert clean(after, "plan.yaml") == (after, ())


def test_a_mountain_of_marks_is_left_alone() -> None:
    raw = ("a: e" + "\u0301\u0323" * 100_000).encode()
    assert clean(raw, "plan.yaml") == (raw, ())
