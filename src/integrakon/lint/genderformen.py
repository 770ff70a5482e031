"""Ways of naming women and men in German, found in the texts of a plan: star, colon, capital I, both words, …

It lists where each stands; which of them is right, or that they should not be mixed, is for rules to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from integrakon.lint.texte import Fund, Texte

STERN, PAAR, LUECKE = "Stern", "Paarform", "Stern mit Leerzeichen"
# Within one word; case counts.
_IM_WORT = MappingProxyType(
    {
        STERN: re.compile(r"\*(?:in(?:nen)?|r|n|e|s|die|der|das|ihr\w*|sein\w*)(?![a-zäöüß])"),
        "Doppelpunkt": re.compile(r":innen(?![a-zäöüß])|(?:er|or|eur|[ae]n[dt]|ist|at|og|eg|arzt|wirt):in$"),
        "Binnen-I": re.compile(r"[a-zäöüß]In(?:nen\w*)?$|[a-zäöüß]Innen-"),
    }
)
# Across what is taken for words; each begins with a rare sign, which makes it quick to find.
_DAZWISCHEN = MappingProxyType(
    {
        "Unterstrich": re.compile(r"_in(?:nen)?\b"),
        "Schrägstrich": re.compile(r"/-?in(?:nen)?\b"),
        "Klammern": re.compile(r"\(in(?:nen)?\)"),
        LUECKE: re.compile(r"\* innen\b"),
    }
)
_KEIN_BINNEN_I = frozenset({"LinkedIn", "CheckIn", "LogIn", "PlugIn", "OptIn", "SignIn", "BuildIn", "DriveIn"})
_DANACH = re.compile(r"\s+(?:und|oder|bzw\.|sowie)\s+(?P<andere>\w+)")
_DAVOR = re.compile(r"(?P<andere>\w+)\s+(?:und|oder|bzw\.|sowie)\s+$")
_ANREDE = re.compile(
    r"(?:liebe[rn]?|geehrte[rn]?|verehrte[rn]?|werte[rn]?)\s+(?:\w+\s+(?:und|oder)\s+)?$", re.IGNORECASE
)
_WORTANFANG = re.compile(r"[\w-]*[a-zäöüß]\\?$")
_NICHT_PERSON = frozenset({"außen", "hier", "dort", "da"})
_UMFELD = 40
_GLEICHER_ANFANG = 3


def genderformen(texte: Texte) -> dict[str, list[Fund]]:
    """Where each way is used, in document order; ways that are not used are left out."""
    funde = {form: list(_woerter(texte, muster)) for form, muster in _IM_WORT.items()}
    funde |= {form: list(_mit_wort(texte, muster)) for form, muster in _DAZWISCHEN.items()}
    funde[LUECKE] = [fund for fund in funde[LUECKE] if not _ist_betonung(fund)]
    funde[PAAR] = [fund for fund in texte.woerter(r"[a-zäöüß]+innen") if _ist_paar(fund)]
    return {form: stellen for form, stellen in funde.items() if stellen}


def _woerter(texte: Texte, muster: re.Pattern[str]) -> Iterator[Fund]:
    passende = [wort for wort in texte.wortschatz if muster.search(wort) and wort not in _KEIN_BINNEN_I]
    woerter = frozenset(passende)
    if passende:
        for fund in texte.woerter("|".join(map(re.escape, sorted(passende)))):
            if fund.wort in woerter:
                yield fund


def _mit_wort(texte: Texte, muster: re.Pattern[str]) -> Iterator[Fund]:
    """What follows on a word, with this word; not „außen/innen“."""
    for fund in texte.passagen(muster):
        davor = _WORTANFANG.search(fund.stelle.text, max(fund.beginn - _UMFELD, 0), fund.beginn)
        if davor and davor[0].lower() not in _NICHT_PERSON:
            yield Fund(fund.stelle, davor.start(), davor[0] + fund.wort)


def _ist_paar(fund: Fund) -> bool:
    """Whether the other form stands beside it: „Bürgerinnen und Bürger“; a form of address is no way of writing."""
    text = fund.stelle.text
    danach = _DANACH.match(text, fund.beginn + len(fund.wort))
    umfeld = text[max(fund.beginn - _UMFELD, 0) : fund.beginn]
    davor = _DAVOR.search(umfeld)
    anfang = fund.wort[:_GLEICHER_ANFANG].casefold()
    nachbarn = [treffer["andere"].casefold() for treffer in (danach, davor) if treffer]
    paar = any(wort.startswith(anfang) and not wort.endswith("innen") for wort in nachbarn)
    return paar and _ANREDE.search(umfeld) is None


def _ist_betonung(fund: Fund) -> bool:
    """Whether the star ends an emphasis that began before it: „*außen* innen“."""
    return "\\" not in fund.wort and fund.stelle.text[: fund.beginn].count("*") % 2 == 1
