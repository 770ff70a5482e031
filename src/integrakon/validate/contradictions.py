"""Dates and figures that contradict each other (IK3xx), each check for one part of the plan and the concept's term."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from integrakon.plan.begriffe import Fragenart, Indikatorart, Land, Richtung
from integrakon.plan.modell.bestand import Frage, Prozessschritt, Zeitplanzeile
from integrakon.plan.modell.handlungsfeld import Indikator, Massnahme, Wert, Zeitrahmen, Ziel, Zielwert
from integrakon.plan.modell.konzept import Kommune, Laufzeit, Stufe
from integrakon.plan.pfad import Pfad
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.validate.verstoss import Verstoss

_HUNDERT = Decimal(100)
# Parts of 100 % are printed rounded; each may be off by half a unit of its last digit.
_RUNDUNG = Decimal("0.5")
# A term of five years may be given by days, months or years; a month's difference is no contradiction.
_MONAT = 31
_TAGE_IM_JAHR = Decimal("365.25")
_LAUFZEIT_HINWEIS = "Den Zeitpunkt oder „konzept.laufzeit“ berichtigen."


def contradictions(teile: Iterable[tuple[Pfad, BaseModel]]) -> Iterator[Verstoss]:
    """Every contradiction inside the given parts of one plan, in their order."""
    alle = list(teile)
    laufzeit = next(
        (teil for _, teil in alle if isinstance(teil, Laufzeit) and not _reversed(teil.von, teil.bis)), None
    )
    for pfad, teil in alle:
        for check in _CHECKS.get(type(teil), ()):
            yield from check(pfad, teil)
        if laufzeit is not None:
            yield from _outside_term(pfad, teil, laufzeit)


def _zeitrahmen(pfad: Pfad, teil: Zeitrahmen) -> Iterator[Verstoss]:
    yield from _in_order(pfad.child("ende"), teil.beginn, teil.ende)


def _prozessschritt(pfad: Pfad, teil: Prozessschritt) -> Iterator[Verstoss]:
    yield from _in_order(pfad.child("bis"), teil.von, teil.bis)


def _laufzeit(pfad: Pfad, teil: Laufzeit) -> Iterator[Verstoss]:
    yield from _in_order(pfad.child("bis"), teil.von, teil.bis)
    if not (teil.von and teil.bis and teil.jahre):
        return
    tage = (teil.bis.letzter_tag - teil.von.erster_tag).days + 1
    if tage > 0 and abs(tage - teil.jahre * _TAGE_IM_JAHR) > _MONAT:
        yield Verstoss(
            "IK305",
            pfad.child("jahre"),
            f"Die Laufzeit von {teil.von} bis {teil.bis} dauert {_years(tage)}, nicht {teil.jahre}.",
        )


def _stufe(pfad: Pfad, teil: Stufe) -> Iterator[Verstoss]:
    if teil.bis_jahre < teil.von_jahre:
        yield Verstoss(
            "IK301",
            pfad.child("bis_jahre"),
            f"Die Stufe endet nach {teil.bis_jahre} Jahren, beginnt aber erst nach {teil.von_jahre}.",
        )


def _kommune(pfad: Pfad, teil: Kommune) -> Iterator[Verstoss]:
    if teil.ags and teil.land and not teil.ags.startswith(teil.land.schluessel):
        richtig = next(land for land in Land if teil.ags.startswith(land.schluessel))
        yield Verstoss(
            "IK309",
            pfad.child("ags"),
            f"Der Gemeindeschlüssel „{teil.ags}“ beginnt mit {richtig.schluessel} für {richtig}, nicht mit "
            f"{teil.land.schluessel} für {teil.land}.",
        )


def _frage(pfad: Pfad, teil: Frage) -> Iterator[Verstoss]:
    ausserhalb = list(_off_scale(pfad, teil))
    yield from ausserhalb
    werte = [e.wert for e in teil.ergebnisse if e.wert is not None]
    if teil.art is not Fragenart.ANTEILE or not werte or ausserhalb:
        return
    summe, spielraum = sum(werte, Decimal(0)), sum((_RUNDUNG * _unit(w) for w in werte), Decimal(0))
    vollstaendig = len(werte) == len(teil.ergebnisse)
    if summe > _HUNDERT + spielraum or (vollstaendig and summe < _HUNDERT - spielraum):
        yield Verstoss(
            "IK303",
            pfad.child("ergebnisse"),
            f"Die Anteile ergeben zusammen {_number(summe)} %, nicht 100 %.",
            "Einen Wert berichtigen oder „art: mehrfachnennung“ setzen, wenn mehrere Antworten erlaubt waren.",
            at="key",
        )


def _off_scale(pfad: Pfad, teil: Frage) -> Iterator[Verstoss]:
    von, bis = (teil.skala.von, teil.skala.bis) if teil.skala else (Decimal(0), _HUNDERT)
    if von >= bis:
        yield Verstoss(
            "IK304",
            pfad.child("skala", "bis"),
            f"Die Skala reicht von {_number(von)} bis {_number(bis)}; „von“ ist der kleinste, „bis“ der größte Wert.",
        )
        return
    if not teil.skala and teil.art is not Fragenart.ANTEILE:
        return
    for index, ergebnis in enumerate(teil.ergebnisse):
        if ergebnis.wert is not None and not von <= ergebnis.wert <= bis:
            yield Verstoss(
                "IK304",
                pfad.child("ergebnisse", index, "wert"),
                f"Der Wert {_number(ergebnis.wert)} liegt nicht auf der Skala von {_number(von)} bis {_number(bis)}.",
            )


def _indikator(pfad: Pfad, teil: Indikator) -> Iterator[Verstoss]:
    basis, ziel = teil.basiswert, teil.zielwert
    if basis and ziel:
        if ziel.wert is not None and _wrong_way(teil.richtung, basis.wert, ziel.wert):
            yield Verstoss(
                "IK306",
                pfad.child("zielwert", "wert"),
                f"Der Wert soll „{teil.richtung}“ werden, der Zielwert {_number(ziel.wert)} liegt aber auf der "
                f"anderen Seite des Basiswerts {_number(basis.wert)}.",
            )
        if _reversed(basis.stichtag, ziel.bis):
            yield Verstoss(
                "IK310",
                pfad.child("zielwert", "bis"),
                f"Der Zielwert soll bis {ziel.bis} erreicht sein, der Basiswert ist aber erst von {basis.stichtag}.",
            )


def _wrong_way(richtung: Richtung | None, basis: Decimal, ziel: Decimal) -> bool:
    if richtung is Richtung.HOEHER:
        return ziel < basis
    return richtung is Richtung.NIEDRIGER and ziel > basis


def _measurements(pfad: Pfad, teil: Indikator) -> Iterator[Verstoss]:
    gesehen: set[Zeitpunkt] = set()
    for index, messwert in enumerate(teil.messwerte):
        if messwert.stichtag in gesehen:
            yield Verstoss(
                "IK308",
                pfad.child("messwerte", index, "stichtag"),
                f"Zum Stichtag {messwert.stichtag} gibt es schon einen Messwert.",
                "Den überholten Wert streichen oder den Stichtag berichtigen.",
            )
        if messwert.stichtag:
            gesehen.add(messwert.stichtag)


def _anteil(pfad: Pfad, teil: Indikator) -> Iterator[Verstoss]:
    if teil.art is not Indikatorart.ANTEIL:
        return
    werte: list[tuple[Pfad, Wert | Zielwert | None]] = [
        (Pfad(("basiswert",)), teil.basiswert),
        (Pfad(("zielwert",)), teil.zielwert),
        *((Pfad(("zwischenziele", i)), wert) for i, wert in enumerate(teil.zwischenziele)),
        *((Pfad(("messwerte", i)), wert) for i, wert in enumerate(teil.messwerte)),
    ]
    for wo, wert in werte:
        if wert and wert.wert is not None and not 0 <= wert.wert <= _HUNDERT:
            yield Verstoss(
                "IK304",
                pfad.child(*wo, "wert"),
                f"Ein Anteil liegt zwischen 0 und 100 %, nicht bei {_number(wert.wert)}.",
            )


def _verlauf(pfad: Pfad, teil: Massnahme | Ziel) -> Iterator[Verstoss]:
    for index in range(1, len(teil.verlauf)):
        vorher, eintrag = teil.verlauf[index - 1], teil.verlauf[index]
        if _reversed(vorher.datum, eintrag.datum):
            yield Verstoss(
                "IK307",
                pfad.child("verlauf", index, "datum"),
                f"Der Eintrag vom {eintrag.datum} steht nach dem vom {vorher.datum}, ist aber älter.",
                "Den Verlauf in zeitlicher Folge führen: der letzte Eintrag ist der Stand.",
            )


def _outside_term(pfad: Pfad, teil: BaseModel, laufzeit: Laufzeit) -> Iterator[Verstoss]:
    if isinstance(teil, Zeitrahmen):
        # What a city does already may go on in a concept: a beginning before its term is no fault.
        yield from _after_term(pfad.child("beginn"), "Der Beginn", teil.beginn, laufzeit)
        yield from _before_term(pfad.child("ende"), "Das Ende", teil.ende, laufzeit)
        yield from _after_term(pfad.child("ende"), "Das Ende", teil.ende, laufzeit)
    elif isinstance(teil, Zeitplanzeile):
        for index, zahl in enumerate(teil.jahre):
            jahr = Zeitpunkt.parse(str(zahl))
            yield from _before_term(pfad.child("jahre", index), "Das Jahr", jahr, laufzeit)
            yield from _after_term(pfad.child("jahre", index), "Das Jahr", jahr, laufzeit)


def _before_term(pfad: Pfad, was: str, zeitpunkt: Zeitpunkt | None, laufzeit: Laufzeit) -> Iterator[Verstoss]:
    if _reversed(laufzeit.von, zeitpunkt):
        yield Verstoss(
            "IK302",
            pfad,
            f"{was} „{zeitpunkt}“ liegt vor dem Beginn der Laufzeit des Konzepts, „{laufzeit.von}“.",
            _LAUFZEIT_HINWEIS,
        )


def _after_term(pfad: Pfad, was: str, zeitpunkt: Zeitpunkt | None, laufzeit: Laufzeit) -> Iterator[Verstoss]:
    if _reversed(zeitpunkt, laufzeit.bis):
        yield Verstoss(
            "IK302",
            pfad,
            f"{was} „{zeitpunkt}“ liegt nach dem Ende der Laufzeit des Konzepts, „{laufzeit.bis}“.",
            _LAUFZEIT_HINWEIS,
        )


def _in_order(pfad: Pfad, beginn: Zeitpunkt | None, ende: Zeitpunkt | None) -> Iterator[Verstoss]:
    if _reversed(beginn, ende):
        yield Verstoss("IK301", pfad, f"Das Ende „{ende}“ liegt vor dem Beginn „{beginn}“.")


def _reversed(frueher: Zeitpunkt | None, spaeter: Zeitpunkt | None) -> bool:
    """Whether the later point surely lies before the earlier one; what overlaps may be meant right."""
    return bool(frueher and spaeter and spaeter.letzter_tag < frueher.erster_tag)


def _unit(wert: Decimal) -> Decimal:
    return Decimal(1).scaleb(min(0, int(wert.as_tuple().exponent)))


def _years(tage: int) -> str:
    jahre = _number(round(tage / _TAGE_IM_JAHR, 1).normalize())
    return f"{jahre} {'Jahr' if jahre == '1' else 'Jahre'}"


def _number(wert: Decimal) -> str:
    return f"{wert:f}".replace(".", ",")


Check = Callable[[Pfad, Any], Iterator[Verstoss]]

_CHECKS: dict[type[BaseModel], tuple[Check, ...]] = {
    Frage: (_frage,),
    Indikator: (_indikator, _measurements, _anteil),
    Kommune: (_kommune,),
    Laufzeit: (_laufzeit,),
    Massnahme: (_verlauf,),
    Prozessschritt: (_prozessschritt,),
    Stufe: (_stufe,),
    Zeitrahmen: (_zeitrahmen,),
    Ziel: (_verlauf,),
}
