"""Rule IK501: a measure without an indicator."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel

SEITE = """
## Was geprüft wird

Ob jede Maßnahme einen Indikator hat, oder ein Ziel, unter dem sie steht oder dem sie dient.

## Warum

Ohne Indikator lässt sich nur sagen, dass etwas getan wurde, nicht, was es gebracht hat.

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
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        indikatoren:
          - id: sprache-m1-i1
            text: Anzahl der Teilnehmenden, die das Sprachniveau A2 erreichen
```

## Woher

PHINEO nennt fehlende Indikatoren unter den häufigsten Fehlern.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Measures that neither have an indicator nor stand under a goal with one, or serve it."""
    gemessen = {ziel.id for _, ziel in subject.alle(Ziel) if ziel.indikatoren}
    for pfad, massnahme in subject.alle(Massnahme):
        ziel = subject.eltern(pfad, Ziel)
        if massnahme.indikatoren or (ziel and ziel.indikatoren) or gemessen.intersection(massnahme.ziele):
            continue
        yield Treffer(
            pfad,
            f"Die Maßnahme „{massnahme.id}“ hat keinen Indikator.",
            "Unter „indikatoren“ sagen, woran man ihren Erfolg erkennt.",
        )


RULE = Rule(
    code="IK501",
    name="indikator-fehlt",
    bedeutung="Eine Maßnahme hat keinen Indikator.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
