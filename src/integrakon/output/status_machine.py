"""Where plans stand as JSON, version 1: the keys are promised to programs and never change within a version.

Dates are as written where the concept names them (`2026-H2`), ISO days where they are derived, null where unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from integrakon.output.jsontext import dump, rows
from integrakon.output.paint import Paint
from integrakon.plan.modell.handlungsfeld import Zielwert
from integrakon.plan.verschiebung import Frist, Verschiebung
from integrakon.status.assess import Beteiligung, Evaluationsstand, Massnahmenstand, Planstand, Stand, Zielstand
from integrakon.status.indikatoren import Indikatorstand, Messung
from integrakon.status.seitdem import Seitdem, Wechsel
from integrakon.status.uebersicht import (
    Planuebersicht,
    Uebersicht,
    bezeichnung,
    gemeinte_indikatoren,
    gemeinte_ziele,
)
from integrakon.status.zaehlung import Zaehlung
from integrakon.status.zeitraum import Grenze

VERSION = 1
# Digits of a share; more would feign what no indicator knows.
_STELLEN = 4


def format_status(uebersicht: Uebersicht, _paint: Paint) -> Iterator[str]:
    """One object; each measure, goal, indicator and evaluation on a line of its own."""
    kopf = {
        "version": VERSION,
        "stichtag": _tag(uebersicht.stichtag),
        "akteur": uebersicht.akteur,
        "handlungsfeld": uebersicht.handlungsfeld,
        "revision": uebersicht.revision,
    }
    yield f'{dump(kopf)[:-1]}, "plans": ['
    for nummer, plan in enumerate(uebersicht.plaene):
        yield ",\n" if nummer else "\n"
        yield from _plan(plan, uebersicht)
    yield "\n]}\n"


def _plan(plan: Planuebersicht, uebersicht: Uebersicht) -> Iterator[str]:
    stand = plan.stand
    kopf = {
        "path": plan.path,
        "titel": stand.plan.konzept.titel,
        "kommune": stand.plan.kommune.name,
        "laufzeit": _laufzeit(stand),
    }
    yield dump(kopf)[:-1]
    gemeinte = stand._replace(massnahmen=plan.massnahmen)
    felder = ({"id": feld.id, "titel": feld.titel, "summary": _zaehlung(z)} for feld, z in gemeinte.je_handlungsfeld())
    akteure = ({"id": wer, "name": plan.namen[wer], "summary": _zaehlung(z)} for wer, z in gemeinte.je_akteur())
    yield from _liste("massnahmen", (_massnahme(einer, plan) for einer in plan.massnahmen))
    yield from _liste("ziele", (_ziel(einer, plan) for einer in gemeinte_ziele(plan, uebersicht)))
    yield from _liste("indikatoren", (_indikator(einer) for einer in gemeinte_indikatoren(plan, uebersicht)))
    yield from _liste("evaluationen", (_evaluation(einer) for einer in stand.evaluationen))
    yield from _liste("handlungsfelder", felder)
    yield from _liste("akteure", akteure)
    if uebersicht.revision:
        yield f',\n "seit": {dump(_seit(plan.seit) if plan.seit else None)}'
    yield f',\n "summary": {dump(_zaehlung(plan.zaehlung))}}}'


def _liste(name: str, werte: Iterator[dict[str, Any]]) -> Iterator[str]:
    yield f',\n "{name}": '
    yield from rows(werte)


def _laufzeit(stand: Planstand) -> dict[str, Any]:
    laufzeit, ende = stand.plan.konzept.laufzeit, stand.laufzeit.ende
    return {
        "von": str(laufzeit.von) if laufzeit and laufzeit.von else None,
        "bis": str(laufzeit.bis) if laufzeit and laufzeit.bis else None,
        "ende": _tag(ende.tag) if ende else None,
        "abgeleitet": ende is not None and ende.ab is not None,
        "lage": stand.laufzeit.lage.value,
        "tage": stand.laufzeit.tage,
    }


def _massnahme(massnahme: Massnahmenstand, plan: Planuebersicht) -> dict[str, Any]:
    was = massnahme.massnahme
    return {
        "id": was.id,
        "titel": bezeichnung(was),
        "handlungsfeld": massnahme.handlungsfeld.id,
        "ziel": massnahme.ziel.id if massnahme.ziel else None,
        "akteure": massnahme.akteure,
        "verantwortlich": was.verantwortlich,
        "umsetzungsakteure": [wer for wer, wie in massnahme.beteiligte if wie is Beteiligung.UMSETZUNGSAKTEUR],
        **_stand(massnahme.stand),
        "indikatoren": [einer.indikator.id for einer in massnahme.indikatoren],
        **_verschiebung(was.id, plan),
    }


def _stand(stand: Stand) -> dict[str, Any]:
    beginn, ende = stand.zeitraum
    return {
        "beginn": beginn.wortlaut if beginn else None,
        "ende": ende.wortlaut if ende else None,
        "termin": stand.zeitraum.termin.value,
        "status": stand.meldung.status.value,
        "lage": stand.lage.value,
        "tage": stand.tage,
        "beginn_tag": _grenzentag(beginn),
        "beginn_abgeleitet": bool(beginn and beginn.abgeleitet),
        "ende_tag": _grenzentag(ende),
        "ende_abgeleitet": bool(ende and ende.abgeleitet),
        "faellig": _tag(stand.faellig),
        "faellig_abgeleitet": stand.faellig_abgeleitet,
        "meldung": _meldung(stand),
        "veraltet": stand.veraltet,
    }


def _meldung(stand: Stand) -> dict[str, Any] | None:
    eintrag = stand.meldung.eintrag
    if eintrag is None:
        return None
    return {
        "datum": str(eintrag.datum),
        "begruendung": eintrag.begruendung,
        "naechster_schritt": eintrag.naechster_schritt,
    }


def _ziel(einer: Zielstand, plan: Planuebersicht) -> dict[str, Any]:
    return {
        "id": einer.ziel.id,
        "titel": einer.ziel.titel,
        "handlungsfeld": einer.handlungsfeld.id,
        **_stand(einer.stand),
        "summary": _zaehlung(einer.zaehlung),
        **_verschiebung(einer.ziel.id, plan),
    }


def _indikator(einer: Indikatorstand) -> dict[str, Any]:
    return {
        "id": einer.indikator.id,
        "traeger": einer.traeger.id,
        "text": einer.indikator.text,
        "einheit": einer.indikator.einheit,
        "kontext": einer.ist_kontext,
        "basis": _messung(einer.basis),
        "aktuell": _messung(einer.aktuell),
        "ziel": _zielwert(einer.ziel),
        "zielerreichung": einer.zielerreichung.value,
        "anteil": round(float(einer.anteil), _STELLEN) if einer.anteil is not None else None,
        "trend": einer.trend.value if einer.trend else None,
        "guenstig": einer.guenstig,
        "veraltet": einer.veraltet,
    }


def _messung(messung: Messung | None) -> dict[str, Any] | None:
    """A value that is kept back is null and says so; its wording would give it away."""
    if messung is None:
        return None
    angabe = messung.angabe
    return {
        "stichtag": str(messung.stichtag) if messung.stichtag else None,
        "wert": _zahl(messung.wert),
        "gesperrt": messung.wert is None,
        "vergleich": angabe.vergleich.value if angabe.vergleich else None,
        "quelle": angabe.quelle,
        "vorlaeufig": angabe.vorlaeufig,
    }


def _zielwert(ziel: Zielwert | None) -> dict[str, Any] | None:
    if ziel is None:
        return None
    return {
        "wert": _zahl(ziel.wert),
        "vergleich": ziel.vergleich.value if ziel.vergleich else None,
        "bis": str(ziel.bis) if ziel.bis else None,
        "wortlaut": ziel.wortlaut,
    }


def _evaluation(einer: Evaluationsstand) -> dict[str, Any]:
    return {
        "faellig": str(einer.faellig),
        "lage": einer.lage.value,
        "abgeleitet": einer.abgeleitet,
        "erfolgt": str(einer.erfolgt) if einer.erfolgt else None,
        "tage": einer.tage,
    }


def _zaehlung(zaehlung: Zaehlung) -> dict[str, Any]:
    return {
        "total": zaehlung.gesamt,
        "reported": zaehlung.gemeldet,
        "status": {status.value: zahl for status, zahl in zaehlung.je_status.items()},
        "lage": {lage.value: zahl for lage, zahl in zaehlung.je_lage.items()},
    }


def _seit(seit: Seitdem) -> dict[str, Any]:
    return {"stichtag": _tag(seit.tag), "changes": [_wechsel(einer) for einer in seit.wechsel]}


def _wechsel(einer: Wechsel) -> dict[str, Any]:
    stand = einer.neu or einer.alt
    return {
        "id": stand.massnahme.id if stand else None,
        "old": _damals(einer.alt),
        "new": _damals(einer.neu),
        "newly_reported": einer.neu_gemeldet,
        "reported_again": einer.erneut_gemeldet,
        "days_postponed": einer.tage_verschoben,
        "deadline_dropped": einer.frist_entfallen,
        "deadline_added": einer.frist_genannt,
    }


def _damals(massnahme: Massnahmenstand | None) -> dict[str, Any] | None:
    if massnahme is None:
        return None
    ende = massnahme.stand.zeitraum.ende
    return {
        "status": massnahme.stand.meldung.status.value,
        "lage": massnahme.stand.lage.value,
        "ende": ende.wortlaut if ende else None,
    }


def _verschiebung(kennung: str, plan: Planuebersicht) -> dict[str, Any]:
    """What the history tells; only where it was asked for."""
    eine = plan.verschiebungen.get(kennung)
    return {"verschiebung": _geschichte(eine)} if eine else {}


def _geschichte(eine: Verschiebung) -> dict[str, Any]:
    return {
        "urspruenglich": _frist(eine.urspruenglich),
        "aktuell": _frist(eine.aktuell),
        "mal": eine.mal,
        "monate": eine.monate,
        "fristen": [{"stand": _tag(tag), **(_frist(frist) or {"ende": None})} for tag, frist in eine.fristen],
        "zielwerte": [
            {"indikator": reihe.indikator, "werte": [{"stand": _tag(t), "wert": _zahl(w)} for t, w in reihe.werte]}
            for reihe in eine.ziele
        ],
    }


def _frist(frist: Frist | None) -> dict[str, Any] | None:
    return {"ende": frist.wortlaut, "abgeleitet": frist.abgeleitet} if frist else None


def _grenzentag(grenze: Grenze | None) -> str | None:
    return _tag(grenze.tag) if grenze else None


def _tag(tag: date | None) -> str | None:
    return tag.isoformat() if tag else None


def _zahl(wert: Decimal | None) -> int | float | None:
    """A figure as JSON has it; a whole one without a point."""
    if wert is None:
        return None
    return int(wert) if wert == wert.to_integral_value() else float(wert)
