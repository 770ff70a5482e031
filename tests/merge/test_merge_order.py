"""Merging what was moved, put in another order or added on both sides; and the line ends of ours."""

from __future__ import annotations

import time
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mergeprobe import BASIS, Tausch, changed, merged

from integrakon.merge.cutter import cut
from integrakon.merge.order import merged_order
from integrakon.source import yamltext

CAFE = """\
          - id: cafe
            titel: Elterncafé  # freitags
            verantwortlich: schulen
"""
BOERSE = "          - id: boerse\n            titel: Jobbörse\n"
MOVED: list[Tausch] = [(CAFE, ""), (BOERSE, BOERSE + CAFE)]
GONE: list[Tausch] = [(CAFE, "")]
NEW_GOAL = "      - id: arbeit-2\n        text: Neu.\n        massnahmen:\n"
MOVED_INTO_NEW: list[Tausch] = [(CAFE, ""), (BOERSE, BOERSE + NEW_GOAL + CAFE)]
GONE_WITH_ALL = [(BASIS[BASIS.index("  - id: sprache\n") : BASIS.index("  - id: arbeit\n")], "")]
RECORD = "              - datum: 2025-10\n                status: begonnen\n"


def entry(datum: str, status: str) -> str:
    return f"              - datum: {datum}\n                status: {status}\n"


@pytest.mark.parametrize("moved", [MOVED, MOVED_INTO_NEW], ids=["to a goal", "into a new goal"])
@pytest.mark.parametrize("gone", [GONE, GONE_WITH_ALL], ids=["alone", "with all around"])
def test_moved_here_and_removed_there_is_a_conflict(moved: list[Tausch], gone: list[Tausch]) -> None:
    ours, theirs = changed(*moved), changed(*gone)
    for one, other in ((ours, theirs), (theirs, ours)):
        text, is_conflict = merged(BASIS, one, other)
        assert is_conflict
        assert text.count("id: cafe\n") == 1
        assert "<<<<<<< ours\n" in text
    text = merged(BASIS, changed(*MOVED), changed(*GONE))[0]
    assert text == changed(*MOVED).replace(CAFE, f"<<<<<<< ours\n{CAFE}=======\n>>>>>>> theirs\n")


def listed(keys: str, text: str = "") -> str:
    return "format: 1\nleitziele:\n" + "".join(f"  - id: {key}\n    text: {text or key}\n" for key in keys)


ORDERS = {
    "in two places": ("abcd", "bacd", "abdc", "badc"),
    "moved far, and swapped": ("abcde", "bcdea", "abced", "bceda"),
    "the same way": ("abc", "cba", "cba", "cba"),
    "only ours": ("abc", "cba", "abc", "cba"),
    "only theirs": ("abc", "abc", "cba", "cba"),
    "and something new on both sides": ("abcd", "bxacd", "abdyc", "bxadyc"),
    "and something gone": ("abcde", "bacde", "abdc", "badc"),
}


@pytest.mark.parametrize(("base", "ours", "theirs", "wanted"), ORDERS.values(), ids=ORDERS)
def test_orders_that_do_not_contradict_each_other(base: str, ours: str, theirs: str, wanted: str) -> None:
    assert merged(listed(base), listed(ours), listed(theirs)) == (listed(wanted), False)


def test_orders_that_go_in_a_circle_are_a_conflict() -> None:
    assert merged(listed("abc"), listed("bac"), listed("acb"))[1]


@given(st.permutations("abcd"), st.permutations("abcd"))
def test_every_two_stand_as_the_side_has_them_that_turned_them_round(ours: list[str], theirs: list[str]) -> None:
    order = merged_order(["abcd", ours, theirs], set("abcd"), strict=True)
    if order is None:
        return
    for one, other in permutations("abcd", 2):
        before = [keys.index(one) < keys.index(other) for keys in ("abcd", ours, theirs)]
        assert (order.index(one) < order.index(other)) is (before[2] if before[0] == before[1] else before[1])


RECORDS = {
    "theirs is older": (["2026-05"], ["2026-02"], ["2026-02", "2026-05"]),
    "in between": (["2026-02", "2026-08"], ["2026-Q2"], ["2026-02", "2026-Q2", "2026-08"]),
    "the year before its months": (["2026-05"], ["2026"], ["2026", "2026-05"]),
    "ours is not in order": (["2026-05", "2026-03"], ["2026-02"], ["2026-05", "2026-03", "2026-02"]),
    "no date": (["2026-05"], ["bald"], ["2026-05", "bald"]),
}


@pytest.mark.parametrize(("ours", "theirs", "wanted"), RECORDS.values(), ids=RECORDS)
def test_a_record_that_both_went_on_with_stays_in_order_of_time(
    ours: list[str], theirs: list[str], wanted: list[str]
) -> None:
    def with_record(dates: list[str]) -> str:
        return changed((RECORD, RECORD + "".join(entry(date, "begonnen") for date in dates)))

    assert merged(BASIS, with_record(ours), with_record(theirs)) == (with_record(wanted), False)


def ended(text: str, is_crlf: list[bool]) -> str:
    lines = text.split("\n")
    return "".join(f"{line}\r\n" if crlf else f"{line}\n" for line, crlf in zip(lines[:-1], is_crlf, strict=True))


@pytest.mark.parametrize("strays", [set(), {3}, {0, 7, 30}, set(range(25)), set(range(41))])
def test_every_line_of_ours_keeps_its_end(strays: set[int]) -> None:
    ends = [number in strays for number in range(BASIS.count("\n"))]
    swap = ("titel: Jobbörse\n", "titel: Börse\n            verantwortlich: vhs\n")
    text, is_conflict = merged(BASIS, ended(BASIS, ends), changed(swap))
    at = BASIS[: BASIS.index("titel: Jobbörse")].count("\n")
    new = sum(ends) * 2 > len(ends)
    assert (text, is_conflict) == (ended(changed(swap), [*ends[:at], new, new, *ends[at + 1 :]]), False)


def test_cutting_takes_time_in_proportion() -> None:
    def seconds(size: int) -> float:
        text = "format: 1\nakteure:\n" + "".join(f"  - id: a{nr}\n    name: A {nr}\n" for nr in range(size))
        document = yamltext.parse(text.encode(), "x")[0]
        start = time.process_time()
        assert cut(document).text == text
        return time.process_time() - start

    assert seconds(4_000) < 12 * max(seconds(1_000), 0.01)
