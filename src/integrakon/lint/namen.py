"""When two names mean the same actor: legal forms, abbreviations, joined words, slips of one letter, added places.

Names are compared through keys that they share, never all with all. What follows from it is for rules to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

Worte = tuple[str, ...]

_RECHTSFORM = re.compile(r"\be\. ?V\.?(?!\w)|\b(?:gGmbH|GmbH|gUG|AöR)\b")
_KLAMMER = re.compile(r"\(([^()]*)\)")
_WORT = re.compile(r"\w[\w’'´`-]*")
_ZEICHEN = re.compile(r"[\W_]+")
_KURZFORM = re.compile(r"[A-ZÄÖÜ]{3,6}")
# A slip of one letter is one only in a word long enough that another word is not likely to be so near.
_LANGES_WORT = 8
_KURZ_GENUG = 3
# What names one institution by itself, so that a place behind it adds nothing: `Kirbachschule Hohenhaslach`.
_EINRICHTUNG = re.compile(r"\w{3,}(?:schule|gymnasium|verband|verein|zentrum|haus|amt|werk|dienst|treff|bücherei)")


def lies_abkuerzungen(angaben: Iterable[str]) -> dict[str, Worte]:
    """`AK = Arbeitskreis` as a table; what has no equals sign is passed over."""
    paare = (angabe.partition("=") for angabe in angaben)
    return {kurz.strip().casefold(): tuple(lang.casefold().split()) for kurz, gleich, lang in paare if gleich}


def worte(name: str, abkuerzungen: Mapping[str, Worte]) -> Worte:
    """A name as its words: in small letters, without legal form, brackets and hyphens, abbreviations spelled out."""
    ohne = _KLAMMER.sub(" ", _RECHTSFORM.sub(" ", name))
    einfach = (_ZEICHEN.sub("", wort).casefold() for wort in _WORT.findall(ohne))
    return tuple(teil for wort in einfach for teil in abkuerzungen.get(wort, (wort,)) if teil)


def schluessel(name: str, abkuerzungen: Mapping[str, Worte]) -> Iterator[str]:
    """What a name shares with another one for the same actor, however it is spelled."""
    teile = worte(name, abkuerzungen)
    yield "".join(teile)
    for index, wort in enumerate(teile):
        if len(wort) >= _LANGES_WORT and wort.isalpha():
            for kuerzer in {wort, *(wort[:i] + wort[i + 1 :] for i in range(len(wort)))}:
                yield " ".join((*teile[:index], f"~{kuerzer}", *teile[index + 1 :]))


def kurzformen(name: str) -> Iterator[str]:
    """Abbreviations that a name brings with it: its bracket, and the first letters of three words and more."""
    for klammer in _KLAMMER.findall(name):
        if _KURZFORM.fullmatch(klammer):
            yield klammer
    gross = [wort for wort in _WORT.findall(_KLAMMER.sub(" ", _RECHTSFORM.sub(" ", name))) if wort[0].isupper()]
    erste = "".join(wort[0] for wort in gross)
    if _KURZFORM.fullmatch(erste):
        yield erste


def ist_kurzform(name: str) -> bool:
    """Whether a whole name is an abbreviation: `DRK`."""
    return _KURZFORM.fullmatch(name) is not None


def ist_derselbe(eine: Worte, andere: Worte) -> bool:
    """Whether two names differ in joined words or in one letter of a long word only."""
    if "".join(eine) == "".join(andere):
        return True
    verschieden = [(a, b) for a, b in zip(eine, andere, strict=False) if a != b]
    if len(eine) != len(andere) or len(verschieden) != 1:
        return False
    return _ein_buchstabe(*verschieden[0])


def ist_einrichtung(name: Worte) -> bool:
    """Whether a name is one word for an institution, so that one word behind it is likely just its place."""
    return len(name) == 1 and _EINRICHTUNG.fullmatch(name[0]) is not None


def _ein_buchstabe(eines: str, anderes: str) -> bool:
    """Whether one letter added, left out or changed makes one word of the other, in words long enough for it."""
    kurz, lang = sorted((eines, anderes), key=len)
    if len(kurz) < _LANGES_WORT or len(lang) - len(kurz) > 1 or not (kurz + lang).isalpha():
        return False
    gleich = next((i for i, (a, b) in enumerate(zip(kurz, lang, strict=False)) if a != b), len(kurz))
    return kurz[gleich + (len(kurz) == len(lang)) :] == lang[gleich + 1 :]


def andere_schreibweisen(name: str, abkuerzungen: Mapping[str, Worte]) -> Iterator[str]:
    """A name in small letters with a word abbreviated, or an abbreviation in it spelled out.

    Of a whole name, only an abbreviation of three letters and more is one by itself: „AK“ may be any Arbeitskreis.
    """
    klein = name.casefold()
    for kurz, lang in abkuerzungen.items():
        if klein == " ".join(lang) and len(kurz) >= _KURZ_GENUG:
            yield kurz
        for von, nach in pairwise((kurz, " ".join(lang), kurz)):
            neu = re.sub(rf"(?<!\w){re.escape(von)}(?!\w)", nach, klein)
            if " " in klein and neu not in (klein, nach):
                yield neu
