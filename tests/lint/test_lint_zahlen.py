"""Numbers as German writes them."""

import re
from decimal import Decimal

import pytest

from integrakon.lint.zahlen import DEZIMALE, GANZE, lies_dezimale, lies_ganze, mit_komma


@pytest.mark.parametrize(
    ("text", "zahlen"),
    [
        ("19.641 Menschen, davon 3.630.", [19641, 3630]),
        ("12 von 48 Befragten", [12, 48]),
        ("am 31.12.2025 waren es 18,48 %", []),
        ("Band 3.", [3]),
        ("1.234.567", [1234567]),
    ],
)
def test_whole_numbers_in_a_text(text: str, zahlen: list[int]) -> None:
    assert [lies_ganze(treffer) for treffer in re.findall(GANZE, text)] == zahlen


@pytest.mark.parametrize(
    ("text", "zahlen"),
    [("18,48 % und 20,6 %", ["18.48", "20.6"]), ("(4,0)", ["4.0"]), ("30 %", ["30"]), ("am 31.12.2025", [])],
)
def test_numbers_with_decimals_in_a_text(text: str, zahlen: list[str]) -> None:
    assert [lies_dezimale(treffer) for treffer in re.findall(DEZIMALE, text)] == [Decimal(zahl) for zahl in zahlen]


@pytest.mark.parametrize(("wert", "text"), [("18.48", "18,48"), ("4.0", "4,0"), ("100", "100"), ("1E+2", "100")])
def test_figures_in_messages_have_a_comma(wert: str, text: str) -> None:
    assert mit_komma(Decimal(wert)) == text
