"""Strategies that write data as YAML in any layout a person might choose: brackets or blocks, quotes, folds, comments.

Every comment is another one, so that a lost or doubled one is noticed. What the data means is not known here.
"""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import strategies as st

BARE = re.compile(r"[A-Za-zÄÖÜäöüß„][\w äöüß„“–.’-]*[\w.“]")
WORDS_ONLY = re.compile(r"\S+(?: \S+)*")
NO_TEXT = {"true", "false", "null", "True", "False", "Null", "TRUE", "FALSE", "NULL"}


class Writer:
    """Writes one value; every choice of layout is drawn."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.comments = 0
        self.step = draw(st.sampled_from([2, 4]))

    def choose(self, *options: Any) -> Any:
        return self.draw(st.sampled_from(options))

    def comment(self, *, rarely: bool = True) -> str:
        if self.draw(st.integers(0, 3 if rarely else 1)):
            return ""
        self.comments += 1
        return f"# Kommentar {self.comments}: 'a' \"b\" - c"

    def own_lines(self, indent: str) -> str:
        """Nothing, an empty line, or a comment on a line of its own."""
        comment = self.comment()
        return f"{indent}{comment}\n" if comment else self.choose("", "", "", "\n")

    def behind(self) -> str:
        comment = self.comment()
        return f"  {comment}\n" if comment else self.choose("\n", "\n", "  \n")

    def block(self, value: Any, indent: int) -> str:
        """What stands behind a colon or a dash: a value on the same line or lines of its own, to the end of a line."""
        if isinstance(value, str):
            return self.text(value, indent)
        if not value or self.draw(st.integers(0, 3)) == 0:
            return f" {self.flow(value, indent)}{self.behind()}"
        return self.behind() + self.lines(value, indent)

    def lines(self, value: Any, indent: int) -> str:
        """A mapping or list, each entry on its own lines."""
        pad = " " * indent
        if isinstance(value, dict):
            return "".join(
                f"{self.own_lines(pad)}{pad}{key}:{self.block(part, indent + self.step)}" for key, part in value.items()
            )
        return "".join(f"{self.own_lines(pad)}{self.item(part, indent)}" for part in value)

    def item(self, value: Any, indent: int) -> str:
        if isinstance(value, dict) and value and self.draw(st.integers(0, 2)):
            inner = self.lines(value, indent + 2)
            if inner.lstrip(" ")[0] not in "#\n":  # the first key beside the dash
                return f"{' ' * indent}- {inner.lstrip(' ')}"
        return f"{' ' * indent}-{self.block(value, indent + 2)}"

    def flow(self, value: Any, indent: int) -> str:
        """A value in brackets, on one line or with breaks."""
        if isinstance(value, str):
            return self.quoted(value, " " * indent, may_fold=False)
        gap = self.choose(" ", f"\n{' ' * indent}")
        inner = self.choose("", " ")
        if isinstance(value, dict):
            parts = [f"{key}: {self.flow(part, indent)}" for key, part in value.items()]
        else:
            parts = [self.flow(part, indent) for part in value]
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        return opening + inner + f",{gap}".join(parts) + inner + closing

    def text(self, value: str, indent: int) -> str:
        pad = " " * indent
        if self.is_block(value) and self.draw(st.booleans()):
            style = self.choose("|", ">") if WORDS_ONLY.fullmatch(value.replace("\n", " ")) else "|"
            lines = value.split("\n") if style == "|" else self.folded(value)
            header = f" {style}-{self.choose('', f'  {self.comment(rarely=False)}'.rstrip())}\n"
            end = self.choose("", "", "\n")
            return header + "".join(f"{pad if line else ''}{line}\n" for line in lines) + end
        return f" {self.quoted(value, pad, may_fold=True)}{self.behind()}"

    @staticmethod
    def is_block(value: str) -> bool:
        lines = value.split("\n")
        return bool(lines[0].strip() and lines[-1].strip()) and not value[0].isspace() and value.isprintable()

    def quoted(self, value: str, pad: str, *, may_fold: bool) -> str:
        style = self.choose("", "'", '"')
        if not style and (not BARE.fullmatch(value) or value in NO_TEXT):
            style = '"'
        if style == "'" and not value.isprintable():
            style = '"'
        lines = self.folded(value) if may_fold and WORDS_ONLY.fullmatch(value) else [value]
        if style == '"':
            ascii_only = self.draw(st.booleans())
            written = [json.dumps(line, ensure_ascii=ascii_only)[1:-1] for line in lines]
        else:
            written = [line.replace("'", "''") if style else line for line in lines]
        fold = f"\n{pad}"
        if style == '"' and len(written) > 1:
            fold = self.choose(fold, f" \\{fold}", f"\\{fold}\\ ")
        return style + fold.join(written) + style

    def folded(self, value: str) -> list[str]:
        """The text in lines of random length."""
        lines = [""]
        for word in value.split(" "):
            if lines[-1] and self.draw(st.integers(0, 2)) == 0:
                lines.append(word)
            else:
                lines[-1] = f"{lines[-1]} {word}".lstrip(" ")
        return lines


@st.composite
def layouts(draw: st.DrawFn, data: dict[str, Any], head: str = "") -> bytes:
    """The bytes of a file that holds this data: texts in mappings and lists, keys without special characters.

    `head` are lines that stand before it as they are.
    """
    text = head + Writer(draw).lines(data, 0)
    if draw(st.booleans()):
        text = text.rstrip("\n")
    if draw(st.integers(0, 3)) == 0:
        text = text.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if draw(st.integers(0, 7)) == 0 else b"") + text.encode()


def comments(raw: bytes) -> list[str]:
    """The comments of a file that was written by `layouts`, in any order."""
    return sorted(re.findall(r"# Kommentar \d+", raw.decode()))
