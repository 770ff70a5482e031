"""The three-way merge of two trees of blocks against the one they come from, entry by entry and field by field.

What only one side changed is taken from it with its comments. What both changed goes line by line to `TextMerge`, and
what that cannot settle either is a conflict. Where the lines come from and go to is not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, TypeAlias

from integrakon.merge.blocks import Block, Key, Unknown, container, lines, shifted, walk
from integrakon.merge.order import chronological, merged_order
from integrakon.merge.renames import under_old_ids
from integrakon.plan.zeitpunkt import Zeitpunkt

# Base, ours, theirs → the merged lines, and whether there are markers of a conflict in them.
TextMerge: TypeAlias = Callable[[str, str, str], tuple[str, bool]]
# The id of the entry around, if any, and the keys that lead from it to the list.
_Place: TypeAlias = tuple[str | None, tuple[Key, ...]]

# The lists that are kept in order of time.
_DATED = frozenset({"verlauf", "messwerte"})
# In place of the text of an entry that was moved; shown only where conflicts show the base.
_ELSEWHERE = "# stand an anderer Stelle"


class TangledError(Exception):
    """Both sides moved an entry, to different places: the trees cannot be merged."""


class _Found(NamedTuple):
    block: Block
    place: _Place


def merge_trees(base: Block | None, ours: Block, theirs: Block, textmerge: TextMerge) -> Block:
    """The tree of both changes; `conflict` marks the blocks in it that hold conflicts.

    Raises:
        TangledError: see there.
    """
    if base:
        ours, theirs = under_old_ids(base, ours), under_old_ids(base, theirs)
    return _Merger(base, ours, theirs, textmerge).merge(base, ours, theirs)


class _Merger:
    def __init__(self, base: Block | None, ours: Block, theirs: Block, textmerge: TextMerge) -> None:
        self._textmerge = textmerge
        self._base = _entries(base) if base else {}
        self._ours = _entries(ours)
        self._theirs = _entries(theirs)
        self._moved = {
            key
            for key, found in self._base.items()
            for side in (self._ours, self._theirs)
            if key in side and side[key].place != found.place
        }

    def merge(self, base: Block | None, ours: Block, theirs: Block) -> Block:
        """One block that both sides have; the result stands where it does in ours."""
        base = shifted(base, ours.column) if base else None
        theirs = shifted(theirs, ours.column)
        if not any(self._holds_moved(block) for block in (base, ours, theirs)):
            text = _three(base.text if base else None, ours.text, theirs.text)
            if text is not None:
                return ours if text == ours.text else theirs
        versions = [block for block in (base, ours, theirs) if block]
        if all(block.children is not None and block.is_list == ours.is_list for block in versions):
            return self._container(base, ours, theirs)
        if all(block.children is None for block in versions):
            return _leaf(base, ours, theirs) or self._as_lines(base, ours, theirs)
        return self._as_lines(base, ours, theirs)

    def _container(self, base: Block | None, ours: Block, theirs: Block) -> Block:
        conflicts = False
        if ours.inline == theirs.inline:
            head = _three(base.head if base and base.inline == ours.inline else None, ours.head, theirs.head)
        else:
            head = None if "#" in ours.head + theirs.head else ours.head
        if head is None:
            return self._as_lines(base, ours, theirs)
        around = []
        for piece in ("lead", "tail"):
            before, our, their = _pieces(piece, base, ours, theirs)
            text = _three(before, our, their)
            if text is None:
                text, is_conflict = self._textmerge(before or "", our, their)
                conflicts |= is_conflict
            around.append(text)
        children = self._children(base, ours, theirs)
        if not children or (ours.inline and not _fits_behind(children[0])):
            return self._as_lines(base, ours, theirs)
        lead, tail = around
        merged = replace(ours, lead=lead, head=head, tail=tail, conflict=conflicts)
        return container(merged, children)

    def _children(self, base: Block | None, ours: Block, theirs: Block) -> tuple[Block, ...] | None:
        """The children of the result in order; None where they cannot be told apart and go line by line."""
        if _is_rewritten(base, ours, theirs):
            return None
        column = (ours.children or ())[0].column
        kept: dict[Key, Block] = {}
        for key in {**ours.places, **theirs.places}:
            child = self._child(key, base, ours, theirs)
            if child is not None:
                kept[key] = child if isinstance(child.data, Unknown) else shifted(child, column)
        versions = [list(block.places) if block else [] for block in (base, ours, theirs)]
        order = merged_order(versions, set(kept), strict=ours.is_list)
        if order and ours.key.value in _DATED:
            order = chronological(order, versions, _day)
        return None if order is None else tuple(kept[key] for key in order)

    def _child(self, key: Key, base: Block | None, ours: Block, theirs: Block) -> Block | None:
        our, their, before = ours.child(key), theirs.child(key), base.child(key) if base else None
        if key.kind == "id":
            found = self._base.get(key)
            before = found.block if found else None
        if our and their:
            return self.merge(before, our, their)
        column = (ours.children or ())[0].column
        if our:
            return self._on_one_side(key, before, our, (self._ours, self._theirs))
        assert their is not None  # noqa: S101 - the key comes from one of the two
        return self._on_one_side(key, before, shifted(their, column), (self._theirs, self._ours))

    def _on_one_side(
        self, key: Key, base: Block | None, mine: Block, sides: tuple[Mapping[Key, _Found], Mapping[Key, _Found]]
    ) -> Block | None:
        """A block that only one side has here; the other may have it elsewhere, or no more, or never had it."""
        here, there = (side.get(key) for side in sides)
        before = self._base.get(key)
        if here and there:
            return self._moved_child(before, mine, (here, there), is_ours=sides[0] is self._ours)
        if base is None:
            return self._alone(mine)
        stayed = before is None or here is None or before.place == here.place
        base = shifted(base, mine.column)
        if stayed and base.text == mine.text:
            return None
        is_ours = sides[0] is self._ours
        return self._removed(base if stayed else _elsewhere(base), mine, is_ours=is_ours)

    def _moved_child(
        self, before: _Found | None, mine: Block, found: tuple[_Found, _Found], *, is_ours: bool
    ) -> Block | None:
        here, there = found
        if before is None:
            return mine  # both added an entry of this id; `validate` will say so
        if before.place == here.place:
            return None  # the other side moved it: it is merged there
        if before.place != there.place:
            raise TangledError
        other = shifted(there.block, mine.column)
        return self.merge(before.block, mine, other) if is_ours else self.merge(before.block, other, mine)

    def _removed(self, base: Block, mine: Block, *, is_ours: bool) -> Block:
        """What one side changed and the other removed: a conflict."""
        texts = (mine.text, "") if is_ours else ("", mine.text)
        text, conflict = self._textmerge(base.text, *texts)
        return lines(mine.key, text, Unknown.VALUE if is_ours else Unknown.NOTHING, conflict=conflict)

    def _alone(self, block: Block) -> Block:
        """A new block; an entry that was moved into it may have been changed on the other side."""
        if not self._holds_moved(block) or block.children is None:
            return block
        children = []
        for child in block.children:
            found = [side.get(child.key) for side in (self._base, self._ours, self._theirs)]
            if child.key in self._moved and all(found):
                base, ours, theirs = (shifted(version.block, child.column) for version in found if version)
                children.append(self.merge(base, ours, theirs))
            elif child.key in self._moved and found[0]:
                base = _elsewhere(shifted(found[0].block, child.column))
                children.append(self._removed(base, child, is_ours=child.key in self._ours))
            else:
                children.append(self._alone(child))
        return container(block, tuple(children))

    def _as_lines(self, base: Block | None, ours: Block, theirs: Block) -> Block:
        if any(self._holds_moved(block) for block in (base, ours, theirs)):
            raise TangledError
        text, conflict = self._textmerge(base.text if base else "", ours.text, theirs.text)
        several = ours.children is not None and ours.is_list
        return lines(ours.key, text, Unknown.SEVERAL if several else Unknown.VALUE, conflict=conflict)

    def _holds_moved(self, block: Block | None) -> bool:
        if not self._moved or block is None:
            return False
        return block.key in self._moved or any(child.key in self._moved for _, child in walk(block))


def _elsewhere(block: Block) -> Block:
    """An entry in its old place: to move it is a change, too, even where its text is the same."""
    return replace(block, lead=f"{' ' * block.column}{_ELSEWHERE}\n{block.lead}")


def _day(key: Key) -> date | None:
    """The day that a natural key begins with."""
    if key.kind != "natural" or not isinstance(key.value, tuple):
        return None
    try:
        return Zeitpunkt.parse(key.value[0]).erster_tag
    except ValueError:
        return None


def _leaf(base: Block | None, ours: Block, theirs: Block) -> Block | None:
    """The value of one side with the comments of both; None where both changed the same piece."""
    pieces = [_three(*_pieces(piece, base, ours, theirs)) for piece in ("lead", "head", "tail")]
    side = _value(base, ours, theirs)
    if side is None or None in pieces:
        return None
    lead, head, tail = (piece or "" for piece in pieces)
    return replace(ours, lead=lead, head=head, tail=tail, value=side.value, data=side.data)


def _value(base: Block | None, ours: Block, theirs: Block) -> Block | None:
    """The side whose value counts: the one that changed it, be it that the other wrote the same in another way."""
    text = _three(base.value if base else None, ours.value, theirs.value)
    if text is not None:
        return ours if text == ours.value else theirs
    if _same(ours, theirs) and theirs.value.count("#") == ours.value.count("#"):
        return ours
    for kept, dropped in ((ours, theirs), (theirs, ours)):
        if base and _same(base, dropped) and dropped.value.count("#") == base.value.count("#"):
            return kept
    return None


def _pieces(piece: str, base: Block | None, ours: Block, theirs: Block) -> tuple[str | None, str, str]:
    return getattr(base, piece) if base else None, getattr(ours, piece), getattr(theirs, piece)


def _same(one: Block, other: Block) -> bool:
    return type(one.data) is type(other.data) and one.data == other.data


def _three(base: str | None, ours: str, theirs: str) -> str | None:
    """The changed one of two texts; None if both are, differently."""
    if theirs in {ours, base}:
        return ours
    return theirs if ours == base else None


def _fits_behind(block: Block) -> bool:
    """Whether a block can go on in the line of a dash."""
    return not block.lead and not isinstance(block.data, Unknown)


def _is_rewritten(base: Block | None, ours: Block, theirs: Block) -> bool:
    """Whether both sides did away with the same text of a list and one put another there: it may be the same one."""
    if base is None or not base.is_list:
        return False
    gone = any(key.kind == "content" and not ours.child(key) and not theirs.child(key) for key in base.places)
    added = (key for side in (ours, theirs) for key in side.places if base.child(key) is None)
    return gone and any(key.kind == "content" for key in added)


def _entries(root: Block) -> dict[Key, _Found]:
    """Every entry with an id that stands once, and its place."""
    found: dict[Key, _Found] = {}
    twice: set[Key] = set()

    def visit(block: Block, place: _Place) -> None:
        for child in block.children or ():
            if child.key.kind == "id":
                if child.key in found or child.key.nth:
                    twice.add(child.key)
                found[child.key] = _Found(child, place)
                visit(child, (str(child.key.value), ()))
            else:
                visit(child, (place[0], (*place[1], child.key)))

    visit(root, (None, ()))
    return {key: entry for key, entry in found.items() if key not in twice}


def expected(block: Block) -> object:
    """The data of a merged block, for comparison with what its text is read as."""
    if block.children is None:
        return block.data
    children: Sequence[Block] = [child for child in block.children if child.data is not Unknown.NOTHING]
    if not children:
        return None  # a key without anything behind it
    values = [expected(child) for child in children]
    if block.is_list:
        return values
    return {str(child.key.value): value for child, value in zip(children, values, strict=True)}


def agrees(wanted: object, data: object) -> bool:
    """Whether data is what was expected; of unknown parts anything may have become."""
    if isinstance(wanted, Unknown):
        return True
    if type(wanted) is not type(data):
        return False
    if isinstance(wanted, dict) and isinstance(data, dict):
        return wanted.keys() == data.keys() and all(agrees(value, data[key]) for key, value in wanted.items())
    if isinstance(wanted, list) and isinstance(data, list):
        return len(wanted) == len(data) and all(map(agrees, wanted, data))
    return wanted == data


def has_conflict(block: Block) -> bool:
    """Whether anything in here is left to decide."""
    return block.conflict or any(child.conflict for _, child in walk(block))
