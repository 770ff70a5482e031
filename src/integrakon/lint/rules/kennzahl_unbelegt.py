"""Rule IK507: a figure without its day or source."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zahlen import mit_komma
from integrakon.plan.modell.bestand import Kennzahl

SEITE = """
## Was geprüft wird

Ob jede Kennzahl `stichtag` und `quelle` hat.

## Warum

Eine Zahl ohne Tag lässt sich im nächsten Konzept mit nichts vergleichen.

## Beispiel

```yaml
kennzahlen:
  - id: kz-einwohner
    bezeichnung: Einwohnerinnen und Einwohner
    wert: 19700
```

## Stattdessen

```yaml
kennzahlen:
  - id: kz-einwohner
    bezeichnung: Einwohnerinnen und Einwohner
    wert: 19700
    stichtag: 2025-12-31
    quelle: Einwohnermeldeamt
```

## Woher

Integrationsmonitoring der Länder: Zu jedem Wert gehören Definition, Stichtag und Quelle.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Figures without a reference date or a source."""
    for pfad, kennzahl in subject.alle(Kennzahl):
        if fehlt := [name for name, wert in (("Stichtag", kennzahl.stichtag), ("Quelle", kennzahl.quelle)) if not wert]:
            yield Treffer(
                pfad,
                f"Zur Kennzahl „{kennzahl.bezeichnung}“ ({mit_komma(kennzahl.wert)}) fehlt: {' und '.join(fehlt)}.",
                "Eintragen, wann die Zahl galt und woher sie stammt.",
            )


RULE = Rule(
    code="IK507",
    name="kennzahl-unbelegt",
    bedeutung="Eine Kennzahl nennt keinen Stichtag oder keine Quelle.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
