"""When a concept ends and when it is to be evaluated: named or derived, and which evaluations took place."""

from datetime import date

import pytest

from helpers import pruefe
from integrakon.plan.fristen import evaluationen, laufzeitende
from integrakon.plan.modell import Plan
from integrakon.plan.modell.konzept import Beschluss

LAUFZEIT_OHNE_BEGINN = """
konzept:
  titel: Konzept
  laufzeit: {jahre: 5}
  beschluesse:
    - {gremium: Ausschuss, datum: 2021-04-20}
    - {gremium: Gemeinderat, datum: 2021-05-06}
"""


def pruefplan(text: str) -> Plan:
    plan = pruefe(f"format: 1\nkommune: {{name: Musterstadt}}\n{text}")[1]
    assert plan is not None
    return plan


def konzept(zeilen: str) -> str:
    return f"konzept: {{titel: Konzept, {zeilen}}}\n"


@pytest.mark.parametrize(
    ("text", "tag", "woher"),
    [
        (konzept("laufzeit: {bis: 2029}"), date(2029, 12, 31), "named"),
        (konzept("laufzeit: {von: 2025, jahre: 5, bis: 2028-06}"), date(2028, 6, 30), "named"),
        (konzept("laufzeit: {von: 2025, jahre: 5}"), date(2029, 12, 31), "beginning"),
        (konzept("laufzeit: {von: 2024-02-29, jahre: 1}"), date(2025, 2, 28), "beginning"),
        (LAUFZEIT_OHNE_BEGINN, date(2026, 5, 5), "resolution"),
        (konzept("laufzeit: {jahre: 5}"), None, None),
        (konzept("laufzeit: {von: 2025}"), None, None),
        (konzept("stand: 2025"), None, None),
    ],
)
def test_the_term_ends_as_named_or_as_follows(text: str, tag: date | None, woher: str | None) -> None:
    ende = laufzeitende(pruefplan(text).konzept)
    if ende is None:
        assert tag is None
        return
    assert ende.tag == tag
    assert ("named" if ende.ab is None else "resolution" if isinstance(ende.ab, Beschluss) else "beginning") == woher


@pytest.mark.parametrize(
    ("zeilen", "stichtag", "termine"),
    [
        ("laufzeit: {von: 2025, bis: 2029}, evaluation: {turnus_jahre: 2}", "2026-11-24", ["2027*", "2029*"]),
        ("laufzeit: {von: 2025-07, bis: 2029}, evaluation: {turnus_jahre: 2}", "2026-11-24", ["2027-07*", "2029-07*"]),
        ("laufzeit: {von: 2025}, evaluation: {turnus_jahre: 2}", "2026-11-24", ["2027*"]),
        ("laufzeit: {von: 2025}, evaluation: {turnus_jahre: 2}", "2027-11-24", ["2027*", "2029*"]),
        ("laufzeit: {von: 2025}, evaluation: {termine: [2028-06, 2026-06]}", "2026-11-24", ["2026-06", "2028-06"]),
        ("laufzeit: {von: 2025}, evaluation: {turnus_jahre: 2, termine: [2026-06]}", "2026-11-24", ["2026-06"]),
        ("laufzeit: {von: 2025, bis: 2026}, evaluation: {turnus_jahre: 3}", "2026-11-24", []),
        ("laufzeit: {jahre: 5}, evaluation: {turnus_jahre: 2}", "2026-11-24", []),
        ("laufzeit: {von: 2199}, evaluation: {turnus_jahre: 2}", "2026-11-24", []),
        ("laufzeit: {von: 2025}", "2026-11-24", []),
    ],
)
def test_evaluations_are_due_as_named_or_as_follows(zeilen: str, stichtag: str, termine: list[str]) -> None:
    faellige = evaluationen(pruefplan(konzept(zeilen)), date.fromisoformat(stichtag))
    assert [f"{termin.faellig}{'*' if termin.abgeleitet else ''}" for termin in faellige] == termine


def prozess(*schritte: str) -> str:
    kopf = konzept("laufzeit: {von: 2021, bis: 2029}, evaluation: {turnus_jahre: 2}")
    return kopf + "prozess:\n" + "".join(f"  - {{id: s-{nr}, {zeile}}}\n" for nr, zeile in enumerate(schritte))


@pytest.mark.parametrize(
    ("schritt", "erfolgt"),
    [
        ("titel: Evaluation, art: evaluation, von: 2023-10", {"2023": "2023-10"}),
        ("titel: Zwischenbericht an den Rat, art: evaluation, von: 2024-02", {"2023": "2024-02"}),
        ("titel: Vorbereitung der Evaluation, von: 2023-03", {}),
        ("titel: Evaluation, art: evaluation, von: 2024-10, bis: 2025-02", {"2025": "2025-02"}),
        ("titel: Evaluation, art: evaluation, von: 2025-01, bis: 2026-12", {}),
        ("titel: Bilanz nach vier Jahren, art: evaluation, von: 2025-03", {"2025": "2025-03"}),
        ("titel: Treffen zur Evaluation, art: treffen, von: 2025-03", {}),
        ("titel: Evaluation, art: evaluation, von: 2027-05", {}),
        ("titel: Evaluation, art: evaluation", {}),
        ("titel: Auftaktveranstaltung, von: 2023-10", {}),
    ],
)
def test_an_evaluation_counts_for_the_date_it_is_nearest_to(schritt: str, erfolgt: dict[str, str]) -> None:
    faellige = evaluationen(pruefplan(prozess(schritt)), date(2026, 11, 24))
    assert {str(termin.faellig): str(termin.erfolgt) for termin in faellige if termin.erfolgt} == erfolgt
