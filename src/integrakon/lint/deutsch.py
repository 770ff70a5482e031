"""What rules need to know of German: sentences, the passive voice, words with open endings. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

# A full stop after one of these ends no sentence.
_KURZ = ("z", "B", "d", "h", "u", "a", "e", "V", "S", "Nr", "ca", "bzw", "ggf", "St", "Dr", "Abs", "vgl", "etc")
_ABKUERZUNGEN = "".join(rf"(?<!\b{wort})" for wort in _KURZ)
_KURZ_ZEICHEN = 60
_ENDUNG = re.compile(r"(?<=\w{4})(?:ern|en|er|es|e|n|s)$")
_SATZENDE = re.compile(rf"{_ABKUERZUNGEN}(?<!\d)[.!?][“\"’)]*\s+(?=[„\"(]?[A-ZÄÖÜ\d])")
_WERDEN = re.compile(r"\b(?:wird|werden|wurde|wurden|würde|würden)\b", re.IGNORECASE)
_PARTIZIP = re.compile(
    r"\b(?:\w*ge\w{2,}(?:t|en)|(?:\w*(?:be|ver|ent|er|zer|emp|miss|über|unter|wider))\w{2,}(?:t|en)|\w{2,}iert)\b"
)
# How often something happens, said with a number or a fixed rhythm.
_TURNUS = re.compile(
    r"\b(?:täglich|wöchentlich|monatlich|vierteljährlich|halbjährlich|jährlich|quartalsweise|alljährlich)\w*\b"
    r"|\b(?:zwei|drei|vier|sechs|zwölf|\d+)(?:mal|[ -]?mal)\b"
    r"|\b(?:ein|zwei|drei|vier)mal (?:im|pro|je|in)\b"
    r"|\b(?:alle|jede[sn]?|pro|je|im) (?:\w+ )?(?:Woche|Wochen|Monat|Monate|Quartal|Halbjahr|Jahr|Jahre)\b",
    re.IGNORECASE,
)


def saetze(text: str) -> list[str]:
    """The sentences of a text; paragraphs and list items end one, too."""
    return [
        satz.strip()
        for zeile in re.split(r"\n\s*\n|\n(?=\s*[-*] )", text)
        for satz in _SATZENDE.split(zeile)
        if satz.strip()
    ]


def ist_passiv(satz: str) -> bool:
    """Whether a sentence speaks in the passive voice; a guess, for the future tense looks much alike."""
    return _WERDEN.search(satz) is not None and _PARTIZIP.search(satz) is not None


def nennt_turnus(text: str) -> bool:
    """Whether a text says how often, with a number or a fixed rhythm."""
    return _TURNUS.search(text) is not None


def muster(woerter: Iterable[str]) -> str:
    """A pattern for words as people list them: `niederschwellig*` stands for every ending."""
    return "|".join(re.escape(wort).replace(r"\*", r"\w*") for wort in woerter) or r"(?!)"


def aufzaehlung(woerter: Iterable[str]) -> str:
    """`„a“, „b“ und „c“`."""
    liste = [f"„{wort}“" for wort in woerter]
    return " und ".join([", ".join(liste[:-1]), liste[-1]]) if len(liste) > 1 else "".join(liste)


def kurz(text: str) -> str:
    """A text in one line, cut to what fits into a message."""
    einzeilig = " ".join(text.split())
    return einzeilig if len(einzeilig) <= _KURZ_ZEICHEN else f"{einzeilig[: _KURZ_ZEICHEN - 1].rstrip()}…"


def stamm(wort: str) -> str:
    """A word without its ending, so that `Sommerschulen` is `Sommerschule`; four letters stay at least."""
    return _ENDUNG.sub("", wort.casefold())
