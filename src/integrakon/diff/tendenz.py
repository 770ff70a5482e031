"""Which way a value went: later, weaker, fewer. One function for each kind of value; no judgement."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from enum import Enum
from typing import Any

from pydantic import BaseModel

from integrakon.diff.changes import Tendenz
from integrakon.diff.schreibweise import nur_schreibweise
from integrakon.diff.werte import fehlt
from integrakon.plan.begriffe import Konzeptstatus, Richtung, Turnus, Verbindlichkeit, Zeitstufe
from integrakon.plan.modell.handlungsfeld import Indikator
from integrakon.plan.richtung import gewollte_richtung
from integrakon.plan.zeitpunkt import Zeitpunkt

# Words by which a promise becomes an intention.
_ABSICHT = re.compile(
    r"\b(?:angestrebt\w*|an(?:zu)?streb\w*|streb\w*|möglichst|soll(?:en|te|ten)?|kann|könn(?:en|te|ten)|müssten?|"
    r"(?-i:würden?)|dürften?|prüf(?:t|en)|geprüft|bei bedarf|nach möglichkeit|(?:wenn|falls|soweit) möglich|"
    r"gegebenenfalls|ggf\.|eventuell|evtl\.|beabsichtigt|unverbindlich\w*|lotet|erwäg\w+)(?!\w)",
    re.IGNORECASE,
)
# Values that loosen a promise by being there at all.
_LOSE = (Verbindlichkeit.ANGESTREBT, Verbindlichkeit.EMPFOHLEN, Konzeptstatus.ENTWURF, Konzeptstatus.ABGELOEST)
_SCHWAECHER, _STAERKER = Tendenz.SCHWAECHER, Tendenz.STAERKER


def tendenz(feld: str, alt: Any, neu: Any, eintrag: BaseModel) -> Tendenz:
    """The way from the old to the new value of a field (dotted) of an entry, the old one."""
    if fehlt(alt):
        return _SCHWAECHER if _ist_lose(neu) else Tendenz.HINZUGEKOMMEN
    if fehlt(neu):
        return _STAERKER if _ist_lose(alt) else Tendenz.ENTFALLEN
    name = feld.rsplit(".", 1)[-1]
    if isinstance(alt, Zeitpunkt):
        return _zeit(alt, neu, anfang=name in {"beginn", "von"})
    if isinstance(alt, str) and not isinstance(alt, Enum):
        return text(alt, neu)
    besonderes = _BESONDERE.get(name)
    return besonderes(alt, neu, eintrag) if besonderes else Tendenz.ANDERS


def menge(weg: Collection[Any], dazu: Collection[Any]) -> Tendenz:
    """The way of a set of references."""
    if weg and dazu:
        return Tendenz.ANDERS
    return Tendenz.ENTFALLEN if weg else Tendenz.HINZUGEKOMMEN


def _zeit(alt: Zeitpunkt, neu: Zeitpunkt, *, anfang: bool) -> Tendenz:
    vorher, nachher = (alt.erster_tag, neu.erster_tag) if anfang else (alt.letzter_tag, neu.letzter_tag)
    if vorher == nachher:
        return Tendenz.SCHREIBWEISE
    return Tendenz.SPAETER if nachher > vorher else Tendenz.FRUEHER


def text(alt: str, neu: str) -> Tendenz:
    """The way of a text: written otherwise, more or less of an intention, or another one."""
    if nur_schreibweise(alt, neu):
        return Tendenz.SCHREIBWEISE
    vorher, nachher = len(_ABSICHT.findall(alt)), len(_ABSICHT.findall(neu))
    if vorher == nachher:
        return Tendenz.ANDERS
    return _SCHWAECHER if nachher > vorher else _STAERKER


def _zielwert(alt: Any, neu: Any, eintrag: BaseModel) -> Tendenz:
    richtung = gewollte_richtung(eintrag) if isinstance(eintrag, Indikator) else None
    if richtung in (None, Richtung.HALTEN):
        return Tendenz.ANDERS
    return _STAERKER if (neu > alt) == (richtung is Richtung.HOEHER) else _SCHWAECHER


def _weniger(alt: Any, neu: Any, _eintrag: BaseModel) -> Tendenz:
    return _SCHWAECHER if neu < alt else _STAERKER


def _stufen(alt: tuple[Zeitstufe, ...], neu: tuple[Zeitstufe, ...], _eintrag: BaseModel) -> Tendenz:
    stufen = list(Zeitstufe)
    vorher, nachher = max(map(stufen.index, alt)), max(map(stufen.index, neu))
    if vorher == nachher:
        return Tendenz.ANDERS
    return Tendenz.SPAETER if nachher > vorher else Tendenz.FRUEHER


def _ist_lose(wert: Any) -> bool:
    return isinstance(wert, Enum) and wert in _LOSE


def _status(_alt: Any, neu: Any, _eintrag: BaseModel) -> Tendenz:
    """Of the concept; what the record says of a measure promises nothing."""
    if not isinstance(neu, Konzeptstatus):
        return Tendenz.ANDERS
    return _SCHWAECHER if _ist_lose(neu) else _STAERKER


def _verbindlichkeit(alt: Any, neu: Any, _eintrag: BaseModel) -> Tendenz:
    stufen = list(Verbindlichkeit)
    if alt not in stufen or neu not in stufen:
        return Tendenz.ANDERS
    return _SCHWAECHER if stufen.index(neu) > stufen.index(alt) else _STAERKER


def _turnus(alt: Turnus, neu: Turnus, _eintrag: BaseModel) -> Tendenz:
    if Turnus.LAUFEND in (alt, neu):
        return Tendenz.ANDERS
    stufen = list(Turnus)
    return _SCHWAECHER if stufen.index(neu) > stufen.index(alt) else _STAERKER


def _seltener(alt: int, neu: int, _eintrag: BaseModel) -> Tendenz:
    return _SCHWAECHER if neu > alt else _STAERKER


_BESONDERE: dict[str, Callable[[Any, Any, BaseModel], Tendenz]] = {
    "wert": _zielwert,
    "stufen": _stufen,
    "status": _status,
    "verbindlichkeit": _verbindlichkeit,
    "turnus": _turnus,
    "turnus_jahre": _seltener,
    "betrag": _weniger,
}
