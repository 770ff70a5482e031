"""`Block`: a piece of a plan file's text, a key with its value or a list item, with the comments above it.

How a text is cut into blocks is not known here, nor how they are merged.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from integrakon.document import Data


class Unknown(Enum):
    """In the place of data: what the lines of a conflict, or those that were merged as lines, amount to in OURS."""

    VALUE = 1
    NOTHING = 2
    SEVERAL = 3


@dataclass(frozen=True)
class Key:
    """What a block is found by among its siblings; `kind` says how steady that is.

    A mapping's `key` and an `id` stay when the rest changes; `content` is all there is to tell a text from another.
    """

    kind: str
    value: Hashable
    nth: int = 0


@dataclass(frozen=True)
class Block:
    """One block; its text is lead, indentation, head, then value or children, then tail.

    `lead` are the whole lines above it, `head` is the key or dash, `tail` the rest of the last line and the comments
    that belong to the end. With `inline` the first child goes on in the line of the head. The indentation of the first
    line is `column` spaces; all other lines hold theirs.
    """

    key: Key
    column: int
    lead: str
    head: str
    tail: str
    data: Data | Unknown
    value: str = ""
    children: tuple[Block, ...] | None = None
    inline: bool = False
    conflict: bool = False
    places: dict[Key, int] = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_list(self) -> bool:
        """Whether the children are the items of a list."""
        return isinstance(self.data, list)

    @cached_property
    def text(self) -> str:
        """All of it."""
        return f"{self.lead}{' ' * self.column}{self.body}"

    @cached_property
    def body(self) -> str:
        """The text from its key or dash on."""
        return f"{self.head}{self.inner}{self.tail}"

    @property
    def inner(self) -> str:
        """The value, or all the children."""
        if self.children is None:
            return self.value
        first, *rest = self.children
        return (first.body if self.inline else first.text) + "".join(child.text for child in rest)

    def child(self, key: Key) -> Block | None:
        """The child of this key."""
        at = self.places.get(key)
        return None if at is None or self.children is None else self.children[at]


def container(block: Block, children: tuple[Block, ...]) -> Block:
    """The block with these children."""
    return replace(block, value="", children=children, places={child.key: i for i, child in enumerate(children)})


def lines(key: Key, text: str, data: Unknown, *, conflict: bool) -> Block:
    """A block that is nothing but whole lines."""
    return Block(key, 0, text, "", "", data, conflict=conflict)


def shifted(block: Block, column: int) -> Block:
    """The block with its first line at another column, and all it holds moved along."""
    by = column - block.column
    if not by:
        return block
    moved = replace(
        block,
        column=column,
        lead=_shift(block.lead, by),
        head=_shift(block.head, by, from_second=True),
        value=_shift(block.value, by, from_second=True),
        tail=_shift(block.tail, by, from_second=block.children is None),
    )
    if block.children is None:
        return moved
    return container(moved, tuple(shifted(child, child.column + by) for child in block.children))


def walk(block: Block) -> Iterator[tuple[Block, Block]]:
    """Every block below this one, with the block it stands in."""
    for child in block.children or ():
        yield block, child
        yield from walk(child)


def _shift(text: str, by: int, *, from_second: bool = False) -> str:
    """The lines further right by so many spaces, or left by as many as they have."""
    lines = text.splitlines(keepends=True)
    for i in range(1 if from_second else 0, len(lines)):
        if not lines[i].strip():
            continue
        spaces = len(lines[i]) - len(lines[i].lstrip(" "))
        lines[i] = " " * max(0, spaces + by) + lines[i][spaces:]
    return "".join(lines)
