"""The index of a plan: ids, duplicates and references, the same from data and from a model."""

import pytest

from helpers import GUT, pruefe
from integrakon.plan.verzeichnis import Verzeichnis

GUTE = [pruefe(path.read_bytes()) for path in GUT]

PLAN = {
    "akteure": [{"id": "stadt", "name": "Stadt"}, {"id": "vhs"}, {"name": "ohne Kennung"}],
    "handlungsfelder": [
        {
            "id": "bildung",
            "ziele": [{"id": "z-1", "umsetzungsakteure": ["vhs", "stadt", ["kein Text"]], "leitziele": "kein-feld"}],
            "massnahmen": [{"id": "vhs", "verantwortlich": "stadt", "zeitrahmen": {"beginn": "2022"}}],
        }
    ],
    "rollen": [{"id": ["kein Text"], "akteur": "vhs"}],
}


def test_ids_with_their_kind_and_place() -> None:
    orte = Verzeichnis.of(PLAN).orte.values()
    assert sorted((ort.kennung, ort.art, ort.pfad.pointer) for ort in orte) == [
        ("bildung", "Handlungsfeld", "/handlungsfelder/0"),
        ("stadt", "Akteur", "/akteure/0"),
        ("vhs", "Massnahme", "/handlungsfelder/0/massnahmen/0"),
        ("z-1", "Ziel", "/handlungsfelder/0/ziele/0"),
    ]


def test_what_takes_an_id_again_is_a_duplicate() -> None:
    doppelte = Verzeichnis.of(PLAN).doppelte
    assert [(ort.kennung, ort.art, ort.pfad.pointer) for ort in doppelte] == [("vhs", "Akteur", "/akteure/1")]


def test_references_with_their_place_and_the_kinds_they_may_mean() -> None:
    verzeichnis = Verzeichnis.of(PLAN)
    assert [(bezug.pfad.pointer, bezug.kennung, bezug.arten) for bezug in verzeichnis.bezuege] == [
        ("/handlungsfelder/0/ziele/0/umsetzungsakteure/0", "vhs", ("Akteur",)),
        ("/handlungsfelder/0/ziele/0/umsetzungsakteure/1", "stadt", ("Akteur",)),
        ("/handlungsfelder/0/ziele/0/leitziele", "kein-feld", ("Leitziel",)),
        ("/handlungsfelder/0/massnahmen/0/verantwortlich", "stadt", ("Akteur",)),
        ("/rollen/0/akteur", "vhs", ("Akteur",)),
    ]


@pytest.mark.parametrize(("document", "plan"), [(d, p) for d, p, _ in GUTE], ids=[p.stem for p in GUT])
def test_data_and_model_have_the_same_index(document, plan) -> None:
    of_data, of_model = Verzeichnis.of(document.data), Verzeichnis.of(plan)
    assert [(o.kennung, o.art, o.pfad) for o in of_data.orte.values()] == [
        (o.kennung, o.art, o.pfad) for o in of_model.orte.values()
    ]
    assert of_data.bezuege == of_model.bezuege
    assert of_data.doppelte == of_model.doppelte == ()
