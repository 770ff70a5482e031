"""`Verstoss`: what a check of the validation has to say, by path. The caller adds the place in the file."""

from __future__ import annotations

from typing import Literal, NamedTuple

from integrakon.plan.pfad import Pfad


class Verstoss(NamedTuple):
    """A fault of a plan; `at` says whether the key or the value at the path is to be shown.

    `stelle` is the part of a text that is meant; without it the fault is of the whole value. `fehlt` is the key that is
    missing there. `korrektur` is the id that should stand in place of the value, or behind the missing key; given only
    where that is safe to write without asking.
    """

    code: str
    pfad: Pfad
    meldung: str
    hinweis: str | None = None
    at: Literal["key", "value"] = "value"
    stelle: str | None = None
    fehlt: str | None = None
    korrektur: str | None = None
