"""`fmt` moves keys and comments about; what suppressions silence stays the same."""

import re
from collections.abc import Iterable
from functools import cache

import pytest
from lintprobe import STICHTAG, einsatz

from helpers import KOPF, PLAENE, pruefe
from integrakon.form import formatiere
from integrakon.lint.engine import Auftrag, lint
from integrakon.lint.registry import RULES

AUFTRAG = Auftrag(tuple(einsatz(rule.name) for rule in RULES if not rule.zuletzt), STICHTAG)
ANFANG = re.compile(r"^( *)- id: (.*)\n\1  (\w+: (?![>|&*]).*)\n", re.MULTILINE)
EINTRAG = re.compile(r"^( *)- (?=\w+: )", re.MULTILINE)
FELD = re.compile(r"^( *)(?=(?:text|titel|vision|laufzeit|zeitrahmen|soll_zustand|indikatoren): ?)", re.MULTILINE)
Befunde = list[tuple[str, str]]


def befunde(text: str) -> Befunde:
    document, plan, faults = pruefe(text)
    assert plan is not None
    assert not faults
    return sorted((finding.code, finding.pointer) for finding in lint(document, plan, AUFTRAG))


def befunde_nach_fmt(text: str) -> Befunde:
    return befunde(formatiere(pruefe(text)[0]))


@cache
def umgestellt(plan: int) -> tuple[str, str]:
    """A plan in which the id of entries is not their first key, and the codes of what is found in it."""
    text = ANFANG.sub(r"\1- \3\n\1  id: \2\n", PLAENE[plan].read_text(encoding="utf-8"))
    return text, ", ".join(sorted({code for code, _ in befunde(text)}))


@pytest.mark.parametrize("stelle", [EINTRAG, FELD], ids=["entries", "fields"])
@pytest.mark.parametrize("rest", range(2))
@pytest.mark.parametrize("plan", range(len(PLAENE)), ids=[plan.stem for plan in PLAENE])
def test_comments_above_lines_of_the_plans(plan: int, rest: int, stelle: re.Pattern[str]) -> None:
    text, codes = umgestellt(plan)
    orte = [treffer.start() for treffer in stelle.finditer(text)][rest::2]
    mit = _mit_kommentaren(text, orte, codes)
    silenced = befunde(mit)
    assert len(silenced) < len(befunde(text))
    assert befunde_nach_fmt(mit) == silenced


def _mit_kommentaren(text: str, orte: Iterable[int], codes: str) -> str:
    stuecke, davor = [], 0
    for ort in orte:
        einzug = re.match(" *", text[ort:])
        assert einzug
        stuecke += [text[davor:ort], f"{einzug[0]}# integrakon: ignore {codes} – Grund\n"]
        davor = ort
    return "".join([*stuecke, text[davor:]])


ZIEL = "handlungsfelder:\n  - id: hf\n    titel: Bildung\n    vision: Alle lernen.\n    ziele:\n"
SILENT = {
    "above an item, on the first line": "      {}\n      - text: Es gibt mehr Kurse.\n        id: z\n",
    "above an item, on another line": "      {}\n      - id: z\n        text: Es gibt mehr Kurse.\n",
    "above a dash on a line of its own": "      {}\n      -\n        id: z\n        text: Es gibt mehr Kurse.\n",
    "above a dash with a comment": "      {}\n      - # Ein Ziel\n        id: z\n        text: Es gibt mehr Kurse.\n",
    "beside an item in brackets": "      - {{id: z, text: Es gibt mehr Kurse.}}  {}\n",
    "above an item in brackets": "      {}\n      - {{id: z,\n         text: Es gibt mehr Kurse.}}\n",
    "above a field": "      - id: z\n        {}\n        text: Es gibt mehr Kurse.\n",
    "beside a field": "      - text: Es gibt mehr Kurse.  {}\n        id: z\n",
    "beside the head of a folded text": "      - id: z\n        text: >-  {}\n          Es gibt\n"
    "          mehr Kurse.\n",
    "above a list of texts": "      - id: z\n        text: T.\n        massnahmen:\n          - id: m\n"
    "            titel: K\n"
    "            {}\n            soll_zustand: [Es gibt mehr Kurse]\n",
    "above an item with a list of texts": "      - id: z\n        text: T.\n        massnahmen:\n          {}\n"
    "          - soll_zustand: [Es gibt mehr Kurse]\n            id: m\n            titel: K\n",
}
COMMENT = "# integrakon: ignore IK405 – Grund"


@pytest.mark.parametrize("yaml", SILENT.values(), ids=SILENT)
def test_is_silenced_before_and_after(yaml: str) -> None:
    text = KOPF + ZIEL + yaml.format(COMMENT)
    assert "IK405" in {code for code, _ in befunde(KOPF + ZIEL + yaml.format("#"))}
    assert "IK405" not in {code for code, _ in befunde(text)}
    assert "IK405" not in {code for code, _ in befunde_nach_fmt(text)}


LOUD = {
    "above the entry around it": "      {}\n      - id: z\n        text: T.\n        indikatoren:\n"
    "          - id: i\n            text: Es gibt mehr Kurse.\n",
    "above the entry before it": "      {}\n      - id: y\n        text: T.\n      - id: z\n"
    "        text: Es gibt mehr.\n",
    "above another field": "      - text: Es gibt mehr Kurse.\n        id: z\n        {}\n        nr: 1\n",
    "beside another field": "      - text: Es gibt mehr Kurse.\n        id: z  {}\n",
}


@pytest.mark.parametrize("yaml", LOUD.values(), ids=LOUD)
def test_is_silenced_neither_before_nor_after(yaml: str) -> None:
    text = KOPF + ZIEL + yaml.format(COMMENT)
    assert "IK405" in {code for code, _ in befunde(text)}
    assert "IK405" in {code for code, _ in befunde_nach_fmt(text)}
