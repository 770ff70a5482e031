"""Rule IK906: adopted, it says, but not by whom and when."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Konzeptstatus
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob ein Konzept mit `status: beschlossen` unter `beschluesse` wenigstens einen Beschluss nennt.

## Warum

Ohne Beschluss lässt sich nicht sagen, was der Rat zugesagt hat und ab wann.

## Beispiel

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  status: beschlossen
```

## Stattdessen

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  status: beschlossen
  beschluesse: [{gremium: Gemeinderat, datum: 2026-05-06}]
```

## Woher

Vorlagenkopf der Statusberichte: Bezug auf den Beschluss.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """An adopted concept without a resolution."""
    konzept = subject.plan.konzept
    if konzept.status is Konzeptstatus.BESCHLOSSEN and not konzept.beschluesse:
        yield Treffer(
            Pfad(("konzept", "status")),
            "Das Konzept ist als beschlossen bezeichnet, nennt aber keinen Beschluss.",
            "Unter „beschluesse“ Gremium und Datum eintragen.",
        )


RULE = Rule(
    code="IK906",
    name="beschluss-fehlt",
    bedeutung="Ein beschlossenes Konzept nennt keinen Beschluss.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
