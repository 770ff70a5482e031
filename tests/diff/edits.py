"""Edits of a plan as data, each with the rows that a comparison has to tell of it.

An edit names the ids it touches; edits that touch none in common can be put together, and their rows, too.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from helpers import pruefe
from integrakon.document import Plain
from integrakon.plan.bauplan import textfelder
from integrakon.plan.modell import Plan
from integrakon.plan.pfad import Pfad
from integrakon.plan.verzeichnis import Ort, Verzeichnis

Row = tuple[Any, ...]
REFERENCES = {"Massnahme": "akteure", "Ziel": "umsetzungsakteure"}
# Words that no plan holds, so that a new entry is like none that is there.
STRANGE = ("Xylophon", "Quitte", "Zwölffingerdarm", "Nashornkäfer", "Ypsilon", "Polarfuchs", "Kaleidoskop", "Wachtel")
# An entry that passes two others has been moved; of two that were swapped either may have been.
PLAIN_MOVE = 2


class Work:
    """A copy of a plan's data with a handle for each entry; the handles hold while entries are moved."""

    def __init__(self, data: dict[str, Any], verzeichnis: Verzeichnis) -> None:
        self.data = copy.deepcopy(data)
        self.entries = {kennung: self._at(ort.pfad) for kennung, ort in verzeichnis.orte.items()}
        self.lists = {kennung: self._at(ort.pfad.parent) for kennung, ort in verzeichnis.orte.items()}
        self.references = [(self._at(b.pfad.parent), b.pfad[-1], b.kennung) for b in verzeichnis.bezuege]
        self.notes = self.data.get("anmerkungen", [])

    def _at(self, pfad: Pfad) -> Any:
        place: Any = self.data
        for step in pfad:
            place = place[step]
        return place

    def put(self, kennung: str, name: str, value: Any) -> None:
        """Give an entry a field, or take it away where the value is empty."""
        if value:
            self.entries[kennung][name] = value
        else:
            self.entries[kennung].pop(name, None)

    def take(self, kennung: str) -> dict[str, Any]:
        """Take an entry out of its list."""
        entry, siblings = self.entries[kennung], self.lists[kennung]
        del siblings[next(i for i, other in enumerate(siblings) if other is entry)]
        taken: dict[str, Any] = entry
        return taken

    def rename(self, alt: str, neu: str) -> None:
        """Give an entry another id, wherever it is named."""
        self.entries[alt]["id"] = neu
        for place, step, kennung in self.references:
            if kennung == alt:
                place[step] = neu
        for note in self.notes:
            if note.get("zu") == alt:
                note["zu"] = neu


class Edit(NamedTuple):
    """One edit: its kind, the ids it touches, what it does, and what has to be told of it."""

    kind: str
    touched: frozenset[str]
    apply: Callable[[Work], Any]
    rows: tuple[Row, ...]


class Original:
    """A plan before it is edited."""

    def __init__(self, text: str) -> None:
        document, plan, findings = pruefe(text)
        assert findings == []
        assert isinstance(document.data, dict)
        assert isinstance(plan, Plan)
        self.text, self.data = text, document.data
        self.verzeichnis = Verzeichnis.of(plan)
        self.orte = self.verzeichnis.orte

    def edited(self, edits: Sequence[Edit]) -> dict[str, Any]:
        """The data with the edits done."""
        work = Work(self.data, self.verzeichnis)
        for edit in edits:
            edit.apply(work)
        return work.data

    @cached_property
    def edits(self) -> dict[str, list[Edit]]:
        """Every edit that we know how to do to this plan, by kind."""
        kinds: dict[str, list[Edit]] = {}
        for number, ort in enumerate(self.orte.values()):
            for edit in self._of(ort, number):
                kinds.setdefault(edit.kind, []).append(edit)
        kinds["number"] = [_inhabitants(self.data["kommune"].get("einwohner"))]
        if "raster" not in self.data:
            kinds["grid"] = [_grid()]
        return kinds

    @cached_property
    def _named(self) -> set[str | None]:
        """The ids that something refers to."""
        notes = self.data.get("anmerkungen", [])
        return {bezug.kennung for bezug in self.verzeichnis.bezuege} | {note.get("zu") for note in notes}

    def _of(self, ort: Ort, number: int) -> Iterator[Edit]:
        word = f"{STRANGE[number % len(STRANGE)]} {number}"
        yield from _texts(ort, word)
        yield _renamed(ort.kennung)
        if ort.art in REFERENCES:
            yield from _references(ort, [kennung for kennung, other in self.orte.items() if other.art == "Akteur"])
        if ort.art == "Massnahme":
            yield from _deadline(ort, f"2029-{1 + number % 12:02}")
            yield from _money(ort)
            yield from self._moves(ort)
        if ort.art == "Ziel":
            yield _added(ort.kennung, word, number)
        if ort.art == "Indikator":
            yield from _target(ort)

    def _moves(self, ort: Ort) -> Iterator[Edit]:
        kennung, here = ort.kennung, self._parent(ort)
        inside = {k for k, other in self.orte.items() if k != kennung and other.pfad[: len(ort.pfad)] == ort.pfad}
        if not self._named & {kennung, *inside}:
            row = ("removed", kennung)
            yield Edit("remove", frozenset({kennung, here, *inside}), lambda work: work.take(kennung), (row,))
        place = int(ort.pfad[-1])
        if place >= PLAIN_MOVE:
            row = ("moved", kennung, "reihenfolge", place + 1, 1)
            yield Edit(
                "order",
                frozenset({kennung, here}),
                lambda work: work.lists[kennung].insert(0, work.take(kennung)),
                (row,),
            )
        goals = [k for k, other in self.orte.items() if other.art == "Ziel" and k != here]
        if self.orte[here].art == "Ziel":
            for there in {*goals[:1], *goals[-1:]}:
                yield _moved(kennung, here, there)

    def _parent(self, ort: Ort) -> str:
        places = {other.pfad: kennung for kennung, other in self.orte.items()}
        return next(places[path] for n in range(len(ort.pfad) - 1, 0, -1) if (path := Pfad(ort.pfad[:n])) in places)


def _texts(ort: Ort, word: str) -> Iterator[Edit]:
    kennung, touched = ort.kennung, frozenset({ort.kennung})
    for name, is_list in textfelder(type(ort.wert)):
        value = getattr(ort.wert, name)
        if not value or name in {"nr", "aliasse"}:
            continue
        alt = value[-1] if is_list else value
        neu = f"{alt} {word.replace(' ', '-')}"
        changed = [*value[:-1], neu] if is_list else neu
        row = ("changed", kennung, name, alt, neu)
        yield Edit("text", touched, lambda work, n=name, v=changed: work.put(kennung, n, v), (row,))
        if is_list and len(set(value)) == len(value) > PLAIN_MOVE:
            turned = [value[-1], *value[:-1]]
            row = ("moved", kennung, name, len(value), 1)
            yield Edit("items", touched, lambda work, n=name, v=turned: work.put(kennung, n, v), (row,))
        if is_list:
            more, fewer = [*value, word], list(value[:-1])
            row = ("added", kennung, name, None, word)
            yield Edit("text added", touched, lambda work, n=name, v=more: work.put(kennung, n, v), (row,))
            row = ("removed", kennung, name, alt, None)
            yield Edit("text removed", touched, lambda work, n=name, v=fewer: work.put(kennung, n, v), (row,))


def _renamed(alt: str) -> Edit:
    neu = f"neu-{alt}"
    return Edit("rename", frozenset({alt}), lambda work: work.rename(alt, neu), (("renamed", neu, "id", alt, neu),))


def _references(ort: Ort, actors: Sequence[str]) -> Iterator[Edit]:
    kennung, name = ort.kennung, REFERENCES[ort.art]
    alt = list(getattr(ort.wert, name))
    strangers = [actor for actor in actors if actor not in alt][:1]
    for neu in ([*alt, *strangers], alt[1:], [*strangers, *alt[1:]]):
        if set(neu) != set(alt):
            touched = frozenset({kennung, *alt, *neu})
            row = ("changed", kennung, name, alt, neu)
            yield Edit("reference", touched, lambda work, v=neu: work.put(kennung, name, v), (row,))


def _deadline(ort: Ort, neu: str) -> Iterator[Edit]:
    kennung, zeit = ort.kennung, ort.wert.zeitrahmen
    touched = frozenset({kennung})
    if zeit is None:
        row: Row = ("added", kennung, "zeitrahmen", None, {"ende": neu})
        yield Edit("date", touched, lambda work: work.put(kennung, "zeitrahmen", {"ende": neu}), (row,))
    elif zeit.ende:
        row = ("changed", kennung, "zeitrahmen.ende", zeit.ende.wortlaut, neu)
        yield Edit("date", touched, lambda work: work.entries[kennung]["zeitrahmen"].update(ende=neu), (row,))


def _money(ort: Ort) -> Iterator[Edit]:
    kennung = ort.kennung
    if ort.wert.mittel is None:
        years = {"je_jahr": [{"jahr": 2026, "betrag": 1000}, {"jahr": 2027, "betrag": 2500}]}
        row: Row = ("added", kennung, "mittel", None, years)
        yield Edit("money", frozenset({kennung}), lambda work: work.put(kennung, "mittel", years), (row,))


def _moved(kennung: str, here: str, there: str) -> Edit:
    def apply(work: Work) -> None:
        work.entries[there].setdefault("massnahmen", []).insert(0, work.take(kennung))

    return Edit("move", frozenset({kennung, here, there}), apply, (("moved", kennung, "ort", here, there),))


def _added(goal: str, word: str, number: int) -> Edit:
    entry = {"id": f"ganz-neu-{number}", "titel": word}

    def apply(work: Work) -> None:
        work.entries[goal].setdefault("massnahmen", []).insert(0, entry)

    return Edit("add", frozenset({goal}), apply, (("added", entry["id"]),))


def _target(ort: Ort) -> Iterator[Edit]:
    kennung, ziel = ort.kennung, ort.wert.zielwert
    if ziel is not None and ziel.wert is not None and ziel.wert == int(ziel.wert):
        alt, neu = int(ziel.wert), int(ziel.wert) + 7
        row = ("changed", kennung, "zielwert.wert", alt, neu)
        yield Edit(
            "target", frozenset({kennung}), lambda work: work.entries[kennung]["zielwert"].update(wert=neu), (row,)
        )


def _inhabitants(alt: str | None) -> Edit:
    row = (
        ("changed", "kommune", "einwohner", int(alt), 12345) if alt else ("added", "kommune", "einwohner", None, 12345)
    )
    return Edit(
        "number", frozenset({"kommune"}), lambda work: work.data["kommune"].update(einwohner=Plain("12345")), (row,)
    )


def _grid() -> Edit:
    grid = {"felder": [{"id": f"raster-{n}", "titel": word} for n, word in enumerate(STRANGE)]}
    row = ("added", "plan", "raster", None, grid)
    return Edit("grid", frozenset({"raster"}), lambda work: work.data.update(raster=grid), (row,))
