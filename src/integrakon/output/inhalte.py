"""What came or went, in full: whatever the sentence of a change leaves out or cuts. Values only, no layout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from integrakon.diff.bericht import Angabe
from integrakon.diff.changes import Change, Kind
from integrakon.diff.compare import VERSPRECHEN
from integrakon.output.planworte import Feldart, Klasse, Namen, feld_von, feldart, gezeigt, im_ganzen, ohne_zitat
from integrakon.plan.bauplan import klasse_von

# What the sentences about these say already.
_GESAGT = {"verlauf": {"datum", "status"}, "messwerte": {"stichtag", "wert", "vergleich"}}


def inhalt(change: Change, namen: Namen) -> tuple[Angabe, ...]:
    """The content of what was added or removed, field by field; nothing where the sentence says it all."""
    if change.kind not in (Kind.ADDED, Kind.REMOVED):
        return ()
    wert = change.alt if change.neu is None else change.neu
    if change.feld is None:
        return tuple(_eintrag(change, wert, namen)) if isinstance(wert, dict) else ()
    art = feld_von(change.entity, change.feld)
    if change.feld in _GESAGT:
        return tuple(_felder(wert, art.klasse, _GESAGT[change.feld], namen))
    if gezeigt(wert, art, namen) == im_ganzen(wert, art, namen):
        return ()
    if isinstance(wert, dict):
        return tuple(_felder(wert, art.klasse, set(), namen))
    return (Angabe(art.titel, _texte(wert, art, namen)),)


def _eintrag(change: Change, wert: dict[str, Any], namen: Namen) -> Iterator[Angabe]:
    """An entry without its id, its title where that was said, and the promises in it, which are told on their own."""
    klasse = klasse_von(change.entity)
    gesagt = {"id", *(name for name, teil in wert.items() if teil == change.titel)}
    gesagt |= {name for name in wert if _ist_versprechen(feldart(klasse, name))}
    return _felder(wert, klasse, gesagt, namen)


def _ist_versprechen(art: Feldart) -> bool:
    return art.klasse is not None and art.klasse.__name__ in VERSPRECHEN


def _felder(werte: dict[str, Any], klasse: Klasse, ohne: set[str], namen: Namen) -> Iterator[Angabe]:
    for name, wert in werte.items():
        if name not in ohne:
            art = feldart(klasse, name)
            yield Angabe(art.titel, _texte(wert, art, namen))


def _texte(wert: Any, art: Feldart, namen: Namen) -> tuple[str, ...]:
    """Prose as it is written, lists item by item, all else in words."""
    if isinstance(wert, list):
        return tuple(text for teil in wert for text in _texte(teil, art, namen))
    if isinstance(wert, str) and not art.ist_zeitpunkt:
        return (ohne_zitat(wert, art, namen),)
    return (im_ganzen(wert, art, namen),)
