"""Entries that got another id: they go by their old one while merging, so that the other side's changes find them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from integrakon.merge.blocks import Block, Key, container, walk

# From this share of common lines on, an entry that is gone and one that is new in its list are the same.
_SAME = 0.5


def under_old_ids(base: Block, side: Block) -> Block:
    """The tree of one side in which renamed entries have the keys of the base; the text is the same."""
    before, after = _ids(base), _ids(side)
    return _follow(base, side, before - after, after - before)


def _ids(root: Block) -> set[Key]:
    return {child.key for _, child in walk(root) if child.key.kind == "id"}


def _follow(base: Block, side: Block, gone: set[Key], new: set[Key]) -> Block:
    if base.children is None or side.children is None or not (gone and new):
        return side
    open_ = [child for child in base.children if child.key in gone]
    children = []
    for child in side.children:
        renamed = _same_as(child, open_) if child.key in new else None
        if renamed:
            open_.remove(renamed)
        named = replace(child, key=renamed.key) if renamed else child
        before = base.child(named.key)
        children.append(_follow(before, named, gone, new) if before else named)
    return container(side, tuple(children))


def _same_as(block: Block, candidates: list[Block]) -> Block | None:
    best = max(candidates, key=lambda other: _likeness(block, other), default=None)
    return best if best and _likeness(block, best) >= _SAME else None


def _likeness(one: Block, other: Block) -> float:
    """The share of lines that two entries have in common; the ids, of which they have none, do not count."""
    ours, theirs = (Counter(_lines(block)) for block in (one, other))
    longer = max(ours.total(), theirs.total())
    return (ours & theirs).total() / longer if longer else 0.0


def _lines(block: Block) -> list[str]:
    lines = [
        line.strip() for child in block.children or () if child.key.value != "id" for line in child.text.split("\n")
    ]
    return [line for line in lines if line]
