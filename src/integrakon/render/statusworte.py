"""What is said of status in German words: status and Lage with their signs, days, deadlines, counts. No judgement."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import lru_cache

from integrakon.output import angaben
from integrakon.plan.begriffe import Status
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel
from integrakon.plan.verschiebung import Frist
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.render import dates
from integrakon.render.markdown import Form, plain
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.assess import Beteiligung, Stand
from integrakon.status.lage import Lage
from integrakon.status.umfragen import Teilnehmende
from integrakon.status.zeitraum import Grenze, Herkunft, Zeitraum

FEHLT = "nicht angegeben"
LIEGT_NICHT_VOR = "liegt nicht vor"
UNTERDRUECKT = "·/."

# The sign says the same without colour; it is not read aloud, the word is.
_STATUSZEICHEN = dict(zip(Status, "◌○◐●✓▲■×", strict=True))
_LAGEZEICHEN = dict(zip(Lage, "‼▷▲●○–✓×", strict=True))
STATUS = {wert: (_STATUSZEICHEN[wert], wort) for wert, wort in angaben.STATUS.items()}
LAGE = {wert: (_LAGEZEICHEN[wert], wort) for wert, wort in angaben.LAGE.items()}
BETEILIGUNG = {
    Beteiligung.VERANTWORTLICH: "verantwortlich",
    Beteiligung.MITVERANTWORTLICH: "mitverantwortlich",
    Beteiligung.AKTEUR: "beteiligt",
    Beteiligung.UMSETZUNGSAKTEUR: "nur beim Ziel genannt",
}
_HERKUNFT = {
    Herkunft.ZEITPLAN: "laut Zeitplan",
    Herkunft.STUFE: "abgeleitet aus der Zeitstufe",
    Herkunft.LAUFZEIT: "abgeleitet aus der Laufzeit",
}
_KURZ = 90


def status(form: Form, wert: Status) -> str:
    """A status with its sign."""
    return form.signed(*STATUS[wert])


def lage(form: Form, wert: Lage) -> str:
    """A Lage with its sign."""
    return form.signed(*LAGE[wert])


def tag(wert: date) -> str:
    """06.05.2026."""
    return angaben.tag(wert)


def zeitpunkt(wert: Zeitpunkt) -> str:
    """A day in figures, everything rougher in words."""
    return tag(wert.erster_tag) if wert.erster_tag == wert.letzter_tag else dates.date(wert)


def fruehere_frist(wert: Frist) -> str:
    """A deadline of an earlier version as it was written, marked where it was derived."""
    return tag(wert.tag) + " (abgeleitet)" if wert.abgeleitet else zeitpunkt(Zeitpunkt.parse(wert.wortlaut))


def grenze(wert: Grenze) -> str:
    """A beginning or end; where the concept does not name it, what it was derived from."""
    genannt = zeitpunkt(wert.angabe) if wert.angabe else tag(wert.tag)
    woher = _HERKUNFT.get(wert.herkunft)
    return f"{genannt} ({woher})" if woher else genannt


def spanne(zeitraum: Zeitraum) -> str:
    """From when till when; what both ends are derived from is said once; nothing where neither is known."""
    beginn, ende = zeitraum
    if beginn and ende and beginn.abgeleitet and beginn.herkunft is ende.herkunft:
        return f"{tag(beginn.tag)} bis {grenze(ende)}"
    if beginn and ende:
        return f"{grenze(beginn)} bis {grenze(ende)}"
    return f"ab {grenze(beginn)}" if beginn else f"bis {grenze(ende)}" if ende else ""


def frist(stand: Stand) -> str:
    """The day up to which something has to happen, marked where it is derived; else the end, if there is one."""
    ende = stand.zeitraum.ende
    if stand.faellig is None or (ende and ende.tag == stand.faellig):
        return grenze(ende) if ende else FEHLT
    return f"{tag(stand.faellig)} (abgeleitet aus dem Turnus)"


def abstand(tage: int) -> str:
    """How far a day is away: `in 5 Tagen`, `heute`, `seit 1 Tag`."""
    return angaben.tage(tage)


def teilnehmende(wert: Teilnehmende) -> str:
    """How many took part in a survey, as far as that is known and can be shown."""
    if wert.gesperrt:
        return UNTERDRUECKT
    return LIEGT_NICHT_VOR if wert.zahl is None else dates.number(wert.zahl)


def von(zahl: int, gesamt: int) -> str:
    """A count with its denominator."""
    return f"{zahl} von {gesamt}"


def zahlwort(zahl: int, einzahl: str, mehrzahl: str) -> str:
    """`1 Maßnahme`, `3 Maßnahmen`."""
    return f"{zahl} {einzahl if zahl == 1 else mehrzahl}"


def gekuerzt(text: str) -> str:
    """A text on one line, cut at a word where it is too long for a heading or a cell."""
    zeile = " ".join(text.split())
    if len(zeile) <= _KURZ:
        return zeile
    return f"{zeile[:_KURZ].rsplit(' ', 1)[0].rstrip(' ,;:–-')} …"


def name(w: Werkstatt, teil: Massnahme | Ziel) -> str:
    """What to call a measure or goal, without markup: its title, or the beginning of its text."""
    return plain(teil.titel, w.form.verweise) if teil.titel else gekuerzt(plain(teil.text or teil.id, w.form.verweise))


def zelle(w: Werkstatt, teil: Massnahme | Ziel) -> str:
    """The name, finished for a table; where others are called the same, with its number or id."""
    kurz = name(w, teil)
    return w.form.verbatim(f"{kurz} ({teil.nr or teil.id})" if kurz in _mehrfache(w) else kurz)


@lru_cache(maxsize=4)
def _mehrfache(w: Werkstatt) -> frozenset[str]:
    """The names that more than one measure, or more than one goal, would have in a table."""
    felder = w.plan.handlungsfelder
    ziele = [ziel for feld in felder for ziel in feld.ziele]
    massnahmen = [eine for feld in felder for eine in feld.massnahmen]
    massnahmen += [eine for ziel in ziele for eine in ziel.massnahmen]
    zaehlungen = [Counter(name(w, ziel) for ziel in ziele), Counter(name(w, eine) for eine in massnahmen)]
    return frozenset(kurz for zaehlung in zaehlungen for kurz, zahl in zaehlung.items() if zahl > 1)


def wortlaut(w: Werkstatt, teil: Massnahme | Ziel) -> str | None:
    """The text of a measure or goal, None where its name says all of it."""
    text = teil.text
    return text if text and plain(text, w.form.verweise) != name(w, teil) else None
