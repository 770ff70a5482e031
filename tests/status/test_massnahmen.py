"""A measure with its record on a reference date: status, when the next thing is due, Lage and days."""

import pytest
from statusprobe import STUFEN, plan, stand

VON_2025 = "  laufzeit: {von: 2025, bis: 2029}\n" + STUFEN
DREIJAEHRLICH = "zeitrahmen: {turnus: dreijaehrlich, beginn: 2021, ende: 2029}, "


def verlauf(*eintraege: str) -> str:
    return "verlauf: [" + ", ".join(f"{{{eintrag}}}" for eintrag in eintraege) + "]"


def meldet(datum: str, status: str) -> str:
    grund = ", begruendung: Es fehlt Personal" if status in ("verzoegert", "zurueckgestellt", "aufgegeben") else ""
    return f"datum: {datum}, status: {status}{grund}"


@pytest.mark.parametrize(
    ("eintraege", "stichtag", "status"),
    [
        ((), "2026-11-24", "nicht_gemeldet"),
        (("2025-03-01 geplant",), "2025-02-28", "nicht_gemeldet"),
        (("2025-03-01 geplant",), "2025-03-01", "geplant"),
        # A month or year has to be over: until then the record cannot be known.
        (("2025-03 geplant",), "2025-03-30", "nicht_gemeldet"),
        (("2025-03 geplant",), "2025-03-31", "geplant"),
        (("2026 umgesetzt",), "2026-01-01", "nicht_gemeldet"),
        (("2025-03 geplant", "2026-01 begonnen"), "2026-01-30", "geplant"),
        (("2025-03 geplant", "2026-01 begonnen"), "2026-01-31", "begonnen"),
        (("2026-01-15 begonnen", "2026-01-15 umgesetzt"), "2026-01-15", "umgesetzt"),
        (("2025 begonnen", "2026 verzoegert", "2026-09 umgesetzt"), "2026-06-30", "begonnen"),
        # The last one in the plan counts, not the one that began last.
        (("2026-03-15 begonnen", "2026-03 umgesetzt"), "2026-03-20", "begonnen"),
        (("2026-03-15 begonnen", "2026-03 umgesetzt"), "2026-03-31", "umgesetzt"),
        (("2025 begonnen", "2026 verzoegert", "2026-09 umgesetzt"), "2026-11-24", "umgesetzt"),
        (("2024 umgesetzt", "2025 begonnen"), "2026-11-24", "begonnen"),
    ],
)
def test_the_last_entry_up_to_the_reference_date_is_the_status(
    eintraege: tuple[str, ...], stichtag: str, status: str
) -> None:
    gelesen = plan(verlauf(*(meldet(*eintrag.split()) for eintrag in eintraege)))
    assert stand(gelesen, stichtag).stand.meldung.status.value == status


@pytest.mark.parametrize(
    ("massnahme", "stichtag", "lage", "tage"),
    [
        # A date, on both sides of it.
        ("zeitrahmen: {ende: 2026-09-30}", "2026-07-01", "geplant", 91),
        ("zeitrahmen: {ende: 2026-09-30}", "2026-07-02", "faellig_bald", 90),
        ("zeitrahmen: {ende: 2026-09-30}", "2026-09-30", "faellig_bald", 0),
        ("zeitrahmen: {ende: 2026-09-30}", "2026-10-01", "ueberfaellig", -1),
        ("zeitrahmen: {ende: 2026-H2}", "2026-12-31", "faellig_bald", 0),
        ("zeitrahmen: {ende: 2026-H2}", "2027-01-01", "ueberfaellig", -1),
        ("zeitrahmen: {ende: 2028-02}", "2028-02-29", "faellig_bald", 0),
        ("zeitrahmen: {ende: 2028-02}", "2028-03-01", "ueberfaellig", -1),
        # Derived, with two classes: the later one counts.
        ("zeitrahmen: {stufen: [kurzfristig]}", "2025-12-31", "faellig_bald", 0),
        ("zeitrahmen: {stufen: [kurzfristig]}", "2026-01-01", "ueberfaellig", -1),
        ("zeitrahmen: {stufen: [mittelfristig, langfristig]}", "2028-01-01", "geplant", 365),
        # No date is an honest answer, unless the record says that it is being done.
        ("", "2026-11-24", "ohne_termin", None),
        (verlauf(meldet("2026-01", "begonnen")), "2026-11-24", "laufend", None),
        ("zeitrahmen: {beginn: 2026}", "2026-11-24", "ohne_termin", None),
        # Over is over; nothing is due any more.
        (f"zeitrahmen: {{ende: 2026-09}}, {verlauf(meldet('2026-08', 'umgesetzt'))}", "2026-11-24", "umgesetzt", None),
        (f"zeitrahmen: {{ende: 2026-09}}, {verlauf(meldet('2026-08', 'aufgegeben'))}", "2026-11-24", "entfallen", None),
        # Late with a reason: put off until the date is past; put aside for good.
        (f"zeitrahmen: {{ende: 2026-12}}, {verlauf(meldet('2026-01', 'verzoegert'))}", "2026-11-24", "verschoben", 37),
        (
            f"zeitrahmen: {{ende: 2026-10}}, {verlauf(meldet('2026-01', 'verzoegert'))}",
            "2026-11-24",
            "ueberfaellig",
            -24,
        ),
        (
            f"zeitrahmen: {{ende: 2026-10}}, {verlauf(meldet('2026-01', 'zurueckgestellt'))}",
            "2026-11-24",
            "verschoben",
            -24,
        ),
        # A continuous task is due at an end that the concept names, never at a derived one or without any.
        (f"zeitrahmen: {{ende: 2025}}, {verlauf(meldet('2025', 'laufend'))}", "2026-11-24", "ueberfaellig", -328),
        (f"zeitrahmen: {{ende: 2027-01}}, {verlauf(meldet('2025', 'laufend'))}", "2026-11-24", "faellig_bald", 68),
        (
            f"zeitrahmen: {{turnus: monatlich, ende: 2025}}, {verlauf(meldet('2025', 'laufend'))}",
            "2026-11-24",
            "ueberfaellig",
            -328,
        ),
        (
            f"zeitrahmen: {{turnus: laufend, ende: 2025}}, {verlauf(meldet('2025', 'laufend'))}",
            "2026-11-24",
            "laufend",
            None,
        ),
        (
            f"zeitrahmen: {{stufen: [kurzfristig]}}, {verlauf(meldet('2025', 'laufend'))}",
            "2026-11-24",
            "laufend",
            None,
        ),
        (f"zeitrahmen: {{turnus: monatlich}}, {verlauf(meldet('2023', 'laufend'))}", "2026-11-24", "laufend", None),
        # Once every year: in the year of the beginning, then in the year after the last turn.
        ("zeitrahmen: {turnus: jaehrlich, beginn: 2026-05}", "2026-04-01", "geplant", 274),
        ("zeitrahmen: {turnus: jaehrlich, beginn: 2026-05}", "2026-12-31", "faellig_bald", 0),
        ("zeitrahmen: {turnus: jaehrlich, beginn: 2026-05}", "2027-01-01", "ueberfaellig", -1),
        (
            f"zeitrahmen: {{turnus: jaehrlich}}, {verlauf(meldet('2026-06-20', 'laufend'))}",
            "2027-06-20",
            "laufend",
            194,
        ),
        (
            f"zeitrahmen: {{turnus: jaehrlich}}, {verlauf(meldet('2026-06-20', 'laufend'))}",
            "2027-12-31",
            "faellig_bald",
            0,
        ),
        (
            f"zeitrahmen: {{turnus: jaehrlich}}, {verlauf(meldet('2026-06-20', 'laufend'))}",
            "2028-01-01",
            "ueberfaellig",
            -1,
        ),
        (
            DREIJAEHRLICH + verlauf(meldet("2021-11-01", "laufend")),
            "2026-12-31",
            "faellig_bald",
            0,
        ),
        # The next period goes beyond a derived end: nothing more is due.
        (f"zeitrahmen: {{turnus: dreijaehrlich}}, {verlauf(meldet('2026', 'laufend'))}", "2029-12-31", "laufend", None),
        # An earlier turn is not forgotten when a later one is late.
        (
            "zeitrahmen: {turnus: jaehrlich, beginn: 2021, ende: 2029-03}, "
            + verlauf(
                meldet("2023-11-01", "laufend"), meldet("2024-11-01", "laufend"), meldet("2025-11", "verzoegert")
            ),
            "2025-12-01",
            "verschoben",
            30,
        ),
        (f"zeitrahmen: {{turnus: jaehrlich}}, {verlauf(meldet('2026', 'umgesetzt'))}", "2028-01-01", "umgesetzt", None),
        # … but not beyond its end; one that the concept names is left.
        (
            f"zeitrahmen: {{turnus: jaehrlich, ende: 2029-03}}, {verlauf(meldet('2029-01', 'laufend'))}",
            "2029-04-01",
            "ueberfaellig",
            -1,
        ),
        (f"zeitrahmen: {{turnus: jaehrlich}}, {verlauf(meldet('2029', 'laufend'))}", "2031-01-01", "laufend", None),
        ("zeitrahmen: {turnus: zweijaehrlich, beginn: 2026, ende: 2026}", "2027-01-01", "ueberfaellig", -1),
    ],
)
def test_lage_and_days_follow_from_record_and_calendar(
    massnahme: str, stichtag: str, lage: str, tage: int | None
) -> None:
    steht = stand(plan(massnahme, konzept=VON_2025), stichtag).stand
    assert (steht.lage.value, steht.tage) == (lage, tage)


@pytest.mark.parametrize(
    ("eintraege", "veraltet"),
    [
        ((), False),
        (("2025-11-24 begonnen",), False),
        (("2025-11-23 begonnen",), True),
        (("2025-10 begonnen",), True),
        (("2020 umgesetzt",), False),
        (("2020 aufgegeben",), False),
        (("2020 zurueckgestellt",), True),
    ],
)
def test_a_report_is_stale_after_twelve_months_unless_all_is_over(eintraege: tuple[str, ...], veraltet: bool) -> None:
    gelesen = plan(verlauf(*(meldet(*eintrag.split()) for eintrag in eintraege)))
    assert stand(gelesen).stand.veraltet is veraltet
