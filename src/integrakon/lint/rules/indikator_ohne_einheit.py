"""Rule IK509: values of which nobody knows what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.indikatoren import hat_werte
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Indikator

SEITE = """
## Was geprüft wird

Ob ein Indikator mit Ausgangs-, Ziel- oder Messwert eine `einheit` hat. „Anzahl der Kurse“ oder „Teilnehmerzahl“ sagt
schon im Text, was gezählt wird.

## Warum

„Zielwert 60“ – Personen, Prozent oder Kurse?

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
            zielwert: {wert: 60, bis: 2027}
```

## Woher

Kursbuch Wirkung (Kurz, Kubek): Bei quantitativen Indikatoren gehört die Einheit dazu.
"""

# The counted thing stands behind „Zahl“ or in the same word.
_GEZAEHLTES = re.compile(
    r"(?:An)?zahl (?:de[rs]|von|an|aller|jener|neuer) |(?:Wie viele|\w{3,}zahl(?:en)?)\b|Zahl \w+er \w", re.IGNORECASE
)


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Indicators with values and without a unit."""
    for pfad, indikator in subject.alle(Indikator):
        if indikator.einheit or not hat_werte(indikator) or _GEZAEHLTES.match(indikator.text):
            continue
        yield Treffer(
            pfad,
            f"Die Werte des Indikators „{indikator.id}“ haben keine Einheit.",
            "Unter „einheit“ sagen, was gezählt wird: Personen, Kurse, %.",
        )


RULE = Rule(
    code="IK509",
    name="indikator-ohne-einheit",
    bedeutung="Werte eines Indikators haben keine Einheit.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
