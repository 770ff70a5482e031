"""Pictures as parts of a report: drawn in HTML; in Markdown the table with the same data."""

from __future__ import annotations

from collections.abc import Iterable

from integrakon.render.bildkontext import Datentabelle, Diagramm, Gantt
from integrakon.render.diagramme import verlauf
from integrakon.render.gantt import gantt
from integrakon.render.kontext import Block, Gruppe, Prosa, Tabelle
from integrakon.render.umfragebild import umfragebild
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.indikatoren import Indikatorstand
from integrakon.status.uebersicht import Planuebersicht
from integrakon.status.umfragen import Fragenstand


def zeitplan(w: Werkstatt, plan: Planuebersicht, anker: str = "bild_zeitplan") -> list[Block]:
    """The chart of the term; a sentence where no measure has a date, nothing where there are no measures."""
    if not plan.massnahmen:
        return []
    if not any(any(m.stand.zeitraum) for m in plan.massnahmen):
        return [Prosa("Keine Maßnahme hat einen Termin; einen Zeitplan gibt es deshalb nicht.")]
    bild = gantt(plan.stand, plan.massnahmen, verschiebungen=plan.verschiebungen, anker=anker)
    return [als_block(w, bild)] if bild else []


def verlaeufe(w: Werkstatt, staende: Iterable[Indikatorstand]) -> list[Block]:
    """A chart for each indicator that has a course; the same values stand in the table in either format."""
    if w.form.format != "html":
        return []
    return [bild for stand in staende if (bild := verlauf(stand))]


def umfragen(w: Werkstatt, staende: Iterable[Fragenstand]) -> list[Block]:
    """A chart, or a table, for each question whose answers have figures that can be shown."""
    bilder = [bild for stand in staende if (bild := umfragebild(stand))]
    if w.form.format == "html":
        return list(bilder)
    return [_tabelle(w, bild.tabelle, " ".join(bild.hinweise)) for bild in bilder]


def als_block(w: Werkstatt, bild: Gantt | Diagramm) -> Block:
    """The picture, or its table where the format has no pictures."""
    return bild if w.form.format == "html" else _tabelle(w, bild.tabelle)


def _tabelle(w: Werkstatt, tabelle: Datentabelle, hinweis: str | None = None) -> Tabelle:
    zeilen = tuple(tuple(map(w.form.verbatim, zeile)) for zeile in tabelle.zeilen)
    kopf = tuple(map(w.form.verbatim, tabelle.kopf))
    unten = w.form.verbatim(hinweis) if hinweis else None
    return Tabelle(w.form.verbatim(tabelle.titel), kopf, (Gruppe(None, zeilen),), unten)
