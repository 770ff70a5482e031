"""The markers around a conflict, as git sets them, and the text that is left when OURS is chosen everywhere."""

from __future__ import annotations

from collections.abc import Iterator


def ours_chosen(text: str, size: int) -> str:
    """The text without markers, with our side of every conflict."""
    return "".join(_ours(text.splitlines(keepends=True), size))


def _ours(lines: list[str], size: int) -> Iterator[str]:
    beginning, original, middle, end = (char * size for char in "<|=>")
    side = ""
    for line in lines:
        mark = line.rstrip("\r\n").split(" ", 1)[0]
        if mark == beginning and not side:
            side = "ours"
        elif side and mark == original:
            side = "base"
        elif side and mark == middle:
            side = "theirs"
        elif side == "theirs" and mark == end:
            side = ""
        elif side in {"", "ours"}:
            yield line
