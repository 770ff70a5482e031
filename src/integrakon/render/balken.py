"""The bars and marks of the chart of a term, each by shape, sign and hatching and never by colour alone; its legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

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
_BEGINN, _ENDE, _MITTE = date(2000, 1, 1), date(2000, 12, 31), date(2000, 7, 1)
_NAMEN = {LAUFZEIT: "Laufzeit"} | {lage.value: f"{zeichen} {wort}" for lage, (zeichen, wort) in worte.LAGE.items()}


def balken(einer: Balken, achse: Zeitachse, y: float) -> Iterator[Element]:
    """A bar around the height `y`, with its sign and, where it was put off, its first end."""
    muster = "" if not einer.abgeleitet else "schraffur-hell" if einer.klasse in _DUNKEL else "schraffur"
    klasse = f"balken lage-{einer.klasse}"
    if einer.beginn is None:
        mitte = _drinnen(achse.nach(einer.ende), achse, _RADIUS) if einer.ende else achse.links
        yield raute(klasse, mitte, y, _RADIUS, muster)
        links, rechts = mitte - _RADIUS, mitte + _RADIUS
    elif einer.ende is None:
        links, rechts = min(achse.x(einer.beginn), achse.rechts - 2 * _PFEIL), achse.rechts
        yield _offen(klasse, links, rechts, y, muster)
    else:
        links = min(achse.x(einer.beginn), achse.rechts - _SCHMALSTER)
        rechts = max(achse.nach(einer.ende), links + _SCHMALSTER)
        yield Rechteck(klasse, links, y - HOEHE / 2, rechts - links, HOEHE, muster)
        if einer.klasse == Lage.ENTFALLEN.value:
            yield Linien("durchgestrichen", ((links, y, rechts, y),))
    if einer.frueher:
        yield from _frueher(achse.nach(einer.frueher), links, rechts, y)
    if einer.zeichen:
        yield _zeichen(einer, achse, (links, rechts), y)


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
    return list(balken(einer, _PROBENACHSE, 9))


def _offen(klasse: str, links: float, rechts: float, y: float, muster: str) -> Zug:
    oben, unten, hals = y - HOEHE / 2, y + HOEHE / 2, rechts - _PFEIL
    punkte = ((links, oben), (hals, oben), (rechts, y), (hals, unten), (links, unten))
    return Zug(klasse, punkte, geschlossen=True, muster=muster)


def _frueher(x: float, links: float, rechts: float, y: float) -> Iterator[Element]:
    """A stroke at the first end, tied to the bar where it lies outside."""
    if x < links or x > rechts:
        yield Linien("frueher-weg", ((x, y, links if x < links else rechts, y),))
    yield Linien("frueher", ((x, y - HOEHE / 2 - 3, x, y + HOEHE / 2 + 3),))


def _zeichen(einer: Balken, achse: Zeitachse, enden: tuple[float, float], y: float) -> Element:
    """The sign behind the bar, before it where there is no room, else in the middle of it."""
    links, rechts = enden
    breite = textbreite(einer.zeichen, _GROESSE) + 2 * _ABSTAND
    belegt = achse.nach(einer.frueher) if einer.frueher else (links + rechts) / 2
    fuss = y + 5
    if rechts + breite <= achse.rechts and not rechts < belegt:
        return Schrift("zeichen", rechts + _ABSTAND, fuss, (einer.zeichen,))
    if links - breite >= achse.links and not belegt < links:
        return Schrift("zeichen", links - _ABSTAND, fuss, (einer.zeichen,), "end")
    return Schrift("zeichen innen", (links + rechts) / 2, fuss, (einer.zeichen,), "middle")


def _drinnen(x: float, achse: Zeitachse, radius: float) -> float:
    return min(max(x, achse.links + radius), achse.rechts - radius)
