"""What a report says besides the plan and its state: the head of the Vorlage, proof of version, changes, findings.

Plain values that the command line gathers; nothing is looked up here.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from integrakon.diff.bericht import Row
from integrakon.plan.modell.vorlage import Vorlage


class Version(NamedTuple):
    """The commit that the plan file was last changed in, its day and tags; whether the file differs from it."""

    commit: str
    datum: date
    tags: tuple[str, ...] = ()
    geaendert: bool = False


class Aenderungen(NamedTuple):
    """What changed since a revision, and the day of its commit."""

    revision: str
    rows: tuple[Row, ...]


class Befundzahl(NamedTuple):
    """How many findings are open in a Handlungsfeld (id), or in none of them (None)."""

    handlungsfeld: str | None
    fehler: int
    warnungen: int
    hinweise: int


class Beilagen(NamedTuple):
    """Everything besides; None says that it is not known, or that nobody asked."""

    vorlage: Vorlage | None = None
    version: Version | None = None
    aenderungen: Aenderungen | None = None
    befunde: tuple[Befundzahl, ...] | None = None
