"""The life of one goal or measure: what each version of a plan changed of it, and its dates and targets as series.

Versions come as plans; where they come from is not known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from integrakon.diff.changes import Change, Kind
from integrakon.diff.compare import compare, einzeln
from integrakon.diff.werte import schlicht
from integrakon.plan.bauplan import Knoten, begehe
from integrakon.plan.modell import Plan
from integrakon.plan.modell.basis import Eintrag
from integrakon.plan.verzeichnis import Verzeichnis
from integrakon.plan.zeitpunkt import Zeitpunkt

# What is followed as a series: the dates and targets that a council asks for.
REIHEN = ("zeitrahmen.beginn", "zeitrahmen.ende", "zielwert.bis", "zielwert.wert")


class Reihe(NamedTuple):
    """The values of one field over time, the oldest first, each with the day of its version (ISO)."""

    id: str
    feld: str
    werte: tuple[tuple[str, Any], ...]

    @property
    def verschiebungen(self) -> tuple[int, int]:
        """For dates: how often it was put off, and by how many months in all; (0, 0) for figures."""
        tage = [Zeitpunkt.parse(wert).letzter_tag for _, wert in self.werte if isinstance(wert, str)]
        spruenge = [
            (spaeter.year - frueher.year) * 12 + spaeter.month - frueher.month for frueher, spaeter in pairwise(tage)
        ]
        return sum(sprung > 0 for sprung in spruenge), sum(spruenge)


def changes_of(kennung: str, alt: Plan | None, neu: Plan) -> list[Change]:
    """What changed of the entry of this id in the new plan, and of the indicators in it.

    Without an old plan, or where the entry was not in it under any id, the entry came into being.
    """
    orte = Verzeichnis.of(neu).orte
    if alt is None:
        return [einzeln(Kind.ADDED, orte[kennung])] if kennung in orte else []
    gemeint = _darin(neu, kennung) | _darin(alt, kennung) | {kennung}
    return [change for change in compare(alt, neu) if change.id in gemeint]


def frueher(changes: Iterable[Change], kennung: str) -> str:
    """The id that the entry had before these changes."""
    return next((str(c.alt) for c in changes if c.kind is Kind.RENAMED and c.id == kennung), kennung)


def werte(plan: Plan, kennung: str) -> Iterator[tuple[str, str, Any]]:
    """The dates and targets of an entry and of its indicators in one plan: id, field, plain value."""
    ort = Verzeichnis.of(plan).orte.get(kennung)
    if ort is None or not isinstance(ort.wert, Eintrag):
        return
    for knoten in begehe(ort.wert, type(ort.wert)):
        wer = knoten.feld("id")
        if wer:
            yield from ((wer, feld, wert) for feld, wert in _felder(knoten))


def reihen(staende: Iterable[tuple[str, Iterable[tuple[str, str, Any]]]]) -> list[Reihe]:
    """The fields that changed at least once; `staende` are days with what `werte` said then, the oldest first."""
    folgen: dict[tuple[str, str], list[tuple[str, Any]]] = {}
    for tag, stand in staende:
        for wer, feld, wert in stand:
            bisher = folgen.setdefault((wer, feld), [])
            if not bisher or bisher[-1][1] != wert:
                bisher.append((tag, wert))
    return [Reihe(wer, feld, tuple(folge)) for (wer, feld), folge in folgen.items() if len(folge) > 1]


def _darin(plan: Plan, kennung: str) -> set[str]:
    """The ids of the indicators that stand in an entry."""
    orte = Verzeichnis.of(plan).orte
    ort = orte.get(kennung)
    if ort is None:
        return set()
    tiefe = len(ort.pfad)
    return {k for k, anderer in orte.items() if anderer.art == "Indikator" and anderer.pfad[:tiefe] == ort.pfad}


def _felder(knoten: Knoten) -> Iterator[tuple[str, Any]]:
    for feld in REIHEN:
        rahmen, name = feld.split(".")
        wert = getattr(knoten.feld(rahmen), name, None)
        if wert is not None:
            yield feld, schlicht(wert)
