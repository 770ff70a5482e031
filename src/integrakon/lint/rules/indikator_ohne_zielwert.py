"""Rule IK502: something is counted, but not how much it is to become."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.indikatoren import ist_zaehlbar
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Indikatorebene
from integrakon.plan.modell.handlungsfeld import Indikator

SEITE = """
## Was geprüft wird

Ob ein Indikator, der zählt oder misst, einen `zielwert` hat. Als zählbar gilt, was `art: anzahl` oder `anteil` ist,
Werte hat oder mit „Anzahl“, „Anteil“ oder „Zahl“ anfängt. Indikatoren des Umfelds (`ebene: kontext`) brauchen keinen.

## Warum

„Anzahl der Kurse“ ist mit einem Kurs erfüllt und mit hundert.

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
            text: Anzahl der Sprachkurse
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
            text: Anzahl der Sprachkurse
            zielwert: {wert: 6, bis: 2027}
```

## Woher

SMART nach Maja Heiner: Zu jedem Indikator gehören Zielwert und Termin.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Countable indicators without a target."""
    for pfad, indikator in subject.alle(Indikator):
        if ist_zaehlbar(indikator) and not indikator.zielwert and indikator.ebene is not Indikatorebene.KONTEXT:
            yield Treffer(
                pfad,
                f"Der Indikator „{indikator.id}“ lässt sich zählen, hat aber keinen Zielwert.",
                "Unter „zielwert“ Wert und Termin eintragen: {wert: 6, bis: 2027}.",
            )


RULE = Rule(
    code="IK502",
    name="indikator-ohne-zielwert",
    bedeutung="Ein zählbarer Indikator hat keinen Zielwert.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
