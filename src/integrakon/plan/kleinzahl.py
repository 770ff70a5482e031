"""Which values count people, and which of those are so small that one can be recognised (§ 16 BStatG).

Whether such a value is a fault or is left out of a report is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache

# Below this number the statistical offices keep a value to themselves.
SCHWELLE = 3
# Units that count people; `*` stands for any beginning or ending.
EINHEITEN = (
    *("Person", "*personen", "Mensch", "Menschen", "Geflüchtete*", "Flüchtling", "Flüchtlinge", "Flüchtlingen"),
    *("Zugewanderte*", "Migrant", "Migranten", "Migrantin", "Migrantinnen", "Asylbewerber", "Asylbewerbern"),
    *("Asylbewerberin", "Asylbewerberinnen", "Asylsuchende*", "Schutzsuchende*", "Ausländer", "Ausländern"),
    *("Ausländerin", "Ausländerinnen", "Befragte*", "Frau", "*frauen", "Mann", "*männer", "*männern", "Mädchen"),
    *("Jungen", "Kind", "*kinder", "*kindern", "Jugendliche*", "Erwachsene*", "*eltern", "Elternteil", "Elternteile"),
    *("Mutter", "Mütter", "Müttern", "Vater", "Väter", "Vätern", "Familie", "*familien", "Senioren", "Seniorinnen"),
    *("Haushalt", "*haushalte", "*haushalten", "Teilnehmende*", "Teilnehmer", "Teilnehmern", "Teilnehmerin"),
    *("Teilnehmerinnen", "TN", "Auszubildende*", "Lernende*", "Studierende*", "Beschäftigte*", "Arbeitslose*"),
    *("Arbeitsuchende*", "Leistungsbeziehende*", "Ratsuchende*", "Ehrenamtliche*", "Freiwillige*", "Engagierte*"),
    *("Pate", "Paten", "Patin", "Patinnen", "*schüler", "*schülern", "*schülerin", "*schülerinnen", "*bürger"),
    *("*bürgern", "*bürgerin", "*bürgerinnen", "*wohner", "*wohnern", "*wohnerin", "*wohnerinnen"),
)

# What stands behind one of these says of whom, not what is counted: „Plätze für Kinder“.
_ZUSATZ = re.compile(r"\s(?:für|von|mit|in|im|aus|an|zu|bei|unter|nach)\s")
# Ratios, thousands and shares count no single people.
_KEINE_ZAHL = re.compile(r"\d|%|/|\b(?:je|pro|Tsd|Tausend|Mio|Millionen|Prozent|Anteil)\b", re.IGNORECASE)
_GENDER = re.compile(r"(?:[*:_]i|(?<=[a-zäöü])I)n(?=nen\b|\b)")
_WORT = re.compile(r"[^\W\d_]+")
# A unit that only says that something is counted; and a year, which in a text is no figure of its own.
_NUR_ZAHL = re.compile(r"(?:An)?[Zz]ahl|absolut", re.IGNORECASE)
_JAHR = re.compile(r"\b(?:i[mn] (?:Jahre? )?)?(?:19|20)\d\d\b")


def zaehler(einheiten: Iterable[str] = EINHEITEN) -> Callable[[str], bool]:
    """A test whether a unit counts people."""
    worte = (re.escape(wort).replace(r"\*", r"\w*") for wort in einheiten)
    personen = re.compile("|".join(worte), re.IGNORECASE)

    @cache
    def zaehlt_personen(einheit: str) -> bool:
        if _KEINE_ZAHL.search(einheit):
            return False
        gezaehlt = _GENDER.sub("in", _ZUSATZ.split(einheit, maxsplit=1)[0])
        return any(map(personen.fullmatch, _WORT.findall(gezaehlt)))

    return zaehlt_personen


def gezaehlt(einheit: str | None, text: str) -> str:
    """What a value counts: its unit, or where that says nothing of it, the words by which the value goes."""
    return einheit if einheit and not _NUR_ZAHL.fullmatch(einheit) else _JAHR.sub("", text)


def ist_klein(wert: Decimal, schwelle: int = SCHWELLE) -> bool:
    """Whether so few people are meant that one can be recognised; nobody is nobody."""
    return 0 < wert < schwelle and wert == wert.to_integral_value()


def ist_bestimmt(summe: Decimal, klein: int, andere: int, schwelle: int = SCHWELLE) -> bool:
    """Whether values that are not shown can be told from what they make together.

    `klein` of them are known to be small, `andere` are not; a single one is the sum itself, and small ones that are all
    as small or all as great as they may be leave no choice.
    """
    if klein + andere == 1:
        return True
    return not andere and (summe <= klein or summe >= klein * (schwelle - 1))
