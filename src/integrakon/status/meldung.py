"""What the record of a goal or measure says on a reference date. No calendar, no judgement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from integrakon.plan.begriffe import Status
from integrakon.plan.modell.handlungsfeld import Verlaufseintrag


class Meldung(NamedTuple):
    """The status, and the entry that says so; without an entry nobody has reported."""

    status: Status
    eintrag: Verlaufseintrag | None


def meldung(verlauf: Sequence[Verlaufseintrag], stichtag: date) -> Meldung:
    """The last entry up to the reference date; of two of the same day the later one in the plan."""
    bisher = [eintrag for eintrag in verlauf if eintrag.datum.erster_tag <= stichtag]
    if not bisher:
        return Meldung(Status.NICHT_GEMELDET, None)
    tag = max(eintrag.datum.erster_tag for eintrag in bisher)
    letzter = [eintrag for eintrag in bisher if eintrag.datum.erster_tag == tag][-1]
    return Meldung(letzter.status, letzter)
