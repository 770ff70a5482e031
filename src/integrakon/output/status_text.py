"""Where plans stand, for people at the terminal: what is urgent first, a bar of time for each measure.

Fits 80 columns and is readable without colour. Text of a plan is shown, never obeyed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from integrakon.output import angaben, timeline
from integrakon.output.columns import WIDTH, cut, wrap
from integrakon.output.paint import Paint
from integrakon.output.safe import cells, visible_path
from integrakon.output.status_changes import seit_zeilen, verschiebungszeilen
from integrakon.output.status_goals import zielzeilen
from integrakon.plan.begriffe import Status
from integrakon.status.assess import Massnahmenstand
from integrakon.status.lage import Lage
from integrakon.status.uebersicht import Planuebersicht, Uebersicht, bezeichnung, nach_dringlichkeit

ZEICHEN = {
    Lage.UEBERFAELLIG: "!",
    Lage.FAELLIG_BALD: ">",
    Lage.VERSCHOBEN: "~",
    Lage.LAUFEND: "*",
    Lage.GEPLANT: "-",
    Lage.OHNE_TERMIN: "?",
    Lage.UMGESETZT: "+",
    Lage.ENTFALLEN: "x",
}
_STILE = {
    Lage.UEBERFAELLIG: "error",
    Lage.FAELLIG_BALD: "warning",
    Lage.VERSCHOBEN: "warning",
    Lage.LAUFEND: "info",
    Lage.GEPLANT: "frame",
    Lage.OHNE_TERMIN: "frame",
    Lage.UMGESETZT: "hint",
    Lage.ENTFALLEN: "frame",
}
# What is over, or has no date, needs no lines of its own: a city wants to see it, not to work on it.
_KURZ = (Lage.UMGESETZT, Lage.ENTFALLEN)
# From so many measures without a date and without a report on, their ids say enough.
_VIELE, _ZWEI_FELDER = 6, 2
_EIN, _ZWEI = "    ", "      "


def format_status(uebersicht: Uebersicht, paint: Paint) -> Iterator[str]:
    """Plan after plan: head, counts, measures, then what moved and what changed."""
    for nummer, plan in enumerate(uebersicht.plaene):
        yield "\n" if nummer else ""
        yield from _kopf(plan, uebersicht, paint)
        yield from _zaehlung(plan, uebersicht, paint)
        yield from _je_handlungsfeld(plan)
        yield from _massnahmen(plan, paint)
        yield from zielzeilen(plan, uebersicht, lambda lage: paint(_wort(lage), _STILE[lage]))
        yield from verschiebungszeilen(plan)
        if uebersicht.revision:
            yield from seit_zeilen(plan, uebersicht.revision)


def _wort(lage: Lage) -> str:
    return f"{ZEICHEN[lage]} {angaben.LAGE[lage]}"


def _kopf(plan: Planuebersicht, uebersicht: Uebersicht, paint: Paint) -> Iterator[str]:
    stand = plan.stand
    konzept = stand.plan.konzept
    for zeile in wrap(f"{stand.plan.kommune.name}: {konzept.titel}", "", "  "):
        yield paint(zeile.rstrip("\n"), "frame") + "\n"
    yield f"  {visible_path(plan.path)}\n"
    laufzeit = angaben.laufzeit(konzept.laufzeit, stand.laufzeit)
    yield from wrap(f"Stichtag {angaben.tag(uebersicht.stichtag)} · Laufzeit {laufzeit}", "  ", _EIN)
    if stand.abgeloest:
        yield f"  {angaben.ABGELOEST}\n"
    yield from _laufzeitende(plan, paint)
    yield from _evaluationen(plan, paint)
    yield from _filter(plan, uebersicht)


def _laufzeitende(plan: Planuebersicht, paint: Paint) -> Iterator[str]:
    stand = plan.stand.laufzeit
    if stand.tage is None or stand.lage not in (Lage.UEBERFAELLIG, Lage.FAELLIG_BALD):
        return
    wann = f"endete {_vor(stand.tage)}" if stand.tage < 0 else f"endet {angaben.tage(stand.tage)}"
    satz = f"{ZEICHEN[stand.lage]} Die Laufzeit {wann}; eine Fortschreibung steht an."
    yield f"  {paint(satz, _STILE[stand.lage])}\n"


def _vor(tage: int) -> str:
    return f"vor {-tage} {'Tag' if tage == -1 else 'Tagen'}"


def _evaluationen(plan: Planuebersicht, paint: Paint) -> Iterator[str]:
    """Those that are overdue, and the next one."""
    offene = [einer for einer in plan.stand.evaluationen if einer.tage is not None]
    if not plan.stand.evaluationen:
        yield f"  Evaluation: {angaben.ohne_evaluation(plan.stand.plan.konzept.evaluation)}\n"
    for einer in offene:
        termin = f"{angaben.zeitpunkt(einer.faellig)}{angaben.abgeleitet(einer.abgeleitet)}"
        wann = f"{termin}, {angaben.tage(einer.tage or 0)}"
        if einer.lage is Lage.UEBERFAELLIG:
            yield f"  {paint(f'! Evaluation überfällig: {wann}', 'error')}\n"
            continue
        bald = paint(f"> Evaluation bald fällig: {wann}", "warning")
        yield f"  {bald if einer.lage is Lage.FAELLIG_BALD else f'Nächste Evaluation: {wann}'}\n"
        return


def _filter(plan: Planuebersicht, uebersicht: Uebersicht) -> Iterator[str]:
    if uebersicht.akteur:
        yield from wrap(f"Nur Akteur {plan.namen[uebersicht.akteur]} ({uebersicht.akteur})", "  ", _EIN)
    if uebersicht.handlungsfeld:
        (titel,) = [f.titel for f in plan.stand.plan.handlungsfelder if f.id == uebersicht.handlungsfeld]
        yield from wrap(f"Nur Handlungsfeld {titel} ({uebersicht.handlungsfeld})", "  ", _EIN)


def _zaehlung(plan: Planuebersicht, uebersicht: Uebersicht, paint: Paint) -> Iterator[str]:
    """How many of how many: first who reported at all, then each Lage that there is; apart, who has not reported."""
    zaehlung = plan.zaehlung
    gesamt = zaehlung.gesamt
    if not gesamt:
        yield f"  {angaben.keine_massnahmen(gefiltert=uebersicht.gefiltert)}\n"
        return
    von = f"von {len(plan.stand.massnahmen)} Maßnahmen" if gesamt < len(plan.stand.massnahmen) else "Maßnahmen"
    if gesamt == 1 and von == "Maßnahmen":
        von = "Maßnahme"
    yield f"  {gesamt} {von}, davon {zaehlung.gemeldet} gemeldet\n"
    yield from _indikatoren(plan)
    yield "\n"
    breite = len(str(gesamt))
    for lage, zahl in zaehlung.je_lage.items():
        if zahl:
            wort = paint(f"{ZEICHEN[lage]} {angaben.LAGE[lage]:<14}", _STILE[lage])
            yield f"  {wort} {zahl:>{breite}} von {gesamt}\n"
    ungemeldet = zaehlung.je_status[Status.NICHT_GEMELDET]
    yield f"\n    {angaben.STATUS[Status.NICHT_GEMELDET]:<14} {ungemeldet:>{breite}} von {gesamt}\n"


def _indikatoren(plan: Planuebersicht) -> Iterator[str]:
    """How many of the plan's indicators have a value at all."""
    alle = plan.stand.indikatoren
    if alle and len(plan.massnahmen) == len(plan.stand.massnahmen):
        wort = "Indikator" if len(alle) == 1 else "Indikatoren"
        yield f"  {len(alle)} {wort}, davon {sum(bool(einer.messungen) for einer in alle)} mit Messwert\n"


def _je_handlungsfeld(plan: Planuebersicht) -> Iterator[str]:
    """A line for each Handlungsfeld, where they do not all say the same."""
    felder = [(f, z) for f, z in plan.stand._replace(massnahmen=plan.massnahmen).je_handlungsfeld() if z.gesamt]
    if len(felder) < _ZWEI_FELDER or len({m.stand.lage for m in plan.massnahmen}) == 1:
        return
    yield "\n  Je Handlungsfeld:\n"
    for feld, zaehlung in felder:
        teile = [f"{zahl} {angaben.LAGE[lage]}" for lage, zahl in zaehlung.je_lage.items() if zahl]
        ungemeldet = f"{zaehlung.je_status[Status.NICHT_GEMELDET]} von {zaehlung.gesamt} nicht gemeldet"
        yield from wrap(f"{cut(feld.kurz or feld.titel, 60)}: {', '.join(teile)}; {ungemeldet}", _EIN, _ZWEI)


def _massnahmen(plan: Planuebersicht, paint: Paint) -> Iterator[str]:
    achse = timeline.scale(plan.stand)
    if achse and any(any(m.stand.zeitraum) for m in plan.massnahmen):
        von, bis = angaben.tag(achse.first), angaben.tag(achse.last)
        yield f"\n  Zeitleiste {von} bis {bis}: {timeline.TODAY} Stichtag, "
        yield f"{timeline.SAID} angegeben, {timeline.DERIVED} abgeleitet\n"
        if any(timeline.is_open(m.stand.zeitraum) for m in plan.massnahmen if m.stand.lage not in _KURZ):
            yield f"{_EIN}{timeline.OPEN} ohne bekanntes Ende, gezeichnet bis zum Stichtag\n"
    for lage, gruppe in groupby(nach_dringlichkeit(plan.massnahmen), key=lambda m: m.stand.lage):
        alle = list(gruppe)
        zahl = f"{len(alle)} von {len(plan.massnahmen)}"
        yield f"\n{paint(f'{ZEICHEN[lage]} {angaben.LAGE[lage]}', _STILE[lage])}: {zahl}\n"
        yield from _gruppe(lage, alle, plan, achse, paint)


def _gruppe(
    lage: Lage, alle: Sequence[Massnahmenstand], plan: Planuebersicht, achse: timeline.Scale | None, paint: Paint
) -> Iterator[str]:
    if lage is Lage.OHNE_TERMIN and len(alle) >= _VIELE:
        yield from _nur_kennungen(alle)
        return
    for massnahme in alle:
        yield from wrap(f"{massnahme.massnahme.id} · {bezeichnung(massnahme.massnahme)}", "  ", _EIN, lines=2)
        if lage not in _KURZ:
            yield from _zeitzeile(massnahme, achse, plan, paint)
        yield from _angaben(massnahme, plan)


def _nur_kennungen(alle: Sequence[Massnahmenstand]) -> Iterator[str]:
    """The ids by Handlungsfeld, where all there is to say of them is that there is no date."""
    yield "  Das Konzept nennt keinen Termin, und aus ihm folgt keiner.\n"
    for _, gruppe in groupby(alle, key=lambda m: m.handlungsfeld.id):
        feld = list(gruppe)
        kopf = cut(f"{feld[0].handlungsfeld.kurz or feld[0].handlungsfeld.titel}", 60)
        yield from wrap(f"{kopf} ({len(feld)}): {', '.join(m.massnahme.id for m in feld)}", "  ", _EIN)


def _zeitzeile(
    massnahme: Massnahmenstand, achse: timeline.Scale | None, plan: Planuebersicht, paint: Paint
) -> Iterator[str]:
    stand = massnahme.stand
    frist = angaben.frist(stand)
    if achse and any(stand.zeitraum):
        leiste = timeline.bar(stand.zeitraum, achse, plan.stand.stichtag)
        yield f"{_EIN}{paint(leiste, _STILE[stand.lage])}  {frist}".rstrip() + "\n"
    elif frist:
        yield f"{_EIN}{frist}\n"


def _angaben(massnahme: Massnahmenstand, plan: Planuebersicht) -> Iterator[str]:
    """Handlungsfeld, who answers for it, the record; and the reason where one was given."""
    feld = massnahme.handlungsfeld.kurz or massnahme.handlungsfeld.titel
    sagt = massnahme.stand.meldung
    teile = [cut(feld, 34), cut(angaben.zustaendige(massnahme, plan.namen), 50), angaben.meldung(sagt)]
    teile += ["Meldung veraltet"] if massnahme.stand.veraltet else []
    yield from _in_teilen(teile)
    if sagt.eintrag and sagt.eintrag.begruendung:
        yield from wrap(f"Grund: {sagt.eintrag.begruendung}", _EIN, _ZWEI, lines=2)
    if sagt.eintrag and sagt.eintrag.naechster_schritt:
        yield from wrap(f"Nächster Schritt: {sagt.eintrag.naechster_schritt}", _EIN, _ZWEI, lines=2)


def _in_teilen(teile: Sequence[str]) -> Iterator[str]:
    """The parts with ` · ` between them, broken only between parts where they fit a line each."""
    zeile = ""
    for teil in teile:
        laenger = f"{zeile} · {teil}" if zeile else teil
        if zeile and len(_EIN) + cells(laenger) > WIDTH:
            yield f"{_EIN}{zeile}\n"
            laenger = teil
        zeile = laenger
    yield f"{_EIN}{zeile}\n"
