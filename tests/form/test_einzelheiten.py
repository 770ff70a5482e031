"""What the one form does to single things: quotes, digits, anchors, line ends; its lists name what there is."""

import pytest

from helpers import pruefe
from integrakon.form import ABGESETZT, STICHWORTE, formatiere
from integrakon.plan.bauplan import klasse_von

KOPF = "format: 1\n\nkommune:\n  name: Musterstadt\n\nkonzept:\n  titel: K\n"
ALLE = ("akteur", "handlungsfeld", "massnahme", "ziel", "rastereintrag")


def in_form(text: str) -> str:
    document, plan, findings = pruefe(text)
    assert plan is not None, findings
    return formatiere(document)


def werte(text: str) -> object:
    return pruefe(text)[0].data


def test_only_texts_get_quotes_and_numbers_keep_their_digits() -> None:
    geschrieben = "kommune: {name: M, ags: 08417031, einwohner: 019700}\nkonzept: {titel: K}\n"
    kennzahl = "kennzahlen: [{id: k, bezeichnung: 2024, wert: 4.0, stichtag: '2024', ungefaehr: True}]\n"
    text = in_form(f"format: 1\n{geschrieben}{kennzahl}")
    assert [zeile.strip() for zeile in text.splitlines() if any(ziffer in zeile for ziffer in "0123456789T")] == [
        "format: 1",
        'ags: "08417031"',
        "einwohner: 019700",
        'bezeichnung: "2024"',
        "wert: 4.0",
        "ungefaehr: True",
        "stichtag: 2024",
    ]


def test_an_anchor_given_twice_gets_two_names() -> None:
    liste = "\nakteure:\n  - id: a\n    name: &n A\n  - id: b\n    name: &n B\n  - id: c\n    name: *n\n"
    text = in_form(KOPF + liste)
    assert text == KOPF + liste.replace("&n B", "&n-2 B").replace("*n", "*n-2")
    assert werte(text) == werte(KOPF + liste)


def test_what_is_set_apart_or_a_catchword_is_there() -> None:
    klassen = [klasse for name in ABGESETZT if (klasse := klasse_von(name.lower()))]
    assert {klasse.__name__ for klasse in klassen} == ABGESETZT
    alle = {name for knoten in ALLE if (klasse := klasse_von(knoten)) for name in klasse.model_fields}
    assert alle >= STICHWORTE


@pytest.mark.parametrize("ende", ["\r\n", "\r"])
def test_foreign_line_ends_go(ende: str) -> None:
    text = KOPF + "  evaluation:  # Satz\n    wortlaut: |\n      eins\n\n      zwei\n"
    assert in_form(text.replace("\n", ende)) == text
