"""Where an indicator stands: attainment, share of the way, trend, staleness, and which values are kept back."""

from datetime import date
from decimal import Decimal

import pytest
from statusprobe import plan

from integrakon.status.assess import assess
from integrakon.status.einstellungen import Einstellungen, mit_regel
from integrakon.status.indikatoren import Indikatorstand


def indikator(felder: str, stichtag: str = "2026-11-24") -> Indikatorstand:
    gelesen = plan(f"indikatoren: [{{id: i-1, text: Zahl der Kurse, einheit: Kurse, {felder}}}]")
    return assess(gelesen, date.fromisoformat(stichtag)).indikatoren[0]


def werte(*paare: str) -> str:
    return "messwerte: [" + ", ".join(f"{{stichtag: {tag}, wert: {wert}}}" for tag, wert in map(str.split, paare)) + "]"


@pytest.mark.parametrize(
    ("felder", "erreicht"),
    [
        (f"richtung: hoeher, zielwert: {{wert: 60}}, {werte('2025 60')}", "erreicht"),
        (f"richtung: hoeher, zielwert: {{wert: 60}}, {werte('2025 59')}", "offen"),
        (f"richtung: hoeher, zielwert: {{wert: 60, bis: 2026-12}}, {werte('2025 59')}", "offen"),
        (f"richtung: hoeher, zielwert: {{wert: 60, bis: 2026-10}}, {werte('2025 59')}", "verfehlt"),
        (f"richtung: hoeher, zielwert: {{wert: 60, bis: 2026-10}}, {werte('2025 61')}", "erreicht"),
        (f"richtung: niedriger, zielwert: {{wert: 60}}, {werte('2025 60')}", "erreicht"),
        (f"richtung: niedriger, zielwert: {{wert: 60}}, {werte('2025 61')}", "offen"),
        (f"richtung: halten, zielwert: {{wert: 60}}, {werte('2025 60')}", "erreicht"),
        (f"richtung: halten, zielwert: {{wert: 60}}, {werte('2025 61')}", "offen"),
        # A bound of the target goes before the direction.
        (f"zielwert: {{wert: 60, vergleich: mindestens}}, {werte('2025 60')}", "erreicht"),
        (f"zielwert: {{wert: 60, vergleich: mehr_als}}, {werte('2025 60')}", "offen"),
        (f"zielwert: {{wert: 60, vergleich: hoechstens}}, {werte('2025 60')}", "erreicht"),
        (f"zielwert: {{wert: 60, vergleich: weniger_als}}, {werte('2025 60')}", "offen"),
        # The direction follows from base and target.
        (f"basiswert: {{wert: 40}}, zielwert: {{wert: 60}}, {werte('2025 61')}", "erreicht"),
        (f"basiswert: {{wert: 80}}, zielwert: {{wert: 60}}, {werte('2025 61')}", "offen"),
        # What cannot be told is not told.
        (f"zielwert: {{wert: 60}}, {werte('2025 61')}", "unbekannt"),
        ("richtung: hoeher, zielwert: {wert: 60}", "unbekannt"),
        (f"richtung: hoeher, zielwert: {{wortlaut: mehr Kurse}}, {werte('2025 61')}", "unbekannt"),
        (f"richtung: hoeher, {werte('2025 61')}", "unbekannt"),
        ("richtung: hoeher, zielwert: {wert: 9}, messwerte: [{wert: 8, vergleich: mehr_als}]", "unbekannt"),
    ],
)
def test_attainment(felder: str, erreicht: str) -> None:
    assert indikator(felder).zielerreichung.value == erreicht


@pytest.mark.parametrize(
    ("felder", "anteil"),
    [
        (f"basiswert: {{wert: 40}}, zielwert: {{wert: 60}}, {werte('2025 45')}", "0.25"),
        (f"basiswert: {{wert: 80}}, zielwert: {{wert: 60}}, {werte('2025 75')}", "0.25"),
        (f"basiswert: {{wert: 40}}, zielwert: {{wert: 60}}, {werte('2025 70')}", "1.5"),
        (f"basiswert: {{wert: 40}}, zielwert: {{wert: 60}}, {werte('2025 30')}", "-0.5"),
        (f"basiswert: {{wert: 60}}, zielwert: {{wert: 60}}, {werte('2025 60')}", None),
        (f"zielwert: {{wert: 60}}, {werte('2025 45')}", None),
        ("basiswert: {wert: 40}, zielwert: {wert: 60}", None),
        # A bound is no value to reckon with.
        (f"basiswert: {{wert: 40, vergleich: mehr_als}}, zielwert: {{wert: 60}}, {werte('2025 45')}", None),
        ("basiswert: {wert: 40}, zielwert: {wert: 60}, messwerte: [{wert: 45, vergleich: mehr_als}]", None),
    ],
)
def test_the_share_of_the_way_from_base_to_target(felder: str, anteil: str | None) -> None:
    assert indikator(felder).anteil == (Decimal(anteil) if anteil else None)


@pytest.mark.parametrize(
    ("felder", "trend", "guenstig"),
    [
        (f"richtung: hoeher, {werte('2024 40', '2025 45')}", "steigt", True),
        (f"richtung: hoeher, {werte('2024 45', '2025 40')}", "faellt", False),
        (f"richtung: niedriger, {werte('2024 45', '2025 40')}", "faellt", True),
        (f"richtung: halten, {werte('2024 45', '2025 45')}", "gleich", True),
        (f"richtung: halten, {werte('2024 45', '2025 46')}", "steigt", False),
        (f"richtung: hoeher, {werte('2024 45', '2025 45')}", "gleich", None),
        (f"richtung: niedriger, zielwert: {{wert: 0}}, {werte('2024 0', '2025 0')}", "gleich", None),
        (werte("2024 40", "2025 45"), "steigt", None),
        (f"richtung: hoeher, basiswert: {{wert: 40}}, {werte('2025 45')}", "steigt", True),
        (f"richtung: hoeher, {werte('2025 45', '2024 40')}", "steigt", True),
        (f"richtung: hoeher, {werte('2024 40', '2025 45', '2027 30')}", "steigt", True),
        (werte("2025 45"), None, None),
        ("richtung: hoeher", None, None),
    ],
)
def test_the_trend_of_the_last_two_values(felder: str, trend: str | None, guenstig: bool | None) -> None:
    stand = indikator(felder)
    assert (stand.trend and stand.trend.value, stand.guenstig) == (trend, guenstig)


@pytest.mark.parametrize(
    ("felder", "aktuell", "veraltet"),
    [
        (werte("2024-11-24 45"), "45", False),
        (werte("2024-11-23 45"), "45", True),
        (werte("2022 40", "2026-01 45"), "45", False),
        (werte("2026-11-25 45"), None, False),
        # A month or year has to be over.
        (werte("2025 40", "2026-11 45"), "40", False),
        ("messwerte: [{wert: 45}]", "45", False),
        ("richtung: hoeher", None, False),
    ],
)
def test_the_current_value_and_whether_it_is_stale(felder: str, aktuell: str | None, veraltet: bool) -> None:
    stand = indikator(felder)
    assert (stand.aktuell and stand.aktuell.wert, stand.veraltet) == (Decimal(aktuell) if aktuell else None, veraltet)


def test_a_context_indicator_says_so() -> None:
    assert indikator("ebene: kontext").ist_kontext
    assert not indikator("ebene: outcome").ist_kontext


@pytest.mark.parametrize(
    ("einheit", "messwerte", "gezeigt"),
    [
        ("Personen", ("2023 0", "2024 3", "2025 12"), ["0", "3", "12"]),
        ("Personen", ("2023 1", "2024 2", "2025 3"), [None, None, "3"]),
        ("Teilnehmende im Jahr", ("2024 2",), [None]),
        ("Kurse", ("2024 1", "2025 2"), ["1", "2"]),
        ("Personen je Kurs", ("2024 2",), ["2"]),
        ('"%"', ("2024 2",), ["2"]),
    ],
)
def test_small_numbers_of_people_are_kept_back(
    einheit: str, messwerte: tuple[str, ...], gezeigt: list[str | None]
) -> None:
    gelesen = plan(f"indikatoren: [{{id: i-1, text: T, einheit: {einheit}, {werte(*messwerte)}}}]")
    messungen = assess(gelesen, date(2026, 11, 24)).indikatoren[0].messungen
    assert [messung.wert for messung in messungen] == [None if wert is None else Decimal(wert) for wert in gezeigt]


def test_what_a_kept_back_value_could_be_reckoned_from_is_kept_back_too() -> None:
    ziel = f"basiswert: {{wert: 0}}, zielwert: {{wert: 4, vergleich: mindestens}}, {werte('2024 4', '2025 2')}"
    gelesen = plan(f"indikatoren: [{{id: i-1, text: T, einheit: Personen, {ziel}}}]")
    stand = assess(gelesen, date(2026, 11, 24)).indikatoren[0]
    assert (stand.aktuell and stand.aktuell.wert, stand.anteil, stand.trend) == (None, None, None)
    assert stand.zielerreichung.value == "unbekannt"


def summe(gesamt: int, *teile: int) -> list[Decimal | None]:
    """What is shown of the parts of a sum that a goal gives."""
    massnahmen = "".join(
        f"          - {{id: m-{nr}, titel: Kurs, indikatoren: [{{id: m-{nr}-i, text: Teilnahme, einheit: Personen, "
        f"{werte(f'2025 {wert}')}}}]}}\n"
        for nr, wert in enumerate(teile)
    )
    rest = (
        "  - id: arbeit\n    titel: Arbeit\n    ziele:\n      - id: arbeit-1\n        text: Ziel\n"
        f"        indikatoren: [{{id: arbeit-1-i, text: Alle, einheit: Personen, {werte(f'2025 {gesamt}')}}}]\n"
        f"        massnahmen:\n{massnahmen}"
    )
    staende = assess(plan(rest=rest), date(2026, 11, 24)).indikatoren
    return [stand.aktuell and stand.aktuell.wert for stand in staende if stand.indikator.id.startswith("m-")]


@pytest.mark.parametrize(
    ("gesamt", "teile", "gezeigt"),
    [
        (22, (2, 8, 12), [None, None, "12"]),
        (30, (2, 8, 12), [None, "8", "12"]),
        (15, (1, 2, 12), [None, None, "12"]),
        (20, (8, 12), ["8", "12"]),
    ],
)
def test_no_kept_back_part_is_left_over_from_a_sum(
    gesamt: int, teile: tuple[int, ...], gezeigt: list[str | None]
) -> None:
    assert summe(gesamt, *teile) == [None if wert is None else Decimal(wert) for wert in gezeigt]


def nebeneinander(*indikatoren: str) -> list[Decimal | None]:
    """What is shown of the values of indicators that stand at one measure: `Personen 12 2025`."""
    teile = []
    for nr, (einheit, wert, tag) in enumerate(map(str.split, indikatoren)):
        wie = "" if einheit == "-" else f", einheit: {einheit}"
        teile.append(
            f"{{id: i-{nr}, text: Zahl der Geflüchteten{wie}, messwerte: [{{stichtag: {tag}, wert: {wert}}}]}}"
        )
    staende = assess(plan(f"indikatoren: [{', '.join(teile)}]"), date(2026, 11, 24)).indikatoren
    return [stand.aktuell and stand.aktuell.wert for stand in staende]


@pytest.mark.parametrize(
    ("indikatoren", "gezeigt"),
    [
        (("Personen 12 2025", "Personen 10 2025", "Personen 2 2025"), ["12", None, None]),
        (("Personen 12 2025", "Männer 10 2025-12-31", "Frauen 2 2025-12"), ["12", None, None]),
        (("Personen 12 2024", "Männer 10 2025", "Frauen 2 2025"), ["12", "10", None]),
        (("Personen 13 2025", "Männer 10 2025", "Frauen 2 2025"), ["13", "10", None]),
        (("Personen 19 2025", "Männer 10 2025", "Frauen 2 2025", "Kinder 7 2025"), ["19", "10", None, None]),
        # A sum of two that are both as great as they may be tells both.
        (("Personen 4 2025", "Männer 2 2025", "Frauen 2 2025"), [None, None, None]),
        (("Personen 3 2025", "Männer 1 2025", "Frauen 2 2025"), ["3", None, None]),
        # What went with a small one must not be reckoned either.
        (
            ("Personen 12 2025", "Männer 10 2025", "Frauen 2 2025", "Jungen 6 2025", "Erwachsene 4 2025"),
            ["12", None, None, "6", None],
        ),
        # Other things are counted, or it is not said what: then the text says it.
        (("Kurse 12 2025", "Kurse 10 2025", "Kurse 2 2025"), ["12", "10", "2"]),
        (("- 1 2025",), [None]),
        (("Anzahl 1 2025",), [None]),
    ],
)
def test_no_value_is_left_over_from_a_sum_beside_it(indikatoren: tuple[str, ...], gezeigt: list[str | None]) -> None:
    assert nebeneinander(*indikatoren) == [None if wert is None else Decimal(wert) for wert in gezeigt]


def test_what_lint_calls_too_small_no_report_shows() -> None:
    gelesen = plan(f"indikatoren: [{{id: i-1, text: T, einheit: Lotsinnen, {werte('2025 4')}}}]")
    gesetzt = mit_regel(Einstellungen(kleinzahl=3), {"schwelle": 11, "einheiten_dazu": ["Lots*"]})
    assert gesetzt.kleinzahl == 11
    assert mit_regel(Einstellungen(kleinzahl=20), {"schwelle": 11}).kleinzahl == 20
    assert mit_regel(Einstellungen(), {"schwelle": "11", "einheiten": "x"}) == Einstellungen()
    for einstellungen, gezeigt in ((Einstellungen(), Decimal(4)), (gesetzt, None)):
        messung = assess(gelesen, date(2026, 11, 24), einstellungen).indikatoren[0].aktuell
        assert messung
        assert messung.wert == gezeigt
