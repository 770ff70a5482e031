"""What would change, as a unified diff."""

import pytest

from integrakon.output.paint import plain
from integrakon.output.unified import unified

HEAD = "--- p.yaml\n+++ p.yaml\n"
NO_END = "\\ No newline at end of file\n"
FAELLE = {
    "nothing": ("a\n", "a\n", ""),
    "a line": ("a\nb\n", "a\nc\n", HEAD + "@@ -1,2 +1,2 @@\n a\n-b\n+c\n"),
    "no line end": ("a", "b\n", HEAD + "@@ -1 +1 @@\n-a\n" + NO_END + "+b\n"),
    "a line end only": ("a", "a\n", HEAD + "@@ -1 +1 @@\n-a\n" + NO_END + "+a\n"),
    "Windows line ends": ("a\r\n", "a\n", HEAD + "@@ -1 +1 @@\n-a␍\n+a\n"),
    "steering characters": ("\x1b[31mrot\t\u202e\n", "b\n", HEAD + "@@ -1 +1 @@\n-␛[31mrot\t\ufffd\n+b\n"),
    "what looks like a head": ("-- x\n", "++ y\n", HEAD + "@@ -1 +1 @@\n--- x\n+++ y\n"),
    "other line breaks": ("a\x0cb\u2028c\n", "a\n", HEAD + "@@ -1 +1 @@\n-a␌b\ufffdc\n+a\n"),
}


@pytest.mark.parametrize(("before", "after", "expected"), FAELLE.values(), ids=FAELLE)
def test_unified(before: str, after: str, expected: str) -> None:
    assert "".join(unified("p.yaml", before, after, plain)) == expected


def test_colour_tells_old_from_new() -> None:
    lines = unified("p.yaml", "a\nb\n", "a\nc\n", lambda text, style: f"<{style}>{text}")
    assert list(lines)[2:] == ["<frame>@@ -1,2 +1,2 @@\n", " a\n", "<error>-b\n", "<hint>+c\n"]
