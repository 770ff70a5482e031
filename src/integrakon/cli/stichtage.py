"""The reference date from the command line. The one place where today is read."""

from __future__ import annotations

from datetime import date

from integrakon.errors import UsageError


def stichtag(wort: str | None) -> date:
    """The day that `--stichtag` names; without it today.

    Raises:
        UsageError: it is no day of the form 2026-11-24.
    """
    if wort is None:
        return date.today()
    try:
        tag = date.fromisoformat(wort)
    except ValueError:
        tag = None
    if tag is None or tag.isoformat() != wort:
        raise UsageError(f"--stichtag braucht einen Tag wie 2026-11-24, nicht: {wort or 'ein leeres Wort'}.")
    return tag
