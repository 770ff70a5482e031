"""From when until when: as written, from the timetable, derived from a time class or the term, or open."""

import pytest
from statusprobe import STUFEN, plan, stand

VON_2025 = "  laufzeit: {von: 2025, bis: 2029}\n" + STUFEN


def zeitplan(*jahre: int) -> str:
    return f"zeitplan:\n  - {{id: z-1, titel: Kurs, massnahme: kurs, jahre: {list(jahre)}}}\n"


@pytest.mark.parametrize(
    ("rahmen", "konzept", "rest", "beginn", "ende", "termin"),
    [
        # As written: a beginning means its first day, an end its last.
        ("{beginn: 2026-03-15, ende: 2026-09-30}", "", "", "2026-03-15", "2026-09-30", "angegeben"),
        ("{beginn: 2026-03, ende: 2026-09}", "", "", "2026-03-01", "2026-09-30", "angegeben"),
        ("{beginn: 2026-Q1, ende: 2026-Q3}", "", "", "2026-01-01", "2026-09-30", "angegeben"),
        ("{beginn: 2026-H1, ende: 2026-H2}", "", "", "2026-01-01", "2026-12-31", "angegeben"),
        ("{beginn: 2026, ende: 2028}", "", "", "2026-01-01", "2028-12-31", "angegeben"),
        ("{ende: 2028-02}", "", "", None, "2028-02-29", "angegeben"),
        ("{ende: 2027-02}", "", "", None, "2027-02-28", "angegeben"),
        ("{beginn: 2026}", "", "", "2026-01-01", None, "angegeben"),
        # The timetable of the concept says in which years.
        ("{wortlaut: laut Zeitplan}", "", zeitplan(2027, 2025), "2025-01-01", "2027-12-31", "angegeben"),
        ("{ende: 2026-06}", "", zeitplan(2025, 2026), "2025-01-01", "2026-06-30", "angegeben"),
        ("{wortlaut: laut Zeitplan}", "", zeitplan(), None, None, "offen"),
        # Derived from a time class, as the concept bounds it, from the first day of its term.
        ("{stufen: [kurzfristig]}", VON_2025, "", "2025-01-01", "2025-12-31", "abgeleitet"),
        ("{stufen: [mittelfristig]}", VON_2025, "", "2027-01-01", "2027-12-31", "abgeleitet"),
        ("{stufen: [langfristig]}", VON_2025, "", "2028-01-01", "2028-12-31", "abgeleitet"),
        ("{stufen: [mittelfristig, langfristig]}", VON_2025, "", "2027-01-01", "2028-12-31", "abgeleitet"),
        ("{stufen: [langfristig, kurzfristig]}", VON_2025, "", "2025-01-01", "2028-12-31", "abgeleitet"),
        (
            "{stufen: [kurzfristig]}",
            VON_2025.replace("2025", "2024-02-29"),
            "",
            "2024-02-29",
            "2025-02-28",
            "abgeleitet",
        ),
        (
            "{stufen: [mittelfristig]}",
            VON_2025.replace("2025", "2024-02-29"),
            "",
            "2026-03-01",
            "2027-02-28",
            "abgeleitet",
        ),
        # What is written goes before what is derived.
        ("{stufen: [kurzfristig], ende: 2026-03}", VON_2025, "", "2025-01-01", "2026-03-31", "angegeben"),
        ("{stufen: [kurzfristig], beginn: 2025-03}", VON_2025, "", "2025-03-01", "2025-12-31", "abgeleitet"),
        ("{stufen: [kurzfristig], beginn: 2027}", VON_2025, "", "2027-01-01", None, "angegeben"),
        ("{stufen: [kurzfristig]}", VON_2025, zeitplan(2026), "2026-01-01", "2026-12-31", "angegeben"),
        # Nothing to derive from: no beginning of the term, no bounds of the class.
        ("{stufen: [kurzfristig]}", STUFEN, "", None, None, "offen"),
        ("{stufen: [kurzfristig]}", "  laufzeit: {bis: 2029}\n" + STUFEN, "", None, None, "offen"),
        ("{stufen: [kurzfristig]}", "  laufzeit: {von: 2025}\n", "", None, None, "offen"),
        ("{wortlaut: bald}", VON_2025, "", None, None, "offen"),
        # What recurs in years recurs through the term.
        ("{turnus: jaehrlich}", VON_2025, "", "2025-01-01", "2029-12-31", "abgeleitet"),
        ("{turnus: zweijaehrlich}", "  laufzeit: {von: 2025}\n", "", "2025-01-01", None, "abgeleitet"),
        ("{turnus: jaehrlich}", "  laufzeit: {jahre: 5}\n", "", None, None, "offen"),
        ("{turnus: monatlich}", VON_2025, "", None, None, "offen"),
    ],
)
def test_from_when_until_when(  # noqa: PLR0913, PLR0917 - the columns of the table
    rahmen: str, konzept: str, rest: str, beginn: str | None, ende: str | None, termin: str
) -> None:
    wann = stand(plan(f"zeitrahmen: {rahmen}", konzept=konzept, rest=rest)).stand.zeitraum
    assert [grenze and grenze.tag.isoformat() for grenze in (wann.beginn, wann.ende)] == [beginn, ende]
    assert wann.termin.value == termin


def test_without_a_time_frame_nothing_is_known() -> None:
    wann = stand(plan(konzept=VON_2025)).stand.zeitraum
    assert (wann.beginn, wann.ende, wann.termin.value) == (None, None, "offen")


def test_what_is_written_keeps_its_wording() -> None:
    wann = stand(plan("zeitrahmen: {beginn: 2026-Q1, ende: 2026-H2}")).stand.zeitraum
    assert [grenze and grenze.wortlaut for grenze in (wann.beginn, wann.ende)] == ["2026-Q1", "2026-H2"]
