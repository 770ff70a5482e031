"""When a concept ends and when it is to be evaluated: as it says, or as follows from what it says.

What follows is marked as derived. How far a date is away is not reckoned here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from integrakon.plan.begriffe import Prozessart
from integrakon.plan.kalender import bekannt, letzter_tag, zeitpunkt_spaeter
from integrakon.plan.modell import Plan
from integrakon.plan.modell.konzept import Beschluss, Konzept
from integrakon.plan.zeitpunkt import SPAETESTES_JAHR, Zeitpunkt


class Laufzeitende(NamedTuple):
    """The last day of the term; `ab` is what it was reckoned from, or None where the concept names it."""

    tag: date
    ab: Zeitpunkt | Beschluss | None


class Evaluationstermin(NamedTuple):
    """An evaluation that is due, whether the date was derived, and when it took place as far as the plan tells."""

    faellig: Zeitpunkt
    abgeleitet: bool
    erfolgt: Zeitpunkt | None


def letzter_beschluss(konzept: Konzept, stichtag: date | None = None) -> Beschluss | None:
    """The last resolution; with a reference date, the last one up to it."""
    beschluesse = (b for b in konzept.beschluesse if stichtag is None or bekannt(b.datum, stichtag))
    return max(beschluesse, key=lambda beschluss: beschluss.datum.letzter_tag, default=None)


def laufzeitende(konzept: Konzept, stichtag: date | None = None) -> Laufzeitende | None:
    """The end of the term: as named, or from its beginning or else from the last resolution and its length in years.

    With a reference date, a resolution after it is not known yet.
    """
    laufzeit = konzept.laufzeit
    if laufzeit is None:
        return None
    if laufzeit.bis:
        return Laufzeitende(laufzeit.bis.letzter_tag, None)
    if not laufzeit.jahre:
        return None
    if laufzeit.von:
        return Laufzeitende(letzter_tag(laufzeit.von.erster_tag, laufzeit.jahre), laufzeit.von)
    beschluss = letzter_beschluss(konzept, stichtag)
    return Laufzeitende(letzter_tag(beschluss.datum.letzter_tag, laufzeit.jahre), beschluss) if beschluss else None


def evaluationen(plan: Plan, stichtag: date) -> list[Evaluationstermin]:
    """All evaluations up to the end of the term; without an end up to the first one after the reference date.

    One that took place, as a step of `prozess` with this kind tells, counts for the due date it is nearest to, once it
    is over.
    """
    termine = sorted(_termine(plan.konzept, stichtag), key=lambda termin: termin[0].letzter_tag)
    erfolgte: dict[int, Zeitpunkt] = {}
    for schritt in plan.prozess:
        tag = schritt.bis or schritt.von
        if termine and schritt.art is Prozessart.EVALUATION and tag and bekannt(tag, stichtag):
            erfolgte[_naechster([termin for termin, _ in termine], tag)] = tag
    return [Evaluationstermin(termin, abgeleitet, erfolgte.get(nr)) for nr, (termin, abgeleitet) in enumerate(termine)]


def _termine(konzept: Konzept, stichtag: date) -> Iterator[tuple[Zeitpunkt, bool]]:
    """The due dates, and whether they are derived; dates that the concept names leave nothing to derive."""
    evaluation, laufzeit = konzept.evaluation, konzept.laufzeit
    if evaluation is None:
        return
    yield from ((termin, False) for termin in evaluation.termine)
    if evaluation.termine or not evaluation.turnus_jahre or laufzeit is None or laufzeit.von is None:
        return
    ende = laufzeitende(konzept, stichtag)
    bis = ende.tag if ende else None
    for jahre in range(
        evaluation.turnus_jahre, SPAETESTES_JAHR - laufzeit.von.erster_tag.year, evaluation.turnus_jahre
    ):
        termin = zeitpunkt_spaeter(laufzeit.von, jahre)
        if bis and termin.erster_tag > bis:
            return
        yield termin, True
        if bis is None and termin.erster_tag > stichtag:
            return


def _naechster(termine: list[Zeitpunkt], erfolgt: Zeitpunkt) -> int:
    def abstand(nr: int) -> timedelta:
        termin = termine[nr]
        return max(termin.erster_tag - erfolgt.letzter_tag, erfolgt.erster_tag - termin.letzter_tag, timedelta())

    return min(range(len(termine)), key=abstand)
