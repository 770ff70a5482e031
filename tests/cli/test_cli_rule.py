"""`integrakon rule`: which rules it lists, which it finds, what it says of those there are not."""

import json
from pathlib import Path
from typing import Any

import pytest
from fake_checks import Call

from integrakon.codes import CODES
from integrakon.lint import plugins
from integrakon.lint.registry import RULES

ERSTE = RULES[0]
VERWEIS = b"handlungsfelder: [{id: h, titel: H, massnahmen: [{id: m, titel: M, akteure: [%s]}]}]\n"


def listed(call: Call, *arguments: str) -> list[dict[str, Any]]:
    code, out, err = call("rule", *arguments, "--format", "json")
    assert (code, err) == (0, "")
    return list(json.loads(out)["rules"])


def test_without_a_word_all_are_listed(call: Call) -> None:
    assert [entry["code"] for entry in listed(call)] == [*CODES, *(rule.code for rule in RULES)]


@pytest.mark.parametrize("word", ["IK4", "ik4", "IK40", "IK2"])
def test_a_beginning_lists_its_group(call: Call, word: str) -> None:
    known = [*CODES, *(rule.code for rule in RULES)]
    assert [entry["code"] for entry in listed(call, word)] == [code for code in known if code.startswith(word.upper())]


@pytest.mark.parametrize("word", [ERSTE.code, ERSTE.code.lower(), ERSTE.name, ERSTE.name.upper()])
def test_code_and_name_find_the_same_page(call: Call, word: str) -> None:
    (entry,) = listed(call, word)
    assert (entry["code"], entry["page"]) == (ERSTE.code, ERSTE.seite.strip())


@pytest.mark.parametrize("word", ["IK202", "verweis-unbekannt"])
def test_codes_of_validate_are_found_too(call: Call, word: str) -> None:
    assert [(entry["code"], entry["page"]) for entry in listed(call, word)] == [("IK202", None)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xef\xbb\xbfformat: 1\n", "IK004"),
        (b"format: 1\r\n", "IK005"),
        ("format: 1\nkommune: {name: U\u0308hl}\n".encode(), "IK006"),
        (b"format: 1\nakteure: [{name: Amt}]\n", "IK103"),
        (b"format: 1\nakteure: [{id: a, name: Amt B}]\n" + VERWEIS % b"Amt B", "IK106"),
        (b"format: 1\nakteure: [{id: a, name: amt}]\n" + VERWEIS % b"amt", "IK202"),
    ],
)
def test_codes_that_can_be_fixed_say_so(call: Call, tmp_path: Path, content: bytes, code: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(content)
    found = json.loads(call("validate", str(plan), "--format", "json")[1])["findings"]
    assert code in {finding["code"] for finding in found if finding["fixable"]}
    assert listed(call, code)[0]["fixable"]


def test_no_other_code_says_so(call: Call) -> None:
    fixable = [entry["code"] for entry in listed(call) if entry["fixable"] and entry["page"] is None]
    assert fixable == ["IK004", "IK005", "IK006", "IK103", "IK106", "IK202"]


def test_rules_of_installed_packages_are_found(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    eigene = ERSTE._replace(code="IK490", name="massnahme-ohne-nummer")
    monkeypatch.setattr(plugins, "alle_regeln", lambda: (*RULES, eigene))
    assert [entry["name"] for entry in listed(call, "IK49")] == ["massnahme-ohne-nummer"]


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("verweis-unbekant", "Diese Regel gibt es nicht: verweis-unbekant. Meinten Sie verweis-unbekannt"),
        ("Vision", "Diese Regel gibt es nicht: Vision."),
        ("IK8888", "Diese Regel gibt es nicht: IK8888."),
        ("IK999", "Diese Regel gibt es nicht: IK999."),
        ("\x1b[31m", "Diese Regel gibt es nicht: ␛[31m."),
    ],
)
def test_an_unknown_word_is_refused_with_what_may_be_meant(call: Call, word: str, sentence: str) -> None:
    code, out, err = call("rule", word)
    assert (code, out) == (2, "")
    assert err.startswith(f"Fehler: {sentence}")
    assert err.endswith("Alle zeigt „integrakon rule“.\n")


def test_a_pipe_gets_markdown_and_text_is_for_people(call: Call) -> None:
    assert call("rule", ERSTE.code)[1].startswith(f"# {ERSTE.code} {ERSTE.name}\n")
    assert call("rule", ERSTE.code, "--format", "text")[1].startswith(f"{ERSTE.code} {ERSTE.name}\n")


def test_an_unknown_format_is_refused(call: Call) -> None:
    code, _, err = call("rule", "--format", "html")
    assert code == 2
    assert err.startswith("Fehler: Dieses Format gibt es nicht: html. Möglich: text, markdown, json.")


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_page_fits_80_columns(call: Call, rule: Any) -> None:
    lines = call("rule", rule.name, "--format", "text")[1].splitlines()
    assert [line for line in lines if len(line) > 80] == []
