"""`Zeitpunkt`: the five forms, what days they mean, and what is none."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from integrakon.document import Plain
from integrakon.plan.zeitpunkt import FRUEHESTES_JAHR, SPAETESTES_JAHR, Zeitpunkt

DAYS = st.dates(date(FRUEHESTES_JAHR, 1, 1), date(SPAETESTES_JAHR, 12, 31))
FORMS = ("%Y-%m-%d", "%Y-%m", "%Y")
WRITTEN = st.one_of(
    st.builds(lambda day, form: day.strftime(form), DAYS, st.sampled_from(FORMS)),
    st.builds(lambda day: f"{day.year}-Q{(day.month + 2) // 3}", DAYS),
    st.builds(lambda day: f"{day.year}-H{(day.month + 5) // 6}", DAYS),
)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026-09-30", date(2026, 9, 30), date(2026, 9, 30)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2000-02-29", date(2000, 2, 29), date(2000, 2, 29)),
        ("2026-09", date(2026, 9, 1), date(2026, 9, 30)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2100-02", date(2100, 2, 1), date(2100, 2, 28)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-Q2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-H1", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("1900", date(1900, 1, 1), date(1900, 12, 31)),
        ("2199-12-31", date(2199, 12, 31), date(2199, 12, 31)),
    ],
)
def test_first_and_last_day(written: str, first: date, last: date) -> None:
    zeitpunkt = Zeitpunkt.parse(written)
    assert (zeitpunkt.erster_tag, zeitpunkt.letzter_tag) == (first, last)


@pytest.mark.parametrize(
    "written",
    [
        *("", " ", "heute", "26", "202", "20266", "1899", "2200", "-2026", "2026-"),
        *("2026-13", "2026-00", "2026-9", "2026-1", "09/2026", "2026.09", "2026-09 ", " 2026-09"),
        *("2026-02-30", "2025-02-29", "1900-02-29", "2026-04-31", "2026-09-00", "2026-09-1", "2026-9-30"),
        *("2026-Q0", "2026-Q5", "2026-q3", "2026-H0", "2026-H3", "Q3 2026", "2026Q3"),
        *("30.09.2026", "2026-09-30T00:00", "2026-09-30\n", "٢٠٢٦", "2026–09"),
    ],
)
def test_what_is_none(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Zeitpunkt.parse(written)


@given(WRITTEN)
def test_is_kept_as_written(written: str) -> None:
    assert str(Zeitpunkt.parse(written)) == written
    assert Zeitpunkt.parse(str(Zeitpunkt.parse(written))) == Zeitpunkt.parse(written)


@given(WRITTEN)
def test_bounds_are_in_order_and_whole(written: str) -> None:
    zeitpunkt = Zeitpunkt.parse(written)
    assert zeitpunkt.erster_tag <= zeitpunkt.letzter_tag
    assert written.startswith(str(zeitpunkt.erster_tag.year))
    if len(written) != len("2026-09-30"):
        assert zeitpunkt.erster_tag.day == 1
        assert (zeitpunkt.letzter_tag + timedelta(days=1)).day == 1


@given(DAYS)
def test_coarser_forms_contain_finer_ones(day: date) -> None:
    quarter, half = (day.month + 2) // 3, (day.month + 5) // 6
    forms = [day.isoformat(), f"{day:%Y-%m}", f"{day.year}-Q{quarter}", f"{day.year}-H{half}", str(day.year)]
    bounds = [Zeitpunkt.parse(form) for form in forms]
    for finer, coarser in pairwise(bounds):
        assert coarser.erster_tag <= finer.erster_tag <= finer.letzter_tag <= coarser.letzter_tag


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("2026-13", "„2026-13“ ist kein Zeitpunkt wie „2026-09-30“, „2026-09“ oder „2026“."),
        ("2026-02-30", "Den Tag „2026-02-30“ gibt es nicht."),
        ("6.5.2021", "„6.5.2021“ ist kein Zeitpunkt; als Zeitpunkt hieße es „2021-05-06“."),
        ("30.02.2021", "„30.02.2021“ ist kein Zeitpunkt wie „2026-09-30“, „2026-09“ oder „2026“."),
        ("5/2021", "„5/2021“ ist kein Zeitpunkt; als Zeitpunkt hieße es „2021-05“."),
        ("2021-5-6", "„2021-5-6“ ist kein Zeitpunkt; als Zeitpunkt hieße es „2021-05-06“."),
        ("13/2021", "„13/2021“ ist kein Zeitpunkt wie „2026-09-30“, „2026-09“ oder „2026“."),
        (["2021"], "Eine Liste ist kein Zeitpunkt."),
        ({"jahr": "2021"}, "Ein Block mit Unterschlüsseln ist kein Zeitpunkt."),
    ],
)
def test_complaint_names_the_value_and_what_would_be_right(value: object, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Zeitpunkt).validate_python(value)
    assert [(e["type"], e["msg"]) for e in caught.value.errors()] == [("IK107", message)]


def test_bare_and_quoted_year_are_the_same() -> None:
    read = TypeAdapter(Zeitpunkt).validate_python
    assert read(Plain("2026")) == read("2026") == Zeitpunkt.parse("2026")
