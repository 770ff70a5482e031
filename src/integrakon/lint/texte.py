"""`Texte`: every text of a plan with its path, and an index of the words in them, so that many rules can look cheaply.

Words are looked up among the different words of the plan, not letter by letter in all of its text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from functools import cached_property
from typing import NamedTuple

from integrakon.plan.bauplan import Knoten, textfelder
from integrakon.plan.pfad import Pfad
from integrakon.plan.verzeichnis import Verzeichnis

# Between two texts stands what no text can hold and no pattern matches.
_TRENNER = "\n\0\n"
# A word with what German writes inside of one: hyphens, gender stars and colons, apostrophes.
_WORT = re.compile(r"[^\W\d_](?:[\w]|[-*:’'´](?=\w))*")


class Textstelle(NamedTuple):
    """One text of the plan: its path, the model class and field it stands in, and itself."""

    pfad: Pfad
    klasse: str
    feld: str
    text: str


class Fund(NamedTuple):
    """A word or passage found in a text; `beginn` counts in characters from the beginning of the text."""

    stelle: Textstelle
    beginn: int
    wort: str


class Texte:
    """The texts of one plan in document order."""

    def __init__(self, alle: list[Textstelle]) -> None:
        self.alle = alle

    @classmethod
    def of(cls, verzeichnis: Verzeichnis) -> Texte:
        """Collect the texts of a plan; the notes of the transcriber are not texts of the concept."""
        return cls([stelle for knoten in verzeichnis.knoten for stelle in _texte(knoten)])

    def woerter(self, muster: str) -> Iterator[Fund]:
        """Where a word stands that matches the pattern from end to end, whatever its case; in document order."""
        passt = re.compile(muster, re.IGNORECASE).fullmatch
        orte = [(ort, wort) for wort, stellen in self._woerter.items() if passt(wort) for ort in stellen]
        for ort, wort in sorted(orte):
            yield self._fund(ort, wort)

    def in_feldern(self, felder: Container[tuple[str, str]]) -> Iterator[Textstelle]:
        """The texts of these fields (class, field)."""
        return (stelle for stelle in self.alle if (stelle.klasse, stelle.feld) in felder)

    def texte_mit(self, muster: str, felder: Container[tuple[str, str]]) -> Iterator[tuple[Textstelle, list[Fund]]]:
        """The texts of these fields (class, field) in which words match the pattern, each with what was found."""
        je_text: dict[Pfad, list[Fund]] = {}
        for fund in self.woerter(muster):
            if (fund.stelle.klasse, fund.stelle.feld) in felder:
                je_text.setdefault(fund.stelle.pfad, []).append(fund)
        for funde in je_text.values():
            yield funde[0].stelle, funde

    def passagen(self, muster: re.Pattern[str]) -> Iterator[Fund]:
        """Where the pattern matches, in document order. Dearer than `woerter`: it reads every letter."""
        for treffer in muster.finditer(self._gesamt):
            yield self._fund(treffer.start(), treffer.group())

    @cached_property
    def wortschatz(self) -> frozenset[str]:
        """The different words of the plan, as written."""
        return frozenset(self._woerter)

    @cached_property
    def _gesamt(self) -> str:
        return _TRENNER.join(stelle.text for stelle in self.alle)

    @cached_property
    def _anfaenge(self) -> list[int]:
        anfaenge, ort = [], 0
        for stelle in self.alle:
            anfaenge.append(ort)
            ort += len(stelle.text) + len(_TRENNER)
        return anfaenge

    @cached_property
    def _woerter(self) -> dict[str, list[int]]:
        woerter: dict[str, list[int]] = {}
        for treffer in _WORT.finditer(self._gesamt):
            woerter.setdefault(treffer.group(), []).append(treffer.start())
        return woerter

    def _fund(self, ort: int, wort: str) -> Fund:
        index = bisect_right(self._anfaenge, ort) - 1
        return Fund(self.alle[index], ort - self._anfaenge[index], wort)


def _texte(knoten: Knoten) -> Iterator[Textstelle]:
    klasse = knoten.klasse.__name__
    if klasse == "Anmerkung":
        return
    for name, ist_liste in textfelder(knoten.klasse):
        wert = knoten.feld(name)
        if not wert:
            continue
        if not ist_liste:
            yield Textstelle(knoten.pfad.child(name), klasse, name, wert)
            continue
        for index, text in enumerate(wert):
            yield Textstelle(knoten.pfad.child(name, index), klasse, name, text)
