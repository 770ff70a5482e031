"""Handlungsfelder, goals, measures and activities as parts of a document. Nothing else of a plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from integrakon.plan.begriffe import Teil
from integrakon.plan.modell.handlungsfeld import (
    Aktivitaet,
    Handlungsfeld,
    Indikator,
    Massnahme,
    Wert,
    Ziel,
    Zielwert,
)
from integrakon.plan.modell.mittel import Mittel
from integrakon.render import dates
from integrakon.render.kontext import (
    Abschnitt,
    Block,
    Gruppe,
    Leitzeile,
    Liste,
    Merkmal,
    Merkmale,
    Prosa,
    Punkt,
    Tabelle,
    Zeile,
)
from integrakon.render.werkstatt import Stelle, Werkstatt


def fields(w: Werkstatt, felder: Sequence[Handlungsfeld], stelle: Stelle) -> list[Block]:
    """Fields whose heading stands already; with `teil: titel` only their names."""
    if stelle.teil == Teil.TITEL:
        return [Liste(tuple(Punkt(w.form.start(feld.titel)) for feld in felder))]
    return [block for feld in felder for block in _field(w, feld, stelle)]


def fields_with_headings(w: Werkstatt, felder: Sequence[Handlungsfeld], stelle: Stelle) -> list[Block]:
    """Fields one after the other, each below its own heading."""
    blocks: list[Block] = []
    for feld in felder:
        heading = w.heading(stelle, feld.titel, feld.id, feld.nr)
        blocks.append(w.section("handlungsfeld", heading, _field(w, feld, stelle.tiefer)))
    return blocks


def goals(w: Werkstatt, ziele: Sequence[Ziel], stelle: Stelle) -> list[Block]:
    """Goals, each as a heading with its measures and who carries it out."""
    blocks: list[Block] = []
    for ziel in ziele:
        heading = w.heading(stelle, ziel.titel or ziel.text, ziel.id, _mark(w, "ziel", ziel.nr))
        blocks.append(w.section("ziel", heading, _goal(w, ziel, stelle.tiefer)))
    return blocks


def measures(w: Werkstatt, massnahmen: Sequence[Massnahme], stelle: Stelle) -> list[Block]:
    """Measures: those with a title as headings with their particulars, the others as items of a list."""
    blocks: list[Block] = []
    for titled, group in groupby(massnahmen, lambda massnahme: massnahme.titel is not None):
        if titled:
            blocks += [_measure(w, massnahme, stelle) for massnahme in group]
        else:
            blocks.append(Liste(tuple(_measure_point(w, massnahme) for massnahme in group), "massnahmen"))
    return blocks


def activities(w: Werkstatt, aktivitaeten: Sequence[Aktivitaet], stelle: Stelle, title: str = "") -> list[Block]:
    """Activities as a table by their area, or as a list where they have none."""
    if not aktivitaeten:
        return []
    if not any(aktivitaet.bereich for aktivitaet in aktivitaeten):
        return [Liste(tuple(Punkt(w.form.item(aktivitaet.text)) for aktivitaet in aktivitaeten))]
    gruppen = tuple(
        Gruppe(w.form.line(bereich or ""), tuple((w.form.cell(aktivitaet.text),) for aktivitaet in group))
        for bereich, group in groupby(aktivitaeten, lambda aktivitaet: aktivitaet.bereich)
    )
    label = w.label("aktivitaeten")
    caption = w.form.join([label, title], ": ") if title else label
    return [Tabelle(caption, (w.label("bereich"), label), gruppen, klasse="aktivitaeten")]


def indicators(w: Werkstatt, indikatoren: Sequence[Indikator], stelle: Stelle) -> list[Block]:
    """Indicators as a list."""
    return [Liste(w.points([indikator.text for indikator in indikatoren]))]


def _field(w: Werkstatt, feld: Handlungsfeld, stelle: Stelle) -> list[Block]:
    parts: dict[Teil, Callable[[], list[Block]]] = {
        Teil.ZIELE: lambda: goals(w, feld.ziele, stelle),
        Teil.MASSNAHMEN: lambda: measures(w, feld.massnahmen, stelle),
        Teil.AKTIVITAETEN: lambda: activities(w, feld.aktivitaeten, stelle, w.form.line(feld.titel, bare=True)),
    }
    if stelle.teil:
        return parts[Teil(stelle.teil)]()
    blocks: list[Block] = [Zeile(w.label("vision"), w.form.line(feld.vision))] if feld.vision else []
    for part in parts.values():
        blocks += part()
    if feld.indikatoren:
        blocks.append(Merkmale(tuple(_indicators(w, feld.indikatoren))))
    if feld.bevoelkerungsdaten:
        texts = [f"{daten.text} ({daten.quelle})" if daten.quelle else daten.text for daten in feld.bevoelkerungsdaten]
        blocks += [Leitzeile("Bevölkerungsdaten"), Liste(w.points(texts))]
    return blocks


def _goal(w: Werkstatt, ziel: Ziel, stelle: Stelle) -> list[Block]:
    blocks: list[Block] = [Prosa(w.form.block(ziel.text))] if ziel.titel else []
    blocks += measures(w, ziel.massnahmen, stelle)
    if ziel.rolle_verwaltung:
        blocks.append(Zeile(w.label("rolle_verwaltung"), w.lines(ziel.rolle_verwaltung)))
    if ziel.umsetzungsakteure:
        blocks.append(Zeile(w.label("umsetzungsakteure"), w.names(ziel.umsetzungsakteure)))
    more = [
        *_indicators(w, ziel.indikatoren),
        *w.value(w.label("zeitrahmen"), _time(w, ziel)),
        *w.value(w.label("zielgruppen"), w.lines(ziel.zielgruppen)),
        *w.value("Lebensphasen", w.lines(ziel.lebensphasen)),
        *w.items("Leitziele", [leitziel.text for leitziel in w.entries(ziel.leitziele)]),
    ]
    return [*blocks, Merkmale(tuple(more))] if more else blocks


def _measure(w: Werkstatt, massnahme: Massnahme, stelle: Stelle) -> Abschnitt:
    heading = w.heading(stelle, massnahme.titel or "", massnahme.id, _mark(w, "massnahme", massnahme.nr))
    lead: list[Block] = [Prosa(w.form.block(massnahme.text))] if massnahme.text else []
    particulars = _particulars(w, massnahme)
    return w.section("massnahme", heading, [*lead, Merkmale(tuple(particulars))] if particulars else lead)


def _measure_point(w: Werkstatt, massnahme: Massnahme) -> Punkt:
    """A measure that is one sentence names its actors and conditions in it; they are not printed a second time."""
    particulars = _core(w, massnahme)
    below = [w.form.join([zeile.name, w.form.join(zeile.werte, "; ")], ": ") for zeile in particulars]
    return Punkt(w.form.item(massnahme.text or ""), tuple(below))


def _core(w: Werkstatt, massnahme: Massnahme) -> list[Merkmal]:
    responsible = [massnahme.verantwortlich] if massnahme.verantwortlich else []
    return [
        *w.items(w.label("ist_zustand"), massnahme.ist_zustand),
        *_indicators(w, massnahme.indikatoren),
        *w.value(w.label("zeitrahmen"), _time(w, massnahme)),
        *w.items(w.label("soll_zustand"), massnahme.soll_zustand),
        *w.items(w.label("schritte"), massnahme.schritte),
        *w.value(w.label("verantwortlich"), w.names([*responsible, *massnahme.mitverantwortlich])),
        *w.value(w.label("prioritaet"), w.form.line(massnahme.prioritaet or "")),
        *w.value(w.label("mittel"), money(w, massnahme.mittel)),
    ]


def _particulars(w: Werkstatt, massnahme: Massnahme) -> list[Merkmal]:
    return [
        *_core(w, massnahme),
        *w.value(w.label("rolle_verwaltung"), w.lines(massnahme.rolle_verwaltung)),
        *w.value(w.label("akteure"), w.names(massnahme.akteure)),
        *w.value(w.label("zielgruppen"), w.lines(massnahme.zielgruppen)),
        *w.value("Lebensphasen", w.lines(massnahme.lebensphasen)),
        *w.value("Setzt voraus", w.lines([_name(andere) for andere in w.entries(massnahme.vorgaenger)])),
    ]


def _indicators(w: Werkstatt, indikatoren: Sequence[Indikator]) -> list[Merkmal]:
    if not indikatoren:
        return []
    return [Merkmal(w.label("indikatoren"), tuple(_indicator(w, one) for one in indikatoren), liste=True)]


def _indicator(w: Werkstatt, indikator: Indikator) -> str:
    """The indicator in its words, with the values it starts from and is to reach where there are any."""
    unit = indikator.einheit
    values = [f"Basiswert {_start(indikator.basiswert, unit)}"] if indikator.basiswert else []
    values += [f"Zwischenziel {_target(value, unit)}" for value in indikator.zwischenziele]
    values += [f"Zielwert {_target(indikator.zielwert, unit)}"] if indikator.zielwert else []
    return w.form.join([w.form.item(indikator.text), w.form.verbatim(", ".join(values))], " – ")


def _start(value: Wert, unit: str | None) -> str:
    shown = value.wortlaut or dates.figure(value.wert, unit, value.vergleich)
    return f"{shown} ({dates.date(value.stichtag)})" if value.stichtag else shown


def _target(value: Zielwert, unit: str | None) -> str:
    shown = value.wortlaut or dates.figure(value.wert, unit, value.vergleich)
    return f"{shown} bis {dates.date(value.bis)}" if value.bis else shown


def _time(w: Werkstatt, entry: Massnahme | Ziel) -> str:
    """The wording of the time frame, else what is known of it; nothing where the entry's own text says it."""
    zeitrahmen = entry.zeitrahmen
    if zeitrahmen is None:
        return ""
    if zeitrahmen.wortlaut:
        said = entry.text is not None and zeitrahmen.wortlaut in entry.text
        return "" if said else w.form.line(zeitrahmen.wortlaut)
    return w.form.verbatim(dates.time_frame(zeitrahmen))


def money(w: Werkstatt, mittel: Mittel | None) -> str:
    """Money and staff as the concept puts it, else what is known of them; nothing where nothing is."""
    if mittel is None:
        return ""
    known = [dates.figure(mittel.betrag, "€ jährlich" if mittel.jaehrlich else "€")]
    known += [f"{year.jahr}: {dates.figure(year.betrag, '€')}" for year in mittel.je_jahr]
    known += [mittel.personal or "", mittel.quelle or ""]
    return w.form.line(mittel.wortlaut or ", ".join(part for part in known if part))


def _mark(w: Werkstatt, label: str, nr: str | None) -> str:
    return f"{w.label_text(label)} {nr}:" if nr else f"{w.label_text(label)}:"


def _name(massnahme: Massnahme) -> str:
    return massnahme.titel or massnahme.text or massnahme.id
