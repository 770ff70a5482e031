"""In which order the merged children of a block stand: as in OURS, unless only THEIRS put them in another order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeVar

K = TypeVar("K")


def merged_order(versions: Sequence[Sequence[K]], kept: Collection[K], *, strict: bool) -> list[K] | None:
    """The kept keys of three versions (base, ours, theirs) in order; each new one stands behind its neighbour.

    None if both sides put them in different orders, where that is `strict`; else ours counts.
    """
    base, ours, theirs = versions
    common = set(base) & set(ours) & set(theirs)
    was, our, their = ([key for key in keys if key in common] for keys in versions)
    if strict and was not in (our, their) and our != their:
        return None
    is_theirs = our == was and their != was
    backbone, other = (theirs, ours) if is_theirs else (ours, theirs)
    order = [key for key in backbone if key in kept]
    placed = set(order)
    own = placed - set(base) - set(other)
    before: K | None = None
    for key in other:
        if key not in kept:
            continue
        if key not in placed:
            order.insert(_behind(order, before, own if not is_theirs else set()), key)
            placed.add(key)
        before = key
    return order


def _behind(order: Sequence[K], before: K | None, own: Collection[K]) -> int:
    """The index behind a key and behind what ours added there, too."""
    at = 0 if before is None else order.index(before) + 1
    while at < len(order) and order[at] in own:
        at += 1
    return at
