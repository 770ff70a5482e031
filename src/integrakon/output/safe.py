"""Foreign text made harmless for a terminal or a log: every character that steers instead of showing is replaced.

One character stays one character, so columns keep their meaning. How wide a character is shown is here, too.
"""

from __future__ import annotations

import re
import unicodedata

TAB_WIDTH = 4

# Control characters, soft hyphens, zero-width and bidirectional marks, line separators, lone surrogates and tags:
# a plan may carry them, a screen must not obey them, and an editor wants to see them.
_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)

# Letters of Latin script, typographic marks, arrows and lines: one column each. Most text is nothing else.
_NARROW = re.compile("[ -~\u00a1-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u25a0]*")


def visible(text: str) -> str:
    """The text with a picture in place of each steering character, line ends included."""
    return _STEERING.sub(_picture, text)


def visible_path(path: str) -> str:
    """A path for the start of a line; one that a build log would take for a command gets `./` in front."""
    shown = visible(path)
    return f"./{shown}" if shown.startswith("::") else shown


def escaped(text: str) -> str:
    """JSON text with steering characters as numeric escapes; for finished JSON that has no line ends of its own."""
    return _STEERING.sub(_escape, text)


def cells(text: str) -> int:
    """How many columns of a terminal the text takes once it is `visible`, a tab counting `TAB_WIDTH`."""
    return len(text) if _NARROW.fullmatch(text) else sum(map(_cell, text))


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:  # noqa: PLR2004  (the pictures U+2400 to U+241F stand in the order of ASCII)
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if match[0] == "\x7f" else "\N{REPLACEMENT CHARACTER}"


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _cell(char: str) -> int:
    if char == "\t":
        return TAB_WIDTH
    if _STEERING.match(char):
        return 1
    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
