"""How wide a text is at most, whatever the font, and how it breaks into lines of a width. Nothing is ever cut off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from integrakon.render.markdown import Verweise, plain
from integrakon.render.typography import clean

# Advances in em, rounded up from the widest fonts in use; a text that is narrower on a screen leaves a little air.
_SCHMAL = dict.fromkeys("ijlI.,:;'|!", 0.4) | dict.fromkeys('frt-()[]/\\„“”"* ', 0.46)
_BREIT = dict.fromkeys("mMWw@%‰—…", 1.02)
_KLEIN, _GROSS, _ZEICHEN = 0.65, 0.8, 0.72
_VIERECK = 1.05
_FETT = 1.12

_FUSSNOTE = re.compile(r"\[\^([^\]\s]+)\]")
# Where a word may break before it has to: behind a hyphen or a slash.
_STUECK = re.compile(r"[^ /–-]*[/–-]+|[^ /–-]+")


def klartext(text: str) -> str:
    """The words of a text of the plan on one line, without markup and references to footnotes."""
    return clean(plain(clean(text), Verweise(_FUSSNOTE.findall(text))))


def textbreite(text: str, groesse: float, *, fett: bool = False) -> float:
    """The width of a text of one line in a type size, estimated so that it is not less than on any screen."""
    return sum(map(_em, text)) * groesse * (_FETT if fett else 1)


# A layout asks for the height of a title before it sets it, and more than once.
@lru_cache(maxsize=8192)
def umbrochen(text: str, breite: float, groesse: float, *, fett: bool = False) -> tuple[str, ...]:
    """The text in lines of at most the width; a word that is wider than a line goes on in the next, behind a hyphen."""
    zeilen = [""]
    for leerraum, stueck in _stuecke(text):
        zeile = f"{zeilen[-1]}{leerraum}{stueck}"
        if textbreite(zeile, groesse, fett=fett) <= breite:
            zeilen[-1] = zeile
            continue
        teile = list(_geteilt(stueck, breite, groesse, fett=fett))
        zeilen += teile
    return tuple(zeile for zeile in zeilen if zeile)


def _stuecke(text: str) -> Iterator[tuple[str, str]]:
    """Pieces that stay together, each with the blank in front of it."""
    for nummer, wort in enumerate(text.split(" ")):
        for stelle, stueck in enumerate(_STUECK.findall(wort)):
            yield " " if nummer and stelle == 0 else "", stueck


def _geteilt(stueck: str, breite: float, groesse: float, *, fett: bool) -> Iterator[str]:
    """Parts of a piece that is wider than a line; between letters they end with a hyphen."""
    zeile = ""
    for zeichen in stueck:
        strich = "-" if zeile and _trennbar(zeile[-1]) and _trennbar(zeichen) else ""
        voll = zeile and textbreite(f"{zeile}{zeichen}{strich}", groesse, fett=fett) > breite
        if voll and not unicodedata.combining(zeichen):
            yield f"{zeile}{strich}"
            zeile = ""
        zeile += zeichen
    yield zeile


@lru_cache(maxsize=1024)
def _trennbar(zeichen: str) -> bool:
    """Whether it is a letter of a script that shows by a hyphen that a word goes on."""
    return zeichen.isalpha() and unicodedata.name(zeichen, "").startswith(("LATIN", "GREEK", "CYRILLIC"))


@lru_cache(maxsize=1024)
def _em(zeichen: str) -> float:
    if zeichen in _SCHMAL:
        return _SCHMAL[zeichen]
    if zeichen in _BREIT:
        return _BREIT[zeichen]
    if unicodedata.combining(zeichen):
        return 0
    if unicodedata.east_asian_width(zeichen) in "WF" or unicodedata.category(zeichen) == "So":
        return _VIERECK
    if zeichen.isupper():
        return _GROSS
    return _KLEIN if zeichen.isalnum() else _ZEICHEN
