"""A plan whose references lead nowhere is complained of by validation, and no rule trips over it."""

import random
import re
from pathlib import Path

import pytest
from lintprobe import STICHTAG

from helpers import PLAENE, pruefe
from integrakon.lint.engine import Auftrag, Einsatz, lint
from integrakon.lint.registry import RULES

KENNUNG = re.compile(r"\bid: ([a-z0-9-]+)")
ALLE = Auftrag(tuple(Einsatz(rule, rule.severity, rule.parameter) for rule in RULES), STICHTAG)


@pytest.mark.parametrize("path", PLAENE, ids=lambda path: path.stem)
@pytest.mark.parametrize("anteil", [1.0, 0.5, 0.1])
def test_no_rule_breaks_at_dead_references(path: Path, anteil: float) -> None:
    text = path.read_text("utf-8")
    kennungen = KENNUNG.findall(text)
    fort = set(random.Random(anteil).sample(kennungen, int(len(kennungen) * anteil)))  # noqa: S311 - no secret
    text = KENNUNG.sub(lambda match: f"id: x{match[1]}" if match[1] in fort else match[0], text)
    document, plan, findings = pruefe(text)
    assert {finding.code for finding in findings} >= {"IK202"}
    assert plan is not None
    assert {finding.rule for finding in lint(document, plan, ALLE)} - {None}
