"""Which faults can be mended without asking: an id that is missing, a name that stands where an id belongs.

The faults themselves are found elsewhere.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from integrakon.plan.bauplan import werte_von
from integrakon.plan.kennung import Zaehlung, als_kennung, frei, name_als_kennung
from integrakon.plan.pfad import Pfad
from integrakon.plan.typen import ist_kennung
from integrakon.plan.verzeichnis import Bezug, Verzeichnis
from integrakon.validate.verstoss import Verstoss

_KENNUNG = "id"
_VERWEIS_FALSCH = frozenset({"IK106", "IK202"})
_NAMENSFELDER = ("id", "name", "titel", "kurz")


def mit_korrekturen(verstoesse: Sequence[Verstoss], verzeichnis: Verzeichnis) -> list[Verstoss]:
    """The faults, each with its correction where there is a safe one; the hint then says what it is."""
    if not any(verstoss.fehlt == _KENNUNG or verstoss.code in _VERWEIS_FALSCH for verstoss in verstoesse):
        return list(verstoesse)
    neue = _fehlende_kennungen(verstoesse, verzeichnis)
    gemeinte = _gemeinte_kennungen(verstoesse, verzeichnis)
    return [_ergaenzt(verstoss, neue, gemeinte) for verstoss in verstoesse]


def _ergaenzt(verstoss: Verstoss, neue: Mapping[Pfad, str], gemeinte: Mapping[Pfad, str]) -> Verstoss:
    if verstoss.fehlt == _KENNUNG and verstoss.pfad in neue:
        kennung = neue[verstoss.pfad]
        return verstoss._replace(korrektur=kennung, hinweis=f"{verstoss.hinweis or ''} Frei wäre „{kennung}“.".strip())
    if verstoss.code in _VERWEIS_FALSCH and verstoss.pfad in gemeinte:
        kennung = gemeinte[verstoss.pfad]
        return verstoss._replace(
            korrektur=kennung, hinweis=f"So heißt der Eintrag „{kennung}“; diese Kennung eintragen."
        )
    return verstoss


def _fehlende_kennungen(verstoesse: Sequence[Verstoss], verzeichnis: Verzeichnis) -> dict[Pfad, str]:
    """A new id by the path of what lacks one: as its neighbours are counted, else from its name.

    One that references name already, though nothing has it, is given only to what is so called and may be meant.
    """
    fehlt = {verstoss.pfad for verstoss in verstoesse if verstoss.fehlt == _KENNUNG}
    if not fehlt:
        return {}
    gesucht = {bezug.kennung: bezug for bezug in verzeichnis.bezuege if bezug.kennung not in verzeichnis.orte}
    vergeben = {*verzeichnis.orte, *gesucht}
    zaehlungen = _zaehlungen(verzeichnis)
    neue: dict[Pfad, str] = {}
    for knoten in verzeichnis.knoten:
        if knoten.pfad not in fehlt:
            continue
        art, liste = knoten.klasse.__name__, knoten.pfad.parent
        grund = name_als_kennung(knoten.werte)
        if grund in gesucht and _passt(art, gesucht[grund]):
            kennung = grund
            del gesucht[grund]
        elif zaehlung := zaehlungen.get(liste):
            kennung, zaehlungen[liste] = _naechste(zaehlung, vergeben)
        else:
            kennung = frei(grund or als_kennung(art), vergeben.__contains__)
        neue[knoten.pfad] = kennung
        vergeben.add(kennung)
    return neue


def _zaehlungen(verzeichnis: Verzeichnis) -> dict[Pfad, Zaehlung | None]:
    """How the ids of each list are counted up, by its path."""
    kennungen: dict[Pfad, list[str]] = {}
    for ort in (*verzeichnis.orte.values(), *verzeichnis.doppelte):
        kennungen.setdefault(ort.pfad.parent, []).append(ort.kennung)
    return {pfad: Zaehlung.of(mehrere) for pfad, mehrere in kennungen.items()}


def _naechste(zaehlung: Zaehlung, vergeben: Container[str]) -> tuple[str, Zaehlung]:
    """The next id that is free, and the count up to it."""
    zaehlung = zaehlung.weiter()
    while zaehlung.kennung in vergeben:
        zaehlung = zaehlung.weiter()
    return zaehlung.kennung, zaehlung


def _gemeinte_kennungen(verstoesse: Sequence[Verstoss], verzeichnis: Verzeichnis) -> dict[Pfad, str]:
    """The id of what is meant, by the path of a reference that names it otherwise; if one thing is so called."""
    falsch = {verstoss.pfad for verstoss in verstoesse if verstoss.code in _VERWEIS_FALSCH}
    bezuege = [bezug for bezug in verzeichnis.bezuege if bezug.pfad in falsch]
    if not bezuege:
        return {}
    genannt = _nach_namen(verzeichnis)
    gemeinte = {}
    for bezug in bezuege:
        kennungen = {kennung for kennung, art in genannt.get(_gleich(bezug.kennung), ()) if _passt(art, bezug)}
        if len(kennungen) == 1:
            gemeinte[bezug.pfad] = kennungen.pop()
    return gemeinte


def _nach_namen(verzeichnis: Verzeichnis) -> dict[str, set[tuple[str, str]]]:
    """The id and class of everything by each of its names; an id that is given twice means nothing certain."""
    doppelte = {ort.kennung for ort in verzeichnis.doppelte}
    nach_namen: dict[str, set[tuple[str, str]]] = {}
    for ort in verzeichnis.orte.values():
        if ort.kennung not in doppelte and ist_kennung(ort.kennung):
            for name in _namen(werte_von(ort.wert)):
                nach_namen.setdefault(_gleich(name), set()).add((ort.kennung, ort.art))
    return nach_namen


def _namen(werte: Mapping[str, Any]) -> Iterator[str]:
    aliasse = werte.get("aliasse")
    weitere = aliasse if isinstance(aliasse, list | tuple) else ()
    return (name for name in (*map(werte.get, _NAMENSFELDER), *weitere) if isinstance(name, str))


def _passt(art: str, bezug: Bezug) -> bool:
    return not bezug.arten or art in bezug.arten


def _gleich(name: str) -> str:
    """Names that differ in case and white space only are the same."""
    return " ".join(name.casefold().split())
