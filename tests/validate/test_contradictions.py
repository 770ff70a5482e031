"""Dates and figures at the edge of a contradiction: what must speak, and beside it what must stay silent."""

from typing import Any

import pytest
from pydantic import BaseModel

from integrakon.document import Plain
from integrakon.plan.modell.bestand import Frage, Prozessschritt, Zeitplanzeile
from integrakon.plan.modell.handlungsfeld import Indikator, Massnahme, Zeitrahmen
from integrakon.plan.modell.konzept import Kommune, Laufzeit, Stufe
from integrakon.plan.pfad import Pfad
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.validate.contradictions import contradictions


def spoken(*parts: BaseModel) -> list[tuple[str, str]]:
    """Code and pointer of every contradiction in these parts of a plan."""
    return [(v.code, v.pfad.pointer) for v in contradictions((Pfad(), part) for part in parts)]


def term(von: str | None = None, bis: str | None = None, jahre: int | None = None) -> Laufzeit:
    return Laufzeit(von=point(von), bis=point(bis), jahre=jahre)


def time(beginn: str | None = None, ende: str | None = None) -> Zeitrahmen:
    return Zeitrahmen(beginn=point(beginn), ende=point(ende))


def point(written: str | None) -> Zeitpunkt | None:
    return Zeitpunkt.parse(written) if written else None


def question(art: str | None, *werte: str | None, skala: tuple[int, int] | None = None) -> Frage:
    ergebnisse = [{"bezeichnung": f"Antwort {i}"} | ({"wert": Plain(w)} if w else {}) for i, w in enumerate(werte)]
    data: dict[str, Any] = {"id": "f", "text": "Frage?", "art": art, "ergebnisse": ergebnisse}
    if skala:
        data["skala"] = {"von": skala[0], "bis": skala[1]}
    return Frage.model_validate(data)


def indicator(**felder: Any) -> Indikator:
    return Indikator.model_validate({"id": "i", "text": "Teilnahme", **felder})


def measure(*daten: str) -> Massnahme:
    return Massnahme.model_validate(
        {"id": "m", "titel": "Kurse", "verlauf": [{"datum": datum, "status": "laufend"} for datum in daten]}
    )


ORDER_SPEAKS = [
    ("2023-05-02", "2023-05-01"),
    ("2023-05-01", "2023-04"),
    ("2023-04", "2023-03-31"),
    ("2023-Q3", "2023-06"),
    ("2023-07", "2023-Q2"),
    ("2023-H2", "2023-Q2"),
    ("2023-H2", "2023-H1"),
    ("2024", "2023-H2"),
    ("2024", "2023-12-31"),
    ("2024-01-01", "2023"),
]
ORDER_SILENT = [
    ("2023-05-01", "2023-05-01"),
    ("2023-05-31", "2023-05"),
    ("2023-05", "2023-05-01"),
    ("2023-06", "2023-Q2"),
    ("2023-Q4", "2023-H2"),
    ("2023-H2", "2023-Q3"),
    ("2023", "2023-01-01"),
    ("2023-12-31", "2023"),
    ("2023", "2023"),
    ("2023", None),
    (None, "2023"),
    (None, None),
]


@pytest.mark.parametrize(("beginn", "ende"), ORDER_SPEAKS)
def test_an_end_before_its_beginning_is_told(beginn: str, ende: str) -> None:
    assert spoken(time(beginn, ende)) == [("IK301", "/ende")]
    assert spoken(term(beginn, ende)) == [("IK301", "/bis")]
    assert spoken(Prozessschritt(id="p", titel="Auftakt", von=point(beginn), bis=point(ende))) == [("IK301", "/bis")]
    assert spoken(measure(beginn, ende)) == [("IK307", "/verlauf/1/datum")]


@pytest.mark.parametrize(("beginn", "ende"), ORDER_SILENT)
def test_what_may_be_in_order_is_not(beginn: str | None, ende: str | None) -> None:
    assert spoken(time(beginn, ende)) == []
    assert spoken(term(beginn, ende)) == []
    if beginn and ende:
        assert spoken(measure(beginn, ende)) == []


STUFE_SPEAKS = [(1, 0), (3, 2)]
STUFE_SILENT = [(0, 1), (2, 2), (3, 4)]


@pytest.mark.parametrize(("von", "bis"), [*STUFE_SPEAKS, *STUFE_SILENT])
def test_time_class(von: int, bis: int) -> None:
    stufe = Stufe.model_construct(stufe="kurzfristig", von_jahre=von, bis_jahre=bis)
    assert spoken(stufe) == ([("IK301", "/bis_jahre")] if (von, bis) in STUFE_SPEAKS else [])


# Term, then beginning and end of a measure, then where the finding stands.
TERM_SPEAKS = [
    (("2021", "2026"), ("2027", None), ["/beginn"]),
    (("2021", "2026"), ("2027-01-01", "2027-06"), ["/beginn", "/ende"]),
    (("2021", "2026"), (None, "2027-01"), ["/ende"]),
    (("2021", "2026"), ("2025", "2027"), ["/ende"]),
    (("2021", "2026"), (None, "2020"), ["/ende"]),
    (("2021", "2026"), ("2019", "2020-12-31"), ["/ende"]),
    (("2021-05-06", "2026-05-05"), (None, "2026-06"), ["/ende"]),
    (("2021-05-06", "2026-05-05"), (None, "2026-05-06"), ["/ende"]),
    (("2021-05-06", None), (None, "2021-Q1"), ["/ende"]),
    ((None, "2026"), ("2027", None), ["/beginn"]),
]
TERM_SILENT = [
    (("2021", "2026"), ("2021-01-01", "2026-12-31")),
    (("2021", "2026"), ("2021", "2026")),
    # What a city does already may go on in a concept.
    (("2021", "2026"), ("2015", None)),
    (("2021", "2026"), ("2015-03", "2022")),
    # What overlaps may be meant right.
    (("2021-05-06", "2026-05-05"), ("2021", "2026")),
    (("2021-05-06", "2026-05-05"), (None, "2026-Q2")),
    (("2021-05-06", "2026-05-05"), (None, "2021-05")),
    # Open to one side or to both.
    (("2021", None), ("2030", "2040")),
    ((None, "2026"), ("1990", "1999")),
    ((None, None), ("1990", "2040")),
    # A term that is the wrong way round is told once, not with every measure.
    (("2026", "2021"), ("2022", "2023")),
]


@pytest.mark.parametrize(("laufzeit", "zeitrahmen", "places"), TERM_SPEAKS)
def test_outside_the_term(laufzeit: tuple[str, str], zeitrahmen: tuple[str, str], places: list[str]) -> None:
    found = contradictions([(Pfad(("laufzeit",)), term(*laufzeit)), (Pfad(), time(*zeitrahmen))])
    assert [(v.code, v.pfad.pointer) for v in found] == [("IK302", place) for place in places]


@pytest.mark.parametrize(("laufzeit", "zeitrahmen"), TERM_SILENT)
def test_inside_the_term(laufzeit: tuple[str, str], zeitrahmen: tuple[str, str]) -> None:
    found = contradictions([(Pfad(("laufzeit",)), term(*laufzeit)), (Pfad(), time(*zeitrahmen))])
    assert [v for v in found if v.code == "IK302"] == []


def test_without_a_term_nothing_is_outside() -> None:
    assert spoken(time("1950", "2150"), Zeitplanzeile(id="z", titel="Kurse", jahre=(1950, 2150))) == []


@pytest.mark.parametrize(
    ("laufzeit", "jahre", "places"),
    [
        (("2021", "2026"), (2021, 2023, 2026), []),
        (("2021", "2026"), (2020, 2021), ["/jahre/0"]),
        (("2021", "2026"), (2026, 2027, 2028), ["/jahre/1", "/jahre/2"]),
        (("2021-12-31", "2026-01-01"), (2021, 2026), []),
        (("2021", None), (2020, 2090), ["/jahre/0"]),
    ],
)
def test_years_of_the_timetable(laufzeit: tuple[str, str], jahre: tuple[int, ...], places: list[str]) -> None:
    zeile = Zeitplanzeile(id="z", titel="Kurse", jahre=jahre)
    assert spoken(term(*laufzeit), zeile) == [("IK302", place) for place in places]


DURATION_SPEAKS = [
    ("2021", "2026", 5),
    ("2021", "2025", 6),
    ("2021-05-06", "2026-05-05", 4),
    ("2021-05", "2026-07", 5),
    ("2021-H1", "2021-H1", 1),
    ("2021", "2021", 2),
    ("2021", "2026", 100),
]
DURATION_SILENT = [
    ("2021", "2025", 5),
    ("2021-01", "2025-12", 5),
    ("2021-01-01", "2025-12-31", 5),
    ("2021-05-06", "2026-05-05", 5),
    ("2021-05-06", "2026-05-06", 5),
    ("2021-05", "2026-05", 5),
    ("2021-05", "2026-04", 5),
    ("2020-H2", "2025-H1", 5),
    ("2021", "2021", 1),
    ("2021", None, 5),
    (None, "2025", 5),
    (None, None, 5),
    ("2021", "2025", None),
]


@pytest.mark.parametrize(("von", "bis", "jahre"), DURATION_SPEAKS)
def test_duration_that_does_not_fit(von: str, bis: str, jahre: int) -> None:
    assert spoken(term(von, bis, jahre)) == [("IK305", "/jahre")]


@pytest.mark.parametrize(("von", "bis", "jahre"), DURATION_SILENT)
def test_duration_that_fits(von: str | None, bis: str | None, jahre: int | None) -> None:
    assert spoken(term(von, bis, jahre)) == []


@pytest.mark.parametrize(
    ("von", "bis", "jahre", "message"),
    [
        ("2021", "2026", 5, "Die Laufzeit von 2021 bis 2026 dauert 6 Jahre, nicht 5."),
        ("2021", "2021", 3, "Die Laufzeit von 2021 bis 2021 dauert 1 Jahr, nicht 3."),
        ("2021-H1", "2021-H1", 1, "Die Laufzeit von 2021-H1 bis 2021-H1 dauert 0,5 Jahre, nicht 1."),
    ],
)
def test_duration_is_told_in_words(von: str, bis: str, jahre: int, message: str) -> None:
    assert [v.meldung for v in contradictions([(Pfad(), term(von, bis, jahre))])] == [message]


SURVEY_SPEAKS = [
    question("anteile", "73", "37"),
    question("anteile", "50", "48"),
    question("anteile", "33.3", "33.3", "33.0"),
    question("anteile", "33.3", "33.3", "33.6"),
    question("anteile", "73", "37", None),
    question("anteile", "99"),
    question("anteile", "50.00", "49.98"),
]
SURVEY_SILENT = [
    question("anteile", "73", "12", "11", "4"),
    question("anteile", "33.3", "33.3", "33.3"),
    question("anteile", "33.3", "33.3", "33.5"),
    question("anteile", "34", "33", "34"),
    question("anteile", "51", "50"),
    question("anteile", "50", "49"),
    question("anteile", "16.7", "16.7", "16.7", "16.7", "16.7", "16.7"),
    question("anteile", "100"),
    question("anteile", "0", "100"),
    question("anteile", "73", "12", None),
    question("anteile", None, None),
    question("anteile"),
    question("mehrfachnennung", "73", "60"),
    question("anzahlen", "73", "600"),
    question("mittelwerte", "2.4", "3.1"),
    question(None, "73", "60"),
]


@pytest.mark.parametrize("frage", SURVEY_SPEAKS)
def test_shares_that_do_not_add_up(frage: Frage) -> None:
    assert spoken(frage) == [("IK303", "/ergebnisse")]


@pytest.mark.parametrize("frage", SURVEY_SILENT)
def test_shares_that_add_up_but_for_rounding(frage: Frage) -> None:
    assert spoken(frage) == []


@pytest.mark.parametrize(
    ("frage", "places"),
    [
        (question("mittelwerte", "1", "6", skala=(1, 6)), []),
        (question("mittelwerte", "0.9", "6.01", "3", skala=(1, 6)), ["/ergebnisse/0/wert", "/ergebnisse/1/wert"]),
        (question(None, "7", None, skala=(1, 6)), ["/ergebnisse/0/wert"]),
        (question("mittelwerte", "3", skala=(6, 1)), ["/skala/bis"]),
        (question("mittelwerte", "3", skala=(3, 3)), ["/skala/bis"]),
        (question("anteile", "-1", "101"), ["/ergebnisse/0/wert", "/ergebnisse/1/wert"]),
        (question("mittelwerte", "700"), []),
    ],
)
def test_values_off_the_scale(frage: Frage, places: list[str]) -> None:
    assert spoken(frage) == [("IK304", place) for place in places]


def wert(zahl: str, stichtag: str | None = None) -> dict[str, Any]:
    return {"wert": Plain(zahl)} | ({"stichtag": stichtag} if stichtag else {})


def ziel(zahl: str, bis: str | None = None) -> dict[str, Any]:
    return {"wert": Plain(zahl)} | ({"bis": bis} if bis else {})


INDICATOR_SPEAKS = [
    (indicator(richtung="hoeher", basiswert=wert("40"), zielwert=ziel("39.9")), "IK306", "/zielwert/wert"),
    (indicator(richtung="niedriger", basiswert=wert("40"), zielwert=ziel("41")), "IK306", "/zielwert/wert"),
    (indicator(basiswert=wert("4", "2024"), zielwert=ziel("5", "2023")), "IK310", "/zielwert/bis"),
    (indicator(basiswert=wert("4", "2024-07"), zielwert=ziel("5", "2024-Q2")), "IK310", "/zielwert/bis"),
    (indicator(messwerte=[wert("4", "2024"), wert("5", "2024")]), "IK308", "/messwerte/1/stichtag"),
    (indicator(art="anteil", messwerte=[wert("100.1", "2024")]), "IK304", "/messwerte/0/wert"),
    (indicator(art="anteil", basiswert=wert("-1")), "IK304", "/basiswert/wert"),
    (indicator(art="anteil", zielwert=ziel("120")), "IK304", "/zielwert/wert"),
]
INDICATOR_SILENT = [
    indicator(richtung="hoeher", basiswert=wert("40"), zielwert=ziel("40")),
    indicator(richtung="niedriger", basiswert=wert("40"), zielwert=ziel("0")),
    indicator(richtung="halten", basiswert=wert("40"), zielwert=ziel("45")),
    indicator(basiswert=wert("40"), zielwert=ziel("30")),
    indicator(richtung="hoeher", zielwert=ziel("30")),
    indicator(richtung="hoeher", basiswert=wert("40"), zielwert={"wortlaut": "mehr als bisher"}),
    indicator(basiswert=wert("4", "2024"), zielwert=ziel("5", "2024-Q1")),
    indicator(basiswert=wert("4"), zielwert=ziel("5", "2000")),
    indicator(messwerte=[wert("4", "2024"), wert("5", "2024-12-31"), wert("5"), wert("6")]),
    indicator(art="anteil", basiswert=wert("0"), zielwert=ziel("100"), messwerte=[wert("50.5", "2024")]),
    indicator(art="anzahl", messwerte=[wert("250", "2024")]),
]


@pytest.mark.parametrize(("indikator", "code", "place"), INDICATOR_SPEAKS)
def test_indicator_that_contradicts_itself(indikator: Indikator, code: str, place: str) -> None:
    assert spoken(indikator) == [(code, place)]


@pytest.mark.parametrize("indikator", INDICATOR_SILENT)
def test_indicator_that_does_not(indikator: Indikator) -> None:
    assert spoken(indikator) == []


@pytest.mark.parametrize(
    ("land", "ags", "codes"),
    [
        ("Baden-Württemberg", "08417031", []),
        ("Nordrhein-Westfalen", "05954016", []),
        ("Thüringen", "16077001", []),
        ("Bayern", "08417031", ["IK309"]),
        ("Schleswig-Holstein", "10041100", ["IK309"]),
        (None, "08417031", []),
        ("Bayern", None, []),
    ],
)
def test_key_and_state(land: str | None, ags: str | None, codes: list[str]) -> None:
    kommune = Kommune.model_validate({"name": "Musterstadt", "land": land, "ags": ags})
    assert spoken(kommune) == [(code, "/ags") for code in codes]


def test_figures_are_told_with_a_comma() -> None:
    (verstoss,) = contradictions([(Pfad(), question("anteile", "33.3", "33.3", "33.0"))])
    assert verstoss.meldung == "Die Anteile ergeben zusammen 99,6 %, nicht 100 %."
