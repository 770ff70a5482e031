"""`verlauf`: the values of an indicator over time, with base and target, as a small drawing.

What is kept back and whether a target was reached is said by `status`; here it only gets its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from integrakon.plan.begriffe import Vergleich
from integrakon.plan.modell.handlungsfeld import Zielwert
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.render import dates
from integrakon.render import statusworte as worte
from integrakon.render.bildkontext import Datentabelle, Diagramm, Element, Kreis, Linien, Schrift, Zug
from integrakon.render.skala import Skala, skala
from integrakon.render.textmass import klartext, textbreite, umbrochen
from integrakon.render.zeichnen import Blatt, legende, raute, zeichnung
from integrakon.render.zeitachse import Zeitachse, zeitachse
from integrakon.status.indikatoren import Indikatorstand, Messung

KONTEXT = "Kontextindikator: Er beschreibt das Umfeld und zeigt keine Wirkung der Maßnahmen."
GESPERRT = "„·/.“: Der Wert wird zurückgehalten, weil er einzelne Personen erkennen ließe."

_BREITE, _KLEIN, _ZEILE = 320.0, 12, 15
_HOEHE = 120.0
_RAND = 2.0
_UEBER = 20.0
_RADIUS = 4.5
# Up to so many values each may have its figure; of more, the first, the last, the least and the greatest.
_WENIGE = 8
_ZIEL = "Ziel"
_GRENZE = {
    Vergleich.MINDESTENS: "≥ ",
    Vergleich.HOECHSTENS: "≤ ",
    Vergleich.MEHR_ALS: "> ",
    Vergleich.WENIGER_ALS: "< ",
}


class _Feld(NamedTuple):
    """Where the values are drawn: time from left to right, values from below to above."""

    zeit: Zeitachse
    werte: Skala
    oben: float

    @property
    def unten(self) -> float:
        return self.oben + _HOEHE

    def x(self, wann: Zeitpunkt) -> float:
        """The middle of a year, month or day."""
        return (self.zeit.x(wann.erster_tag) + self.zeit.nach(wann.letzter_tag)) / 2

    def y(self, wert: Decimal) -> float:
        return self.unten - self.werte.anteil(wert) * _HOEHE


_Punkt: TypeAlias = tuple[float, float]
_Kasten: TypeAlias = tuple[float, float, float, float]


def verlauf(stand: Indikatorstand, *, anker: str | None = None, rtl: bool = False) -> Diagramm | None:
    """The chart of an indicator; None where there are no two things to draw in time, one of them a value.

    `anker` begins the ids of everything in it and must be unique in the document. `rtl` mirrors the drawing.
    """
    folge = _folge(stand)
    ziele = [ziel for ziel in _ziele(stand) if ziel.wert is not None]
    mit_tag = [ziel for ziel in ziele if ziel.bis]
    gezeigt = [messung.wert for messung in folge if messung.wert is not None]
    if not gezeigt or len(folge) + len(mit_tag) < 2:  # noqa: PLR2004 - one dot is no course
        return None
    anker = anker or f"bild_{stand.indikator.id}"
    einheit = umbrochen(klartext(stand.indikator.einheit or ""), _BREITE - 2 * _RAND, _KLEIN)
    feld = _feld(folge, mit_tag, skala([*gezeigt, *(ziel.wert for ziel in ziele if ziel.wert is not None)]), einheit)
    elemente = [
        *_rahmen(feld, einheit),
        *_ziellinie(feld, stand.ziel),
        *(Zug("reihe", zug) for zug in _zuege(feld, folge)),
        *_punkte(feld, folge, mit_tag),
        *_beschriftung(feld, folge, mit_tag),
    ]
    titel = klartext(stand.indikator.text)
    blatt = Blatt("klein", f"{anker}_verlauf", f"Verlauf: {titel}", _beschreibung(stand), rtl)
    return Diagramm(
        klasse="verlauf",
        anker=anker,
        titel=titel,
        hinweise=tuple(_hinweise(stand, folge, feld)),
        zeichnung=zeichnung(blatt, _BREITE, feld.unten + 6 + feld.zeit.hoehe, elemente),
        legende=legende(anker, list(_proben(stand, folge)), rtl),
        tabelle=Datentabelle(f"Werte: {titel}", ("Stand", _wertkopf(stand)), tuple(_zeilen(stand))),
    )


def _folge(stand: Indikatorstand) -> list[Messung]:
    """Base and measured values that have a date, the oldest first."""
    alle = [*([stand.basis] if stand.basis else []), *stand.messungen]
    return sorted((m for m in alle if m.stichtag), key=lambda m: m.stichtag.letzter_tag if m.stichtag else 0)


def _ziele(stand: Indikatorstand) -> list[Zielwert]:
    return [*stand.indikator.zwischenziele, *([stand.ziel] if stand.ziel else [])]


def _feld(folge: Sequence[Messung], ziele: Sequence[Zielwert], werte: Skala, einheit: Sequence[str]) -> _Feld:
    wann = [*(messung.stichtag for messung in folge), *(ziel.bis for ziel in ziele)]
    tage = [tag for punkt in wann if punkt for tag in (punkt.erster_tag, punkt.letzter_tag)]
    links = max(textbreite(dates.number(marke), _KLEIN) for marke in werte.marken) + 6
    zeit = zeitachse(tage, links, _BREITE - textbreite(_ZIEL, _KLEIN) - 6)
    return _Feld(zeit, werte, _UEBER + len(einheit) * _ZEILE)


def _rahmen(feld: _Feld, einheit: tuple[str, ...]) -> Iterator[Element]:
    links, rechts = feld.zeit.links, feld.zeit.rechts
    if einheit:
        yield Schrift("skala", _RAND, _ZEILE - 3, einheit, zeilenhoehe=_ZEILE)
    hoehen = [feld.y(marke) for marke in feld.werte.marken]
    yield Linien("gitter-jahr", tuple((links, y, rechts, y) for y in hoehen))
    grund = feld.y(Decimal(0)) if feld.werte.von < 0 < feld.werte.bis else feld.unten
    yield Linien("achse", ((links, grund, rechts, grund),))
    for marke, y in zip(feld.werte.marken, hoehen, strict=True):
        yield Schrift("skala", links - 5, y + 4, (dates.number(marke),), "end")
    yield from feld.zeit.gitter([(feld.unten, feld.unten + 5)])
    yield from feld.zeit.beschriftung(feld.unten + 4)


def _ziellinie(feld: _Feld, ziel: Zielwert | None) -> Iterator[Element]:
    if ziel is None or ziel.wert is None:
        return
    y = feld.y(ziel.wert)
    yield Linien("ziellinie", ((feld.zeit.links, y, feld.zeit.rechts, y),))
    yield Schrift("wert", feld.zeit.rechts + 4, y + 4, (_ZIEL,))


def _zuege(feld: _Feld, folge: Sequence[Messung]) -> Iterator[tuple[_Punkt, ...]]:
    """The lines between neighbouring values; where one is kept back there is a gap."""
    zug: list[_Punkt] = []
    for messung in (*folge, None):
        if messung and messung.stichtag and messung.wert is not None:
            zug.append((feld.x(messung.stichtag), feld.y(messung.wert)))
            continue
        if len(zug) > 1:
            yield tuple(zug)
        zug = []


def _punkte(feld: _Feld, folge: Sequence[Messung], ziele: Sequence[Zielwert]) -> Iterator[Element]:
    for messung in folge:
        if messung.stichtag and messung.wert is not None:
            klasse = "punkt vorlaeufig" if messung.angabe.vorlaeufig else "punkt"
            yield Kreis(klasse, feld.x(messung.stichtag), feld.y(messung.wert), _RADIUS)
    for ziel in ziele:
        if ziel.bis and ziel.wert is not None:
            yield raute("ziel", _drinnen(feld, feld.zeit.nach(ziel.bis.letzter_tag)), feld.y(ziel.wert), _RADIUS + 1.5)


def _drinnen(feld: _Feld, x: float) -> float:
    return min(x, feld.zeit.rechts - _RADIUS - 1.5)


def _beschriftung(feld: _Feld, folge: Sequence[Messung], ziele: Sequence[Zielwert]) -> Iterator[Element]:
    """The figures of values, as far as each has room beside its dot; all of them stand in the table."""
    belegt: list[_Kasten] = []
    for messung in folge:
        if messung.stichtag and messung.wert is None:
            x = feld.x(messung.stichtag)
            yield Schrift("wert", x, feld.unten - 4, (worte.UNTERDRUECKT,), "middle")
            belegt.append(_kasten(worte.UNTERDRUECKT, x, feld.unten - 4))
    bekannt = [messung for messung in folge if messung.wert is not None]
    belegt += [_marke(feld, messung.stichtag, messung.wert) for messung in bekannt]
    belegt += [_marke(feld, ziel.bis, ziel.wert, ende=True) for ziel in ziele]
    strecken = [strecke for zug in _zuege(feld, folge) for strecke in pairwise(zug)]
    for messung in _beschriftete(bekannt):
        if platz := _platz(feld, messung, belegt, strecken):
            text = _zahl(messung)
            belegt.append(_kasten(text, *platz))
            yield Schrift("wert", *platz, (text,), "middle")


def _beschriftete(bekannt: Sequence[Messung]) -> list[Messung]:
    """The newest value first, then the oldest, the least and the greatest; of a few, the others as well."""
    if not bekannt:
        return []
    nach_wert = sorted(bekannt, key=lambda messung: messung.wert or 0)
    wichtige = [bekannt[-1], bekannt[0], nach_wert[-1], nach_wert[0]]
    alle = [*wichtige, *reversed(bekannt)] if len(bekannt) <= _WENIGE else wichtige
    return list({id(messung): messung for messung in alle}.values())


def _marke(feld: _Feld, wann: Zeitpunkt | None, wert: Decimal | None, *, ende: bool = False) -> _Kasten:
    """The room that a dot or a square takes."""
    if wann is None or wert is None:
        return (0, 0, 0, 0)
    x = _drinnen(feld, feld.zeit.nach(wann.letzter_tag)) if ende else feld.x(wann)
    return (x - _RADIUS, feld.y(wert) - _RADIUS, x + _RADIUS, feld.y(wert) + _RADIUS)


def _platz(
    feld: _Feld, messung: Messung, belegt: Sequence[_Kasten], strecken: Sequence[tuple[_Punkt, _Punkt]]
) -> _Punkt | None:
    """The foot of the label above or below its dot, aslant of it or beside it; None where nothing is free."""
    if messung.stichtag is None or messung.wert is None:
        return None
    text, x, y = _zahl(messung), feld.x(messung.stichtag), feld.y(messung.wert)
    halb = textbreite(text, _KLEIN) / 2
    orte = [(x + weg, fuss) for weg in (0, -halb, halb) for fuss in (y - _RADIUS - 4, y + _RADIUS + 12)]
    orte += [(x + weg, y + 4) for weg in (-halb - _RADIUS - 3, halb + _RADIUS + 3)]
    for mitte, fuss in orte:
        platz = min(max(mitte, feld.zeit.links + halb), _BREITE - halb), fuss
        kasten = _kasten(text, *platz)
        besetzt = any(_schneidet(kasten, anderer) for anderer in belegt)
        if kasten[3] <= feld.unten and not besetzt and not any(_kreuzt(kasten, *strecke) for strecke in strecken):
            return platz
    return None


def _kreuzt(kasten: _Kasten, von: _Punkt, bis: _Punkt) -> bool:
    """Whether a straight line from a point to a later one runs through a box."""
    links, oben, rechts, unten = kasten
    (x1, y1), (x2, y2) = von, bis
    if x2 <= links or rechts <= x1 or x1 == x2:
        return False
    hoehen = [y1 + (y2 - y1) * (min(max(x, x1), x2) - x1) / (x2 - x1) for x in (links, rechts)]
    return min(hoehen) < unten and oben < max(hoehen)


def _kasten(text: str, x: float, fuss: float) -> _Kasten:
    halb = textbreite(text, _KLEIN) / 2 + 1
    return (x - halb, fuss - 11, x + halb, fuss + 2)


def _schneidet(eins: _Kasten, zwei: _Kasten) -> bool:
    return eins[0] < zwei[2] and zwei[0] < eins[2] and eins[1] < zwei[3] and zwei[1] < eins[3]


def _zahl(messung: Messung) -> str:
    grenze = _GRENZE[messung.angabe.vergleich] if messung.angabe.vergleich else ""
    return f"{grenze}{dates.number(messung.wert)}" if messung.wert is not None else worte.UNTERDRUECKT


def _proben(stand: Indikatorstand, folge: Sequence[Messung]) -> Iterator[tuple[list[Element], str]]:
    if any(messung.angabe.vorlaeufig and messung.wert is not None for messung in folge):
        yield [Kreis("punkt", 16, 9, _RADIUS)], "Wert"
        yield [Kreis("punkt vorlaeufig", 16, 9, _RADIUS)], "vorläufiger Wert"
    if any(ziel.wert is not None and ziel.bis for ziel in _ziele(stand)):
        yield [raute("ziel", 16, 9, _RADIUS + 1.5)], "Zielwert zu seinem Termin"


def _hinweise(stand: Indikatorstand, folge: Sequence[Messung], feld: _Feld) -> Iterator[str]:
    if stand.ist_kontext:
        yield KONTEXT
    if any(messung.wert is None for messung in folge):
        yield GESPERRT
    ohne = len(stand.messungen) + bool(stand.basis) - len(folge)
    if ohne:
        yield f"Ohne Stichtag und deshalb nicht gezeichnet: {ohne} von {len(folge) + ohne} Werten."
    if feld.werte.von > 0:
        yield f"Die senkrechte Achse beginnt bei {dates.number(feld.werte.von)}."
    angaben = [messung.angabe.quelle or stand.indikator.quelle for messung in folge]
    quellen = list(dict.fromkeys(klartext(quelle) for quelle in angaben if quelle))
    if quellen:
        yield f"Quelle: {'; '.join(quellen)}."


def _beschreibung(stand: Indikatorstand) -> str:
    """All values in words, as the table has them."""
    teile = [f"{wann}: {wert}" for wann, wert in _zeilen(stand)]
    return f"Punkte auf einer Zeitachse, mit Linien verbunden. {_wertkopf(stand)}. {'; '.join(teile)}."


def _zeilen(stand: Indikatorstand) -> Iterator[tuple[str, str]]:
    if stand.basis:
        yield f"Basiswert {_wann(stand.basis)}", _wert(stand.basis)
    for messung in stand.messungen:
        yield _wann(messung), _wert(messung)
    for ziel in _ziele(stand):
        yield f"{_zielname(stand, ziel)}{_bis(ziel)}", _zielzahl(ziel)


def _wertkopf(stand: Indikatorstand) -> str:
    return f"Wert ({klartext(stand.indikator.einheit)})" if stand.indikator.einheit else "Wert"


def _wann(messung: Messung) -> str:
    return worte.zeitpunkt(messung.stichtag) if messung.stichtag else "ohne Stichtag"


def _wert(messung: Messung) -> str:
    angabe = messung.angabe
    if messung.wert is None:
        return worte.UNTERDRUECKT
    zusatz = [klartext(angabe.wortlaut)] if angabe.wortlaut else []
    zusatz += ["vorläufig"] if angabe.vorlaeufig else []
    wert = dates.figure(messung.wert, None, angabe.vergleich)
    return f"{wert} ({', '.join(zusatz)})" if zusatz else wert


def _zielname(stand: Indikatorstand, ziel: Zielwert) -> str:
    return "Zielwert" if ziel is stand.ziel else "Zwischenziel"


def _zielzahl(ziel: Zielwert) -> str:
    wortlaut = klartext(ziel.wortlaut) if ziel.wortlaut else ""
    if ziel.wert is None:
        return wortlaut
    wert = dates.figure(ziel.wert, None, ziel.vergleich)
    return f"{wert} ({wortlaut})" if wortlaut else wert


def _bis(ziel: Zielwert) -> str:
    return f" bis {worte.zeitpunkt(ziel.bis)}" if ziel.bis else ""
