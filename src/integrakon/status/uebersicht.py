"""`Uebersicht`: what `status` hands to its formats: plans with their states, what was asked for, and what changed.

Which measures come first is said here, once; how they look is the formats' own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from integrakon.plan.modell.handlungsfeld import Massnahme
from integrakon.plan.verschiebung import Verschiebung
from integrakon.status.assess import Massnahmenstand, Planstand, zaehle
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
    def namen(self) -> dict[str, str]:
        """The names of actors by id."""
        return {akteur.id: akteur.name for akteur in self.stand.plan.akteure}


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


def nach_dringlichkeit(massnahmen: Iterable[Massnahmenstand]) -> list[Massnahmenstand]:
    """The most urgent first: by Lage, then by days, then by the plan; without a date last of its Lage."""
    return sorted(massnahmen, key=lambda m: (_RANG[m.stand.lage], m.stand.tage is None, m.stand.tage or 0))


def bezeichnung(massnahme: Massnahme) -> str:
    """What to call a measure, on one line: its title, or its text where it has none; not cut."""
    return " ".join((massnahme.titel or massnahme.text or "").split())
