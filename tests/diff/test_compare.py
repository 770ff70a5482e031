"""Amendments and exactly the changes that are to be told of each: nothing more, nothing twice, nothing left out.

A row is (kind, id, field, old, new); a change of an entry as a whole has no field.
"""

# ruff: noqa: E501 - a table reads in rows

from collections.abc import Iterable
from typing import Any

import pytest
from amendments import STADT, changes, geaendert, kurz, plan, stadt

from integrakon.diff.changes import Change
from integrakon.diff.compare import compare
from integrakon.diff.impact import Bewertet, bewerte

Edit = tuple[str, str]
M, Z, I1 = "sprache-1-1", "sprache-1", "sprache-1-1-i1"
ZEIT = "            zeitrahmen: {beginn: 2025-09, ende: 2026-12, turnus: jaehrlich}\n"
INDIKATOR = STADT[STADT.index("            indikatoren:\n") : STADT.index("            zeitrahmen:")]
ERSTE = STADT[STADT.index("          - id: sprache-1-1\n") : STADT.index("          - id: sprache-1-2\n")]
ZWEITE = STADT[STADT.index("          - id: sprache-1-2\n") : STADT.index("  - id: arbeit\n")]
VERLAUF = "              - {datum: 2025-10, status: begonnen}\n"
TEXT = "Die Volkshochschule bietet an jeder Grundschule einen Sprachkurs für Eltern an."
ZIEL_TEXT = "Eltern können mit der Schule auf Deutsch sprechen."

# name: (edits, rows, gravest impact)
NICHTS: dict[str, list[Edit]] = {
    "the same": [],
    "another layout of a mapping": [
        ("{gremium: Gemeinderat, datum: 2025-01-30}", "datum: 2025-01-30\n      gremium: Gemeinderat")
    ],
    "other quotes": [("titel: Sprachkurse für Eltern", "titel: 'Sprachkurse für Eltern'")],
    "a comment": [("akteure:\n", "# wer mitmacht\nakteure:\n")],
    "reflowed prose": [
        (
            f"text: {TEXT}",
            "text: >-\n              Die Volkshochschule bietet an jeder\n              Grundschule einen Sprachkurs für Eltern an.",
        )
    ],
    "keys in another order": [
        ("            verantwortlich: schulen\n", ""),
        ("          - id: sprache-1-2\n", "          - verantwortlich: schulen\n            id: sprache-1-2\n"),
    ],
    "references in another order": [("[vhs, schulen]", "[schulen, vhs]")],
    "what holds by default": [("titel: Sprache\n", "titel: Sprache\n    uebergeordnet: nein\n")],
    "the same figure": [("betrag: 12000", "betrag: 12000.00")],
}
AENDERUNGEN: dict[str, tuple[list[Edit], list[tuple[Any, ...]], str]] = {
    # dates
    "a deadline postponed": ([("ende: 2026-12", "ende: 2027-09")], [("changed", M, "zeitrahmen.ende", "2026-12", "2027-09")], "beschlussrelevant"),
    "a deadline brought forward": ([("ende: 2026-12", "ende: 2026-06")], [("changed", M, "zeitrahmen.ende", "2026-12", "2026-06")], "inhaltlich"),
    "a deadline written otherwise": ([("ende: 2026-12", "ende: 2026-12-31")], [("changed", M, "zeitrahmen.ende", "2026-12", "2026-12-31")], "redaktionell"),
    "a deadline less exact": ([("ende: 2026-12", "ende: 2026-Q4")], [("changed", M, "zeitrahmen.ende", "2026-12", "2026-Q4")], "redaktionell"),
    "a deadline dropped": ([(", ende: 2026-12", "")], [("removed", M, "zeitrahmen.ende", "2026-12", None)], "beschlussrelevant"),
    "a beginning postponed": ([("beginn: 2025-09", "beginn: 2026-01")], [("changed", M, "zeitrahmen.beginn", "2025-09", "2026-01")], "beschlussrelevant"),
    "a rhythm made slower": ([("turnus: jaehrlich", "turnus: zweijaehrlich")], [("changed", M, "zeitrahmen.turnus", "jaehrlich", "zweijaehrlich")], "beschlussrelevant"),
    "a rhythm made faster": ([("turnus: jaehrlich", "turnus: halbjaehrlich")], [("changed", M, "zeitrahmen.turnus", "jaehrlich", "halbjaehrlich")], "inhaltlich"),
    "a time frame dropped": ([(ZEIT, "")], [("removed", M, "zeitrahmen", {"beginn": "2025-09", "ende": "2026-12", "turnus": "jaehrlich"}, None)], "beschlussrelevant"),
    "a time frame added": ([("          - id: sprache-1-2\n", "          - id: sprache-1-2\n            zeitrahmen: {ende: 2027}\n")], [("added", "sprache-1-2", "zeitrahmen", None, {"ende": "2027"})], "inhaltlich"),
    # targets
    "a target lowered": ([("wert: 60", "wert: 45")], [("changed", I1, "zielwert.wert", 60, 45)], "beschlussrelevant"),
    "a target raised": ([("wert: 60", "wert: 80")], [("changed", I1, "zielwert.wert", 60, 80)], "inhaltlich"),
    "a target to be reached later": ([("bis: 2027", "bis: 2028")], [("changed", I1, "zielwert.bis", "2027", "2028")], "beschlussrelevant"),
    "a target dropped": ([("                zielwert: {wert: 60, bis: 2027}\n", "")], [("removed", I1, "zielwert", {"wert": 60, "bis": "2027"}, None)], "beschlussrelevant"),
    "a lower target where less is better": ([("richtung: hoeher", "richtung: niedriger"), ("basiswert: {wert: 20", "basiswert: {wert: 90")], [("changed", I1, "richtung", "hoeher", "niedriger"), ("changed", I1, "basiswert.wert", 20, 90)], "beschlussrelevant"),
    "a base value corrected": ([("{wert: 20, stichtag: 2024}", "{wert: 22, stichtag: 2024}")], [("changed", I1, "basiswert.wert", 20, 22)], "inhaltlich"),
    "an indicator dropped": ([(INDIKATOR, "")], [("removed", I1)], "beschlussrelevant"),
    "an indicator added": ([("          - id: sprache-1-2\n", "          - id: sprache-1-2\n            indikatoren: [{id: neu, text: Zahl der Freitage}]\n")], [("added", "neu")], "inhaltlich"),
    "another unit": ([("einheit: Personen", "einheit: Eltern")], [("changed", I1, "einheit", "Personen", "Eltern")], "inhaltlich"),
    # responsibility
    "handed to somebody else": ([("verantwortlich: vhs", "verantwortlich: stadt")], [("changed", M, "verantwortlich", "vhs", "stadt")], "beschlussrelevant"),
    "nobody is responsible any more": ([("            verantwortlich: vhs\n", "")], [("removed", M, "verantwortlich", "vhs", None)], "beschlussrelevant"),
    "somebody shares the responsibility": ([("verantwortlich: vhs\n", "verantwortlich: vhs\n            mitverantwortlich: [stadt]\n")], [("changed", M, "mitverantwortlich", [], ["stadt"])], "inhaltlich"),
    "one who carries a goal out is dropped": ([("[vhs, schulen]", "[vhs]")], [("changed", Z, "umsetzungsakteure", ["vhs", "schulen"], ["vhs"])], "beschlussrelevant"),
    "one more carries a goal out": ([("[vhs, schulen]", "[vhs, schulen, stadt]")], [("changed", Z, "umsetzungsakteure", ["vhs", "schulen"], ["vhs", "schulen", "stadt"])], "inhaltlich"),
    "one who takes part is dropped": ([("            akteure: [schulen]\n", "")], [("changed", M, "akteure", ["schulen"], [])], "inhaltlich"),
    # the record
    "a record": ([(VERLAUF, f"{VERLAUF}              - {{datum: 2026-01, status: umgesetzt}}\n")], [("added", M, "verlauf", None, {"datum": "2026-01", "status": "umgesetzt"})], "inhaltlich"),
    "a record corrected": ([("status: begonnen", "status: geplant")], [("changed", M, "verlauf.status", "begonnen", "geplant")], "inhaltlich"),
    "a record deleted": ([(f"            verlauf:\n{VERLAUF}", "")], [("removed", M, "verlauf", {"datum": "2025-10", "status": "begonnen"}, None)], "inhaltlich"),
    "a measured value": ([("{stichtag: 2025, wert: 31}", "{stichtag: 2025, wert: 31}\n                  - {stichtag: 2026, wert: 40}")], [("added", I1, "messwerte", None, {"stichtag": "2026", "wert": 40})], "inhaltlich"),
    "a measured value corrected": ([("wert: 31", "wert: 33")], [("changed", I1, "messwerte.wert", 31, 33)], "inhaltlich"),
    # firmness and means
    "a promise made looser": ([("verbindlichkeit: fest", "verbindlichkeit: angestrebt")], [("changed", M, "verbindlichkeit", "fest", "angestrebt")], "beschlussrelevant"),
    "a promise made firm": ([("          - id: sprache-1-2\n", "          - id: sprache-1-2\n            verbindlichkeit: fest\n")], [("added", "sprache-1-2", "verbindlichkeit", None, "fest")], "inhaltlich"),
    "less money": ([("betrag: 12000", "betrag: 8000")], [("changed", M, "mittel.betrag", 12000, 8000)], "beschlussrelevant"),
    "more money": ([("betrag: 12000", "betrag: 15000")], [("changed", M, "mittel.betrag", 12000, 15000)], "inhaltlich"),
    "no money any more": ([("            mittel: {betrag: 12000}\n", "")], [("removed", M, "mittel", {"betrag": 12000}, None)], "beschlussrelevant"),
    # texts
    "a typing error mended": ([("Sprachkurs für Eltern an", "Sprachkurss für Eltern an")], [("changed", M, "text", TEXT, TEXT.replace("Sprachkurs ", "Sprachkurss "))], "redaktionell"),
    "punctuation": ([(ZIEL_TEXT, ZIEL_TEXT.removesuffix("."))], [("changed", Z, "text", ZIEL_TEXT, ZIEL_TEXT.removesuffix("."))], "redaktionell"),
    "a text reworded": ([("an jeder Grundschule einen", "an zwei Grundschulen je einen")], [("changed", M, "text", TEXT, TEXT.replace("an jeder Grundschule einen", "an zwei Grundschulen je einen"))], "inhaltlich"),
    "a promise that becomes an intention": ([("bietet an jeder", "soll möglichst an jeder")], [("changed", M, "text", TEXT, TEXT.replace("bietet an jeder", "soll möglichst an jeder"))], "beschlussrelevant"),
    "a negation": ([("Eltern können mit", "Eltern können nicht mit")], [("changed", Z, "text", ZIEL_TEXT, ZIEL_TEXT.replace("können", "können nicht"))], "inhaltlich"),
    "a figure in a text": ([("mit zwanzig Betrieben", "mit zehn Betrieben")], [("changed", "arbeit-1-1", "text", "Die Stadt veranstaltet eine Praktikumsbörse mit zwanzig Betrieben.", "Die Stadt veranstaltet eine Praktikumsbörse mit zehn Betrieben.")], "inhaltlich"),
    "a part of what is to be reached is dropped": ([("[Eltern nehmen teil, Eltern erreichen das Niveau A2]", "[Eltern erreichen das Niveau A2]")], [("removed", M, "soll_zustand", "Eltern nehmen teil", None)], "beschlussrelevant"),
    "a part of what is to be reached is added": ([("Niveau A2]", "Niveau A2, Kinder profitieren]")], [("added", M, "soll_zustand", None, "Kinder profitieren")], "inhaltlich"),
    "the vision": ([("Alle verständigen sich auf Deutsch.", "Alle Kinder sprechen Deutsch.")], [("changed", "sprache", "vision", "Alle verständigen sich auf Deutsch.", "Alle Kinder sprechen Deutsch.")], "inhaltlich"),
    # entries
    "a measure dropped": ([(ERSTE, "")], [("removed", M)], "beschlussrelevant"),
    "a measure inserted at the top": ([("          - id: sprache-1-1\n", "          - {id: neu, titel: Neues Angebot}\n          - id: sprache-1-1\n")], [("added", "neu")], "inhaltlich"),
    "a goal dropped, its measures with it": ([(STADT[STADT.index("      - id: arbeit-1\n") : STADT.index("akteure:\n")], ""), ("    titel: Arbeit\n    ziele:\n", "    titel: Arbeit\n")], [("removed", "arbeit-1"), ("removed", "arbeit-1-1")], "beschlussrelevant"),
    "a measure moved to another goal": ([(ZWEITE, ""), ("        massnahmen:\n          - id: arbeit-1-1\n", f"        massnahmen:\n{ZWEITE}          - id: arbeit-1-1\n")], [("moved", "sprache-1-2", "ort", "sprache-1", "arbeit-1")], "inhaltlich"),
    "two measures swapped": ([(ERSTE, ""), (ZWEITE, ZWEITE + ERSTE)], [("moved", "sprache-1-2", "reihenfolge", 2, 1)], "redaktionell"),
    "a measure with another id": ([("id: sprache-1-2", "id: elterncafe")], [("renamed", "elterncafe", "id", "sprache-1-2", "elterncafe")], "redaktionell"),
    "a measure with another id and another text": ([("id: sprache-1-2", "id: elterncafe"), ("jeden Freitag", "jeden Montag")], [("renamed", "elterncafe", "id", "sprache-1-2", "elterncafe"), ("changed", "elterncafe", "text", "Die Grundschule öffnet jeden Freitag ein Elterncafé.", "Die Grundschule öffnet jeden Montag ein Elterncafé.")], "inhaltlich"),
    "a measure replaced by another one": ([(ZWEITE, "          - {id: neu, titel: Leihoma und Leihopa, verantwortlich: stadt}\n")], [("removed", "sprache-1-2"), ("added", "neu")], "beschlussrelevant"),
    "a Handlungsfeld added": ([("akteure:\n  -", "  - {id: wohnen, titel: Wohnen}\nakteure:\n  -")], [("added", "wohnen")], "inhaltlich"),
    "a guiding goal dropped": ([("leitziele:\n  - {id: lz-1, text: Alle gehören dazu.}\n", ""), ("        leitziele: [lz-1]\n", "")], [("removed", "lz-1"), ("changed", Z, "leitziele", ["lz-1"], [])], "beschlussrelevant"),
    # actors
    "an actor with another id, in every reference": ([("vhs", "volkshochschule")], [("renamed", "volkshochschule", "id", "vhs", "volkshochschule")], "redaktionell"),
    "an actor with another name": ([("name: Schulen", "name: Grundschulen")], [("changed", "schulen", "name", "Schulen", "Grundschulen")], "inhaltlich"),
    "an actor renamed everywhere": ([("Volkshochschule", "Bildungszentrum")], [("changed", "vhs", "name", "Volkshochschule", "Bildungszentrum")], "inhaltlich"),
    "an actor added": ([("  - {id: schulen", "  - {id: caritas, name: Caritas}\n  - {id: schulen")], [("added", "caritas")], "inhaltlich"),
    "another spelling of an actor": ([("name: Schulen}", "name: Schulen, aliasse: [Grundschulen]}")], [("added", "schulen", "aliasse", None, "Grundschulen")], "redaktionell"),
    # the concept
    "a shorter term": ([("bis: 2029", "bis: 2028")], [("changed", "konzept", "laufzeit.bis", "2029", "2028")], "beschlussrelevant"),
    "rarer evaluation": ([("turnus_jahre: 2", "turnus_jahre: 4")], [("changed", "konzept", "evaluation.turnus_jahre", 2, 4)], "beschlussrelevant"),
    "more frequent evaluation": ([("turnus_jahre: 2", "turnus_jahre: 1")], [("changed", "konzept", "evaluation.turnus_jahre", 2, 1)], "inhaltlich"),
    "a new resolution": ([("datum: 2025-01-30}", "datum: 2025-01-30}\n    - {gremium: Gemeinderat, datum: 2026-05-06}")], [("added", "konzept", "beschluesse", None, {"gremium": "Gemeinderat", "datum": "2026-05-06"})], "inhaltlich"),
    "another title": ([("titel: Integrationskonzept", "titel: Konzept der Vielfalt")], [("changed", "konzept", "titel", "Integrationskonzept", "Konzept der Vielfalt")], "inhaltlich"),
    "the number of inhabitants": ([("{name: Musterstadt}", "{name: Musterstadt, einwohner: 19700}")], [("added", "kommune", "einwohner", None, 19700)], "inhaltlich"),
}  # fmt: skip


def rows(alle: Iterable[Change]) -> list[tuple[Any, ...]]:
    return sorted(map(kurz, alle), key=str)


def gravest(bewertet: Iterable[Bewertet]) -> str:
    return max(bewertet, key=lambda eines: eines.impact.rank).impact.value


@pytest.mark.parametrize("edits", NICHTS.values(), ids=NICHTS)
def test_nothing_changed(edits: list[Edit]) -> None:
    assert changes(STADT, geaendert(STADT, *edits)) == []


@pytest.mark.parametrize(("edits", "expected", "impact"), AENDERUNGEN.values(), ids=AENDERUNGEN)
def test_exactly_this_changed(edits: list[Edit], expected: list[tuple[Any, ...]], impact: str) -> None:
    gefunden = changes(STADT, geaendert(STADT, *edits))
    assert rows(gefunden) == sorted(expected, key=str)
    assert gravest(bewerte(gefunden, plan(STADT))) == impact


def test_there_are_sixty_amendments() -> None:
    assert len(NICHTS) + len(AENDERUNGEN) >= 60


@pytest.mark.parametrize("name", ["hechingen", "sachsenheim", "hattingen"])
def test_a_plan_does_not_differ_from_itself(name: str) -> None:
    assert compare(plan(stadt(name)), plan(stadt(name))) == []


REAL: dict[str, tuple[str, list[Edit], list[tuple[Any, ...]]]] = {
    "an actor of five texts": ("hechingen", [("Arbeitskreis Asyl", "Freundeskreis Asyl")], [("changed", "arbeitskreis-asyl", "name", "Arbeitskreis Asyl", "Freundeskreis Asyl")]),
    "a measure of Hechingen with another id": ("hechingen", [("bs-1-2", "bs-9-9")], [("renamed", "bs-9-9", "id", "bs-1-2", "bs-9-9")]),
    "an actor's id in Sachsenheim": ("sachsenheim", [("arbeitskreis-asyl", "ak-asyl")], [("renamed", "ak-asyl", "id", "arbeitskreis-asyl", "ak-asyl")]),
    "a guiding goal of Hattingen": ("hattingen", [("Die Verbesserung des Zusammenlebens wird gefördert.", "Das Zusammenleben wird gefördert.")], [("changed", "leitziel-2", "text", "Die Verbesserung des Zusammenlebens wird gefördert.", "Das Zusammenleben wird gefördert.")]),
}  # fmt: skip


@pytest.mark.parametrize(("name", "edits", "expected"), REAL.values(), ids=REAL)
def test_the_real_plans(name: str, edits: list[Edit], expected: list[tuple[Any, ...]]) -> None:
    assert rows(changes(stadt(name), geaendert(stadt(name), *edits))) == sorted(expected, key=str)


def test_what_is_no_resolution_cannot_break_one() -> None:
    entwurf = geaendert(STADT, ("status: beschlossen", "status: entwurf"))
    gefunden = changes(entwurf, geaendert(entwurf, ("ende: 2026-12", "ende: 2029-12"), (ZWEITE, "")))
    assert {eines.impact.value for eines in bewerte(gefunden, plan(entwurf))} == {"inhaltlich"}
