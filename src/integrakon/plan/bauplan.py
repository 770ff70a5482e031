"""The shape of the model itself: which field holds which class or refers to what; and the one walk over a plan.

The walk takes plain data as well as a validated plan, so that a broken file can be searched for ids, too.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Any, NamedTuple

from pydantic import BaseModel

from integrakon.plan.pfad import Pfad
from integrakon.plan.typen import TEXT, VerweisAuf


class Feld(NamedTuple):
    """What one field of a model holds: parts of the plan, references, texts, or (none of them) other values."""

    name: str
    ist_liste: bool
    klasse: type[BaseModel] | None
    verweis: VerweisAuf | None
    ist_text: bool


def werte_von(teil: BaseModel | dict[str, Any]) -> dict[str, Any]:
    """The values of a part by key; in a validated model every field has one."""
    return teil if isinstance(teil, dict) else teil.__dict__


class Knoten(NamedTuple):
    """A part of the plan met on the walk: a model, or the plain mapping that should become one."""

    pfad: Pfad
    klasse: type[BaseModel]
    wert: BaseModel | dict[str, Any]

    @property
    def werte(self) -> dict[str, Any]:
        """The values by key."""
        return werte_von(self.wert)

    def feld(self, name: str) -> Any:
        """The value of a field, None where it is absent."""
        return self.werte.get(name)


@cache
def felder(klasse: type[BaseModel]) -> tuple[Feld, ...]:
    """The fields of a model class that hold parts or references, in canonical order."""
    return tuple(feld for feld in _alle(klasse) if feld.klasse or feld.verweis)


@cache
def textfelder(klasse: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """The fields of a model class that hold verbatim text: their names, and whether they hold a list of it."""
    return tuple((feld.name, feld.ist_liste) for feld in _alle(klasse) if feld.ist_text)


def begehe(wurzel: BaseModel | dict[str, Any], klasse: type[BaseModel]) -> Iterator[Knoten]:
    """Every part of a plan in document order, the root first; parts of a wrong type are passed over."""
    stapel = [Knoten(Pfad(), klasse, wurzel)]
    while stapel:
        knoten = stapel.pop()
        yield knoten
        if _teile(knoten.klasse):
            stapel.extend(reversed(list(_kinder(knoten))))


def klasse_bei(wurzel: type[BaseModel], pfad: Pfad) -> type[BaseModel] | None:
    """The model class that belongs at a path, None where a plain value or nothing belongs."""
    klasse: type[BaseModel] | None = wurzel
    for schritt in pfad:
        if isinstance(schritt, int):
            continue
        klasse = next((f.klasse for f in felder(klasse) if f.name == schritt), None) if klasse else None
    return klasse


def klasse_von(name: str, in_klasse: type[BaseModel] | None = None) -> type[BaseModel] | None:
    """The model class of an entity in small letters (`massnahme`), or of a field of another class; None without one."""
    if in_klasse is None:
        return klassen().get(name)
    return next((feld.klasse for feld in felder(in_klasse) if feld.name == name), None)


@cache
def klassen() -> dict[str, type[BaseModel]]:
    """The classes of a plan by their names in small letters."""
    from integrakon.plan.modell import Plan  # noqa: PLC0415 - the model is built upon this module's values

    gefunden: dict[str, type[BaseModel]] = {}
    offen: list[type[BaseModel]] = [Plan]
    while offen:
        klasse = offen.pop()
        if klasse.__name__.lower() not in gefunden:
            gefunden[klasse.__name__.lower()] = klasse
            offen.extend(feld.klasse for feld in felder(klasse) if feld.klasse)
    return gefunden


def _kinder(knoten: Knoten) -> Iterator[Knoten]:
    werte = knoten.werte
    for name, ist_liste, klasse in _teile(knoten.klasse):
        wert = werte.get(name)
        if wert is None:
            continue
        if not ist_liste:
            if isinstance(wert, dict | BaseModel):
                yield Knoten(knoten.pfad.child(name), klasse, wert)
        elif isinstance(wert, list | tuple):
            for index, teil in enumerate(wert):
                if isinstance(teil, dict | BaseModel):
                    yield Knoten(knoten.pfad.child(name, index), klasse, teil)


@cache
def _teile(klasse: type[BaseModel]) -> tuple[tuple[str, bool, type[BaseModel]], ...]:
    return tuple((feld.name, feld.ist_liste, feld.klasse) for feld in felder(klasse) if feld.klasse)


@cache
def _alle(klasse: type[BaseModel]) -> tuple[Feld, ...]:
    return tuple(_feld(name, info.annotation, info.metadata) for name, info in klasse.model_fields.items())


def _feld(name: str, annotation: Any, metadata: list[Any]) -> Feld:
    ist_liste, klasse = False, None
    merkmale = list(metadata)
    offen = [annotation]
    while offen:
        typ = offen.pop()
        if isinstance(typ, type) and not typing.get_origin(typ) and issubclass(typ, BaseModel):
            klasse = typ
            continue
        ursprung = typing.get_origin(typ)
        ist_liste = ist_liste or ursprung is tuple
        if ursprung is typing.Annotated:
            merkmale += typ.__metadata__
        if ursprung in (tuple, typing.Annotated, typing.Union, UnionType):
            offen.extend(typing.get_args(typ))
    verweis = next((merkmal for merkmal in merkmale if isinstance(merkmal, VerweisAuf)), None)
    return Feld(name, ist_liste, klasse, verweis, TEXT in merkmale)
