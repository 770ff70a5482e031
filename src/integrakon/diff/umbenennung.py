"""An actor (or field of action) that got another name, in the plan and in every text that names it: one change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from integrakon.diff.changes import Change, Kind
from integrakon.diff.werte import fliesstext

_NAMEN = {("akteur", "name"), ("handlungsfeld", "titel"), ("gremium", "name")}


def ohne_folgen(changes: list[Change]) -> list[Change]:
    """The changes without those that only carry a new name into another text; the renaming counts them."""
    namen = {c.alt: c.neu for c in changes if (c.entity, c.feld) in _NAMEN and c.kind is Kind.CHANGED}
    if not namen:
        return changes
    folgen = {index: name for index, change in enumerate(changes) if (name := _nur_name(change, namen))}
    return list(_gezaehlt(changes, folgen))


def _nur_name(change: Change, namen: Mapping[str, str]) -> str | None:
    """The old name, where putting the new one in its place is all that happened to a text."""
    if change.kind is not Kind.CHANGED or (change.entity, change.feld) in _NAMEN:
        return None
    if not isinstance(change.alt, str) or not isinstance(change.neu, str):
        return None
    neu = fliesstext(change.neu)
    return next((name for name in namen if name in change.alt and _ersetzt(change.alt, name, namen) == neu), None)


def _ersetzt(text: str, name: str, namen: Mapping[str, str]) -> str:
    return fliesstext(text.replace(name, namen[name]))


def _gezaehlt(changes: list[Change], folgen: Mapping[int, str]) -> Iterator[Change]:
    for index, change in enumerate(changes):
        if index in folgen:
            continue
        if (change.entity, change.feld) in _NAMEN and change.kind is Kind.CHANGED:
            yield change._replace(texte=sum(name == change.alt for name in folgen.values()))
            continue
        yield change
