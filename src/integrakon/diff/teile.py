"""Parts without an id: which item of a list is which, by what tells them apart in real life, else by likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any

from pydantic import BaseModel

from integrakon.diff.werte import fehlt, fliesstext, schlicht

# What tells two parts of a class apart; a class that is not here is told apart by all of it.
SCHLUESSEL = {
    "Verlaufseintrag": ("datum",),
    "Wert": ("stichtag",),
    "Zielwert": ("bis",),
    "Beschluss": ("gremium", "datum"),
    "Stufe": ("stufe",),
    "Jahresbetrag": ("jahr",),
    "Fussnote": ("nr",),
    "Foerderung": ("stelle",),
    "Begleitung": ("name",),
    "Datenquelle": ("text",),
    "Zielbezug": ("herkunft", "leitziel"),
    "Ergebnis": ("bezeichnung",),
    "Block": ("text", "zeigt", "teil", "baustein", "gruppe", "abbildung"),
    "Anmerkung": ("art", "zu"),
}
_AEHNLICH = 0.5
# Beyond this many leftovers on both sides likeness is not looked for: all with all would take too long.
_HOECHSTENS = 60

Paar = tuple[int | None, int | None]


def paare(alt: Sequence[Any], neu: Sequence[Any]) -> list[Paar]:
    """Which item of a list is which: (old index, new index), None where there is no partner; in the new order.

    First what is the same, then what has the same key, then what is most alike.
    """
    offen_alt, offen_neu = list(range(len(alt))), list(range(len(neu)))
    gefunden: list[tuple[int, int]] = []
    for merkmal in (_ganz, _schluessel):
        gefunden += _nach(merkmal, alt, neu, offen_alt, offen_neu)
    if len(offen_alt) <= _HOECHSTENS and len(offen_neu) <= _HOECHSTENS:
        gefunden += _nach_aehnlichkeit(alt, neu, offen_alt, offen_neu)
    alle: list[Paar] = [*gefunden, *((i, None) for i in offen_alt), *((None, j) for j in offen_neu)]
    return sorted(alle, key=lambda paar: (paar[1] if paar[1] is not None else paar[0] or 0, paar[0] is None))


def _nach(
    merkmal: Callable[[Any], Any], alt: Sequence[Any], neu: Sequence[Any], offen_alt: list[int], offen_neu: list[int]
) -> list[tuple[int, int]]:
    """Pair what has the same mark, in order; the pairs are taken out of what is open."""
    wartend: dict[Any, list[int]] = defaultdict(list)
    for j in offen_neu:
        wartend[merkmal(neu[j])].append(j)
    gefunden = []
    for i in list(offen_alt):
        gleiche = wartend.get(merkmal(alt[i]))
        if gleiche:
            j = gleiche.pop(0)
            gefunden.append((i, j))
            offen_alt.remove(i)
            offen_neu.remove(j)
    return gefunden


def _nach_aehnlichkeit(
    alt: Sequence[Any], neu: Sequence[Any], offen_alt: list[int], offen_neu: list[int]
) -> list[tuple[int, int]]:
    bewertet = sorted(
        (-punkte, i, j) for i in offen_alt for j in offen_neu if (punkte := _aehnlichkeit(alt[i], neu[j])) >= _AEHNLICH
    )
    gefunden = []
    for _, i, j in bewertet:
        if i in offen_alt and j in offen_neu:
            gefunden.append((i, j))
            offen_alt.remove(i)
            offen_neu.remove(j)
    return gefunden


def _aehnlichkeit(eines: Any, anderes: Any) -> float:
    if type(eines) is not type(anderes):
        return 0.0
    eine, andere = _ganz(eines).split(), _ganz(anderes).split()
    return SequenceMatcher(None, eine, andere, autojunk=False).ratio()


def _ganz(wert: Any) -> str:
    """All that an item says, however it is laid out."""
    return str(_fliessend(schlicht(wert)))


def _fliessend(wert: Any) -> Any:
    if isinstance(wert, dict):
        return {name: _fliessend(teil) for name, teil in wert.items()}
    if isinstance(wert, list):
        return [_fliessend(teil) for teil in wert]
    return fliesstext(wert) if isinstance(wert, str) else wert


def _schluessel(wert: Any) -> Any:
    namen = SCHLUESSEL.get(type(wert).__name__)
    return (type(wert), *(_ungeordnet(getattr(wert, name)) for name in namen)) if namen else id(wert)


def _ungeordnet(wert: Any) -> Any:
    return frozenset(wert) if isinstance(wert, tuple) else wert


def merkmale(teil: BaseModel) -> dict[str, Any]:
    """What tells a part from its like, as plain data; without what is absent."""
    namen = SCHLUESSEL.get(type(teil).__name__, ())
    return {name: schlicht(wert) for name in namen if not fehlt(wert := getattr(teil, name))}


def folge_gestoert(positionen: Sequence[int]) -> set[int]:
    """The indices of those items that left their place: the fewest whose removal puts the rest in order."""
    enden: list[int] = []
    vorgaenger: list[int | None] = []
    for index, position in enumerate(positionen):
        laenge = _einfuegestelle(enden, positionen, position)
        vorgaenger.append(enden[laenge - 1] if laenge else None)
        enden[laenge:] = [index, *enden[laenge + 1 :]]
    geordnet: set[int] = set()
    letzter = enden[-1] if enden else None
    while letzter is not None:
        geordnet.add(letzter)
        letzter = vorgaenger[letzter]
    return set(range(len(positionen))) - geordnet


def _einfuegestelle(enden: Sequence[int], positionen: Sequence[int], position: int) -> int:
    unten, oben = 0, len(enden)
    while unten < oben:
        mitte = (unten + oben) // 2
        unten, oben = (mitte + 1, oben) if positionen[enden[mitte]] < position else (unten, mitte)
    return unten
