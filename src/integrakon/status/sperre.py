"""Which values of indicators are kept back: too small ones, and those that would give them away (§ 16 BStatG).

Values that stand side by side may be a sum and its parts, whatever they are called, and so may a value of a goal and
those of its measures, or of a Handlungsfeld and its goals. Where a sum would tell a value that is kept back, its
smallest other part goes, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from integrakon.plan.kalender import bekannt
from integrakon.plan.kleinzahl import gezaehlt, ist_bestimmt, ist_klein
from integrakon.plan.modell.handlungsfeld import Handlungsfeld, Indikator, Massnahme, Wert, Ziel
from integrakon.plan.zeitpunkt import Zeitpunkt

Traeger: TypeAlias = Handlungsfeld | Ziel | Massnahme
# Among more values on one day than these, only sums of two and of all of them are looked for: any others take too long.
_VIELE = 12


class _Familie(NamedTuple):
    """Values that may make each other up: those that may be a sum, and those that may only be a part of one."""

    summen: Sequence[Wert]
    teile: Sequence[Wert]


class _Gruppe(NamedTuple):
    """Values of people on one day, as whole numbers above nothing, which may be a sum, are kept back, or small."""

    werte: dict[int, int]
    summen: Set[int]
    gesperrt: Set[int]
    klein: Set[int]


def gesperrte(
    felder: Sequence[Handlungsfeld], stichtag: date, schwelle: int, zaehlt_personen: Callable[[str], bool]
) -> set[int]:
    """The values that are kept back, by identity."""

    def werte(traeger: Traeger) -> list[Wert]:
        return [wert for indikator in traeger.indikatoren for wert in _werte(indikator, stichtag, zaehlt_personen)]

    familien = [
        _Familie(eigene, [wert for teil in teile for wert in werte(teil)])
        for feld in felder
        for traeger, teile in _mit_teilen(feld)
        if (eigene := werte(traeger))
    ]
    klein = {id(wert) for familie in familien for wert in familie.summen if ist_klein(wert.wert, schwelle)}
    gesperrt, vorher = set(klein), -1
    while len(gesperrt) != vorher:
        vorher = len(gesperrt)
        for familie in familien:
            gesperrt |= _verraeter(familie, gesperrt, klein, schwelle)
    return gesperrt


def _mit_teilen(feld: Handlungsfeld) -> Iterator[tuple[Traeger, Sequence[Traeger]]]:
    """Everything that has indicators, with what its values may be made up of besides; the inner ones first."""
    for ziel in feld.ziele:
        yield from ((massnahme, ()) for massnahme in ziel.massnahmen)
        yield ziel, ziel.massnahmen
    yield from ((massnahme, ()) for massnahme in feld.massnahmen)
    yield feld, (*feld.ziele, *feld.massnahmen)


def _werte(indikator: Indikator, stichtag: date, zaehlt_personen: Callable[[str], bool]) -> Iterator[Wert]:
    """The values of people that can be shown by the reference date; the base value always can."""
    if not (indikator.basiswert or indikator.messwerte):
        return
    if not zaehlt_personen(gezaehlt(indikator.einheit, indikator.text)):
        return
    if indikator.basiswert:
        yield indikator.basiswert
    yield from (wert for wert in indikator.messwerte if wert.stichtag is None or bekannt(wert.stichtag, stichtag))


def _verraeter(familie: _Familie, gesperrt: set[int], klein: set[int], schwelle: int) -> set[int]:
    """What has to go with the values that are kept back, until none of them can be reckoned on any day."""
    mit: set[int] = set()
    werte = [*familie.summen, *familie.teile]
    summen = set(map(id, familie.summen))
    for tag in dict.fromkeys(wert.stichtag for wert in werte if id(wert) in gesperrt):
        gleiche = {id(w): int(w.wert) for w in werte if _zugleich(w.stichtag, tag) and _ist_ganz(w.wert)}
        while True:
            gruppe = _Gruppe(gleiche, summen, (gleiche.keys() & gesperrt) | mit, gleiche.keys() & klein)
            if (weiterer := _naechster(gruppe, schwelle)) is None:
                break
            mit.add(weiterer)
    return mit


def _ist_ganz(wert: Decimal) -> bool:
    return wert > 0 and wert == wert.to_integral_value()


def _zugleich(einer: Zeitpunkt | None, anderer: Zeitpunkt | None) -> bool:
    """Whether two points in time may be the same, the one written more roughly than the other."""
    if einer is None or anderer is None:
        return einer is anderer
    return einer.erster_tag <= anderer.letzter_tag and anderer.erster_tag <= einer.letzter_tag


def _naechster(gruppe: _Gruppe, schwelle: int) -> int | None:
    """The smallest part of a sum that is still shown, where the sum and its parts tell one that is kept back."""
    for summe, wert in gruppe.werte.items():
        if summe not in gruppe.summen:
            continue
        teile = {k: w for k, w in gruppe.werte.items() if k != summe and w < wert}
        for auswahl in _zerlegungen(wert, teile):
            if _verraten(summe, auswahl, gruppe, schwelle):
                offen = [k for k in auswahl if k not in gruppe.gesperrt]
                return min(offen, key=lambda k: gruppe.werte[k], default=summe)
    return None


def _verraten(summe: int, teile: Sequence[int], gruppe: _Gruppe, schwelle: int) -> bool:
    """Whether the shown ones of a sum and its parts tell any of the others."""
    versteckt = [k for k in teile if k in gruppe.gesperrt]
    if summe in gruppe.gesperrt:
        return not versteckt
    klein = sum(k in gruppe.klein for k in versteckt)
    rest = Decimal(sum(gruppe.werte[k] for k in versteckt))
    return bool(versteckt) and ist_bestimmt(rest, klein, len(versteckt) - klein, schwelle)


def _zerlegungen(summe: int, teile: dict[int, int]) -> Iterator[tuple[int, ...]]:
    """The values that make the sum together; of many values only pairs and all of them."""
    if len(teile) <= _VIELE:
        yield from _auswahlen(summe, sorted(teile.items(), key=lambda teil: -teil[1]))
        return
    schluessel = list(teile)
    if sum(teile.values()) == summe:
        yield tuple(schluessel)
    for nummer, eins in enumerate(schluessel):
        yield from ((eins, zwei) for zwei in schluessel[nummer + 1 :] if teile[eins] + teile[zwei] == summe)


def _auswahlen(summe: int, teile: Sequence[tuple[int, int]]) -> Iterator[tuple[int, ...]]:
    for nummer, (schluessel, wert) in enumerate(teile):
        if wert == summe:
            yield (schluessel,)
        elif wert < summe:
            yield from ((schluessel, *rest) for rest in _auswahlen(summe - wert, teile[nummer + 1 :]))
