"""Part 8 of the report: evaluations, the end of the term and the new edition it asks for, and what is due soon."""

from __future__ import annotations

from integrakon.output import angaben
from integrakon.plan.modell.konzept import Beschluss, Konzept
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.render import dates
from integrakon.render import statusworte as worte
from integrakon.render.beilagen import Beilagen
from integrakon.render.bericht.bilder import zeitplan
from integrakon.render.kontext import Block, Gruppe, Hinweis, Merkmal, Merkmale, Prosa, Tabelle
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.assess import Evaluationsstand, Planstand
from integrakon.status.lage import ERLEDIGT, Lage
from integrakon.status.uebersicht import Planuebersicht, nach_dringlichkeit


def termine(w: Werkstatt, plan: Planuebersicht, _beilagen: Beilagen) -> list[Block]:
    """What the concept says of evaluation and term, and the dates that follow."""
    stand = plan.stand
    abgeloest: list[Block] = [Hinweis(angaben.ABGELOEST)] if stand.abgeloest else []
    return [*abgeloest, *_evaluation(w, stand), *_laufzeit(w, stand), *_bald(w, plan), *zeitplan(w, plan)]


def ueberfaellige(stand: Planstand) -> list[str]:
    """A sentence for each date of the concept as a whole that has passed."""
    saetze = [
        f"Evaluation {worte.zeitpunkt(eine.faellig)}{_abgeleitet(eine)}: überfällig, nicht als erfolgt vermerkt."
        for eine in stand.evaluationen
        if eine.lage is Lage.UEBERFAELLIG
    ]
    if stand.laufzeit.lage is Lage.UEBERFAELLIG:
        saetze.append(f"Die Laufzeit ist abgelaufen: {_ende(stand)}. Über eine Fortschreibung ist nichts vermerkt.")
    return saetze


def _evaluation(w: Werkstatt, stand: Planstand) -> list[Block]:
    evaluation = stand.plan.konzept.evaluation
    if evaluation is None:
        return [Prosa("Zu einer Evaluation sagt das Konzept nichts.")]
    bloecke: list[Block] = []
    if evaluation.wortlaut:
        bloecke.append(Merkmale((Merkmal("Evaluation laut Konzept", (w.form.item(evaluation.wortlaut),)),)))
    if not stand.evaluationen:
        return [*bloecke, Prosa(_kein_termin(stand.plan.konzept))]
    zeilen = tuple(_zeile(w, eine) for eine in stand.evaluationen)
    kopf = ("Evaluation fällig", "Herkunft", "Erfolgt", "Lage")
    bloecke.append(Tabelle("Evaluationen", kopf, (Gruppe(None, zeilen),), klasse="termine"))
    if any(eine.abgeleitet for eine in stand.evaluationen):
        bloecke.append(Hinweis("Abgeleitete Termine rechnet das Programm aus Turnus und Beginn der Laufzeit."))
    return bloecke


def _kein_termin(konzept: Konzept) -> str:
    """Why no date follows, where the concept names none."""
    turnus = dates.evaluation(konzept.evaluation) if konzept.evaluation else ""
    if not turnus:
        return "Einen Termin nennt das Konzept nicht, und es lässt sich keiner ableiten."
    if konzept.laufzeit and konzept.laufzeit.von:
        return f"Das Konzept nennt einen Turnus ({turnus}); bis zum Ende der Laufzeit wird danach keine fällig."
    return f"Das Konzept nennt einen Turnus ({turnus}), aber keinen Beginn der Laufzeit; ein Jahr folgt daraus nicht."


def _zeile(w: Werkstatt, eine: Evaluationsstand) -> tuple[str, ...]:
    abstand = worte.abstand(eine.tage) if eine.lage is Lage.UEBERFAELLIG and eine.tage is not None else ""
    return (
        w.form.verbatim(worte.zeitpunkt(eine.faellig)),
        "abgeleitet" if eine.abgeleitet else "angegeben",
        w.form.verbatim(worte.zeitpunkt(eine.erfolgt) if eine.erfolgt else "keine Angabe"),
        w.form.join([worte.lage(w.form, eine.lage), w.form.verbatim(abstand)], " "),
    )


def _laufzeit(w: Werkstatt, stand: Planstand) -> list[Block]:
    konzept, laufzeit = stand.plan.konzept, stand.laufzeit
    if konzept.laufzeit is None:
        return [Prosa("Eine Laufzeit nennt das Konzept nicht; wann es fortzuschreiben ist, bleibt offen.")]
    zeilen = [*w.value("Laufzeit laut Konzept", w.form.line(konzept.laufzeit.wortlaut or ""))]
    zeilen += w.value("Ende der Laufzeit", w.form.verbatim(_ende(stand) or worte.FEHLT))
    if laufzeit.lage in ERLEDIGT:
        fortschreibung = "nicht nötig: das Konzept ist abgelöst"
    elif laufzeit.tage is None:
        fortschreibung = "offen: ein Ende der Laufzeit lässt sich nicht bestimmen"
    elif laufzeit.tage < 0:
        fortschreibung = f"nichts vermerkt; die Laufzeit ist abgelaufen {worte.abstand(laufzeit.tage)}"
    else:
        fortschreibung = f"nichts vermerkt; die Laufzeit endet {worte.abstand(laufzeit.tage)}"
    zeilen += w.value("Fortschreibung", w.form.verbatim(fortschreibung))
    return [Merkmale(tuple(zeilen))]


def _ende(stand: Planstand) -> str:
    ende = stand.laufzeit.ende
    if ende is None:
        return ""
    match ende.ab:
        case Beschluss():
            woher = f" (abgeleitet aus dem Beschluss vom {worte.zeitpunkt(ende.ab.datum)} und der Dauer)"
        case Zeitpunkt():
            woher = " (abgeleitet aus Beginn und Dauer)"
        case _:
            woher = ""
    return f"{worte.tag(ende.tag)}{woher}"


def _bald(w: Werkstatt, plan: Planuebersicht) -> list[Block]:
    """The measures that are due soon; that there are none is said where anything is ever due."""
    tage = plan.stand.einstellungen.bald_tage
    bald = [m for m in nach_dringlichkeit(plan.massnahmen) if m.stand.lage is Lage.FAELLIG_BALD]
    if not bald:
        hat_termine = any(m.stand.faellig for m in plan.massnahmen)
        return [Prosa(f"In den nächsten {tage} Tagen wird keine Maßnahme fällig.")] if hat_termine else []
    zeilen = tuple(
        (
            worte.zelle(w, m.massnahme),
            w.form.verbatim(f"{worte.frist(m.stand)}, {worte.abstand(m.stand.tage or 0)}"),
            worte.status(w.form, m.stand.meldung.status),
            w.names([m.massnahme.verantwortlich]) if m.massnahme.verantwortlich else worte.FEHLT,
        )
        for m in bald
    )
    titel = f"Fällig in den nächsten {tage} Tagen ({worte.von(len(bald), plan.zaehlung.gesamt)} Maßnahmen)"
    return [
        Tabelle(titel, ("Maßnahme", "Frist", "Status", "Verantwortlich"), (Gruppe(None, zeilen),), klasse="termine")
    ]


def _abgeleitet(eine: Evaluationsstand) -> str:
    return " (Termin abgeleitet)" if eine.abgeleitet else ""
