"""A source text, to be searched for passages whatever its line breaks, hyphenation and typography. It judges nothing.

Compared are the letters and figures alone. A passage is looked up by its rarest words, so that a long source is read
once and not once for each passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

# What a printed page puts between the lines of a text: footnotes and page numbers.
_AM_SEITENENDE = re.compile(r"^[ \t]*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+[^\n]*|\d{1,3}[ \t]*)$", re.MULTILINE)
_AUSZEICHNUNG = re.compile(
    r"[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\^\w+\]:?|</?(?:a|b|br|div|i|li|ol|p|span|su[bp]|table|t[dhr]|u|ul)\b[^<>\n]*>|~~\w*~~|\]\([^()\s]*\)"
)
_WORT = re.compile(r"[^\W_]+")
_TRENNUNG = re.compile(r"([^\W\d_]+)[-\u00ad]\n\s*([^\W\d_]+)")


class Quelltext:
    """A source text in condensed form."""

    def __init__(self, text: str) -> None:
        am_ende = "\n".join(treffer[0] for treffer in _AM_SEITENENDE.finditer(text))
        self._worte = _worte(f"{_AM_SEITENENDE.sub('', text)}\n{am_ende}")
        self._text = "".join(self._worte)
        self._getrennte = {f"{vorn}{hinten}".casefold() for vorn, hinten in _TRENNUNG.findall(text)}
        self._gesehen: dict[str, bool] = {}

    def enthaelt(self, passage: str) -> bool:
        """Whether the letters and figures of a passage stand in the source one after the other."""
        worte = _worte(passage)
        gesucht = "".join(worte)
        if gesucht not in self._gesehen:
            self._gesehen[gesucht] = not gesucht or gesucht in self._getrennte or self._suche(worte, gesucht)
        return self._gesehen[gesucht]

    def _suche(self, worte: list[str], gesucht: str) -> bool:
        abstand, orte = min(self._anker(worte), key=lambda anker: len(anker[1]), default=(0, []))
        return any(ort >= abstand and self._text.startswith(gesucht, ort - abstand) for ort in orte)

    def _anker(self, worte: list[str]) -> Iterator[tuple[int, list[int]]]:
        """How far into a passage each word of it begins, and where it stands in the source.

        A word that the source hyphenates stands nowhere; the others tell.
        """
        abstand = 0
        for wort in worte:
            if wort in self._orte:
                yield abstand, self._orte[wort]
            abstand += len(wort)

    @cached_property
    def _orte(self) -> dict[str, list[int]]:
        orte: dict[str, list[int]] = {}
        ort = 0
        for wort in self._worte:
            orte.setdefault(wort, []).append(ort)
            ort += len(wort)
        return orte


def _worte(text: str) -> list[str]:
    """The words and figures of a text, without markup and marks of footnotes, in small letters."""
    return _WORT.findall(_AUSZEICHNUNG.sub(" ", text).casefold())
