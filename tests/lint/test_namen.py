"""When two names mean the same actor, and what the rule finds in Sachsenheim's plan without its other spellings."""

import re

import pytest
from lintprobe import STICHTAG, einsatz

from helpers import WURZEL, pruefe
from integrakon.lint.engine import Auftrag, lint
from integrakon.lint.namen import andere_schreibweisen, ist_derselbe, kurzformen, lies_abkuerzungen, worte

ABKUERZUNGEN = lies_abkuerzungen(["AK = Arbeitskreis", "DRK = Deutsches Rotes Kreuz", "ohne Gleichheitszeichen"])


@pytest.mark.parametrize(
    ("name", "erwartet"),
    [
        ("Lichtstube e. V.", ("lichtstube",)),
        ("Bildung und Beruf gGmbH", ("bildung", "und", "beruf")),
        ("Eichwald-Realschule", ("eichwaldrealschule",)),
        ("AK Asyl", ("arbeitskreis", "asyl")),
        ("DRK", ("deutsches", "rotes", "kreuz")),
        ("Sport- und Kulturgemeinschaft (SKS)", ("sport", "und", "kulturgemeinschaft")),
        ("e. V.", ()),
    ],
)
def test_words(name: str, erwartet: tuple[str, ...]) -> None:
    assert worte(name, ABKUERZUNGEN) == erwartet


@pytest.mark.parametrize(
    ("eine", "andere", "erwartet"),
    [
        ("Lichtenstern Gymnasium", "Lichtensterngymnasium", True),
        ("Integrationsbeauftragte", "Integrationsbeauftrage", True),
        ("Integrationsbeauftragte", "Integrationsbeauftragter", True),
        ("Kindergarten Sonne", "Kindergärten Sonne", True),
        ("Migrationsberatung", "Migrationsarbeit", False),
        ("Haslach", "Hasloch", False),
        ("Sportverein 1860", "Sportverein 1861", False),
        ("Jugendhaus1", "Jugendhaus2", False),
        ("Grundschule Nord", "Grundschule Nord B", False),
    ],
)
def test_the_same(eine: str, andere: str, erwartet: bool) -> None:
    assert ist_derselbe(worte(eine, {}), worte(andere, {})) == erwartet
    assert ist_derselbe(worte(andere, {}), worte(eine, {})) == erwartet


@pytest.mark.parametrize(
    ("name", "erwartet"),
    [
        ("Sport- und Kulturgemeinschaft (SKS)", ["SKS"]),
        ("Deutsches Rotes Kreuz", ["DRK"]),
        ("Jugendhaus Ost", []),
        ("Caritas", []),
    ],
)
def test_abbreviations(name: str, erwartet: list[str]) -> None:
    assert list(kurzformen(name)) == erwartet


@pytest.mark.parametrize(
    ("name", "erwartet"),
    [
        ("Arbeitskreis Asyl", ["ak asyl"]),
        ("AK Asyl", ["arbeitskreis asyl"]),
        ("Arbeitskreis", []),
        ("Musikkreis AKtiv", []),
    ],
)
def test_other_spellings(name: str, erwartet: list[str]) -> None:
    assert list(andere_schreibweisen(name, ABKUERZUNGEN)) == erwartet


def test_sachsenheim_without_its_other_spellings() -> None:
    text = (WURZEL / "plans" / "sachsenheim.yaml").read_text(encoding="utf-8")
    document, plan, findings = pruefe(re.sub(r"^ +aliasse: .*\n", "", text, flags=re.MULTILINE))
    assert not findings
    assert plan is not None
    gefunden = lint(document, plan, Auftrag((einsatz("akteur-alias"),), STICHTAG))
    schreibweisen = {finding.message.split("“")[0].removeprefix("„") for finding in gefunden}
    assert schreibweisen >= {
        *("Ehrenamtliche des AK Asyl", "Kreisdiakonieverband"),
        *("Café L´inK PH Sonnenfeld", "Stadt"),
    }
