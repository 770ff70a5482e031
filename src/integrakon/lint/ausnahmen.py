"""Suppressions: comments like `# integrakon: ignore IK412 bis 2027-01 – Grund`. What they say and what they silence.

Whether a suppression is a good one is asked by rules of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from integrakon.document import Document
from integrakon.findings import Finding, Location
from integrakon.plan.zeitpunkt import Zeitpunkt

_KOMMENTAR = re.compile(r"(?<!\S)#[ \t]*integrakon:[ \t]*ignore\b(?P<rest>[^\r\n]*)", re.IGNORECASE)
_GRUND = re.compile(r"(?:^|\s)(?:–|—|--?)\s+(?P<grund>\S.*)$|\s*(?:–|—|--?)?\s*$")
_BIS = re.compile(r"\bbis\s+(?P<bis>\S+)\s*$")
_ZEILENENDE = re.compile(r"\r\n|\n|\r")
_LEER = re.compile(r"[ \t]*(?:#.*)?")


class Ausnahme(NamedTuple):
    """One suppression: the rules it names (code or name, as written), until when, why, and the line it is about."""

    regeln: tuple[str, ...]
    bis: str | None
    grund: str | None
    zeile: int
    ort: Location

    def ist_abgelaufen(self, stichtag: date) -> bool:
        """Whether it held only until a day before the reference date; a date that is none does not end it."""
        ende = self.ende
        return ende is not None and ende < stichtag

    @property
    def ende(self) -> date | None:
        """The last day on which it holds."""
        try:
            return Zeitpunkt.parse(self.bis).letzter_tag if self.bis else None
        except ValueError:
            return None

    def nennt(self, code: str, name: str) -> str | None:
        """The word by which it names this rule."""
        return next((regel for regel in self.regeln if regel.lower() in (code.lower(), name)), None)


class Gemeldet(Protocol):
    """Something that carries a finding."""

    @property
    def finding(self) -> Finding:
        """The finding."""


M = TypeVar("M", bound=Gemeldet)


def lies(document: Document) -> tuple[Ausnahme, ...]:
    """The suppressions of a plan file, in their order; what looks like one inside of a text is none."""
    if "integrakon:" not in document.text:
        return ()
    return tuple(_ausnahmen(document))


def wende_an(
    gemeldet: list[M], ausnahmen: Sequence[Ausnahme], stichtag: date, zeilen: Callable[[M], Iterable[int]]
) -> tuple[list[M], frozenset[tuple[Ausnahme, str]]]:
    """What is not silenced, and which suppressions silenced something, with the word by which they name the rule.

    `zeilen` says on which lines a comment silences a finding; it is not asked where there are no comments.
    """
    gueltig: dict[int, list[Ausnahme]] = {}
    for ausnahme in ausnahmen:
        if not ausnahme.ist_abgelaufen(stichtag):
            gueltig.setdefault(ausnahme.zeile, []).append(ausnahme)
    if not gueltig:
        return gemeldet, frozenset()
    bleiben, benutzt = [], set()
    for einer in gemeldet:
        treffer = [
            (ausnahme, wort)
            for zeile in zeilen(einer)
            for ausnahme in gueltig.get(zeile, ())
            if (wort := ausnahme.nennt(einer.finding.code, einer.finding.name))
        ]
        benutzt.update(treffer)
        if not treffer:
            bleiben.append(einer)
    return bleiben, frozenset(benutzt)


def _ausnahmen(document: Document) -> Iterator[Ausnahme]:
    zeilen = _ZEILENENDE.split(document.text)
    for treffer in _KOMMENTAR.finditer(document.text):
        if not document.positions.is_comment(treffer.start()):
            continue
        ort = document.positions.location(*treffer.span())
        steht_allein = not zeilen[ort.line - 1][: ort.column - 1].strip()
        yield Ausnahme(*_inhalt(treffer["rest"]), _naechste(zeilen, ort.line) if steht_allein else ort.line, ort)


def _inhalt(rest: str) -> tuple[tuple[str, ...], str | None, str | None]:
    """The rules, the end and the reason of `IK412, IK407 bis 2027-01 – Grund`."""
    grund = _GRUND.search(rest)
    kopf = rest[: grund.start()] if grund else rest
    bis = _BIS.search(kopf)
    regeln = re.split(r"[\s,]+", (kopf[: bis.start()] if bis else kopf).strip(" \t,:"))
    return tuple(filter(None, regeln)), bis["bis"] if bis else None, grund["grund"] if grund else None


def _naechste(zeilen: list[str], nummer: int) -> int:
    """The line after a comment that stands alone: the next one that is neither empty nor a comment."""
    for index in range(nummer, len(zeilen)):
        if not _LEER.fullmatch(zeilen[index]):
            return index + 1
    return nummer
