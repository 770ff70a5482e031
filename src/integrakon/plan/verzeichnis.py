"""`Verzeichnis`: the index of a plan, which id stands for what and who refers to whom. It judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from integrakon.plan.bauplan import Knoten, begehe, felder
from integrakon.plan.modell import Plan
from integrakon.plan.pfad import Pfad


class Ort(NamedTuple):
    """Where an id is given and to what; `art` is the name of the model class."""

    kennung: str
    art: str
    pfad: Pfad
    wert: BaseModel | dict[str, Any]


class Bezug(NamedTuple):
    """A reference: the path of the field (or list item) that names the id, and the classes it may mean."""

    pfad: Pfad
    kennung: str
    arten: tuple[str, ...]


class Verzeichnis(NamedTuple):
    """The index of one plan."""

    orte: Mapping[str, Ort]
    doppelte: tuple[Ort, ...]
    bezuege: tuple[Bezug, ...]
    knoten: tuple[Knoten, ...]

    @classmethod
    def of(cls, plan: Plan | dict[str, Any]) -> Verzeichnis:
        """Walk the plan once. An id that is given again goes to `doppelte`; the first one stands."""
        orte: dict[str, Ort] = {}
        doppelte: list[Ort] = []
        bezuege: list[Bezug] = []
        knoten = tuple(begehe(plan, Plan))
        for teil in knoten:
            ort = _ort(teil)
            if ort and orte.setdefault(ort.kennung, ort) is not ort:
                doppelte.append(ort)
            bezuege.extend(_bezuege(teil))
        return cls(orte, tuple(doppelte), tuple(bezuege), knoten)


def _ort(teil: Knoten) -> Ort | None:
    kennung = teil.werte.get("id") if _hat_kennung(teil.klasse) else None
    return Ort(kennung, teil.klasse.__name__, teil.pfad, teil.wert) if isinstance(kennung, str) else None


def _bezuege(teil: Knoten) -> Iterator[Bezug]:
    werte = teil.werte
    for name, ist_liste, arten in _verweise(teil.klasse):
        wert = werte.get(name)
        if not wert:
            continue
        if ist_liste and isinstance(wert, list | tuple):
            for index, kennung in enumerate(wert):
                if isinstance(kennung, str):
                    yield Bezug(teil.pfad.child(name, index), kennung, arten)
        elif isinstance(wert, str):
            yield Bezug(teil.pfad.child(name), wert, arten)


@cache
def _hat_kennung(klasse: type[BaseModel]) -> bool:
    return "id" in klasse.model_fields


@cache
def _verweise(klasse: type[BaseModel]) -> tuple[tuple[str, bool, tuple[str, ...]], ...]:
    return tuple((feld.name, feld.ist_liste, feld.verweis.arten) for feld in felder(klasse) if feld.verweis)
