"""Rule IK901: a concept whose term is over."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zeit import deutsches_datum, vom
from integrakon.plan.begriffe import Konzeptstatus
from integrakon.plan.fristen import Laufzeitende, laufzeitende
from integrakon.plan.modell.konzept import Beschluss
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob das Ende der Laufzeit vor dem Stichtag liegt und das Konzept noch nicht als `abgeloest` bezeichnet ist. Nennt das
Konzept nur eine Dauer, wird ab dem letzten Beschluss gerechnet; die Meldung sagt das.

## Warum

Nach dem Ende gilt das Konzept nicht mehr, und mit ihm keine Zusage.

## Beispiel

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  laufzeit: {von: 2015, bis: 2019}
```

## Stattdessen

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  status: abgeloest
  laufzeit: {von: 2015, bis: 2019}
```

## Woher

Münster schreibt sein Leitbild alle fünf Jahre fort; Hechingens Konzept gilt „in den nächsten fünf Jahren“ ab Mai
2021.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """A term that ended before the reference date."""
    konzept = subject.plan.konzept
    if konzept.laufzeit is None or konzept.status is Konzeptstatus.ABGELOEST:
        return
    ende = laufzeitende(konzept, subject.stichtag)
    if ende and ende.tag < subject.stichtag:
        yield Treffer(
            Pfad(("konzept", "laufzeit")),
            f"Die Laufzeit ist am {deutsches_datum(ende.tag)} abgelaufen{_gerechnet(ende)}.",
            "Das Konzept fortschreiben lassen oder „status: abgeloest“ eintragen.",
        )


def _gerechnet(ende: Laufzeitende) -> str:
    if ende.ab is None:
        return ""
    if isinstance(ende.ab, Beschluss):
        return f", gerechnet ab dem Beschluss {vom(ende.ab.datum)}"
    return ", gerechnet ab ihrem Beginn"


RULE = Rule(
    code="IK901",
    name="laufzeit-abgelaufen",
    bedeutung="Die Laufzeit des Konzepts ist abgelaufen.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
