"""Which way a value went: later, weaker, fewer. One function for each kind of value; no judgement."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from enum import Enum
from typing import Any

from pydantic import BaseModel

from integrakon.diff.changes import Tendenz
from integrakon.diff.werte import fehlt, fliesstext, schriftbild
from integrakon.plan.begriffe import Richtung, Turnus, Verbindlichkeit, Vergleich, Zeitstufe
from integrakon.plan.modell.handlungsfeld import Indikator
from integrakon.plan.zeitpunkt import Zeitpunkt

# Words by which a promise becomes an intention.
_ABSICHT = re.compile(
    r"\b(?:angestrebt\w*|anstreb\w*|streb\w*|möglichst|soll(?:en|te|ten)?|könn(?:en|te|ten)|prüf(?:t|en)|geprüft|"
    r"bei bedarf|nach möglichkeit|gegebenenfalls|ggf\.|beabsichtigt|lotet|erwäg\w+)\b",
    re.IGNORECASE,
)
# Two texts this alike, word for word, in which no word and no figure was exchanged, differ by a slip of the pen.
_TIPPFEHLER = 0.75
# Short words differ in one letter and mean something else; a slip does not add many letters.
_KURZES_WORT, _BUCHSTABEN = 5, 2
_ZIFFER = re.compile(r"\d")
_VERNEINUNG = frozenset({"nicht", "kein", "keine", "keinen", "keiner", "keines", "nie", "ohne"})
_SCHWAECHER, _STAERKER = Tendenz.SCHWAECHER, Tendenz.STAERKER


def tendenz(feld: str, alt: Any, neu: Any, eintrag: BaseModel) -> Tendenz:
    """The way from the old to the new value of a field (dotted) of an entry, the old one."""
    if fehlt(alt):
        return Tendenz.HINZUGEKOMMEN
    if fehlt(neu):
        return Tendenz.ENTFALLEN
    name = feld.rsplit(".", 1)[-1]
    if isinstance(alt, Zeitpunkt):
        return _zeit(alt, neu, anfang=name in {"beginn", "von"})
    if isinstance(alt, str) and not isinstance(alt, Enum):
        return _text(alt, neu)
    besonderes = _BESONDERE.get(name)
    return besonderes(alt, neu, eintrag) if besonderes else Tendenz.ANDERS


def menge(weg: set[Any], dazu: set[Any]) -> Tendenz:
    """The way of a set of references."""
    if weg and dazu:
        return Tendenz.ANDERS
    return Tendenz.ENTFALLEN if weg else Tendenz.HINZUGEKOMMEN


def _zeit(alt: Zeitpunkt, neu: Zeitpunkt, *, anfang: bool) -> Tendenz:
    vorher, nachher = (alt.erster_tag, neu.erster_tag) if anfang else (alt.letzter_tag, neu.letzter_tag)
    if vorher == nachher:
        return Tendenz.SCHREIBWEISE
    return Tendenz.SPAETER if nachher > vorher else Tendenz.FRUEHER


def _text(alt: str, neu: str) -> Tendenz:
    if schriftbild(alt) == schriftbild(neu) or _nur_tippfehler(alt, neu):
        return Tendenz.SCHREIBWEISE
    vorher, nachher = len(_ABSICHT.findall(alt)), len(_ABSICHT.findall(neu))
    if vorher == nachher:
        return Tendenz.ANDERS
    return _SCHWAECHER if nachher > vorher else _STAERKER


def _nur_tippfehler(alt: str, neu: str) -> bool:
    """Whether word for word nearly the same stands there; a figure or a negation is never a slip."""
    eine, andere = fliesstext(alt).split(), fliesstext(neu).split()
    if len(eine) != len(andere):
        return False
    return all(_ist_tippfehler(wort, anderes) for wort, anderes in zip(eine, andere, strict=True) if wort != anderes)


def _ist_tippfehler(wort: str, anderes: str) -> bool:
    if _ZIFFER.search(wort + anderes) or {wort.casefold(), anderes.casefold()} & _VERNEINUNG:
        return False
    kurz, lang = sorted((len(wort), len(anderes)))
    if kurz < _KURZES_WORT or lang - kurz > _BUCHSTABEN:
        return False
    return SequenceMatcher(None, wort, anderes, autojunk=False).ratio() >= _TIPPFEHLER


def _zielwert(alt: Any, neu: Any, eintrag: BaseModel) -> Tendenz:
    richtung = _richtung(eintrag)
    if richtung is None:
        return Tendenz.ANDERS
    return _STAERKER if (neu > alt) == (richtung is Richtung.HOEHER) else _SCHWAECHER


def _richtung(eintrag: BaseModel) -> Richtung | None:
    """Whither the value is meant to go: as the indicator says, or as its base and target value show."""
    if not isinstance(eintrag, Indikator):
        return None
    if eintrag.richtung in (Richtung.HOEHER, Richtung.NIEDRIGER):
        return eintrag.richtung
    ziel, basis = eintrag.zielwert, eintrag.basiswert
    if ziel is None:
        return None
    if ziel.vergleich in (Vergleich.MINDESTENS, Vergleich.MEHR_ALS):
        return Richtung.HOEHER
    if ziel.vergleich in (Vergleich.HOECHSTENS, Vergleich.WENIGER_ALS):
        return Richtung.NIEDRIGER
    if basis is None or ziel.wert is None or ziel.wert == basis.wert:
        return None
    return Richtung.HOEHER if ziel.wert > basis.wert else Richtung.NIEDRIGER


def _weniger(alt: Any, neu: Any, _eintrag: BaseModel) -> Tendenz:
    return _SCHWAECHER if neu < alt else _STAERKER


def _stufen(alt: tuple[Zeitstufe, ...], neu: tuple[Zeitstufe, ...], _eintrag: BaseModel) -> Tendenz:
    stufen = list(Zeitstufe)
    vorher, nachher = max(map(stufen.index, alt)), max(map(stufen.index, neu))
    if vorher == nachher:
        return Tendenz.ANDERS
    return Tendenz.SPAETER if nachher > vorher else Tendenz.FRUEHER


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
    "verbindlichkeit": _verbindlichkeit,
    "turnus": _turnus,
    "turnus_jahre": _seltener,
    "betrag": _weniger,
}
