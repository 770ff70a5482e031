"""Which values count people, and which of those are so small that one can be recognised (§ 16 BStatG).

Whether such a value is a fault or is left out of a report is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal

# Below this number the statistical offices keep a value to themselves.
SCHWELLE = 3
# Units that count people; `*` stands for any ending.
EINHEITEN = (
    *("Person", "Personen", "Mensch", "Menschen", "Geflüchtete", "Geflüchteter", "Zugewanderte", "Befragte"),
    *("Frau", "Frauen", "Mann", "Männer", "Kind", "Kinder", "Jugendliche", "Jugendlicher", "Familie", "Familien"),
    *("Teilnehmende", "Teilnehmer", "Teilnehmerin", "Teilnehmerinnen", "Auszubildende", "Auszubildender"),
    *("Schüler", "Schülerin", "Schülerinnen", "Bürger", "Bürgerin", "Bürgerinnen", "Haushalt", "Haushalte"),
    *("Einwohner", "Einwohnerin", "Einwohnerinnen"),
)

# What stands behind one of these says of whom, not what is counted: „Plätze für Kinder“.
_ZUSATZ = re.compile(r"\s(?:für|von|mit|in|im|aus|an|zu|bei|unter|nach)\s")
# Ratios, thousands and shares count no single people.
_KEINE_ZAHL = re.compile(r"\d|%|/|\b(?:je|pro|Tsd|Tausend|Mio|Millionen|Prozent|Anteil)\b", re.IGNORECASE)
_GENDER = re.compile(r"(?:[*:_]i|(?<=[a-zäöü])I)n(?=nen\b|\b)")
_WORT = re.compile(r"[^\W\d_]+")


def zaehler(einheiten: Iterable[str] = EINHEITEN) -> Callable[[str], bool]:
    """A test whether a unit counts people."""
    worte = (re.escape(wort).replace(r"\*", r"\w*") for wort in einheiten)
    personen = re.compile("|".join(worte), re.IGNORECASE)

    def zaehlt_personen(einheit: str) -> bool:
        if _KEINE_ZAHL.search(einheit):
            return False
        gezaehlt = _GENDER.sub("in", _ZUSATZ.split(einheit, maxsplit=1)[0])
        return any(map(personen.fullmatch, _WORT.findall(gezaehlt)))

    return zaehlt_personen


def ist_klein(wert: Decimal, schwelle: int = SCHWELLE) -> bool:
    """Whether so few people are meant that one can be recognised; nobody is nobody."""
    return 0 < wert < schwelle and wert == wert.to_integral_value()
