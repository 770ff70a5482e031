"""Part 5 of the report: a sheet for each measure, with the unchanged wording of the concept and what was reported."""

from __future__ import annotations

from itertools import groupby

from integrakon.output.angaben import verschoben
from integrakon.plan.begriffe import Status
from integrakon.plan.personen import nennt_person
from integrakon.plan.verschiebung import Verschiebung
from integrakon.render import felder
from integrakon.render import statusworte as worte
from integrakon.render.beilagen import Beilagen
from integrakon.render.kontext import Abschnitt, Block, Merkmal, Merkmale, Prosa
from integrakon.render.werkstatt import Stelle, Werkstatt
from integrakon.status.assess import Beteiligung, Massnahmenstand
from integrakon.status.lage import ERLEDIGT, Lage
from integrakon.status.uebersicht import Planuebersicht

_MIT_ABSTAND = (Lage.UEBERFAELLIG, Lage.FAELLIG_BALD)


def massnahmen(w: Werkstatt, plan: Planuebersicht, _beilagen: Beilagen) -> list[Block]:
    """The sheets, each Handlungsfeld below a heading of its own."""
    if not plan.massnahmen:
        return [Prosa("Der Plan enthält keine Maßnahmen.")]
    bloecke: list[Block] = []
    for _, gruppe in groupby(plan.massnahmen, lambda stand: stand.handlungsfeld.id):
        staende = list(gruppe)
        feld = staende[0].handlungsfeld
        kopf = w.heading(Stelle(3), feld.titel, feld.id, feld.nr)
        bloecke.append(w.section("handlungsfeld", kopf, [_blatt(w, stand, plan) for stand in staende]))
    return bloecke


def _blatt(w: Werkstatt, stand: Massnahmenstand, plan: Planuebersicht) -> Abschnitt:
    massnahme = stand.massnahme
    kopf = w.heading(
        Stelle(4),
        worte.name(w, massnahme),
        massnahme.id,
        f"{w.label_text('massnahme')} {massnahme.nr}:" if massnahme.nr else None,
    )
    wortlaut = worte.wortlaut(w, massnahme)
    zeilen = [
        *_konzept(w, stand),
        *_zeit(w, stand, plan.verschiebungen.get(massnahme.id)),
        *_wer(w, stand),
        *meldung(w, stand, plan.stand.einstellungen.meldung_monate),
        *_offen(stand),
    ]
    lead: list[Block] = [Prosa(w.form.block(wortlaut))] if wortlaut else []
    return w.section("massnahme", kopf, [*lead, Merkmale(tuple(zeilen))])


def meldung(w: Werkstatt, stand: Massnahmenstand, monate: int) -> list[Merkmal]:
    """What was reported, by which office unless it is a person, why, and what comes next; the Lage that follows."""
    form, einer = w.form, stand.stand
    eintrag = einer.meldung.eintrag
    teile = [worte.status(form, einer.meldung.status)]
    if eintrag:
        teile.append(form.verbatim(worte.zeitpunkt(eintrag.datum)))
        teile.append(form.line(eintrag.stelle if eintrag.stelle and not nennt_person(eintrag.stelle) else ""))
    if einer.veraltet:
        teile.append(f"älter als {monate} Monate")
    lage = [worte.lage(form, einer.lage)]
    if einer.lage in _MIT_ABSTAND and einer.tage is not None:
        lage.append(form.verbatim(f"{worte.abstand(einer.tage)}, Frist {worte.frist(einer)}"))
    zeilen = [Merkmal("Status", (form.join(teile, ", "),)), Merkmal("Lage", (form.join(lage, " "),))]
    if eintrag:
        prosa = (("Begründung", eintrag.begruendung), ("Nächster Schritt", eintrag.naechster_schritt))
        zeilen += [Merkmal(name, (form.item(text),)) for name, text in prosa if text]
        zeilen += w.items("Belege", eintrag.belege)
    return zeilen


def _konzept(w: Werkstatt, stand: Massnahmenstand) -> list[Merkmal]:
    """What the concept promised, word for word."""
    massnahme, ziel = stand.massnahme, stand.ziel
    zeitrahmen = massnahme.zeitrahmen
    return [
        *([Merkmal(w.label("ziel"), (w.form.item(ziel.text),))] if ziel else []),
        *w.items(w.label("ist_zustand"), massnahme.ist_zustand),
        *w.items(w.label("soll_zustand"), massnahme.soll_zustand),
        *w.items(w.label("schritte"), massnahme.schritte),
        *w.value("Zeitrahmen laut Konzept", w.form.line(zeitrahmen.wortlaut or "") if zeitrahmen else None),
        *w.value("Mittel laut Konzept", felder.money(w, massnahme.mittel)),
    ]


def _zeit(w: Werkstatt, stand: Massnahmenstand, verschiebung: Verschiebung | None) -> list[Merkmal]:
    spanne = worte.spanne(stand.stand.zeitraum)
    zeilen = w.value("Zeitraum", w.form.verbatim(spanne))
    if verschiebung is None or not verschiebung.bewegt:
        return zeilen
    erste, heutige = verschiebung.urspruenglich, verschiebung.aktuell
    if erste and erste != heutige:
        zeilen += w.value("Ursprüngliche Frist", w.form.verbatim(worte.fruehere_frist(erste)))
    if verschiebung.mal:
        zeilen += w.value("Verschiebung", w.form.verbatim(verschoben(verschiebung.mal, verschiebung.monate)))
    return zeilen


def _wer(w: Werkstatt, stand: Massnahmenstand) -> list[Merkmal]:
    """Who is responsible and who takes part; whom only the goal names stands apart."""
    teile: dict[Beteiligung, list[str]] = {}
    for wer, wie in stand.beteiligte:
        teile.setdefault(wie, []).append(wer)
    zeilen = [Merkmal("Verantwortlich", (w.names(teile.get(Beteiligung.VERANTWORTLICH, [])) or worte.FEHLT,))]
    zeilen += w.value("Mitverantwortlich", w.names(teile.get(Beteiligung.MITVERANTWORTLICH, [])))
    zeilen += w.value("Beteiligt", w.names(teile.get(Beteiligung.AKTEUR, [])))
    return [*zeilen, *w.value("Nur beim Ziel genannt", w.names(teile.get(Beteiligung.UMSETZUNGSAKTEUR, [])))]


def _offen(stand: Massnahmenstand) -> list[Merkmal]:
    """In one line what could be said of the measure as it stands, and is not."""
    sagt, zeitraum = stand.stand.meldung, stand.stand.zeitraum
    eintrag, ist_offen = sagt.eintrag, stand.stand.lage not in ERLEDIGT
    fehlt = {
        "Frist": ist_offen and not (zeitraum.ende or stand.stand.faellig),
        "Mittel": stand.massnahme.mittel is None,
        "nächster Schritt": ist_offen and eintrag is not None and not eintrag.naechster_schritt,
        "Belege": sagt.status is Status.UMGESETZT and eintrag is not None and not eintrag.belege,
    }
    namen = ", ".join(name for name, ist_so in fehlt.items() if ist_so)
    return [Merkmal("Nicht angegeben", (namen,))] if namen else []
