"""Which faults are mended without asking, and with what."""

from textwrap import dedent

import pytest

from helpers import KOPF
from integrakon.source.yamltext import parse
from integrakon.validate import befunde

AKTEURE = """\
akteure:
  - {id: jugendamt, name: Jugendamt, aliasse: [Amt für Jugend]}
  - {id: amt-2, name: Zweites Amt}
"""


def korrekturen(text: str) -> dict[str, str | None]:
    """Pointer → correction of every fault of a plan with the usual head."""
    document, _ = parse((KOPF + dedent(text)).encode(), "plan.yaml")
    return {verstoss.pfad.pointer: verstoss.korrektur for _, verstoss in befunde(document)[1]}


def ziele(*zeilen: str) -> str:
    return "handlungsfelder:\n  - id: bs\n    titel: Bildung\n    ziele:\n" + "".join(f"      - {z}\n" for z in zeilen)


FEHLENDE = {
    "counted up like its neighbours": (
        ziele("{id: bs-1, text: A.}", "{text: B.}", "{id: bs-3, text: C.}", "{text: D.}"),
        {"/handlungsfelder/0/ziele/1": "bs-4", "/handlungsfelder/0/ziele/3": "bs-5"},
    ),
    "made of its name": (ziele("{text: Es gibt Kurse.}"), {"/handlungsfelder/0/ziele/0": "es-gibt-kurse"}),
    "of its own": (
        "akteure:\n  - {name: Das Amt}\n  - {id: das-amt, name: Amt}\n  - {name: Das  Amt!}\n",
        {"/akteure/0": "das-amt-2", "/akteure/2": "das-amt-3"},
    ),
    "without a name": ("akteure:\n  - {name: 漢字}\n", {"/akteure/0": "akteur"}),
    "what references call it": (
        AKTEURE + "  - {name: Caritas}\n" + ziele("{id: bs-1, text: A., umsetzungsakteure: [caritas]}"),
        {"/akteure/2": "caritas", "/handlungsfelder/0/ziele/0/umsetzungsakteure/0": None},
    ),
    "not what references call another thing": (
        ziele("{text: Kurse, umsetzungsakteure: [kurse]}"),
        {"/handlungsfelder/0/ziele/0": "kurse-2", "/handlungsfelder/0/ziele/0/umsetzungsakteure/0": None},
    ),
    "not a number that references miss": (
        ziele("{id: bs-1, text: A.}", "{text: B., oberziel: bs-2}"),
        {"/handlungsfelder/0/ziele/1": "bs-3", "/handlungsfelder/0/ziele/1/oberziel": None},
    ),
}


@pytest.mark.parametrize(("text", "erwartet"), FEHLENDE.values(), ids=FEHLENDE)
def test_a_missing_id(text: str, erwartet: dict[str, str | None]) -> None:
    assert korrekturen(text) == erwartet


@pytest.mark.parametrize(
    ("verweis", "kennung"),
    [
        ("Jugendamt", "jugendamt"),
        ("' amt  FÜR jugend'", "jugendamt"),
        ("JUGENDAMT", "jugendamt"),
        ("Zweites Amt", "amt-2"),
        ("Amt", None),
        ("jugendaemter", None),
        ("Bildung", None),
    ],
)
def test_a_reference_that_gives_a_name(verweis: str, kennung: str | None) -> None:
    text = AKTEURE + ziele(f"{{id: bs-1, text: A., umsetzungsakteure: [{verweis}]}}")
    assert korrekturen(text) == {"/handlungsfelder/0/ziele/0/umsetzungsakteure/0": kennung}


def test_a_name_that_two_things_have_is_not_understood() -> None:
    text = AKTEURE + "  - {id: amt-3, name: jugendamt x, aliasse: [Amt für Jugend]}\n"
    text += ziele("{id: bs-1, text: A., umsetzungsakteure: [Amt für Jugend]}")
    assert korrekturen(text) == {"/handlungsfelder/0/ziele/0/umsetzungsakteure/0": None}


def test_other_missing_keys_and_ids_of_a_wrong_form_are_left_to_people() -> None:
    assert korrekturen("akteure:\n  - {id: amt}\n  - {id: Ein Amt, name: B}\n") == {
        "/akteure/0": None,
        "/akteure/1/id": None,
    }


def test_the_finding_says_what_it_would_be() -> None:
    text = AKTEURE + "  - {name: Caritas}\n" + ziele("{id: bs-1, text: A., umsetzungsakteure: [Jugendamt]}")
    document, _ = parse((KOPF + text).encode(), "plan.yaml")
    hinweise = {befund.finding.code: befund.finding.hint for befund in befunde(document)[1] if befund.finding.fixable}
    assert str(hinweise["IK103"]).endswith("Frei wäre „caritas“.")
    assert hinweise["IK106"] == "So heißt der Eintrag „jugendamt“; diese Kennung eintragen."


def test_many_missing_ids_cost_little_each() -> None:
    text = ziele("{id: bs-1, text: A.}", *(f"{{text: Text {nr}.}}" for nr in range(3000)))
    assert list(korrekturen(text).values()) == [f"bs-{nr}" for nr in range(2, 3002)]
