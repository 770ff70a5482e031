"""Suppressions: comments like `# integrakon: ignore IK412 bis 2027-01 – Grund`. Where they are and what they silence.

What they say is read in `ausnahmetext`; whether a suppression is a good one is asked by rules of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from integrakon.document import Document
from integrakon.findings import Finding, Location
from integrakon.lint import ausnahmetext
from integrakon.plan.zeitpunkt import Zeitpunkt

_ZEILENENDE = re.compile(r"\r\n|\n|\r")
# A line with nothing of a plan on it, but perhaps the dash of an item.
_LEER = re.compile(r"[ \t]*(?:-(?=\s|$)[ \t]*)*(?:#.*)?")
_STRICH = re.compile(r"[ \t]*-(?:\s|$)")


class Ausnahme(NamedTuple):
    """One suppression: the rules it names (code or name, as written), until when, why, and the line it is about.

    `uebrig` is what is neither rule nor date nor reason. One that stands above an item of a list (`ueber_eintrag`) is
    about all of its own fields.
    """

    regeln: tuple[str, ...]
    bis: str | None
    grund: str | None
    uebrig: str | None
    zeile: int
    ueber_eintrag: bool
    ort: Location

    def gilt(self, stichtag: date) -> bool:
        """Whether it holds on the reference date; one whose date cannot be read does not."""
        return self.bis is None or (self.ende is not None and self.ende >= stichtag)

    def ist_abgelaufen(self, stichtag: date) -> bool:
        """Whether it held only until a day before the reference date."""
        return self.ende is not None and self.ende < stichtag

    @property
    def ist_unlesbar(self) -> bool:
        """Whether the date until which it should hold is none, so that it does not hold at all."""
        return self.bis is not None and self.ende is None

    @property
    def ende(self) -> date | None:
        """The last day on which it holds."""
        try:
            return Zeitpunkt.parse(self.bis).letzter_tag if self.bis else None
        except ValueError:
            return None


class Versuch(NamedTuple):
    """A comment that was meant to be a suppression and is none: what it says, what would be right, where it is."""

    wortlaut: str
    richtig: str
    ort: Location


class Zeilen(NamedTuple):
    """The lines on which a comment silences a finding, and the one where the item begins whose field it is about."""

    eigene: frozenset[int]
    eintrag: int | None

    def trifft(self, ausnahme: Ausnahme) -> bool:
        """Whether the suppression is about one of these lines."""
        return ausnahme.zeile in self.eigene or (ausnahme.ueber_eintrag and ausnahme.zeile == self.eintrag)


class Gemeldet(Protocol):
    """Something that carries a finding."""

    @property
    def finding(self) -> Finding:
        """The finding."""


M = TypeVar("M", bound=Gemeldet)


def lies(document: Document, bekannte: Container[str] = ()) -> tuple[Ausnahme, ...]:
    """The suppressions of a plan file, in their order; what looks like one inside of a text is none.

    `bekannte` are the codes and names of all rules.
    """
    if "#" not in document.text:
        return ()
    return tuple(_ausnahmen(document, bekannte))


def lies_versuche(document: Document) -> tuple[Versuch, ...]:
    """The comments of a plan file that were meant to be suppressions, but misspelt."""
    if "#" not in document.text:
        return ()
    positions = document.positions
    return tuple(
        Versuch(versuch.wortlaut, versuch.richtig, positions.location(versuch.anfang, versuch.ende))
        for versuch in ausnahmetext.versuche(document.text)
        if positions.is_comment(versuch.anfang)
    )


def wende_an(
    gemeldet: list[M], ausnahmen: Sequence[Ausnahme], stichtag: date, zeilen: Callable[[M], Zeilen]
) -> tuple[list[M], frozenset[tuple[Ausnahme, str]]]:
    """What is not silenced, and which suppressions silenced something, with the word by which they name the rule.

    `zeilen` says on which lines a comment silences a finding; it is not asked where there are no comments.
    """
    gueltig: dict[str, list[tuple[Ausnahme, str]]] = {}
    for ausnahme in ausnahmen:
        for wort in ausnahme.regeln if ausnahme.gilt(stichtag) else ():
            gueltig.setdefault(wort.lower(), []).append((ausnahme, wort))
    if not gueltig:
        return gemeldet, frozenset()
    bleiben, benutzt = [], set()
    for einer in gemeldet:
        woerter = (einer.finding.code.lower(), einer.finding.name)
        moegliche = [genannt for wort in woerter for genannt in gueltig.get(wort, ())]
        wo = zeilen(einer) if moegliche else None
        treffer = [(ausnahme, wort) for ausnahme, wort in moegliche if wo and wo.trifft(ausnahme)]
        benutzt.update(treffer)
        if not treffer:
            bleiben.append(einer)
    return bleiben, frozenset(benutzt)


def _ausnahmen(document: Document, bekannte: Container[str]) -> Iterator[Ausnahme]:
    zeilen = _ZEILENENDE.split(document.text)
    for treffer in ausnahmetext.kommentare(document.text):
        if not document.positions.is_comment(treffer.start()):
            continue
        ort = document.positions.location(*treffer.span())
        steht_allein = not zeilen[ort.line - 1][: ort.column - 1].strip()
        zeile, ueber_eintrag = _naechste(zeilen, ort.line) if steht_allein else (ort.line, False)
        yield Ausnahme(*ausnahmetext.inhalt(treffer["rest"], bekannte), zeile, ueber_eintrag, ort)


def _naechste(zeilen: list[str], nummer: int) -> tuple[int, bool]:
    """The line after a comment that stands alone: the next one with something on it; and whether an item begins there.

    The dash of an item may stand on a line of its own.
    """
    ueber_eintrag = False
    for index in range(nummer, len(zeilen)):
        ueber_eintrag = ueber_eintrag or _STRICH.match(zeilen[index]) is not None
        if not _LEER.fullmatch(zeilen[index]):
            return index + 1, ueber_eintrag
    return nummer, False
