"""The shape of the model: which field holds what, and the walk over a plan as data and as a model."""

import pytest
from pydantic import BaseModel

from helpers import GUT, pruefe
from integrakon.plan.bauplan import begehe, felder, klasse_bei
from integrakon.plan.modell import Plan
from integrakon.plan.modell.basis import Eintrag
from integrakon.plan.pfad import Pfad
from integrakon.plan.typen import ZEIGBAR

GUTE = [pruefe(path.read_bytes()) for path in GUT]


def model_classes() -> list[type[BaseModel]]:
    """Every class that the model is made of."""
    found = [Plan]
    for klasse in found:
        found += [f.klasse for f in felder(klasse) if f.klasse and f.klasse not in found]
    return found


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ((), "Plan"),
        (("konzept",), "Konzept"),
        (("konzept", "laufzeit"), "Laufzeit"),
        (("konzept", "laufzeit", "von"), None),
        (("handlungsfelder", 3), "Handlungsfeld"),
        (("handlungsfelder", 3, "ziele", 0, "massnahmen", 1, "verlauf", 0), "Verlaufseintrag"),
        (("gliederung", 0, "abschnitte", 0, "abschnitte", 0, "inhalt", 0), "Block"),
        (("raster", "eintraege", 0, "ziele", 0), "Zielbezug"),
        (("gibt", "es", "nicht"), None),
    ],
)
def test_class_at_a_path(path: tuple[str | int, ...], name: str | None) -> None:
    klasse = klasse_bei(Plan, Pfad(path))
    assert (klasse.__name__ if klasse else None) == name


@pytest.mark.parametrize(
    ("klasse", "feld", "ist_liste", "arten"),
    [
        ("Ziel", "umsetzungsakteure", True, ("Akteur",)),
        ("Massnahme", "verantwortlich", False, ("Akteur",)),
        ("Massnahme", "vorgaenger", True, ("Massnahme",)),
        ("Block", "zeigt", True, ZEIGBAR),
        ("Block", "abbildung", False, ("Abbildung",)),
    ],
)
def test_references(klasse: str, feld: str, ist_liste: bool, arten: tuple[str, ...]) -> None:
    modell = next(k for k in model_classes() if k.__name__ == klasse)
    gefunden = next(f for f in felder(modell) if f.name == feld)
    assert gefunden.verweis is not None
    assert (gefunden.ist_liste, gefunden.verweis.arten) == (ist_liste, arten)


def test_references_name_classes_with_an_id() -> None:
    names = {klasse.__name__ for klasse in model_classes() if issubclass(klasse, Eintrag)}
    named = {art for klasse in model_classes() for feld in felder(klasse) if feld.verweis for art in feld.verweis.arten}
    assert named <= names


@pytest.mark.parametrize(("document", "plan"), [(d, p) for d, p, _ in GUTE], ids=[p.stem for p in GUT])
def test_walk_over_data_and_over_the_model_meets_the_same_parts(document, plan) -> None:
    over_model = [(knoten.pfad, knoten.klasse) for knoten in begehe(plan, Plan)]
    over_data = [(knoten.pfad, knoten.klasse) for knoten in begehe(document.data, Plan)]
    # The model has labels even where the file has none.
    assert [part for part in over_model if part[0] != ("konzept", "beschriftungen")] == [
        part for part in over_data if part[0] != ("konzept", "beschriftungen")
    ]
    assert all(klasse_bei(Plan, pfad) is klasse for pfad, klasse in over_model)


def test_walk_passes_over_what_is_of_a_wrong_type() -> None:
    data = {"kommune": "Musterstadt", "akteure": {"id": "a"}, "leitziele": ["x", {"id": "z"}, None, ["y"]]}
    assert [knoten.pfad.pointer for knoten in begehe(data, Plan)] == ["", "/leitziele/1"]
