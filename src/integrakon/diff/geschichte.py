"""The life of one goal or measure: what each version of a plan changed of it, and its dates and targets as series.

Versions come as plans; where they come from is not known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from integrakon.diff.changes import Change, Kind
from integrakon.diff.compare import compare, einzeln
from integrakon.diff.werte import schlicht
from integrakon.plan.bauplan import Knoten, begehe
from integrakon.plan.modell import Plan
from integrakon.plan.modell.basis import Eintrag
from integrakon.plan.verschiebung import verschoben
from integrakon.plan.verzeichnis import Ort, Verzeichnis
from integrakon.plan.zeitpunkt import Zeitpunkt

# What is followed as a series: the dates and targets that a council asks for.
REIHEN = ("zeitrahmen.beginn", "zeitrahmen.ende", "zielwert.bis", "zielwert.wert")
# Whatever begins does so on the first day of what is written, and all else ends on the last.
_BEGINN = "zeitrahmen.beginn"


class Reihe(NamedTuple):
    """The values of one field over time, the oldest first, each with the day of its version (ISO)."""

    id: str
    feld: str
    werte: tuple[tuple[str, Any], ...]

    @property
    def verschiebungen(self) -> tuple[int, int]:
        """For dates: how often it was put off, and by how many months in all; (0, 0) for figures."""
        punkte = [Zeitpunkt.parse(wert) for _, wert in self.werte if isinstance(wert, str)]
        return verschoben([punkt.erster_tag if self.feld == _BEGINN else punkt.letzter_tag for punkt in punkte])


def changes_of(kennung: str, alt: Plan | None, neu: Plan | None) -> list[Change]:
    """What changed of an entry and of the indicators in it; `kennung` is its new id, or its old one where it is gone.

    Without one of the plans the entry came into being, or went with its plan.
    """
    if alt is None or neu is None:
        plan = alt or neu
        ort = Verzeichnis.of(plan).orte.get(kennung) if plan else None
        return [einzeln(Kind.ADDED if neu else Kind.REMOVED, ort)] if ort else []
    alle = compare(alt, neu)
    vorher, nachher = frueher(alle, kennung), spaeter(alle, kennung)
    gemeint = {nachher} | _darin(Verzeichnis.of(alt).orte, vorher) | _darin(Verzeichnis.of(neu).orte, nachher)
    return [change for change in alle if change.id in gemeint]


def frueher(changes: Iterable[Change], kennung: str) -> str:
    """The id that the entry had before these changes."""
    return umbenannt(changes).get(kennung, kennung)


def spaeter(changes: Iterable[Change], kennung: str) -> str:
    """The id that the entry has after these changes."""
    return next((neu for neu, alt in umbenannt(changes).items() if alt == kennung), kennung)


def umbenannt(changes: Iterable[Change]) -> dict[str, str]:
    """The ids that entries had before these changes, by those they have after them."""
    return {str(change.id): str(change.alt) for change in changes if change.kind is Kind.RENAMED}


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


def _darin(orte: Mapping[str, Ort], kennung: str) -> set[str]:
    """The ids of the indicators that stand in an entry."""
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
