"""Rule IK401: a goal that nothing is done for."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject, ist_eigenes
from integrakon.plan.modell.handlungsfeld import Leitziel, Massnahme, Ziel

SEITE = """
## Was geprüft wird

Ob zu jedem Ziel mindestens eine Maßnahme gehört: unter ihm, unter einem seiner Unterziele oder durch `ziele` an einer
Maßnahme. Ein eigenes Leitziel braucht ein Ziel, eine Maßnahme oder eine Zeile des Rasters, die ihm dient.

## Warum

Ein Ziel, für das niemand etwas tut, ist ein Wunsch. Der Rat kann später nicht fragen, was daraus geworden ist.

## Beispiel

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
    ziele:
      - id: bildung-1
        text: Neun von zehn Eltern kennen das Schulsystem.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
    ziele:
      - id: bildung-1
        text: Neun von zehn Eltern kennen das Schulsystem.
        massnahmen:
          - id: bildung-1-1
            text: Die Stadtverwaltung lädt jeden Herbst zu einem Elternabend ein.
```

## Woher

„weltoffene kommune“ (Bertelsmann Stiftung, PHINEO): Ein Konzept besteht aus Zielen mit Maßnahmen.
"""

HINWEIS = "Eine Maßnahme eintragen, die dem Ziel dient, oder das Ziel streichen."


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Goals and guiding goals of our own that no measure, sub-goal or row of the grid serves."""
    bedient = {kennung for _, massnahme in subject.alle(Massnahme) for kennung in massnahme.ziele}
    bedient |= {ziel.oberziel for _, ziel in subject.alle(Ziel) if ziel.oberziel}
    for pfad, ziel in subject.alle(Ziel):
        if not ziel.massnahmen and ziel.id not in bedient:
            yield Treffer(pfad, f"Zum Ziel „{ziel.id}“ gehört keine Maßnahme.", HINWEIS)
    for pfad, leitziel in subject.alle(Leitziel):
        if ist_eigenes(leitziel) and leitziel.id not in subject.leitziele_mit_ziel:
            yield Treffer(pfad, f"Zum Leitziel „{leitziel.id}“ gehören weder Ziel noch Maßnahme.", HINWEIS)


RULE = Rule(
    code="IK401",
    name="ziel-ohne-massnahme",
    bedeutung="Zu einem Ziel gehört keine Maßnahme.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
