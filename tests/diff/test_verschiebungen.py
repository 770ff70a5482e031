"""How deadlines and targets move through versions: a table of series, and what counts as having moved."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from integrakon.diff.verschiebungen import Stand, Zusage, verschiebungen
from integrakon.plan.verschiebung import Frist, Verschiebung
from integrakon.plan.zeitpunkt import Zeitpunkt

M = "kurse"


def _frist(wort: str | None) -> Frist | None:
    """`~` in front marks a derived end."""
    if wort is None:
        return None
    wortlaut = wort.removeprefix("~")
    return Frist(wortlaut, Zeitpunkt.parse(wortlaut).letzter_tag, wort.startswith("~"))


def staende(*enden: str | None) -> list[Stand]:
    return [Stand(date(2025, nr, 1), {M: Zusage(_frist(wort), {})}) for nr, wort in enumerate(enden, 1)]


def folge(*enden: str | None) -> Verschiebung:
    return verschiebungen(staende(*enden))[M]


@pytest.mark.parametrize(
    ("enden", "schritte", "mal", "monate"),
    [
        ([], [], 0, 0),
        (["2026"], ["2026"], 0, 0),
        (["2026", "2026"], ["2026"], 0, 0),
        (["2026-12", "2027-03", "2027-09", "2028-02"], ["2026-12", "2027-03", "2027-09", "2028-02"], 3, 14),
        (["2026-12", "2027-03", "2027-01"], ["2026-12", "2027-03", "2027-01"], 1, 1),
        (["2026-12", "2026-06"], ["2026-12", "2026-06"], 0, -6),
        (["2026-12-01", "2026-12-15"], ["2026-12-01", "2026-12-15"], 1, 0),
        # the same day, only written otherwise, is no step
        (["2026", "2026-12", "2026-12-31"], ["2026-12-31"], 0, 0),
        (["~2026-12-31", "2026"], ["2026"], 0, 0),
        # a class that became a longer one
        (["~2025-12-31", "~2028-12-31"], ["2025-12-31", "2028-12-31"], 1, 36),
        # taken back and given again: the gap is a step, but no way to a later day
        (["2026-12", None, "2027-06"], ["2026-12", None, "2027-06"], 1, 6),
        ([None, "2027-06"], [None, "2027-06"], 0, 0),
        (["2026-12", None], ["2026-12", None], 0, 0),
        ([None], [None], 0, 0),
    ],
)
def test_deadlines(enden: list[str | None], schritte: list[str | None], mal: int, monate: int) -> None:
    eine = folge(*enden) if enden else Verschiebung(())
    assert [frist and frist.wortlaut for _, frist in eine.fristen] == schritte
    assert (eine.mal, eine.monate, eine.bewegt) == (mal, monate, len(schritte) > 1)


def test_original_and_current() -> None:
    eine = folge("~2025-12-31", "2026-12", None)
    assert eine.urspruenglich == _frist("~2025-12-31")
    assert eine.aktuell is None
    assert folge(None, "2027").urspruenglich == _frist("2027")


def test_a_step_has_the_day_of_its_version_and_none_where_it_is_not_committed() -> None:
    jetzt = Stand(None, {M: Zusage(_frist("2028"), {})})
    fristen = verschiebungen([*staende("2026", "2026", "2027"), jetzt])[M].fristen
    assert [tag for tag, _ in fristen] == [date(2025, 1, 1), date(2025, 3, 1), None]


def _ziele(nr: int, ziele: Mapping[str, int], umbenannt: Mapping[str, str] | None = None) -> Stand:
    werte = {indikator: Decimal(wert) for indikator, wert in ziele.items()}
    return Stand(date(2025, nr, 1), {M: Zusage(None, werte)}, umbenannt or {})


@pytest.mark.parametrize(
    ("folgen", "reihen"),
    [
        ([{"i": 60}, {"i": 60}], {}),
        ([{"i": 60}, {"i": 45}, {"i": 45}, {"i": 50}], {"i": [60, 45, 50]}),
        ([{"i": 60}, {}, {"i": 45}], {}),  # gone for a while: it begins anew
        ([{"i": 60, "j": 1}, {"i": 40, "j": 1}], {"i": [60, 40]}),
    ],
)
def test_targets(folgen: list[Mapping[str, int]], reihen: Mapping[str, list[int]]) -> None:
    eine = verschiebungen(_ziele(nr, ziele) for nr, ziele in enumerate(folgen, 1))[M]
    assert {reihe.indikator: [wert for _, wert in reihe.werte] for reihe in eine.ziele} == reihen
    assert eine.bewegt == bool(reihen)


def test_through_other_ids() -> None:
    alt, neu = staende("2026", "2027")
    neu = neu._replace(zusagen={"elternkurse": neu.zusagen[M]}, umbenannt={"elternkurse": M})
    assert verschiebungen([alt, neu])["elternkurse"].mal == 1
    assert verschiebungen([alt, neu._replace(umbenannt={})])["elternkurse"].mal == 0
    (reihe,) = verschiebungen([_ziele(1, {"i": 1}), _ziele(2, {"j": 2}, {"j": "i"})])[M].ziele
    assert [wert for _, wert in reihe.werte] == [1, 2]


def test_only_what_the_newest_version_promises_is_told() -> None:
    alt, neu = staende("2026", "2027")
    assert set(verschiebungen([alt._replace(zusagen={**alt.zusagen, "weg": Zusage(None, {})}), neu])) == {M}
