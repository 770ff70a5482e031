"""What the template of a comparison gets to see: finished sentences and pieces of text, old and new side by side."""

from __future__ import annotations

from dataclasses import dataclass

from integrakon.render.kontext import Fussnote, Inhaltseintrag, Kopf, Merkmal


@dataclass(frozen=True, slots=True)
class Wortstueck:
    """A piece of a text; `art` is „gleich“, „weg“ or „neu“."""

    art: str
    text: str


@dataclass(frozen=True, slots=True)
class Aenderung:
    """One change. `alt` and `neu` are the two texts in pieces, empty where the sentence says it all.

    `inhalt` is what came or went, in full.
    """

    satz: str
    grund: str
    ort: str
    angenommen: str | None
    alt: tuple[Wortstueck, ...]
    neu: tuple[Wortstueck, ...]
    inhalt: tuple[Merkmal, ...]


@dataclass(frozen=True, slots=True)
class Gruppe:
    """The changes of one plan that have the same impact, or that only report."""

    wirkung: str
    titel: str
    anker: str
    hinweis: str | None
    eingeklappt: bool
    aenderungen: tuple[Aenderung, ...]


@dataclass(frozen=True, slots=True)
class Planvergleich:
    """The changes of one plan, and whose it is."""

    titel: str
    pfad: str
    herausgeber: str | None
    pflichttexte: tuple[str, ...]
    anker: str
    gruppen: tuple[Gruppe, ...]


@dataclass(frozen=True, slots=True)
class Vergleichskontext:
    """The whole page; all but the plans is what every page has."""

    titel: str
    beschreibung: str
    kopf: Kopf
    inhalt: tuple[Inhaltseintrag, ...]
    plaene: tuple[Planvergleich, ...]
    fussnoten: tuple[Fussnote, ...] = ()
