"""New ids for what has none yet: in the manner of its neighbours, or made of its title. Nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from integrakon.plan.typen import ist_kennung, kennungsworte

# A longer id is a burden wherever something refers to it.
MAX_ZEICHEN = 40
# A number this high is a year or a file number, not a count of siblings.
_HOECHSTE_NUMMER = 999

# What a part of a plan is called, the most telling first.
_NAMENSFELDER = ("kurz", "titel", "name", "text", "begriff", "frage")
# Tools that read YAML 1.1 take these for truth values.
_MISSVERSTAENDLICH = frozenset({"yes", "no", "on", "off", "y", "n"})
_NUMMERIERT = re.compile(r"(?P<stamm>[a-z0-9-]*[a-z-])(?P<nummer>[0-9]+)")


class Zaehlung(NamedTuple):
    """How the ids of one list are counted up: `bs-1-`, the highest number so far, and how many digits it has."""

    stamm: str
    hoechste: int
    stellen: int

    @classmethod
    def of(cls, kennungen: Iterable[str]) -> Zaehlung | None:
        """The common manner of all ids of a list; one alone shows a manner only if it is the first."""
        treffer = [_NUMMERIERT.fullmatch(kennung) for kennung in kennungen]
        nummern = [match["nummer"] for match in treffer if match]
        staemme = {match["stamm"] if match else None for match in treffer}
        if len(staemme) != 1 or not nummern:
            return None
        hoechste = max(map(int, nummern))
        if hoechste > _HOECHSTE_NUMMER or (len(nummern) == 1 and hoechste != 1):
            return None
        return cls(str(staemme.pop()), hoechste, min(map(len, nummern)))

    def weiter(self) -> Zaehlung:
        """One further."""
        return self._replace(hoechste=self.hoechste + 1)

    @property
    def kennung(self) -> str:
        """The id with the highest number."""
        return f"{self.stamm}{self.hoechste:0{self.stellen}}"


def name_als_kennung(teil: Mapping[str, Any]) -> str:
    """What a part of a plan is called, as an id; empty where it has no name."""
    name = next((wert for feld in _NAMENSFELDER if isinstance(wert := teil.get(feld), str) and wert.strip()), "")
    return als_kennung(name)


def als_kennung(text: str) -> str:
    """A text as an id of at most `MAX_ZEICHEN` characters, in whole words if possible; empty where it has no letter."""
    worte = kennungsworte(text[: MAX_ZEICHEN * 4])
    while worte and worte[0][0].isdigit():
        worte.pop(0)
    if not worte:
        return ""
    kennung = worte[0][:MAX_ZEICHEN]
    for wort in worte[1:]:
        if len(kennung) + 1 + len(wort) > MAX_ZEICHEN:
            break
        kennung += f"-{wort}"
    return kennung if ist_kennung(kennung) and kennung not in _MISSVERSTAENDLICH else f"{kennung}-1"


def frei(kennung: str, ist_vergeben: Callable[[str], bool]) -> str:
    """The id itself if nothing has it, else with the first number behind it that makes it one of its own."""
    if not ist_vergeben(kennung):
        return kennung
    nummer = 2
    while ist_vergeben(weitere := f"{kennung[: MAX_ZEICHEN - len(f'-{nummer}')].rstrip('-')}-{nummer}"):
        nummer += 1
    return weitere
