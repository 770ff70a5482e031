"""Which of many texts say nearly the same, without comparing all with all. It does not judge what that means.

Two texts are compared only where they share one of their rarest words (prefix filtering, as in joins of sets), and
never with more than a few dozen others: so the time grows with the number of texts, not with its square.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import ceil

from integrakon.lint.deutsch import stamm

_WORT = re.compile(r"[^\W\d_]{4,}|\w*\d\w*")
# A word that many texts share is looked up in the first of them only.
_HOECHSTENS = 40


def merkmale(text: str) -> frozenset[str]:
    """What a text is about: its words of four and more letters, without endings, and its figures.

    Nouns keep their capital letter, for they say what a text is about, while other words only say how.
    """
    return frozenset(map(_merkmal, _WORT.findall(text)))


def aehnlichkeit(eine: frozenset[str], andere: frozenset[str]) -> float:
    """How alike two sets of words are (Jaccard, 0 to 1); 0 where each has a noun or a figure that the other lacks.

    `Treffen für Frauen` and `Treffen für Männer` are two things, however long the rest that they share.
    """
    gemeinsam = eine & andere
    if any(map(_benennt, eine - gemeinsam)) and any(map(_benennt, andere - gemeinsam)):
        return 0.0
    return len(gemeinsam) / (len(eine) + len(andere) - len(gemeinsam))


def doppelte(texte: Sequence[str], ab: float) -> Iterator[tuple[int, int]]:
    """Pairs (later, earlier) of indices of texts that are alike to at least this share, as `aehnlichkeit` says.

    Each text is named at most once as the later one, with the most alike of the earlier ones. Of texts that are the
    same word for word, only the first is looked at again.
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
        kandidaten = {j for wort in anfang for j in index[wort]}
        naehe, frueher = max(((aehnlichkeit(menge, mengen[j]), -j) for j in kandidaten), default=(0.0, 0))
        if kandidaten and naehe >= ab:
            yield i, -frueher
        for wort in anfang:
            if len(index[wort]) < _HOECHSTENS:
                index[wort].append(i)


# The words of a plan repeat themselves.
@lru_cache(maxsize=16384)
def _merkmal(wort: str) -> str:
    return stamm(wort).capitalize() if wort[0].isupper() else stamm(wort)


def _benennt(wort: str) -> bool:
    return wort[0].isupper() or not wort.isalpha()


def _anfang(menge: frozenset[str], haeufig: Mapping[str, int], ab: float) -> list[str]:
    """The rarest words, as many as two sets that agree this much must share one of."""
    geordnet = sorted(menge, key=lambda wort: (haeufig[wort], wort))
    return geordnet[: len(menge) - ceil(ab * len(menge)) + 1]
