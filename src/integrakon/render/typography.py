"""German typography for pieces of running text, and the removal of characters that steer instead of showing.

No word is changed. Quotes that depend on what stands around a piece are set by the dialect; here are the leftovers.
"""

from __future__ import annotations

import re

NBSP = "\u00a0"

# Control characters, halves of characters, and the marks that turn the direction of everything behind them. Marks that
# only concern their neighbours (needed in Arabic and Persian names) stay.
_STEERING = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
_BROKEN = re.compile("[\ud800-\udfff]")
_BLANK = re.compile("[ \t\r\n\u2028\u2029]+")

# A hyphen between blanks is a dash, unless it is the stray blank of „Migrations- und Integrationsarbeit“.
_DASH = re.compile(r"(?<=\s)-(?=\s(?!(?:und|oder|bzw\.)\s))")
_ABBREVIATION = re.compile(
    r"\b(?:z\. B\.|z\. T\.|u\. a\.|v\. a\.|d\. h\.|e\. V\.|[ou]\. [äÄ]\.|s\. [ou]\."
    r"|i\. d\. R\.|u\. v\. m\.|a\. a\. O\.)"
)
_NUMBERED = re.compile(r"\b(Nr\.|Abs\.|Art\.|Abb\.|Kap\.|S\.|ca\.) (?=\d)|§ (?=\d)")
_DAY = re.compile(
    r"\b(\d{1,2}\.) (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
)
_UNIT = re.compile(r"(?<=\d) (?=(?:%|‰|€|°C|km²?|m²|ha)(?!\w))")


def clean(text: str) -> str:
    """The text without steering characters, every run of blanks and line ends one blank."""
    return _BLANK.sub(" ", clean_lines(text))


def clean_lines(text: str) -> str:
    """The text without steering characters, its lines kept."""
    return _BROKEN.sub("\ufffd", _STEERING.sub("", text))


def german(text: str, before: str = " ") -> str:
    """Dashes, protected blanks, and the quotes that found no partner; `before` is the character in front."""
    text = _DASH.sub("–", text)
    text = _ABBREVIATION.sub(lambda match: match[0].replace(" ", NBSP), text)
    text = _NUMBERED.sub(lambda match: match[0][:-1] + NBSP, text)
    text = _UNIT.sub(NBSP, _DAY.sub(rf"\1{NBSP}", text))
    return _leftover_quotes(text, before) if '"' in text else text


def _leftover_quotes(text: str, before: str) -> str:
    pieces = []
    for char in text:
        opens = before.isspace() or before in "([{„‚/–-"
        pieces.append(("„" if opens else "“") if char == '"' else char)
        before = char
    return "".join(pieces)
