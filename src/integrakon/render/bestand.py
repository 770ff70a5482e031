"""The inventory, the people and the apparatus as parts of a document: lists, tables, figures. No Handlungsfelder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from integrakon.plan.fristen import laufzeitende
from integrakon.plan.modell.akteure import Akteur, Aufgabe, Gremium, Rolle, Schnittstelle
from integrakon.plan.modell.apparat import Abbildung as Bild
from integrakon.plan.modell.apparat import Glossareintrag, Quelle, Rastereintrag, Rasterfeld, Verzeichniseintrag
from integrakon.plan.modell.basis import Punkt as Planpunkt
from integrakon.plan.modell.bestand import Angebot, Frage, Kennzahl, Prozessschritt, Umfrage
from integrakon.plan.modell.bestand import Zeitplanzeile as Planzeile
from integrakon.plan.modell.handlungsfeld import Leitziel
from integrakon.plan.modell.konzept import Herausgeber
from integrakon.render import dates
from integrakon.render.kontext import (
    Abbildung,
    Block,
    Gruppe,
    Leitzeile,
    Liste,
    Prosa,
    Punkt,
    Tabelle,
    Zeile,
    Zeitplan,
    Zeitplanzeile,
)
from integrakon.render.werkstatt import Stelle, Werkstatt

# A longer term is a slip of the pen, not a table that anybody wants to print.
_MOST_YEARS = 30
Gruppierbar = TypeVar("Gruppierbar", Planpunkt, Aufgabe)


def points(w: Werkstatt, punkte: Sequence[Planpunkt], stelle: Stelle) -> list[Block]:
    """Bullets with what is indented below them."""
    return _grouped(w, punkte, stelle, lambda punkt: _point(w, punkt.text, punkt.unterpunkte))


def tasks(w: Werkstatt, aufgaben: Sequence[Aufgabe], stelle: Stelle) -> list[Block]:
    """Bullets that begin with their keyword."""
    return _grouped(w, aufgaben, stelle, lambda aufgabe: Punkt(_task(w, aufgabe)))


def guiding_goals(w: Werkstatt, leitziele: Sequence[Leitziel], stelle: Stelle) -> list[Block]:
    """A list of sentences."""
    punkte = []
    for ziel in leitziele:
        text = w.form.item(f"{ziel.nr} {ziel.text}" if ziel.nr and not ziel.titel else ziel.text)
        label = w.form.line(f"{ziel.nr} {ziel.titel}" if ziel.nr else ziel.titel) if ziel.titel else ""
        punkte.append(Punkt(w.form.labelled(label, text) if label else text))
    return [Liste(tuple(punkte), "leitziele")]


def actors(w: Werkstatt, akteure: Sequence[Akteur], stelle: Stelle) -> list[Block]:
    """A list of names."""
    return [Liste(tuple(Punkt(w.form.start(akteur.name)) for akteur in akteure))]


def bodies(w: Werkstatt, gremien: Sequence[Gremium], stelle: Stelle) -> list[Block]:
    """A list of names."""
    return [Liste(tuple(Punkt(w.form.start(gremium.name)) for gremium in gremien))]


def interfaces(w: Werkstatt, schnittstellen: Sequence[Schnittstelle], stelle: Stelle) -> list[Block]:
    """A list of subjects."""
    return [Liste(tuple(Punkt(w.form.start(schnittstelle.gegenstand)) for schnittstelle in schnittstellen))]


def roles(w: Werkstatt, rollen: Sequence[Rolle], stelle: Stelle) -> list[Block]:
    """Each role as its text, else as its leading line and its points."""
    blocks: list[Block] = []
    for rolle in rollen:
        blocks.append(Prosa(w.form.block(rolle.text)) if rolle.text else Leitzeile(w.form.line(rolle.titel)))
        if rolle.punkte:
            blocks.append(Liste(w.points(rolle.punkte)))
    return blocks


def offers(w: Werkstatt, angebote: Sequence[Angebot], stelle: Stelle) -> list[Block]:
    """A table of offers and who makes them, by topic."""
    topics = any(angebot.themenfeld for angebot in angebote)
    kopf = ("themenfeld", "angebote", "ansprechpartner") if topics else ("angebote", "ansprechpartner")
    gruppen = tuple(
        Gruppe(w.form.line(thema or "") if topics else None, tuple(_offer(w, angebot) for angebot in group))
        for thema, group in groupby(angebote, lambda angebot: angebot.themenfeld)
    )
    caption = w.form.join([w.label("angebote"), w.label("ansprechpartner")], " und ")
    return [Tabelle(caption, tuple(w.label(name) for name in kopf), gruppen, klasse="angebote")]


def figures(w: Werkstatt, kennzahlen: Sequence[Kennzahl], stelle: Stelle) -> list[Block]:
    """A table of figures with their dates and sources."""
    zeilen = tuple(_figure(w, kennzahl) for kennzahl in kennzahlen)
    return [Tabelle("Kennzahlen", ("Kennzahl", "Wert", "Stand", "Quelle"), (Gruppe(None, zeilen),), klasse="zahlen")]


def surveys(w: Werkstatt, umfragen: Sequence[Umfrage], stelle: Stelle) -> list[Block]:
    """Each survey: its title, when and how many, and a table of results for every question."""
    blocks: list[Block] = []
    for umfrage in umfragen:
        blocks.append(Leitzeile(w.form.line(umfrage.titel)))
        known = [dates.date(umfrage.zeitraum)] if umfrage.zeitraum else []
        known += [f"{dates.number(umfrage.teilnehmende)} Teilnehmende"] if umfrage.teilnehmende is not None else []
        if known:
            blocks.append(Zeile("Befragung", w.form.verbatim(", ".join(known))))
        for frage in umfrage.fragen:
            blocks += _question(w, frage)
    return blocks


def timetable(w: Werkstatt, zeilen: Sequence[Planzeile], stelle: Stelle) -> list[Block]:
    """What is planned in which year; years without a mark mean that none is known."""
    jahre = _years(w, zeilen)
    rows = tuple(
        Zeitplanzeile(w.form.cell(zeile.titel), tuple(jahr in zeile.jahre for jahr in jahre)) for zeile in zeilen
    )
    without = any(not zeile.jahre for zeile in zeilen)
    notice = "Zeilen ohne Markierung: Die Vorlage nennt dazu kein Jahr." if without else None
    return [Zeitplan("Zeitplan", w.label("massnahme"), tuple(map(str, jahre)), rows, notice)]


def steps(w: Werkstatt, schritte: Sequence[Prozessschritt], stelle: Stelle) -> list[Block]:
    """Each step below a heading of its own."""
    blocks: list[Block] = []
    for schritt in schritte:
        heading = w.heading(stelle, schritt.titel, schritt.id)
        below: list[Block] = [Prosa(w.form.block(text)) for text in (schritt.text, schritt.ergebnis) if text]
        blocks.append(w.section("schritt", heading, below))
    return blocks


def grid(w: Werkstatt, felder: Sequence[Rasterfeld], stelle: Stelle) -> list[Block]:
    """The fields of the grid with their choices."""
    blocks: list[Block] = []
    for feld in felder:
        blocks.append(Leitzeile(w.form.line(feld.titel)))
        if feld.auswahl:
            blocks.append(Liste(w.points(feld.auswahl)))
    return blocks


def grid_entries(w: Werkstatt) -> list[Block]:
    """What actors entered in the grid, as a table; nothing where there is nothing."""
    entries = w.plan.raster.eintraege if w.plan.raster else ()
    if not entries:
        return []
    zeilen = tuple(grid_row(w, entry) for entry in entries)
    kopf = ("Akteur", "Aktivität", "Handlungsfeld", "Ziele", "Lebensphase")
    return [Tabelle("Geplante Aktivitäten", kopf, (Gruppe(None, zeilen),), klasse="raster")]


def sources(w: Werkstatt, quellen: Sequence[Quelle], stelle: Stelle) -> list[Block]:
    """The bibliography."""
    return [Liste(w.points([quelle.text for quelle in quellen]), "quellen")]


def glossary(w: Werkstatt, glossar: Sequence[Glossareintrag], stelle: Stelle) -> list[Block]:
    """The sentences that explain a term; they contain it."""
    return [Liste(w.points([eintrag.text for eintrag in glossar]))]


def directory(w: Werkstatt, verzeichnis: Sequence[Verzeichniseintrag], stelle: Stelle) -> list[Block]:
    """Plain lists below their leading lines."""
    blocks: list[Block] = []
    for eintrag in verzeichnis:
        if eintrag.titel:
            blocks.append(Leitzeile(w.form.line(eintrag.titel)))
        if eintrag.eintraege:
            blocks.append(Liste(w.points(eintrag.eintraege)))
    return blocks


def pictures(w: Werkstatt, bilder: Sequence[Bild], stelle: Stelle) -> list[Block]:
    """Pictures by their captions."""
    return [_picture(w, bild) for bild in bilder]


def imprint(w: Werkstatt) -> list[Block]:
    """Who publishes, funds and accompanied the concept, and how old it is."""
    konzept, form = w.plan.konzept, w.form
    blocks = _publisher(w, konzept.herausgeber) if konzept.herausgeber else []
    for foerderung in konzept.foerderung:
        blocks.append(Zeile("Gefördert durch", form.line(foerderung.stelle)))
        blocks += [Prosa(form.paragraph(foerderung.pflichttext))] if foerderung.pflichttext else []
    for begleitung in konzept.begleitung:
        known = [begleitung.name, begleitung.aufgabe, begleitung.anschrift]
        blocks.append(Zeile("Begleitung", w.lines([text for text in known if text])))
    blocks += [Zeile("Stand", form.verbatim(dates.date(konzept.stand)))] if konzept.stand else []
    return blocks


def _publisher(w: Werkstatt, herausgeber: Herausgeber) -> list[Block]:
    mail = herausgeber.email
    known = {
        "Herausgeber": w.form.line(herausgeber.name),
        "Anschrift": w.form.line(herausgeber.anschrift or ""),
        "E-Mail": w.form.address(f"mailto:{mail}", mail) if mail else "",
        "Internet": w.form.line(herausgeber.internet or ""),
    }
    return [Zeile(name, text) for name, text in known.items() if text]


def _grouped(
    w: Werkstatt, entries: Sequence[Gruppierbar], stelle: Stelle, point: Callable[[Gruppierbar], Punkt]
) -> list[Block]:
    """Lists by group, each below its group's sentence unless only one group was asked for."""
    blocks: list[Block] = []
    for gruppe, group in groupby(entries, lambda entry: entry.gruppe):
        if gruppe and not stelle.gruppe:
            blocks.append(Leitzeile(w.form.line(gruppe)))
        blocks.append(Liste(tuple(point(entry) for entry in group)))
    return blocks


def _point(w: Werkstatt, text: str, below: Sequence[str]) -> Punkt:
    return Punkt(w.form.item(text), tuple(w.form.start(one) for one in below))


def _task(w: Werkstatt, aufgabe: Aufgabe) -> str:
    if not aufgabe.titel:
        return w.form.item(aufgabe.text or "")
    return w.form.labelled(w.form.line(aufgabe.titel), w.form.line(aufgabe.text) if aufgabe.text else "")


def _offer(w: Werkstatt, angebot: Angebot) -> tuple[str, str]:
    contacts = [w.form.cell(one.wortlaut) if one.wortlaut else w.names(one.akteure) for one in angebot.ansprechpartner]
    return w.form.cell(angebot.titel), w.form.join(contacts, ", ")


def _figure(w: Werkstatt, kennzahl: Kennzahl) -> tuple[str, ...]:
    name = f"{kennzahl.bezeichnung} ({kennzahl.gebiet})" if kennzahl.gebiet else kennzahl.bezeichnung
    value = dates.figure(kennzahl.wert, kennzahl.einheit)
    return (
        w.form.cell(name),
        w.form.verbatim(f"ca. {value}" if kennzahl.ungefaehr else value),
        w.form.verbatim(dates.date(kennzahl.stichtag) if kennzahl.stichtag else ""),
        w.form.cell(kennzahl.quelle or ""),
    )


def grid_row(w: Werkstatt, entry: Rastereintrag) -> tuple[str, ...]:
    """What one actor entered: itself, the activity, the field, the goals, the phase of life."""
    felder = w.entries([entry.handlungsfeld] if entry.handlungsfeld else [])
    ziele = [ziel.wortlaut for ziel in entry.ziele if ziel.wortlaut]
    ziele += [leitziel.text for leitziel in w.entries([ziel.leitziel for ziel in entry.ziele if ziel.leitziel])]
    return (
        w.names([entry.akteur] if entry.akteur else []),
        w.form.cell(entry.aktivitaet),
        w.lines([feld.titel for feld in felder]),
        w.form.join([w.form.cell(text) for text in ziele], "; "),
        w.form.line(entry.lebensphase or ""),
    )


def _question(w: Werkstatt, frage: Frage) -> list[Block]:
    if not frage.ergebnisse:
        return [Prosa(w.form.block(frage.text))]
    zeilen = tuple(
        (
            w.form.cell(ergebnis.bezeichnung),
            w.form.join(
                [w.form.verbatim(dates.figure(ergebnis.wert, frage.einheit)), w.form.cell(ergebnis.wortlaut or "")],
                " " if ergebnis.wert is not None and ergebnis.wortlaut else "",
            ),
        )
        for ergebnis in frage.ergebnisse
    )
    skala = frage.skala
    scale = f"Skala von {dates.number(skala.von)} bis {dates.number(skala.bis)}" if skala else ""
    if skala and skala.wortlaut:
        scale += f": {skala.wortlaut}"
    hinweis = w.form.line(scale) if scale else None
    return [Tabelle(w.form.line(frage.text), ("Antwort", "Ergebnis"), (Gruppe(None, zeilen),), hinweis, "zahlen")]


def _years(w: Werkstatt, zeilen: Sequence[Planzeile]) -> list[int]:
    jahre = {jahr for zeile in zeilen for jahr in zeile.jahre}
    laufzeit = w.plan.konzept.laufzeit
    if laufzeit and laufzeit.von:
        first = laufzeit.von.erster_tag.year
        ende = laufzeitende(w.plan.konzept)
        last = ende.tag.year if ende else first
        if 0 <= last - first < _MOST_YEARS:
            jahre |= set(range(first, last + 1))
    return sorted(jahre)


def _picture(w: Werkstatt, bild: Bild) -> Abbildung:
    return Abbildung(
        anker=w.anchor(bild.id),
        marke=w.form.line(f"Abbildung {bild.nr}" if bild.nr else "Abbildung"),
        titel=w.form.line(bild.titel) if bild.titel else None,
        stand=w.form.verbatim(dates.date(bild.stand)) if bild.stand and "Stand" not in (bild.titel or "") else None,
        beschreibung=w.form.block(bild.alternativtext) if bild.alternativtext else None,
        hinweis="Das Bild ist in dieser Fassung nicht enthalten." if bild.inhalt_verloren else None,
        nachweis=w.form.line(bild.nachweis) if bild.nachweis else None,
    )
