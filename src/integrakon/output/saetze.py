"""German sentences for changes: what happened, to what, from what to what. Not how they are laid out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from integrakon.diff.changes import Change, Kind, Tendenz
from integrakon.output.planworte import (
    Namen,
    feld_von,
    feldart,
    gezeigt,
    menge,
    vom,
    wort,
    zahl,
    zeitpunkt,
    zitat,
)
from integrakon.plan.bauplan import klasse_von, klassen
from integrakon.plan.zeitpunkt import Zeitpunkt

# The entity, then its article and name.
_ARTEN = {
    "abbildung": "die Abbildung",
    "abschnitt": "der Abschnitt",
    "akteur": "der Akteur",
    "aktivitaet": "die Aktivität",
    "angebot": "das Angebot",
    "aufgabe": "die Aufgabe",
    "frage": "die Frage",
    "glossareintrag": "der Glossareintrag",
    "gremium": "das Gremium",
    "handlungsfeld": "das Handlungsfeld",
    "indikator": "der Indikator",
    "kennzahl": "die Kennzahl",
    "kommune": "die Kommune",
    "konzept": "das Konzept",
    "leitziel": "das Leitziel",
    "massnahme": "die Maßnahme",
    "plan": "der Plan",
    "prozessschritt": "der Prozessschritt",
    "punkt": "der Punkt",
    "quelle": "die Quelle",
    "raster": "das Raster",
    "rastereintrag": "der Rastereintrag",
    "rasterfeld": "das Rasterfeld",
    "rolle": "die Rolle",
    "schnittstelle": "die Schnittstelle",
    "umfrage": "die Umfrage",
    "verzeichniseintrag": "der Verzeichniseintrag",
    "zeitplanzeile": "die Zeile des Zeitplans",
    "ziel": "das Ziel",
}
_FRISTEN = {
    "zeitrahmen.beginn": "Beginn",
    "zeitrahmen.ende": "Ende",
    "zielwert.bis": "Termin des Zielwerts",
    "zwischenziele.bis": "Termin des Zwischenziels",
    "laufzeit.von": "Beginn der Laufzeit",
    "laufzeit.bis": "Ende der Laufzeit",
}
_WERTE = {"zielwert.wert": "Zielwert", "zwischenziele.wert": "Zwischenziel", "basiswert.wert": "Basiswert"}
_ZUSTAENDIGE = {
    "verantwortlich": "Verantwortung",
    "umsetzungsakteure": "Umsetzung",
    "mitverantwortlich": "Mitverantwortung",
}
# Two texts of which one is longer are not said in a sentence; formats show them word by word.
KURZ = 40


def satz(change: Change, namen: Namen) -> str:
    """One German sentence that names the thing, the field and both values. `namen` are the titles of ids."""
    if change.feld is None:
        return _im_ganzen(change)
    return f"{wer(change)}: {_aussage(change, namen)}."


def wer(change: Change) -> str:
    """`Maßnahme „Sprachkurse für Eltern“ (sprache-1-1)`."""
    art = _ARTEN.get(change.entity, change.entity).split(" ", 1)[-1]
    if change.id is None:
        return f"{art} {zitat(change.titel)}" if change.entity == "plan" and change.titel else art
    return f"{art} {zitat(change.titel)} ({change.id})" if change.titel else f"{art} {change.id}"


def feldname(entity: str, feld: str) -> str:
    """The German name of a field, dotted ones from the inside out: `Wert (Zielwert)`."""
    *rahmen, innen = _titel(entity, feld)
    return f"{innen} ({', '.join(rahmen)})" if rahmen else innen


def _titel(entity: str, feld: str) -> list[str]:
    klasse = klasse_von(entity)
    titel = []
    for schritt in feld.split("."):
        art = feldart(klasse, schritt)
        titel.append(art.titel)
        klasse = art.klasse
    return titel


def _im_ganzen(change: Change) -> str:
    return f"{wer(change)} {'ist neu' if change.kind is Kind.ADDED else 'ist gestrichen'}."


def _aussage(change: Change, namen: Namen) -> str:
    besonderes = _BESONDERE.get(change.feld or "")
    if change.kind is Kind.MOVED and change.feld not in _ORTE:
        return _umgestellt(change)
    return (besonderes(change, namen) if besonderes else None) or _allgemein(change, namen)


def _umgestellt(change: Change) -> str:
    if isinstance(change.neu, list):
        return f"{_was(change)} in anderer Reihenfolge"
    return f"{_was(change)} umgestellt: Nummer {change.alt} steht jetzt an Stelle {change.neu}"


def _umbenannt(change: Change, _namen: Namen) -> str:
    return f"neue Kennung „{change.neu}“ statt „{change.alt}“"


def _verschoben(change: Change, namen: Namen) -> str:
    von, nach = (_name(wert, namen) if wert in namen else zitat(_listenname(wert)) for wert in (change.alt, change.neu))
    return f"verschoben von {von} nach {nach}"


def _reihenfolge(change: Change, _namen: Namen) -> str:
    return f"steht jetzt an Stelle {change.neu} statt {change.alt}"


def _frist(change: Change, _namen: Namen) -> str:
    was = _FRISTEN[change.feld or ""]
    if change.kind is Kind.ADDED:
        return f"{was} festgelegt: {zeitpunkt(change.neu)}"
    if change.kind is Kind.REMOVED:
        return f"{was} {zeitpunkt(change.alt)} entfallen"
    von, auf = zeitpunkt(change.alt), zeitpunkt(change.neu)
    wohin = {Tendenz.SPAETER: "verschoben", Tendenz.FRUEHER: "vorgezogen"}.get(change.tendenz)
    if wohin is None:
        return f"{was} anders geschrieben: {auf} statt {von}"
    monate = _monate(change.alt, change.neu, anfang=was.startswith("Beginn"))
    um = f" um {'einen Monat' if monate == 1 else f'{monate} Monate'}" if monate else ""
    return f"{was} {wohin}{um}, von {von} auf {auf}"


def _wert(change: Change, _namen: Namen) -> str:
    was = " ".join(filter(None, [_WERTE[change.feld or ""], _welcher(change.teil or {})]))
    if change.kind is Kind.ADDED:
        return f"{was} festgelegt: {menge(change.neu, change.einheit)}"
    if change.kind is Kind.REMOVED:
        return f"{was} {menge(change.alt, change.einheit)} entfallen"
    wohin = "erhöht" if change.neu > change.alt else "gesenkt"
    return f"{was} {wohin} von {zahl(change.alt)} auf {menge(change.neu, change.einheit)}"


def _zustaendig(change: Change, namen: Namen) -> str:
    was = _ZUSTAENDIGE[change.feld or ""]
    if isinstance(change.alt, list):
        return _menge(change, was, namen)
    if change.kind is Kind.ADDED:
        return f"{was} liegt bei {_name(change.neu, namen)}"
    if change.kind is Kind.REMOVED:
        return f"{was} von {_name(change.alt, namen)} entfallen"
    return f"{was} geht von {_name(change.alt, namen)} an {_name(change.neu, namen)}"


def _verlauf(change: Change, _namen: Namen) -> str:
    eintrag = change.neu or change.alt
    was = "neue Meldung" if change.kind is Kind.ADDED else "gestrichene Meldung"
    return f"{was} {vom(eintrag['datum'])}: {wort(eintrag['status'])}"


def _messwert(change: Change, _namen: Namen) -> str:
    eintrag = change.neu or change.alt
    was = "neuer Messwert" if change.kind is Kind.ADDED else "gestrichener Messwert"
    tag = f" {vom(eintrag['stichtag'])}" if "stichtag" in eintrag else ""
    grenze = f"{wort(eintrag['vergleich'])} " if "vergleich" in eintrag else ""
    return f"{was}{tag}: {grenze}{menge(eintrag['wert'], change.einheit)}"


def _name_ersetzt(change: Change, _namen: Namen) -> str | None:
    if change.kind is not Kind.CHANGED:
        return None
    auch = f", auch in {'einem Text' if change.texte == 1 else f'{change.texte} Texten'}" if change.texte else ""
    return f"heißt jetzt {zitat(change.neu)} statt {zitat(change.alt)}{auch}"


def _allgemein(change: Change, namen: Namen) -> str:
    was, art = _was(change), feld_von(change.entity, change.feld or "")
    if change.weg or change.dazu:
        return _menge(change, was, namen)
    if change.kind is Kind.ADDED:
        return f"{was} ergänzt: {gezeigt(change.neu, art, namen)}"
    if change.kind is Kind.REMOVED:
        return f"{was} gestrichen: {gezeigt(change.alt, art, namen)}"
    wie = "anders geschrieben" if change.tendenz is Tendenz.SCHREIBWEISE else "geändert"
    if isinstance(change.alt, str) and isinstance(change.neu, str) and max(len(change.alt), len(change.neu)) > KURZ:
        return f"{was} {wie}"
    trenner = ", von" if change.tendenz is Tendenz.SCHREIBWEISE else " von"
    return f"{was} {wie}{trenner} {gezeigt(change.alt, art, namen)} auf {gezeigt(change.neu, art, namen)}"


def _menge(change: Change, was: str, namen: Namen) -> str:
    art = feld_von(change.entity, change.feld or "")
    weg, dazu = (gezeigt(list(wer_), art, namen) for wer_ in (change.weg, change.dazu))
    teile = [f"ohne {weg}"] if change.weg else []
    teile += [f"neu {dazu}"] if change.dazu else []
    return f"{was} geändert: {', '.join(teile)}"


def _was(change: Change) -> str:
    """The field, and which of several parts it is in: `Status (Verlauf vom 31.12.2025)`."""
    name, welcher = feldname(change.entity, change.feld or ""), _welcher(change.teil or {})
    return f"{name[:-1]} {welcher})" if welcher and name.endswith(")") else name


def _welcher(teil: Mapping[str, Any]) -> str:
    """Which of its like a part is, by what tells it apart, if that says something."""
    return next((sagt(teil[name]) for name, sagt in _TEILE.items() if name in teil), "")


def _listenname(name: str) -> str:
    """The title of a list of entries, whichever class has it."""
    titel = (klasse.model_fields[name].title for klasse in klassen().values() if name in klasse.model_fields)
    return next((eines for eines in titel if eines), name)


def _monate(alt: str, neu: str, *, anfang: bool) -> int:
    vorher, nachher = (Zeitpunkt.parse(wert) for wert in (alt, neu))
    a, b = (vorher.erster_tag, nachher.erster_tag) if anfang else (vorher.letzter_tag, nachher.letzter_tag)
    return abs((b.year - a.year) * 12 + b.month - a.month)


def _name(wert: str, namen: Namen) -> str:
    return zitat(namen.get(wert, wert))


# Where an entry stands, which is no field.
_ORTE = frozenset({"ort", "reihenfolge"})
_TEILE: dict[str, Callable[[Any], str]] = {
    "datum": vom,
    "stichtag": vom,
    "bis": lambda wert: f"bis {zeitpunkt(wert)}",
    "jahr": lambda wert: f"für {wert}",
    "nr": str,
    "stufe": wort,
    "stelle": zitat,
    "bezeichnung": zitat,
    "name": zitat,
}
_BESONDERE: dict[str, Callable[[Change, Namen], str | None]] = {
    "id": _umbenannt,
    "ort": _verschoben,
    "reihenfolge": _reihenfolge,
    "verlauf": _verlauf,
    "messwerte": _messwert,
    "name": _name_ersetzt,
    **dict.fromkeys(_FRISTEN, _frist),
    **dict.fromkeys(_WERTE, _wert),
    **dict.fromkeys(_ZUSTAENDIGE, _zustaendig),
}
