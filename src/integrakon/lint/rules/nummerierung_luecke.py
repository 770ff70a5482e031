"""Rule IK422: a number that is missing in a row of numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.apparat import Abbildung, Fussnote
from integrakon.plan.modell.bestand import Prozessschritt
from integrakon.plan.modell.handlungsfeld import Handlungsfeld, Ziel
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob die Nummern von Abbildungen, Fußnoten, Handlungsfeldern, Zielen und Maßnahmen (je Liste) und die gezählten Treffen
des Prozesses („3. Netzwerktreffen“) lückenlos sind. Womit eine Reihe beginnt, ist frei.

## Warum

Wo eine Nummer fehlt, fehlt meist etwas; oder ein Verweis führt an die falsche Stelle.

## Beispiel

```yaml
abbildungen:
  - {id: abb-1, nr: 1, titel: Ausländeranteil, alternativtext: Der Anteil liegt bei 18 Prozent.}
  - {id: abb-3, nr: 3, titel: Unterbringung, alternativtext: 27 Unterkünfte.}
```

## Stattdessen

```yaml
abbildungen:
  - {id: abb-1, nr: 1, titel: Ausländeranteil, alternativtext: Der Anteil liegt bei 18 Prozent.}
  - {id: abb-2, nr: 2, titel: Unterbringung, alternativtext: 27 Unterkünfte.}
```

## Woher

Aus der Lektüre der drei Konzepte: In Sachsenheim fehlen Abbildung 2 und das zweite Netzwerktreffen.
"""

_ZAEHLUNG = re.compile(r"(\d{1,2})\. ([^\W\d_][\w-]+)")
_WORT = re.compile(r"[^\W\d_][\w-]+")
_NUMMER = re.compile(r"(.*?)(\d{1,3})")
# After these words a number is a day or a part of a year.
_ZEIT = frozenset(
    {
        *("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november"),
        *("dezember", "quartal", "halbjahr"),
    }
)

HINWEIS = "Die Nummern berichtigen oder das Fehlende ergänzen."


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Numbers that are preceded by no other one of their row."""
    yield from _luecken("Abbildung", subject.alle(Abbildung))
    yield from _luecken("Fußnote", subject.alle(Fussnote))
    yield from _luecken("Handlungsfeld", subject.alle(Handlungsfeld))
    for pfad, feld in subject.alle(Handlungsfeld):
        yield from _luecken("Ziel", _mit_pfad(pfad.child("ziele"), feld.ziele))
        yield from _luecken("Maßnahme", _mit_pfad(pfad.child("massnahmen"), feld.massnahmen))
    for pfad, ziel in subject.alle(Ziel):
        yield from _luecken("Maßnahme", _mit_pfad(pfad.child("massnahmen"), ziel.massnahmen))
    yield from _treffen(subject)


def _mit_pfad(pfad: Pfad, eintraege: Sequence[Any]) -> Iterator[tuple[Pfad, Any]]:
    return ((pfad.child(index), eintrag) for index, eintrag in enumerate(eintraege))


def _luecken(art: str, eintraege: Iterable[tuple[Pfad, Any]]) -> Iterator[Treffer]:
    """Gaps in the printed numbers; `M 3` and `1.3` are counted beside those with the same beginning."""
    reihen: dict[str, dict[int, Pfad]] = {}
    for pfad, eintrag in eintraege:
        if gedruckt := _NUMMER.fullmatch(eintrag.nr or ""):
            reihen.setdefault(gedruckt[1], {}).setdefault(int(gedruckt[2]), pfad)
    for reihe, nummern in reihen.items():
        for nummer, pfad in nummern.items():
            if nummer > min(nummern) and nummer - 1 not in nummern:
                meldung = f"Vor {art} {reihe}{nummer} fehlt {art} {reihe}{nummer - 1}."
                yield Treffer(pfad.child("nr"), meldung, HINWEIS)


def _treffen(subject: Subject) -> Iterator[Treffer]:
    """Counted meetings before which there are fewer of their kind than their number says."""
    reihen: dict[str, list[tuple[Pfad, int | None]]] = {}
    for pfad, schritt in subject.alle(Prozessschritt):
        gezaehlt = _ZAEHLUNG.match(schritt.titel)
        for wort in dict.fromkeys(_WORT.findall(schritt.titel)):
            nummer = int(gezaehlt[1]) if gezaehlt and gezaehlt[2] == wort else None
            reihen.setdefault(wort, []).append((pfad, nummer))
    for wort, reihe in reihen.items():
        beginn = reihe[0][1] or 1
        for index, (pfad, zahl) in enumerate(reihe[1:], 1):
            if zahl is None or wort.casefold() in _ZEIT or index >= zahl - beginn:
                continue
            if reihe[index - 1][1] != zahl - 1:
                meldung = f"„{zahl}. {wort}“ steht im Prozess, „{zahl - 1}. {wort}“ nicht."
                yield Treffer(pfad.child("titel"), meldung, HINWEIS)


RULE = Rule(
    code="IK422",
    name="nummerierung-luecke",
    bedeutung="In einer Nummerierung fehlt eine Nummer.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH, Anmerkungsart.VERLUST),
)
