"""The differences of two texts carried over to the source of the first one, which may break its lines anywhere.

So a changed word changes that word in the file and folds no line anew. Of YAML only quotes and escapes are known here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

# What YAML takes for white space and line breaks; all else is ink.
_BLANK = " \t\r\n"
_BLANKS = re.compile("[ \t\r\n]+")
_WORDS = re.compile("[ \t\r\n]+|[^ \t\r\n]+")
# How one character of ink may be written, by the quotes around the text; white space behind a backslash is no ink.
_INK = {
    "": re.compile("[^ \t\r\n]"),
    "'": re.compile("''|[^ \t\r\n]"),
    '"': re.compile(
        r"\\(?:[ \t]|(?:\r\n|\n|\r)[ \t]*|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^ \t\r\n])|[^ \t\r\n]"
    ),
}
_ITSELF = frozenset('"\\/')
_NEVER = "\0"


class _Source(NamedTuple):
    """A text and how it is written: `inked` says where it has no white space, `ink` where those characters stand."""

    text: str
    body: str
    inked: list[int]
    ink: list[tuple[int, int]]

    def place(self, at: int, *, is_end: bool) -> int | None:
        """Where a place of the text is, as beginning or end of a stretch; white space must be written as it is."""
        before = bisect_left(self.inked, at)
        if is_end and at and self.text[at - 1] not in _BLANK:
            return self.ink[before - 1][1]
        if not is_end and at < len(self.text) and self.text[at] not in _BLANK:
            return self.ink[before][0]
        blanks = at - self.inked[before - 1] - 1 if before else at
        start = self.ink[before - 1][1] if before else 0
        return start + blanks if self.body[start : start + blanks] == self.text[at - blanks : at] else None


def patched(body: str, quote: str, old: str, new: str) -> list[tuple[int, int, str]] | None:
    """Where the source `body` of the text `old` changes, and to which text, where `new` differs from it.

    `quote` is the character around it, or nothing. None where a difference falls on a line break of the source, or
    where white space is written as an escape.
    """
    inks = [match for match in _INK[quote].finditer(body) if match.group()[-1] not in _BLANK]
    if "".join(_read(ink.group()) for ink in inks) != _BLANKS.sub("", old):
        return None
    inked = [at for at, char in enumerate(old) if char not in _BLANK]
    source = _Source(old, body, inked, [ink.span() for ink in inks])
    stretches = []
    for start, end, text in _differences(old, new):
        first = source.place(start, is_end=False)
        last = source.place(end, is_end=True) if start < end else first
        if first is None or last is None or _blanks(body[first:last]) != _blanks(old[start:end]):
            return None
        stretches.append((first, last, text))
    return stretches


def _read(ink: str) -> str:
    if len(ink) == 1 or ink == "''":
        return ink[0]
    if ink[1] in "xuU":
        digits = ink[2:]
        code = int(digits, 16)
        return chr(code) if code <= 0x10FFFF else _NEVER  # noqa: PLR2004 - the last character there is
    return ink[1] if ink[1] in _ITSELF else _NEVER


def _blanks(text: str) -> str:
    return "".join(char for char in text if char in _BLANK)


def _differences(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of the old text that change, and what stands there instead; in order."""
    if len(old) == len(new):
        for at, (one, other) in enumerate(zip(old, new, strict=True)):
            if one != other:
                yield at, at + 1, other
        return
    words, others = _WORDS.findall(old), _WORDS.findall(new)
    starts = _starts(words)
    # Left to itself it anchors a long text at its rare words, which takes time in proportion to its length.
    for kind, a, b, c, d in SequenceMatcher(None, words, others).get_opcodes():
        if kind != "equal":
            yield _trimmed(starts[a], "".join(words[a:b]), "".join(others[c:d]))


def _starts(words: list[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def _trimmed(start: int, old: str, new: str) -> tuple[int, int, str]:
    """The stretch without what both begin and end with."""
    shorter = min(len(old), len(new))
    head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    tail = next((i for i in range(shorter - head) if old[-1 - i] != new[-1 - i]), shorter - head)
    return start + head, start + len(old) - tail, new[head : len(new) - tail]
