"""The chart of a term: where bars lie, what is hatched, what is left out, and that the table says the same."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from bilder import KONZEPT, STADT, STICHTAG, bilderseite, formen, massnahmen, schriften, stand_aus
from seite import Seite

from helpers import PLAENE, pruefe
from integrakon.plan.verschiebung import Frist, Verschiebung
from integrakon.render.bildkontext import Gantt, Linien, Rechteck, Schrift, Zeichnung, Zug
from integrakon.render.gantt import gantt
from integrakon.render.textmass import textbreite, umbrochen
from integrakon.render.zeitachse import zeitachse
from integrakon.status.assess import Planstand, assess

LINKS, RECHTS, TAGE = 288, 692, 1827  # the years 2024 to 2028


def stand(text: str, stichtag: date = STICHTAG) -> Planstand:
    _, plan, findings = pruefe(KONZEPT + text)
    assert plan is not None, findings
    return assess(plan, stichtag)


def bild(text: str, stichtag: date = STICHTAG, **mehr: bool) -> Gantt:
    ergebnis = gantt(stand(text, stichtag), **mehr)
    assert ergebnis is not None
    return ergebnis


def balken(text: str) -> list[Rechteck | Zug]:
    """The bars and marks of the measures, those of the concept itself left out."""
    return [
        form
        for teil in bild(text).teile
        for form in formen(teil.breit, "balken")
        if "lage-laufzeit" not in form.klasse and not (isinstance(form, Zug) and len(form.punkte) == 4 and form.muster)
    ]


def stelle(tag: date) -> float:
    return LINKS + (RECHTS - LINKS) * (tag - date(2024, 1, 1)).days / TAGE


@pytest.mark.parametrize(
    ("rahmen", "links", "rechts"),
    [
        ("beginn: 2024-01-01, ende: 2028-12-31", LINKS, RECHTS),
        ("beginn: 2024, ende: 2028", LINKS, RECHTS),
        ("beginn: 2025-H2, ende: 2026-Q1", stelle(date(2025, 7, 1)), stelle(date(2026, 4, 1))),
        ("beginn: 2024-02, ende: 2024-02", stelle(date(2024, 2, 1)), stelle(date(2024, 3, 1))),
        ("beginn: 2024-02-29, ende: 2024-02-29", stelle(date(2024, 2, 29)), stelle(date(2024, 2, 29)) + 4),
        ("beginn: 2028-12-31, ende: 2028-12-31", RECHTS - 4, RECHTS),
    ],
)
def test_a_bar_runs_from_its_first_day_to_the_end_of_its_last(rahmen: str, links: float, rechts: float) -> None:
    (form,) = balken(massnahmen(rahmen))
    assert isinstance(form, Rechteck)
    assert form.x == pytest.approx(links, abs=0.06)
    assert form.x + form.breite == pytest.approx(rechts, abs=0.11)


@pytest.mark.parametrize(
    ("beginn", "links"), [("2024", LINKS), ("2027", stelle(date(2027, 1, 1))), ("2028-12-31", 672)]
)
def test_without_an_end_it_is_an_arrow_to_the_edge(beginn: str, links: float) -> None:
    (form,) = balken(massnahmen(f"beginn: {beginn}"))
    assert isinstance(form, Zug)
    assert (form.punkte[0][0], max(x for x, _ in form.punkte)) == (pytest.approx(links, abs=0.06), RECHTS)
    assert "Pfeil: kein Ende bekannt" in [punkt.text for punkt in bild(massnahmen(f"beginn: {beginn}")).legende]


def test_with_an_end_only_it_is_a_mark_at_that_end() -> None:
    (form,) = balken(massnahmen("ende: 2026-06-30"))
    assert isinstance(form, Zug)
    assert form.punkte[1][0] == pytest.approx(stelle(date(2026, 7, 1)), abs=0.06)


@pytest.mark.parametrize(
    ("rahmen", "muster"),
    [("beginn: 2025, ende: 2026", ""), ("stufen: [langfristig]", "schraffur"), ("turnus: jaehrlich", "schraffur")],
)
def test_what_is_derived_is_hatched(rahmen: str, muster: str) -> None:
    (form,) = balken(massnahmen(rahmen))
    assert form.muster == muster
    assert form.klasse.startswith("balken lage-")


def test_an_end_that_was_put_off_keeps_a_stroke_at_the_first_one() -> None:
    eine = stand(massnahmen("beginn: 2027, ende: 2028-06-30"))
    frueher = Verschiebung(
        (
            (date(2024, 1, 1), Frist("2026-12-31", date(2026, 12, 31), abgeleitet=False)),
            (date(2025, 1, 1), Frist("2028-06-30", date(2028, 6, 30), abgeleitet=False)),
        )
    )
    ergebnis = gantt(eine, verschiebungen={"m-1": frueher})
    assert ergebnis is not None
    linien = {form.klasse: form.strecken for form in ergebnis.teile[0].breit.elemente if isinstance(form, Linien)}
    assert linien["frueher"][0][0] == pytest.approx(stelle(date(2027, 1, 1)), abs=0.06)
    assert ergebnis.tabelle.zeilen[-1][3] == "30.06.2028, ursprünglich 31.12.2026"


def test_a_plan_without_measures_has_no_chart() -> None:
    assert gantt(stand_aus("handlungsfelder: [{id: leer, titel: Leer}]")) is None
    assert gantt(stand(STADT), []) is None


def test_measures_without_a_date_are_named_and_not_drawn() -> None:
    ergebnis = bild(STADT)
    assert ergebnis.ohne_termin == ("Netzwerk der Betriebe, laufend",)
    assert ergebnis.ohne_titel == "Ohne Beginn und Ende, deshalb nicht gezeichnet: 1 von 11"
    assert ergebnis.hinweise == ("Beginn oder Ende ist bei 10 von 11 Maßnahmen bekannt, abgeleitet bei 2 davon.",)
    gezeichnet = [titel for teil in ergebnis.teile for titel in schriften(teil.breit, "titel")]
    assert "Netzwerk der Betriebe" not in gezeichnet
    assert "Netzwerk der Betriebe" in [zeile[0] for zeile in ergebnis.tabelle.zeilen]


def test_a_plan_without_any_date_is_told_in_words() -> None:
    ergebnis = gantt(stand_aus(massnahmen("turnus: laufend", 'wortlaut: "bald"')))
    assert ergebnis is not None
    assert ergebnis.teile == ()
    assert ergebnis.hinweise == ("Beginn oder Ende ist bei 0 von 2 Maßnahmen bekannt.",)
    assert len(ergebnis.ohne_termin) == len(ergebnis.tabelle.zeilen) == 2


def test_status_is_told_by_sign_and_word_and_by_the_shape_of_the_bar() -> None:
    ergebnis = bild(STADT)
    saetze = [satz for teil in ergebnis.teile for satz in schriften(teil.breit, "stand")]
    assert "✓\u00a0umgesetzt" in saetze
    assert "‼\u00a0überfällig · nicht gemeldet" in saetze
    assert "●\u00a0laufend · begonnen" in saetze
    zeichen = {text for teil in ergebnis.teile for text in schriften(teil.breit, "zeichen")}
    assert zeichen == {"✓", "●", "‼", "○", "▲", "×", "▷"}
    lagen = {form.klasse.split()[1] for teil in ergebnis.teile for form in formen(teil.breit, "balken")}
    assert len(lagen) == 8  # seven of measures, and the term


def test_two_hundred_measures_stay_apart_and_each_part_has_its_axis() -> None:
    ergebnis = bild(massnahmen(*[f"beginn: 202{4 + nr % 4}, ende: 2028" for nr in range(200)]))
    alle = [form for teil in ergebnis.teile for form in formen(teil.breit, "balken") if isinstance(form, Rechteck)]
    assert len(alle) == 200 + 1  # and the term
    for teil in ergebnis.teile:
        assert teil.breit.hoehe <= 540
        assert schriften(teil.breit, "achse-jahr") == ["2024", "2025", "2026", "2027", "2028"]
        assert schriften(teil.schmal, "achse-jahr") == ["2024", "2025", "2026", "2027", "2028"]
        ys = [form.y for form in formen(teil.breit, "lage-geplant") if isinstance(form, Rechteck)]
        assert min((b - a for a, b in pairwise(ys)), default=99) >= 30
        assert schriften(teil.breit, "titel") == schriften(teil.schmal, "titel")
    assert schriften(ergebnis.teile[1].breit, "gruppe") == ["Sprache und Bildung (Fortsetzung)"]


def test_no_part_ends_with_the_heading_of_a_group() -> None:
    felder = ""
    for feld in range(7):
        eine = "{{id: m-{0}-{1}, titel: {2}Ende, zeitrahmen: {{beginn: 2025}}}}"
        zeilen = ", ".join(eine.format(feld, nr, "Wort " * (5 * nr + feld)) for nr in range(feld + 1))
        felder += f"  - {{id: f-{feld}, titel: Feld {feld}, massnahmen: [{zeilen}]}}\n"
    teile = bild(f"handlungsfelder:\n{felder}").teile
    assert len(teile) > 3
    for teil in teile:
        texte = [e for e in teil.breit.elemente if isinstance(e, Schrift) and e.klasse in ("gruppe", "titel")]
        assert max(texte, key=lambda e: e.y).klasse == "titel"
        assert teil.breit.hoehe <= 540


LANG = (
    "Mehrsprachige Broschüren mit Hinweisen für Vermieterinnen/Vermieter und Geflüchtete zur Wohnungsvermietung, z. B. "
    * 3
)


@pytest.mark.parametrize(
    "titel", [LANG, "Donaudampfschifffahrtsgesellschaftskapitän" * 4, "統合" * 90, "شبكة الاندماج " * 20]
)
def test_a_long_title_wraps_and_is_never_cut(titel: str) -> None:
    ergebnis = bild(massnahmen("beginn: 2025, ende: 2026").replace("titel: Maßnahme 1", f'titel: "{titel.strip()}"'))
    for zeichnung in (ergebnis.teile[0].breit, ergebnis.teile[0].schmal):
        (schrift,) = (
            e for e in zeichnung.elemente if isinstance(e, Schrift) and e.klasse == "titel" and len(e.zeilen) > 1
        )
        assert re.sub(r"[\s\u2067\u2069-]", "", "".join(schrift.zeilen)) == re.sub(r"\s", "", titel)
        assert schrift.y + (len(schrift.zeilen) - 1) * schrift.zeilenhoehe < zeichnung.hoehe


def test_a_word_that_goes_on_in_the_next_line_ends_with_a_hyphen_in_scripts_that_have_one() -> None:
    assert umbrochen("Donaudampfschifffahrt", 100, 14)[0].endswith("-")
    assert all(textbreite(zeile, 14) <= 100 for zeile in umbrochen("Donaudampfschifffahrt" * 3, 100, 14))
    assert "-" not in "".join(umbrochen("統合" * 20, 100, 14) + umbrochen("2026" * 20, 100, 14))


def test_a_text_from_right_to_left_keeps_its_direction_in_a_german_picture() -> None:
    titel = "شبكة الاندماج (VHS 2025) في المدينة ودعم الأسر الوافدة إلى المدينة والمنطقة المحيطة بها"
    ergebnis = bild(massnahmen("beginn: 2025, ende: 2026").replace("titel: Maßnahme 1", f'titel: "{titel}"'))
    zeilen = [
        e.zeilen for e in ergebnis.teile[0].schmal.elemente if isinstance(e, Schrift) and "VHS" in "".join(e.zeilen)
    ]
    assert all(zeile[0] == "\u2067" and zeile[-1] == "\u2069" for zeile in zeilen[0])
    assert "\u2067" not in "".join(schriften(ergebnis.teile[0].breit, "stichtag-text"))


def spannen(zeichnung: Zeichnung, y: float) -> list[tuple[float, float]]:
    """What the marks around a height take from left to right."""
    zuege = [e.punkte for e in formen(zeichnung, "balken") if isinstance(e, Zug) and abs(e.punkte[0][1] - y) < 9]
    return [(min(x for x, _ in punkte), max(x for x, _ in punkte)) for punkte in zuege]


def test_signs_of_marks_that_are_near_each_other_lie_on_none_of_them() -> None:
    termine = ", ".join(str(jahr) for jahr in range(2025, 2040))
    konzept = KONZEPT.replace("turnus_jahre: 2", f"termine: [{termine}]").replace("jahre: 5", "jahre: 16")
    _, plan, _ = pruefe(konzept + massnahmen("beginn: 2025, ende: 2039"))
    assert plan is not None
    ergebnis = gantt(assess(plan, STICHTAG))
    assert ergebnis is not None
    gezeigt = [
        e for e in ergebnis.teile[0].schmal.elemente if isinstance(e, Schrift) and e.klasse.startswith("zeichen")
    ]
    for zeichen in gezeigt:
        links = zeichen.x - (9 if zeichen.anker == "end" else 0)
        marken = spannen(ergebnis.teile[0].schmal, zeichen.y - 5)
        assert not [marke for marke in marken if marke[0] < links + 9 and links < marke[1]]
    (satz,) = (satz for satz in schriften(ergebnis.teile[0].schmal, "stand") if "2038" in satz)
    assert satz.count("○") >= 10


def test_a_sign_inside_of_a_bar_has_a_ground_of_its_own() -> None:
    zeichnung = bild(massnahmen("beginn: 2024, turnus: jaehrlich", "beginn: 2024, ende: 2028")).teile[0].breit
    innen = [e for e in zeichnung.elemente if isinstance(e, Schrift) and e.klasse == "zeichen innen"]
    grund = [e for e in zeichnung.elemente if isinstance(e, Rechteck) and e.klasse == "zeichengrund"]
    assert len(innen) == len(grund) == 2
    for schrift, flaeche in zip(innen, grund, strict=True):
        assert flaeche.x < schrift.x < flaeche.x + flaeche.breite
    assert zeichnung.elemente.index(grund[0]) < zeichnung.elemente.index(innen[0])


def test_a_sign_keeps_clear_of_the_line_of_the_reference_date_where_it_can() -> None:
    zeichnung = bild(massnahmen("beginn: 2025, ende: 2026-11-20")).teile[0].breit
    (zeichen,) = (e for e in zeichnung.elemente if isinstance(e, Schrift) and e.klasse == "zeichen" and e.y > 150)
    (linie,) = (e.strecken for e in zeichnung.elemente if isinstance(e, Linien) and e.klasse == "stichtag")
    assert zeichen.anker == "end"
    assert zeichen.x < linie[0][0] - 20


def test_the_names_of_years_stand_before_the_line_of_the_reference_date() -> None:
    elemente = bild(massnahmen("beginn: 2025, ende: 2026")).teile[0].breit.elemente
    linie = next(nr for nr, e in enumerate(elemente) if e.klasse == "stichtag")
    assert all(nr > linie for nr, e in enumerate(elemente) if e.klasse == "achse-jahr")


def test_a_group_that_goes_on_is_not_counted_again() -> None:
    ergebnis = bild(massnahmen(*["beginn: 2025, ende: 2026"] * 40))
    assert len(ergebnis.teile) > 1
    gezaehlt = [[satz for satz in schriften(teil.breit, "stand") if "von 40" in satz] for teil in ergebnis.teile]
    assert gezaehlt == [["40 von 40 Maßnahmen gezeichnet"], *[[]] * (len(ergebnis.teile) - 1)]


@pytest.mark.parametrize("stichtag", [date(2024, 1, 1), date(2028, 12, 31)])
def test_the_label_of_the_reference_date_has_room_for_a_readers_own_spacing(stichtag: date) -> None:
    for zeichnung in (bild(STADT, stichtag).teile[0].breit, bild(STADT, stichtag).teile[0].schmal):
        (text,) = (e for e in zeichnung.elemente if isinstance(e, Schrift) and e.klasse == "stichtag-text")
        halb = textbreite(text.zeilen[0], 12, fett=True) / 2 + 15
        assert halb <= text.x <= zeichnung.breite - halb


@pytest.mark.parametrize(
    ("erster", "letzter", "jahre", "teile"),
    [
        ("2026-02-10", "2026-11-24", ["2026"], ["1. Q.", "2. Q.", "3. Q.", "4. Q."]),
        ("2026-05-01", "2027-09-30", ["2026", "2027"], ["2. Q.", "3. Q.", "4. Q.", "1. Q.", "2. Q.", "3. Q."]),
        ("2024-01-01", "2027-06-30", ["2024", "2025", "2026", "2027"], ["1. Hj.", "2. Hj."] * 3 + ["1. Hj."]),
        ("2024-01-01", "2028-01-01", ["2024", "2025", "2026", "2027", "2028"], []),
        ("2020-01-01", "2049-12-31", ["2020", "2025", "2030", "2035", "2040", "2045"], []),
        ("1900-01-01", "2199-12-31", ["1900", "1950", "2000", "2050", "2100", "2150"], []),
    ],
)
def test_the_axis_fits_its_unit_to_the_term(erster: str, letzter: str, jahre: list[str], teile: list[str]) -> None:
    achse = zeitachse([date.fromisoformat(erster), date.fromisoformat(letzter)], 0, 404)
    assert [feld.name for feld in achse.jahre if feld.name] == jahre
    assert [feld.name for feld in achse.teile] == teile
    assert achse.x(achse.erster) == 0
    assert achse.nach(achse.letzter) == 404
    schrift = [e for e in achse.beschriftung(0) if isinstance(e, Schrift)]
    assert {e.zeilen[0] for e in schrift if e.klasse == "achse-jahr"} <= set(jahre)


@pytest.mark.parametrize(
    ("stichtag", "gezeichnet"),
    [(date(2026, 11, 24), True), (date(2029, 6, 30), True), (date(2035, 1, 1), False), (date(2020, 1, 1), False)],
)
def test_the_line_of_the_reference_date_is_labelled_or_missed_in_words(stichtag: date, gezeichnet: bool) -> None:
    ergebnis = bild(massnahmen("beginn: 2025, ende: 2026"), stichtag)
    texte = schriften(ergebnis.teile[0].breit, "stichtag-text")
    assert texte == ([f"Stichtag {stichtag:%d.%m.%Y}"] if gezeichnet else [])
    assert any("außerhalb" in satz for satz in ergebnis.hinweise) is not gezeichnet


def test_the_table_has_every_measure_with_the_dates_of_the_picture() -> None:
    zeilen = {zeile[0]: zeile[1:] for zeile in bild(STADT).tabelle.zeilen}
    assert zeilen["Laufzeit des Konzepts"] == ("–", "01.01.2024", "31.12.2028 (abgeleitet)", "–", "–")
    assert zeilen["Ein Tag der Sprachen"] == (
        *("Sprache und Bildung", "29.02.2028", "29.02.2028"),
        *("später fällig", "nicht gemeldet"),
    )
    assert zeilen["Jobmesse"][1:3] == (
        "01.01.2027 (abgeleitet aus der Zeitstufe)",
        "31.12.2028 (abgeleitet aus der Zeitstufe)",
    )
    assert len(zeilen) == 11 + 2  # the two evaluations are one row here


def test_mirrored_it_keeps_all_places_seen_from_the_right() -> None:
    links, rechts = bild(STADT).teile[0].breit, bild(STADT, rtl=True).teile[0].breit
    assert (links.richtung, rechts.richtung) == ("ltr", "rtl")
    for eines, anderes in zip(links.elemente, rechts.elemente, strict=True):
        if isinstance(eines, Rechteck) and isinstance(anderes, Rechteck):
            assert eines.x + eines.breite + anderes.x == pytest.approx(links.breite, abs=0.15)
        if isinstance(eines, Schrift) and isinstance(anderes, Schrift):
            assert eines.x + anderes.x == pytest.approx(links.breite, abs=0.15)
            assert eines.anker == anderes.anker


def im_bild(zeichnung: Zeichnung) -> bool:
    punkte = [
        punkt
        for e in zeichnung.elemente
        for punkt in (
            e.punkte
            if isinstance(e, Zug)
            else [(e.x, e.y), (e.x + e.breite, e.y + e.hoehe)]
            if isinstance(e, Rechteck)
            else []
        )
    ]
    return all(0 <= x <= zeichnung.breite and 0 <= y <= zeichnung.hoehe for x, y in punkte)


@pytest.mark.parametrize("path", PLAENE, ids=lambda path: path.stem)
@pytest.mark.parametrize("stichtag", [date(2021, 5, 6), date(2026, 11, 24)])
def test_the_real_plans(path: Path, stichtag: date) -> None:
    _, plan, _ = pruefe(path.read_bytes(), path.name)
    assert plan is not None
    planstand = assess(plan, stichtag)
    ergebnis = gantt(planstand)
    assert (ergebnis is None) == (not planstand.massnahmen)
    if ergebnis:
        mit = [m for m in planstand.massnahmen if any(m.stand.zeitraum)]
        assert len(ergebnis.ohne_termin) == len(planstand.massnahmen) - len(mit)
        assert all(im_bild(zeichnung) for teil in ergebnis.teile for zeichnung in (teil.breit, teil.schmal))
        abgeleitet = [f for t in ergebnis.teile for f in formen(t.breit, "balken") if f.muster == "schraffur"]
        assert len(abgeleitet) >= sum(m.stand.zeitraum.termin == "abgeleitet" for m in mit)


def test_the_page_gives_every_drawing_a_name_and_a_text_and_escapes_the_plan(tmp_path: Path) -> None:
    boese = '"<script>alert(1)</script> & {{ 7 * 7 }} \u202e[^1]"'
    ergebnis = bild(massnahmen("beginn: 2025, ende: 2026").replace("titel: Maßnahme 1", f"titel: {boese}"))
    page = bilderseite(tmp_path, ergebnis)
    seite = Seite.of(page)
    assert not seite.faults
    assert "<script" not in page
    assert "\u202e" not in page
    assert "{{ 7 * 7 }}" in page
    ids = [element.attrs["id"] for element in seite.elements if "id" in element.attrs]
    assert len(ids) == len(set(ids))
    bilder = [svg for svg in seite.all("svg") if svg.attrs.get("role") == "img"]
    assert len(bilder) == 2 * len(ergebnis.teile)
    for svg in bilder:
        assert {svg.attrs["aria-labelledby"], svg.attrs["aria-describedby"]} <= set(ids)
    assert all(svg.attrs.get("aria-hidden") == "true" for svg in seite.all("svg") if svg not in bilder)
    assert all(titel.text for titel in seite.all("title", "desc"))
    (tabelle,) = seite.all("table")
    assert all(zelle.attrs["scope"] in ("col", "row") for zelle in seite.all("th"))
    assert all(zelle in tabelle.text for zeile in ergebnis.tabelle.zeilen for zelle in zeile)


def test_it_is_the_same_on_every_run() -> None:
    assert bild(STADT) == bild(STADT)
