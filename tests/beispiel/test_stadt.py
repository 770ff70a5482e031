"""The invented town: every version of its plan is valid, and what shall be tried on it is in there."""

from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from helpers import pruefe
from integrakon.beispiel import geschichte
from integrakon.beispiel.geschichte import Schritt
from integrakon.diff.compare import compare
from integrakon.diff.impact import Impact, bewerte
from integrakon.form import formatiere
from integrakon.plan.begriffe import Status, Zeitstufe
from integrakon.plan.modell import Plan
from integrakon.plan.modell.handlungsfeld import Zeitrahmen
from integrakon.plan.verzeichnis import Verzeichnis
from integrakon.status.assess import Planstand, assess
from integrakon.status.lage import Lage
from integrakon.status.zeitraum import Termin

PLAN = "plans/musterstadt.yaml"
SCHRITTE = geschichte.schritte()
HEUTE = date(2026, 11, 24)


@cache
def plan(nr: int) -> Plan:
    gelesen = pruefe(SCHRITTE[nr].dateien[PLAN], PLAN)[1]
    assert gelesen is not None
    return gelesen


@cache
def stand(nr: int = -1, tag: date = HEUTE) -> Planstand:
    return assess(plan(nr), tag)


def kennungen(nr: int) -> set[str]:
    return {eine.massnahme.id for eine in stand(nr).massnahmen}


@pytest.mark.parametrize("schritt", SCHRITTE, ids=lambda schritt: schritt.betreff)
def test_every_version_is_valid_and_in_form(schritt: Schritt) -> None:
    document, _, findings = pruefe(schritt.dateien[PLAN], PLAN)
    assert findings == []
    assert formatiere(document) == schritt.dateien[PLAN]


def test_the_steps_end_with_what_is_written() -> None:
    assert SCHRITTE[-1].dateien == geschichte.stadt()


def test_the_steps_follow_one_another_and_each_changes_something() -> None:
    tage = [schritt.tag for schritt in SCHRITTE]
    assert tage == sorted(set(tage))
    assert date.fromisoformat(tage[-1]) > date.fromisoformat(tage[0]).replace(year=2026)
    assert all(a.dateien != b.dateien for a, b in pairwise(SCHRITTE))


def test_nothing_is_reported_before_it_happened() -> None:
    for nr, schritt in enumerate(SCHRITTE):
        eintraege = [eintrag for eine in stand(nr).massnahmen for eintrag in eine.massnahme.verlauf]
        assert all(eintrag.datum.letzter_tag.isoformat() <= schritt.tag for eintrag in eintraege)


def test_each_resolution_names_a_tag_that_the_history_has() -> None:
    marken = {marke: nr for nr, schritt in enumerate(SCHRITTE) for marke in schritt.marken}
    beschluesse = plan(-1).konzept.beschluesse
    assert len(beschluesse) == 2
    for beschluss in beschluesse:
        nr = marken[beschluss.revision or ""]
        assert beschluss.datum.wortlaut == SCHRITTE[nr].tag
        assert beschluss in plan(nr).konzept.beschluesse


def je_fassung(kennung: str, was: Callable[[Any], object]) -> list[object]:
    """What an entry says in the versions that have it, one after the other, repetitions left out."""
    orte = [Verzeichnis.of(plan(nr)).orte.get(kennung) for nr in range(len(SCHRITTE))]
    return list(dict.fromkeys(was(ort.wert) for ort in orte if ort))


def zielort(kennung: str) -> list[object]:
    orte = [Verzeichnis.of(plan(nr)).orte.get(kennung) for nr in range(len(SCHRITTE))]
    return list(dict.fromkeys(str(ort.pfad).rsplit("/", 2)[0] for ort in orte if ort))


def genauigkeit(wortlaut: str) -> str:
    return {4: "Jahr", 7: {"Q": "Quartal", "H": "Halbjahr"}.get(wortlaut[5:6], "Monat"), 10: "Tag"}[len(wortlaut)]


def rahmen() -> list[Zeitrahmen | None]:
    return [eine.massnahme.zeitrahmen for eine in stand().massnahmen]


LEBEN: dict[str, tuple[Callable[[], object], object]] = {
    "a deadline is put off three times": (
        lambda: je_fassung("wo-1-1", lambda m: m.zeitrahmen.ende.wortlaut),
        ["2022-12", "2023-06", "2024-12", "2026-09"],
    ),
    "a target is lowered": (lambda: je_fassung("sp-1-i1", lambda i: i.zielwert.wert), [120, 90]),
    "an actor gets another name": (
        lambda: je_fassung("vhs", lambda a: a.name),
        ["Volkshochschule Musterstadt", "Bildungswerk Musterstadt"],
    ),
    "a measure moves to another goal": (lambda: len(zielort("te-1-4")), 2),
    "a measure is given up": (
        lambda: [eine.massnahme.id for eine in stand().massnahmen if eine.stand.lage is Lage.ENTFALLEN],
        ["wo-2-1"],
    ),
    "a measure comes after the resolution": (lambda: kennungen(-1) - kennungen(2), {"wo-2-3"}),
    "an evaluation was held and one is overdue": (
        lambda: [eine.lage for eine in stand().evaluationen],
        [Lage.UMGESETZT, Lage.UEBERFAELLIG],
    ),
    "the term ends soon": (lambda: stand().laufzeit.lage, Lage.FAELLIG_BALD),
    "every exactness of a date": (
        lambda: {genauigkeit(p.wortlaut) for r in rahmen() if r for p in (r.beginn, r.ende) if p},
        {"Jahr", "Halbjahr", "Quartal", "Monat", "Tag"},
    ),
    "every rough time class": (lambda: {stufe for r in rahmen() if r for stufe in r.stufen}, set(Zeitstufe)),
    "every kind of deadline": (lambda: {eine.stand.zeitraum.termin for eine in stand().massnahmen}, set(Termin)),
    "every status": (lambda: {eine.stand.meldung.status for eine in stand().massnahmen}, set(Status)),
    "every Lage, over the years": (
        lambda: {eine.stand.lage for tag in (HEUTE, date(2022, 6, 30)) for eine in stand(-1, tag).massnahmen},
        set(Lage),
    ),
    "a number too small to be shown": (
        lambda: {e.indikator.id for e in stand().indikatoren for messung in e.messungen if messung.wert is None},
        {"ar-2-i1"},
    ),
    "indicators of the surroundings": (
        lambda: {einer.indikator.id for einer in stand().indikatoren if einer.ist_kontext},
        {"sprache-k1", "wohnen-k1"},
    ),
    "an indicator without any value": (
        lambda: {e.indikator.id for e in stand().indikatoren if not (e.basis or e.aktuell)},
        {"te-1-i2"},
    ),
    "no person is named": (lambda: [a.id for a in plan(-1).akteure if a.kontakt and a.kontakt.name], []),
}


@pytest.mark.parametrize("was", LEBEN)
def test_what_a_town_lives_through(was: str) -> None:
    findet, erwartet = LEBEN[was]
    assert findet() == erwartet


@pytest.mark.parametrize("teil", ["umfragen", "zeitplan", "angebote", "gremien", "kennzahlen", "prozess", "leitziele"])
def test_other_parts_of_a_concept_are_there(teil: str) -> None:
    assert getattr(plan(-1), teil)


def wirkungen(nr: int) -> set[Impact]:
    return {eine.impact for eine in bewerte(compare(plan(nr - 1), plan(nr)), plan(nr - 1))}


def test_versions_of_every_impact() -> None:
    alle = [wirkungen(nr) for nr in range(1, len(SCHRITTE))]
    assert {Impact.REDAKTIONELL} in alle
    assert {max(eine, key=lambda impact: impact.rank) for eine in alle} == set(Impact)
