"""Values of a plan in German words, as the model knows them: titles of fields, dates, figures, words, quotations.

Values come as plain data, as they would stand in JSON; what they are is read off the field they belong to.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from integrakon.output import angaben
from integrakon.plan.bauplan import felder, klasse_von
from integrakon.plan.zeitpunkt import Zeitpunkt

Namen = Mapping[str, str]
# A class of the model, None where there is none. How its fields are declared is asked here and nowhere else.
Klasse: TypeAlias = Any

# Longer texts are cut in a sentence, and so is whatever holds several of them.
LANG = 80
_LANG_IM_GANZEN = 200
_INNEN = str.maketrans("„“”", "‚‘’")
# How the words of the model are written in German; they have no other letters to be restored.
_UMLAUT = re.compile(r"ae|oe|(?<![eaq])ue")
_UMLAUTE = {"ae": "ä", "oe": "ö", "ue": "ü"}
_SCHARFES_S = {"massnahmen": "maßnahmen", "grusswort": "grußwort"}


class Feldart(NamedTuple):
    """What a field holds, as far as it matters for words."""

    titel: str
    klasse: Klasse
    ist_zeitpunkt: bool = False
    ist_wort: bool = False
    ist_verweis: bool = False


@cache
def feldart(klasse: Klasse, name: str) -> Feldart:
    """A field of a class; of one that the model does not know its bare name."""
    info = klasse.model_fields.get(name) if klasse else None
    if klasse is None or info is None:
        return Feldart(name, None)
    typen = list(_typen(info.annotation))
    return Feldart(
        titel=info.title or name,
        klasse=klasse_von(name, klasse),
        ist_zeitpunkt=Zeitpunkt in typen,
        ist_wort=any(issubclass(typ, Enum) for typ in typen),
        ist_verweis=any(feld.verweis for feld in felder(klasse) if feld.name == name),
    )


def feld_von(entity: str, feld: str) -> Feldart:
    """A field of an entity, dotted where it lies deeper."""
    *rahmen, innen = feld.split(".")
    klasse = klasse_von(entity)
    for schritt in rahmen:
        klasse = feldart(klasse, schritt).klasse
    return feldart(klasse, innen)


def gezeigt(wert: Any, art: Feldart, namen: Namen) -> str:
    """A value for a sentence: long texts cut, and the whole cut where it holds too many."""
    return gekuerzt(_worte(wert, art, namen, LANG), _LANG_IM_GANZEN)


def im_ganzen(wert: Any, art: Feldart, namen: Namen) -> str:
    """A value with nothing cut."""
    return _worte(wert, art, namen, None)


def ohne_zitat(wert: str, art: Feldart, namen: Namen) -> str:
    """A text, word or name that stands alone and needs no quotes; prose keeps its lines."""
    return _text(wert, art, namen, None) if art.ist_verweis or art.ist_wort else wert


def _aufgezaehlt(worte: list[str]) -> str:
    """`a, b und c`."""
    return " und ".join([", ".join(worte[:-1]), worte[-1]]) if len(worte) > 1 else "".join(worte)


def zitat(text: str) -> str:
    """A text in quotes; its own become single ones."""
    return f"„{text.translate(_INNEN)}“"


def gekuerzt(text: str, laenge: int = LANG) -> str:
    """A text with `…` at its end where it is longer."""
    return text if len(text) <= laenge else f"{text[: laenge - 1].rstrip()}…"


def wort(wert: str) -> str:
    """A word of the model as German writes it."""
    return _UMLAUT.sub(lambda treffer: _UMLAUTE[treffer.group()], _SCHARFES_S.get(wert, wert)).replace("_", " ")


def zahl(wert: Any) -> str:
    """With a decimal comma."""
    return str(wert).replace(".", ",")


def menge(wert: Any, einheit: str | None) -> str:
    """A figure with its unit; of one thing the unit, which may be a plural, stands apart: `1 (Personen)`."""
    if not einheit:
        return zahl(wert)
    return f"{zahl(wert)} ({einheit})" if wert == 1 and einheit[0].isalpha() else f"{zahl(wert)} {einheit}"


def zeitpunkt(wert: str) -> str:
    """`25.06.2022`, `Dezember 2022`, `3. Quartal 2026`, `2021`."""
    return angaben.zeitpunkt(Zeitpunkt.parse(wert))


def vom(wert: str) -> str:
    """`vom 25.06.2022`, `vom Dezember 2022`, `für das 3. Quartal 2026`, `für 2021`."""
    _, _, rest = wert.partition("-")
    if rest[:1] in ("Q", "H"):
        return f"für das {zeitpunkt(wert)}"
    return f"{'vom' if rest else 'für'} {zeitpunkt(wert)}"


def _worte(wert: Any, art: Feldart, namen: Namen, laenge: int | None) -> str:
    if isinstance(wert, dict):
        teile = ((feldart(art.klasse, name), teil) for name, teil in wert.items())
        return ", ".join(f"{feld.titel} {_eingeklammert(teil, feld, namen, laenge)}" for feld, teil in teile)
    if isinstance(wert, list):
        return _aufgezaehlt([_eingeklammert(teil, art, namen, laenge) for teil in wert])
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    if isinstance(wert, int | float):
        return zahl(wert)
    return zeitpunkt(wert) if art.ist_zeitpunkt else zitat(_text(str(wert), art, namen, laenge))


def _eingeklammert(wert: Any, art: Feldart, namen: Namen, laenge: int | None) -> str:
    worte = _worte(wert, art, namen, laenge)
    return f"({worte})" if isinstance(wert, dict) else worte


def _text(wert: str, art: Feldart, namen: Namen, laenge: int | None) -> str:
    if art.ist_verweis:
        return namen.get(wert, wert)
    if art.ist_wort:
        return wort(wert)
    einzeilig = " ".join(wert.split())
    return einzeilig if laenge is None else gekuerzt(einzeilig, laenge)


def _typen(annotation: Any) -> Iterator[type]:
    """The classes that an annotation is made of."""
    if isinstance(annotation, type) and not typing.get_origin(annotation):
        yield annotation
    for teil in typing.get_args(annotation):
        yield from _typen(teil)
