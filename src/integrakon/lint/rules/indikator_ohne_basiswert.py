"""Rule IK511: a target without the value one starts from."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Indikator

SEITE = """
## Was geprüft wird

Ob ein Indikator mit `zielwert` auch einen `basiswert` oder einen ersten Messwert hat.

## Warum

Ohne Basiswert ist nicht zu sehen, ob das Ziel ehrgeizig oder schon erreicht ist.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        indikatoren:
          - id: sprache-m1-i1
            text: Teilnahme an Sprachkursen
            einheit: Personen
            zielwert: {wert: 60, bis: 2027}
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
            text: Teilnahme an Sprachkursen
            einheit: Personen
            basiswert: {wert: 40, stichtag: 2024}
            zielwert: {wert: 60, bis: 2027}
```

## Woher

immpact.guide: Der Basiswert der Indikatoren ist erhoben.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Indicators with a target value in figures, but nothing to compare it to."""
    for pfad, indikator in subject.alle(Indikator):
        if (
            indikator.zielwert
            and indikator.zielwert.wert is not None
            and not (indikator.basiswert or indikator.messwerte)
        ):
            yield Treffer(
                pfad,
                f"Zum Zielwert des Indikators „{indikator.id}“ fehlt der Basiswert.",
                "Unter „basiswert“ den heutigen Wert mit Stichtag und Quelle eintragen.",
            )


RULE = Rule(
    code="IK511",
    name="indikator-ohne-basiswert",
    bedeutung="Zu einem Zielwert fehlt der Basiswert.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
