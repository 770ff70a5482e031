"""Parts 1 and 2 of the report: the head of the Beschlussvorlage, and how old and how complete the data are."""

from __future__ import annotations

from integrakon.plan.fristen import letzter_beschluss
from integrakon.plan.modell.vorlage import Beratung, Vorlage
from integrakon.render import statusworte as worte
from integrakon.render.beilagen import Beilagen, Version
from integrakon.render.kontext import Block, Hinweis, Merkmal, Merkmale, Prosa
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.uebersicht import Planuebersicht

_OEFFENTLICH = {True: "öffentlich", False: "nichtöffentlich"}
# What a city means that writes a truth value where words are asked for.
_JA_NEIN = {"true": "ja", "false": "nein"}
_KURZER_HASH = 12


def vorlage(w: Werkstatt, plan: Planuebersicht, beilagen: Beilagen) -> list[Block]:
    """What the head says, and what the plan knows of the resolution; nothing is made up."""
    zeilen = _zeilen(w, beilagen.vorlage) if beilagen.vorlage else []
    letzter = letzter_beschluss(plan.stand.plan.konzept, plan.stand.stichtag)
    if letzter:
        teile = [letzter.gremium, worte.zeitpunkt(letzter.datum), letzter.ergebnis or ""]
        teile += [f"Vorlage {letzter.vorlage}"] if letzter.vorlage else []
        zeilen += w.value("Beschluss zum Konzept", w.form.line(", ".join(filter(None, teile))))
    bloecke: list[Block] = [Merkmale(tuple(zeilen))] if zeilen else []
    if letzter is None:
        bloecke.append(Prosa("Bis zum Stichtag nennt der Plan keinen Beschluss zum Konzept."))
    if beilagen.vorlage in {None, Vorlage()}:
        bloecke.append(Hinweis("Nummer, Gremium, Sitzung und Beschlussvorschlag liegen nicht vor."))
    return bloecke


def datenstand(w: Werkstatt, plan: Planuebersicht, beilagen: Beilagen) -> list[Block]:
    """The reference date, the version of the plan, what it is compared with, and who has reported."""
    konzept, zaehlung = plan.stand.plan.konzept, plan.stand.zaehlung
    fehlt = zaehlung.gesamt - zaehlung.gemeldet
    angaben = [
        ("Berichtsstichtag", worte.tag(plan.stand.stichtag)),
        ("Fassung des Konzepts", worte.zeitpunkt(konzept.stand) if konzept.stand else worte.FEHLT),
        ("Stand der Daten", _version(beilagen.version)),
        ("Vergleichsstand", _vergleich(plan, beilagen)),
        (
            "Grundgesamtheit",
            f"{worte.zahlwort(zaehlung.gesamt, 'Maßnahme', 'Maßnahmen')}, "
            f"davon {zaehlung.gemeldet} gemeldet und {fehlt} nicht gemeldet"
            if zaehlung.gesamt
            else "keine Maßnahmen",
        ),
    ]
    merkmale = Merkmale(tuple(Merkmal(name, (w.form.verbatim(wert),)) for name, wert in angaben))
    return [merkmale, *(Hinweis(satz) for satz in _vorzeitig(plan))]


def _zeilen(w: Werkstatt, kopf: Vorlage) -> list[Merkmal]:
    form = w.form
    einzeilig = [
        ("Nummer", kopf.nummer),
        ("Gremium", kopf.gremium),
        ("Sitzung", worte.zeitpunkt(kopf.sitzung) if kopf.sitzung else None),
        ("Behandlung", _OEFFENTLICH.get(kopf.oeffentlich) if kopf.oeffentlich is not None else None),
        ("Federführung", kopf.federfuehrung),
    ]
    zeilen = [merkmal for name, wert in einzeilig for merkmal in w.value(name, form.line(wert or ""))]
    zeilen += w.items("Beratungsfolge", [_beratung(eine) for eine in kopf.beratungsfolge])
    zeilen += w.items("Bezug", kopf.bezug)
    if kopf.beschlussvorschlag:
        zeilen.append(Merkmal("Beschlussvorschlag", (form.item(kopf.beschlussvorschlag),)))
    for name, wirkung in (("Finanzielle", kopf.finanzielle_auswirkungen), ("Personelle", kopf.personelle_auswirkungen)):
        zeilen += w.value(f"{name} Auswirkungen", form.line(_JA_NEIN.get((wirkung or "").lower(), wirkung or "")))
    return zeilen


def _beratung(beratung: Beratung) -> str:
    tag = worte.zeitpunkt(beratung.datum) if beratung.datum else None
    return ", ".join(filter(None, [beratung.gremium, tag, beratung.zweck]))


def _version(version: Version | None) -> str:
    if version is None:
        return "ohne Versionsnachweis: die Plandatei steht nicht unter Versionsverwaltung"
    stand = f"Commit {version.commit[:_KURZER_HASH]} vom {worte.tag(version.datum)}"
    if version.geaendert:
        return f"Arbeitsstand mit Änderungen, zuletzt festgehalten in {stand}"
    return f"{stand} ({', '.join(version.tags)})" if version.tags else stand


def _vergleich(plan: Planuebersicht, beilagen: Beilagen) -> str:
    if beilagen.aenderungen is None:
        return "keiner angegeben"
    revision = beilagen.aenderungen.revision
    if plan.seit is None:
        return f"{revision}; den Plan gab es darin noch nicht"
    return f"{revision}, beurteilt zum {worte.tag(plan.seit.tag)}"


def _vorzeitig(plan: Planuebersicht) -> list[str]:
    """What a reference date before the concept's own time means."""
    konzept, stichtag = plan.stand.plan.konzept, plan.stand.stichtag
    saetze = []
    if konzept.stand and konzept.stand.erster_tag > stichtag:
        saetze.append(f"Der Stichtag liegt vor dem Stand des Konzepts ({worte.zeitpunkt(konzept.stand)}).")
    beginn = konzept.laufzeit.von if konzept.laufzeit else None
    if beginn and beginn.erster_tag > stichtag:
        saetze.append(f"Der Stichtag liegt vor dem Beginn der Laufzeit ({worte.zeitpunkt(beginn)}).")
    return saetze
