"""Status in every format: the sample as kept in `tests/golden/`, its values, and text of a plan that stays text."""

import csv
import io
import json
import re
from collections import Counter
from datetime import date
from typing import Any

import pytest
from amendments import geaendert
from hypothesis import given
from hypothesis import strategies as st
from sample_status import GOLDEN, NAMES, TAG, TITEL, TOWN, formatted, kept, overview, since

from helpers import PLAENE, pruefe
from integrakon.output import angaben, timeline
from integrakon.output.columns import cut, wrap
from integrakon.output.paint import colours, plain
from integrakon.output.registry import status_formatter
from integrakon.output.safe import cells
from integrakon.output.status_csv import zelle
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.status.assess import assess
from integrakon.status.lage import Lage
from integrakon.status.uebersicht import nach_dringlichkeit
from integrakon.status.zeitraum import Grenze, Herkunft, Zeitraum

# The same in a plan that never went through the validator.
ESCAPES = "\x1b[31mrot\x1b[0m \x07 \u202enekcur\u202c"


def told(uebersicht: Any = None) -> dict[str, Any]:
    (plan,) = json.loads(formatted("json", uebersicht))["plans"]
    gelesen: dict[str, Any] = plan
    return gelesen


def table(uebersicht: Any = None) -> list[dict[str, str]]:
    text = formatted("csv", uebersicht)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=";"))


@pytest.mark.parametrize("name", NAMES)
def test_the_sample_looks_as_it_is_kept(name: str) -> None:
    assert kept(name) == (GOLDEN / f"status.{name}").read_bytes()


# JSON

KEYS = ("beginn", "ende", "termin", "status", "lage", "tage")


@pytest.mark.parametrize(
    ("kennung", "werte"),
    {
        "kurse": ("2025-03", "2026-H1", "angegeben", "verzoegert", "ueberfaellig", -147),
        "fest": ("2025", "2028-12-31", "abgeleitet", "nicht_gemeldet", "ueberfaellig", -328),
        "cafe": ("2028-01-01", "2028-12-31", "abgeleitet", "nicht_gemeldet", "geplant", 768),
        "lotse": (None, None, "offen", "laufend", "laufend", None),
        "boerse": (None, None, "offen", "zurueckgestellt", "verschoben", None),
        "liste": (None, None, "offen", "umgesetzt", "umgesetzt", None),
        "messe": (None, "2026-12-24", "angegeben", "aufgegeben", "entfallen", None),
        "boese": (None, None, "offen", "nicht_gemeldet", "ohne_termin", None),
    }.items(),
)
def test_json_tells_dates_as_written_or_derived(kennung: str, werte: tuple[Any, ...]) -> None:
    (massnahme,) = [m for m in told()["massnahmen"] if m["id"] == kennung]
    assert tuple(massnahme[key] for key in KEYS) == werte


def test_json_has_the_promised_keys() -> None:
    ganz = json.loads(formatted("json"))
    assert (ganz["version"], ganz["stichtag"]) == (1, "2026-11-24")
    plan = told()
    assert (plan["path"], plan["titel"]) == ("plans/stadt.yaml", "Integrationskonzept")
    assert plan["laufzeit"].items() >= {"von": "2024", "bis": "2028"}.items()
    assert plan["evaluationen"][0].items() >= {"faellig": "2026", "lage": "faellig_bald"}.items()
    assert {"id", "titel", "handlungsfeld", "ziel", "akteure", *KEYS} <= plan["massnahmen"][0].keys()


def test_json_counts_with_the_whole() -> None:
    summary = told()["summary"]
    assert (summary["total"], summary["reported"]) == (8, 5)
    assert sum(summary["status"].values()) == sum(summary["lage"].values()) == 8
    assert summary["status"]["nicht_gemeldet"] == 3
    assert [feld["summary"]["total"] for feld in told()["handlungsfelder"]] == [3, 5]


def test_a_small_number_of_people_is_in_no_format() -> None:
    (indikator,) = told()["indikatoren"]
    assert (indikator["aktuell"]["wert"], indikator["aktuell"]["gesperrt"]) == (None, True)
    assert indikator["basis"]["wert"] == 12.5
    assert all("zwei Mütter" not in formatted(name) for name in NAMES)


# Spreadsheet


def test_the_spreadsheet_is_what_a_german_excel_opens() -> None:
    raw = formatted("csv").encode()
    assert raw.startswith(b"\xef\xbb\xbfPlan;Kennung;")
    assert raw.count(b"\r\n") == 1 + 8
    kurse = table()[0]
    assert (kurse["Betrag in Euro"], kurse["Fällig am"], kurse["Ende"]) == (
        "12000,50",
        "30.06.2026",
        "1. Halbjahr 2026",
    )
    assert (kurse["Tage bis zum Termin"], kurse["Tage über den Termin"]) == ("", "147")


def test_the_spreadsheet_has_each_measure_once_in_the_order_of_the_plan() -> None:
    assert [row["Kennung"] for row in table()] == [m["id"] for m in told()["massnahmen"]]


def test_no_cell_is_a_formula() -> None:
    cells_ = [cell for row in table() for cell in row.values()]
    assert [cell for cell in cells_ if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert table()[0]["Verantwortlich"] == "'@Volkshochschule"


@given(st.text(st.characters(max_codepoint=0x2FFF, exclude_categories=["C", "Zl", "Zp"], include_characters="\t\n")))
def test_a_text_can_be_read_back_from_its_cell(text: str) -> None:
    puffer = io.StringIO(newline="")
    csv.writer(puffer, delimiter=";", lineterminator="\r\n").writerow([zelle(text), ""])
    ((gelesen, _),) = csv.reader(io.StringIO(puffer.getvalue(), newline=""), delimiter=";")
    assert gelesen.removeprefix("'") == text
    assert not gelesen.startswith(("=", "+", "-", "@", "\t"))


def test_a_cell_steers_no_terminal() -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", zelle(ESCAPES))


# Terminal


def test_the_most_urgent_comes_first() -> None:
    sortiert = nach_dringlichkeit(overview().plaene[0].massnahmen)
    assert [m.massnahme.id for m in sortiert] == [
        *("fest", "kurse"),  # overdue, the longest first
        *("boerse", "lotse", "cafe", "boese", "liste", "messe"),
    ]


def test_every_measure_and_every_count_is_told() -> None:
    text = formatted("text")
    for massnahme in overview().plaene[0].massnahmen:
        assert f"\n  {massnahme.massnahme.id} · " in text
    assert "8 Maßnahmen, davon 5 gemeldet" in text
    assert "nicht gemeldet 3 von 8" in text
    assert "%" not in text


@pytest.mark.parametrize("plan", PLAENE, ids=lambda plan: plan.stem)
@pytest.mark.parametrize("tag", [date(2021, 5, 6), date(2024, 12, 31), date(2026, 5, 6), TAG])
def test_the_real_plans_fit_the_screen_and_derived_dates_say_so(plan: Any, tag: date) -> None:
    uebersicht = overview(plan.read_text(encoding="utf-8"), tag)
    text = formatted("text", uebersicht)
    assert max(map(cells, text.splitlines())) <= 80
    stand = uebersicht.plaene[0].stand
    zaehlung = stand.zaehlung
    assert zaehlung.gemeldet == 0
    assert f"davon {zaehlung.gemeldet} gemeldet" in text or not zaehlung.gesamt
    abgeleitete = sum(m.stand.faellig_abgeleitet for m in stand.massnahmen)
    assert len(re.findall(r"bis \d\d\.\d\d\.\d{4} \(abgeleitet\), (?:in|seit|heute)", text)) == abgeleitete


def test_many_measures_without_a_date_are_told_by_their_ids() -> None:
    hechingen = next(plan for plan in PLAENE if plan.stem == "hechingen")
    text = formatted("text", overview(hechingen.read_text(encoding="utf-8")))
    assert "ohne Termin: 49 von 49" in text
    assert text.count("\n") < 30
    assert "bs-5-2" in text


def test_the_terminal_obeys_nothing() -> None:
    text = formatted("text")
    assert max(map(cells, text.splitlines())) <= 80
    assert "\u202e" not in text
    painted = "".join(status_formatter("text")(overview(), colours()))
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == text


@pytest.mark.parametrize("text", [ESCAPES, TITEL, "wort " * 60, "x" * 300, "漢字" * 90, "é" * 90, "", "\n\t "])
def test_lines_are_never_wider_than_the_screen(text: str) -> None:
    for lines in (None, 1, 2):
        zeilen = list(wrap(text, "  ", "    ", lines))
        assert all(zeile.endswith("\n") and cells(zeile[:-1]) <= 80 for zeile in zeilen)
        assert "\x1b" not in "".join(zeilen)
        assert lines is None or len(zeilen) <= lines


def test_wrapping_loses_no_word() -> None:
    assert "".join(wrap("wort " * 60, "", "")).split() == ["wort"] * 60


@pytest.mark.parametrize(
    ("text", "kurz"), [("abc", "abc"), ("abcdef", "abc…"), ("漢字漢字", "漢…"), ("ab  cdef", "ab…")]
)
def test_cut(text: str, kurz: str) -> None:
    assert cut(text, 4) == kurz


# Words


@pytest.mark.parametrize(
    ("zahl", "satz"), [(0, "heute"), (1, "in 1 Tag"), (37, "in 37 Tagen"), (-1, "seit 1 Tag"), (-145, "seit 145 Tagen")]
)
def test_days(zahl: int, satz: str) -> None:
    assert angaben.tage(zahl) == satz


@pytest.mark.parametrize(
    ("wortlaut", "gezeigt"),
    [
        ("2026", "2026"),
        ("2026-H2", "2. Halbjahr 2026"),
        ("2026-Q3", "3. Quartal 2026"),
        ("2026-03", "März 2026"),
        ("2026-05-06", "06.05.2026"),
    ],
)
def test_points_in_time(wortlaut: str, gezeigt: str) -> None:
    assert angaben.zeitpunkt(Zeitpunkt.parse(wortlaut)) == gezeigt


@pytest.mark.parametrize(
    ("rahmen", "satz"),
    [
        ("ende: 2026-12-31", "bis 31.12.2026, in 37 Tagen"),
        ("ende: 2026-H1", "bis 1. Halbjahr 2026, seit 147 Tagen"),
        ("beginn: 2025-03", "ab März 2025"),
        ("beginn: 2025, turnus: jaehrlich", "bis 31.12.2025 (abgeleitet), seit 328 Tagen"),
        ("turnus: laufend", ""),
    ],
)
def test_deadlines(rahmen: str, satz: str) -> None:
    text = "format: 1\nkommune: {name: M}\nkonzept: {titel: K}\nhandlungsfelder:\n"
    text += f"  - {{id: f, titel: F, massnahmen: [{{id: m, titel: M, zeitrahmen: {{{rahmen}}}}}]}}\n"
    assert angaben.frist(overview(text).plaene[0].massnahmen[0].stand) == satz


def test_every_status_and_every_lage_has_a_word() -> None:
    assert {lage for lage in Lage if lage not in angaben.LAGE} == set()
    assert max(Counter(angaben.LAGE.values()).values()) == 1


# The bar

ACHSE = timeline.Scale(date(2025, 1, 1), date(2029, 12, 31))


def _grenze(tag: str | None, herkunft: Herkunft = Herkunft.ZEITRAHMEN) -> Grenze | None:
    return Grenze(date.fromisoformat(tag), herkunft) if tag else None


@pytest.mark.parametrize(
    ("beginn", "ende", "heute", "leiste"),
    [
        ("2025-01-01", "2029-12-31", "2027-07-01", "███████████│████████████"),
        ("2025-01-01", "2025-12-31", "2029-12-31", "█████··················│"),
        (None, "2029-12-31", "2025-01-01", "│······················█"),
        ("2027-07-01", None, "2025-01-01", "│··········█»···········"),
        ("2025-01-01", None, "2027-07-01", "███████████│»···········"),
        ("2025-01-01", None, "2025-01-01", "│»······················"),
        ("2027-07-01", None, "2029-12-31", "···········███████████»│"),
        ("2027-07-01", None, "2030-01-01", "···········███████████»›"),
        ("2029-12-31", None, "2025-01-01", "│·····················»█"),
        (None, None, "2024-12-31", "‹·······················"),
        (None, None, "2030-01-01", "·······················›"),
    ],
)
def test_a_bar_shows_the_time_over_the_term(beginn: str, ende: str, heute: str, leiste: str) -> None:
    assert timeline.bar(Zeitraum(_grenze(beginn), _grenze(ende)), ACHSE, date.fromisoformat(heute)) == leiste


def test_a_derived_end_is_hatched_and_a_poor_terminal_gets_letters() -> None:
    zeitraum = Zeitraum(_grenze("2025-01-01", Herkunft.STUFE), _grenze("2025-12-31", Herkunft.STUFE))
    leiste = timeline.bar(zeitraum, ACHSE, TAG)
    assert leiste == "▒▒▒▒▒····│··············"
    assert leiste.translate(timeline.ASCII) == "=====....|.............."


def test_an_open_end_is_explained_where_there_is_one_and_also_for_a_poor_terminal() -> None:
    zeile = "    » ohne bekanntes Ende, gezeichnet bis zum Stichtag\n"
    kopf = "konzept: {titel: K, laufzeit: {von: 2025, jahre: 5}}\nkommune: {name: M}\nformat: 1\n"
    feld = "handlungsfelder: [{{id: f, titel: F, massnahmen: [{{id: m, titel: Eine, zeitrahmen: {{{}}}}}]}}]"
    offen = formatted("text", overview(kopf + feld.format("beginn: 2025-07")))
    zu = formatted("text", overview(kopf + feld.format("beginn: 2025-07, ende: 2026")))
    assert zeile in offen
    assert "»" not in zu
    assert offen.count("»") == 2
    assert "  + ohne bekanntes Ende" in offen.translate(timeline.ASCII)


def test_who_has_not_reported_is_counted_apart_from_the_lagen() -> None:
    text = formatted("text", overview())
    assert "entfallen      1 von 8\n\n    nicht gemeldet 3 von 8\n" in text


def test_without_two_dates_there_is_no_bar() -> None:
    _, plan, _ = pruefe("format: 1\nkommune: {name: M}\nkonzept: {titel: K}\n")
    assert plan is not None
    assert timeline.scale(assess(plan, TAG)) is None


# Since a revision

NEU = geaendert(
    TOWN,
    ("- {id: fest, titel: Sprachfest, zeitrahmen: {beginn: 2025, turnus: jaehrlich}}", "- {id: neu, titel: Neues}"),
    (
        "zeitrahmen: {stufen: [langfristig]}",
        "zeitrahmen: {ende: 2028-06}, verlauf: [{datum: 2026-10, status: geplant}]",
    ),
    ("ende: 2026-H1", "ende: 2026-11"),
)


def test_what_changed_since_a_revision() -> None:
    changes = {c["id"]: c for c in told(since(TOWN, NEU))["seit"]["changes"]}
    assert list(changes) == ["kurse", "neu", "cafe", "boerse", "messe", "fest"]
    assert (changes["fest"]["new"], changes["neu"]["old"]) == (None, None)
    assert (changes["cafe"]["newly_reported"], changes["cafe"]["days_postponed"]) == (True, -184)
    assert (changes["kurse"]["newly_reported"], changes["kurse"]["days_postponed"]) == (False, 153)
    assert (changes["kurse"]["old"]["status"], changes["kurse"]["new"]["status"]) == ("begonnen", "verzoegert")
    assert not {"lotse", "liste", "boese"} & set(changes)  # they stand as they stood


def test_the_terminal_tells_the_changes_by_kind() -> None:
    text = formatted("text", since(TOWN, NEU)).partition("\nSeit beschluss (Stand 31.01.2026)\n")[2]
    arten = dict(re.findall(r"^  ([^\n·]+): (\d+)$", text, re.MULTILINE))
    assert arten == {
        "Neu gemeldet": "3",
        "Anderer Status": "1",
        "Andere Lage": "3",
        "Frist verschoben": "1",
        "Frist vorgezogen": "1",
        "Neue Maßnahmen": "1",
        "Gestrichene Maßnahmen": "1",
    }
    assert "cafe · 31.12.2028 (abgeleitet) → Juni 2028 · Elterncafé" in text


def test_a_plan_that_was_not_there_yet() -> None:
    uebersicht = overview()._replace(revision="v1")
    assert "In der Revision v1 gab es diesen Plan noch nicht." in formatted("text", uebersicht)
    assert told(uebersicht)["seit"] is None
    assert "seit" not in told()


def test_output_is_the_same_on_every_run() -> None:
    assert {formatted(name) == formatted(name, overview()) for name in NAMES} == {True}
    assert plain("x", "error") == "x"
