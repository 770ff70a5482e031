"""What a status says, in German words: Lage, record, days, dates, spans. No layout, no judgement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from integrakon.plan.begriffe import Status
from integrakon.plan.modell.konzept import Evaluation, Laufzeit
from integrakon.plan.verlauf import Meldung
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.status.assess import Laufzeitstand, Massnahmenstand, Stand
from integrakon.status.lage import ERLEDIGT, Lage
from integrakon.status.zeitraum import Grenze

FEHLT = "liegt nicht vor"
ABGELEITET = "abgeleitet"
ABGELOEST = "Das Konzept ist abgelöst; Fristen und Evaluationen stehen nicht mehr an."

LAGE = {
    Lage.UEBERFAELLIG: "überfällig",
    Lage.FAELLIG_BALD: "bald fällig",
    Lage.VERSCHOBEN: "verschoben",
    Lage.LAUFEND: "laufend",
    Lage.GEPLANT: "später fällig",
    Lage.OHNE_TERMIN: "ohne Termin",
    Lage.UMGESETZT: "umgesetzt",
    Lage.ENTFALLEN: "entfallen",
}
STATUS = {
    Status.NICHT_GEMELDET: "nicht gemeldet",
    Status.GEPLANT: "geplant",
    Status.BEGONNEN: "begonnen",
    Status.LAUFEND: "laufend",
    Status.UMGESETZT: "umgesetzt",
    Status.VERZOEGERT: "verzögert",
    Status.ZURUECKGESTELLT: "zurückgestellt",
    Status.AUFGEGEBEN: "aufgegeben",
}
_MONATE = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
_MAL = {1: "einmal", 2: "zweimal", 3: "dreimal"}


def tag(day: date) -> str:
    """`31.12.2026`."""
    return f"{day:%d.%m.}{day.year}"


def zeitpunkt(punkt: Zeitpunkt) -> str:
    """As exact as it was written: `06.05.2021`, `November 2024`, `3. Quartal 2026`, `2. Halbjahr 2026`, `2026`."""
    jahr, _, rest = punkt.wortlaut.partition("-")
    if not rest:
        return jahr
    if rest[0] in "QH":
        return f"{rest[1]}. {'Quartal' if rest[0] == 'Q' else 'Halbjahr'} {jahr}"
    return tag(punkt.erster_tag) if "-" in rest else f"{_MONATE[int(rest) - 1]} {jahr}"


def grenze(eine: Grenze) -> str:
    """A beginning or an end; a derived one says so."""
    return f"{genannt(eine)}{abgeleitet(eine.abgeleitet)}"


def genannt(eine: Grenze) -> str:
    """A beginning or an end as the concept names it, or its day where it was derived."""
    return zeitpunkt(eine.angabe) if eine.angabe else tag(eine.tag)


def abgeleitet(ist_es: bool) -> str:
    """What stands behind a date that only follows from what the concept says."""
    return f" ({ABGELEITET})" if ist_es else ""


def tage(zahl: int) -> str:
    """How far a day is away: `in 37 Tagen`, `seit 145 Tagen`, `heute`."""
    if zahl == 0:
        return "heute"
    return f"{'in' if zahl > 0 else 'seit'} {abs(zahl)} {'Tag' if abs(zahl) == 1 else 'Tagen'}"


def keine_massnahmen(*, gefiltert: bool) -> str:
    """That there is nothing to count: in the plan, or of what was asked for."""
    return "Zu dieser Auswahl gibt es keine Maßnahmen." if gefiltert else "Der Plan enthält keine Maßnahmen."


def frist(stand: Stand) -> str:
    """Up to when, and how far that is away: `bis 31.12.2026 (abgeleitet), in 37 Tagen`.

    An end is told as the concept writes it; what is due by a rhythm, by its day. Without either it is the beginning, or
    nothing.
    """
    beginn, ende = stand.zeitraum
    if stand.faellig is None:
        return f"bis {grenze(ende)}" if ende else f"ab {grenze(beginn)}" if beginn else ""
    wann = grenze(ende) if ende and ende.tag == stand.faellig else f"{tag(stand.faellig)}{abgeleitet(True)}"
    wie_weit = f", {tage(stand.tage)}" if stand.tage is not None and stand.lage not in ERLEDIGT else ""
    return f"bis {wann}{wie_weit}"


def meldung(sagt: Meldung) -> str:
    """What the record says, and since when: `begonnen (gemeldet 30.06.2026)`, `nicht gemeldet`."""
    wort = STATUS[sagt.status]
    if sagt.eintrag is None:
        return wort
    return f"{wort} ({'gemeldet' if sagt.ist_eine else 'vermerkt'} {zeitpunkt(sagt.eintrag.datum)})"


def laufzeit(konzept: Laufzeit | None, stand: Laufzeitstand) -> str:
    """The term as the concept names it, its end derived where it only names how long."""
    if konzept is None or not (konzept.von or stand.ende or konzept.jahre):
        return FEHLT
    von = zeitpunkt(konzept.von) if konzept.von else ""
    bis = _ende(konzept, stand)
    if von and bis:
        return f"{von} bis {bis}"
    if von or bis:
        return f"ab {von}" if von else f"bis {bis}"
    return f"{konzept.jahre} {'Jahr' if konzept.jahre == 1 else 'Jahre'}"


def _ende(konzept: Laufzeit, stand: Laufzeitstand) -> str:
    if konzept.bis:
        return zeitpunkt(konzept.bis)
    return f"{tag(stand.ende.tag)}{abgeleitet(True)}" if stand.ende else ""


def ohne_evaluation(konzept: Evaluation | None) -> str:
    """What there is to say of evaluations where no date is known: at most how often there should be one."""
    jahre = konzept.turnus_jahre if konzept else None
    if not jahre:
        return FEHLT
    return f"{'jedes Jahr' if jahre == 1 else f'alle {jahre} Jahre'}, ohne Termin"


def zustaendige(massnahme: Massnahmenstand, namen: Mapping[str, str]) -> str:
    """Who answers for it; else who takes part; else whom the goal names; else that nobody is."""
    if massnahme.massnahme.verantwortlich:
        return namen[massnahme.massnahme.verantwortlich]
    if not massnahme.beteiligte:
        return "keine Stelle genannt"
    staerkste = massnahme.beteiligte[0][1]
    wer = [namen[kennung] for kennung, wie in massnahme.beteiligte if wie is staerkste]
    mehr = f" und {len(wer) - 1} weitere" if len(wer) > 1 else ""
    return f"{wer[0]}{mehr} ({'beteiligt' if massnahme.akteure else 'am Ziel genannt'})"


def verschoben(mal: int, monate: int) -> str:
    """How often and by how much in all: `dreimal verschoben, zusammen 14 Monate`."""
    wie_oft = f"{_MAL.get(mal, f'{mal}-mal')} verschoben"
    if not monate:
        return wie_oft
    return f"{wie_oft}, zusammen {monate} {'Monat' if monate == 1 else 'Monate'}"
