"""`gantt`: the measures of a plan over its term, by Handlungsfeld, as drawings that each fit a printed page.

Where a measure stands is said by `status`; here it only gets its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from integrakon.plan.verschiebung import Verschiebung
from integrakon.render import statusworte as worte
from integrakon.render.balken import HOEHE, balken, proben
from integrakon.render.bildkontext import Datentabelle, Element, Gantt, Ganttteil, Linien, Schrift, Zeichnung
from integrakon.render.ganttzeilen import (
    Gruppe,
    Zeile,
    gruppen,
    konzepttabelle,
    konzeptzeilen,
    mit_turnus,
    name,
    tabellenzeile,
)
from integrakon.render.textmass import textbreite, umbrochen
from integrakon.render.zeichnen import Blatt, legende, zeichnung
from integrakon.render.zeitachse import Zeitachse, zeitachse
from integrakon.status.assess import Massnahmenstand, Planstand

_GROESSE, _KLEIN = 14, 12
_ZEILE, _KLEINE_ZEILE = 18, 15
_LUFT = 7
# Some letters reach a little before the place where they begin.
_RAND = 2
# Two of these fit a page of A4, and one of them a screen, so that the axis is never far away.
_SEITE = 490
_FAST_VOLL = 0.6
# A reference date that is farther away than this would squeeze everything else.
_NAHE = timedelta(days=400)
_STICHTAG = 18
# What a reader's own spacing of letters and words (WCAG 1.4.12) adds on either side of the label of that line.
_SPERRUNG = 17


class _Mass(NamedTuple):
    """A layout: how wide all of it and its texts are, where the axis lies, whether titles stand above their bars."""

    klasse: str
    breite: float
    texte: float
    links: float
    rechts: float
    gestapelt: bool


_BREIT = _Mass("breit", 704, 270, 288, 692, gestapelt=False)
_SCHMAL = _Mass("schmal", 320, 314, 4, 308, gestapelt=True)
_MASSE = (_BREIT, _SCHMAL)


class _Reihe(NamedTuple):
    """A heading of a group, be it that it goes on from the page before, or a row of it."""

    gruppe: Gruppe
    zeile: Zeile | None
    weiter: bool = False


class _Bild(NamedTuple):
    """What all drawings of a chart share."""

    anker: str
    tage: tuple[date, ...]
    stichtag: date
    rtl: bool


def gantt(
    stand: Planstand,
    massnahmen: Sequence[Massnahmenstand] | None = None,
    *,
    verschiebungen: Mapping[str, Verschiebung] | None = None,
    anker: str = "bild_zeitplan",
    rtl: bool = False,
) -> Gantt | None:
    """The chart of all measures of the plan, or of some; None where there are none.

    `anker` begins the ids of everything in it and must be unique in the document. `verschiebungen` go by the id of a
    measure. `rtl` mirrors the drawings for a document that runs from right to left.
    """
    gezeigt = stand.massnahmen if massnahmen is None else tuple(massnahmen)
    if not gezeigt:
        return None
    verschiebungen = verschiebungen or {}
    felder = gruppen(stand, gezeigt, verschiebungen)
    konzept = konzeptzeilen(stand)
    alle = [Gruppe("", tuple(konzept), 0), *felder] if konzept else felder
    bild = _Bild(anker, tuple(_tage(alle, stand.stichtag)), stand.stichtag, rtl)
    einzeln = [einer for gruppe in alle for zeile in gruppe.zeilen for einer in zeile.balken]
    ohne = tuple(mit_turnus(name(eine), eine) for eine in gezeigt if not any(eine.stand.zeitraum))
    return Gantt(
        anker=anker,
        titel=f"Zeitplan, Stichtag {worte.tag(stand.stichtag)}",
        hinweise=tuple(_hinweise(gezeigt, felder, bild)),
        teile=tuple(_teile(bild, alle)),
        legende=legende(anker, list(proben(einzeln)), rtl),
        ohne_titel=f"Ohne Beginn und Ende, deshalb nicht gezeichnet: {worte.von(len(ohne), len(gezeigt))}",
        ohne_termin=ohne,
        tabelle=Datentabelle(
            "Zeitplan als Tabelle",
            ("Maßnahme", "Handlungsfeld", "Beginn", "Ende", "Lage", "Letzte Meldung"),
            (*konzepttabelle(stand), *(tabellenzeile(e, verschiebungen.get(e.massnahme.id)) for e in gezeigt)),
        ),
    )


def _tage(alle: Sequence[Gruppe], stichtag: date) -> Iterator[date]:
    """What must be on the axis; the reference date only where it is not far away."""
    tage = [tag for gruppe in alle for zeile in gruppe.zeilen for einer in zeile.balken for tag in einer.tage]
    if tage and min(tage) - _NAHE <= stichtag <= max(tage) + _NAHE:
        yield stichtag
    yield from tage


def _hinweise(gezeigt: Sequence[Massnahmenstand], felder: Sequence[Gruppe], bild: _Bild) -> Iterator[str]:
    einzeln = [einer for gruppe in felder for zeile in gruppe.zeilen for einer in zeile.balken]
    abgeleitet = sum(einer.abgeleitet for einer in einzeln)
    zusatz = f", abgeleitet bei {abgeleitet} davon" if abgeleitet else ""
    yield f"Beginn oder Ende ist bei {len(einzeln)} von {len(gezeigt)} Maßnahmen bekannt{zusatz}."
    if bild.tage and bild.stichtag not in bild.tage:
        yield f"Der Stichtag {worte.tag(bild.stichtag)} liegt außerhalb der gezeichneten Jahre."


def _teile(bild: _Bild, alle: Sequence[Gruppe]) -> Iterator[Ganttteil]:
    seiten = list(_seiten(alle))
    for nummer, reihen in enumerate(seiten, 1):
        welcher = f", Teil {nummer} von {len(seiten)}" if len(seiten) > 1 else ""
        titel = f"Zeitplan, Stichtag {worte.tag(bild.stichtag)}{welcher}"
        satz = _beschreibung(bild, reihen)
        blaetter = [
            Blatt(mass.klasse, f"{bild.anker}_{nummer}_{mass.klasse}", titel, satz, bild.rtl) for mass in _MASSE
        ]
        yield Ganttteil(*(_zeichne(bild, mass, reihen, blatt) for mass, blatt in zip(_MASSE, blaetter, strict=True)))


def _seiten(alle: Sequence[Gruppe]) -> Iterator[list[_Reihe]]:
    """The rows in parts of like height: a group that does not fit begins a new one, and one that goes on says so."""
    bloecke = [[_Reihe(gruppe, None), *(_Reihe(gruppe, zeile) for zeile in gruppe.zeilen)] for gruppe in alle]
    ganze = sum(map(_seitenhoehe, bloecke))
    genug = ganze / max(ceil(ganze / _SEITE), 1)
    seite: list[_Reihe] = []
    for kopf, *reihen in bloecke:
        hoehe = _seitenhoehe(seite)
        if hoehe > genug * _FAST_VOLL and hoehe + _seitenhoehe([kopf, *reihen]) > _SEITE:
            yield seite
            seite = []
        neu = [kopf]
        for reihe in reihen:
            neu.append(reihe)
            hoehe = _seitenhoehe(seite)
            voll = hoehe + _seitenhoehe(neu) > _SEITE or (hoehe >= genug and reihe is not reihen[-1])
            if seite and voll:
                yield seite
                seite = []
                neu = [kopf if reihe is reihen[0] else kopf._replace(weiter=True), reihe]
            seite += neu
            neu = []
    if seite:
        yield seite


def _seitenhoehe(reihen: Sequence[_Reihe]) -> float:
    return sum(_hoehe(reihe, _BREIT) for reihe in reihen)


def _beschreibung(bild: _Bild, reihen: Sequence[_Reihe]) -> str:
    namen = list(dict.fromkeys(reihe.gruppe.titel for reihe in reihen if reihe.gruppe.titel))
    massnahmen = sum(reihe.zeile is not None and bool(reihe.gruppe.titel) for reihe in reihen)
    achse = _achse(bild, _BREIT)
    saetze = [f"Balken auf einer Zeitachse vom {worte.tag(achse.erster)} bis {worte.tag(achse.letzter)}."]
    if massnahmen:
        saetze.append(f"Zahl der Maßnahmen: {massnahmen}. Handlungsfelder: {'; '.join(namen)}.")
    if achse.enthaelt(bild.stichtag):
        saetze.append(f"Eine senkrechte Linie zeigt den Stichtag {worte.tag(bild.stichtag)}.")
    return " ".join([*saetze, "Dieselben Angaben stehen in der Tabelle zum Bild."])


def _achse(bild: _Bild, mass: _Mass) -> Zeitachse:
    return zeitachse(bild.tage, mass.links, mass.rechts)


def _zeichne(bild: _Bild, mass: _Mass, reihen: Sequence[_Reihe], blatt: Blatt) -> Zeichnung:
    achse = _achse(bild, mass)
    oben = _STICHTAG + achse.hoehe + 4
    stichtag = achse.x(bild.stichtag) if achse.enthaelt(bild.stichtag) else None
    y = oben
    baender: list[tuple[float, float]] = []
    inhalt: list[Element] = []
    for reihe in reihen:
        hoehe = _hoehe(reihe, mass)
        inhalt += _kopf(reihe, mass, y) if reihe.zeile is None else _zeile(reihe.zeile, mass, achse, y, stichtag)
        if reihe.zeile is not None:
            _verlaengere(baender, _band(reihe.zeile, mass, y, hoehe))
        y += hoehe
    elemente: list[Element] = [*achse.gitter([(oben - 4, oben), *baender])]
    elemente += _trennlinien(reihen, mass, oben)
    elemente += [element for element in inhalt if not isinstance(element, Schrift)]
    if stichtag is not None:
        elemente += _stichtag(bild, stichtag, mass, [(_STICHTAG - 2, oben), *baender])
    elemente += achse.beschriftung(_STICHTAG)
    elemente += [element for element in inhalt if isinstance(element, Schrift)]
    return zeichnung(blatt, mass.breite, y + 2, elemente)


def _titelzeilen(zeile: Zeile, mass: _Mass) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return umbrochen(zeile.titel, mass.texte, _GROESSE), umbrochen(zeile.stand, mass.texte, _KLEIN)


def _kopfzeilen(reihe: _Reihe, mass: _Mass) -> tuple[str, ...]:
    titel = f"{reihe.gruppe.titel} (Fortsetzung)" if reihe.weiter else reihe.gruppe.titel
    return umbrochen(titel, mass.breite - 2 * _RAND, _GROESSE, fett=True)


def _hoehe(reihe: _Reihe, mass: _Mass) -> float:
    if reihe.zeile is None:
        if not reihe.gruppe.titel:
            return 0
        zaehlung = 0 if reihe.weiter else _KLEINE_ZEILE
        return len(_kopfzeilen(reihe, mass)) * _ZEILE + zaehlung + 2 * _LUFT + 4
    texte = _texthoehe(reihe.zeile, mass) + 2 * _LUFT
    return texte + HOEHE + _LUFT if mass.gestapelt else max(texte, HOEHE + 2 * _LUFT)


def _texthoehe(zeile: Zeile, mass: _Mass) -> float:
    titelzeilen, standzeilen = _titelzeilen(zeile, mass)
    return len(titelzeilen) * _ZEILE + len(standzeilen) * _KLEINE_ZEILE


def _kopf(reihe: _Reihe, mass: _Mass, y: float) -> Iterator[Element]:
    gruppe = reihe.gruppe
    if not gruppe.titel:
        return
    zeilen = _kopfzeilen(reihe, mass)
    fuss = y + _LUFT + 4 + _ZEILE - 4
    yield Schrift("gruppe", _RAND, fuss, zeilen, zeilenhoehe=_ZEILE)
    if reihe.weiter:
        return
    wie_viele = f"{len(gruppe.zeilen)} von {gruppe.gesamt} Maßnahmen gezeichnet"
    yield Schrift("stand", _RAND, fuss + (len(zeilen) - 1) * _ZEILE + _KLEINE_ZEILE, (wie_viele,))


def _zeile(zeile: Zeile, mass: _Mass, achse: Zeitachse, y: float, stichtag: float | None) -> Iterator[Element]:
    titelzeilen, standzeilen = _titelzeilen(zeile, mass)
    yield Schrift("titel", _RAND, y + _LUFT + _ZEILE - 5, titelzeilen, zeilenhoehe=_ZEILE)
    unter_titel = y + _LUFT + len(titelzeilen) * _ZEILE
    yield Schrift("stand", _RAND, unter_titel + _KLEINE_ZEILE - 4, standzeilen, zeilenhoehe=_KLEINE_ZEILE)
    texte = _texthoehe(zeile, mass)
    mitte = y + _LUFT + texte + HOEHE / 2 + 3 if mass.gestapelt else y + _LUFT + texte / 2
    yield from balken(zeile.balken, achse, mitte, stichtag)


def _band(zeile: Zeile, mass: _Mass, y: float, hoehe: float) -> tuple[float, float]:
    """Where the lines of the axis may run: beside the texts, or below them where these stand above the bar."""
    return (y + _LUFT + _texthoehe(zeile, mass), y + hoehe) if mass.gestapelt else (y, y + hoehe)


def _verlaengere(baender: list[tuple[float, float]], band: tuple[float, float]) -> None:
    if baender and baender[-1][1] == band[0]:
        baender[-1] = (baender[-1][0], band[1])
    else:
        baender.append(band)


def _trennlinien(reihen: Sequence[_Reihe], mass: _Mass, oben: float) -> Iterator[Element]:
    """Fine lines between rows lead the eye from a title to its bar, stronger ones stand above a heading."""
    feine, starke = [], []
    y = oben
    for nummer, reihe in enumerate(reihen):
        strecke = (0.0, y, mass.breite, y)
        if reihe.zeile is None and reihe.gruppe.titel:
            starke.append(strecke)
        elif nummer and reihen[nummer - 1].zeile is not None and reihe.zeile is not None:
            feine.append(strecke)
        y += _hoehe(reihe, mass)
    yield from (Linien(klasse, tuple(s)) for klasse, s in (("trennung", feine), ("trennung-gruppe", starke)) if s)


def _stichtag(bild: _Bild, x: float, mass: _Mass, baender: Sequence[tuple[float, float]]) -> Iterator[Element]:
    text = f"Stichtag {worte.tag(bild.stichtag)}"
    halb = textbreite(text, _KLEIN, fett=True) / 2 + _SPERRUNG
    yield Linien("stichtag", tuple((x, oben, x, unten) for oben, unten in baender))
    yield Schrift("stichtag-text", min(max(x, halb), mass.breite - halb), _STICHTAG - 5, (text,), "middle")
