"""The three real plans and their sources, read once for all tests of this folder."""

from functools import cache

from helpers import WURZEL, pruefe
from integrakon.plan.modell import Plan

QUELLEN = WURZEL / "tests" / "quellen"
STAEDTE = ("hechingen", "sachsenheim", "hattingen")


@cache
def plan(stadt: str) -> Plan:
    _, gelesen, findings = pruefe((WURZEL / "plans" / f"{stadt}.yaml").read_bytes())
    assert findings == []
    assert gelesen is not None
    return gelesen
