"""The bars and marks of the chart of a term, each by shape, sign and hatching and never by colour alone; its legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from integrakon.render import statusworte as worte
from integrakon.render.bildkontext import Element, Linien, Rechteck, Schrift, Zug
from integrakon.render.ganttzeilen import LAUFZEIT, Balken
from integrakon.render.textmass import textbreite
from integrakon.render.zeichnen import raute
from integrakon.render.zeitachse import Zeitachse
from integrakon.status.lage import Lage

HOEHE = 14
_GROESSE = 13
_SCHMALSTER = 4.0
_PFEIL = 10.0
_RADIUS = 7.0
_ABSTAND = 4.0
# On a dark ground the hatching is light.
_DUNKEL = (Lage.UMGESETZT.value, LAUFZEIT)
_PROBENACHSE = Zeitachse(date(2000, 1, 1), date(2000, 12, 31), 12, 1, 31)
_NAMEN = {LAUFZEIT: "Laufzeit"} | {lage.value: f"{zeichen} {wort}" for lage, (zeichen, wort) in worte.LAGE.items()}
_BEGINN, _ENDE, _MITTE = date(2000, 1, 1), date(2000, 12, 31), date(2000, 7, 1)

_Spanne: TypeAlias = tuple[float, float]


class _Ort(NamedTuple):
    """Where a sign stands: the room it takes, and its place in it."""

    spanne: _Spanne
    x: float
    anker: str


def balken(alle: Sequence[Balken], achse: Zeitachse, y: float, linie: float | None = None) -> Iterator[Element]:
    """The bars of a row around the height `y`, each with its sign and, where it was put off, its first end.

    A sign keeps clear of the other bars and, where there is room beside it, of an upright `linie`.
    """
    spannen = [_enden(einer, achse) for einer in alle]
    belegt: list[_Spanne] = []
    for nummer, (einer, enden) in enumerate(zip(alle, spannen, strict=True)):
        yield from _form(einer, enden, y)
        if einer.frueher:
            yield from _frueher(achse.nach(einer.frueher), enden, y)
        andere = [*spannen[:nummer], *spannen[nummer + 1 :], *belegt]
        if einer.zeichen and (ort := _ort(einer, achse, enden, andere, linie)):
            belegt.append(ort.spanne)
            yield from _zeichen(einer.zeichen, ort, y)


def proben(alle: Sequence[Balken]) -> Iterator[tuple[list[Element], str]]:
    """What is to be explained: every Lage, hatching and shape that occurs, once and in a fixed order."""
    vorhanden = {einer.klasse for einer in alle}
    for klasse, name in _NAMEN.items():
        if klasse in vorhanden:
            yield _probe(Balken(klasse, "", _BEGINN, _ENDE, abgeleitet=False)), name
    muster = Balken(Lage.GEPLANT.value, "", _BEGINN, _ENDE, abgeleitet=False)
    if any(einer.abgeleitet for einer in alle):
        yield _probe(muster._replace(abgeleitet=True)), "schraffiert: Termin abgeleitet"
    if any(einer.beginn is None for einer in alle):
        yield _probe(muster._replace(beginn=None, ende=_MITTE)), "Raute: nur dieser Tag ist bekannt"
    if any(einer.ende is None for einer in alle):
        yield _probe(muster._replace(ende=None)), "Pfeil: kein Ende bekannt"
    if any(einer.frueher for einer in alle):
        spaeter = muster._replace(beginn=_MITTE, ende=_ENDE, frueher=_BEGINN + timedelta(days=30))
        yield _probe(spaeter), "Strich: ursprüngliches Ende"


def _probe(einer: Balken) -> list[Element]:
    return list(balken([einer], _PROBENACHSE, 9))


def _enden(einer: Balken, achse: Zeitachse) -> _Spanne:
    """From where to where a bar or mark is drawn."""
    if einer.beginn is None:
        mitte = _drinnen(achse.nach(einer.ende), achse, _RADIUS) if einer.ende else achse.links
        return mitte - _RADIUS, mitte + _RADIUS
    if einer.ende is None:
        return min(achse.x(einer.beginn), achse.rechts - 2 * _PFEIL), achse.rechts
    links = min(achse.x(einer.beginn), achse.rechts - _SCHMALSTER)
    return links, max(achse.nach(einer.ende), links + _SCHMALSTER)


def _form(einer: Balken, enden: _Spanne, y: float) -> Iterator[Element]:
    links, rechts = enden
    muster = "" if not einer.abgeleitet else "schraffur-hell" if einer.klasse in _DUNKEL else "schraffur"
    klasse = f"balken lage-{einer.klasse}"
    if einer.beginn is None:
        yield raute(klasse, (links + rechts) / 2, y, _RADIUS, muster)
    elif einer.ende is None:
        yield _offen(klasse, links, rechts, y, muster)
    else:
        yield Rechteck(klasse, links, y - HOEHE / 2, rechts - links, HOEHE, muster)
        if einer.klasse == Lage.ENTFALLEN.value:
            yield Linien("durchgestrichen", ((links, y, rechts, y),))


def _offen(klasse: str, links: float, rechts: float, y: float, muster: str) -> Zug:
    oben, unten, hals = y - HOEHE / 2, y + HOEHE / 2, rechts - _PFEIL
    punkte = ((links, oben), (hals, oben), (rechts, y), (hals, unten), (links, unten))
    return Zug(klasse, punkte, geschlossen=True, muster=muster)


def _frueher(x: float, enden: _Spanne, y: float) -> Iterator[Element]:
    """A stroke at the first end, tied to the bar where it lies outside."""
    links, rechts = enden
    if x < links or x > rechts:
        yield Linien("frueher-weg", ((x, y, links if x < links else rechts, y),))
    yield Linien("frueher", ((x, y - HOEHE / 2 - 3, x, y + HOEHE / 2 + 3),))


def _ort(
    einer: Balken, achse: Zeitachse, enden: _Spanne, andere: Sequence[_Spanne], linie: float | None
) -> _Ort | None:
    """Behind the bar, before it, else in the middle of it; None where it would lie on another or hide its own mark."""
    links, rechts = enden
    breite = textbreite(einer.zeichen, _GROESSE) + 2 * _ABSTAND
    frueher = achse.nach(einer.frueher) if einer.frueher else (links + rechts) / 2
    seiten = []
    if rechts + breite <= achse.rechts and not rechts < frueher:
        seiten.append(_Ort((rechts, rechts + breite), rechts + _ABSTAND, "start"))
    if links - breite >= achse.links and not frueher < links:
        seiten.append(_Ort((links - breite, links), links - _ABSTAND, "end"))
    frei = [ort for ort in seiten if not any(_schneidet(ort.spanne, eine) for eine in andere)]
    abseits = [ort for ort in frei if linie is None or not _schneidet(ort.spanne, (linie, linie))]
    if frei:
        return (abseits or frei)[0]
    mitte = (links + rechts) / 2
    innen = _Ort((mitte - breite / 2, mitte + breite / 2), mitte, "middle")
    return innen if innen.spanne[0] >= links and innen.spanne[1] <= rechts else None


def _zeichen(zeichen: str, ort: _Ort, y: float) -> Iterator[Element]:
    """The sign; inside of a bar it has a ground of its own, so that no hatching runs through it."""
    if ort.anker != "middle":
        yield Schrift("zeichen", ort.x, y + 5, (zeichen,), ort.anker)
        return
    links, rechts = ort.spanne
    yield Rechteck("zeichengrund", links, y - HOEHE / 2 + 1, rechts - links, HOEHE - 2)
    yield Schrift("zeichen innen", ort.x, y + 5, (zeichen,), "middle")


def _schneidet(eins: _Spanne, zwei: _Spanne) -> bool:
    return eins[0] <= zwei[1] and zwei[0] <= eins[1]


def _drinnen(x: float, achse: Zeitachse, radius: float) -> float:
    return min(max(x, achse.links + radius), achse.rechts - radius)
