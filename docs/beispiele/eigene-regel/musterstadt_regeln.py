"""The rules that Musterstadt adds to those of integrakon."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob eine Maßnahme nicht mehr kostet, als der Ausschuss allein bewilligen darf, oder eine Vorlage nennt.

## Warum

Über höhere Beträge entscheidet in Musterstadt der Gemeinderat.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse
        mittel: {betrag: 80000}
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse
        mittel: {betrag: 80000, quelle: Vorlage 12/2026}
```

## Einstellungen

- `hoechstens`: Betrag in Euro, über den der Ausschuss allein entscheidet.

## Woher

Hauptsatzung der Stadt Musterstadt, § 7.
"""


class Parameter(NamedTuple):
    """What the committee may decide alone, in euros."""

    hoechstens: int = 50_000


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Measures that cost more and name no source."""
    for pfad, massnahme in subject.alle(Massnahme):
        mittel = massnahme.mittel
        if mittel and mittel.betrag and mittel.betrag > parameter.hoechstens and not mittel.quelle:
            yield Treffer(
                pfad.child("mittel", "betrag"),
                f"{mittel.betrag} Euro darf der Ausschuss nicht allein bewilligen (höchstens {parameter.hoechstens}).",
                "Unter „quelle“ die Vorlage des Gemeinderats nennen.",
            )


RULES = [
    Rule(
        code="IK490",
        name="betrag-ohne-ratsbeschluss",
        bedeutung="Eine teure Maßnahme nennt keine Vorlage des Gemeinderats.",
        severity=Severity.ERROR,
        seite=SEITE,
        check=check,
        parameter=Parameter(),
    ),
]
