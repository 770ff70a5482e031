"""The reference date from the command line. The one place where today is read."""

from __future__ import annotations

import re
from datetime import date

from integrakon.errors import UsageError

_TAG = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def stichtag(wort: str | None) -> date:
    """The day that `--stichtag` names; without it today.

    Raises:
        UsageError: it is no day of the form 2026-11-24, or there is no such day.
    """
    if wort is None:
        return date.today()
    if not _TAG.fullmatch(wort):
        raise UsageError(f"--stichtag braucht einen Tag wie 2026-11-24, nicht: {_statt_dessen(wort)}.")
    try:
        return date.fromisoformat(wort)
    except ValueError:
        raise UsageError(f"--stichtag: Den Tag {wort} gibt es nicht.") from None


def _statt_dessen(wort: str) -> str:
    from integrakon.plan.zeitpunkt import gemeinter_zeitpunkt  # noqa: PLC0415 - only where the word is wrong

    gemeint = gemeinter_zeitpunkt(wort)
    return f"{wort or 'ein leeres Wort'}; gemeint ist wohl {gemeint}" if gemeint else wort or "ein leeres Wort"
