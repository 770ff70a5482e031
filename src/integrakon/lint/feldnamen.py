"""Names of Handlungsfelder in texts: where one seems to be meant, and by which words. It does not judge spellings.

A name in running text is a row of capitalised words, „Sport, Kultur und Freizeit“. Fields are looked up by the
beginnings of their words, so that the time grows with the text and not with the number of fields times the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from integrakon.lint.deutsch import stamm
from integrakon.lint.texte import Fund, Texte, Textstelle
from integrakon.plan.modell.handlungsfeld import Handlungsfeld

# One word of a row, with an adjective before it: „gute Nachbarschaft“, „Arbeits-“.
_GLIED = r"(?:(?<!\w)[a-zäöüß]+e[rsnm]?\s+)?(?<!\w)[A-ZÄÖÜ]\w+-?"
_REIHE = re.compile(rf"(?<!\w)[A-ZÄÖÜ]\w++-?+(?:(?:,\s+|\s*/\s*|\s+(?:und|oder|sowie|&)\s+){_GLIED})+")
_GLIEDER = re.compile(_GLIED)
_GEMEINT = re.compile(r"(?:Handlungsfeld\w*|Arbeitsgruppen?|\bAG(?: \d+)?)(?:[^.!?]{0,40}[:(„\"])?[\s„\"(:]*$")
_EINZELN = re.compile(r"Handlungsfeld:?\s+[„\"]?(?P<name>[A-ZÄÖÜ][a-zäöüß]+)(?![\w-])(?!,?\s*(?:und|oder|sowie|&|/)\s)")
_DAVOR = 80
_INHALT = re.compile(r"[^\W\d_]{2,}")
_LEER = frozenset(
    {"und", "oder", "sowie", "der", "die", "das", "des", "im", "in", "für", "mit", "von", "am", "zum", "zur"}
)
_ANFANG = 4
# In plain running text only a row this long is sure to be a name and not just three things.
_SICHER = 3

# Fields that hold nothing but a name.
NAMENSFELDER = frozenset(
    {("Abschnitt", "titel"), ("Ergebnis", "bezeichnung"), ("Rasterfeld", "auswahl"), ("Gremium", "name")}
)


class Nennung(NamedTuple):
    """A passage that may name a field; `gemeint` says that the words before it speak of one."""

    stelle: Textstelle
    name: str
    gemeint: bool


class Feldsuche:
    """The fields of a plan, to be found by names that are like theirs."""

    def __init__(self, felder: Iterable[Handlungsfeld]) -> None:
        self.felder = list(felder)
        self.namen = {
            _glatt(name) for feld in self.felder for name in (feld.titel, *filter(None, [feld.kurz]), *feld.aliasse)
        }
        self.laengen = sorted({len(_GLIEDER.findall(feld.titel)) for feld in self.felder})
        self._nach_anfang: dict[tuple[str, ...], list[tuple[list[str], Handlungsfeld]]] = {}
        for feld in self.felder:
            staemme = _staemme(feld.titel)
            self._nach_anfang.setdefault(_anfaenge(staemme), []).append((staemme, feld))

    def kennt(self, name: str) -> bool:
        """Whether a field is called just so; line breaks and capitals do not count."""
        return _glatt(name) in self.namen

    def gemeint(self, name: str, *, auch_verwandt: bool) -> Handlungsfeld | None:
        """The field whose title has the same words in any order; related are „Sprache“ and „Sprachförderung“."""
        staemme = _staemme(name)
        for eigene, feld in self._nach_anfang.get(_anfaenge(staemme), ()):
            if eigene == staemme or (auch_verwandt and all(map(_verwandt, eigene, staemme))):
                return feld
        return None

    def nennungen(self, texte: Texte) -> Iterator[Nennung]:
        """Where a field may be named."""
        for stelle in texte.in_feldern(NAMENSFELDER):
            yield Nennung(stelle, stelle.text, False)
        for fund in texte.woerter("Handlungsfeld"):
            if einzeln := _EINZELN.match(fund.stelle.text, fund.beginn):
                yield Nennung(fund.stelle, einzeln["name"], False)
        for reihe in texte.passagen(_REIHE):
            if reihe.stelle.klasse != "Handlungsfeld":
                yield from self._in_reihe(reihe)

    def _in_reihe(self, reihe: Fund) -> Iterator[Nennung]:
        """Every stretch of a row that is as long as some title."""
        davor = reihe.stelle.text[max(reihe.beginn - _DAVOR, 0) : reihe.beginn]
        gemeint = _GEMEINT.search(davor) is not None
        glieder = [treffer.span() for treffer in _GLIEDER.finditer(reihe.wort)]
        for laenge in self.laengen:
            if laenge < 2 or (laenge < _SICHER and not gemeint):  # noqa: PLR2004 - a row has two members
                continue
            for (anfang, _), (_, ende) in zip(glieder, glieder[laenge - 1 :], strict=False):
                yield Nennung(reihe.stelle, reihe.wort[anfang:ende], gemeint)


def _glatt(name: str) -> str:
    return " ".join(name.split()).casefold()


def _staemme(name: str) -> list[str]:
    return sorted(stamm(wort) for wort in _INHALT.findall(name) if wort.casefold() not in _LEER)


def _anfaenge(staemme: list[str]) -> tuple[str, ...]:
    return tuple(wort[:_ANFANG] for wort in staemme)


def _verwandt(einer: str, anderer: str) -> bool:
    return einer.startswith(anderer) or anderer.startswith(einer)
