"""Takes a change in the notation of `diff -u` back: from the texts after it to those before it. Reads no files."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence

_NIRGENDS = "/dev/null"
_STELLE = re.compile(r"@@ -\d+(?:,(?P<alt>\d+))? \+(?P<ab>\d+)(?:,(?P<neu>\d+))? @@")


class PasstNichtError(ValueError):
    """The change is none that led to these texts."""


def zurueck(dateien: Mapping[str, str], aenderung: str) -> dict[str, str]:
    """The texts by path as they were before the change.

    Raises:
        PasstNichtError: a line that the change left behind does not stand where it says.
    """
    vorher = dict(dateien)
    zeilen = deque(aenderung.splitlines())
    while zeilen:
        alt, neu = zeilen.popleft().removeprefix("--- "), zeilen.popleft().removeprefix("+++ ")
        nachher = "" if neu == _NIRGENDS else vorher.pop(_pfad(neu))
        text = _zurueck(nachher.splitlines(), zeilen)
        if alt != _NIRGENDS:
            vorher[_pfad(alt)] = "".join(f"{zeile}\n" for zeile in text)
    return vorher


def _pfad(name: str) -> str:
    """The path in `a/path` or `b/path`."""
    return name.partition("/")[2]


def _zurueck(nachher: Sequence[str], zeilen: deque[str]) -> list[str]:
    """The lines of one file before; uses up the places of this file."""
    vorher: list[str] = []
    gelesen = 0
    while zeilen and (stelle := _STELLE.fullmatch(zeilen[0])):
        zeilen.popleft()
        ab = int(stelle["ab"]) - 1
        vorher += nachher[gelesen:ab]
        gelesen = ab
        alt, neu = int(stelle["alt"] or 1), int(stelle["neu"] or 1)
        while alt or neu:
            zeile = zeilen.popleft() or " "  # an empty line common to both may have lost its blank
            zeichen, text = zeile[0], zeile[1:]
            if zeichen != "+":
                vorher.append(text)
                alt -= 1
            if zeichen != "-":
                if nachher[gelesen : gelesen + 1] != [text]:
                    raise PasstNichtError(zeile)
                gelesen += 1
                neu -= 1
    return [*vorher, *nachher[gelesen:]]
