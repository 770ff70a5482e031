"""In which order the merged children of a block stand: each pair as the side has it that changed it, else as before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

K = TypeVar("K")

# Every key is compared with every other; no list that people put in order by hand is longer.
_MOST_COMPARED = 1000


def merged_order(versions: Sequence[Sequence[K]], kept: Collection[K], *, strict: bool) -> list[K] | None:
    """The kept keys of three versions (base, ours, theirs) in order; each new one stands behind its neighbour.

    None if both sides put them in orders that contradict each other, where that is `strict`; else ours counts.
    """
    base, ours, theirs = versions
    common = set(base) & set(ours) & set(theirs)
    was, our, their = ([key for key in keys if key in common] for keys in versions)
    if their in (was, our):
        return _filled([key for key in ours if key in kept], theirs, kept, set(ours) - set(base) - set(theirs))
    if our == was:
        return _filled([key for key in theirs if key in kept], ours, kept, set())
    both = _both_orders(was, our, their)
    if both is None and strict:
        return None
    order = _filled([key for key in both or our if key in kept], ours, kept, set())
    return _filled(order, theirs, kept, set(ours) - set(base) - set(theirs))


def chronological(order: list[K], versions: Sequence[Sequence[K]], day: Callable[[K], date | None]) -> list[K]:
    """The order by day, where both sides added something to what was in that order; else as it is."""
    base, ours, theirs = versions
    days = {key: found for key in order if (found := day(key))}
    if len(days) < len(order) or not (set(ours) - set(base) and set(theirs) - set(base)):
        return order
    for side in (ours, theirs):
        if any(earlier > later for earlier, later in pairwise(days[key] for key in side if key in days)):
            return order
    return sorted(order, key=days.__getitem__)


def _both_orders(was: Sequence[K], our: Sequence[K], their: Sequence[K]) -> list[K] | None:
    """Every two keys as the side has them that turned them round; None where that goes in a circle."""
    if len(was) > _MOST_COMPARED:
        return None
    places = [{key: place for place, key in enumerate(keys)} for keys in (was, our, their)]

    def is_before(one: K, other: K) -> bool:
        before, ours, theirs = (place[one] < place[other] for place in places)
        return theirs if ours == before else ours

    # In an order without a circle each key has another number of keys before it.
    before = {key: sum(is_before(other, key) for other in was if other != key) for key in was}
    return sorted(was, key=before.__getitem__) if len(set(before.values())) == len(was) else None


def _filled(order: list[K], other: Sequence[K], kept: Collection[K], own: Collection[K]) -> list[K]:
    """The order with what the other side has besides, each behind its neighbour there and behind what is `own`."""
    placed = set(order)
    before: K | None = None
    for key in other:
        if key not in kept:
            continue
        if key not in placed:
            order.insert(_behind(order, before, own), key)
            placed.add(key)
        before = key
    return order


def _behind(order: Sequence[K], before: K | None, own: Collection[K]) -> int:
    """The index behind a key and behind what ours added there, too."""
    at = 0 if before is None else order.index(before) + 1
    while at < len(order) and order[at] in own:
        at += 1
    return at
