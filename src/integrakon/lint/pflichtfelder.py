"""Required fields as words, `Massnahme.verantwortlich`: whether the model has such a field, and where it is absent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from integrakon.lint.subject import Subject
from integrakon.plan.bauplan import felder
from integrakon.plan.modell import Plan
from integrakon.plan.pfad import Pfad


class Luecke(NamedTuple):
    """A required field that is absent: the part that should have it and its id, and the German name of the field."""

    pfad: Pfad
    kennung: str | None
    feld: str


def unbekannte(angaben: Iterable[str]) -> list[str]:
    """Why the model has no such fields, a sentence for each that it lacks."""
    return [meldung for angabe in angaben if (meldung := unbekanntes_feld(angabe))]


def unbekanntes_feld(angabe: str) -> str | None:
    """Why the model has no such field, as a sentence; None where it has."""
    klasse, *schritte = angabe.split(".")
    if klasse not in _klassen():
        return f"Eine Art von Eintrag „{klasse}“ gibt es nicht{_vorschlag(klasse, list(_klassen()))}"
    if not schritte:
        return f"„{angabe}“ nennt kein Feld; gemeint ist etwa „{klasse}.{next(iter(_klassen()[klasse].model_fields))}“."
    stelle: type[BaseModel] | None = _klassen()[klasse]
    for schritt in schritte:
        if stelle is None or schritt not in stelle.model_fields:
            moeglich = list(stelle.model_fields) if stelle else []
            return f"Ein Feld „{angabe}“ gibt es nicht{_vorschlag(schritt, moeglich)}"
        stelle = next((feld.klasse for feld in felder(stelle) if feld.name == schritt), None)
    return None


def luecken(subject: Subject, angabe: str) -> Iterator[Luecke]:
    """Where a required field is absent or empty; of a list, each part needs it.

    A field that the model does not have is absent nowhere; `unbekanntes_feld` says so.
    """
    if unbekanntes_feld(angabe):
        return
    klasse, *schritte = angabe.split(".")
    for pfad, teil in subject.alle(_klassen()[klasse]):
        if _fehlt(teil, schritte):
            yield Luecke(pfad, getattr(teil, "id", None), _titel(type(teil), schritte))


def _fehlt(teil: object, schritte: list[str]) -> bool:
    if teil is None or teil == ():
        return True
    if not schritte:
        return False
    if isinstance(teil, tuple):
        return any(_fehlt(eines, schritte) for eines in teil)
    return _fehlt(getattr(teil, schritte[0]), schritte[1:])


def _titel(klasse: type[BaseModel], schritte: list[str]) -> str:
    titel = ""
    stelle: type[BaseModel] | None = klasse
    for schritt in schritte:
        if stelle is None:
            return titel
        titel = stelle.model_fields[schritt].title or schritt
        stelle = next((feld.klasse for feld in felder(stelle) if feld.name == schritt), None)
    return titel


def _vorschlag(wort: str, bekannte: list[str]) -> str:
    nahe = get_close_matches(wort[:80], bekannte, n=1, cutoff=0.6)
    return f"; meinten Sie „{nahe[0]}“?" if nahe else "."


@cache
def _klassen() -> dict[str, type[BaseModel]]:
    """Every class of the model by name."""
    gefunden: dict[str, type[BaseModel]] = {}
    offen: list[type[BaseModel]] = [Plan]
    while offen:
        klasse = offen.pop()
        if klasse.__name__ not in gefunden:
            gefunden[klasse.__name__] = klasse
            offen.extend(feld.klasse for feld in felder(klasse) if feld.klasse)
    return gefunden
