"""Helpers of the tests of plans: read and validate a text, say in short what was found, and where the examples are."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

from integrakon.document import Document
from integrakon.findings import Finding
from integrakon.plan.modell import Plan
from integrakon.render.konzept import Format, konzept_renderer
from integrakon.source.yamltext import parse
from integrakon.validate import validate

WURZEL = Path(__file__).parent.parent
GUT = sorted((WURZEL / "tests" / "beispiele" / "gut").glob("*.yaml"))
SCHLECHT = sorted((WURZEL / "tests" / "beispiele" / "schlecht").glob("*.yaml"))
PLAENE = sorted((WURZEL / "plans").glob("*.yaml"))

KOPF = """\
format: 1
kommune: {name: Musterstadt}
konzept: {titel: Integrationskonzept}
"""


def pruefe(raw: bytes | str, name: str = "plan.yaml") -> tuple[Document, Plan | None, list[Finding]]:
    """Read and validate one plan file; all that is wrong with it."""
    document, findings = parse(raw if isinstance(raw, bytes) else raw.encode(), name)
    plan, more = validate(document)
    return document, plan, [*findings, *more]


def codes(text: str) -> list[str]:
    """The codes of a plan that consists of the usual head and this, in reading order."""
    return [finding.code for finding in pruefe(KOPF + dedent(text))[2]]


def plan_aus(text: str) -> Plan:
    """The plan that consists of the usual head and this; it must have no fault."""
    _, plan, findings = pruefe(KOPF + dedent(text))
    assert not findings, findings
    assert plan is not None
    return plan


def render_konzept(plan: Plan, format: Format, vorlagen: Sequence[Path] = ()) -> str:  # noqa: A002
    """One plan as a document."""
    return konzept_renderer(format, vorlagen)(plan)
