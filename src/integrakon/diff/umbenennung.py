"""An actor (or field of action) that got another name, in the plan and in every text that names it: one change."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from integrakon.diff.changes import Change, Kind
from integrakon.diff.tendenz import text
from integrakon.diff.werte import gleich

_NAMEN = {("akteur", "name"), ("handlungsfeld", "titel"), ("gremium", "name")}


def ohne_folgen(changes: list[Change]) -> list[Change]:
    """The changes without those that only carry new names into another text; the renamings count them.

    What else happened to such a text is judged as if it had had the new names before.
    """
    namen = {c.alt: c.neu for c in changes if _ist_umbenennung(c)}
    if not namen:
        return changes
    in_texten: Counter[str] = Counter()
    uebrige = []
    for change in changes:
        genannte = _genannte(change, namen)
        if folge := _folge_von(change, genannte):
            in_texten.update(folge)
        else:
            uebrige.append(_mit_neuen_namen(change, genannte))
    return [c._replace(texte=in_texten[c.alt]) if _ist_umbenennung(c) else c for c in uebrige]


def _ist_umbenennung(change: Change) -> bool:
    return (change.entity, change.feld) in _NAMEN and change.kind is Kind.CHANGED


def _genannte(change: Change, namen: Mapping[str, str]) -> dict[str, str]:
    """Those of the renamed whom a changed text named; a name is none of its own consequences."""
    if change.kind is not Kind.CHANGED or _ist_umbenennung(change):
        return {}
    if not isinstance(change.alt, str) or not isinstance(change.neu, str):
        return {}
    return {name: neu for name, neu in namen.items() if name in change.alt}


def _folge_von(change: Change, namen: Mapping[str, str]) -> list[str]:
    """The names, all or one, whose replacement is all that happened."""
    auswahlen = [namen, *({name: neu} for name, neu in namen.items())] if namen else []
    return next((list(auswahl) for auswahl in auswahlen if gleich(_ersetzt(change.alt, auswahl), change.neu)), [])


def _mit_neuen_namen(change: Change, namen: Mapping[str, str]) -> Change:
    return change._replace(tendenz=text(_ersetzt(change.alt, namen), change.neu)) if namen else change


def _ersetzt(alt: str, namen: Mapping[str, str]) -> str:
    """All at once, the longest first, so that no name is put into another one."""
    muster = "|".join(map(re.escape, sorted(namen, key=len, reverse=True)))
    return re.sub(muster, lambda treffer: namen[treffer.group()], alt)
