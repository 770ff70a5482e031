"""Lines for a terminal of a fixed width, reckoned in the columns that characters take, not in their number."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.output.safe import cells, visible

WIDTH = 80


def cut(text: str, width: int) -> str:
    """The text made visible, with `…` at its end where it is too wide."""
    shown = visible(text)
    if cells(shown) <= width:
        return shown
    taken = 0
    for index, char in enumerate(shown):
        taken += cells(char)
        if taken >= width:
            return f"{shown[:index].rstrip()}…"
    return shown


def wrap(text: str, first: str, rest: str, lines: int | None = None) -> Iterator[str]:
    """The text as one paragraph, made visible, in lines of 80 columns; with `lines` no more than so many, then cut.

    `first` and `rest` are what stands before the first line and before the others.
    """
    indent, line, used, written = first, "", cells(first), 1
    words = visible(" ".join(text.split())).split(" ")
    for index, word in enumerate(words):
        width = cells(word)
        if used + width + bool(line) <= WIDTH:
            line, used = (f"{line} {word}", used + width + 1) if line else (word, used + width)
            continue
        if written == lines:
            line = cut(" ".join([line, *words[index:]]).strip(), WIDTH - cells(indent))
            break
        if line:
            yield f"{indent}{line}\n"
            indent, written = rest, written + 1
        line = cut(word, WIDTH - cells(indent))
        used = cells(indent) + cells(line)
    yield f"{indent}{line}".rstrip() + "\n"
