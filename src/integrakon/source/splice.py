"""Writing back into a plan file: changes of its data become edits of its text, so that every other byte stays.

The new text is read again; what does not come out as meant is not done. Nothing is written to disk here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias, cast

from integrakon.document import Data, Document
from integrakon.findings import Finding
from integrakon.plan.pfad import Schritt
from integrakon.source import yamltext
from integrakon.source.edits import AddItem, AddKey, Change, Replace, target, variants
from integrakon.source.ground import Edit, Ground
from integrakon.source.positions import TreePositions
from integrakon.source.text_checks import BOM, FORBIDDEN

__all__ = ["AddItem", "AddKey", "Change", "IsSound", "Replace", "Spliced", "splice"]

# Each attempt reads the file anew. A file in which more goes wrong than this can sort out is better edited by hand.
_ATTEMPTS = 100

IsSound: TypeAlias = Callable[[Document, list[Finding]], bool]
"""Whether a changed plan may stay as it is, asked of it and the findings of its reading."""


class Spliced(NamedTuple):
    """The new content of the file, and the changes that are in it."""

    raw: bytes
    done: tuple[Change, ...]


class _Option(NamedTuple):
    """Changes that go together because one written text stands for all of their values, and edits that may do them."""

    changes: tuple[Change, ...]
    edits: list[Edit]
    others: list[list[Edit]]


def splice(raw: bytes, name: str, changes: Sequence[Change], is_sound: IsSound | None = None) -> Spliced:
    """Bring about as many of the changes as can be, each whole or not at all; paths are those of the old data.

    A change is not done where it would do more than is asked: change a value that an alias repeats elsewhere, lose a
    comment, or bring a new fault of reading. `is_sound` may refuse what reads well.
    """
    document, findings = yamltext.parse(raw, name)
    if not changes or document.data is None:
        return Spliced(raw, ())
    attempts = _Attempts(raw, document, len(findings), is_sound)
    done = attempts.choose([], list(_options(changes, attempts.ground)))
    return Spliced(attempts.best, tuple(change for option in done for change in option.changes))


def _options(changes: Iterable[Change], ground: Ground) -> Iterator[_Option]:
    """The changes that can be tried; the same change of one written value at several paths is one."""
    together: dict[tuple[int, str, int], list[Change]] = {}
    seen: dict[str, int] = {}
    for change in changes:
        place = target(change, ground)
        if place is None or not _is_writable(change):
            continue
        count = seen[repr(change)] = seen.get(repr(change), 0) + 1
        together.setdefault((place, repr((type(change), change[1:])), count), []).append(change)
    for several in together.values():
        tries = next(filter(None, (variants(change, ground) for change in several)), [])
        if tries:
            yield _Option(tuple(several), tries[0], tries[1:])


class _Attempts:
    """Tries changes on one file and keeps the best that came of it."""

    def __init__(self, raw: bytes, document: Document, faults: int, is_sound: IsSound | None) -> None:
        self.best = raw
        self._bom = BOM if raw.startswith(BOM) else b""
        text = raw[len(self._bom) :].decode("utf-8")
        self.ground = Ground(text, document.text, cast("TreePositions", document.positions), document.data)
        self._name = document.name
        self._faults = faults
        self._is_sound = is_sound
        self._left = _ATTEMPTS

    def choose(self, chosen: list[_Option], rest: list[_Option]) -> list[_Option]:
        """What can be done of the rest together with what is chosen already: all at once, or found by halving."""
        if not rest or self._works([*chosen, *rest]):
            return [*chosen, *rest]
        if len(rest) > 1:
            middle = len(rest) // 2
            return self.choose(self.choose(chosen, rest[:middle]), rest[middle:])
        option = rest[0]
        for edits in option.others:
            if self._works([*chosen, other := option._replace(edits=edits)]):
                return [*chosen, other]
        return chosen

    def _works(self, options: list[_Option]) -> bool:
        text = _edited(self.ground.text, [edit for option in options for edit in option.edits])
        if text is None or self._left == 0:
            return False
        self._left -= 1
        raw = self._bom + text.encode("utf-8")
        document, findings = yamltext.parse(raw, self._name)
        if document.data is None or len(findings) > self._faults:
            return False
        changes = [change for option in options for change in option.changes]
        if document.data != _changed(self.ground.data, changes):
            return False
        if self._is_sound is not None and not self._is_sound(document, findings):
            return False
        self.best = raw
        return True


def _edited(text: str, edits: list[Edit]) -> str | None:
    """The text after the edits; None where they overlap."""
    pieces, done = [], 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        if start < done:
            return None
        pieces += [text[done:start], new]
        done = end
    return "".join([*pieces, text[done:]])


def _changed(data: Data, changes: Iterable[Change]) -> Data:
    """The data as it should become; what is shared through an alias changes only where a change says so."""
    for change in sorted(changes, key=lambda change: -len(change.pfad)):
        data = _changed_at(data, list(change.pfad), change)
    return data


def _changed_at(data: Data, schritte: list[Schritt], change: Change) -> Data:
    if not schritte:
        return _new_value(data, change)
    schritt, rest = schritte[0], schritte[1:]
    if isinstance(data, dict):
        return {**data, str(schritt): _changed_at(data[str(schritt)], rest, change)}
    assert isinstance(data, list)  # noqa: S101 - the path was followed before
    assert isinstance(schritt, int)  # noqa: S101 - as above
    return [*data[:schritt], _changed_at(data[schritt], rest, change), *data[schritt + 1 :]]


def _new_value(old: Data, change: Change) -> Data:
    if isinstance(change, Replace):
        return list(change.value) if isinstance(change.value, list) else change.value
    if isinstance(change, AddKey):
        return {**old, change.key: change.value} if isinstance(old, dict) else old
    return [*old, change.value] if isinstance(old, list) else old


def _is_writable(change: Change) -> bool:
    """Whether all texts of a change are readable text, as a plan may hold it."""
    stack: list[Data] = [change.value]  # type: ignore[list-item]
    if isinstance(change, AddKey):
        stack.append(change.key)
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            if "\r" in value or FORBIDDEN.search(value):
                return False
        elif isinstance(value, dict):
            stack += [*value, *value.values()]
        elif value is not None:
            stack += value
    return True
