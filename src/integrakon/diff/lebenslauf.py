"""The life of an entry as values, ready to be written: steps, newest first, and series. No layout."""

from __future__ import annotations

from typing import NamedTuple

from integrakon.diff.geschichte import Reihe


class Schritt(NamedTuple):
    """What one commit changed: its short hash, day, subject and (if wanted) author, and sentences."""

    commit: str
    datum: str
    betreff: str
    autor: str | None
    saetze: tuple[str, ...]


class Lebenslauf(NamedTuple):
    """The life of one entry in one plan file; `hinweise` are sentences about what the steps cannot show."""

    path: str
    id: str
    titel: str
    schritte: tuple[Schritt, ...]
    reihen: tuple[Reihe, ...]
    hinweise: tuple[str, ...] = ()
