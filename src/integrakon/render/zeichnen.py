"""From shapes to a finished drawing: numbers rounded, mirrored for documents that run from right to left, samples.

What is drawn, and where, is decided by the pictures.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from integrakon.render.bildkontext import Element, Kreis, Legendenpunkt, Linien, Rechteck, Schrift, Zeichnung, Zug

# A text whose direction is not that of the picture keeps its own, each full stop at its own end.
_VON_LINKS, _VON_RECHTS = "\u2066{}\u2069", "\u2067{}\u2069"
_PROBE = (32.0, 18.0)


class Blatt(NamedTuple):
    """What a drawing is called and which way it runs; see `Zeichnung`."""

    klasse: str
    anker: str
    titel: str
    beschreibung: str
    rtl: bool


def zeichnung(blatt: Blatt, breite: float, hoehe: float, elemente: Sequence[Element]) -> Zeichnung:
    """A drawing of a width and height."""
    fertig = tuple(_fertig(element, breite, blatt.rtl) for element in elemente)
    muster = {einer.muster for einer in fertig if isinstance(einer, Rechteck | Zug)} - {""}
    return Zeichnung(
        klasse=blatt.klasse,
        anker=blatt.anker,
        titel=blatt.titel,
        beschreibung=blatt.beschreibung,
        breite=_rund(breite),
        hoehe=_rund(hoehe),
        richtung="rtl" if blatt.rtl else "ltr",
        muster=tuple(sorted(muster)),
        elemente=fertig,
    )


def legende(anker: str, proben: Sequence[tuple[Sequence[Element], str]], rtl: bool) -> tuple[Legendenpunkt, ...]:
    """The samples, each drawn in a field of 32 by 18, with their meanings."""
    return tuple(
        Legendenpunkt(zeichnung(Blatt("probe", f"{anker}_probe_{nr}", "", "", rtl), *_PROBE, elemente), text)
        for nr, (elemente, text) in enumerate(proben, 1)
    )


def raute(klasse: str, x: float, y: float, radius: float, muster: str = "") -> Zug:
    """A square on its tip."""
    punkte = ((x - radius, y), (x, y - radius), (x + radius, y), (x, y + radius))
    return Zug(klasse, punkte, geschlossen=True, muster=muster)


def _rund(zahl: float) -> float:
    """One decimal, and no point where there is none to tell: files stay small and the same everywhere."""
    wert = round(zahl, 1)
    return int(wert) if wert == int(wert) else wert


def _fertig(element: Element, breite: float, rtl: bool) -> Element:
    def x(wert: float) -> float:
        return _rund(breite - wert if rtl else wert)

    match element:
        case Rechteck():
            links = element.x + element.breite if rtl else element.x
            return replace(
                element,
                x=x(links),
                y=_rund(element.y),
                breite=_rund(element.breite),
                hoehe=_rund(element.hoehe),
            )
        case Linien():
            strecken = tuple((x(x1), _rund(y1), x(x2), _rund(y2)) for x1, y1, x2, y2 in element.strecken)
            return replace(element, strecken=strecken)
        case Zug():
            return replace(element, punkte=tuple((x(px), _rund(py)) for px, py in element.punkte))
        case Kreis():
            return replace(element, x=x(element.x), y=_rund(element.y), radius=_rund(element.radius))
        case Schrift():
            return replace(element, x=x(element.x), y=_rund(element.y), zeilen=_isoliert(element.zeilen, rtl))


def _isoliert(zeilen: tuple[str, ...], rtl: bool) -> tuple[str, ...]:
    """The lines of a text in the direction of its first letter, where that or a part of it is not the picture's."""
    richtungen = [unicodedata.bidirectional(zeichen) for zeile in zeilen for zeichen in zeile]
    starke = ["R" if richtung == "AL" else richtung for richtung in richtungen if richtung in ("L", "R", "AL")]
    if not rtl and "R" not in starke:
        return zeilen
    rahmen = _VON_RECHTS if starke and starke[0] == "R" else _VON_LINKS
    return tuple(rahmen.format(zeile) for zeile in zeilen)
