"""Our Markdown: CommonMark without HTML, headings, pictures and link definitions, with footnote references.

It turns text into markdown-it tokens with German typography set. What the tokens become is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from integrakon.render.links import is_alive
from integrakon.render.typography import clean, clean_lines, german

# Key in the parser's environment: the numbers of the footnotes that there are.
NOTES = "fussnoten"

_OFF = ["html_block", "html_inline", "heading", "lheading", "image", "code", "reference"]
_NOTE = re.compile(r"\[\^([^\s\[\]^]{1,40})\]")
_ADDRESS = re.compile(
    r"https?://[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][^\s<>\"'`|{}^\\„“”‚‘’\u00a0]*)?", re.IGNORECASE | re.ASCII
)
_LINE_END = re.compile(r"(?:(?<!\\)\\)?\s*\n\s*")
_AS_WRITTEN = "wie_geschrieben"
_CODE = {"code_inline", "fence"}


def parse(text: str, notes: Collection[str] = ()) -> list[Token]:
    """The block tokens of a text; `[^4]` is a reference only where a footnote 4 is given."""
    return _parser().parse(text, {NOTES: notes})


def parse_line(text: str, notes: Collection[str] = ()) -> list[Token]:
    """The inline tokens of a text that is one line whatever it holds: list marks and the like stay text."""
    (line,) = _parser().parseInline(_LINE_END.sub(" ", text).strip(), {NOTES: notes})
    return line.children or []


def render_options() -> OptionsDict:
    """What markdown-it's own renderers want to know."""
    return _parser().options


@cache
def _parser() -> MarkdownIt:
    options = {"html": False, "typographer": True, "quotes": "„“‚‘", "maxNesting": 40, "xhtmlOut": False}
    parser = MarkdownIt("commonmark", options).disable(_OFF).enable("smartquotes")
    parser.validateLink = is_alive  # type: ignore[method-assign,assignment]
    parser.inline.ruler.before("emphasis", "star_in_word", _star_in_word)
    parser.inline.ruler.before("link", "footnote", _footnote)
    parser.core.ruler.before("smartquotes", "addresses", _addresses)
    parser.core.ruler.push("typography", _typography)
    return parser


def _star_in_word(state: StateInline, silent: bool) -> bool:
    """`Bürger*innen`: a single star between two word characters is a star."""
    before, after = state.pos - 1, state.pos + 1
    if state.src[state.pos] != "*" or before < 0 or after >= state.posMax:
        return False
    if not (state.src[before].isalnum() and state.src[after].isalnum()):
        return False
    if not silent:
        state.pending += "*"
    state.pos += 1
    return True


def _footnote(state: StateInline, silent: bool) -> bool:
    match = _NOTE.match(state.src, state.pos, state.posMax)
    if match is None or match[1] not in state.env.get(NOTES, ()):
        return False
    if not silent:
        state.push("footnote_ref", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _addresses(state: StateCore) -> None:
    """Make links of bare addresses, as GitHub and GitLab do with the Markdown."""
    for block in state.tokens:
        if block.type != "inline" or not ("://" in block.content or "<" in block.content):
            continue
        children: list[Token] = []
        link: Token | None = None
        for token in block.children or []:
            if token.type.startswith("link_"):
                link = token if token.nesting > 0 else None
            elif token.type == "text" and link is not None and link.info == "auto":
                token.meta[_AS_WRITTEN] = token.content  # the quotes are still to come, and an address has none
            children += _split(token, state.md) if token.type == "text" and link is None else [token]
        block.children = children


def _split(token: Token, parser: MarkdownIt) -> list[Token]:
    pieces: list[Token] = []
    at = 0
    for match in _ADDRESS.finditer(token.content):
        address = _without_tail(match[0])
        href = parser.normalizeLink(address)
        if not is_alive(href):
            continue
        pieces += [_text(token.content[at : match.start()], token.level), *_link(address, href, token.level)]
        at = match.start() + len(address)
    return [*pieces, _text(token.content[at:], token.level)] if pieces else [token]


def _without_tail(address: str) -> str:
    """The address without the punctuation of the sentence around it."""
    while address[-1] in ".,;:!?*_~|" or (address[-1] in ")]" and _unbalanced(address)):
        address = address[:-1]
    return address


def _unbalanced(address: str) -> bool:
    return address.count(")") > address.count("(") or address.count("]") > address.count("[")


def _text(content: str, level: int) -> Token:
    return Token("text", "", 0, content=content, level=level)


def _link(address: str, href: str, level: int) -> list[Token]:
    opening = Token("link_open", "a", 1, attrs={"href": href}, markup="autolink", info="auto", level=level)
    closing = Token("link_close", "a", -1, markup="autolink", info="auto", level=level)
    return [opening, _text(address, level + 1), closing]


def _typography(state: StateCore) -> None:
    """The last step: joined lines, no steering characters, German dashes, blanks and quotes."""
    for block in state.tokens:
        if block.type in _CODE:
            block.content, block.info = clean_lines(block.content), ""
        elif block.type == "inline":
            block.children = _set(_joined(block.children or []))


def _joined(tokens: list[Token]) -> list[Token]:
    """Soft line ends as blanks, neighbouring pieces of text as one."""
    joined: list[Token] = []
    for token in tokens:
        if token.type not in ("text", "softbreak"):
            joined.append(token)
            continue
        content = token.content if token.type == "text" else " "
        if joined and joined[-1].type == "text":
            joined[-1].content += content
        else:
            joined.append(token if token.type == "text" else _text(content, token.level))
    return joined


def _set(tokens: list[Token]) -> list[Token]:
    before, address = " ", False
    for token in tokens:
        if token.type == "text":
            text = clean(token.meta.get(_AS_WRITTEN, token.content))
            token.content = text if address else german(text, before)
        elif token.type in _CODE:
            token.content = clean(token.content)
        elif token.type == "link_open":
            address = token.info == "auto"
            if title := token.attrGet("title"):
                token.attrSet("title", clean(str(title)))
        elif token.type == "link_close":
            address = False
        before = token.content[-1:] or before
    return tokens
