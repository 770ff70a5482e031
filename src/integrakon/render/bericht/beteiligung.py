"""Part 9 of the report: who takes part, in numbers only: bodies, meetings, actors, the grid, results of surveys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from integrakon.plan.begriffe import Akteurart, Gremienart, Prozessart
from integrakon.plan.kalender import bekannt
from integrakon.plan.modell.apparat import Rastereintrag
from integrakon.render import statusworte as worte
from integrakon.render.beilagen import Beilagen
from integrakon.render.bericht.bilder import umfragen as umfragebilder
from integrakon.render.kontext import Block, Gruppe, Prosa, Tabelle
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.assess import Planstand
from integrakon.status.uebersicht import Planuebersicht
from integrakon.status.umfragen import Umfragenstand, umfragenstaende

_GREMIEN = {
    Gremienart.STEUERUNG: "Steuerung",
    Gremienart.ARBEITSGRUPPE: "Arbeitsgruppen",
    Gremienart.PROJEKTGRUPPE: "Projektgruppen",
    Gremienart.NETZWERK: "Netzwerke",
    Gremienart.KONFERENZ: "Konferenzen",
    Gremienart.BEIRAT: "Beiräte",
    Gremienart.RAT: "Räte",
}
_AKTEURE = {
    Akteurart.VERWALTUNG: "Verwaltung",
    Akteurart.BEHOERDE: "Behörden",
    Akteurart.POLITIK: "Politik",
    Akteurart.VERBAND: "Verbände",
    Akteurart.VEREIN: "Vereine",
    Akteurart.KIRCHE: "Kirchen",
    Akteurart.SCHULE: "Schulen",
    Akteurart.KITA: "Kitas",
    Akteurart.BILDUNGSTRAEGER: "Bildungsträger",
    Akteurart.UNTERNEHMEN: "Unternehmen",
    Akteurart.NETZWERK: "Netzwerke",
    Akteurart.EHRENAMT: "Ehrenamt",
    Akteurart.EINRICHTUNG: "Einrichtungen",
    Akteurart.SAMMELBEGRIFF: "Sammelbegriffe",
}
_TREFFEN = (Prozessart.TREFFEN, Prozessart.KONFERENZ)


def beteiligung(w: Werkstatt, plan: Planuebersicht, _beilagen: Beilagen) -> list[Block]:
    """A table of counts and the results of surveys; a sentence where the plan knows nothing of it."""
    zeilen = [zeile for zeile in _zeilen(plan.stand) if zeile[1] != "0"]
    if not zeilen:
        return [Prosa("Zur Beteiligung enthält der Plan keine Angaben.")]
    kopf = ("Beteiligung", "Anzahl im Plan", "Davon")
    zahlen = Tabelle("Beteiligung in Zahlen", kopf, (Gruppe(None, tuple(zeilen)),), klasse="zahlen")
    return [zahlen, *umfragebilder(w, plan.stand.umfragen)]


def _zeilen(stand: Planstand) -> list[tuple[str, str, str]]:
    plan = stand.plan
    treffen = [s for s in plan.prozess if s.art in _TREFFEN and (not s.von or bekannt(s.von, stand.stichtag))]
    undatiert = sum(schritt.von is None for schritt in treffen)
    gesetzt = stand.einstellungen
    umfragen = umfragenstaende(plan.umfragen, stand.stichtag, gesetzt.kleinzahl, gesetzt.einheiten)
    eintraege = plan.raster.eintraege if plan.raster else ()
    return [
        ("Akteure", str(len(plan.akteure)), _nach_art((a.art for a in plan.akteure), _AKTEURE)),
        ("Akteure mit Selbstverpflichtung", str(sum(a.selbstverpflichtung is not None for a in plan.akteure)), ""),
        ("Gremien und Arbeitsgruppen", str(len(plan.gremien)), _nach_art((g.art for g in plan.gremien), _GREMIEN)),
        ("Treffen und Konferenzen bis zum Stichtag", str(len(treffen)), f"{undatiert} ohne Datum" if undatiert else ""),
        ("Umfragen bis zum Stichtag", str(len(umfragen)), _teilnehmende(umfragen)),
        ("Rückmeldungen im Raster", str(len(eintraege)), _rueckmeldungen(eintraege)),
    ]


def _nach_art(arten: Iterable[StrEnum | None], namen: Mapping[Any, str]) -> str:
    """How many of each kind, in the order of the vocabulary."""
    zahlen = Counter(arten)
    teile = [f"{name} {zahlen[art]}" for art, name in namen.items() if zahlen[art]]
    teile += [f"ohne Angabe der Art {zahlen[None]}"] if zahlen[None] else []
    return ", ".join(teile)


def _teilnehmende(umfragen: Sequence[Umfragenstand]) -> str:
    gezeigt = [worte.teilnehmende(umfrage.teilnehmende) for umfrage in umfragen if any(umfrage.teilnehmende)]
    return f"Teilnehmende: {', '.join(gezeigt)}" if gezeigt else ""


def _rueckmeldungen(eintraege: Sequence[Rastereintrag]) -> str:
    akteure = len({eintrag.akteur for eintrag in eintraege if eintrag.akteur})
    return f"von {worte.zahlwort(akteure, 'Akteur', 'Akteuren')}" if akteure else ""
