"""Rule IK422: a number that is missing in a row of numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.apparat import Abbildung, Fussnote
from integrakon.plan.modell.bestand import Prozessschritt
from integrakon.plan.modell.handlungsfeld import Handlungsfeld
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob die Nummern von Abbildungen, Fußnoten, Handlungsfeldern, Zielen und Maßnahmen (je Handlungsfeld) und die gezählten
Treffen des Prozesses („3. Netzwerktreffen“) lückenlos sind.

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

_ZAEHLUNG = re.compile(r"(\d{1,2})\. (\w+)")

HINWEIS = "Die Nummern berichtigen oder das Fehlende ergänzen."


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Numbers that are preceded by no other one of their row."""
    plan = subject.plan
    yield from _luecken("Abbildung", subject.alle(Abbildung))
    yield from _luecken("Fußnote", subject.alle(Fussnote))
    yield from _luecken("Handlungsfeld", subject.alle(Handlungsfeld))
    for index, feld in enumerate(plan.handlungsfelder):
        pfad = Pfad(("handlungsfelder", index))
        yield from _luecken("Ziel", ((pfad.child("ziele", nr), ziel) for nr, ziel in enumerate(feld.ziele)))
        yield from _luecken("Maßnahme", ((pfad.child("massnahmen", nr), m) for nr, m in enumerate(feld.massnahmen)))
    yield from _treffen(subject)


def _luecken(art: str, eintraege: Iterable[tuple[Pfad, Any]]) -> Iterator[Treffer]:
    nummern = [(int(eintrag.nr), pfad) for pfad, eintrag in eintraege if (eintrag.nr or "").isdecimal()]
    vorhanden = {nummer for nummer, _ in nummern}
    for nummer, pfad in nummern:
        if nummer > min(vorhanden) and nummer - 1 not in vorhanden:
            yield Treffer(pfad.child("nr"), f"Vor {art} {nummer} fehlt {art} {nummer - 1}.", HINWEIS)


def _treffen(subject: Subject) -> Iterator[Treffer]:
    gezaehlt = [
        (int(zahl[1]), zahl[2], pfad)
        for pfad, schritt in subject.alle(Prozessschritt)
        if (zahl := _ZAEHLUNG.match(schritt.titel))
    ]
    vorhanden = {(nummer, was) for nummer, was, _ in gezaehlt}
    for nummer, was, pfad in gezaehlt:
        if nummer > 1 and (nummer - 1, was) not in vorhanden:
            yield Treffer(pfad.child("titel"), f"Vor dem {nummer}. {was} fehlt das {nummer - 1}.", HINWEIS)


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
