"""How German texts name persons: by office, title, signature. It knows words, no people, and judges nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from integrakon.lint.deutsch import muster

_GROSS = "A-ZÀ-ÖØ-ÞĆČĐŁŃŘŚŠŞŤŹŻŽİ"
_KLEIN = "a-zß-öø-ÿăąćčďđěęğıłńňřśşšťůźżž"
_WORT = rf"[{_GROSS}][{_KLEIN}’]+(?:-[{_GROSS}][{_KLEIN}]+)?"
_ZWEI = rf"(?>{_WORT} {_WORT})"
_NAME = rf"(?>{_WORT}(?: {_WORT})?)"
_ORTE = "Straße|Str|Schule|Stiftung|Platz|Weg|Halle|Haus|Preis|Gymnasium|Kolleg"
# A name with more behind it is that of a street or school: „Dr. Erika Haas Stiftung“, „Dr. Haas-Straße“.
_ENDE = rf"(?![\w*:-]| (?:{_ORTE})\b)"
# Behind one of these, „Frau“ is no title, and what follows an office is its place: „der Bürgermeister Stuttgarts“.
_ARTIKEL = (
    r"\b(?:der|die|dem|den|des|diese[mnrs]?|eine?[mnrs]?|keine?[mnrs]?|jede[mnrs]?|unsere?[mnrs]?|alle[rn]?|viele[rn]?"
    r"|beide[rn]?|als|je|pro|zur|zum|vom) (?:[a-zäöüß]+ )?"
)
# How institutions, places and things end, which stand behind offices, too.
_SACHE = re.compile(
    r".*(?:ung(?:en)?|heit|keit|schaft|tion|amt|ämter|kreis|dienste?|schulen?|stellen?|büros?|haus|häuser|vereine?"
    r"|verband|verbände|bund|bündnis|kreuz|familia|agentur|forum|initiative|café|markt|revier|moschee|hochschule|bücherei|bibliothek|mission|info|abend|vormittag|nachmittag|werke?|hilfe|arbeit|zentrum|zentren|tisch|gruppen?|projekte?|team|stadt|gemeinden?"
    r"|\w{3}rat|räte|verwaltung|kitas?|leiter|leiterin|meister|meisterin|konzept|plan|fest|tag|wochen?|treff|netz"
    r"|\w{3}isch(?:e[mnrs]?)?)",
    re.IGNORECASE,
)
_KEIN_NAME = re.compile(
    r"Dr|Prof|Dipl|Und|Oder|Der|Die|Das|Den|Dem|Des|Im|In|Am|Ein|Eine|Für|Von|Mit|Zur|Zum|Mann|Männer|Frau|Herr|Kind|Stadt|Kreis"
    r"|Pro|Rote[rs]|Lokale[rs]?|Mobile[rs]?|Deutsche[rs]?|Junge[rs]?|Neue[rs]?|Offene[rs]?|Interne[rs]?|Externe[rs]?"
    r"|Doktor|Professor|Professorin|Kirche|Caritas|Diakonie|Jobcenter|Polizei|Sport|Kultur|Familie|Jugend|Soziales"
    rf"|Kommune|Kindergarten|Kommunale|Evangelische|Katholische|{_ORTE}"
)
# „Mo. bis Fr.“ and „am Fr.“ are days, „Fr. Schulz“ is not.
_WOCHENTAG = re.compile(r"\b(?:Mo|Di|Mi|Do|Sa|So)\b[^;!?]{0,40}$|\b(?:am|bis|jeden|ab|vom) $")


class Namenssuche:
    """Finds names behind offices (`aemter`) and titles (`anreden`), and in signatures above an office.

    Behind an office stand a first and a last name; behind one of the `wahlaemter`, a last name is enough where no
    article stands before the office; a colon or „ist“ may stand between. `orte` are names of places, which are no
    persons.
    """

    def __init__(
        self, aemter: Iterable[str], wahlaemter: Iterable[str], anreden: Iterable[str], orte: Iterable[str]
    ) -> None:
        waehlbare, titel = muster(wahlaemter), muster(anreden)
        alle = f"{muster(aemter)}|{waehlbare}"
        frei = rf"(?P<artikel>{_ARTIKEL})?(?<![\w-])"
        self._amt = re.compile(alle)
        self._orte = tuple(orte)
        self._hinter_titel = re.compile(rf"{frei}(?:{titel}) (?:(?:{titel}|{alle}) )*(?P<name>{_NAME}){_ENDE}")
        self._hinter_amt = (
            re.compile(rf"(?<![\w-])(?:{alle})(?: ist|:)? (?:(?:{titel}) )*(?P<name>{_ZWEI}){_ENDE}"),
            re.compile(rf"{frei}(?:{waehlbare}) (?:(?:{titel}) )*(?P<name>{_NAME}){_ENDE}"),
            re.compile(rf"^(?P<name>{_ZWEI})\\?\n\s*(?:(?:\d\.|Erster?) )?(?:{alle})\b", re.MULTILINE),
        )

    def namen(self, text: str) -> list[str]:
        """Every name found in a text, each once."""
        gefunden = [name for name in _gefundene(self._hinter_titel, text) if self._ist_name(name)]
        for ausdruck in self._hinter_amt:
            gefunden += [name for name in _gefundene(ausdruck, text) if self._ist_name(name) and not _ist_sache(name)]
        return [name for name in dict.fromkeys(gefunden) if not _ist_teil(name, gefunden)]

    def _ist_name(self, name: str) -> bool:
        worte = name.split()
        if any(_KEIN_NAME.fullmatch(wort) or self._amt.fullmatch(wort) for wort in worte):
            return False
        return not any(ort in (name, name.removesuffix("s"), *worte) for ort in self._orte)


def _gefundene(ausdruck: re.Pattern[str], text: str) -> Iterator[str]:
    for treffer in ausdruck.finditer(text):
        ist_tag = treffer[0].startswith("Fr. ") and _WOCHENTAG.search(text[: treffer.start()])
        if not treffer.groupdict().get("artikel") and not ist_tag:
            yield treffer["name"]


def _ist_sache(name: str) -> bool:
    """Whether what stands behind an office may be an institution or, with an -s and alone, a place in the genitive."""
    worte = name.split()
    return (name.endswith("s") and len(worte) == 1) or any(map(_SACHE.fullmatch, worte))


def _ist_teil(name: str, alle: Collection[str]) -> bool:
    return any(name != anderer and name in anderer.split() for anderer in alle)
