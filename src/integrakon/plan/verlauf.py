"""What the record of a goal or measure says on a reference date. No calendar, no judgement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from integrakon.plan.begriffe import Status
from integrakon.plan.kalender import bekannt
from integrakon.plan.modell.handlungsfeld import Verlaufseintrag


class Meldung(NamedTuple):
    """The status, and the entry that says so; without an entry nobody has reported."""

    status: Status
    eintrag: Verlaufseintrag | None

    @property
    def ist_eine(self) -> bool:
        """Whether anybody has reported; an entry may also note that nobody has."""
        return self.status is not Status.NICHT_GEMELDET


def bisher(verlauf: Sequence[Verlaufseintrag], stichtag: date) -> list[Verlaufseintrag]:
    """The entries that can be known on the reference date, in the order of the plan: a rough date has to be over."""
    return [eintrag for eintrag in verlauf if bekannt(eintrag.datum, stichtag)]


def meldung(eintraege: Sequence[Verlaufseintrag]) -> Meldung:
    """What the last of some entries says."""
    return Meldung(eintraege[-1].status, eintraege[-1]) if eintraege else Meldung(Status.NICHT_GEMELDET, None)
