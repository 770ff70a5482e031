"""Rule IK510: values that are older than a report can bear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zeit import deutsches_datum
from integrakon.plan.kalender import monate_zwischen
from integrakon.plan.modell.handlungsfeld import Indikator

SEITE = """
## Was geprüft wird

Ob der letzte Messwert eines Indikators älter ist als die eingestellte Zahl von Monaten, gerechnet bis zum Stichtag.

## Warum

Ein alter Wert im Bericht sieht aus wie ein neuer.

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
            messwerte: [{stichtag: 2019, wert: 40}]
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
            messwerte: [{stichtag: 2019, wert: 40}, {stichtag: 2025, wert: 55}]
```

## Einstellungen

- `monate`: Nach wie vielen Monaten ein Messwert als veraltet gilt.

## Woher

Integrationsmonitoring: Werte werden mindestens alle zwei Jahre fortgeschrieben.
"""


class Parameter(NamedTuple):
    """After how many months a value is too old."""

    monate: int = 24


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Indicators whose last value is too old."""
    for pfad, indikator in subject.alle(Indikator):
        tage = [wert.stichtag.letzter_tag for wert in indikator.messwerte if wert.stichtag]
        if tage and monate_zwischen(max(tage), subject.stichtag) > parameter.monate:
            yield Treffer(
                pfad.child("messwerte"),
                f"Der letzte Messwert von „{indikator.id}“ ist vom {deutsches_datum(max(tage))} und damit älter als "
                f"{parameter.monate} Monate.",
                "Den Wert neu erheben oder sagen, warum es keinen neueren gibt.",
            )


RULE = Rule(
    code="IK510",
    name="messwert-veraltet",
    bedeutung="Der letzte Messwert eines Indikators ist veraltet.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
