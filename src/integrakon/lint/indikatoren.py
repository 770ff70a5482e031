"""What rules ask of an indicator: whether it counts, and whether it has values. No judgement."""

from __future__ import annotations

import re

from integrakon.plan.begriffe import Indikatorart
from integrakon.plan.modell.handlungsfeld import Indikator

_ZAEHLT = re.compile(r"(?:An)?zahl\b|Anteil\b|Quote\b|Durchschnitt", re.IGNORECASE)


def hat_werte(indikator: Indikator) -> bool:
    """Whether it has a base, target or measured value in figures."""
    ziel = indikator.zielwert
    return bool(indikator.basiswert or indikator.messwerte or (ziel and ziel.wert is not None))


def ist_zaehlbar(indikator: Indikator) -> bool:
    """Whether it counts or measures: by its kind, its values or its first word."""
    if indikator.art is not None:
        return indikator.art in (Indikatorart.ANZAHL, Indikatorart.ANTEIL)
    return hat_werte(indikator) or _ZAEHLT.match(indikator.text) is not None
