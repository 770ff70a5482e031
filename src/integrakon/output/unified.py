"""What would change in a file, line by line, in the manner of `diff -u`. What is to change is decided elsewhere."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from integrakon.output.paint import Paint
from integrakon.output.safe import visible, visible_path

_STYLES = {"+": "hint", "-": "error", "@": "frame"}
_NO_LINE_END = "\\ No newline at end of file"


def unified(name: str, before: str, after: str, paint: Paint) -> Iterator[str]:
    """The lines that differ, each with three around it; steering characters are shown as pictures."""
    old, new = before.split("\n"), after.split("\n")
    names = (visible_path(name), visible_path(name))
    lines = difflib.unified_diff(_with_ends(old), _with_ends(new), *names, lineterm="")
    for number, line in enumerate(lines):
        text, has_end = line.removesuffix("\n"), line.endswith("\n")
        is_body = number >= len(names)
        yield f"{paint(_shown(text), _STYLES[line[0]]) if line[0] in _STYLES else _shown(text)}\n"
        if is_body and not has_end and line[0] != "@":
            yield f"{_NO_LINE_END}\n"


def _with_ends(lines: list[str]) -> list[str]:
    """Each line with its end; the last has none, and where nothing stands on it it is no line."""
    *whole, last = lines
    return [*(f"{line}\n" for line in whole), *([last] if last else [])]


def _shown(line: str) -> str:
    return "\t".join(map(visible, line.split("\t")))
