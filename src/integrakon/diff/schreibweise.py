"""Whether two texts say the same and are only written otherwise: case, marks, spacing, a slip of the pen.

In doubt they are not: a slip taken for content costs a glance, a reversal taken for a slip goes unseen. Without a
dictionary a slip can still make another word; only the commonest of those are known here.
"""

from __future__ import annotations

import re

from integrakon.diff.werte import fliesstext

_ZEICHEN = str.maketrans({**dict.fromkeys("„“”«»\"‚‘’'´`\u00ad"), **dict.fromkeys("–—", "-"), "\u00a0": " "})
_VON_BIS = re.compile(r"(?<=\d)\s*-\s*(?=\d)")
# „Schüler*innen“, „Schüler:innen“ and „SchülerInnen“ are one spelling, „Schülerinnen“ are others.
_GENDER = re.compile(r"(?<=\w)(?:[*:_]i|(?<=[a-zäöüß])I)n(?=nen\b|\b)")
# Between digits a mark is part of the figure, and a dash before one is a minus.
_MARKE = re.compile(r"(?<!\d)[.,;:!?…*_]|[.,;:!?…*_](?!\d)|-(?!\d)|(?<=[^\s\d])-")
_LEER = re.compile(r"(?<!\d) | (?!\d)")

_ZAHLWORT = (
    "(?:ein|zwei|zwo|drei|vier|fünf|sechs|sech|sieben|sieb|acht|neun|zehn|elf|zwölf|zwan|dutzend|hundert|tausend|"
    "million|milliarde|halb|doppelt|erst|dritt)"
    "(?:s|e[nmrs]?|mal\\w*|fach\\w*|te\\w*|zig\\w*|ssig\\w*|zehn\\w*|hundert\\w*|tausend\\w*|\\w*lich\\w*)?"
)
_VERNEINUNG = "kein\\w*|nicht\\w*|nie|niemals|niemand\\w*|jemand\\w*|nirgend\\w*|weder|ohne|nein"
_HILFSVERB = (
    "(?:muss|müss|soll|kann|könn|konn|darf|dürf|durf|will|woll|mag|mög|moch|möch|werd|wird|wurd|würd|hab|hat|hätt|"
    "sei|sind|ist|war|wär)\\w{0,4}"
)
# In these a letter more or less says something else.
_GENAU = re.compile(f"\\w*\\d.*|.*\\+.*|{_ZAHLWORT}|{_VERNEINUNG}|{_HILFSVERB}")
# Tense, number and case: whoever exchanges them says something else.
_ENDUNG = re.compile(r"(?:ten|test|tet|te|est|en|em|er|es|st|e|n|s|t|)$")
# Prefixes within a compound, and „Leitung“ and „Leistung“: a letter, and what stands behind it.
_ANDERES_WORT = re.compile(r"ver|kein|st")
# Words that sound alike, of which only one makes sense where it stands.
_VERWECHSELT = frozenset({frozenset({"wird", "wirt"}), frozenset({"seit", "seid"})})
# A shorter word with a letter more or less is too often another one.
_LANGES_WORT, _WORTANFANG = 8, 2
_VERDOPPELT_AB, _VERTAUSCHT_AB = 3, 4


def nur_schreibweise(alt: str, neu: str) -> bool:
    """Whether the words are the same, slips aside."""
    eine, andere = _bereinigt(alt), _bereinigt(neu)
    if _LEER.sub("", eine) == _LEER.sub("", andere):
        return True
    worte = eine.split(), andere.split()
    if len(worte[0]) != len(worte[1]):
        return False
    return all(wort == anderes or _verschrieben(wort, anderes) for wort, anderes in zip(*worte, strict=True))


def _bereinigt(text: str) -> str:
    """The text without case, quotes, marks and needless spaces."""
    ohne = _VON_BIS.sub("-", _GENDER.sub("+in", fliesstext(text).translate(_ZEICHEN)))
    return " ".join(_MARKE.sub("", ohne).split()).casefold()


def _verschrieben(wort: str, anderes: str) -> bool:
    """Whether a letter was doubled, left out or swapped with its neighbour; hardly ever where it was exchanged."""
    if frozenset({wort, anderes}) in _VERWECHSELT:
        return True
    kurz, lang = sorted((wort, anderes), key=len)
    if _GENAU.fullmatch(kurz) or _GENAU.fullmatch(lang):
        return False
    if len(kurz) == len(lang):
        return _vertauscht(kurz, lang)
    stelle = next((i for i, (a, b) in enumerate(zip(kurz, lang, strict=False)) if a != b), len(kurz))
    if kurz[stelle:] != lang[stelle + 1 :]:
        return False
    if stelle and lang[stelle] == lang[stelle - 1]:
        return len(kurz) >= _VERDOPPELT_AB
    return _ausgelassen(kurz, lang, stelle)


def _vertauscht(wort: str, anderes: str) -> bool:
    """Two neighbours, but not `ie` and `ei`: „bleibt“ and „bliebt“ are two tenses."""
    verschieden = [i for i, (a, b) in enumerate(zip(wort, anderes, strict=True)) if a != b]
    if len(wort) < _VERTAUSCHT_AB or len(verschieden) != len("ab"):
        return False
    i, j = verschieden
    return j == i + 1 and wort[i : j + 1] == anderes[j] + anderes[i] and {wort[i], wort[j]} != {"e", "i"}


def _ausgelassen(kurz: str, lang: str, stelle: int) -> bool:
    """A letter within the stem of a long word."""
    return (
        len(kurz) >= _LANGES_WORT
        and stelle >= _WORTANFANG
        and _endung(kurz) == _endung(lang)
        and not _ANDERES_WORT.match(lang, stelle)
    )


def _endung(wort: str) -> str:
    treffer = _ENDUNG.search(wort)
    return treffer.group() if treffer else ""
