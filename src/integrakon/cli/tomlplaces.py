"""Where the keys of a TOML file stand. A small search beside the parser, which tells no places; it judges nothing.

What it does not find (a key inside an inline table) gets the place of the nearest key or heading around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

Keys: TypeAlias = tuple[str, ...]
Place: TypeAlias = tuple[int, int]

_PART = r"""(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_DOTTED = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADING = re.compile(rf"[ \t]*\[{{1,2}}[ \t]*({_DOTTED})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=")
_PARTS = re.compile(_PART)
_MULTILINE = re.compile(r"\"{3}|'{3}")
# No table is nested deeper than this; what is below gets the place of what is above.
_DEPTH = 8


def places(text: str) -> dict[Keys, Place]:
    """Line and column of every key and table, by the keys that lead there."""
    found: dict[Keys, Place] = {}
    table: Keys = ()
    for number, line in _lines(text):
        if heading := _HEADING.match(line):
            keys = table = _keys(heading[1])
            start = heading.start(1)
        elif key := _KEY.match(line):
            keys, start = (*table, *_keys(key[1])), key.start(1)
        else:
            continue
        for end in range(1, len(keys) + 1):
            found.setdefault(keys[:end], (number, start + 1))
    return found


def nearest(found: Mapping[Keys, Place], keys: Keys) -> Place:
    """The place of a key, or of the nearest around it; the beginning of the file where there is none."""
    return next((found[keys[:end]] for end in range(len(keys), 0, -1) if keys[:end] in found), (1, 1))


def of_error(message: str, text: str) -> str:
    """`:line:column` of what the parser complains of; the last line where it says that the file ended too soon."""
    if told := re.search(r"\(at line (\d+), column (\d+)\)", message):
        return f":{told[1]}:{told[2]}"
    return f":{len(text.rstrip().splitlines()) or 1}:1" if "end of document" in message else ""


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines, without those in the middle of a text of several lines."""
    closes = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not closes:
            yield number, line
        if closes or not line.lstrip().startswith("#"):
            closes = _open_after(_MULTILINE.findall(line), closes)


def _open_after(quotes: Iterable[str], closes: str) -> str:
    """The quotes that close what is still open behind these."""
    for quote in quotes:
        if not closes:
            closes = quote
        elif quote == closes:
            closes = ""
    return closes


def _keys(dotted: str) -> Keys:
    return tuple(part.strip("\"'") for part in _PARTS.findall(dotted)[:_DEPTH])
