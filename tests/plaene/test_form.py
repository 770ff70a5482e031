"""The three plans are written for people: one order of keys everywhere, ids that say where they belong, short lines."""

import pytest
from drei_plaene import STAEDTE, WURZEL

from integrakon.plan.bauplan import begehe
from integrakon.plan.modell import Plan
from integrakon.source import yamltext

ZEILE_SCHEMA = "# yaml-language-server: $schema=../schema/integrakon.schema.json"
# Room for the indentation of a measure; only addresses, which cannot be broken, are longer.
ZEICHEN = 110


@pytest.fixture(params=STAEDTE)
def datei(request: pytest.FixtureRequest) -> str:
    return (WURZEL / "plans" / f"{request.param}.yaml").read_text(encoding="utf-8")


def test_an_editor_is_told_where_the_schema_is(datei: str) -> None:
    assert datei.splitlines()[0] == ZEILE_SCHEMA
    assert (WURZEL / "plans" / ZEILE_SCHEMA.rsplit("=", 1)[1]).resolve().is_file()


def test_keys_stand_in_the_order_of_the_model(datei: str) -> None:
    document, _ = yamltext.parse(datei.encode(), "plan.yaml")
    assert isinstance(document.data, dict)
    falsch = [
        (knoten.pfad.pointer, list(knoten.werte))
        for knoten in begehe(document.data, Plan)
        if list(knoten.werte) != [feld for feld in knoten.klasse.model_fields if feld in knoten.werte]
    ]
    assert falsch == []


def test_lines_are_short(datei: str) -> None:
    assert [zeile for zeile in datei.splitlines() if len(zeile) > ZEICHEN and "http" not in zeile] == []
