"""New values as YAML: a text in the style its source had, or in the plainest that can hold it; lists and mappings, too.

They are lines without the indentation of their place. Whoever writes them into a file reads it again: whether they
read as meant is not known here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from integrakon.document import Data, Plain
from integrakon.source.frames import resolve

# Wider than most editors' windows a line of prose is hard to follow; the plans of this repository keep to it.
WIDTH = 110
NARROWEST = 60
LINE_BREAK = re.compile(r"\r\n|\n|\r")

_HEADER = re.compile(r"(?P<style>[|>])(?P<digit>[1-9]?)(?P<chomp>[-+]?)(?P<late>[1-9]?)(?P<comment>[ \t][^\r\n]*)?")
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|[-?:](?=[^\s,\[\]{}])")
_NOT_PLAIN = re.compile(r":(?:[ \t]|$)|[ \t]#|[\n\r]")
# More than YAML forbids: the parser in C trips over `?` and over colons between brackets.
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}?:]")
# What is text for us, but looks like a number, like a mark of YAML itself, or like a truth value of YAML 1.1.
_MISLEADING = re.compile(r"[-+]?[0-9][0-9.,:_]*|[\W_]+|yes|no|on|off|[yn]", re.IGNORECASE)
_NO_BREAK_SPACE = "\u00a0"
_FOLD_AT = re.compile(r"(?<=\S) (?=\S)")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class Layout(NamedTuple):
    """What the place of a value allows: whether it stands in brackets, and whether nothing follows on its line."""

    in_flow: bool = False
    is_alone: bool = True
    width: int = WIDTH


def rewritten(source: str, old: str, new: str, layout: Layout) -> list[str]:
    """The source of a scalar with another value: its lines, of which all but the first want the old indentation.

    The style is kept where it can hold the value.
    """
    if source[0] in "|>":
        return _block(source, old, new, layout) or _instead_of_block(source, new, layout)
    if LINE_BREAK.search(source):
        return _folded(source[0], new, layout)
    if "\n" in new and "\n" not in old and layout.is_alone and not layout.in_flow:
        return scalar_lines(new, layout)
    return [_one_line(new, source[0], layout)]


def scalar_lines(value: str, layout: Layout) -> list[str]:
    """A new text: bare or in quotes, or a block where it has line breaks or is too long."""
    if isinstance(value, Plain):
        return [str(value)]
    may_break = layout.is_alone and not layout.in_flow
    first = value.split("\n", 1)[0]
    if may_break and "\n" in value and first and not first[0].isspace() and not value.endswith("\n\n"):
        chomp = "" if value.endswith("\n") else "-"
        return [f"|{chomp}", *value.removesuffix("\n").split("\n")]
    if may_break and len(value) > layout.width and is_foldable(value):
        return [">-", *_fold(value, layout.width)]
    return [_one_line(value, "", layout)]


def node_lines(value: Data, layout: Layout) -> list[str]:
    """A new value of any kind, its own indentation included."""
    if layout.in_flow:
        return [_flow(value, layout)]
    if isinstance(value, dict) and value:
        return [line for key, part in value.items() for line in entry_lines(key, part, layout)]
    if isinstance(value, list) and value:
        return [line for item in value for line in item_lines(item, layout)]
    return scalar_lines(value, layout) if isinstance(value, str) else [_flow(value, layout)]


def entry_lines(key: str, value: Data, layout: Layout) -> list[str]:
    """A key with its value."""
    head = f"{_one_line(key, '', Layout(in_flow=True))}:"
    inner = layout._replace(width=layout.width - 2)
    if isinstance(value, dict | list) and value and not layout.in_flow:
        return [head, *_indented(node_lines(value, inner))]
    return _behind(head, node_lines(value, inner))


def item_lines(value: Data, layout: Layout) -> list[str]:
    """An item of a list, with its dash."""
    return _behind("-", node_lines(value, layout._replace(width=layout.width - 2)))


def joined(lines: list[str], indent: str, newline: str) -> str:
    """Lines as one piece of text; all but the first get the indentation."""
    return newline.join([lines[0], *(indent + line if line else "" for line in lines[1:])])


def parts(source: str) -> tuple[str, str, str]:
    """The source of a scalar as what stands before its text (a quote, a block's header), the text, and the rest."""
    if source[0] in {"'", '"'}:
        return source[0], source[1:-1], source[-1]
    if source[0] in "|>":
        match = LINE_BREAK.search(source)
        begin = match.end() if match else len(source)
        foot = blank_end(source[begin:])
        return source[:begin], source[begin : len(source) - len(foot)], foot
    return "", source, ""


def blank_end(source: str) -> str:
    """The empty lines behind a block, which its scalar is said to hold."""
    rest = source[len(source.rstrip(" \t\r\n")) :]
    match = LINE_BREAK.search(rest)
    return rest[match.start() :] if match else ""


def indent_of(source: str, old: str) -> str:
    """How far the further lines of a text are indented; blanks that a block's text itself begins with do not count."""
    lines = [line for line in LINE_BREAK.split(source)[1:] if line.strip()]
    blanks = len(lines[0]) - len(lines[0].lstrip(" ")) if lines else 0
    first = old.lstrip("\n") if source[0] in "|>" else ""
    return " " * (blanks - len(first) + len(first.lstrip(" ")))


def is_bare(value: str, *, in_flow: bool) -> bool:
    """Whether a text needs no quotes; invisible characters get some, so that they can be seen."""
    return _is_plain(value, in_flow=in_flow) and is_printable(value) and not _MISLEADING.fullmatch(value)


def is_bare_over_lines(value: str, *, in_flow: bool) -> bool:
    """Whether a text may stand over several lines without quotes, or stay without those it never had."""
    lines = [line for line in value.split("\n") if line]
    return all(_is_plain(line, in_flow=in_flow) for line in lines) and not (
        type(resolve(value)) is not str or _MISLEADING.fullmatch(value)
    )


def is_printable(value: str) -> bool:
    """Whether all of a text can be seen; a no-break space counts as seen."""
    return value.replace(_NO_BREAK_SPACE, "").isprintable()


def _is_plain(value: str, *, in_flow: bool) -> bool:
    """Whether a text of one line reads as itself without quotes."""
    if not _PLAIN_START.match(value) or value != value.strip(" \t") or _NOT_PLAIN.search(value):
        return False
    return type(resolve(value)) is str and not (in_flow and _NOT_PLAIN_IN_FLOW.search(value))


def _behind(head: str, lines: list[str]) -> list[str]:
    return [f"{head} {lines[0]}", *_indented(lines[1:])]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]


def _flow(value: Data, layout: Layout) -> str:
    if isinstance(value, dict):
        flow = layout._replace(in_flow=True)
        return "{" + ", ".join(f"{_flow(key, flow)}: {_flow(part, flow)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item, layout._replace(in_flow=True)) for item in value) + "]"
    if value is None:
        return "null"
    return str(value) if isinstance(value, Plain) else _one_line(value, "", layout)


def _one_line(value: str, start: str, layout: Layout) -> str:
    """A text on one line, in the style that begins with this character, or in another."""
    if isinstance(value, Plain):
        return str(value)
    if start not in {"'", '"'}:
        if is_bare(value, in_flow=layout.in_flow):
            return value
        start = "'" if '"' in value or "\\" in value else '"'
    if start == "'" and is_printable(value):
        return f"'{between(start, value)}'"
    return '"' + between('"', value) + '"'


def between(quote: str, text: str) -> str:
    """A text as it is written between these quotes; as it is, without any."""
    if quote == '"':
        return "".join(map(_escaped, text))
    return text.replace("'", "''") if quote else text


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"  # noqa: PLR2004 - the plane


def _folded(start: str, value: str, layout: Layout) -> list[str]:
    """A text without block over several lines, as its source was; on one line where its own breaks forbid that."""
    lines = prose(value, layout.width) if is_foldable(value) and value == value.strip("\n") else [value]
    if start not in {"'", '"'} and len(lines) > 1 and is_bare_over_lines(value, in_flow=layout.in_flow):
        return lines
    if len(lines) == 1:
        return [_one_line(value, start, layout)]
    quote = "'" if start == "'" and value.replace("\n", "").isprintable() else '"'
    body = [between(quote, line) for line in lines]
    return [quote + body[0], *body[1:-1], body[-1] + quote]


def _block(source: str, old: str, new: str, layout: Layout) -> list[str] | None:
    header, *body = LINE_BREAK.split(source.removesuffix(blank_end(source)))
    match = _HEADER.fullmatch(header)
    core = new.rstrip("\n")
    if match is None or not body or not core.strip():
        return None
    first = next(line for line in core.split("\n") if line)
    if first[0].isspace() and not (match["digit"] or match["late"]):
        return None
    chomp = _chomp(match["chomp"], old, new)
    if chomp is None:
        return None
    folds = match["style"] == ">" and is_foldable(core)
    lines = prose(core, layout.width) if folds else core.split("\n")
    digits = match["digit"] + chomp + match["late"]
    return [f"{'>' if folds else '|'}{digits}{match['comment'] or ''}", *lines]


def _instead_of_block(source: str, new: str, layout: Layout) -> list[str]:
    """The value on the line of the block's header; a comment there stays."""
    match = _HEADER.match(source)
    comment = match["comment"] if match else None
    return [_one_line(new, '"', layout) + (comment or "").rstrip()]


def _chomp(chomp: str, old: str, new: str) -> str | None:
    """The sign that gives the new value its line breaks at the end; None where there is none."""
    ends = len(new) - len(new.rstrip("\n"))
    if chomp == "+":
        return chomp if ends == len(old) - len(old.rstrip("\n")) else None
    return {0: "-", 1: ""}.get(ends)


def is_foldable(value: str) -> bool:
    """Whether line breaks may stand for single blanks: no line of its own begins or ends with a blank."""
    return all(line == line.strip(" \t") for line in value.split("\n"))


def prose(value: str, width: int) -> list[str]:
    """Lines of at most this width, with as many empty lines between two of them as the text has breaks there."""
    lines: list[str] = []
    for part in re.split(r"(\n+)", value):
        lines += [""] * len(part) if part.startswith("\n") else _fold(part, width) if part else []
    return lines


def _fold(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in _FOLD_AT.split(text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
