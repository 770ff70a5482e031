"""The one form of a plan file, as `integrakon fmt` gives it: the order of keys, what is set apart, what is in brackets.

How values and comments are written is in `source.canonical`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_args

from pydantic import BaseModel

from integrakon.document import Document, Plain
from integrakon.plan.bauplan import felder, textfelder
from integrakon.plan.modell import Plan
from integrakon.plan.typen import AGS
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.source.canonical import canonical

# Around a list of these, and between its entries, stand empty lines. Classes are named, and not lengths counted, so
# that an entry that grows does not move the lines of its neighbours.
ABGESETZT = frozenset({
    *("Abschnitt", "Handlungsfeld", "Ziel", "Massnahme", "Rolle", "Aufgabe", "Angebot", "Kennzahl", "Umfrage", "Frage"),
    *("Prozessschritt", "Rasterfeld", "Rastereintrag", "Quelle", "Verzeichniseintrag", "Anmerkung"),
})  # fmt: skip
# Texts that are mere catchwords: a list of them may stand in brackets, like one of references, years or fixed words.
STICHWORTE = frozenset({"aliasse", "lebensphasen", "rolle_verwaltung", "zielgruppen"})


def formatiere(document: Document) -> str:
    """The text of a plan file in its one form; the plan must have been read and keep the schema.

    Raises:
        FormError: a value or a comment would be lost.
    """
    return canonical(document, _gestalt(Plan))


class _Feld(NamedTuple):
    """Where a field stands among the others, what stands in it, and how."""

    platz: int = 0
    klasse: type[BaseModel] | None = None
    ist_abgesetzt: bool = False
    ist_kurz: bool = False
    ist_text: bool = False
    ist_zeitpunkt: bool = False


class _Gestalt:
    """The form of all parts of one class."""

    def __init__(self, klasse: type[BaseModel]) -> None:
        self._felder = dict(_felder(klasse))

    def rank(self, key: str) -> int:
        """The place of the field in the model."""
        return self._feld(key).platz

    def inner(self, key: str) -> _Gestalt:
        """The form of the parts that the field holds."""
        klasse = self._feld(key).klasse
        return _gestalt(klasse) if klasse else self

    def is_apart(self, key: str) -> bool:
        """Whether empty lines stand around the field and between its entries."""
        return self._feld(key).ist_abgesetzt

    def is_inline(self, key: str) -> bool:
        """Whether the field holds references, catchwords, points in time, years or fixed words."""
        return self._feld(key).ist_kurz

    def typed(self, key: str, text: str) -> str:
        """A number in a text gets quotes, a year among points in time has none; all else is written as it was."""
        feld = self._feld(key)
        if feld.ist_text:
            return str(text)
        return Plain(text) if feld.ist_zeitpunkt and text.isdigit() else text

    def _feld(self, key: str) -> _Feld:
        return self._felder.get(key, _SONST)


_SONST = _Feld()


@cache
def _gestalt(klasse: type[BaseModel]) -> _Gestalt:
    return _Gestalt(klasse)


def _felder(klasse: type[BaseModel]) -> Iterator[tuple[str, _Feld]]:
    teile = {feld.name: feld for feld in felder(klasse) if feld.klasse}
    texte = {name for name, _ in textfelder(klasse)}
    for platz, (name, info) in enumerate(klasse.model_fields.items()):
        teil = teile.get(name)
        yield (
            name,
            _Feld(
                platz,
                teil.klasse if teil else None,
                ist_abgesetzt=bool(teil and teil.ist_liste and teil.klasse and teil.klasse.__name__ in ABGESETZT),
                ist_kurz=teil is None and (name not in texte or name in STICHWORTE),
                ist_text=name in texte or _enthaelt(info.annotation, AGS),
                ist_zeitpunkt=_enthaelt(info.annotation, Zeitpunkt),
            ),
        )


def _enthaelt(annotation: object, typ: object) -> bool:
    """Whether a type is this one, or a choice or tuple with it."""
    return annotation == typ or any(_enthaelt(teil, typ) for teil in get_args(annotation))
