"""Whither the value of an indicator is meant to go. Whether it does is judged elsewhere."""

from __future__ import annotations

from integrakon.plan.begriffe import Richtung, Vergleich
from integrakon.plan.modell.handlungsfeld import Indikator

_GRENZE = {
    Vergleich.MINDESTENS: Richtung.HOEHER,
    Vergleich.MEHR_ALS: Richtung.HOEHER,
    Vergleich.HOECHSTENS: Richtung.NIEDRIGER,
    Vergleich.WENIGER_ALS: Richtung.NIEDRIGER,
}


def gewollte_richtung(indikator: Indikator) -> Richtung | None:
    """As the indicator says; else as the bound of its target says; else from its base to its target value."""
    if indikator.richtung:
        return indikator.richtung
    basis, ziel = indikator.basiswert, indikator.zielwert
    if ziel is None:
        return None
    if ziel.vergleich:
        return _GRENZE[ziel.vergleich]
    if basis is None or ziel.wert is None or ziel.wert == basis.wert:
        return None
    return Richtung.HOEHER if ziel.wert > basis.wert else Richtung.NIEDRIGER
