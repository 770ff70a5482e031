"""From a plan to the context of the document `konzept`: its head, its chapters in the source's order, its footnotes.

What single entries look like is said in `felder` and `bestand`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any

from integrakon.plan.begriffe import Baustein, Konzeptstatus, Konzeptverbindlichkeit
from integrakon.plan.modell import Plan
from integrakon.plan.modell.gliederung import Abschnitt as Kapitel
from integrakon.plan.modell.gliederung import Block as Planblock
from integrakon.plan.modell.konzept import Beschluss
from integrakon.render import bestand, dates, felder
from integrakon.render.kontext import Abschnitt, Block, Fussnote, Inhaltseintrag, Kontext, Kopf, Merkmal, Prosa
from integrakon.render.markdown import Form, plain
from integrakon.render.werkstatt import Stelle, Werkstatt, anchors_like_github

CONTENTS = ("seite_inhalt", "Inhalt")
NOTES = ("seite_fussnoten", "Fußnoten")

Builder = Callable[[Werkstatt, Sequence[Any], Stelle], list[Block]]

_ENTRIES: Mapping[str, Builder] = {
    "Handlungsfeld": felder.fields,
    "Ziel": felder.goals,
    "Massnahme": felder.measures,
    "Indikator": felder.indicators,
    "Aktivitaet": felder.activities,
    "Leitziel": bestand.guiding_goals,
    "Akteur": bestand.actors,
    "Gremium": bestand.bodies,
    "Rolle": bestand.roles,
    "Schnittstelle": bestand.interfaces,
    "Aufgabe": bestand.tasks,
    "Angebot": bestand.offers,
    "Punkt": bestand.points,
    "Kennzahl": bestand.figures,
    "Umfrage": bestand.surveys,
    "Zeitplanzeile": bestand.timetable,
    "Prozessschritt": bestand.steps,
    "Rasterfeld": bestand.grid,
    "Quelle": bestand.sources,
    "Abbildung": bestand.pictures,
    "Glossareintrag": bestand.glossary,
    "Verzeichniseintrag": bestand.directory,
}
_STATUS = {
    Konzeptstatus.ENTWURF: "Entwurf",
    Konzeptstatus.BESCHLOSSEN: "Beschlossen",
    Konzeptstatus.ABGELOEST: "Abgelöst",
}
_KINDS = {"stadt": "Stadt", "kreisfreie_stadt": "Stadt", "gemeinde": "Gemeinde", "landkreis": "Landkreis"}


def build(plan: Plan, form: Form) -> Kontext:
    """The whole document in one format. The order of building is that of the document: footnotes are counted so."""
    w = Werkstatt(plan, form)
    kopf = _head(w)
    w.headings.append(CONTENTS)
    kapitel = plan.gliederung or _all_there_is(plan)
    bloecke = [block for one in kapitel for block in _chapter(w, one, Stelle(2))]
    w.headings.append(NOTES)
    targets = anchors_like_github(w.headings) if form.format == "markdown" else {}
    return Kontext(
        titel=plain(plan.konzept.titel, form.verweise),
        beschreibung=plain(plan.konzept.untertitel or f"{plan.konzept.titel}, {place(plan)}", form.verweise),
        kopf=kopf,
        inhalt=_contents(w, kapitel, bloecke, targets, 1),
        bloecke=tuple(bloecke),
        fussnoten=_notes(w),
    )


def _head(w: Werkstatt) -> Kopf:
    konzept = w.plan.konzept
    return Kopf(
        titel=w.heading(Stelle(1), konzept.titel, "seite_titel"),
        untertitel=w.form.line(konzept.untertitel) if konzept.untertitel else None,
        leitsatz=w.form.line(konzept.leitsatz) if konzept.leitsatz else None,
        angaben=tuple(_particulars(w)),
        pflichttexte=tuple(w.form.paragraph(one.pflichttext) for one in konzept.foerderung if one.pflichttext),
    )


def _particulars(w: Werkstatt) -> list[Merkmal]:
    """What is known of the concept as a whole. That it is adopted is said by its resolutions where there are any."""
    konzept, form = w.plan.konzept, w.form
    resolved = konzept.status is Konzeptstatus.BESCHLOSSEN and konzept.beschluesse
    voluntary = konzept.verbindlichkeit is Konzeptverbindlichkeit.SELBSTVERPFLICHTUNG
    known: list[tuple[str, list[str]]] = [
        ("Kommune", [form.line(place(w.plan))]),
        ("Stand", [form.verbatim(dates.date(konzept.stand))] if konzept.stand else []),
        ("Status", [_STATUS[konzept.status]] if konzept.status and not resolved else []),
        ("Beschluss", [form.line(_resolution(one)) for one in konzept.beschluesse]),
        ("Verbindlichkeit", ["Freiwillige Selbstverpflichtung"] if voluntary else []),
        ("Laufzeit", [form.verbatim(dates.term(konzept.laufzeit))] if konzept.laufzeit else []),
        ("Evaluation", [form.verbatim(dates.evaluation(konzept.evaluation))] if konzept.evaluation else []),
        ("Herausgeber", [form.line(konzept.herausgeber.name)] if konzept.herausgeber else []),
        ("Löst ab", [form.line(konzept.vorgaenger)] if konzept.vorgaenger else []),
        ("Gefördert durch", [form.line(one.stelle) for one in konzept.foerderung]),
    ]
    return [Merkmal(name, tuple(values)) for name, values in known if any(values)]


def place(plan: Plan) -> str:
    """Whose concept it is: `Stadt Hechingen, Baden-Württemberg`."""
    kind = _KINDS.get(str(plan.kommune.art), "")
    name = f"{kind} {plan.kommune.name}".strip()
    return f"{name}, {plan.kommune.land}" if plan.kommune.land else name


def _resolution(beschluss: Beschluss) -> str:
    known = [beschluss.gremium, dates.date(beschluss.datum), beschluss.ergebnis]
    known += [f"Vorlage {beschluss.vorlage}"] if beschluss.vorlage else []
    return ", ".join(part for part in known if part)


def _chapter(w: Werkstatt, kapitel: Kapitel, stelle: Stelle) -> list[Block]:
    """A section with its heading; of a page without one, what stands on it."""
    if not kapitel.titel:
        return [block for one in kapitel.inhalt for block in _block(w, one, stelle)]
    heading = w.heading(stelle, kapitel.titel, kapitel.id, kapitel.nr)
    inner = stelle.tiefer
    blocks = [block for one in kapitel.inhalt for block in _block(w, one, inner)]
    blocks += [block for one in kapitel.abschnitte for block in _chapter(w, one, inner)]
    return [w.section("kapitel", heading, blocks)]


def _block(w: Werkstatt, block: Planblock, stelle: Stelle) -> list[Block]:
    if block.text:
        return [Prosa(w.form.block(block.text))]
    if block.abbildung:
        return bestand.pictures(w, w.entries([block.abbildung]), stelle)
    if block.baustein:
        return _whole_list(w, block.baustein, stelle._replace(gruppe=block.gruppe))
    return _chosen(w, w.entries(block.zeigt), stelle._replace(teil=block.teil))


def _chosen(w: Werkstatt, entries: Sequence[Any], stelle: Stelle) -> list[Block]:
    """Entries of any kind; neighbours of one kind become one list or table."""
    blocks: list[Block] = []
    for kind, group in groupby(entries, lambda entry: type(entry).__name__):
        if kind in _ENTRIES:
            blocks += _ENTRIES[kind](w, list(group), stelle)
    return blocks


def _whole_list(w: Werkstatt, baustein: Baustein, stelle: Stelle) -> list[Block]:
    plan = w.plan
    match baustein:
        case Baustein.IMPRESSUM:
            return bestand.imprint(w)
        case Baustein.HANDLUNGSFELDER:
            return felder.fields_with_headings(w, plan.handlungsfelder, stelle)
        case Baustein.RASTER:
            return [*bestand.grid(w, plan.raster.felder if plan.raster else (), stelle), *bestand.grid_entries(w)]
    entries = getattr(plan, baustein)
    if stelle.gruppe:
        entries = [entry for entry in entries if entry.gruppe == stelle.gruppe]
    return _chosen(w, entries, stelle)


def _all_there_is(plan: Plan) -> tuple[Kapitel, ...]:
    """The chapters of a plan that has no table of contents: every list that is not empty."""
    names = [str(baustein) for baustein in Baustein if baustein is not Baustein.IMPRESSUM]
    return tuple(
        Kapitel.model_construct(
            id=f"teil_{name}",
            titel=Plan.model_fields[name].title or name,
            inhalt=(Planblock.model_construct(baustein=Baustein(name)),),
        )
        for name in names
        if getattr(plan, name)
    )


def _contents(
    w: Werkstatt, kapitel: Sequence[Kapitel], bloecke: Sequence[Block], targets: Mapping[str, str], ebene: int
) -> tuple[Inhaltseintrag, ...]:
    """The chapters and their sub-chapters with links; the finished sections know the anchors."""
    titled = [(one, one.titel) for one in kapitel if one.titel]
    sections = [one for one in bloecke if isinstance(one, Abschnitt) and one.klasse == "kapitel"]
    return tuple(
        Inhaltseintrag(
            marke=section.ueberschrift.marke,
            text=w.form.line(titel, bare=True),
            ziel=targets.get(section.ueberschrift.anker, section.ueberschrift.anker),
            ebene=ebene,
            kinder=_contents(w, one.abschnitte, section.bloecke, targets, ebene + 1),
        )
        for (one, titel), section in zip(titled, sections, strict=True)
    )


def _notes(w: Werkstatt) -> tuple[Fussnote, ...]:
    """The footnotes in the plan's order. Their texts come first: they may refer to each other."""
    verweise = w.form.verweise
    notes = {note.nr: note for note in reversed(w.plan.fussnoten)}
    texts = {nr: w.form.item(notes[nr].text) for nr in reversed(notes)}
    return tuple(
        Fussnote(w.form.verbatim(nr), text, verweise.anchor(nr), tuple(verweise.references(nr)))
        for nr, text in texts.items()
    )
