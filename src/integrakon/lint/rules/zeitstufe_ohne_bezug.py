"""Rule IK415: a rough time class that begins nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Zeitrahmen

SEITE = """
## Was geprüft wird

Ob aus „kurz-, mittel- oder langfristig“ ein Jahr folgt: Dazu braucht die Maßnahme selbst ein Datum, oder das Konzept
`laufzeit.von` und unter `zeitstufen` die Grenzen der Stufe.

## Warum

„Innerhalb eines Jahres“ – ab wann? Ohne Anfang wird nie etwas fällig.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse
        zeitrahmen: {stufen: [kurzfristig]}
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse
        zeitrahmen: {stufen: [kurzfristig], ende: 2027}
```

## Woher

„weltoffene kommune“ verlangt Termine, die sich nachhalten lassen.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Time classes from which no year follows."""
    konzept = subject.plan.konzept
    hat_beginn = konzept.laufzeit is not None and konzept.laufzeit.von is not None
    erklaert = {stufe.stufe for stufe in konzept.zeitstufen}
    for pfad, zeitrahmen in subject.alle(Zeitrahmen):
        if not zeitrahmen.stufen or zeitrahmen.beginn or zeitrahmen.ende:
            continue
        offen = [stufe for stufe in zeitrahmen.stufen if not (hat_beginn and stufe in erklaert)]
        if offen:
            yield Treffer(
                pfad.child("stufen"),
                f"„{offen[0]}“ hat keinen Anfang, von dem an gerechnet wird.",
                "„konzept.laufzeit.von“ und die Grenzen unter „konzept.zeitstufen“ eintragen, oder hier das Ende.",
            )


RULE = Rule(
    code="IK415",
    name="zeitstufe-ohne-bezug",
    bedeutung="Eine Zeitstufe hat keinen Anfang.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
