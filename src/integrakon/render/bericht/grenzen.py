"""Part 10 of the report: the limits of its data: open findings, assumptions, and what the source has lost."""

from __future__ import annotations

from collections.abc import Sequence

from integrakon.plan.begriffe import Anmerkungsart
from integrakon.render import statusworte as worte
from integrakon.render.beilagen import Befundzahl, Beilagen
from integrakon.render.kontext import Block, Gruppe, Leitzeile, Liste, Prosa, Punkt, Tabelle
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.assess import Planstand
from integrakon.status.uebersicht import Planuebersicht
from integrakon.status.zeitraum import Termin


def grenzen(w: Werkstatt, plan: Planuebersicht, beilagen: Beilagen) -> list[Block]:
    """What has to be known to read the rest rightly."""
    return [*_befunde(w, beilagen.befunde), *_annahmen(plan.stand), *_verluste(w, plan)]


def _befunde(w: Werkstatt, befunde: Sequence[Befundzahl] | None) -> list[Block]:
    if befunde is None:
        return [Prosa("Offene Befunde der Prüfung liegen nicht vor.")]
    if not befunde:
        return [Prosa("Die Prüfung des Plans hat keine offenen Befunde.")]
    zeilen = tuple(
        (
            w.form.cell(w.entries([eine.handlungsfeld])[0].titel) if eine.handlungsfeld else "Übriger Plan",
            *map(str, (eine.fehler, eine.warnungen, eine.hinweise)),
        )
        for eine in befunde
    )
    kopf = ("Handlungsfeld", "Fehler", "Warnungen", "Hinweise")
    return [Tabelle("Offene Befunde der Prüfung", kopf, (Gruppe(None, zeilen),), klasse="zahlen")]


def _annahmen(stand: Planstand) -> list[Block]:
    gesamt = len(stand.massnahmen)
    saetze = []
    if gesamt:
        abgeleitet = sum(m.stand.zeitraum.termin is Termin.ABGELEITET for m in stand.massnahmen)
        offen = sum(m.stand.zeitraum.termin is Termin.OFFEN for m in stand.massnahmen)
        ohne = sum(m.massnahme.verantwortlich is None for m in stand.massnahmen)
        saetze = [
            f"Bei {worte.von(abgeleitet, gesamt)} Maßnahmen ist der Termin abgeleitet und steht so nicht im Konzept.",
            f"Bei {worte.von(offen, gesamt)} Maßnahmen gibt es keinen Termin.",
            f"Bei {worte.von(ohne, gesamt)} Maßnahmen ist keine verantwortliche Stelle angegeben.",
        ]
    if warten := _noch_nicht_gezaehlt(stand):
        zaehlt = "Meldung zählt" if warten == 1 else "Meldungen zählen"
        saetze.append(
            f"{warten} {zaehlt} noch nicht: Der Monat oder das Jahr, das als Datum dasteht, ist nicht vorbei."
        )
    if stand.evaluationen and all(eine.abgeleitet for eine in stand.evaluationen):
        saetze.append("Alle Termine der Evaluation sind abgeleitet.")
    if stand.laufzeit.ende and stand.laufzeit.ende.ab:
        saetze.append("Das Ende der Laufzeit ist abgeleitet.")
    if not saetze:
        return [Prosa("Der Bericht enthält keine abgeleiteten Termine.")]
    return [Leitzeile("Annahmen und Lücken"), Liste(tuple(map(Punkt, saetze)))]


def _noch_nicht_gezaehlt(stand: Planstand) -> int:
    """The reports with a rough date that has begun and is not over."""
    teile = [*(einer.massnahme.verlauf for einer in stand.massnahmen), *(einer.ziel.verlauf for einer in stand.ziele)]
    tage = (eintrag.datum for verlauf in teile for eintrag in verlauf)
    return sum(tag.erster_tag <= stand.stichtag < tag.letzter_tag for tag in tage)


def _verluste(w: Werkstatt, plan: Planuebersicht) -> list[Block]:
    """What the transcriber says is lost, in full; of other remarks how many there are."""
    anmerkungen = plan.stand.plan.anmerkungen
    verluste = [eine.text for eine in anmerkungen if eine.art is Anmerkungsart.VERLUST]
    andere = len(anmerkungen) - len(verluste)
    bloecke: list[Block] = [Prosa("Verluste der Quelle sind nicht vermerkt.")]
    if verluste:
        kopf = f"Was in der Quelle fehlt oder offen bleibt ({len(verluste)})"
        bloecke = [Leitzeile(kopf), Liste(w.points(verluste))]
    if andere:
        satz = f"Dazu {worte.zahlwort(andere, 'weitere Anmerkung', 'weitere Anmerkungen')} der Abschrift im Plan."
        bloecke.append(Prosa(satz))
    return bloecke
