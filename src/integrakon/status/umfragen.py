"""Questions of surveys as far as their answers can be shown: counts of very few people are kept back (§ 16 BStatG)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from integrakon.plan.begriffe import Fragenart
from integrakon.plan.kalender import bekannt
from integrakon.plan.kleinzahl import ist_klein, zaehler
from integrakon.plan.modell.bestand import Ergebnis, Frage, Umfrage


class Antwort(NamedTuple):
    """An answer and its figure; without one it is unknown, or kept back if `gesperrt`."""

    ergebnis: Ergebnis
    wert: Decimal | None
    gesperrt: bool


class Fragenstand(NamedTuple):
    """A question of a survey with what can be shown of its answers, in the order of the plan."""

    umfrage: Umfrage
    frage: Frage
    antworten: tuple[Antwort, ...]


def fragenstaende(umfragen: Sequence[Umfrage], stichtag: date, schwelle: int) -> list[Fragenstand]:
    """The questions of all surveys up to the reference date."""
    return [
        Fragenstand(umfrage, frage, tuple(_antworten(frage, schwelle)))
        for umfrage in umfragen
        if umfrage.zeitraum is None or bekannt(umfrage.zeitraum, stichtag)
        for frage in umfrage.fragen
    ]


def _antworten(frage: Frage, schwelle: int) -> list[Antwort]:
    gesperrt = _gesperrte(frage, schwelle)
    return [
        Antwort(ergebnis, None if nr in gesperrt else ergebnis.wert, nr in gesperrt)
        for nr, ergebnis in enumerate(frage.ergebnisse)
    ]


def _gesperrte(frage: Frage, schwelle: int) -> set[int]:
    """The places of answers that too few people gave; and of the next one, if all others would give one away."""
    if frage.art is not Fragenart.ANZAHLEN or not zaehler()(frage.einheit or "Personen"):
        return set()
    werte = {nr: ergebnis.wert for nr, ergebnis in enumerate(frage.ergebnisse) if ergebnis.wert is not None}
    klein = {nr for nr, wert in werte.items() if ist_klein(wert, schwelle)}
    offen = [nr for nr in werte if nr not in klein]
    unbekannt = len(frage.ergebnisse) - len(offen)
    if klein and unbekannt == 1 and offen:
        klein.add(min(offen, key=lambda nr: werte[nr]))
    return klein
