"""Amendments and exactly the changes that are to be told of each: nothing more, nothing twice, nothing left out.

A row is (kind, id, field, old, new); a change of an entry as a whole has no field.
"""

# ruff: noqa: E501 - a table reads in rows

from collections.abc import Iterable
from typing import Any

import pytest
from amendments import STADT, changes, geaendert, kurz, plan, stadt

from integrakon.diff.changes import Change, Kind
from integrakon.diff.compare import compare
from integrakon.diff.impact import Bewertet, bewerte
from integrakon.output.saetze import satz, wer
from integrakon.plan.pfad import Pfad

Edit = tuple[str, str]
M, Z, I1 = "sprache-1-1", "sprache-1", "sprache-1-1-i1"
ZEIT = "            zeitrahmen: {beginn: 2025-09, ende: 2026-12, turnus: jaehrlich}\n"
INDIKATOR = STADT[STADT.index("            indikatoren:\n") : STADT.index("            zeitrahmen:")]
ERSTE = STADT[STADT.index("          - id: sprache-1-1\n") : STADT.index("          - id: sprache-1-2\n")]
ZWEITE = STADT[STADT.index("          - id: sprache-1-2\n") : STADT.index("  - id: arbeit\n")]
VERLAUF = "              - {datum: 2025-10, status: begonnen}\n"
TEXT = "Die Volkshochschule bietet an jeder Grundschule einen Sprachkurs für Eltern an."
HATTINGEN = stadt("hattingen")
RASTER = HATTINGEN[HATTINGEN.index("\nraster:\n") : HATTINGEN.index("\nanmerkungen:\n")]
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
    "a time class named": ([("zeitrahmen: {beginn", "zeitrahmen: {stufen: [kurzfristig], beginn")], [("added", M, "zeitrahmen.stufen", [], ["kurzfristig"])], "inhaltlich"),
    "a beginning dropped": ([("beginn: 2025-09, ", "")], [("removed", M, "zeitrahmen.beginn", "2025-09", None)], "beschlussrelevant"),
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
    "another unit": ([("einheit: Personen", "einheit: Eltern")], [("changed", I1, "einheit", "Personen", "Eltern")], "beschlussrelevant"),
    "another bound": ([("zielwert: {wert: 60,", "zielwert: {wert: 60, vergleich: mindestens,")], [("added", I1, "zielwert.vergleich", None, "mindestens")], "inhaltlich"),
    # responsibility
    "handed to somebody else": ([("verantwortlich: vhs", "verantwortlich: stadt")], [("changed", M, "verantwortlich", "vhs", "stadt")], "beschlussrelevant"),
    "handed to one whose id is much alike": ([("  - {id: stadt", "  - {id: staadt, name: Amt}\n  - {id: stadt"), ("verantwortlich: stadt", "verantwortlich: staadt")], [("added", "staadt"), ("changed", "arbeit-1-1", "verantwortlich", "stadt", "staadt")], "beschlussrelevant"),
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
    "a promise called an effort": ([("          - id: sprache-1-2\n", "          - id: sprache-1-2\n            verbindlichkeit: angestrebt\n")], [("added", "sprache-1-2", "verbindlichkeit", None, "angestrebt")], "beschlussrelevant"),
    "not called firm any more": ([("            verbindlichkeit: fest\n", "")], [("removed", M, "verbindlichkeit", "fest", None)], "beschlussrelevant"),
    "money by years": ([("mittel: {betrag: 12000}", "mittel: {betrag: 12000, je_jahr: [{jahr: 2025, betrag: 1000}]}")], [("added", M, "mittel.je_jahr", None, {"jahr": 2025, "betrag": 1000})], "inhaltlich"),
    "means that are a list": ([("          - id: sprache-1-2\n", "          - id: sprache-1-2\n            mittel: {je_jahr: [{jahr: 2025, betrag: 1000}]}\n")], [("added", "sprache-1-2", "mittel", None, {"je_jahr": [{"jahr": 2025, "betrag": 1000}]})], "inhaltlich"),
    "less money": ([("betrag: 12000", "betrag: 8000")], [("changed", M, "mittel.betrag", 12000, 8000)], "beschlussrelevant"),
    "more money": ([("betrag: 12000", "betrag: 15000")], [("changed", M, "mittel.betrag", 12000, 15000)], "inhaltlich"),
    "no money any more": ([("            mittel: {betrag: 12000}\n", "")], [("removed", M, "mittel", {"betrag": 12000}, None)], "beschlussrelevant"),
    # texts
    "a typing error mended": ([("Sprachkurs für Eltern an", "Sprachkurss für Eltern an")], [("changed", M, "text", TEXT, TEXT.replace("Sprachkurs ", "Sprachkurss "))], "redaktionell"),
    "punctuation": ([(ZIEL_TEXT, ZIEL_TEXT.removesuffix("."))], [("changed", Z, "text", ZIEL_TEXT, ZIEL_TEXT.removesuffix("."))], "redaktionell"),
    "a text reworded": ([("an jeder Grundschule einen", "an zwei Grundschulen je einen")], [("changed", M, "text", TEXT, TEXT.replace("an jeder Grundschule einen", "an zwei Grundschulen je einen"))], "inhaltlich"),
    "a promise that becomes an intention": ([("bietet an jeder", "soll möglichst an jeder")], [("changed", M, "text", TEXT, TEXT.replace("bietet an jeder", "soll möglichst an jeder"))], "beschlussrelevant"),
    "a negation": ([("Eltern können mit", "Eltern können nicht mit")], [("changed", Z, "text", ZIEL_TEXT, ZIEL_TEXT.replace("können", "können nicht"))], "inhaltlich"),
    "a promise that may be kept": ([("bietet an jeder Grundschule einen Sprachkurs für Eltern an", "kann an jeder Grundschule einen Sprachkurs für Eltern anbieten")], [("changed", M, "text", TEXT, "Die Volkshochschule kann an jeder Grundschule einen Sprachkurs für Eltern anbieten.")], "beschlussrelevant"),
    "a text dropped": ([(f"            text: {TEXT}\n", "")], [("removed", M, "text", TEXT, None)], "beschlussrelevant"),
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
    "an actor with another id, another dropped": ([("vhs", "volkshochschule"), ("[volkshochschule, schulen]", "[volkshochschule]")], [("renamed", "volkshochschule", "id", "vhs", "volkshochschule"), ("changed", Z, "umsetzungsakteure", ["vhs", "schulen"], ["volkshochschule"])], "beschlussrelevant"),
    # the concept
    "a shorter term": ([("bis: 2029", "bis: 2028")], [("changed", "konzept", "laufzeit.bis", "2029", "2028")], "beschlussrelevant"),
    "no term any more": ([("  laufzeit: {von: 2025, bis: 2029}\n", "")], [("removed", "konzept", "laufzeit", {"von": "2025", "bis": "2029"}, None)], "beschlussrelevant"),
    "a later beginning": ([("von: 2025, bis", "von: 2026, bis")], [("changed", "konzept", "laufzeit.von", "2025", "2026")], "beschlussrelevant"),
    "a draft again": ([("status: beschlossen", "status: entwurf")], [("changed", "konzept", "status", "beschlossen", "entwurf")], "beschlussrelevant"),
    "no resolution any more": ([("  beschluesse:\n    - {gremium: Gemeinderat, datum: 2025-01-30}\n", "")], [("removed", "konzept", "beschluesse", {"gremium": "Gemeinderat", "datum": "2025-01-30"}, None)], "beschlussrelevant"),
    "rarer evaluation": ([("turnus_jahre: 2", "turnus_jahre: 4")], [("changed", "konzept", "evaluation.turnus_jahre", 2, 4)], "beschlussrelevant"),
    "more frequent evaluation": ([("turnus_jahre: 2", "turnus_jahre: 1")], [("changed", "konzept", "evaluation.turnus_jahre", 2, 1)], "inhaltlich"),
    "a new resolution": ([("datum: 2025-01-30}", "datum: 2025-01-30}\n    - {gremium: Gemeinderat, datum: 2026-05-06}")], [("added", "konzept", "beschluesse", None, {"gremium": "Gemeinderat", "datum": "2026-05-06"})], "inhaltlich"),
    "another title": ([("titel: Integrationskonzept", "titel: Konzept der Vielfalt")], [("changed", "konzept", "titel", "Integrationskonzept", "Konzept der Vielfalt")], "inhaltlich"),
    "an empty grid": ([("akteure:\n  - {id: stadt", "raster: {felder: [{id: r-1, titel: Wer}, {id: r-2, titel: Was}]}\nakteure:\n  - {id: stadt")], [("added", "plan", "raster", None, {"felder": [{"id": "r-1", "titel": "Wer"}, {"id": "r-2", "titel": "Was"}]})], "inhaltlich"),
    "the number of inhabitants": ([("{name: Musterstadt}", "{name: Musterstadt, einwohner: 19700}")], [("added", "kommune", "einwohner", None, 19700)], "inhaltlich"),
}  # fmt: skip


def rows(alle: Iterable[Change]) -> list[tuple[Any, ...]]:
    return sorted(map(kurz, alle), key=str)


def gravest(bewertet: Iterable[Bewertet]) -> str:
    """The gravest impact; nothing where nothing changed."""
    return max(bewertet, key=lambda eines: eines.impact.rank).impact.value if (bewertet := list(bewertet)) else ""


@pytest.mark.parametrize("edits", NICHTS.values(), ids=NICHTS)
def test_nothing_changed(edits: list[Edit]) -> None:
    assert changes(STADT, geaendert(STADT, *edits)) == []


@pytest.mark.parametrize(("edits", "expected", "impact"), AENDERUNGEN.values(), ids=AENDERUNGEN)
def test_exactly_this_changed(edits: list[Edit], expected: list[tuple[Any, ...]], impact: str) -> None:
    gefunden = changes(STADT, geaendert(STADT, *edits))
    assert rows(gefunden) == sorted(expected, key=str)
    assert gravest(bewerte(gefunden, plan(STADT))) == impact


@pytest.mark.parametrize("name", ["hechingen", "sachsenheim", "hattingen"])
def test_a_plan_does_not_differ_from_itself(name: str) -> None:
    assert compare(plan(stadt(name)), plan(stadt(name))) == []


# A plan with what STADT has not: parts in lists, each in some order.
REICH = geaendert(
    STADT,
    (VERLAUF, f"{VERLAUF}              - {{datum: 2026-01-31, status: laufend}}\n              - {{datum: 2026, status: umgesetzt}}\n"),
    ("{stichtag: 2025, wert: 31}\n", "{stichtag: 2025, wert: 31}\n                  - {stichtag: 2026, wert: 40}\n                  - {stichtag: 2027, wert: 50}\n"),
    ("zielwert: {wert: 60, bis: 2027}", "zielwert: {wert: 60, bis: 2027, vergleich: mindestens}\n                zwischenziele: [{wert: 30, bis: 2025}, {wert: 45, bis: 2026}]"),
    ("zeitrahmen: {beginn: 2025-09, ", "schritte: [Räume suchen, Kurse ausschreiben, Eltern einladen]\n            zeitrahmen: {stufen: [kurzfristig, mittelfristig], beginn: 2025-09, "),
    ("leitziele:\n  - {", "fussnoten: [{nr: '1', text: Stand 2024.}]\nanmerkungen: [{art: verlust, zu: /konzept, text: Es fehlt etwas.}]\nleitziele:\n  - {"),
    ("leitziele:\n  - {", "umfragen: [{id: u, titel: Ankommen, fragen: [{id: f, text: Angekommen?, ergebnisse: [{bezeichnung: Ja, wert: 40}, {bezeichnung: Nein, wert: 60}]}]}]\nleitziele:\n  - {"),
    ("leitziele:\n  - {", "gliederung: [{id: k, titel: Ziele, inhalt: [{zeigt: [sprache, arbeit, sprache-1]}]}]\nleitziele:\n  - {"),
)  # fmt: skip
# name: (edits, the changes as (kind, whose, field, what is said of it), gravest impact)
TEILE: dict[str, tuple[list[Edit], list[tuple[str, str, str, str]], str]] = {
    "the same time classes": ([("[kurzfristig, mittelfristig]", "[mittelfristig, kurzfristig]")], [], ""),
    "a time class more": ([("[kurzfristig, mittelfristig]", "[kurzfristig, mittelfristig, langfristig]")], [("changed", M, "zeitrahmen.stufen", "Stufen (Zeitrahmen) geändert: neu „langfristig“.")], "beschlussrelevant"),
    "no time classes": ([("stufen: [kurzfristig, mittelfristig], ", "")], [("removed", M, "zeitrahmen.stufen", "Stufen (Zeitrahmen) geändert: ohne „kurzfristig“ und „mittelfristig“.")], "beschlussrelevant"),
    "records in another order": ([("2026-01-31, status: laufend}\n              - {datum: 2026,", "2026, status: umgesetzt}\n              - {datum: 2026-01-31,"), ("2026-01-31, status: umgesetzt", "2026-01-31, status: laufend")], [("moved", M, "verlauf", "Verlauf umgestellt: Nummer 3 steht jetzt an Stelle 2.")], "redaktionell"),
    "measurements in another order": ([("                  - {stichtag: 2025, wert: 31}\n", ""), ("{stichtag: 2027, wert: 50}\n", "{stichtag: 2027, wert: 50}\n                  - {stichtag: 2025, wert: 31}\n")], [("moved", I1, "messwerte", "Messwerte umgestellt: Nummer 1 steht jetzt an Stelle 3.")], "redaktionell"),
    "steps in another order": ([("[Räume suchen, Kurse ausschreiben, Eltern einladen]", "[Kurse ausschreiben, Eltern einladen, Räume suchen]")], [("moved", M, "schritte", "Schritte umgestellt: Nummer 1 steht jetzt an Stelle 3.")], "redaktionell"),
    "a step that becomes an intention": ([("Eltern einladen]", "Eltern möglichst einladen]")], [("changed", M, "schritte", "Schritte geändert von „Eltern einladen“ auf „Eltern möglichst einladen“.")], "beschlussrelevant"),
    "what a chapter shows in another order": ([("[sprache, arbeit, sprache-1]", "[arbeit, sprache-1, sprache]")], [("moved", "k", "inhalt.zeigt", "Zeigt (Inhalt) in anderer Reihenfolge.")], "redaktionell"),
    "a record corrected": ([("2026-01-31, status: laufend", "2026-01-31, status: geplant")], [("changed", M, "verlauf.status", "Status (Verlauf vom 31.01.2026) geändert von „laufend“ auf „geplant“.")], "inhaltlich"),
    "a record withdrawn": ([("              - {datum: 2026, status: umgesetzt}\n", "")], [("removed", M, "verlauf", "gestrichene Meldung für 2026: umgesetzt.")], "inhaltlich"),
    "a measurement of one": ([("wert: 50}", "wert: 50}\n                  - {stichtag: 2028-Q1, wert: 1, vergleich: hoechstens}")], [("added", I1, "messwerte", "neuer Messwert für das 1. Quartal 2028: höchstens 1 (Personen).")], "inhaltlich"),
    "a measurement corrected": ([("wert: 50}", "wert: 50.5}")], [("changed", I1, "messwerte.wert", "Wert (Messwerte für 2027) geändert von 50 auf 50,5.")], "inhaltlich"),
    "a target turned round": ([("vergleich: mindestens", "vergleich: hoechstens")], [("changed", I1, "zielwert.vergleich", "Vergleich (Zielwert) geändert von „mindestens“ auf „höchstens“.")], "beschlussrelevant"),
    "a target without its bound": ([(", vergleich: mindestens", "")], [("removed", I1, "zielwert.vergleich", "Vergleich (Zielwert) gestrichen: „mindestens“.")], "beschlussrelevant"),
    "a step to the target dropped": ([("{wert: 30, bis: 2025}, ", "")], [("removed", I1, "zwischenziele", "Zwischenziele gestrichen: Wert 30, Bis wann 2025.")], "beschlussrelevant"),
    "a step to the target lowered": ([("wert: 45, bis: 2026", "wert: 40, bis: 2026")], [("changed", I1, "zwischenziele.wert", "Zwischenziel bis 2026 gesenkt von 45 auf 40 Personen.")], "beschlussrelevant"),
    "results exchanged": ([("Ja, wert: 40", "Ja, wert: 60"), ("Nein, wert: 60", "Nein, wert: 40")], [("changed", "f", "ergebnisse.wert", "Wert (Ergebnisse „Ja“) geändert von 40 auf 60."), ("changed", "f", "ergebnisse.wert", "Wert (Ergebnisse „Nein“) geändert von 60 auf 40.")], "inhaltlich"),
    "a footnote": ([("text: Stand 2024.", "text: Stand 2025.")], [("changed", "plan", "fussnoten.text", "Text (Fußnoten 1) geändert von „Stand 2024.“ auf „Stand 2025.“.")], "redaktionell"),
    "a note": ([("Es fehlt etwas.", "Es fehlt viel.")], [("changed", "plan", "anmerkungen.text", "Text (Anmerkungen) geändert von „Es fehlt etwas.“ auf „Es fehlt viel.“.")], "redaktionell"),
    "a note about all": ([("zu: /konzept, ", "")], [("removed", "plan", "anmerkungen.zu", "Zu (Anmerkungen) gestrichen: „/konzept“.")], "redaktionell"),
    "a short slip": ([("Räume suchen", "Räumme suchen")], [("changed", M, "schritte", "Schritte anders geschrieben, von „Räume suchen“ auf „Räumme suchen“.")], "redaktionell"),
    "a title with quotes": ([("titel: Sprachkurse für Eltern", "titel: Kurs „Elternzeit“")], [("changed", M, "titel", "Titel geändert von „Sprachkurse für Eltern“ auf „Kurs ‚Elternzeit‘“.")], "inhaltlich"),
}  # fmt: skip


@pytest.mark.parametrize(("edits", "expected", "impact"), TEILE.values(), ids=TEILE)
def test_parts_without_an_id(edits: list[Edit], expected: list[tuple[str, str, str, str]], impact: str) -> None:
    gefunden = changes(REICH, geaendert(REICH, *edits))
    gesagt = [(c.kind.value, c.id or c.entity, c.feld, satz(c, {}).removeprefix(f"{wer(c)}: ")) for c in gefunden]
    assert gesagt == expected
    assert gravest(bewerte(gefunden, plan(REICH))) == impact


def test_changes_come_in_the_order_of_the_plan() -> None:
    neu = geaendert(
        STADT,
        ("name: Schulen", "name: Grundschulen"),
        ("text: Alle gehören dazu.", "text: Jeder zählt."),
        ("titel: Integrationskonzept", "titel: Konzept der Vielfalt"),
        ("ende: 2026-12", "ende: 2027-12"),
        ("titel: Sprachkurse für Eltern", "titel: Elternkurse"),
    )
    felder = [f"{change.id or change.entity} {change.feld}" for change in changes(STADT, neu)]
    assert felder == ["konzept titel", "lz-1 text", f"{M} titel", f"{M} zeitrahmen.ende", "schulen name"]


def test_what_was_removed_has_no_new_place_and_what_was_added_no_old_one() -> None:
    neu = geaendert(
        STADT,
        (", ende: 2026-12", ""),
        ("titel: Sprache\n", "titel: Sprache\n    kurz: S\n"),
        ("            akteure: [schulen]\n", ""),
    )
    orte = {change.feld: (change.pfad_alt, change.pfad_neu) for change in changes(STADT, neu)}
    assert orte["zeitrahmen.ende"][1] is None
    assert orte["kurz"][0] is None
    assert orte["akteure"][1] is None
    assert all(einer for paar in orte.values() for einer in paar if einer is not None)


def test_two_actors_renamed_in_one_text() -> None:
    alt = geaendert(STADT, ("jeden Freitag ein", "mit der Volkshochschule und der Stadtverwaltung ein"))
    namen = (("Volkshochschule", "Bildungszentrum"), ("Stadtverwaltung", "Gemeinde"))
    assert [(c.feld, c.texte) for c in changes(alt, geaendert(alt, *namen))] == [("name", 1), ("name", 2)]
    mit_mehr = changes(alt, geaendert(alt, *namen, ("ein Elterncafé.", "ein Elterncafé!")))
    assert [(c.feld, c.tendenz.value) for c in mit_mehr if c.feld == "text"] == [("text", "schreibweise")]


def test_whoever_only_has_another_id_neither_went_nor_came() -> None:
    neu = geaendert(STADT, ("vhs", "volkshochschule"), ("[volkshochschule, schulen]", "[volkshochschule, stadt]"))
    (umsetzung,) = [change for change in changes(STADT, neu) if change.feld == "umsetzungsakteure"]
    assert satz(umsetzung, {}).endswith(": Umsetzung geändert: ohne „schulen“, neu „stadt“.")


def test_a_plan_that_goes_as_a_whole_needs_a_resolution() -> None:
    weg = Change(Kind.REMOVED, "plan", None, "Konzept", None, "Konzept", None, Pfad(), None)
    assert gravest(bewerte([weg], plan(STADT))) == "beschlussrelevant"
    assert gravest(bewerte([weg], plan(geaendert(STADT, ("beschlossen", "entwurf"))))) == "inhaltlich"


# name: (plan, edits, the changes as „kind whose field“, gravest impact)
REAL: dict[str, tuple[str, list[Edit], list[str], str]] = {
    # Hechingen: adopted, measures without time frames
    "an actor of five texts": ("hechingen", [("Arbeitskreis Asyl", "Freundeskreis Asyl")], ["changed arbeitskreis-asyl name"], "inhaltlich"),
    "a measure with another id": ("hechingen", [("bs-1-2", "bs-9-9")], ["renamed bs-9-9 id"], "redaktionell"),
    "a measure dropped": ("hechingen", [("          - id: bs-1-3\n            text: Die Einrichtung einer Koordinierungsstelle für Sprachförderung wird angestrebt.\n            verbindlichkeit: angestrebt\n", "")], ["removed bs-1-3 -"], "beschlussrelevant"),
    "a measure no longer only an effort": ("hechingen", [("wird angestrebt.\n            verbindlichkeit: angestrebt\n", "wird angestrebt.\n")], ["removed bs-1-3 verbindlichkeit"], "inhaltlich"),
    "a measure only considered": ("hechingen", [("organisiert ein Zertifizierungsprogramm", "prüft ein Zertifizierungsprogramm")], ["changed bs-1-2 text"], "beschlussrelevant"),
    "a slip in a measure": ("hechingen", [("Einrichtung einer Koordinierungsstelle für", "Einrichtung einer Koordinierungstelle für")], ["changed bs-1-3 text"], "redaktionell"),
    "a circle that no longer carries a goal out": ("hechingen", [("[arbeitskreis-asyl, kirchengemeinden]", "[kirchengemeinden]")], ["changed bs-1 umsetzungsakteure"], "beschlussrelevant"),
    "actors in another order": ("hechingen", [("[stadtverwaltung, traeger-kindertagesstaetten]", "[traeger-kindertagesstaetten, stadtverwaltung]")], [], ""),
    "a first deadline": ("hechingen", [("          - id: bs-1-1\n", "          - id: bs-1-1\n            zeitrahmen: {ende: 2023}\n")], ["added bs-1-1 zeitrahmen"], "inhaltlich"),
    "a longer term": ("hechingen", [("    jahre: 5\n", "    jahre: 7\n")], ["changed konzept laufzeit.jahre"], "beschlussrelevant"),
    "no term": ("hechingen", [("  laufzeit:\n    # Kein Beginn, kein Ende: Das Konzept nennt nur die Dauer.\n    jahre: 5\n    wortlaut: Es ist verbindliche Grundlage für die weitere Entwicklung in den nächsten fünf Jahren.\n", ""), ("zu: /konzept/laufzeit", "zu: /konzept")], ["removed konzept laufzeit", "changed plan anmerkungen.zu"], "beschlussrelevant"),
    "a draft again, of Hechingen": ("hechingen", [("status: beschlossen", "status: entwurf")], ["changed konzept status"], "beschlussrelevant"),
    "the result of the resolution": ("hechingen", [("      ergebnis: einstimmig verabschiedet", "      ergebnis: mehrheitlich verabschiedet")], ["changed konzept beschluesse.ergebnis"], "inhaltlich"),
    "no resolution": ("hechingen", [("  beschluesse:\n    - gremium: Gemeinderat\n      datum: 2021-05-06\n      ergebnis: einstimmig verabschiedet\n", "")], ["removed konzept beschluesse"], "beschlussrelevant"),
    "phases in another order": ("hechingen", [("[phase-1, phase-2, phase-3, phase-4]", "[phase-4, phase-3, phase-2, phase-1]")], ["moved kap-weg inhalt.zeigt"], "redaktionell"),
    "more inhabitants": ("hechingen", [("  einwohner: 19700", "  einwohner: 19800")], ["changed kommune einwohner"], "inhaltlich"),
    "a result of the survey": ("hechingen", [("            wert: 73", "            wert: 75")], ["changed frage-relevanz ergebnisse.wert"], "inhaltlich"),
    "a note about the whole": ("hechingen", [("    zu: /konzept/laufzeit\n", "")], ["removed plan anmerkungen.zu"], "redaktionell"),
    # Sachsenheim: no resolution is recorded
    "an actor's id": ("sachsenheim", [("arbeitskreis-asyl", "ak-asyl")], ["renamed ak-asyl id"], "redaktionell"),
    "a footnote of Sachsenheim": ("sachsenheim", [("Die Stelle des Integrationsbeauftragten wird finanziert aus", "Die Stelle des Beauftragten wird finanziert aus")], ["changed plan fussnoten.text"], "redaktionell"),
    "a later time class": ("sachsenheim", [("stufen: [kurzfristig]\n          wortlaut: Kurzfristig (innerhalb eines Jahres)\n\n      - id: sb-2", "stufen: [mittelfristig]\n          wortlaut: Kurzfristig (innerhalb eines Jahres)\n\n      - id: sb-2")], ["changed sb-1 zeitrahmen.stufen"], "inhaltlich"),
    "a target": ("sachsenheim", [("          - id: sb-1-i2\n", "          - id: sb-1-i2\n            zielwert: {wert: 8, bis: 2027}\n")], ["added sb-1-i2 zielwert"], "inhaltlich"),
    "less to be reached": ("sachsenheim", [("          - Behördengänge werden selbstständig erledigt\n", "")], ["removed sb-1 soll_zustand"], "inhaltlich"),
    "an indicator of Sachsenheim dropped": ("sachsenheim", [("          - id: sb-1-i5\n            text: Geflüchtete übernehmen selbst Dolmetscheraufgaben\n", "")], ["removed sb-1-i5 -"], "inhaltlich"),
    "years of the timetable": ("sachsenheim", [("    titel: Teilnahme an Heimatfest\n", "    titel: Teilnahme an Heimatfest\n    jahre: [2025, 2026]\n")], ["added zeitplan-1 jahre", "added zeitplan-1 jahre"], "inhaltlich"),
    "an evaluation every three years": ("sachsenheim", [("turnus_jahre: 2", "turnus_jahre: 3")], ["changed konzept evaluation.turnus_jahre"], "inhaltlich"),
    "a motto without its mark": ("sachsenheim", [("Gemeinsam Integration vor Ort gestalten!\n  stand", "Gemeinsam Integration vor Ort gestalten\n  stand")], ["changed konzept leitsatz"], "redaktionell"),
    "what the funder demands": ("sachsenheim", [("pflichttext: Finanziert", "pflichttext: Bezahlt")], ["changed konzept foerderung.pflichttext"], "inhaltlich"),
    # Hattingen: a draft
    "a guiding goal": ("hattingen", [("Die Verbesserung des Zusammenlebens wird gefördert.", "Das Zusammenleben wird gefördert.")], ["changed leitziel-2 text"], "inhaltlich"),
    "the draft adopted": ("hattingen", [("status: entwurf", "status: beschlossen")], ["changed konzept status"], "inhaltlich"),
    "bound by a resolution": ("hattingen", [("verbindlichkeit: selbstverpflichtung", "verbindlichkeit: beschluss")], ["changed konzept verbindlichkeit"], "inhaltlich"),
    "fields shown in another order": ("hattingen", [("[bildung-kultur, soziales, arbeiten,", "[soziales, arbeiten, bildung-kultur,")], ["moved kap-praktischer-teil-felder inhalt.zeigt"], "redaktionell"),
    "a choice of the grid in another place": ("hattingen", [("        - Soziales\n        - Arbeit\n        - Gesundheit\n", "        - Arbeit\n        - Gesundheit\n        - Soziales\n")], ["moved raster-handlungsfeld auswahl"], "redaktionell"),
    "no grid": ("hattingen", [(RASTER, ""), ("zu: raster-lebensphase", "zu: kap-motive"), ("zu: raster-daten", "zu: kap-motive")], ["removed plan raster", "changed plan anmerkungen.zu", "changed plan anmerkungen.zu"], "inhaltlich"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "edits", "expected", "impact"), REAL.values(), ids=REAL)
def test_the_real_plans(name: str, edits: list[Edit], expected: list[str], impact: str) -> None:
    gefunden = changes(stadt(name), geaendert(stadt(name), *edits))
    assert [f"{c.kind} {c.id or c.entity} {c.feld or '-'}" for c in gefunden] == expected
    assert gravest(bewerte(gefunden, plan(stadt(name)))) == impact


def test_what_is_no_resolution_cannot_break_one() -> None:
    entwurf = geaendert(STADT, ("status: beschlossen", "status: entwurf"))
    gefunden = changes(entwurf, geaendert(entwurf, ("ende: 2026-12", "ende: 2029-12"), (ZWEITE, "")))
    assert {eines.impact.value for eines in bewerte(gefunden, plan(entwurf))} == {"inhaltlich"}
