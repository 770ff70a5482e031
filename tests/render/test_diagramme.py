"""Charts of indicators and surveys: where values lie, what is kept back or missing, and what the table says."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from bilder import INDIKATOREN, STICHTAG, bilderseite, formen, schriften, stand_aus
from seite import Seite

from helpers import plan_aus
from integrakon.render import dates
from integrakon.render.bildkontext import Diagramm, Kreis, Linien, Rechteck, Schrift, Zug
from integrakon.render.diagramme import GESPERRT, KONTEXT, verlauf
from integrakon.render.skala import skala
from integrakon.render.umfragebild import umfragebild
from integrakon.status.umfragen import fragenstaende


def indikator(angaben: str, **mehr: bool) -> Diagramm | None:
    text = f"handlungsfelder: [{{id: f, titel: F, indikatoren: [{{id: i-1, text: Kurse, {angaben}}}]}}]"
    (stand,) = stand_aus(text).indikatoren
    return verlauf(stand, **mehr)


def beispiel(kennung: str, **mehr: bool) -> Diagramm:
    stand = next(s for s in stand_aus(INDIKATOREN).indikatoren if s.indikator.id == kennung)
    bild = verlauf(stand, **mehr)
    assert bild is not None
    return bild


def frage(angaben: str, **mehr: bool) -> Diagramm | None:
    plan = plan_aus(f"umfragen: [{{id: u, titel: Umfrage, fragen: [{{id: f, text: Was?, {angaben}}}]}}]")
    (stand,) = fragenstaende(plan.umfragen, STICHTAG, 3)
    return umfragebild(stand, **mehr)


def punkte(bild: Diagramm) -> list[Kreis]:
    return [element for element in bild.zeichnung.elemente if isinstance(element, Kreis)]


def test_values_lie_at_the_middle_of_their_time_and_at_their_height() -> None:
    bild = indikator("messwerte: [{wert: 0, stichtag: 2023}, {wert: 5, stichtag: 2024}, {wert: 10, stichtag: 2025}]")
    assert bild is not None
    eins, zwei, drei = punkte(bild)
    assert zwei.x - eins.x == pytest.approx(drei.x - zwei.x, abs=0.2)
    assert eins.y - zwei.y == pytest.approx(zwei.y - drei.y, abs=0.11)
    assert eins.y - drei.y == 120
    assert schriften(bild.zeichnung, "wert") == ["10", "0", "5"]
    assert schriften(bild.zeichnung, "skala") == ["0", "5", "10"]


@pytest.mark.parametrize(
    ("werte", "marken"),
    [
        (["0", "10"], ["0", "5", "10"]),
        (["40", "120"], ["0", "50", "100", "150"]),
        (["61.5", "64.25"], ["61", "62", "63", "64", "65"]),
        (["1", "1"], ["0", "1"]),
        (["0"], ["0", "1"]),
        (["-5", "5"], ["-5", "0", "5"]),
        (["-3"], ["-3", "-2", "-1", "0"]),
        (["0.1", "0.3"], ["0", "0.1", "0.2", "0.3"]),
        (["12000", "20800"], ["0", "10000", "20000", "30000"]),
    ],
)
def test_the_scale_has_round_steps_and_begins_at_zero_unless_all_is_far_from_it(
    werte: list[str], marken: list[str]
) -> None:
    eine = skala([Decimal(wert) for wert in werte])
    assert [f"{marke:f}" for marke in eine.marken] == marken
    assert all(eine.von <= Decimal(wert) <= eine.bis for wert in werte)


def test_a_value_that_is_kept_back_is_a_gap_and_shows_nowhere() -> None:
    bild = beispiel("i-kurse")
    assert len(punkte(bild)) == 4
    assert [len(e.punkte) for e in bild.zeichnung.elemente if isinstance(e, Zug) and e.klasse == "reihe"] == [2, 2]
    assert "·/." in schriften(bild.zeichnung, "wert")
    assert GESPERRT in bild.hinweise
    assert ("2023", "·/.") in bild.tabelle.zeilen
    assert "2" not in [zelle for zeile in bild.tabelle.zeilen for zelle in zeile[1:]]
    assert "2023: 2" not in bild.zeichnung.beschreibung


def test_a_value_that_was_kept_back_does_not_move_the_others() -> None:
    def hoehen(kleiner: int) -> list[float]:
        bild = indikator(
            f"einheit: Personen, messwerte: [{{wert: 30, stichtag: 2023}}, {{wert: {kleiner}, stichtag: 2024}},"
            " {wert: 50, stichtag: 2025}]"
        )
        assert bild is not None
        return [punkt.y for punkt in punkte(bild)]

    assert hoehen(1) == hoehen(2)
    assert len(hoehen(1)) == 2


def test_provisional_values_are_hollow_and_explained() -> None:
    bild = beispiel("i-kurse")
    assert [punkt.klasse for punkt in punkte(bild)] == ["punkt", "punkt", "punkt", "punkt vorlaeufig"]
    assert [punkt.text for punkt in bild.legende] == ["Wert", "vorläufiger Wert", "Zielwert zu seinem Termin"]
    assert ("2025", "88 (vorläufig)") in bild.tabelle.zeilen


def test_base_and_targets_have_their_place_and_their_row() -> None:
    bild = beispiel("i-kurse")
    assert bild.tabelle.kopf == ("Stand", "Wert (Personen)")
    assert bild.tabelle.zeilen[0] == ("Basiswert 2021", "40")
    assert bild.tabelle.zeilen[-2:] == (("Zwischenziel bis 2024", "70"), ("Zielwert bis 31.12.2028", "mindestens 120"))
    assert len(formen(bild.zeichnung, "ziel")) == 2
    assert "Ziel" in schriften(bild.zeichnung, "wert")
    assert "Quelle: Volkshochschule." in bild.hinweise
    assert all(f"{wann}: {wert}" in bild.zeichnung.beschreibung for wann, wert in bild.tabelle.zeilen)


def test_a_context_indicator_says_what_it_does_not_show() -> None:
    bild = beispiel("i-quote")
    assert bild.hinweise[0] == KONTEXT
    assert "Die senkrechte Achse beginnt bei 61." in bild.hinweise
    assert KONTEXT not in beispiel("i-kurse").hinweise


@pytest.mark.parametrize(
    "angaben",
    [
        "zielwert: {wert: 4, bis: 2027}",
        "zielwert: {wortlaut: mehr}",
        "messwerte: [{wert: 4, stichtag: 2025}]",
        "messwerte: [{wert: 4}, {wert: 5}]",
        "messwerte: [{wert: 4, stichtag: 2025}, {wert: 5}]",
        "messwerte: [{wert: 4, stichtag: 2025}], zielwert: {wert: 9}",
        "einheit: Personen, messwerte: [{wert: 1, stichtag: 2024}, {wert: 2, stichtag: 2025}]",
        "messwerte: [{wert: 4, stichtag: 2027}, {wert: 5, stichtag: 2028}]",
    ],
)
def test_without_two_things_in_time_there_is_no_chart(angaben: str) -> None:
    assert indikator(angaben) is None


def test_a_value_without_a_date_is_told_and_not_drawn() -> None:
    bild = indikator("messwerte: [{wert: 3}, {wert: 4, stichtag: 2024}, {wert: 5, stichtag: 2025}]")
    assert bild is not None
    assert len(punkte(bild)) == 2
    assert "Ohne Stichtag und deshalb nicht gezeichnet: 1 von 3 Werten." in bild.hinweise
    assert ("ohne Stichtag", "3") in bild.tabelle.zeilen


def test_many_values_are_labelled_as_far_as_there_is_room_the_last_one_always() -> None:
    werte = ", ".join(f"{{wert: {1000 + nr * 37 % 500}, stichtag: {1990 + nr}}}" for nr in range(36))
    bild = indikator(f"messwerte: [{werte}]")
    assert bild is not None
    namen = schriften(bild.zeichnung, "wert")
    assert len(bild.tabelle.zeilen) == len(punkte(bild)) == 36
    assert 2 <= len(namen) < 36
    assert namen[0] == bild.tabelle.zeilen[-1][1]


def im_kasten(schrift: Schrift, x: float, y: float) -> bool:
    halb = 3.4 * len(schrift.zeilen[0])
    return abs(x - schrift.x) < halb and schrift.y - 9 < y < schrift.y


@pytest.mark.parametrize(
    "werte",
    [
        [40, 52, 47, 75, 88, 60, 91],
        [100, 10, 100, 10, 100, 10],
        [5, 6, 7, 8, 9, 10, 11, 12],
        [12, 9, 3, 9, 12, 30, 2, 14],
    ],
)
def test_no_figure_lies_on_the_line_of_the_values(werte: list[int]) -> None:
    reihe = ", ".join(f"{{wert: {wert}, stichtag: {2015 + nr}}}" for nr, wert in enumerate(werte))
    bild = indikator(f"messwerte: [{reihe}]")
    assert bild is not None
    (zug,) = (e.punkte for e in bild.zeichnung.elemente if isinstance(e, Zug) and e.klasse == "reihe")
    zahlen = [e for e in bild.zeichnung.elemente if isinstance(e, Schrift) and e.klasse == "wert"]
    assert len(zahlen) >= 2
    for (x1, y1), (x2, y2) in pairwise(zug):
        punkte_der_strecke = [(x1 + (x2 - x1) * t / 20, y1 + (y2 - y1) * t / 20) for t in range(21)]
        assert [zahl.zeilen for zahl in zahlen for p in punkte_der_strecke if im_kasten(zahl, *p)] == []


def test_of_many_values_the_ends_and_the_extremes_have_their_figure() -> None:
    werte = [100, 140, 120, 260, 180, 30, 90, 150, 170, 160]
    reihe = ", ".join(f"{{wert: {wert}, stichtag: {2010 + nr}}}" for nr, wert in enumerate(werte))
    bild = indikator(f"messwerte: [{reihe}]")
    assert bild is not None
    assert schriften(bild.zeichnung, "wert") == ["160", "100", "260", "30"]


def achse(bild: Diagramm) -> tuple[tuple[float, float, float, float], ...]:
    (linien,) = (e.strecken for e in bild.zeichnung.elemente if isinstance(e, Linien) and e.klasse == "achse")
    return linien


def test_where_values_lie_on_both_sides_of_zero_the_axis_stands_there() -> None:
    bild = indikator("messwerte: [{wert: -10, stichtag: 2023}, {wert: 0, stichtag: 2024}, {wert: 30, stichtag: 2025}]")
    assert bild is not None
    assert {y for _, y, _, _ in achse(bild)} == {punkte(bild)[1].y}
    assert "−10" in schriften(bild.zeichnung, "skala")
    gut = indikator("messwerte: [{wert: 10, stichtag: 2024}, {wert: 0, stichtag: 2025}]")
    assert gut is not None
    assert {y for _, y, _, _ in achse(gut)} == {punkte(gut)[1].y}


def test_survey_bars_of_a_scale_through_zero_begin_at_its_axis() -> None:
    bild = frage(
        "art: mittelwerte, skala: {von: -5, bis: 5},"
        " ergebnisse: [{bezeichnung: A, wert: 2}, {bezeichnung: B, wert: -3}]"
    )
    assert bild is not None
    gut, schlecht = (e for e in bild.zeichnung.elemente if isinstance(e, Rechteck))
    null = achse(bild)[0][0]
    assert gut.x == pytest.approx(null, abs=0.11)
    assert schlecht.x + schlecht.breite == pytest.approx(null, abs=0.11)
    assert bild.tabelle.zeilen[1] == ("B", "−3")


@pytest.mark.parametrize(
    ("wert", "gezeigt"),
    [("-3", "−3"), ("-0.5", "−0,5"), ("-12000.25", "−12.000,25"), ("0", "0"), ("9999", "9999"), ("10000", "10.000")],
)
def test_figures_have_a_comma_and_a_true_minus(wert: str, gezeigt: str) -> None:
    assert dates.number(Decimal(wert)) == gezeigt


def test_survey_bars_are_as_long_as_their_share_of_the_scale() -> None:
    bild = frage(
        'art: anteile, einheit: "%", ergebnisse: [{bezeichnung: A, wert: 50}, {bezeichnung: B, wert: 25},'
        " {bezeichnung: C}, {bezeichnung: D, wert: 0}]"
    )
    assert bild is not None
    balken = [element for element in bild.zeichnung.elemente if isinstance(element, Rechteck)]
    assert balken[0].breite == pytest.approx(2 * balken[1].breite, abs=0.2)
    assert [form.breite for form in balken[2:]] == [1.5]
    assert schriften(bild.zeichnung, "fehlt") == ["liegt nicht vor"]
    assert schriften(bild.zeichnung, "skala") == ["0\u00a0%", "100\u00a0%"]
    assert bild.tabelle.zeilen == (("A", "50"), ("B", "25"), ("C", "liegt nicht vor"), ("D", "0"))
    assert bild.tabelle.kopf == ("Antwort", "Ergebnis (%)")


@pytest.mark.parametrize(
    ("angaben", "enden"),
    [
        ("art: mittelwerte, skala: {von: 1, bis: 10}, ergebnisse: [{bezeichnung: A, wert: 4.7}]", ["1", "10"]),
        ("art: mittelwerte, skala: {von: -2, bis: 2}, ergebnisse: [{bezeichnung: A, wert: -1}]", ["−2", "0", "2"]),
        ("art: anzahlen, ergebnisse: [{bezeichnung: A, wert: 7}, {bezeichnung: B, wert: 3}]", ["0", "8"]),
        ("art: mehrfachnennung, einheit: Prozent, ergebnisse: [{bezeichnung: A, wert: 7}]", ["0\u00a0%", "100\u00a0%"]),
        ("ergebnisse: [{bezeichnung: A, wert: 12000.5}]", ["0", "15.000"]),
    ],
)
def test_the_ends_of_the_scale_are_written(angaben: str, enden: list[str]) -> None:
    bild = frage(angaben)
    assert bild is not None
    assert schriften(bild.zeichnung, "skala") == enden
    for form in bild.zeichnung.elemente:
        if isinstance(form, Rechteck):
            assert form.x >= 0
            assert form.x + form.breite <= bild.zeichnung.breite


def test_a_survey_tells_who_was_asked_and_how() -> None:
    plan = plan_aus(INDIKATOREN)
    anteile, mittel = map(umfragebild, fragenstaende(plan.umfragen, STICHTAG, 3))
    assert anteile is not None
    assert mittel is not None
    assert anteile.hinweise[0] == "Umfrage unter Zugewanderten, Mai 2025; Zahl der Teilnehmenden: 78."
    assert mittel.hinweise[1:] == ("Mittelwerte.", "Skala: 1 (gar nicht) bis 10 (voll und ganz).")
    assert mittel.tabelle.zeilen == (("Bildung", "4,7"), ("Wohnen", "10 (sehr gut)"))


def test_a_kept_back_answer_has_neither_bar_nor_words() -> None:
    bild = frage(
        "art: anzahlen, ergebnisse: [{bezeichnung: A, wert: 12}, {bezeichnung: B, wert: 2, wortlaut: zwei},"
        " {bezeichnung: C, wert: 7}]"
    )
    assert bild is not None
    assert bild.tabelle.zeilen == (("A", "12"), ("B", "·/."), ("C", "·/."))
    assert len([element for element in bild.zeichnung.elemente if isinstance(element, Rechteck)]) == 1
    assert "zwei" not in bild.zeichnung.beschreibung


def test_without_any_figure_there_is_no_chart_of_a_question() -> None:
    assert frage("ergebnisse: [{bezeichnung: A}, {bezeichnung: B, wortlaut: viel}]") is None
    assert frage("ergebnisse: []") is None


@pytest.mark.parametrize("kennung", ["i-kurse", "i-quote"])
def test_mirrored_it_keeps_all_places_seen_from_the_right(kennung: str) -> None:
    eines, anderes = beispiel(kennung), beispiel(kennung, rtl=True)
    paare: list[tuple[Any, Any]] = list(zip(eines.zeichnung.elemente, anderes.zeichnung.elemente, strict=True))
    orte = [(a.x, b.x) for a, b in paare if isinstance(a, Schrift | Kreis)]
    assert all(a + b == pytest.approx(eines.zeichnung.breite, abs=0.15) for a, b in orte)
    assert eines.tabelle == anderes.tabelle


def test_the_page_names_every_drawing_and_has_all_figures_in_a_table(tmp_path: Path) -> None:
    plan = plan_aus(INDIKATOREN)
    bilder = [verlauf(stand) for stand in stand_aus(INDIKATOREN).indikatoren]
    bilder += map(umfragebild, fragenstaende(plan.umfragen, STICHTAG, 3))
    gezeichnet = [bild for bild in bilder if bild]
    seite = Seite.of(bilderseite(tmp_path, *bilder))
    assert not seite.faults
    ids = [element.attrs["id"] for element in seite.elements if "id" in element.attrs]
    assert len(ids) == len(set(ids))
    grosse = [svg for svg in seite.all("svg") if svg.attrs.get("role") == "img"]
    tabellen = seite.all("table")
    assert len(grosse) == len(tabellen) == len(gezeichnet) == 4
    for svg, tabelle, bild in zip(grosse, tabellen, gezeichnet, strict=True):
        assert {svg.attrs["aria-labelledby"], svg.attrs["aria-describedby"]} <= set(ids)
        assert bild.zeichnung.beschreibung in svg.text
        assert all(zelle in tabelle.text for zeile in bild.tabelle.zeilen for zelle in zeile)
    assert len(seite.all("caption")) == 4
