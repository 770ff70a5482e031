"""What the macros of pictures get to see: shapes with finished numbers, finished texts, and the same data as a table.

Lengths are in units of the drawing, whose width and height are given; shown at its size, 16 of them are one em.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias


@dataclass(frozen=True, slots=True)
class Rechteck:
    """A rectangle; `muster` is what it is hatched with: nothing, „schraffur“ or, on a dark ground, „schraffur-hell“."""

    art: ClassVar[str] = "rechteck"
    klasse: str
    x: float
    y: float
    breite: float
    hoehe: float
    muster: str = ""


@dataclass(frozen=True, slots=True)
class Linien:
    """Straight lines of one kind, each from a point to a point."""

    art: ClassVar[str] = "linien"
    klasse: str
    strecken: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Zug:
    """A line through points; a closed one is a surface, hatched like a rectangle."""

    art: ClassVar[str] = "zug"
    klasse: str
    punkte: tuple[tuple[float, float], ...]
    geschlossen: bool = False
    muster: str = ""


@dataclass(frozen=True, slots=True)
class Kreis:
    """A dot."""

    art: ClassVar[str] = "kreis"
    klasse: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Schrift:
    """Lines of text; `y` is the foot of the first line, `anker` what of it stands at `x`: start, middle or end."""

    art: ClassVar[str] = "schrift"
    klasse: str
    x: float
    y: float
    zeilen: tuple[str, ...]
    anker: str = "start"
    zeilenhoehe: float = 0


Element: TypeAlias = Rechteck | Linien | Zug | Kreis | Schrift


@dataclass(frozen=True, slots=True)
class Zeichnung:
    """A drawing. Without a title it only repeats what stands beside it and is not read aloud.

    `klasse` says for which space it is laid out; `muster` are the hatchings that it uses.
    """

    klasse: str
    anker: str
    titel: str
    beschreibung: str
    breite: float
    hoehe: float
    richtung: str
    muster: tuple[str, ...]
    elemente: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Legendenpunkt:
    """A sample of what is drawn, and what it means."""

    probe: Zeichnung
    text: str


@dataclass(frozen=True, slots=True)
class Datentabelle:
    """What a picture shows, as plain text in rows; the first cell of a row heads it. `bereich` is as of `Tabelle`."""

    titel: str
    kopf: tuple[str, ...]
    zeilen: tuple[tuple[str, ...], ...]
    bereich: str = ""


@dataclass(frozen=True, slots=True)
class Ganttteil:
    """A part of the chart that fits a printed page, laid out for a wide and for a narrow space."""

    breit: Zeichnung
    schmal: Zeichnung


@dataclass(frozen=True, slots=True)
class Gantt:
    """The measures of a plan over its term. `ohne_termin` are those that cannot be drawn, with a title."""

    art: ClassVar[str] = "gantt"
    anker: str
    titel: str
    hinweise: tuple[str, ...]
    teile: tuple[Ganttteil, ...]
    legende: tuple[Legendenpunkt, ...]
    ohne_titel: str
    ohne_termin: tuple[str, ...]
    tabelle: Datentabelle


@dataclass(frozen=True, slots=True)
class Diagramm:
    """A small chart; `klasse` is „verlauf“ or „umfrage“."""

    art: ClassVar[str] = "diagramm"
    klasse: str
    anker: str
    titel: str
    hinweise: tuple[str, ...]
    zeichnung: Zeichnung
    legende: tuple[Legendenpunkt, ...]
    tabelle: Datentabelle
