"""`status` as a page: where one or several plans stand, the most urgent first. The report to the council is another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from integrakon.output import angaben
from integrakon.output.paint import Paint
from integrakon.output.safe import visible_path
from integrakon.render import statusworte as worte
from integrakon.render.bericht.bilder import zeitplan
from integrakon.render.bericht.gruppen import akteure, ziele
from integrakon.render.bericht.indikatoren import tabellen as indikatoren
from integrakon.render.bericht.termine import ueberfaellige
from integrakon.render.bericht.ueberblick import tabellen, veraenderung
from integrakon.render.bildkontext import Gantt
from integrakon.render.kontext import (
    Abschnitt,
    Block,
    Gruppe,
    Inhaltseintrag,
    Kontext,
    Kopf,
    Liste,
    Merkmal,
    Merkmale,
    Prosa,
    Punkt,
    Tabelle,
    Ueberschrift,
)
from integrakon.render.konzept import SUFFIXES, Format, form_for, plain_form
from integrakon.render.markdown import Form, plain
from integrakon.render.umgebung import Umgebung
from integrakon.render.werkstatt import Werkstatt, anchors_like_github
from integrakon.status.assess import Massnahmenstand
from integrakon.status.uebersicht import (
    Planuebersicht,
    Uebersicht,
    gemeinte_indikatoren,
    gemeinte_ziele,
    nach_dringlichkeit,
)

_VORLAGEN = "templates"
_TITEL = "Stand der Umsetzung"


class _Plan(NamedTuple):
    """A plan, what builds its texts, and its place among the others, which keeps its anchors apart.

    `bereich` tells its tables from those of the others, empty where there are none.
    """

    w: Werkstatt
    sicht: Planuebersicht
    nr: int
    bereich: str = ""

    @property
    def titel(self) -> str:
        """The title of the concept, without markup."""
        return plain(self.sicht.stand.plan.konzept.titel, self.w.form.verweise)


def format_markdown(uebersicht: Uebersicht, _paint: Paint) -> Iterator[str]:
    """The page as Markdown. Templates in `templates/` of the working directory win over ours.

    Raises:
        TemplateFault: a template is missing, broken, or tried what is forbidden.
    """
    yield _seite(uebersicht, "markdown")


def format_html(uebersicht: Uebersicht, _paint: Paint) -> Iterator[str]:
    """As `format_markdown`, but as an HTML page that loads nothing."""
    yield _seite(uebersicht, "html")


def _seite(uebersicht: Uebersicht, format: Format) -> str:  # noqa: A002
    eigene = [Path(_VORLAGEN)] if Path(_VORLAGEN).is_dir() else []
    umgebung = Umgebung(eigene, html=format == "html")
    return f"{umgebung.document(f'statusseite{SUFFIXES[format]}.j2', _kontext(uebersicht, format)).rstrip()}\n"


def _kontext(uebersicht: Uebersicht, format: Format) -> Kontext:  # noqa: A002
    plaene = [
        _Plan(Werkstatt(sicht.stand.plan, form_for(sicht.stand.plan, format)), sicht, nr)
        for nr, sicht in enumerate(uebersicht.plaene, 1)
    ]
    if len(plaene) > 1:
        plaene = _unterschieden(plaene)
    titel = f"{_TITEL}: {plaene[0].titel}" if len(plaene) == 1 else _TITEL
    abschnitte = _teile(plaene[0], uebersicht, 2) if len(plaene) == 1 else [_ganz(p, uebersicht) for p in plaene]
    form = plain_form(format)
    return Kontext(
        titel=f"{titel}, {worte.tag(uebersicht.stichtag)}",
        beschreibung=f"{titel}, Stichtag {worte.tag(uebersicht.stichtag)}",
        kopf=Kopf(
            titel=Ueberschrift(1, None, form.verbatim(titel), "seite_titel"),
            untertitel=_untertitel(plaene),
            leitsatz=None,
            angaben=tuple(_angaben(uebersicht, form)),
            pflichttexte=tuple(_pflichttexte(plaene[0])) if len(plaene) == 1 else (),
        ),
        inhalt=_inhalt(format, titel, plaene, abschnitte),
        bloecke=tuple(abschnitte) or (Prosa("Es gibt keinen Plan, dessen Stand sich beurteilen ließe."),),
        fussnoten=(),
    )


def _unterschieden(plaene: Sequence[_Plan]) -> list[_Plan]:
    """The plans by their titles, with their files where titles are the same."""
    titel = [plan.titel for plan in plaene]
    return [
        plan._replace(
            bereich=plan.titel if titel.count(plan.titel) == 1 else f"{plan.titel}, {visible_path(plan.sicht.path)}"
        )
        for plan in plaene
    ]


def _untertitel(plaene: Sequence[_Plan]) -> str | None:
    if len(plaene) != 1:
        return None
    untertitel = plaene[0].sicht.stand.plan.konzept.untertitel
    return plaene[0].w.form.line(untertitel, bare=True) if untertitel else None


def _angaben(uebersicht: Uebersicht, form: Form) -> Iterator[Merkmal]:
    yield Merkmal("Stichtag", (worte.tag(uebersicht.stichtag),))
    for name, wort in (("Nur Akteur", uebersicht.akteur), ("Nur Handlungsfeld", uebersicht.handlungsfeld)):
        if wort:
            yield Merkmal(name, (form.verbatim(wort),))
    if uebersicht.revision:
        yield Merkmal("Vergleichsstand", (form.verbatim(uebersicht.revision),))


def _pflichttexte(plan: _Plan) -> Iterator[str]:
    yield from (plan.w.form.paragraph(f.pflichttext) for f in plan.sicht.stand.plan.konzept.foerderung if f.pflichttext)


def _inhalt(
    format: Format,  # noqa: A002
    titel: str,
    plaene: Sequence[_Plan],
    abschnitte: Sequence[Abschnitt],
) -> tuple[Inhaltseintrag, ...]:
    """The sections of the second level; their headings hold no links, so they can be part of one."""
    koepfe = [
        ("seite_titel", titel),
        ("seite_inhalt", "Inhalt"),
        *(kopf for plan in plaene for kopf in plan.w.headings),
    ]
    ziele = anchors_like_github(koepfe) if format == "markdown" else {anker: anker for anker, _ in koepfe}
    eintraege = (abschnitt.ueberschrift for abschnitt in abschnitte)
    return tuple(Inhaltseintrag(None, eine.text, ziele[eine.anker], 1, ()) for eine in eintraege)


def _ganz(plan: _Plan, uebersicht: Uebersicht) -> Abschnitt:
    """One of several plans, below its own heading."""
    kopf = _kopf(plan, 2, plan.titel, f"plan_{plan.nr}")
    return plan.w.section("kapitel", kopf, [*map(Prosa, _pflichttexte(plan)), *_teile(plan, uebersicht, 3)])


def _teile(plan: _Plan, uebersicht: Uebersicht, ebene: int) -> list[Abschnitt]:
    teile: list[tuple[str, list[Block]]] = [
        ("Überblick", [_konzept(plan), *_termine(plan), *(tabellen(plan.w, plan.sicht) or [_leer(uebersicht)])]),
        ("Maßnahmen, Dringendes zuerst", _massnahmen(plan)),
        ("Ziele", ziele(plan.w, gemeinte_ziele(plan.sicht, uebersicht))),
        ("Akteure", akteure(plan.w, plan.sicht)),
        ("Indikatoren", indikatoren(plan.w, gemeinte_indikatoren(plan.sicht, uebersicht))),
        ("Zeitplan", zeitplan(plan.w, plan.sicht, f"bild_zeitplan_{plan.nr}")),
    ]
    if uebersicht.revision:
        teile.append(("Veränderung", veraenderung(plan.w, plan.sicht, gefragt=True)))
    return [
        plan.w.section(
            "kapitel",
            _kopf(plan, ebene, titel, f"plan_{plan.nr}_{teil}"),
            [_mit_bereich(block, plan.bereich) for block in bloecke],
        )
        for teil, (titel, bloecke) in enumerate(teile, 1)
        if bloecke
    ]


def _mit_bereich(block: Block, bereich: str) -> Block:
    if isinstance(block, Tabelle):
        return replace(block, bereich=bereich)
    return replace(block, tabelle=replace(block.tabelle, bereich=bereich)) if isinstance(block, Gantt) else block


def _kopf(plan: _Plan, ebene: int, titel: str, anker: str) -> Ueberschrift:
    plan.w.headings.append((anker, titel))
    return Ueberschrift(ebene, None, plan.w.form.verbatim(titel), anker)


def _konzept(plan: _Plan) -> Merkmale:
    """Whose concept it is, its term, and how many measures were asked for."""
    form, stand = plan.w.form, plan.sicht.stand
    konzept, zaehlung = stand.plan.konzept, plan.sicht.zaehlung
    fehlt = zaehlung.gesamt - zaehlung.gemeldet
    angesehen = worte.zahlwort(zaehlung.gesamt, "Maßnahme", "Maßnahmen")
    alle = len(stand.massnahmen)
    auswahl = f"{angesehen} von {alle}" if zaehlung.gesamt != alle else angesehen
    return Merkmale(
        (
            Merkmal("Plandatei", (form.verbatim(visible_path(plan.sicht.path)),)),
            *plan.w.value("Herausgeber", form.verbatim(konzept.herausgeber.name) if konzept.herausgeber else None),
            *plan.w.value(
                "Stand des Konzepts", form.verbatim(worte.zeitpunkt(konzept.stand)) if konzept.stand else None
            ),
            Merkmal("Laufzeit", (form.verbatim(angaben.laufzeit(konzept.laufzeit, stand.laufzeit)),)),
            Merkmal("Maßnahmen", (f"{auswahl}, davon {zaehlung.gemeldet} gemeldet und {fehlt} nicht gemeldet",)),
        )
    )


def _termine(plan: _Plan) -> list[Block]:
    stand = plan.sicht.stand
    saetze = [*([angaben.ABGELOEST] if stand.abgeloest else []), *ueberfaellige(stand)]
    return [Liste(tuple(Punkt(plan.w.form.verbatim(satz)) for satz in saetze))] if saetze else []


def _leer(uebersicht: Uebersicht) -> Prosa:
    satz = angaben.keine_massnahmen(gefiltert=uebersicht.gefiltert)
    return Prosa(satz if uebersicht.gefiltert else f"{satz} Ein Umsetzungsstand lässt sich deshalb nicht angeben.")


def _massnahmen(plan: _Plan) -> list[Block]:
    if not plan.sicht.massnahmen:
        return []
    kopf = ("Maßnahme", "Lage", "Frist", "Letzte Meldung", "Zuständig")
    zeilen = tuple(_zeile(plan, stand) for stand in nach_dringlichkeit(plan.sicht.massnahmen))
    return [Tabelle("Maßnahmen nach Dringlichkeit", kopf, (Gruppe(None, zeilen),), klasse="dringlichkeit")]


def _zeile(plan: _Plan, stand: Massnahmenstand) -> tuple[str, ...]:
    form = plan.w.form
    tage = stand.stand.tage
    wann = worte.frist(stand.stand)
    eintrag = stand.stand.meldung.eintrag
    seit = form.verbatim(f"({worte.zeitpunkt(eintrag.datum)})") if eintrag else ""
    return (
        worte.zelle(plan.w, stand.massnahme),
        worte.lage(form, stand.stand.lage),
        form.verbatim(wann if tage is None else f"{wann}, {worte.abstand(tage)}"),
        form.join([worte.status(form, stand.stand.meldung.status), seit], " "),
        form.verbatim(angaben.zustaendige(stand, plan.sicht.namen)),
    )
