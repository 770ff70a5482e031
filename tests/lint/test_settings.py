"""What a table of the configuration means, which rules run because of it, and what is said of its faults."""

import re
import tomllib
from typing import Any

import pytest
from lintprobe import befunde

from helpers import WURZEL
from integrakon.findings import Severity
from integrakon.lint.auswahl import Settings, einsaetze
from integrakon.lint.registry import RULES
from integrakon.lint.rule import Profil
from integrakon.lint.settings import TABELLEN, settings

ALLE = {rule.name for rule in RULES}
TREU = {rule.name for rule in RULES if rule.profil is Profil.TREU}
VISION = {"handlungsfeld-ohne-vision"}
STANDARD = {rule.name for rule in RULES if rule.profil is not Profil.STRENG}


def gelesen(toml: str) -> Settings:
    gesetzt, maengel = settings(tomllib.loads(toml), RULES)
    assert maengel == []
    return gesetzt


def namen(toml: str = "", select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> set[str]:
    return {einsatz.rule.name for einsatz in einsaetze(gelesen(toml), RULES, select, ignore)}


def parameter(toml: str, regel: str) -> Any:
    return next(e.parameter for e in einsaetze(gelesen(toml), RULES, (regel,)) if e.rule.name == regel)


LAEUFT = {
    "nothing said": ("", (), (), STANDARD),
    "the faithful profile": ('profil = "treu"', (), (), TREU),
    "the strict profile": ('profil = "streng"', (), (), ALLE),
    "a selection by prefix": ("", ("IK91",), (), {n for n in ALLE if n.startswith("ausnahme-")}),
    "a selection by code and name": ("", ("IK406", "doppelung"), (), {"handlungsfeld-ohne-vision", "doppelung"}),
    "a selection in small letters": ("", ("ik406",), (), {"handlungsfeld-ohne-vision"}),
    "a strict rule that is selected": ("", ("mehrfachziel",), (), {"mehrfachziel"}),
    "something ignored": (
        "",
        (),
        ("IK4",),
        STANDARD - {r.name for r in RULES if r.code < "IK5"},
    ),
    "ignoring goes before selecting": ("", ("IK406",), ("IK406",), set()),
    "selected by the configuration": ('auswahl = ["IK406"]', (), (), {"handlungsfeld-ohne-vision"}),
    "the option goes before it": ('auswahl = ["IK406"]', ("doppelung",), (), {"doppelung"}),
    "ignored by the configuration": (
        'ohne = ["handlungsfeld-ohne-vision"]',
        (),
        (),
        STANDARD - VISION,
    ),
    "switched off by its gravity": ('schwere = {IK406 = "aus"}', (), (), STANDARD - VISION),
    "switched on by its gravity": ('schwere = {mehrfachziel = "hinweis"}', (), (), STANDARD | {"mehrfachziel"}),
    "a gravity of a group switches nothing on": ('schwere = {IK4 = "hinweis"}', (), (), STANDARD),
    "a group switched off but for one": (
        'profil = "treu"\nschwere = {mehrfachziel = "fehler", IK = "aus"}',
        (),
        (),
        {"mehrfachziel"},
    ),
    "switched off among the selected": (
        'auswahl = ["IK406", "IK413"]\nschwere = {IK406 = "aus"}',
        (),
        (),
        {"doppelung"},
    ),
    "an option by name goes before all of it": (
        'auswahl = ["IK5"]\nohne = ["IK413"]\nschwere = {IK406 = "aus"}',
        ("IK406", "doppelung"),
        (),
        {"doppelung"} | VISION,
    ),
    "an option by prefix leaves out what the configuration leaves out": (
        'ohne = ["ausnahme-abgelaufen"]',
        ("IK91",),
        (),
        {n for n in ALLE if n.startswith("ausnahme-")} - {"ausnahme-abgelaufen"},
    ),
    "required fields are wanted in every profile": (
        'profil = "treu"\npflichtfelder = {Massnahme = ["mittel"]}',
        (),
        (),
        TREU | {"pflichtangabe-fehlt"},
    ),
}


@pytest.mark.parametrize(("toml", "select", "ignore", "expected"), LAEUFT.values(), ids=LAEUFT)
def test_which_rules_run(toml: str, select: tuple[str, ...], ignore: tuple[str, ...], expected: set[str]) -> None:
    assert namen(toml, select, ignore) == expected


@pytest.mark.parametrize(
    ("wort", "severity"), [("fehler", Severity.ERROR), ("warnung", Severity.WARNING), ("hinweis", Severity.INFO)]
)
def test_a_gravity_from_the_configuration(wort: str, severity: Severity) -> None:
    (einsatz,) = einsaetze(gelesen(f'schwere = {{doppelung = "{wort}"}}'), RULES, ("doppelung",))
    assert einsatz.severity is severity


def test_the_gravity_of_a_whole_group() -> None:
    gesetzt = einsaetze(gelesen('schwere = {IK5 = "fehler"}'), RULES, ("IK5",))
    assert {einsatz.severity for einsatz in gesetzt} == {Severity.ERROR}


def test_the_more_exact_word_decides_on_a_gravity() -> None:
    gesetzt = einsaetze(
        gelesen('schwere = {doppelung = "fehler", IK41 = "hinweis", IK4 = "warnung"}'), RULES, ("IK41",)
    )
    schwere = {einsatz.rule.name: einsatz.severity for einsatz in gesetzt}
    assert schwere.pop("doppelung") is Severity.ERROR
    assert set(schwere.values()) == {Severity.INFO}


PARAMETER = {
    "a number": ("[regeln.status-veraltet]\nmonate = 6", "status-veraltet", "monate", 6),
    "by code": ("[regeln.IK904]\nmonate = 6", "status-veraltet", "monate", 6),
    "a list in place of ours": ('[regeln.ziel-weichwort]\nwoerter = ["bunt"]', "ziel-weichwort", "woerter", ("bunt",)),
    "required fields": (
        '[pflichtfelder]\nMassnahme = ["verantwortlich", "mittel.betrag"]',
        "pflichtangabe-fehlt",
        "felder",
        ("Konzept.stand", "Massnahme.verantwortlich", "Massnahme.mittel.betrag"),
    ),
    "a share": ("[regeln.doppelung]\nschwelle = 1", "doppelung", "schwelle", 1.0),
}


@pytest.mark.parametrize(("toml", "regel", "name", "wert"), PARAMETER.values(), ids=PARAMETER)
def test_a_parameter(toml: str, regel: str, name: str, wert: object) -> None:
    assert getattr(parameter(toml, regel), name) == wert


def test_words_are_added_and_taken_out() -> None:
    woerter = parameter(
        '[regeln.ziel-weichwort]\nwoerter_dazu = ["bunt*"]\nwoerter_ohne = ["gut"]', "ziel-weichwort"
    ).woerter
    assert "bunt*" in woerter
    assert "gut" not in woerter
    assert "lebendig*" in woerter


def test_own_words_are_found_in_a_plan() -> None:
    eigene = parameter('[regeln.ziel-weichwort]\nwoerter_dazu = ["bunt*"]', "ziel-weichwort").woerter
    plan = "handlungsfelder: [{id: hf, titel: B, ziele: [{id: z, text: Eine bunte Stadt.}]}]"
    assert befunde("ziel-weichwort", plan) == []
    assert [f.message for f in befunde("ziel-weichwort", plan, woerter=eigene)] == ["„bunte“ lässt sich nicht prüfen."]


MAENGEL = {
    'profl = "treu"': [(("profl",), "Den Schlüssel „profl“ gibt es hier nicht; meinten Sie „profil“?")],
    'profil = "lax"': [(("profil",), "Ein Profil „lax“ gibt es nicht; möglich sind treu, standard, streng.")],
    "profil = 3": [(("profil",), "Ein Profil 3 gibt es nicht; möglich sind treu, standard, streng.")],
    'auswahl = "IK4"': [
        (("auswahl",), "„auswahl“ ist eine Liste von Wörtern in Anführungszeichen, nicht „IK4“."),
    ],
    'ohne = ["dopelung"]': [(("ohne",), "Eine Regel „dopelung“ gibt es nicht; meinten Sie „doppelung“?")],
    'schwere = {IK406 = "schlimm"}': [
        (("schwere", "IK406"), "Die Schwere „schlimm“ gibt es nicht; möglich sind fehler, warnung, hinweis, aus.")
    ],
    'schwere = {zeit-felht = "aus"}': [
        (("schwere", "zeit-felht"), "Eine Regel „zeit-felht“ gibt es nicht; meinten Sie „zeit-fehlt“?")
    ],
    "schwere = 3": [(("schwere",), "„schwere“ ist eine Tabelle, nicht 3.")],
    "[regeln.doppelung]\nschwele = 1": [
        (
            ("regeln", "doppelung", "schwele"),
            "Die Regel „doppelung“ hat keine Einstellung „schwele“; sie hat: schwelle.",
        )
    ],
    "[regeln.zeit-fehlt]\nx = 1": [
        (("regeln", "zeit-fehlt", "x"), "Die Regel „zeit-fehlt“ hat keine Einstellungen, auch nicht „x“.")
    ],
    '[regeln.status-veraltet]\nmonate = "zwölf"': [
        (("regeln", "status-veraltet", "monate"), "„monate“ muss eine ganze Zahl sein, nicht „zwölf“.")
    ],
    "[regeln.status-veraltet]\nmonate = true": [
        (("regeln", "status-veraltet", "monate"), "„monate“ muss eine ganze Zahl sein, nicht true.")
    ],
    "[regeln.status-veraltet]\nmonate = -3": [
        (("regeln", "status-veraltet", "monate"), "„monate“ darf nicht -3 sein, sondern 0 oder mehr.")
    ],
    "[regeln.doppelung]\nschwelle = nan": [
        (("regeln", "doppelung", "schwelle"), "„schwelle“ darf nicht nan sein, sondern 0 oder mehr.")
    ],
    f"[regeln.IK413]\nschwelle = [0x{'f' * 5000}]": [
        (("regeln", "IK413", "schwelle"), "„schwelle“ muss eine Zahl sein, nicht etwas so Großes.")
    ],
    '[regeln.ziel-weichwort]\nwoerter_ohne = ["nachhaltig"]': [
        (
            ("regeln", "ziel-weichwort", "woerter_ohne"),
            "„nachhaltig“ steht gar nicht in „woerter“; meinten Sie „nachhaltig*“?",
        )
    ],
    '[regeln.ziel-weichwort]\nwoerter = ["gut*", "a**"]': [
        (
            ("regeln", "ziel-weichwort", "woerter"),
            "„a**“ hat zu viele Sternchen; eines am Anfang und eines am Ende genügen.",
        )
    ],
    '[regeln.ziel-weichwort]\nwoerter_dazu = [" "]': [
        (
            ("regeln", "ziel-weichwort", "woerter_dazu"),
            "„woerter_dazu“ enthält ein leeres Wort: „ “.",
        )
    ],
    '[regeln.ziel-weichwort]\nwoerter_dazu = ["", "x"]': [
        (("regeln", "ziel-weichwort", "woerter_dazu"), "„woerter_dazu“ enthält ein leeres Wort: „“.")
    ],
    'profil = ["streng"]': [(("profil",), "Ein Profil [„streng“] gibt es nicht; möglich sind treu, standard, streng.")],
    "auswahl = [{x = 1, y = true}]": [
        (
            ("auswahl",),
            "„auswahl“ ist eine Liste von Wörtern in Anführungszeichen, nicht [{x = 1, y = true}].",
        )
    ],
    'ohne = ["IK999", "IK4006"]': [
        (("ohne",), "Eine Regel „IK999“ gibt es nicht. „integrakon rule“ listet alle auf."),
        (("ohne",), "Eine Regel „IK4006“ gibt es nicht; meinten Sie „IK406“?"),
    ],
    "[regeln.IK413]\nschwelle = 1\n[regeln.doppelung]\nschwelle = 0.5": [
        (("regeln", "doppelung"), "IK413 und „doppelung“ sind dieselbe Regel; hier steht sie zweimal.")
    ],
    "[regeln.IK41]\nschwelle = 1": [
        (("regeln", "IK41"), "Einstellungen gehören zu einer einzelnen Regel, nicht zu „IK41“.")
    ],
    'ohne = ["IK2", "kennung-doppelt"]': [
        (("ohne",), "IK2: Fehler der Prüfung (IK0xx bis IK3xx) kommen immer; zu wählen sind IK4xx bis IK9xx."),
        (
            ("ohne",),
            "kennung-doppelt: Fehler der Prüfung (IK0xx bis IK3xx) kommen immer; zu wählen sind IK4xx bis IK9xx.",
        ),
    ],
    'auswahl = ["I"]': [(("auswahl",), "Eine Regel „I“ gibt es nicht. „integrakon rule“ listet alle auf.")],
    "[regeln]\ndoppelung = 3": [
        (("regeln", "doppelung"), "Zur Regel „doppelung“ gehört eine Tabelle von Einstellungen, nicht 3.")
    ],
    '[pflichtfelder]\nMasnahme = ["mittel"]': [
        (("pflichtfelder", "Masnahme"), "Eine Art von Eintrag „Masnahme“ gibt es nicht; meinten Sie „Massnahme“?")
    ],
    '[pflichtfelder]\nMassnahme = ["mitel"]': [
        (("pflichtfelder", "Massnahme"), "Ein Feld „Massnahme.mitel“ gibt es nicht; meinten Sie „mittel“?")
    ],
    'profil = "lax"\nschwere = {IK406 = "schlimm"}\n[regeln.nix]\na = 1': [
        (("schwere", "IK406"), "Die Schwere „schlimm“ gibt es nicht; möglich sind fehler, warnung, hinweis, aus."),
        (("profil",), "Ein Profil „lax“ gibt es nicht; möglich sind treu, standard, streng."),
        (("regeln", "nix"), "Eine Regel „nix“ gibt es nicht. „integrakon rule“ listet alle auf."),
    ],
}


@pytest.mark.parametrize(("toml", "expected"), MAENGEL.items(), ids=MAENGEL)
def test_faults_are_told_all_at_once(toml: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    assert [tuple(mangel) for mangel in settings(tomllib.loads(toml), RULES)[1]] == expected


def test_a_profile_holds_those_before_it() -> None:
    assert TREU < STANDARD < ALLE


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.severity is Severity.ERROR], ids=lambda rule: rule.name
)
def test_errors_are_in_every_profile(rule: Any) -> None:
    assert rule.profil is Profil.TREU


def test_the_settings_of_the_documentation_are_good_and_complete() -> None:
    seite = (WURZEL / "docs" / "lint.md").read_text(encoding="utf-8")
    (beispiel,) = re.findall(r"^```toml\n(.*?)^```$", seite, re.MULTILINE | re.DOTALL)
    assert settings(tomllib.loads(beispiel)["lint"], RULES)[1] == []
    assert [schluessel for schluessel in TABELLEN if schluessel not in beispiel] == []
