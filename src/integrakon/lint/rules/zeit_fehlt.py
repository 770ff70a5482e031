"""Rule IK408: a measure without any time."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel

SEITE = """
## Was geprüft wird

Ob jede Maßnahme oder ihr Ziel einen `zeitrahmen` hat: Beginn, Ende, Stufe, Turnus oder wenigstens den Wortlaut. Von
einer freiwilligen Selbstverpflichtung wird das nicht verlangt.

## Warum

Was keinen Termin hat, wird nie überfällig, und der Statusbericht kann nichts dazu sagen.

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
        zeitrahmen: {ende: 2027-Q2}
```

## Woher

„weltoffene kommune“ verlangt für Maßnahmen Verantwortlichkeiten, Ressourcen und Termine, die nachgehalten werden.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Measures without a time frame of their own or of their goal."""
    for pfad, massnahme in subject.alle(Massnahme):
        ziel = subject.eltern(pfad, Ziel)
        if massnahme.zeitrahmen or (ziel and ziel.zeitrahmen):
            continue
        yield Treffer(
            pfad,
            f"Die Maßnahme „{massnahme.id}“ nennt weder Beginn noch Ende noch Turnus.",
            "Unter „zeitrahmen“ wenigstens das Ende eintragen, so genau es feststeht: 2027, 2027-H1 oder 2027-06.",
        )


RULE = Rule(
    code="IK408",
    name="zeit-fehlt",
    bedeutung="Eine Maßnahme hat keinen Zeitrahmen.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    auch_freiwillig=False,
)
