"""New ids: made of a name, counted up like their neighbours, and of their own."""

import pytest

from integrakon.plan.kennung import MAX_ZEICHEN, Zaehlung, als_kennung, frei, name_als_kennung
from integrakon.plan.typen import ist_kennung

NAMEN = [
    ("Sprache & Bildung für alle", "sprache-bildung-fuer-alle"),
    ("Größe: Ärzte, Öl, Übung", "groesse-aerzte-oel-uebung"),
    ("U\u0308bung", "uebung"),
    ("Café Ink", "cafe-ink"),
    ("2. Ziel des Jahres", "ziel-des-jahres"),
    ("true", "true-1"),
    ("Yes!", "yes-1"),
    ("No.", "no-1"),
    ("N", "n-1"),
    ("On Tour", "on-tour"),
    ("2026", ""),
    ("漢字", ""),
    ("Das Amt für Integration und Zusammenleben der Stadt", "das-amt-fuer-integration-und"),
    ("Zusammenarbeitsvereinbarungsunterzeichnungsfeier", "zusammenarbeitsvereinbarungsunterzeichnu"),
]


@pytest.mark.parametrize(("name", "kennung"), NAMEN)
def test_a_name_as_an_id(name: str, kennung: str) -> None:
    assert als_kennung(name) == kennung
    assert not kennung or (ist_kennung(kennung) and len(kennung) <= MAX_ZEICHEN)


@pytest.mark.parametrize(
    ("teil", "kennung"),
    [
        ({"text": "Es gibt Kurse.", "titel": "Kurse"}, "kurse"),
        ({"text": "Es gibt Kurse."}, "es-gibt-kurse"),
        ({"titel": " ", "name": "Amt"}, "amt"),
        ({"titel": ["Amt"]}, ""),
        ({}, ""),
    ],
)
def test_the_name_of_a_part(teil: dict[str, object], kennung: str) -> None:
    assert name_als_kennung(teil) == kennung


@pytest.mark.parametrize(
    ("kennungen", "naechste"),
    [
        (["bs-1-1", "bs-1-2"], "bs-1-3"),
        (["bs-1-7", "bs-1-2"], "bs-1-8"),
        (["m01", "m02"], "m03"),
        (["z9", "z10"], "z11"),
        (["bs-1"], "bs-2"),
    ],
)
def test_ids_are_counted_up(kennungen: list[str], naechste: str) -> None:
    zaehlung = Zaehlung.of(kennungen)
    assert zaehlung is not None
    assert zaehlung.weiter().kennung == naechste


@pytest.mark.parametrize(
    "kennungen", [[], ["caritas"], ["bs-7"], ["kurs-2024", "kurs-2025"], ["bs-1", "caritas"], ["bs-1", "ab-2"]]
)
def test_without_a_common_manner_nothing_is_counted(kennungen: list[str]) -> None:
    assert Zaehlung.of(kennungen) is None


def test_a_taken_id_gets_a_number_and_stays_short() -> None:
    assert frei("amt", {"amt", "amt-2"}.__contains__) == "amt-3"
    assert frei("amt", set[str]().__contains__) == "amt"
    assert frei("a" * MAX_ZEICHEN, {"a" * MAX_ZEICHEN}.__contains__) == "a" * (MAX_ZEICHEN - 2) + "-2"
