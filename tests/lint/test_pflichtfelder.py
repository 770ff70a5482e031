"""Required fields as words: which the model has, and that the others are refused wherever they are set."""

from collections.abc import Mapping
from typing import Any

import pytest

from integrakon.lint.pflichtfelder import unbekannte
from integrakon.lint.registry import RULES
from integrakon.lint.settings import settings


@pytest.mark.parametrize("feld", ["Konzept.stand", "Massnahme.mittel.betrag", "Massnahme.indikatoren.einheit"])
def test_known(feld: str) -> None:
    assert unbekannte([feld]) == []


@pytest.mark.parametrize(
    ("feld", "meldung"),
    [
        ("Massnahm.titel", "Eine Art von Eintrag „Massnahm“ gibt es nicht; meinten Sie „Massnahme“?"),
        (
            "Massnahme.verantwortlicher",
            "Ein Feld „Massnahme.verantwortlicher“ gibt es nicht; meinten Sie „verantwortlich“?",
        ),
        ("Massnahme.titel.laenge", "Ein Feld „Massnahme.titel.laenge“ gibt es nicht."),
        ("Konzept", "„Konzept“ nennt kein Feld; gemeint ist etwa „Konzept.titel“."),
        ("", "Eine Art von Eintrag „“ gibt es nicht."),
    ],
)
def test_unknown(feld: str, meldung: str) -> None:
    assert unbekannte([feld, "Konzept.stand"]) == [meldung]


@pytest.mark.parametrize(
    ("tabelle", "pfad"),
    [
        ({"regeln": {"pflichtangabe-fehlt": {"felder": ["Konzept.x"]}}}, ("regeln", "pflichtangabe-fehlt", "felder")),
        ({"pflichtfelder": {"Konzept": ["x"]}}, ("pflichtfelder", "Konzept")),
    ],
)
def test_refused_wherever_it_is_set(tabelle: Mapping[str, Any], pfad: tuple[str, ...]) -> None:
    assert [mangel.pfad for mangel in settings(tabelle, RULES)[1]] == [pfad]
