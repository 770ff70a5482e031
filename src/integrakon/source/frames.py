"""The open collections while a plan is built: each takes scalars and finished parts, with their places.

This is where reading spends its time, hence plain tuples, slots and few calls. What is forbidden is told in `builder`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from integrakon.document import Data, Plain
from integrakon.source.positions import Children, Entry

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
MERGE = "<<"

_PLAIN_NON_KEYS = NULLS | {MERGE}
_FIRST_OF_NON_TEXT = frozenset("0123456789+-.tTfFnN~")
# YAML 1.2, core schema (10.3.2).
_NON_TEXT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|true|True|TRUE|false|False|FALSE|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)


class Key(Protocol):
    """A scalar event, or what stands in for one."""

    value: str
    style: str | None
    start_mark: Any
    end_mark: Any


@dataclass(slots=True)
class KeyStandIn:
    """A key that is not to be taken from its event: an alias, a text with tag; dropped if it is no text at all."""

    value: str
    start_mark: Any
    end_mark: Any
    is_dropped: bool = False
    style: str | None = None

    def __post_init__(self) -> None:
        self.style = "" if self.is_dropped else '"'


class Owner(Protocol):
    """What a frame leaves to its builder: all that is not everyday."""

    def special_scalar(self, event: Any) -> Data:
        """The value of a scalar with quotes, anchor or tag."""

    def special_key(self, event: Any) -> Key:
        """The key for a scalar with quotes, anchor or tag."""

    def refuse_key(self, frame: Mapping, key: Key) -> None:
        """Tell why the value of this key is dropped."""


class Mapping:
    """An open mapping; with `key` it waits for a value, without for a key.

    `inner` counts the entries of all that lies deeper, with aliases written out; `height` the levels, itself included.
    """

    __slots__ = ("anchor", "children", "data", "height", "inner", "key", "start")

    def __init__(self, start: int, anchor: str | None) -> None:
        self.start = start
        self.anchor = anchor
        self.data: dict[str, Data] = {}
        self.children: dict[str, Entry] = {}
        self.key: Key | None = None
        self.inner = 0
        self.height = 1

    def scalar(self, event: Any, owner: Owner) -> None:
        """Take a text as key or value."""
        is_plain = event.implicit[0] and event.anchor is None
        if self.key is None:
            self.key = event if is_plain else owner.special_key(event)
            return
        value = resolve(event.value) if is_plain else owner.special_scalar(event)
        self.add(owner, value, event.start_mark.index, event.end_mark.index, None)

    def add(self, owner: Owner, value: Data, start: int, end: int, children: Children | None) -> None:
        """Take the value of the key."""
        key = self.key
        self.key = None
        assert key is not None  # noqa: S101 - the caller asked
        name = key.value
        if name in self.children or (name in _PLAIN_NON_KEYS and not key.style):
            owner.refuse_key(self, key)
            return
        self.data[name] = value
        self.children[name] = (key.start_mark.index, key.end_mark.index, start, end, children)


class Sequence:
    """An open list."""

    key: ClassVar = ""  # never waits for one
    __slots__ = ("anchor", "children", "data", "height", "inner", "start")

    def __init__(self, start: int, anchor: str | None) -> None:
        self.start = start
        self.anchor = anchor
        self.data: list[Data] = []
        self.children: list[Entry] = []
        self.inner = 0
        self.height = 1

    def scalar(self, event: Any, owner: Owner) -> None:
        """Take a text as item."""
        is_plain = event.implicit[0] and event.anchor is None
        value = resolve(event.value) if is_plain else owner.special_scalar(event)
        self.add(owner, value, event.start_mark.index, event.end_mark.index, None)

    def add(self, owner: Owner, value: Data, start: int, end: int, children: Children | None) -> None:
        """Take an item."""
        self.data.append(value)
        self.children.append((start, start, start, end, children))


class Root:
    """Stands around a document and takes its one node."""

    key: ClassVar = ""  # never waits for one
    __slots__ = ("data", "entry", "height", "inner")

    def __init__(self) -> None:
        self.data: Data = None
        self.entry: Entry | None = None
        self.inner = 0
        self.height = 0

    def scalar(self, event: Any, owner: Owner) -> None:
        """Take a text as the whole document."""
        is_plain = event.implicit[0] and event.anchor is None
        value = resolve(event.value) if is_plain else owner.special_scalar(event)
        self.add(owner, value, event.start_mark.index, event.end_mark.index, None)

    def add(self, owner: Owner, value: Data, start: int, end: int, children: Children | None) -> None:
        """Take the document."""
        self.data = value
        self.entry = (start, start, start, end, children)


def resolve(value: str) -> Data:
    """A scalar without quotes: text, nothing, or what YAML 1.2 would read as a number or a boolean."""
    if not value:
        return None
    if value[0] not in _FIRST_OF_NON_TEXT:
        return value
    if value in NULLS:
        return None
    return Plain(value) if _NON_TEXT.fullmatch(value) else value
