"""Suppressions (IK910 to IK913): the three plans have none."""

NICHTS = {"hechingen": [], "sachsenheim": [], "hattingen": []}
GOLD = {
    "ausnahme-ohne-grund": NICHTS,
    "ausnahme-unbenutzt": NICHTS,
    "ausnahme-abgelaufen": NICHTS,
    "ausnahme-unverstanden": NICHTS,
}
ABWEICHUNG: dict[str, str] = {}
