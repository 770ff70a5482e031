"""Where an indicator stands: base, current and target value, attainment and trend, as far as the values go.

Too small numbers of people are left out (§ 16 BStatG), and with them whatever they could be reckoned from. A context
indicator is judged like any other; that it shows no effect of measures, whoever prints it has to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from integrakon.plan.begriffe import Indikatorebene, Richtung, Vergleich
from integrakon.plan.kalender import bekannt, monate_zwischen
from integrakon.plan.kleinzahl import zaehler
from integrakon.plan.modell.handlungsfeld import Handlungsfeld, Indikator, Wert, Zielwert
from integrakon.plan.richtung import gewollte_richtung
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.status.einstellungen import Einstellungen
from integrakon.status.sperre import Traeger, gesperrte


class Trend(StrEnum):
    """Where the last two values lead."""

    STEIGT = "steigt"
    FAELLT = "faellt"
    GLEICH = "gleich"


class Zielerreichung(StrEnum):
    """How the current value lies to the target."""

    ERREICHT = "erreicht"
    OFFEN = "offen"
    VERFEHLT = "verfehlt"
    UNBEKANNT = "unbekannt"


class Messung(NamedTuple):
    """A value that can be shown; `wert` is None where it is kept back because so few people are meant."""

    stichtag: Zeitpunkt | None
    wert: Decimal | None
    angabe: Wert


class Indikatorstand(NamedTuple):
    """An indicator on the reference date.

    `anteil` is the share of the way from base to target that was gone (0 to 1 and beyond), None where a value is
    missing, kept back or only a bound. `guenstig` says whether the trend is the wanted one; that a value stands still
    speaks for it where it is to be held and else neither way. `messungen` are all values up to the reference date, the
    oldest first.
    """

    indikator: Indikator
    traeger: Traeger
    basis: Messung | None
    messungen: tuple[Messung, ...]
    ziel: Zielwert | None
    zielerreichung: Zielerreichung
    anteil: Decimal | None
    trend: Trend | None
    guenstig: bool | None
    veraltet: bool

    @property
    def aktuell(self) -> Messung | None:
        """The last value; None where there is none: „liegt nicht vor“."""
        return self.messungen[-1] if self.messungen else None

    @property
    def ist_kontext(self) -> bool:
        """Whether it describes the surroundings and shows no effect of measures."""
        return self.indikator.ebene is Indikatorebene.KONTEXT


def indikatorstaende(
    felder: Sequence[Handlungsfeld], stichtag: date, einstellungen: Einstellungen
) -> list[Indikatorstand]:
    """Every indicator of the plan in its order."""
    gesperrt = gesperrte(felder, stichtag, einstellungen.kleinzahl, zaehler(einstellungen.einheiten))
    return [
        _stand(indikator, traeger, stichtag, gesperrt, einstellungen)
        for feld in felder
        for traeger in _traeger(feld)
        for indikator in traeger.indikatoren
    ]


def _stand(
    indikator: Indikator, traeger: Traeger, stichtag: date, gesperrt: set[int], einstellungen: Einstellungen
) -> Indikatorstand:
    basis = _messung(indikator.basiswert, gesperrt) if indikator.basiswert else None
    messungen = tuple(_messung(wert, gesperrt) for wert in _bisher(indikator, stichtag))
    aktuell = messungen[-1] if messungen else None
    trend = _trend([*([basis] if basis else []), *messungen])
    return Indikatorstand(
        indikator=indikator,
        traeger=traeger,
        basis=basis,
        messungen=messungen,
        ziel=indikator.zielwert,
        zielerreichung=_zielerreichung(indikator, aktuell, stichtag),
        anteil=_anteil(basis, aktuell, indikator.zielwert),
        trend=trend,
        guenstig=_guenstig(trend, gewollte_richtung(indikator)),
        veraltet=_veraltet(aktuell, stichtag, einstellungen.messwert_monate),
    )


def _traeger(feld: Handlungsfeld) -> Iterator[Traeger]:
    yield feld
    for ziel in feld.ziele:
        yield ziel
        yield from ziel.massnahmen
    yield from feld.massnahmen


def _bisher(indikator: Indikator, stichtag: date) -> list[Wert]:
    """The values up to the reference date by their own; one without a date stands where the plan has it, first."""
    bisher = [wert for wert in indikator.messwerte if wert.stichtag is None or bekannt(wert.stichtag, stichtag)]
    return sorted(bisher, key=lambda wert: wert.stichtag.letzter_tag if wert.stichtag else date.min)


def _messung(wert: Wert, gesperrt: set[int]) -> Messung:
    return Messung(wert.stichtag, None if id(wert) in gesperrt else wert.wert, wert)


def _zielerreichung(indikator: Indikator, aktuell: Messung | None, stichtag: date) -> Zielerreichung:
    ziel = indikator.zielwert
    if ziel is None or ziel.wert is None or aktuell is None or aktuell.wert is None or aktuell.angabe.vergleich:
        return Zielerreichung.UNBEKANNT
    erreicht = _erreicht(aktuell.wert, ziel.wert, ziel.vergleich, gewollte_richtung(indikator))
    if erreicht is None:
        return Zielerreichung.UNBEKANNT
    if erreicht:
        return Zielerreichung.ERREICHT
    return Zielerreichung.VERFEHLT if ziel.bis and ziel.bis.letzter_tag < stichtag else Zielerreichung.OFFEN


def _erreicht(wert: Decimal, ziel: Decimal, vergleich: Vergleich | None, richtung: Richtung | None) -> bool | None:
    """Whether a value reaches a target; the target's own bound counts before the direction of the indicator."""
    match vergleich:
        case Vergleich.MINDESTENS:
            return wert >= ziel
        case Vergleich.MEHR_ALS:
            return wert > ziel
        case Vergleich.HOECHSTENS:
            return wert <= ziel
        case Vergleich.WENIGER_ALS:
            return wert < ziel
    match richtung:
        case Richtung.HOEHER:
            return wert >= ziel
        case Richtung.NIEDRIGER:
            return wert <= ziel
        case Richtung.HALTEN:
            return wert == ziel
    return None


def _anteil(basis: Messung | None, aktuell: Messung | None, ziel: Zielwert | None) -> Decimal | None:
    if basis is None or basis.wert is None or aktuell is None or aktuell.wert is None:
        return None
    if (
        ziel is None
        or ziel.wert is None
        or ziel.wert == basis.wert
        or basis.angabe.vergleich
        or aktuell.angabe.vergleich
    ):
        return None
    return (aktuell.wert - basis.wert) / (ziel.wert - basis.wert)


def _trend(messungen: Sequence[Messung]) -> Trend | None:
    """From the last two values; nothing where one of them is kept back."""
    if len(messungen) < 2:  # noqa: PLR2004 - it takes two
        return None
    vorher, zuletzt = messungen[-2].wert, messungen[-1].wert
    if vorher is None or zuletzt is None:
        return None
    if zuletzt == vorher:
        return Trend.GLEICH
    return Trend.STEIGT if zuletzt > vorher else Trend.FAELLT


def _guenstig(trend: Trend | None, richtung: Richtung | None) -> bool | None:
    if trend is None or richtung is None:
        return None
    if trend is Trend.GLEICH:
        return True if richtung is Richtung.HALTEN else None
    return trend is {Richtung.HOEHER: Trend.STEIGT, Richtung.NIEDRIGER: Trend.FAELLT}.get(richtung)


def _veraltet(aktuell: Messung | None, stichtag: date, monate: int) -> bool:
    if aktuell is None or aktuell.stichtag is None:
        return False
    return monate_zwischen(aktuell.stichtag.letzter_tag, stichtag) > monate
