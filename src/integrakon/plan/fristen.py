"""When a concept ends and when it is to be evaluated: as it says, or as follows from what it says.

What follows is marked as derived. How far a date is away is not reckoned here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from integrakon.plan.begriffe import Prozessart
from integrakon.plan.kalender import letzter_tag, zeitpunkt_spaeter
from integrakon.plan.modell import Plan
from integrakon.plan.modell.bestand import Prozessschritt
from integrakon.plan.modell.konzept import Beschluss, Konzept
from integrakon.plan.zeitpunkt import SPAETESTES_JAHR, Zeitpunkt

_EVALUATION = re.compile(r"evaluation|überprüfung|zwischenbericht", re.IGNORECASE)


class Laufzeitende(NamedTuple):
    """The last day of the term; `ab` is what it was reckoned from, or None where the concept names it."""

    tag: date
    ab: Zeitpunkt | Beschluss | None


class Evaluationstermin(NamedTuple):
    """An evaluation that is due, whether the date was derived, and when it took place as far as the plan tells."""

    faellig: Zeitpunkt
    abgeleitet: bool
    erfolgt: Zeitpunkt | None


def laufzeitende(konzept: Konzept) -> Laufzeitende | None:
    """The end of the term: as named, or from its beginning or else from the last resolution and its length in years."""
    laufzeit = konzept.laufzeit
    if laufzeit is None:
        return None
    if laufzeit.bis:
        return Laufzeitende(laufzeit.bis.letzter_tag, None)
    if not laufzeit.jahre:
        return None
    if laufzeit.von:
        return Laufzeitende(letzter_tag(laufzeit.von.erster_tag, laufzeit.jahre), laufzeit.von)
    if not konzept.beschluesse:
        return None
    beschluss = max(konzept.beschluesse, key=lambda einer: einer.datum.letzter_tag)
    return Laufzeitende(letzter_tag(beschluss.datum.letzter_tag, laufzeit.jahre), beschluss)


def evaluationen(plan: Plan, stichtag: date) -> list[Evaluationstermin]:
    """All evaluations up to the end of the term; without an end up to the first one after the reference date.

    One that took place, as `prozess` tells, counts for the due date it is nearest to.
    """
    termine = sorted(_termine(plan.konzept, stichtag), key=lambda termin: termin[0].letzter_tag)
    erfolgte: dict[int, Zeitpunkt] = {}
    for schritt in plan.prozess:
        if termine and schritt.von and schritt.von.erster_tag <= stichtag and _ist_evaluation(schritt):
            erfolgte[_naechster([termin for termin, _ in termine], schritt.von)] = schritt.von
    return [Evaluationstermin(termin, abgeleitet, erfolgte.get(nr)) for nr, (termin, abgeleitet) in enumerate(termine)]


def _termine(konzept: Konzept, stichtag: date) -> Iterator[tuple[Zeitpunkt, bool]]:
    """The due dates, and whether they are derived; dates that the concept names leave nothing to derive."""
    evaluation, laufzeit = konzept.evaluation, konzept.laufzeit
    if evaluation is None:
        return
    yield from ((termin, False) for termin in evaluation.termine)
    if evaluation.termine or not evaluation.turnus_jahre or laufzeit is None or laufzeit.von is None:
        return
    ende = laufzeitende(konzept)
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


def _ist_evaluation(schritt: Prozessschritt) -> bool:
    return schritt.art is Prozessart.EVALUATION or (schritt.art is None and bool(_EVALUATION.search(schritt.titel)))


def _naechster(termine: list[Zeitpunkt], erfolgt: Zeitpunkt) -> int:
    def abstand(nr: int) -> timedelta:
        termin = termine[nr]
        return max(termin.erster_tag - erfolgt.letzter_tag, erfolgt.erster_tag - termin.letzter_tag, timedelta())

    return min(range(len(termine)), key=abstand)
