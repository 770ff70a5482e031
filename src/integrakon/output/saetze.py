"""German sentences for changes: what happened, to what, from what to what. Not how they are laid out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from integrakon.diff.changes import Change, Kind, Tendenz
from integrakon.plan.bauplan import klasse_von
from integrakon.plan.begriffe import Status
from integrakon.plan.zeitpunkt import Zeitpunkt

Namen = Mapping[str, str]

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
_STATUS = {status: status.value.replace("_", " ") for status in Status} | {
    Status.VERZOEGERT: "verzögert",
    Status.ZURUECKGESTELLT: "zurückgestellt",
}
_LANG = 80
# Two texts of which one is longer are not said in a sentence; formats show them word by word.
KURZ = 40


def satz(change: Change, namen: Namen) -> str:
    """One German sentence that names the thing, the field and both values. `namen` are the titles of ids."""
    if change.feld is None:
        return _im_ganzen(change)
    besonderes = _BESONDERE.get(change.feld)
    aussage = besonderes(change, namen) if besonderes else None
    return f"{wer(change)}: {aussage or _allgemein(change, namen)}."


def wer(change: Change) -> str:
    """`Maßnahme „Sprachkurse für Eltern“ (sprache-1-1)`."""
    art = _ARTEN.get(change.entity, change.entity).split(" ", 1)[-1]
    if change.id is None:
        return f"{art} „{change.titel}“" if change.entity == "plan" and change.titel else art
    return f"{art} „{change.titel}“ ({change.id})" if change.titel else f"{art} {change.id}"


def _im_ganzen(change: Change) -> str:
    return f"{wer(change)} {'ist neu' if change.kind is Kind.ADDED else 'ist gestrichen'}."


def _umbenannt(change: Change, _namen: Namen) -> str:
    return f"neue Kennung „{change.neu}“ statt „{change.alt}“"


def _verschoben(change: Change, namen: Namen) -> str:
    return f"verschoben von {_name(change.alt, namen)} nach {_name(change.neu, namen)}"


def _reihenfolge(change: Change, _namen: Namen) -> str:
    return f"steht jetzt an Stelle {change.neu} statt {change.alt}"


def _frist(change: Change, _namen: Namen) -> str | None:
    was = _FRISTEN[change.feld or ""]
    if change.kind is Kind.ADDED:
        return f"{was} festgelegt: {change.neu}"
    if change.kind is Kind.REMOVED:
        return f"{was} {change.alt} entfallen"
    monate = _monate(change.alt, change.neu, anfang=was.startswith("Beginn"))
    wohin = {Tendenz.SPAETER: "verschoben", Tendenz.FRUEHER: "vorgezogen"}.get(change.tendenz)
    if wohin is None:
        return f"{was} anders geschrieben: {change.neu} statt {change.alt}"
    um = f" um {'einen Monat' if monate == 1 else f'{monate} Monate'}" if monate else ""
    return f"{was} {wohin}{um}, von {change.alt} auf {change.neu}"


def _wert(change: Change, _namen: Namen) -> str:
    was, einheit = _WERTE[change.feld or ""], f" {change.einheit}" if change.einheit else ""
    if change.kind is Kind.ADDED:
        return f"{was} festgelegt: {_zahl(change.neu)}{einheit}"
    if change.kind is Kind.REMOVED:
        return f"{was} {_zahl(change.alt)}{einheit} entfallen"
    wohin = "erhöht" if change.neu > change.alt else "gesenkt"
    return f"{was} {wohin} von {_zahl(change.alt)} auf {_zahl(change.neu)}{einheit}"


def _zustaendig(change: Change, namen: Namen) -> str:
    was = _ZUSTAENDIGE[change.feld or ""]
    if change.kind is Kind.ADDED:
        return f"{was} liegt bei {_aufgezaehlt(change.neu, namen)}"
    if change.kind is Kind.REMOVED:
        return f"{was} von {_aufgezaehlt(change.alt, namen)} entfallen"
    if isinstance(change.alt, list):
        return _menge(change, was, namen)
    return f"{was} geht von {_name(change.alt, namen)} an {_name(change.neu, namen)}"


def _verlauf(change: Change, _namen: Namen) -> str:
    eintrag = change.neu or change.alt
    status = _STATUS.get(eintrag.get("status"), eintrag.get("status"))
    return (
        f"{'neue Meldung' if change.kind is Kind.ADDED else 'gestrichene Meldung'} vom {eintrag.get('datum')}: {status}"
    )


def _messwert(change: Change, _namen: Namen) -> str:
    eintrag, einheit = change.neu or change.alt, f" {change.einheit}" if change.einheit else ""
    tag = f" vom {eintrag['stichtag']}" if "stichtag" in eintrag else ""
    return (
        f"{'neuer' if change.kind is Kind.ADDED else 'gestrichener'} Messwert{tag}: {_zahl(eintrag['wert'])}{einheit}"
    )


def _name_ersetzt(change: Change, _namen: Namen) -> str | None:
    if change.kind is not Kind.CHANGED:
        return None
    auch = f", auch in {'einem Text' if change.texte == 1 else f'{change.texte} Texten'}" if change.texte else ""
    return f"heißt jetzt „{change.neu}“ statt „{change.alt}“{auch}"


def _allgemein(change: Change, namen: Namen) -> str:
    was = feldname(change.entity, change.feld or "")
    if change.kind is Kind.MOVED:
        return f"{was} {change.alt} steht jetzt an Stelle {change.neu}"
    if isinstance(change.alt, list) and isinstance(change.neu, list):
        return _menge(change, was, namen)
    if change.kind is Kind.ADDED:
        return f"{was} ergänzt: {_gezeigt(change.neu, namen)}"
    if change.kind is Kind.REMOVED:
        return f"{was} gestrichen: {_gezeigt(change.alt, namen)}"
    if change.tendenz is Tendenz.SCHREIBWEISE:
        return f"{was} anders geschrieben"
    if isinstance(change.alt, str) and isinstance(change.neu, str) and max(len(change.alt), len(change.neu)) > KURZ:
        return f"{was} geändert"
    return f"{was} geändert von {_gezeigt(change.alt, namen)} auf {_gezeigt(change.neu, namen)}"


def _menge(change: Change, was: str, namen: Namen) -> str:
    weg = [kennung for kennung in change.alt if kennung not in change.neu]
    dazu = [kennung for kennung in change.neu if kennung not in change.alt]
    teile = [f"ohne {_aufgezaehlt(weg, namen)}"] if weg else []
    teile += [f"neu {_aufgezaehlt(dazu, namen)}"] if dazu else []
    return f"{was} geändert: {', '.join(teile)}"


def feldname(entity: str, feld: str) -> str:
    """The German name of a field, dotted ones from the inside out: `Wert (Zielwert)`."""
    klasse = klasse_von(entity)
    titel: list[str] = []
    for schritt in feld.split("."):
        info = klasse.model_fields.get(schritt) if klasse else None
        titel.append((info.title if info else None) or schritt)
        klasse = klasse_von(schritt, klasse) if klasse else None
    *rahmen, innen = titel
    return f"{innen} ({', '.join(rahmen)})" if rahmen else innen


def _monate(alt: str, neu: str, *, anfang: bool) -> int:
    vorher, nachher = (Zeitpunkt.parse(wert) for wert in (alt, neu))
    a, b = (vorher.erster_tag, nachher.erster_tag) if anfang else (vorher.letzter_tag, nachher.letzter_tag)
    return abs((b.year - a.year) * 12 + b.month - a.month)


def _aufgezaehlt(werte: Any, namen: Namen) -> str:
    liste = [_name(wert, namen) for wert in (werte if isinstance(werte, list) else [werte])]
    return " und ".join([", ".join(liste[:-1]), liste[-1]]) if len(liste) > 1 else "".join(liste)


def _name(wert: Any, namen: Namen) -> str:
    return f"„{namen.get(wert, wert)}“"


def _gezeigt(wert: Any, namen: Namen) -> str:
    if isinstance(wert, dict):
        return ", ".join(f"{name} {_gezeigt(teil, namen)}" for name, teil in wert.items())
    if isinstance(wert, list):
        return _aufgezaehlt(wert, namen)
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    if isinstance(wert, int | float):
        return _zahl(wert)
    text = " ".join(str(wert).split())
    return f"„{text if len(text) <= _LANG else text[: _LANG - 1].rstrip() + '…'}“"


def _zahl(wert: Any) -> str:
    return str(wert).replace(".", ",")


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
