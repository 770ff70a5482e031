"""`umfragebild`: the results of a question of a survey as bars below each other, on the scale of their answers."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from integrakon.plan.begriffe import Fragenart
from integrakon.plan.modell.bestand import Frage
from integrakon.render import dates
from integrakon.render import statusworte as worte
from integrakon.render.bildkontext import Datentabelle, Diagramm, Element, Linien, Rechteck, Schrift
from integrakon.render.skala import Skala, skala
from integrakon.render.textmass import klartext, textbreite, umbrochen
from integrakon.render.zeichnen import Blatt, zeichnung
from integrakon.status.umfragen import Antwort, Fragenstand

_BREITE, _GROESSE, _ZEILE = 320.0, 14, 18
_BALKEN, _LUFT = 14.0, 9.0
_LINKS = 3.0
_HUNDERT = Decimal(100)
_SCHMALSTER = 1.5


def umfragebild(stand: Fragenstand, *, anker: str | None = None, rtl: bool = False) -> Diagramm | None:
    """The chart of a question; None where no answer has a figure that can be shown.

    `anker` begins the ids of everything in it and must be unique in the document. `rtl` mirrors the drawing.
    """
    frage = stand.frage
    werte = [antwort.wert for antwort in stand.antworten if antwort.wert is not None]
    if not werte:
        return None
    anker = anker or f"bild_{frage.id}"
    masse = _skala(frage, werte)
    elemente, hoehe = _zeichne(stand, masse)
    titel = klartext(frage.text)
    zeilen = tuple(_zeilen(stand))
    beschreibung = f"Waagerechte Balken. {_kopf(frage)}. {'; '.join(f'{name}: {wert}' for name, wert in zeilen)}."
    blatt = Blatt("klein", f"{anker}_balken", f"Umfrage: {titel}", beschreibung, rtl)
    return Diagramm(
        klasse="umfrage",
        anker=anker,
        titel=titel,
        hinweise=tuple(_hinweise(stand)),
        zeichnung=zeichnung(blatt, _BREITE, hoehe, elemente),
        legende=(),
        tabelle=Datentabelle(f"Ergebnisse: {titel}", ("Antwort", _kopf(frage)), zeilen),
    )


def _skala(frage: Frage, werte: list[Decimal]) -> Skala:
    """The scale of the answers, for shares the whole, else what the figures take."""
    if frage.skala:
        return Skala(frage.skala.von, frage.skala.bis, frage.skala.bis - frage.skala.von)
    ganzes = [_HUNDERT] if frage.art in (Fragenart.ANTEILE, Fragenart.MEHRFACHNENNUNG) else []
    passend = skala([Decimal(0), *ganzes, *werte])
    return Skala(passend.von, passend.bis, passend.bis - passend.von)


def _zeichne(stand: Fragenstand, masse: Skala) -> tuple[list[Element], float]:
    frage = stand.frage
    rechts = _BREITE - max(textbreite(_zahl(frage, antwort), _GROESSE) for antwort in stand.antworten) - 8
    texte: list[Element] = []
    formen: list[Element] = []
    baender: list[tuple[float, float]] = []
    y = 0.0
    for antwort in stand.antworten:
        zeilen = umbrochen(klartext(antwort.ergebnis.bezeichnung), _BREITE - 2 * _LINKS, _GROESSE)
        texte.append(Schrift("titel", _LINKS, y + _ZEILE - 4, zeilen, zeilenhoehe=_ZEILE))
        y += len(zeilen) * _ZEILE + 2
        baender.append((y - 3, y + _BALKEN + 3))
        ende = _LINKS
        if antwort.wert is not None:
            balken = _balken(antwort.wert, masse, rechts, y)
            formen.append(balken)
            ende = balken.x + balken.breite
        klasse = "titel" if antwort.wert is not None else "fehlt"
        texte.append(Schrift(klasse, ende + 5, y + _BALKEN - 2, (_zahl(frage, antwort),)))
        y += _BALKEN + _LUFT
    gitter = Linien("gitter-jahr", tuple((rechts, oben, rechts, unten) for oben, unten in baender))
    null = _LINKS + (masse.anteil(Decimal(0)) if _durch_null(masse) else 0) * (rechts - _LINKS)
    seite = [(null, oben, null, unten) for oben, unten in baender]
    achse = Linien("achse", (*seite, (_LINKS, y, rechts, y)))
    return [gitter, *formen, achse, *texte, *_enden(frage, masse, rechts, y)], y + 18


def _balken(wert: Decimal, masse: Skala, rechts: float, y: float) -> Rechteck:
    """From zero, or the end of the scale that is nearest to it, to the value; nothing is still a line."""
    null = masse.anteil(Decimal(0))
    von, bis = sorted((null, masse.anteil(wert)))
    laenge = rechts - _LINKS
    return Rechteck("ergebnis", _LINKS + von * laenge, y, max((bis - von) * laenge, _SCHMALSTER), _BALKEN)


def _enden(frage: Frage, masse: Skala, rechts: float, y: float) -> Iterator[Element]:
    """What the two ends of the scale are, and where nothing lies if it is between them."""
    anfang, ende = _mit_einheit(frage, masse.von), _mit_einheit(frage, masse.bis)
    yield Schrift("skala", _LINKS, y + 14, (anfang,))
    bei_null = _LINKS + masse.anteil(Decimal(0)) * (rechts - _LINKS)
    halb = textbreite(ende, 12) / 2
    frei = _LINKS + textbreite(anfang, 12) + 12 < bei_null < min(rechts, _BREITE - halb) - halb - 12
    if _durch_null(masse) and frei:
        yield Schrift("skala", bei_null, y + 14, (_mit_einheit(frage, Decimal(0)),), "middle")
    yield Schrift("skala", min(rechts, _BREITE - halb), y + 14, (ende,), "middle")


def _durch_null(masse: Skala) -> bool:
    return masse.von < 0 < masse.bis


def _zahl(frage: Frage, antwort: Antwort) -> str:
    return _ohne_zahl(antwort) if antwort.wert is None else _mit_einheit(frage, antwort.wert)


def _ohne_zahl(antwort: Antwort) -> str:
    return worte.UNTERDRUECKT if antwort.gesperrt else worte.LIEGT_NICHT_VOR


def _mit_einheit(frage: Frage, wert: Decimal) -> str:
    """The figure with its unit; a long one is said beside the picture."""
    kurz = {"%": "%", "Prozent": "%"}.get(frage.einheit or "")
    return dates.figure(wert, kurz)


def _zeilen(stand: Fragenstand) -> list[tuple[str, str]]:
    return [(klartext(antwort.ergebnis.bezeichnung), _ergebnis(antwort)) for antwort in stand.antworten]


def _kopf(frage: Frage) -> str:
    return f"Ergebnis ({klartext(frage.einheit)})" if frage.einheit else "Ergebnis"


def _ergebnis(antwort: Antwort) -> str:
    """The figure with what the source says of it; words about a figure that is kept back would tell it."""
    wert = _ohne_zahl(antwort) if antwort.wert is None else dates.figure(antwort.wert)
    wortlaut = None if antwort.gesperrt else antwort.ergebnis.wortlaut
    return f"{wert} ({klartext(wortlaut)})" if wortlaut else wert


def _hinweise(stand: Fragenstand) -> Iterator[str]:
    umfrage, frage = stand.umfrage, stand.frage
    wann = f", {dates.date(umfrage.zeitraum)}" if umfrage.zeitraum else ""
    yield f"{klartext(umfrage.titel)}{wann}; Zahl der Teilnehmenden: {worte.teilnehmende(stand.teilnehmende)}."
    if frage.art is Fragenart.MEHRFACHNENNUNG:
        yield "Mehrere Antworten waren möglich."
    if frage.art is Fragenart.MITTELWERTE:
        yield "Mittelwerte."
    if frage.skala:
        enden = klartext(frage.skala.wortlaut) if frage.skala.wortlaut else ""
        yield f"Skala: {enden or f'{dates.number(frage.skala.von)} bis {dates.number(frage.skala.bis)}'}."
    elif frage.einheit:
        yield f"Einheit: {klartext(frage.einheit)}."
