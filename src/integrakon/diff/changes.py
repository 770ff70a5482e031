"""What can differ between two plans: kinds, tendencies, the change itself. Only values; no judgement, no sentences."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from integrakon.plan.pfad import Pfad


class Kind(StrEnum):
    """What happened to a thing. Nothing else can happen."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"
    CHANGED = "changed"


class Tendenz(StrEnum):
    """Which way a value went, as far as the model knows what later, less and weaker mean."""

    SPAETER = "spaeter"
    FRUEHER = "frueher"
    SCHWAECHER = "schwaecher"
    STAERKER = "staerker"
    ENTFALLEN = "entfallen"
    HINZUGEKOMMEN = "hinzugekommen"
    SCHREIBWEISE = "schreibweise"
    ANDERS = "anders"


class Change(NamedTuple):
    """One difference. `feld` is the field of the entry, dotted where it lies deeper, None for the entry itself.

    `alt` and `neu` are plain values as they would stand in JSON. Paths lead to the place in the old and the new plan.
    """

    kind: Kind
    entity: str
    id: str | None
    titel: str
    feld: str | None
    alt: Any
    neu: Any
    pfad_alt: Pfad | None
    pfad_neu: Pfad | None
    tendenz: Tendenz = Tendenz.ANDERS
    texte: int = 0
    """For a name that was replaced everywhere: in how many other texts."""
    einheit: str | None = None
    """The unit of an indicator's values."""
    teil: Mapping[str, Any] | None = None
    """What tells the part around the field, which has no id, from its like: `{"stichtag": "2025"}`."""
    weg: tuple[Any, ...] = ()
    dazu: tuple[Any, ...] = ()
    """For a set: who went and who came; whoever only has another id did neither."""
