"""How the tests of comparing write an amendment: a plan, and pieces of text to put in the place of others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from helpers import WURZEL, pruefe
from integrakon.diff.changes import Change
from integrakon.diff.compare import compare
from integrakon.output.inhalte import inhalt
from integrakon.output.saetze import satz
from integrakon.plan.modell import Plan

# A small adopted concept in which everything that can be promised is promised once.
STADT = """\
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  status: beschlossen
  laufzeit: {von: 2025, bis: 2029}
  evaluation: {turnus_jahre: 2}
  beschluesse:
    - {gremium: Gemeinderat, datum: 2025-01-30}
leitziele:
  - {id: lz-1, text: Alle gehören dazu.}
handlungsfelder:
  - id: sprache
    titel: Sprache
    vision: Alle verständigen sich auf Deutsch.
    ziele:
      - id: sprache-1
        text: Eltern können mit der Schule auf Deutsch sprechen.
        umsetzungsakteure: [vhs, schulen]
        leitziele: [lz-1]
        massnahmen:
          - id: sprache-1-1
            titel: Sprachkurse für Eltern
            text: Die Volkshochschule bietet an jeder Grundschule einen Sprachkurs für Eltern an.
            soll_zustand: [Eltern nehmen teil, Eltern erreichen das Niveau A2]
            indikatoren:
              - id: sprache-1-1-i1
                text: Anzahl der Teilnehmenden
                einheit: Personen
                richtung: hoeher
                basiswert: {wert: 20, stichtag: 2024}
                zielwert: {wert: 60, bis: 2027}
                messwerte:
                  - {stichtag: 2025, wert: 31}
            zeitrahmen: {beginn: 2025-09, ende: 2026-12, turnus: jaehrlich}
            verantwortlich: vhs
            akteure: [schulen]
            verbindlichkeit: fest
            mittel: {betrag: 12000}
            verlauf:
              - {datum: 2025-10, status: begonnen}
          - id: sprache-1-2
            titel: Elterncafé an der Grundschule
            text: Die Grundschule öffnet jeden Freitag ein Elterncafé.
            verantwortlich: schulen
  - id: arbeit
    titel: Arbeit
    ziele:
      - id: arbeit-1
        text: Jugendliche kennen die Ausbildungsberufe.
        massnahmen:
          - id: arbeit-1-1
            titel: Praktikumsbörse
            text: Die Stadt veranstaltet eine Praktikumsbörse mit zwanzig Betrieben.
            verantwortlich: stadt
akteure:
  - {id: stadt, name: Stadtverwaltung}
  - {id: vhs, name: Volkshochschule}
  - {id: schulen, name: Schulen}
"""


@cache
def plan(text: str) -> Plan:
    """The plan that a text says; it must have no fault."""
    _, gelesen, findings = pruefe(text)
    assert findings == []
    assert gelesen is not None
    return gelesen


@cache
def stadt(name: str) -> str:
    """The text of one of the three plans."""
    return (WURZEL / "plans" / f"{name}.yaml").read_text(encoding="utf-8")


def geaendert(text: str, *ersetzungen: tuple[str, str]) -> str:
    """The text with every piece put in the place of another one, which must be there."""
    for alt, neu in ersetzungen:
        assert alt in text, alt
        text = text.replace(alt, neu)
    return text


def changes(alt: str, neu: str) -> Sequence[Change]:
    """What changed from one plan text to another."""
    return told(compare(plan(alt), plan(neu)))


def told(alle: Sequence[Change]) -> Sequence[Change]:
    """The changes; each of them can be said in a sentence, and shown in full."""
    for change in alle:
        assert satz(change, {}).endswith(".")
        assert all(angabe.name and angabe.texte for angabe in inhalt(change, {}))
    return alle


def kurz(change: Change) -> tuple[Any, ...]:
    """A change as a row: kind, whose, which field, old and new value; those only where a field has them."""
    wer = change.id or change.entity
    if change.feld is None:
        return (change.kind.value, wer)
    return (change.kind.value, wer, change.feld, change.alt, change.neu)
