"""The one way to write a text as YAML: bare where it can be, quoted where it must, a block where it is long.

Where it stands in the file is told from outside.
"""

from __future__ import annotations

import re

from integrakon.document import Data, Plain
from integrakon.source.scalars import WIDTH, between, is_bare, is_foldable, is_printable, prose

# What a parser takes for a line break, or does not take at all, where it stands as it is.
_NEVER_BARE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_NO_BREAK_SPACE = "\u00a0"


def one_line(value: Data, *, in_flow: bool = False) -> str:
    """A scalar on one line."""
    if isinstance(value, Plain):
        return str(value)
    if not isinstance(value, str):
        return "null"
    if is_bare(value, in_flow=in_flow):
        return value
    # Between double quotes these would have to be written as escapes.
    wants_single = any(char in value for char in f'"\\{_NO_BREAK_SPACE}')
    quote = "'" if wants_single and is_printable(value) else '"'
    return quote + between(quote, value) + quote


def block(value: str, room: int) -> list[str] | None:
    """A text as block: its header, and its lines without indentation; None where it cannot be one or needs none.

    Lines longer than `room` are folded where they can be, all others stand as they are.
    """
    core = value.rstrip("\n")
    ends = len(value) - len(core)
    lines = core.split("\n")
    if not lines[0] or not lines[-1].strip() or ends > 1 or _NEVER_BARE.search(value):
        return None
    chomp = "" if ends else "-"
    is_narrow = all(len(line) <= room for line in lines)
    if "\n" not in value and is_narrow and is_foldable(core):
        return [f">{chomp}", core]
    if is_foldable(core) and any(len(line) > room and len(prose(line, room)) > 1 for line in lines):
        return [f">{chomp}", *prose(core, room)]
    if "\n" not in value:
        return None
    digit = "2" if core[0] in " \t" else ""
    return [f"|{digit}{chomp}", *lines]


def fits(value: str, before: int) -> bool:
    """Whether a text may stand on the line on which so many characters stand before it."""
    return "\n" not in value and before + len(one_line(value)) <= WIDTH
