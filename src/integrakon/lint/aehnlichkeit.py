"""Which of many texts say nearly the same, without comparing all with all. It does not judge what that means.

Two texts are compared only where they share one of their rarest words (prefix filtering, as in joins of sets), and
never with more than a few dozen others: so the time grows with the number of texts, not with its square.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import ceil

_WORT = re.compile(r"[^\W\d_]{4,}|\d+")
# A word that many texts share is looked up in the first of them only.
_HOECHSTENS = 40


def merkmale(text: str) -> frozenset[str]:
    """What a text is about: its words of four and more letters, without endings, and its figures."""
    return frozenset(wort.rstrip("enrs") or wort for wort in _WORT.findall(text.casefold()))


def doppelte(texte: Sequence[str], ab: float) -> Iterator[tuple[int, int]]:
    """Pairs (later, earlier) of indices of texts whose words agree to at least this share (Jaccard, 0 to 1).

    Each text is named at most once as the later one, with the most alike of the earlier ones.
    """
    mengen = [merkmale(text) for text in texte]
    haeufig = Counter(wort for menge in mengen for wort in menge)
    index: dict[str, list[int]] = defaultdict(list)
    gleiche: dict[frozenset[str], int] = {}
    for i, menge in enumerate(mengen):
        if not menge:
            continue
        erster = gleiche.setdefault(menge, i)
        if erster != i:
            yield i, erster
            continue
        anfang = _anfang(menge, haeufig, ab)
        kandidaten = sorted({j for wort in anfang for j in index[wort]})
        bester = max(kandidaten, key=lambda j: (_jaccard(menge, mengen[j]), -j), default=None)
        if bester is not None and _jaccard(menge, mengen[bester]) >= ab:
            yield i, bester
        for wort in anfang:
            if len(index[wort]) < _HOECHSTENS:
                index[wort].append(i)


def _anfang(menge: frozenset[str], haeufig: Mapping[str, int], ab: float) -> list[str]:
    """The rarest words, as many as two sets that agree this much must share one of."""
    geordnet = sorted(menge, key=lambda wort: (haeufig[wort], wort))
    return geordnet[: len(menge) - ceil(ab * len(menge)) + 1]


def _jaccard(eine: frozenset[str], andere: frozenset[str]) -> float:
    return len(eine & andere) / len(eine | andere)
