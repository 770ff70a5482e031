"""Rule IK402: a measure that says nowhere what for."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel

SEITE = """
## Was geprüft wird

Ob jede Maßnahme einem Ziel dient: Sie steht unter ihm, nennt es unter `ziele` oder hat einen `soll_zustand`.

## Warum

Ob eine Maßnahme etwas gebracht hat, lässt sich nur an dem messen, was sie erreichen sollte.

## Beispiel

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
    massnahmen:
      - id: bildung-m1
        titel: Sprachkurse für Eltern
```

## Stattdessen

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
    massnahmen:
      - id: bildung-m1
        titel: Sprachkurse für Eltern
        soll_zustand: [Eltern können mit der Schule auf Deutsch sprechen]
```

## Woher

Wirkungslogik nach PHINEO: Jede Maßnahme beantwortet die Frage, was sich ändern soll.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Measures that stand under no goal, name none and have no desired state."""
    for pfad, massnahme in subject.alle(Massnahme):
        if massnahme.ziele or massnahme.soll_zustand or subject.eltern(pfad, Ziel):
            continue
        yield Treffer(
            pfad,
            f"Die Maßnahme „{massnahme.id}“ dient keinem Ziel und nennt keinen Soll-Zustand.",
            "Unter „ziele“ das Ziel nennen oder unter „soll_zustand“ sagen, was erreicht sein soll.",
        )


RULE = Rule(
    code="IK402",
    name="massnahme-ohne-ziel",
    bedeutung="Eine Maßnahme dient keinem Ziel.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
