"""Counts of measures by status and by Lage, always with the number of all: never a percentage of „integration“."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from integrakon.plan.begriffe import Status
from integrakon.status.lage import Lage


class Zaehlung(NamedTuple):
    """How many of how many; every status and every Lage has its number, be it 0."""

    gesamt: int
    je_status: Mapping[Status, int]
    je_lage: Mapping[Lage, int]

    @property
    def gemeldet(self) -> int:
        """Of how many anybody has reported anything."""
        return self.gesamt - self.je_status[Status.NICHT_GEMELDET]


def zaehlung(staende: Iterable[tuple[Status, Lage]]) -> Zaehlung:
    """Count; a measure that was given up counts like any other, so that the whole stays the whole."""
    paare = list(staende)
    status, lagen = Counter(paar[0] for paar in paare), Counter(paar[1] for paar in paare)
    return Zaehlung(len(paare), {s: status[s] for s in Status}, {eine: lagen[eine] for eine in Lage})
