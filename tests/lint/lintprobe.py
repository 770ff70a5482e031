"""Helpers of the tests of rules: run one rule over a piece of a plan or over one of the three plans."""

from __future__ import annotations

from datetime import date
from functools import cache
from textwrap import dedent
from typing import Any

from helpers import KOPF, WURZEL, pruefe
from integrakon.document import Document
from integrakon.findings import Finding
from integrakon.lint.engine import Auftrag, Einsatz, lint
from integrakon.lint.registry import RULES
from integrakon.plan.modell import Plan

STICHTAG = date(2026, 11, 24)
NACH_NAME = {rule.name: rule for rule in RULES}


def einsatz(name: str, **parameter: Any) -> Einsatz:
    """The rule with its own gravity, and these parameters in place of its defaults."""
    rule = NACH_NAME[name]
    return Einsatz(rule, rule.severity, rule.parameter._replace(**parameter))


def befunde(
    name: str,
    yaml: str,
    *,
    stichtag: date = STICHTAG,
    kopf: str = KOPF,
    quelltext: str | None = None,
    **parameter: Any,
) -> list[Finding]:
    """What one rule finds in a valid plan of the usual head (or another one) and this text."""
    document, plan, findings = pruefe(kopf + dedent(yaml))
    assert not findings, findings
    assert plan is not None
    return _nur(name, document, plan, stichtag, quelltext, **parameter)


def stellen(name: str, yaml: str, **wie: Any) -> list[str]:
    """The JSON Pointers of what one rule finds, in reading order."""
    return [finding.pointer for finding in befunde(name, yaml, **wie)]


@cache
def gelesen(stadt: str) -> tuple[Document, Plan]:
    """One of the three plans."""
    name = f"plans/{stadt}.yaml"
    document, plan, findings = pruefe((WURZEL / name).read_bytes(), name)
    assert not findings
    assert plan is not None
    return document, plan


def kennungen(name: str, stadt: str, *, stichtag: date = STICHTAG, quelltext: str | None = None) -> list[str]:
    """What one rule finds in one of the three plans, each hit by the id around it and the way on from there."""
    document, plan = gelesen(stadt)
    return [_kurz(finding.pointer, document.data) for finding in _nur(name, document, plan, stichtag, quelltext)]


def _nur(
    name: str, document: Document, plan: Plan, stichtag: date, quelltext: str | None = None, **parameter: Any
) -> list[Finding]:
    """The findings of one rule; a rule about suppressions needs the others, or nothing would be silenced."""
    namen = [rule.name for rule in RULES if rule.name != name] if NACH_NAME[name].zuletzt else []
    auftrag = Auftrag((*map(einsatz, namen), einsatz(name, **parameter)), stichtag, quelltext=quelltext)
    return [finding for finding in lint(document, plan, auftrag) if finding.name == name]


def _kurz(pointer: str, data: Any) -> str:
    """`/handlungsfelder/0/ziele/1/text` as `ueb-2/text`: the last id on the way, and the rest of the way."""
    kennung, rest = "", []
    for schritt in pointer.split("/")[1:]:
        data = data[int(schritt)] if isinstance(data, list) else data.get(schritt) if isinstance(data, dict) else None
        rest.append(schritt)
        if isinstance(data, dict) and "id" in data:
            kennung, rest = data["id"], []
    return "/".join(filter(None, [kennung, *rest]))
