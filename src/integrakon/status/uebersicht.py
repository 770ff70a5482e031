"""`Uebersicht`: what `status` hands to its formats: plans with their states, what was asked for, and what changed.

Which measures come first is said here, once; how they look is the formats' own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel
from integrakon.plan.verschiebung import Verschiebung
from integrakon.status.assess import Massnahmenstand, Planstand, Stand, Zielstand, zaehle
from integrakon.status.indikatoren import Indikatorstand
from integrakon.status.lage import Lage
from integrakon.status.seitdem import Seitdem
from integrakon.status.zaehlung import Zaehlung

_RANG = {lage: rang for rang, lage in enumerate(Lage)}


class Planuebersicht(NamedTuple):
    """One plan: its file as given, where it stands as a whole, and the measures asked for, in the order of the plan.

    `verschiebungen` go by the id of a measure or goal, empty where nobody asked for them or there is no history.
    `seit` is None where nobody asked, or where the plan was not there yet in the revision asked for.
    """

    path: str
    stand: Planstand
    massnahmen: tuple[Massnahmenstand, ...]
    verschiebungen: Mapping[str, Verschiebung] = {}
    seit: Seitdem | None = None

    @property
    def zaehlung(self) -> Zaehlung:
        """The measures asked for."""
        return zaehle(self.massnahmen)

    @property
    def namen(self) -> Mapping[str, str]:
        """The names of actors by id."""
        return self.stand.namen


class Uebersicht(NamedTuple):
    """All plans on a reference date, and by what they were asked: ids of an actor and a Handlungsfeld, a revision."""

    stichtag: date
    plaene: tuple[Planuebersicht, ...]
    akteur: str | None = None
    handlungsfeld: str | None = None
    revision: str | None = None

    @property
    def gefiltert(self) -> bool:
        """Whether only a part of the measures was asked for."""
        return bool(self.akteur or self.handlungsfeld)


def gemeinte_ziele(plan: Planuebersicht, uebersicht: Uebersicht) -> list[Zielstand]:
    """The goals of the measures that were asked for, and those that name the actor or stand in the field themselves."""
    if not uebersicht.gefiltert:
        return list(plan.stand.ziele)
    mit_massnahme = {einer.ziel.id for einer in plan.massnahmen if einer.ziel}
    return [
        einer
        for einer in plan.stand.ziele
        if einer.ziel.id in mit_massnahme
        or (not uebersicht.akteur and einer.handlungsfeld.id == uebersicht.handlungsfeld)
        or (not uebersicht.handlungsfeld and uebersicht.akteur in einer.ziel.umsetzungsakteure)
    ]


def gemeinte_indikatoren(plan: Planuebersicht, uebersicht: Uebersicht) -> list[Indikatorstand]:
    """Those of the measures, goals and Handlungsfeld that were asked for."""
    if not uebersicht.gefiltert:
        return list(plan.stand.indikatoren)
    traeger = {einer.massnahme.id for einer in plan.massnahmen} | {
        *(einer.ziel.id for einer in gemeinte_ziele(plan, uebersicht)),
        *([uebersicht.handlungsfeld] if uebersicht.handlungsfeld and not uebersicht.akteur else []),
    }
    return [einer for einer in plan.stand.indikatoren if einer.traeger.id in traeger]


def ziele_mit_eigenem_stand(ziele: Iterable[Zielstand]) -> list[Zielstand]:
    """The goals that have a deadline or a report of their own, the most urgent first."""
    eigene = [einer for einer in ziele if einer.stand.faellig or einer.stand.meldung.ist_eine]
    return sorted(eigene, key=lambda einer: _rang(einer.stand))


def nach_dringlichkeit(massnahmen: Iterable[Massnahmenstand]) -> list[Massnahmenstand]:
    """The most urgent first: by Lage, then by days, then by the plan; without a date last of its Lage."""
    return sorted(massnahmen, key=lambda m: _rang(m.stand))


def _rang(stand: Stand) -> tuple[int, bool, int]:
    return _RANG[stand.lage], stand.tage is None, stand.tage or 0


def bezeichnung(teil: Massnahme | Ziel) -> str:
    """What to call a measure or goal, on one line: its title, or its text where it has none; not cut."""
    return " ".join((teil.titel or teil.text or "").split())
