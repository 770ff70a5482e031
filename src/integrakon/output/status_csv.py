"""Where measures stand as a spreadsheet, one row a measure, as a German Excel opens it by itself.

Semicolons, UTF-8 with a byte order mark, CRLF, decimal commas. What the concept says of a date stands in words, its day
beside it as YYYY-MM-DD, to sort by; a month is „im Juli 2025“, which no spreadsheet takes for a day. A text that a
spreadsheet would reckon has an apostrophe in front; so has one that begins with an apostrophe, so that taking off one
gives back every text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from decimal import Decimal

from integrakon.output import angaben
from integrakon.output.paint import Paint
from integrakon.output.safe import visible
from integrakon.output.status_changes import frist
from integrakon.plan.verschiebung import Verschiebung
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.status.assess import Beteiligung, Massnahmenstand
from integrakon.status.uebersicht import Planuebersicht, Uebersicht, bezeichnung
from integrakon.status.zeitraum import Grenze

_FORMEL = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_MEHRERE = " | "


def format_status(uebersicht: Uebersicht, _paint: Paint) -> Iterator[str]:
    """The head, then the measures of all plans in their order."""
    puffer = io.StringIO(newline="")
    schreiber = csv.writer(puffer, delimiter=";", lineterminator="\r\n")
    mit_geschichte = any(plan.verschiebungen for plan in uebersicht.plaene)
    spalten = {**_SPALTEN, **(_GESCHICHTE if mit_geschichte else {})}
    schreiber.writerow(spalten)
    for plan in uebersicht.plaene:
        for massnahme in plan.massnahmen:
            schreiber.writerow(zelle(wert(massnahme, plan)) for wert in spalten.values())
    yield f"\ufeff{puffer.getvalue()}"


def zelle(text: str) -> str:
    """The text as a cell that is never a formula; lines and tabs in it stay."""
    gezeigt = "\n".join("\t".join(map(visible, zeile.split("\t"))) for zeile in text.split("\n"))
    return f"'{gezeigt}" if gezeigt.startswith(_FORMEL) else gezeigt


def _wer(massnahme: Massnahmenstand, plan: Planuebersicht, *wie: Beteiligung) -> str:
    namen = plan.namen
    return _MEHRERE.join(namen[kennung] for kennung, art in massnahme.beteiligte if art in wie)


def _grenze(eine: Grenze | None) -> str:
    return "" if eine is None else _wie_gesagt(eine.angabe) if eine.angabe else angaben.tag(eine.tag)


def _wie_gesagt(zeitpunkt: Zeitpunkt) -> str:
    text = angaben.zeitpunkt(zeitpunkt)
    return f"im {text}" if text[0].isalpha() else text


def _grenzentag(eine: Grenze | None) -> str:
    return eine.tag.isoformat() if eine else ""


def _ist_abgeleitet(eine: Grenze | None) -> str:
    return "" if eine is None else _ja(eine.abgeleitet)


def _ja(ist_es: bool) -> str:
    return "ja" if ist_es else "nein"


def _tage(massnahme: Massnahmenstand, vorzeichen: int) -> str:
    tage = massnahme.stand.tage
    return str(abs(tage)) if tage is not None and tage * vorzeichen >= 0 and (tage or vorzeichen > 0) else ""


def _zahl(wert: Decimal | None) -> str:
    return "" if wert is None else f"{wert:f}".replace(".", ",")


def _eintrag(massnahme: Massnahmenstand, feld: str) -> str:
    return str(getattr(massnahme.stand.meldung.eintrag, feld, None) or "")


def _gemeldet(massnahme: Massnahmenstand) -> str:
    sagt = massnahme.stand.meldung
    return _wie_gesagt(sagt.eintrag.datum) if sagt.eintrag and sagt.ist_eine else ""


def _faellig(massnahme: Massnahmenstand) -> str:
    return angaben.tag(massnahme.stand.faellig) if massnahme.stand.faellig else ""


def _faellig_abgeleitet(massnahme: Massnahmenstand) -> str:
    return _ja(massnahme.stand.faellig_abgeleitet) if massnahme.stand.faellig else ""


_SPALTEN: dict[str, Callable[[Massnahmenstand, Planuebersicht], str]] = {
    "Plan": lambda m, p: p.path,
    "Kennung": lambda m, p: m.massnahme.id,
    "Maßnahme": lambda m, p: bezeichnung(m.massnahme),
    "Handlungsfeld": lambda m, p: m.handlungsfeld.titel,
    "Ziel": lambda m, p: m.ziel.id if m.ziel else "",
    "Verantwortlich": lambda m, p: _wer(m, p, Beteiligung.VERANTWORTLICH),
    "Mitverantwortlich": lambda m, p: _wer(m, p, Beteiligung.MITVERANTWORTLICH),
    "Akteure": lambda m, p: _wer(m, p, Beteiligung.AKTEUR),
    "Akteure des Ziels": lambda m, p: _wer(m, p, Beteiligung.UMSETZUNGSAKTEUR),
    "Beginn": lambda m, p: _grenze(m.stand.zeitraum.beginn),
    "Beginn (Tag)": lambda m, p: _grenzentag(m.stand.zeitraum.beginn),
    "Beginn abgeleitet": lambda m, p: _ist_abgeleitet(m.stand.zeitraum.beginn),
    "Ende": lambda m, p: _grenze(m.stand.zeitraum.ende),
    "Ende (Tag)": lambda m, p: _grenzentag(m.stand.zeitraum.ende),
    "Ende abgeleitet": lambda m, p: _ist_abgeleitet(m.stand.zeitraum.ende),
    "Fällig am": lambda m, p: _faellig(m),
    "Fälligkeit abgeleitet": lambda m, p: _faellig_abgeleitet(m),
    "Tage bis zum Termin": lambda m, p: _tage(m, 1),
    "Tage über den Termin": lambda m, p: _tage(m, -1),
    "Status": lambda m, p: angaben.STATUS[m.stand.meldung.status],
    "Lage": lambda m, p: angaben.LAGE[m.stand.lage],
    "Gemeldet": lambda m, p: _gemeldet(m),
    "Begründung": lambda m, p: _eintrag(m, "begruendung"),
    "Nächster Schritt": lambda m, p: _eintrag(m, "naechster_schritt"),
    "Betrag in Euro": lambda m, p: _zahl(m.massnahme.mittel.betrag if m.massnahme.mittel else None),
    "Konzept": lambda m, p: p.stand.plan.konzept.titel,
}


def _aus(massnahme: Massnahmenstand, plan: Planuebersicht, was: Callable[[Verschiebung], str]) -> str:
    eine = plan.verschiebungen.get(massnahme.massnahme.id)
    return was(eine) if eine else ""


def _urspruenglich(eine: Verschiebung) -> str:
    if eine.urspruenglich is None:
        return ""
    text = frist(eine.urspruenglich)
    return f"im {text}" if text[0].isalpha() else text


_GESCHICHTE: dict[str, Callable[[Massnahmenstand, Planuebersicht], str]] = {
    "Ursprüngliches Ende": lambda m, p: _aus(m, p, _urspruenglich),
    "Mal verschoben": lambda m, p: _aus(m, p, lambda eine: str(eine.mal)),
    "Monate später": lambda m, p: _aus(m, p, lambda eine: str(eine.monate) if eine.monate >= 0 else ""),
}
