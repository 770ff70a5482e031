"""The two faces of our Markdown: as HTML and as clean Markdown again, each for blocks and for single lines.

A `Form` also remembers which footnotes were referred to from where. What a document consists of is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from html import escape as escape_html
from typing import Any, Protocol

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

from integrakon.render import emit
from integrakon.render.dialect import parse, parse_line, render_options
from integrakon.render.links import is_alive
from integrakon.render.typography import clean

# Hebrew, Arabic and what lies between and beside them.
_RTL = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Verweise:
    """The footnotes of a document: which there are, what their anchors are called, and who refers to them."""

    def __init__(self, numbers: Sequence[str] = ()) -> None:
        self._keys = {nr: _key(nr, at) for at, nr in reversed(list(enumerate(numbers, start=1)))}
        self._counts = dict.fromkeys(numbers, 0)
        self.order: list[str] = []

    @property
    def numbers(self) -> Collection[str]:
        """The numbers that can be referred to."""
        return self._keys.keys()

    def anchor(self, nr: str) -> str:
        """The anchor of the note. No id of a plan has an underscore, so it meets none of them."""
        return f"fn_{self._keys[nr]}"

    def refer(self, nr: str) -> str:
        """Count one more reference and return its anchor."""
        if not self._counts[nr]:
            self.order.append(nr)
        self._counts[nr] += 1
        return f"ref_{self._keys[nr]}_{self._counts[nr]}"

    def references(self, nr: str) -> list[str]:
        """The anchors of all references so far."""
        return [f"ref_{self._keys[nr]}_{count}" for count in range(1, self._counts[nr] + 1)]


class Form(Protocol):
    """How texts of a plan become parts of a document of one format."""

    format: str
    verweise: Verweise

    def block(self, text: str) -> str:
        """Prose of any length."""

    def item(self, text: str) -> str:
        """Prose inside of a list item or a definition: a single paragraph stands without its frame."""

    def cell(self, text: str) -> str:
        """Prose inside of a table."""

    def line(self, text: str, *, bare: bool = False) -> str:
        """One line: a title or a label. Bare, it has no links and no references, so it can be part of a link."""

    def start(self, text: str) -> str:
        """One line that stands at the beginning of a line of the document."""

    def verbatim(self, text: str) -> str:
        """The text exactly as it is: neither Markdown nor typography."""

    def paragraph(self, text: str) -> str:
        """The text exactly as it is, as a paragraph of its own."""

    def labelled(self, label: str, text: str) -> str:
        """A finished label and the finished text that it stands before, which may be empty."""

    def join(self, parts: Sequence[str], separator: str) -> str:
        """Finished parts in one line; empty ones are left out."""

    def address(self, address: str, shown: str) -> str:
        """A link to an address that is shown as it is; where it may not live, the text alone."""

    def signed(self, sign: str, word: str) -> str:
        """A word of ours with a sign before it that is seen and not read aloud."""


class HtmlForm:
    """Texts as HTML."""

    format = "html"

    def __init__(self, verweise: Verweise | None = None) -> None:
        self.verweise = verweise or Verweise()
        self._renderer = _Html(self.verweise)

    def block(self, text: str) -> str:
        """See `Form`."""
        return self._render(parse(text, self.verweise.numbers))

    def item(self, text: str) -> str:
        """See `Form`."""
        tokens = parse(text, self.verweise.numbers)
        if _is_one_paragraph(tokens):
            return _isolated(self._render(tokens[1:-1]))
        return self._render(tokens)

    cell = item

    def line(self, text: str, *, bare: bool = False) -> str:
        """See `Form`."""
        return _isolated(self._renderer_line(_stripped(parse_line(text, self.verweise.numbers), bare)))

    start = line

    def verbatim(self, text: str) -> str:
        """See `Form`."""
        return _isolated(Markup(escape_html(clean(text))))  # noqa: S704  (escaped here, as in all that follows)

    def paragraph(self, text: str) -> str:
        """See `Form`."""
        return Markup(f"<p>{self.verbatim(text)}</p>")  # noqa: S704

    def labelled(self, label: str, text: str) -> str:
        """See `Form`."""
        return Markup(f"<strong>{label}:</strong> {text}" if text else f"<strong>{label}</strong>")  # noqa: S704

    def join(self, parts: Sequence[str], separator: str) -> str:
        """See `Form`."""
        return Markup(escape_html(separator)).join(part for part in parts if part)  # noqa: S704

    def address(self, address: str, shown: str) -> str:
        """See `Form`."""
        text = escape_html(clean(shown))
        return Markup(f'<a href="{escape_html(address)}">{text}</a>' if is_alive(address) else text)  # noqa: S704

    def signed(self, sign: str, word: str) -> str:
        """See `Form`."""
        shown = f'<span class="zeichen" aria-hidden="true">{escape_html(sign)}</span> {escape_html(word)}'
        return Markup(f'<span class="zustand">{shown}</span>')  # noqa: S704

    def _render(self, tokens: list[Token]) -> Markup:
        return Markup(self._renderer.render(tokens, render_options(), {}).strip())  # noqa: S704

    def _renderer_line(self, tokens: list[Token]) -> Markup:
        return Markup(self._renderer.renderInline(tokens, render_options(), {}).strip())  # noqa: S704


class MarkdownForm:
    """Texts as Markdown for GitHub, GitLab and editors."""

    format = "markdown"

    def __init__(self, verweise: Verweise | None = None) -> None:
        self.verweise = verweise or Verweise()

    def block(self, text: str) -> str:
        """See `Form`."""
        tokens = parse(text, self.verweise.numbers)
        self._count(tokens)
        return emit.emit_blocks(tokens)

    item = block

    def cell(self, text: str) -> str:
        """See `Form`."""
        tokens = parse(text, self.verweise.numbers)
        self._count(tokens)
        texts = [token.children for token in tokens if token.children]
        lines = [emit.emit_line(text, hard_break="<br>", in_table=True) for text in texts]
        lines += [emit.escape(" ".join(token.content.split())) for token in tokens if token.type == "fence"]
        return "<br>".join(lines)

    def line(self, text: str, *, bare: bool = False) -> str:
        """See `Form`."""
        tokens = _stripped(parse_line(text, self.verweise.numbers), bare)
        self._count(tokens)
        return emit.emit_line(tokens)

    def start(self, text: str) -> str:
        """See `Form`."""
        return emit.escape_start(self.line(text))

    def verbatim(self, text: str) -> str:
        """See `Form`."""
        return emit.escape(clean(text))

    def paragraph(self, text: str) -> str:
        """See `Form`."""
        return emit.escape_start(self.verbatim(text))

    def labelled(self, label: str, text: str) -> str:
        """See `Form`."""
        return f"{emit.strong(label, ':')} {text}" if text else emit.strong(label)

    def join(self, parts: Sequence[str], separator: str) -> str:
        """See `Form`."""
        return separator.join(part for part in parts if part)

    def address(self, address: str, shown: str) -> str:
        """See `Form`."""
        return f"<{shown}>" if is_alive(address) and emit.ADDRESS.fullmatch(shown) else emit.escape(clean(shown))

    def signed(self, sign: str, word: str) -> str:
        """See `Form`."""
        return f"{sign} {emit.escape(word)}"

    def _count(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type == "footnote_ref":
                self.verweise.refer(token.content)
            self._count(token.children or ())


def plain(text: str, verweise: Verweise) -> str:
    """The words of a line without any markup and without references to notes, not escaped."""
    shown = ("text", "code_inline")
    return "".join(token.content for token in parse_line(text, verweise.numbers) if token.type in shown).strip()


def heading_text(text: str, verweise: Verweise) -> str:
    """The words of a heading as GitHub counts them for its anchor: references to notes by their place."""
    return "".join(
        str(verweise.order.index(token.content) + 1) if token.type == "footnote_ref" else token.content
        for token in parse_line(text, verweise.numbers)
    ).strip()


class _Html(RendererHTML):
    """markdown-it's HTML, and footnote references that say what they are."""

    def __init__(self, verweise: Verweise) -> None:
        super().__init__()
        self._verweise = verweise

    def footnote_ref(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """A raised number that leads to its note."""
        nr = tokens[idx].content
        attributes = f'id="{self._verweise.refer(nr)}" href="#{self._verweise.anchor(nr)}"'
        shown = escape_html(nr)
        return f'<sup><a class="verweis" role="doc-noteref" aria-label="Fußnote {shown}" {attributes}>{shown}</a></sup>'


def _key(nr: str, at: int) -> str:
    return nr if nr.isascii() and nr.isalnum() and nr == nr.lower() else f"n{at}"


def _isolated(text: Markup) -> Markup:
    """A line with letters from right to left has its own direction, whatever stands around it."""
    return Markup("<bdi>{}</bdi>").format(text) if _RTL.search(text) else text


def _is_one_paragraph(tokens: Sequence[Token]) -> bool:
    return len(tokens) == 3 and tokens[0].type == "paragraph_open"  # noqa: PLR2004  (opening, line, closing)


def _stripped(tokens: list[Token], bare: bool) -> list[Token]:
    leading = ("footnote_ref", "link_open", "link_close")
    return [token for token in tokens if token.type not in leading] if bare else tokens
