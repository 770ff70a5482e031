"""Which entry of the new plan is which of the old one: by id, and among the rest by likeness of text and neighbours."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any, NamedTuple

from integrakon.plan.bauplan import textfelder
from integrakon.plan.modell import Plan
from integrakon.plan.pfad import Pfad
from integrakon.plan.verzeichnis import Ort, Verzeichnis

# From here on two entries are the same thing; found on the amendments of tests/diff, where 0.5 joins strangers.
AEHNLICH = 0.6
# A word in more entries than this tells nothing about one of them.
_ALLERWELTSWORT = 50
# Texts shorter than this many words are compared letter by letter.
_KURZ = 4


class Seite:
    """One of the two plans, with what matching asks of it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.verzeichnis = Verzeichnis.of(plan)

    @property
    def orte(self) -> Mapping[str, Ort]:
        """The entries by id."""
        return self.verzeichnis.orte

    @cached_property
    def eltern(self) -> dict[str, str | None]:
        """The id of the entry that each entry stands in; None at the top."""
        return {kennung: self._umgebend(ort.pfad) for kennung, ort in self.orte.items()}

    @cached_property
    def nennungen(self) -> dict[str, set[tuple[str | None, str]]]:
        """Who refers to an entry: the id around the reference and the field it stands in."""
        nennungen: dict[str, set[tuple[str | None, str]]] = defaultdict(set)
        for bezug in self.verzeichnis.bezuege:
            feld = next(str(schritt) for schritt in reversed(bezug.pfad) if isinstance(schritt, str))
            nennungen[bezug.kennung].add((self._umgebend(bezug.pfad), feld))
        return nennungen

    @cached_property
    def kinder(self) -> dict[str | None, list[str]]:
        """The ids of the entries that stand directly in an entry, in order."""
        kinder: dict[str | None, list[str]] = defaultdict(list)
        for kennung, eltern in self.eltern.items():
            kinder[eltern].append(kennung)
        return kinder

    @cached_property
    def woerter(self) -> dict[str, list[str]]:
        """The words of each entry's own texts."""
        return {kennung: _woerter(ort) for kennung, ort in self.orte.items()}

    @cached_property
    def wortmengen(self) -> dict[str, frozenset[tuple[str, int]]]:
        """The same as sets, a word that comes again with its number."""
        return {kennung: _gezaehlt(woerter) for kennung, woerter in self.woerter.items()}

    @cached_property
    def _nach_pfad(self) -> dict[Pfad, str]:
        return {ort.pfad: kennung for kennung, ort in self.orte.items()}

    def _umgebend(self, pfad: Pfad) -> str | None:
        while pfad:
            pfad = pfad.parent
            if pfad in self._nach_pfad:
                return self._nach_pfad[pfad]
        return None


class Paarung(NamedTuple):
    """The result: old id → new id, and which of those were found by likeness, being renamed."""

    paare: dict[str, str]
    umbenannt: frozenset[str]


def match(alt: Seite, neu: Seite) -> Paarung:
    """Pair the entries of two plans; whatever has no partner was added or removed."""
    paare = {kennung: kennung for kennung, ort in alt.orte.items() if _dieselbe(ort, neu.orte.get(kennung))}
    umbenannt: dict[str, str] = {}
    # A partner found makes its children and referrers more alike: again, until nothing more is found.
    while neue := _Runde(alt, neu, paare).gefundene():
        paare |= neue
        umbenannt |= neue
    return Paarung(paare, frozenset(umbenannt))


def _dieselbe(ort: Ort, anderer: Ort | None) -> bool:
    return anderer is not None and ort.art == anderer.art


class _Runde:
    """One search for partners among those that have none, on the ground of those that have."""

    def __init__(self, alt: Seite, neu: Seite, paare: Mapping[str, str]) -> None:
        self.alt, self.neu, self.paare = alt, neu, paare
        vergeben = set(paare.values())
        self.offen_alt = [ort for kennung, ort in alt.orte.items() if kennung not in paare]
        self.offen_neu = [ort for kennung, ort in neu.orte.items() if kennung not in vergeben]

    def gefundene(self) -> dict[str, str]:
        """The likeliest pairs first; nobody gets two partners."""
        bewertet = sorted(
            (-punkte, i, j)
            for i, j in self._kandidaten()
            if (punkte := self._punkte(self.offen_alt[i], self.offen_neu[j])) >= AEHNLICH
        )
        gefunden: dict[str, str] = {}
        genommen: set[str] = set()
        for _, i, j in bewertet:
            kennung, partner = self.offen_alt[i].kennung, self.offen_neu[j].kennung
            if kennung not in gefunden and partner not in genommen:
                gefunden[kennung] = partner
                genommen.add(partner)
        return gefunden

    def _kandidaten(self) -> Iterator[tuple[int, int]]:
        """Pairs of the same kind that share a telling word or a referrer; never all with all."""
        index: dict[Any, list[int]] = defaultdict(list)
        for j, ort in enumerate(self.offen_neu):
            for merkmal in _merkmale(ort, self.neu, {}):
                index[merkmal].append(j)
        for i, ort in enumerate(self.offen_alt):
            merkmale = [m for m in _merkmale(ort, self.alt, self.paare) if len(index.get(m, ())) <= _ALLERWELTSWORT]
            yield from ((i, j) for j in sorted({j for merkmal in merkmale for j in index.get(merkmal, ())}))

    def _punkte(self, ort: Ort, partner: Ort) -> float:
        if ort.art != partner.art:
            return 0.0
        text = self._textaehnlichkeit(ort, partner)
        return max(text, 0.4 * text + 0.6 * self._nachbarschaft(ort.kennung, partner.kennung))

    def _textaehnlichkeit(self, ort: Ort, partner: Ort) -> float:
        eine, andere = self.alt.woerter[ort.kennung], self.neu.woerter[partner.kennung]
        if not eine and not andere:
            return float(_ohne_kennung(ort) == _ohne_kennung(partner))
        if not eine or not andere:
            return 0.0
        if min(len(eine), len(andere)) < _KURZ:
            return SequenceMatcher(None, " ".join(eine), " ".join(andere), autojunk=False).ratio()
        gemeinsam = len(self.alt.wortmengen[ort.kennung] & self.neu.wortmengen[partner.kennung])
        return 2 * gemeinsam / (len(eine) + len(andere))

    def _nachbarschaft(self, kennung: str, partner: str) -> float:
        """How many of those who refer to them, or stand in them, are the same; the larger share counts."""
        nennungen, kinder = self._nachbarn[kennung]
        gegenueber = set(self.neu.kinder.get(partner, ()))
        return max(_anteil(nennungen, self.neu.nennungen.get(partner, set())), _anteil(kinder, gegenueber))

    @cached_property
    def _nachbarn(self) -> dict[str, tuple[set[Any], set[Any]]]:
        """Who refers to the old entries, and who stands in them, by the ids of today."""
        return {ort.kennung: (self._nennungen(ort.kennung), self._kinder(ort.kennung)) for ort in self.offen_alt}

    def _nennungen(self, kennung: str) -> set[Any]:
        alle = self.alt.nennungen.get(kennung, ())
        return {(self.paare.get(wer, wer) if wer else None, feld) for wer, feld in alle}

    def _kinder(self, kennung: str) -> set[Any]:
        return {self.paare.get(kind) for kind in self.alt.kinder.get(kennung, ())}


def _merkmale(ort: Ort, seite: Seite, paare: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    for wort in set(seite.woerter[ort.kennung]):
        yield ort.art, wort
    for wer, feld in seite.nennungen.get(ort.kennung, ()):
        yield ort.art, paare.get(wer, wer) if wer else None, feld
    eltern = seite.eltern[ort.kennung]
    yield ort.art, "in", paare.get(eltern, eltern) if eltern else None


def _ohne_kennung(ort: Ort) -> dict[str, Any]:
    """What an entry without words says."""
    return {name: wert for name, wert in ort.wert.__dict__.items() if name != "id"}


def _anteil(eine: set[Any], andere: set[Any]) -> float:
    return 2 * len(eine & andere) / (len(eine) + len(andere)) if eine and andere else 0.0


def _woerter(ort: Ort) -> list[str]:
    werte = ort.wert.__dict__
    texte = _alle_texte(werte, textfelder(type(ort.wert)))
    return " ".join(texte).casefold().split()


def _gezaehlt(woerter: Iterable[str]) -> frozenset[tuple[str, int]]:
    bisher: Counter[str] = Counter()
    menge = set()
    for wort in woerter:
        bisher[wort] += 1
        menge.add((wort, bisher[wort]))
    return frozenset(menge)


def _alle_texte(werte: Mapping[str, Any], felder: Iterable[tuple[str, bool]]) -> Iterator[str]:
    for name, ist_liste in felder:
        if name == "nr":  # a number tells the place, not the thing
            continue
        wert = werte.get(name)
        if wert:
            yield from wert if ist_liste else (wert,)
