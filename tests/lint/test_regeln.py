"""Every rule speaks where it should and is silent where it must: the tables in `regeln/`, one for each rule.

A table has `in`, what its sentences are put into (VORLAGEN), and the lists `spricht` and `schweigt`. An entry of
`spricht` may be a mapping of `text`, the pointers `bei`, the `meldung`, and the `quelle` it is transcribed from.
"""

from datetime import date
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
from lintprobe import STICHTAG, befunde
from ruamel.yaml import YAML

from helpers import KOPF
from integrakon.lint.registry import RULES

ORDNER = Path(__file__).parent / "regeln"
NAMEN = [rule.name for rule in RULES]
VORLAGEN = {
    "plan": "{}\n",
    "ziel": "handlungsfelder:\n- id: hf\n  titel: Bildung\n  ziele:\n  - id: z-1\n    text: |-\n{}\n",
    "massnahme": "handlungsfelder:\n- id: hf\n  titel: Bildung\n  massnahmen:\n  - id: m-1\n    text: |-\n{}\n",
    "indikator": "handlungsfelder:\n- id: hf\n  titel: Bildung\n  massnahmen:\n  - id: m-1\n    titel: Sprachkurse\n"
    "    indikatoren:\n    - id: i-1\n      text: |-\n{}\n",
    "soll": "handlungsfelder:\n- id: hf\n  titel: Bildung\n  massnahmen:\n  - id: m-1\n    titel: Sprachkurse\n"
    "    soll_zustand:\n    - |-\n{}\n",
    "text": "gliederung:\n- id: kap-1\n  titel: Einleitung\n  inhalt:\n  - text: |-\n{}\n",
    "ausnahme": "handlungsfelder:\n  # integrakon: ignore {}\n  - id: bildung\n    titel: Bildung\n",
}
TIEFE = 10


def tabelle(name: str) -> dict[str, Any]:
    pfad = ORDNER / f"{name}.yaml"
    gelesen: dict[str, Any] = YAML(typ="safe", pure=True).load(pfad)
    return gelesen


def faelle(liste: str) -> list[Any]:
    return [
        pytest.param(name, fall, id=f"{name}-{nummer}")
        for name in NAMEN
        for nummer, fall in enumerate(tabelle(name)[liste], 1)
    ]


def gefunden(name: str, fall: Any) -> list[Any]:
    alles = tabelle(name)
    eingesetzt = fall if isinstance(fall, dict) else {"text": fall}
    worin = eingesetzt.get("in", alles["in"])
    text = str(eingesetzt["text"])
    vorlage = VORLAGEN[worin]
    yaml = text if worin == "plan" else vorlage.format(text if worin == "ausnahme" else indent(text, " " * TIEFE))
    kopf = "" if worin == "plan" and text.lstrip().startswith("format:") else KOPF
    tag = date.fromisoformat(str(alles["stichtag"])) if "stichtag" in alles else STICHTAG
    parameter = _tupel(eingesetzt.get("mit", {}))
    return befunde(name, yaml, kopf=kopf, stichtag=tag, quelltext=eingesetzt.get("quelle"), **parameter)


def _tupel(parameter: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(wert) if isinstance(wert, list) else wert for name, wert in parameter.items()}


@pytest.mark.parametrize(("name", "fall"), faelle("spricht"))
def test_spricht(name: str, fall: Any) -> None:
    findings = gefunden(name, fall)
    assert findings
    if isinstance(fall, dict) and "bei" in fall:
        assert [finding.pointer for finding in findings] == fall["bei"]
    if isinstance(fall, dict) and "meldung" in fall:
        assert [finding.message for finding in findings] == [fall["meldung"]]


@pytest.mark.parametrize(("name", "fall"), faelle("schweigt"))
def test_schweigt(name: str, fall: Any) -> None:
    assert gefunden(name, fall) == []


def test_every_rule_has_a_table_and_every_table_a_rule() -> None:
    assert {pfad.stem for pfad in ORDNER.glob("*")} == set(NAMEN)


@pytest.mark.parametrize("name", NAMEN)
def test_both_lists_say_enough(name: str) -> None:
    assert len(tabelle(name)["spricht"]) >= 1
    assert len(tabelle(name)["schweigt"]) >= 5
