"""What became of a measure between two versions: nothing that moved is passed over."""

from datetime import date

import pytest
from statusprobe import plan

from integrakon.status.assess import assess
from integrakon.status.seitdem import Seitdem, seitdem

DAMALS, JETZT = date(2026, 1, 31), date(2026, 11, 24)
ARTEN = ("neu_gemeldet", "erneut_gemeldet", "anderer_status", "frist_entfallen", "frist_genannt")


def verglichen(alt: str | None, neu: str | None) -> Seitdem:
    """The comparison of two versions of a measure; None where it was not or is no longer there."""
    vorher, nachher = (
        plan(wie) if wie is not None else plan().model_copy(update={"handlungsfelder": ()}) for wie in (alt, neu)
    )
    return seitdem(assess(vorher, DAMALS), assess(nachher, JETZT), {})


BEGONNEN = "verlauf: [{datum: 2026-01-15, status: begonnen}]"
ERNEUT = "verlauf: [{datum: 2026-01-15, status: begonnen}, {datum: 2026-10-01, status: begonnen}]"


@pytest.mark.parametrize(
    ("alt", "neu", "was"),
    [
        ("", BEGONNEN, {"neu_gemeldet", "anderer_status"}),
        (None, BEGONNEN, {"neu_gemeldet"}),
        (None, "", set()),
        (None, "verlauf: [{datum: 2026-02-01, status: nicht_gemeldet}]", set()),
        (BEGONNEN, None, set()),
        (BEGONNEN, ERNEUT, {"erneut_gemeldet"}),
        (BEGONNEN, "verlauf: [{datum: 2026-10-01, status: umgesetzt}]", {"anderer_status"}),
        ("zeitrahmen: {ende: 2029}", "", {"frist_entfallen"}),
        ("", "zeitrahmen: {ende: 2029}", {"frist_genannt"}),
    ],
)
def test_what_is_told_of_a_measure(alt: str | None, neu: str | None, was: set[str]) -> None:
    (wechsel,) = verglichen(alt, neu).wechsel
    assert {art for art in ARTEN if getattr(wechsel, art)} == was


@pytest.mark.parametrize(
    ("alt", "neu", "tage"), [("2028", "2029", 365), ("2029", "2028", -365), ("2029", "2029-12", 0)]
)
def test_by_how_much_a_deadline_moved(alt: str, neu: str, tage: int) -> None:
    wechsel = verglichen(f"zeitrahmen: {{ende: {alt}}}", f"zeitrahmen: {{ende: {neu}}}").wechsel
    assert [einer.tage_verschoben for einer in wechsel] == ([tage] if tage else [])


@pytest.mark.parametrize("wie", ["", BEGONNEN, "zeitrahmen: {ende: 2029}"])
def test_what_stands_as_it_stood_is_not_told(wie: str) -> None:
    assert verglichen(wie, wie).wechsel == ()
