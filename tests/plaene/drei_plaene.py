"""The three real plans and their sources, read once for all tests of this folder."""

from functools import cache
from pathlib import Path

from integrakon.plan.modell import Plan
from integrakon.source import yamltext
from integrakon.validate import validate

WURZEL = Path(__file__).parents[2]
QUELLEN = WURZEL / "tests" / "quellen"
STAEDTE = ("hechingen", "sachsenheim", "hattingen")


@cache
def plan(stadt: str) -> Plan:
    pfad = WURZEL / "plans" / f"{stadt}.yaml"
    document, findings = yamltext.parse(pfad.read_bytes(), pfad.name)
    gelesen, weitere = validate(document)
    assert [*findings, *weitere] == []
    assert gelesen is not None
    return gelesen
