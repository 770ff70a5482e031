"""Rule IK601: nobody is responsible."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel

SEITE = """
## Was geprüft wird

Ob jede Maßnahme eine verantwortliche Stelle hat: `verantwortlich` an ihr selbst oder `umsetzungsakteure` an ihrem
Ziel. Fehlt beides an einem Ziel, wird das Ziel gemeldet, nicht jede seiner Maßnahmen. Wer nur im Text vorkommt oder
unter `akteure` mitwirkt, ist nicht verantwortlich. Von einer freiwilligen Selbstverpflichtung wird das nicht
verlangt.

## Warum

Der Rat braucht eine Stelle, die er fragen kann.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
```

## Stattdessen

```yaml
akteure:
  - id: stadt
    name: Stadtverwaltung
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verantwortlich: stadt
```

## Woher

„weltoffene kommune“ verlangt für Maßnahmen Verantwortlichkeiten, die nachgehalten werden.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Goals and measures that nobody is responsible for."""
    for pfad, ziel in subject.alle(Ziel):
        if not ziel.umsetzungsakteure and (not ziel.massnahmen or not all(map(_geregelt, ziel.massnahmen))):
            yield Treffer(
                pfad,
                f"Für das Ziel „{ziel.id}“ ist niemand als Umsetzungsakteur genannt.",
                "„umsetzungsakteure“ am Ziel oder „verantwortlich“ an jeder Maßnahme eintragen.",
            )
    for pfad, massnahme in subject.alle(Massnahme):
        if not _geregelt(massnahme) and subject.eltern(pfad, Ziel) is None:
            yield Treffer(
                pfad,
                f"Für die Maßnahme „{massnahme.id}“ ist keine Stelle verantwortlich.",
                "Unter „verantwortlich“ die federführende Stelle eintragen.",
            )


def _geregelt(massnahme: Massnahme) -> bool:
    return bool(massnahme.verantwortlich or massnahme.mitverantwortlich)


RULE = Rule(
    code="IK601",
    name="verantwortlich-fehlt",
    bedeutung="Für eine Maßnahme oder ein Ziel ist niemand verantwortlich.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    auch_freiwillig=False,
)
