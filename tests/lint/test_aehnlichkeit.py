"""Which texts say nearly the same: what counts as the same, and that the time does not grow with the square."""

from collections.abc import Sequence

import pytest

from integrakon.lint import aehnlichkeit as modul
from integrakon.lint.aehnlichkeit import aehnlichkeit, doppelte, merkmale

AB = 0.75


@pytest.mark.parametrize(
    ("text", "erwartet"),
    [
        ("Die Kooperation mit den Unternehmen", {"Kooperation", "Unternehm"}),
        ("Kurse für Frauen, Kurs der Frau", {"Kurs", "Frau"}),
        ("Lesen und Lernen", {"Lesen", "Lern"}),
        ("Sprachkurs A1, Stufe 2", {"Sprachkur", "A1", "Stuf", "2"}),
        ("z. B. u. a.", set()),
    ],
)
def test_features(text: str, erwartet: set[str]) -> None:
    assert merkmale(text) == erwartet


@pytest.mark.parametrize(
    ("eine", "andere", "erwartet"),
    [
        ("Sprachkurse für Frauen", "Ein Sprachkurs für die Frauen", 1.0),
        ("Sprachkurse für Frauen", "Sprachkurse für Männer", 0.0),
        ("Sprachkurs Stufe 1", "Sprachkurs Stufe 2", 0.0),
        ("Offene Sprachkurse für Frauen", "Sprachkurse für Frauen", 2 / 3),
        ("Vereine bieten Kurse", "Schulen planen Feste", 0.0),
    ],
)
def test_likeness(eine: str, andere: str, erwartet: float) -> None:
    assert aehnlichkeit(merkmale(eine), merkmale(andere)) == pytest.approx(erwartet)
    assert aehnlichkeit(merkmale(andere), merkmale(eine)) == pytest.approx(erwartet)


@pytest.mark.parametrize(
    ("texte", "erwartet"),
    [
        (["Sprachcafé in der Bücherei", "Backtag", "Ein Sprachcafé in der Bücherei"], [(2, 0)]),
        (["Sprachcafé Bücherei"] * 3, [(1, 0), (2, 0)]),
        (["", "und so", ""], []),
        (["Sprachcafé", "Backtag"], []),
    ],
)
def test_pairs(texte: Sequence[str], erwartet: list[tuple[int, int]]) -> None:
    assert list(doppelte(texte, AB)) == erwartet


def test_no_text_is_compared_with_more_than_some_dozen(monkeypatch: pytest.MonkeyPatch) -> None:
    texte = [f"Angebote und Treffen in der Stadt, Reihe {nummer}" for nummer in range(2000)]
    verglichen = 0
    gezaehlt = aehnlichkeit

    def zaehle(eine: frozenset[str], andere: frozenset[str]) -> float:
        nonlocal verglichen
        verglichen += 1
        return gezaehlt(eine, andere)

    monkeypatch.setattr(modul, "aehnlichkeit", zaehle)
    assert list(doppelte(texte, AB)) == []
    assert verglichen <= 100 * len(texte)
