"""Every rule has a page that keeps its form and tells the truth: its example is found, its counter-example is not."""

import re
from typing import Any

import pytest
from lintprobe import befunde

from helpers import KOPF
from integrakon.codes import CODES, GRUPPEN
from integrakon.findings import Finding, Severity
from integrakon.lint.registry import RULES
from integrakon.lint.rule import Profil, Rule

ABSCHNITTE = ["Was geprüft wird", "Warum", "Beispiel", "Stattdessen", "Einstellungen", "Woher"]
_KOPF = re.compile(r"^## (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_EIGENER_KOPF = re.compile(r"^(?:format|kommune|konzept):", re.MULTILINE)
_KENNWORT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

jede_regel = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


def abschnitte(rule: Rule[Any]) -> dict[str, str]:
    """The sections of a page by their heading."""
    vorspann, *teile = _KOPF.split(rule.seite)
    assert not vorspann.strip()
    return dict(zip(teile[::2], teile[1::2], strict=True))


def block(rule: Rule[Any], abschnitt: str) -> str:
    ((sprache, text),) = _BLOCK.findall(abschnitte(rule)[abschnitt])
    assert sprache == "yaml"
    return str(text)


def gefunden(rule: Rule[Any], abschnitt: str) -> list[Finding]:
    """What the rule finds in the plan of this section, which must be a valid one transcribed from the good one."""
    text, quelle = block(rule, abschnitt), KOPF + block(rule, "Stattdessen")
    return befunde(rule.name, text, kopf="" if _EIGENER_KOPF.search(text) else KOPF, quelltext=quelle)


@jede_regel
def test_the_page_has_its_sections_in_order(rule: Rule[Any]) -> None:
    ohne = [] if rule.parameter else ["Einstellungen"]
    assert list(abschnitte(rule)) == [titel for titel in ABSCHNITTE if titel not in ohne]
    assert all(text.strip() for text in abschnitte(rule).values())


@jede_regel
def test_the_example_is_found(rule: Rule[Any]) -> None:
    assert {finding.code for finding in gefunden(rule, "Beispiel")} == {rule.code}


@jede_regel
def test_a_rule_with_corrections_is_marked_as_behebbar(rule: Rule[Any]) -> None:
    assert any(finding.fixable for finding in gefunden(rule, "Beispiel")) == rule.behebbar


@jede_regel
def test_the_counter_example_is_not(rule: Rule[Any]) -> None:
    assert gefunden(rule, "Stattdessen") == []


@jede_regel
def test_every_setting_is_on_the_page(rule: Rule[Any]) -> None:
    text = abschnitte(rule).get("Einstellungen", "")
    assert [name for name in rule.parameter._fields if f"`{name}`" not in text] == []


@jede_regel
def test_messages_are_sentences(rule: Rule[Any]) -> None:
    saetze = [rule.bedeutung, *(finding.message for finding in gefunden(rule, "Beispiel"))]
    assert [satz for satz in saetze if not re.fullmatch(r"\S.*\S[.?]", satz)] == []


@jede_regel
def test_the_name_is_that_of_the_module(rule: Rule[Any]) -> None:
    assert _KENNWORT.fullmatch(rule.name)
    assert rule.check.__module__ == f"integrakon.lint.rules.{rule.name.replace('-', '_')}"


@jede_regel
def test_the_code_is_of_a_group_and_leaves_the_numbers_of_the_cities_free(rule: Rule[Any]) -> None:
    assert re.fullmatch(r"IK[4-9][0-8]\d", rule.code)
    assert rule.code[:3] in GRUPPEN


@jede_regel
def test_an_error_is_one_in_every_profile(rule: Rule[Any]) -> None:
    assert rule.severity is not Severity.ERROR or rule.profil is Profil.TREU


def test_codes_and_names_are_used_once_and_stand_in_order() -> None:
    codes = [rule.code for rule in RULES]
    names = [rule.name for rule in RULES] + [code.name for code in CODES.values()]
    assert codes == sorted(set(codes))
    assert len(names) == len(set(names))
