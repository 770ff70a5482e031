"""Tokens of our dialect back into Markdown that reads the same on GitHub and GitLab, with nothing left to misread.

Whatever a text holds: it cannot become HTML, a heading, a link, a table or a formula. Tables and headings are not built
here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

_SPECIAL = re.compile(r"[\\`*\[\]<~|$]|_|&(?=#?\w+;)|\{(?=[{%#])")
_START = re.compile(r"#{1,6}(?:\s|\Z)|[-+](?:\s|\Z)|>|[-:=][-:=\s]*\Z")
_NUMBER = re.compile(r"(\d{1,9})(?=[.)](?:\s|\Z))")
# What CommonMark takes for an address between angle brackets, without what would break a table.
ADDRESS = re.compile(
    r"(?:https?://|mailto:)[^\s<>|]+|[A-Za-z0-9.!#$%&'*+/=?^_{}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.IGNORECASE
)
_EMPHASIS = re.compile(r"(?<!\\)[*_`]")
# A rule that cannot be taken for a list or the underline of a heading.
_RULE = "___"


def emit_blocks(tokens: Sequence[Token]) -> str:
    """Paragraphs, lists, quotations and code as Markdown, without a line end behind it."""
    return "\n\n".join(_blocks(_Reader(tokens))[0])


def emit_line(tokens: Sequence[Token], *, hard_break: str = " ", in_table: bool = False) -> str:
    """Inline tokens as one line of Markdown, safe behind a heading's marks or, if asked for, in a table."""
    line = "".join(_inline(tokens, hard_break, in_table)).strip()
    return f"{line[:-1]}\\#" if line.endswith("#") else line  # or it would close a heading


def escape(text: str) -> str:
    """The text so that Markdown shows it as it is, in the middle of a line."""
    return _SPECIAL.sub(lambda match: _escaped(match, text), text)


def escape_start(line: str) -> str:
    """A line of Markdown so that its beginning is no mark of a list, a heading, a quotation or an underline."""
    if number := _NUMBER.match(line):
        return f"{number[1]}\\{line[number.end() :]}"
    return f"\\{line}" if _START.match(line) else line


def strong(line: str, mark: str = "") -> str:
    """A finished line in bold, with a mark behind it; one that has emphasis of its own stays as it is."""
    return f"{line}{mark}" if _EMPHASIS.search(line) else f"**{line}{mark}**"


def _escaped(match: re.Match[str], text: str) -> str:
    start, end = match.span()
    within_word = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
    return match[0] if match[0] == "_" and within_word else "\\" + match[0]


class _Reader:
    """Reads block tokens one after the other and knows where the current container ends."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def __iter__(self) -> Iterator[Token]:
        """The children of the container that was opened last; each child consumes its own inner tokens."""
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.nesting < 0:
                return
            yield token


def _blocks(reader: _Reader) -> tuple[list[str], bool]:
    """The children of a container, and whether they stand close together as in a tight list."""
    pieces: list[str] = []
    last, other, tight = "", False, True
    for token in reader:
        # Two lists in a row need different marks, or they become one.
        other = not other if token.type == last else False
        last = token.type
        tight = tight and (token.type != "paragraph_open" or token.hidden)
        pieces.append(_BLOCKS[token.type](token, reader, other))
    return pieces, tight


def _paragraph(_: Token, reader: _Reader, other: bool) -> str:
    (line,) = reader
    lines = "".join(_inline(line.children or [], "\\\n", False)).split("\n")
    return "\n".join(escape_start(part.strip()) for part in lines)


def _list(token: Token, reader: _Reader, other: bool) -> str:
    bullet = token.type == "bullet_list_open"
    number = int(token.attrGet("start") or 1)
    items: list[str] = []
    tight = True
    for _ in reader:
        mark = ("*" if other else "-") if bullet else f"{number + len(items)}{')' if other else '.'}"
        pieces, close = _blocks(reader)
        tight = tight and close
        text = ("\n" if close else "\n\n").join(pieces)
        items.append(_indented(text, f"{mark} ").rstrip() if text else mark)
    return ("\n" if tight else "\n\n").join(items)


def _quotation(_: Token, reader: _Reader, other: bool) -> str:
    text = "\n\n".join(_blocks(reader)[0])
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _fence(token: Token, reader: _Reader, other: bool) -> str:
    longest = max((len(run) for run in re.findall("`+", token.content)), default=0)
    marks = "`" * max(3, longest + 1)
    return f"{marks}\n{token.content.rstrip(chr(10))}\n{marks}"


def _rule(_: Token, reader: _Reader, other: bool) -> str:
    return _RULE


_BLOCKS: dict[str, Callable[[Token, _Reader, bool], str]] = {
    "paragraph_open": _paragraph,
    "bullet_list_open": _list,
    "ordered_list_open": _list,
    "blockquote_open": _quotation,
    "fence": _fence,
    "hr": _rule,
}


def _indented(text: str, mark: str) -> str:
    blank = " " * len(mark)
    first, *rest = text.split("\n")
    return "\n".join([mark + first, *(blank + line if line else "" for line in rest)])


def _inline(tokens: Sequence[Token], hard_break: str, in_table: bool) -> Iterator[str]:
    link: Token | None = None
    for at, token in enumerate(tokens):
        if token.type == "link_open":
            link = token
        if link is not None and link.info == "auto":
            yield f"<{_address(token.content, link)}>" if token.type == "text" else ""
        elif token.type == "link_open":
            yield "["
        elif token.type == "link_close" and link is not None:
            yield f"]({_target(link)})"
        else:
            yield _leaf(token, tokens[at + 1].type if at + 1 < len(tokens) else "", hard_break, in_table)
        if token.type == "link_close":
            link = None


def _leaf(token: Token, follows: str, hard_break: str, in_table: bool) -> str:
    match token.type:
        case "text":
            text = escape(token.content)
            makes_picture = text.endswith("!") and follows in ("link_open", "footnote_ref")
            return f"{text[:-1]}\\!" if makes_picture else text
        case "hardbreak":
            return hard_break
        case "code_inline":
            return _code(token.content, in_table)
        case "footnote_ref":
            return f"[^{token.content}]"
    return token.markup  # the stars of emphasis


def _target(link: Token) -> str:
    href = str(link.attrGet("href"))
    address = f"<{href}>" if re.search(r"[\s()]", href) or not href else href
    title = link.attrGet("title")
    return f'{address} "{escape(str(title)).replace(chr(34), chr(92) + chr(34))}"' if title else address


def _address(shown: str, link: Token) -> str:
    href = str(link.attrGet("href"))
    return shown if ADDRESS.fullmatch(shown) else href.replace("|", "%7C")


def _code(content: str, in_table: bool) -> str:
    longest = max((len(run) for run in re.findall("`+", content)), default=0)
    marks = "`" * (longest + 1)
    blank = " " if content[:1] in "` " or content[-1:] in "` " else ""
    code = content.replace("|", "\\|") if in_table else content
    return f"{marks}{blank}{code}{blank}{marks}"
