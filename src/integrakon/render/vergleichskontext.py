"""What the template of a comparison gets to see: finished sentences and pieces of text, old and new side by side."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wortstueck:
    """A piece of a text; `art` is „gleich“, „weg“ or „neu“."""

    art: str
    text: str


@dataclass(frozen=True, slots=True)
class Aenderung:
    """One change. `alt` and `neu` are the two texts in pieces, empty where the sentence says it all."""

    satz: str
    grund: str
    ort: str
    angenommen: str | None
    alt: tuple[Wortstueck, ...]
    neu: tuple[Wortstueck, ...]


@dataclass(frozen=True, slots=True)
class Gruppe:
    """The changes of one plan that have the same impact."""

    wirkung: str
    titel: str
    aenderungen: tuple[Aenderung, ...]


@dataclass(frozen=True, slots=True)
class Planvergleich:
    """The changes of one plan."""

    pfad: str
    anker: str
    gruppen: tuple[Gruppe, ...]


@dataclass(frozen=True, slots=True)
class Vergleichskontext:
    """The whole page."""

    titel: str
    zusammenfassung: str
    alt: str
    neu: str
    plaene: tuple[Planvergleich, ...]
