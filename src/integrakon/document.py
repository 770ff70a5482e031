"""`Document`: the text of one plan file, its plain data and the place of every key and value.

It knows neither the disk nor YAML; `source.yamltext` builds it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, Protocol, TypeAlias

from integrakon.findings import Location
from integrakon.plan.pfad import Pfad

Data: TypeAlias = "str | None | list[Data] | dict[str, Data]"


class Plain(str):
    """A scalar that stood without quotes and that YAML 1.2 would read as a number or a boolean.

    The model decides: where it wants text this is text as written, where it wants a number only this is one.
    """

    __slots__ = ()


class Spans(NamedTuple):
    """Where a key and its value start and end, as offsets of the text; for a list item the key is the item itself.

    The end of a block reaches up to what follows it, over comments and empty lines.
    """

    key_start: int
    key_end: int
    start: int
    end: int


class Positions(Protocol):
    """Finds the place of a path; built lazily because most plans have no fault."""

    def locate(self, pfad: Pfad, at: Literal["key", "value"] = "value", stelle: str | None = None) -> Location:
        """The place of a value or of its key; where the path leads nowhere, that of its nearest ancestor's key.

        `stelle` narrows it to the first place where this part of the value's text stands; where it is not found as it
        is, the whole value stands for it.
        """

    def location(self, start: int, end: int) -> Location:
        """The stretch between two offsets of the text, at most to the end of its first line."""

    def spans(self, pfad: Pfad) -> Spans | None:
        """The offsets of what stands at a path; None where the path leads nowhere."""

    def is_comment(self, offset: int) -> bool:
        """Whether the `#` at this offset of the text begins a comment, not being part of a key or value."""


class Document(NamedTuple):
    """One plan file, read but not understood. `data` is None where the text could not be read to the end."""

    name: str
    text: str
    data: Data
    positions: Positions
