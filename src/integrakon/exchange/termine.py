"""What of a status belongs into a calendar: open deadlines, evaluations, the end of the term, yearly days of action.

As values; how a calendar file is written is not known here. Names of persons never get in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import MAXYEAR, date
from enum import StrEnum
from typing import NamedTuple

from integrakon.output import angaben
from integrakon.plan.fristen import Laufzeitende, laufzeitende
from integrakon.plan.kalender import gibt_es
from integrakon.plan.modell import Plan
from integrakon.plan.modell.handlungsfeld import Aktivitaet, Handlungsfeld
from integrakon.status.assess import Evaluationsstand, Massnahmenstand, Stand, Zielstand
from integrakon.status.lage import ERLEDIGT
from integrakon.status.uebersicht import Planuebersicht, Uebersicht, bezeichnung, gemeinte_ziele

# The 29th of February comes back after eight years at the latest (1900 and 2100 have none).
_JAHRE_BIS_ZUM_TAG = 8


class Art(StrEnum):
    """What kind of date it is, as its category in the calendar."""

    FRIST = "Frist"
    EVALUATION = "Evaluation"
    LAUFZEIT = "Laufzeit"
    AKTIONSTAG = "Aktionstag"


class Wiederkehr(NamedTuple):
    """Every year on the same day, up to a day; None where there is no end."""

    bis: date | None


class Termin(NamedTuple):
    """A day in the calendar. `kennung` names it within its plan, whatever it is called and whenever it is.

    An evaluation has no id of its own and goes by its due date.
    """

    kennung: str
    art: Art
    tag: date
    titel: str
    beschreibung: tuple[str, ...]
    jaehrlich: Wiederkehr | None = None


def termine(plan: Planuebersicht, uebersicht: Uebersicht) -> Iterator[Termin]:
    """The dates of a plan: deadlines in its order, evaluations, end of the term, days of action.

    Who asks for an actor or a Handlungsfeld gets its deadlines and days of action, not what concerns the whole plan. A
    concept that another one replaced has none.
    """
    if plan.stand.abgeloest:
        return
    yield from _fristen(plan, gemeinte_ziele(plan, uebersicht))
    if not uebersicht.gefiltert:
        yield from _des_ganzen(plan)
    for feld, aktivitaet in _aktivitaeten(plan.stand.plan, uebersicht):
        if termin := _aktionstag(feld, aktivitaet, plan, uebersicht.stichtag):
            yield termin


def _fristen(plan: Planuebersicht, ziele: Sequence[Zielstand]) -> Iterator[Termin]:
    for massnahme in plan.massnahmen:
        if massnahme.stand.faellig is not None and massnahme.stand.lage not in ERLEDIGT:
            yield _frist(massnahme, massnahme.stand.faellig, plan)
    for ziel in ziele:
        if ziel.stand.faellig is not None and ziel.stand.lage not in ERLEDIGT:
            yield _zielfrist(ziel, ziel.stand.faellig, plan)


def _frist(massnahme: Massnahmenstand, faellig: date, plan: Planuebersicht) -> Termin:
    ab = angaben.abgeleitet(massnahme.stand.faellig_abgeleitet)
    return Termin(
        f"massnahme/{massnahme.massnahme.id}",
        Art.FRIST,
        faellig,
        f"Frist: {bezeichnung(massnahme.massnahme)}{ab}",
        (
            f"Maßnahme {massnahme.massnahme.id}, fällig am {angaben.tag(faellig)}{ab}.",
            _gemeldet(massnahme.stand, plan),
            f"Handlungsfeld: {massnahme.handlungsfeld.titel}",
            f"Zuständig: {angaben.zustaendige(massnahme, plan.namen)}",
            *_herkunft(plan),
        ),
    )


def _zielfrist(ziel: Zielstand, faellig: date, plan: Planuebersicht) -> Termin:
    ab = angaben.abgeleitet(ziel.stand.faellig_abgeleitet)
    return Termin(
        f"ziel/{ziel.ziel.id}",
        Art.FRIST,
        faellig,
        f"Frist des Ziels: {bezeichnung(ziel.ziel)}{ab}",
        (
            f"Ziel {ziel.ziel.id}, fällig am {angaben.tag(faellig)}{ab}.",
            _gemeldet(ziel.stand, plan),
            f"Handlungsfeld: {ziel.handlungsfeld.titel}",
            *_herkunft(plan),
        ),
    )


def _gemeldet(stand: Stand, plan: Planuebersicht) -> str:
    return f"Gemeldet am Stichtag {angaben.tag(plan.stand.stichtag)}: {angaben.meldung(stand.meldung)}."


def _des_ganzen(plan: Planuebersicht) -> Iterator[Termin]:
    for nr, evaluation in enumerate(plan.stand.evaluationen, 1):
        if evaluation.lage not in ERLEDIGT:
            yield _evaluation(nr, evaluation, plan)
    laufzeit = plan.stand.laufzeit
    if laufzeit.ende and laufzeit.lage not in ERLEDIGT:
        ab = angaben.abgeleitet(laufzeit.ende.ab is not None)
        yield Termin(
            "laufzeit",
            Art.LAUFZEIT,
            laufzeit.ende.tag,
            f"Ende der Laufzeit{ab}: {plan.stand.plan.konzept.titel}",
            ("Bis dahin ist über eine Fortschreibung zu entscheiden.", *_herkunft(plan)),
        )


def _evaluation(nr: int, evaluation: Evaluationsstand, plan: Planuebersicht) -> Termin:
    ab = angaben.abgeleitet(evaluation.abgeleitet)
    return Termin(
        f"evaluation/{evaluation.faellig}",
        Art.EVALUATION,
        evaluation.faellig.letzter_tag,
        f"Evaluation fällig{ab}: {plan.stand.plan.konzept.titel}",
        (f"{nr}. Evaluation, spätestens {angaben.zeitpunkt(evaluation.faellig)}{ab}.", *_herkunft(plan)),
    )


def _aktivitaeten(plan: Plan, uebersicht: Uebersicht) -> Iterator[tuple[Handlungsfeld, Aktivitaet]]:
    for feld in plan.handlungsfelder:
        if uebersicht.handlungsfeld not in {None, feld.id}:
            continue
        for aktivitaet in feld.aktivitaeten:
            if uebersicht.akteur is None or uebersicht.akteur in aktivitaet.akteure:
                yield feld, aktivitaet


def _aktionstag(feld: Handlungsfeld, aktivitaet: Aktivitaet, plan: Planuebersicht, stichtag: date) -> Termin | None:
    """Every year within the term; where its beginning is unknown, from the year of the reference date on."""
    if aktivitaet.termin is None:
        return None
    konzept = plan.stand.plan.konzept
    von = konzept.laufzeit.von.erster_tag if konzept.laufzeit and konzept.laufzeit.von else date(stichtag.year, 1, 1)
    ende = laufzeitende(konzept, stichtag)
    tag = _erster(aktivitaet.termin, von)
    if tag is None or (ende and tag > ende.tag):
        return None
    wer = ", ".join(plan.namen[kennung] for kennung in aktivitaet.akteure)
    return Termin(
        f"aktivitaet/{aktivitaet.id}",
        Art.AKTIONSTAG,
        tag,
        " ".join(aktivitaet.text.split()),
        (
            "Mögliche Aktivität, die das Konzept nennt, ohne sie zuzusagen.",
            *((_bis(ende),) if ende else ()),
            f"Handlungsfeld: {feld.titel}",
            *((f"Beteiligt: {wer}",) if wer else ()),
            *_herkunft(plan),
        ),
        Wiederkehr(ende.tag if ende else None),
    )


def _bis(ende: Laufzeitende) -> str:
    ab = angaben.abgeleitet(ende.ab is not None)
    return f"Wiederholt bis zum Ende der Laufzeit am {angaben.tag(ende.tag)}{ab}."


def _erster(termin: str, von: date) -> date | None:
    """The first day `20.06.` from a day on; None where the calendar itself ends before it."""
    tag, monat = (int(zahl) for zahl in termin.split(".")[:2])
    for jahr in range(von.year, min(von.year + _JAHRE_BIS_ZUM_TAG, MAXYEAR) + 1):
        if gibt_es(jahr, monat, tag) and (kandidat := date(jahr, monat, tag)) >= von:
            return kandidat
    return None


def _herkunft(plan: Planuebersicht) -> tuple[str, ...]:
    """Whose plan it is, with the sentence its title page adds."""
    konzept = plan.stand.plan.konzept
    return (konzept.titel, *((konzept.untertitel,) if konzept.untertitel else ()))
