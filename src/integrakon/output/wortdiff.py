"""Two texts word by word: what stayed, what went, what came. How the pieces are marked is up to the format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

_STUECK = re.compile(r"\w+|\s+|[^\w\s]")
# A text with less in common than this is shown whole, old and new: a word diff would be a mosaic.
_GEMEINSAM = 0.3
# Around a change this many characters are shown; the rest of a long text is left out.
_RAND = 60


class Art(StrEnum):
    """What happened to a piece of text."""

    GLEICH = "gleich"
    WEG = "weg"
    NEU = "neu"


class Stueck(NamedTuple):
    """A piece of text and what happened to it."""

    art: Art
    text: str


def wortdiff(alt: str, neu: str) -> list[Stueck]:
    """The pieces of both texts in reading order, what went before what came in its place."""
    eine, andere = _STUECK.findall(alt), _STUECK.findall(neu)
    vergleich = SequenceMatcher(None, eine, andere, autojunk=False)
    if vergleich.ratio() < _GEMEINSAM:
        return [Stueck(Art.WEG, alt), Stueck(Art.NEU, neu)]
    return list(_stuecke(vergleich, eine, andere))


def gekuerzt(stuecke: list[Stueck]) -> list[Stueck]:
    """The pieces with long stretches of what stayed cut to their ends."""
    return [_gekuerzt(stueck, i == 0, i == len(stuecke) - 1) for i, stueck in enumerate(stuecke)]


def _stuecke(vergleich: SequenceMatcher[str], eine: list[str], andere: list[str]) -> Iterator[Stueck]:
    for art, i, j, k, m in vergleich.get_opcodes():
        if art == "equal":
            yield Stueck(Art.GLEICH, "".join(eine[i:j]))
            continue
        if i < j:
            yield Stueck(Art.WEG, "".join(eine[i:j]))
        if k < m:
            yield Stueck(Art.NEU, "".join(andere[k:m]))


def _gekuerzt(stueck: Stueck, erstes: bool, letztes: bool) -> Stueck:
    text = stueck.text
    if stueck.art is not Art.GLEICH or len(text) <= 2 * _RAND:
        return stueck
    anfang = "" if erstes else f"{text[:_RAND].rsplit(None, 1)[0]} "
    ende = "" if letztes else f" {text[-_RAND:].split(None, 1)[-1]}"
    return Stueck(Art.GLEICH, f"{anfang}…{ende}")
