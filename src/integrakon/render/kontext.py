"""What templates get to see: a whole document as plain, finished parts. Every text is ready for its format.

No part refers back to the plan, so a template can neither look something up nor judge it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from integrakon.render.bildkontext import Diagramm, Gantt


@dataclass(frozen=True, slots=True)
class Ueberschrift:
    """A heading; `marke` is what stands before its text, e.g. „4.2.1“ or „Ziel 1:“."""

    ebene: int
    marke: str | None
    text: str
    anker: str


@dataclass(frozen=True, slots=True)
class Prosa:
    """Running text."""

    art: ClassVar[str] = "prosa"
    text: str


@dataclass(frozen=True, slots=True)
class Leitzeile:
    """A line that leads into what follows, without being a heading."""

    art: ClassVar[str] = "leitzeile"
    text: str


@dataclass(frozen=True, slots=True)
class Hinweis:
    """A remark of the document itself, not of the concept."""

    art: ClassVar[str] = "hinweis"
    text: str


@dataclass(frozen=True, slots=True)
class Zeile:
    """A label and its text in one paragraph."""

    art: ClassVar[str] = "zeile"
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Punkt:
    """One item of a list and what is indented below it."""

    text: str
    unterpunkte: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Liste:
    """A list without an order of rank."""

    art: ClassVar[str] = "liste"
    punkte: tuple[Punkt, ...]
    klasse: str = ""


@dataclass(frozen=True, slots=True)
class Merkmal:
    """A label and its values; `liste` says whether they are items of a list even if there is only one."""

    name: str
    werte: tuple[str, ...]
    liste: bool = False


@dataclass(frozen=True, slots=True)
class Merkmale:
    """Labels with their values, as of a measure."""

    art: ClassVar[str] = "merkmale"
    zeilen: tuple[Merkmal, ...]


@dataclass(frozen=True, slots=True)
class Gruppe:
    """Rows of a table that share their first cell; without `kopf` each row begins with its own."""

    kopf: str | None
    zeilen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Tabelle:
    """A table with a caption; `kopf` names its columns, and the first cell of a row heads the row.

    With `kopfzeilen` what heads a group may stand in a row of its own above it. `bereich` is what else tells the table
    from others of its title, for those who only hear it.
    """

    art: ClassVar[str] = "tabelle"
    titel: str
    kopf: tuple[str, ...]
    gruppen: tuple[Gruppe, ...]
    hinweis: str | None = None
    klasse: str = ""
    kopfzeilen: bool = False
    bereich: str = ""


@dataclass(frozen=True, slots=True)
class Zeitplanzeile:
    """A row of the timetable: for every year whether something is planned."""

    titel: str
    felder: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Zeitplan:
    """The timetable: what is planned in which year."""

    art: ClassVar[str] = "zeitplan"
    titel: str
    zeilenkopf: str
    jahre: tuple[str, ...]
    zeilen: tuple[Zeitplanzeile, ...]
    hinweis: str | None = None


@dataclass(frozen=True, slots=True)
class Abbildung:
    """A picture by its caption; the pictures themselves are not part of a plan."""

    art: ClassVar[str] = "abbildung"
    anker: str
    marke: str
    titel: str | None
    stand: str | None
    beschreibung: str | None
    hinweis: str | None
    nachweis: str | None


@dataclass(frozen=True, slots=True)
class Abschnitt:
    """A heading and everything below it; `klasse` is `kapitel`, `handlungsfeld`, `ziel`, `massnahme` or `schritt`."""

    art: ClassVar[str] = "abschnitt"
    klasse: str
    ueberschrift: Ueberschrift
    bloecke: tuple[Block, ...]


Block: TypeAlias = (
    Prosa
    | Leitzeile
    | Hinweis
    | Zeile
    | Liste
    | Merkmale
    | Tabelle
    | Zeitplan
    | Abbildung
    | Abschnitt
    | Gantt
    | Diagramm
)


@dataclass(frozen=True, slots=True)
class Inhaltseintrag:
    """A line of the table of contents; `ziel` is the fragment of its link."""

    marke: str | None
    text: str
    ziel: str
    ebene: int
    kinder: tuple[Inhaltseintrag, ...]


@dataclass(frozen=True, slots=True)
class Fussnote:
    """A footnote with the anchors of all references to it, in their order."""

    nr: str
    text: str
    anker: str
    verweise: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kopf:
    """What stands before the table of contents."""

    titel: Ueberschrift
    untertitel: str | None
    leitsatz: str | None
    angaben: tuple[Merkmal, ...]
    pflichttexte: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kontext:
    """A document. `titel` and `beschreibung` are for the reader's window and for search engines."""

    titel: str
    beschreibung: str
    kopf: Kopf
    inhalt: tuple[Inhaltseintrag, ...]
    bloecke: tuple[Block, ...]
    fussnoten: tuple[Fussnote, ...]
