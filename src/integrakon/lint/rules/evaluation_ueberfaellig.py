"""Rule IK902: an evaluation that is due and of which nothing is said."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zeit import deutsches_datum
from integrakon.plan.begriffe import Konzeptstatus
from integrakon.plan.fristen import evaluationen
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob ein Termin unter `evaluation.termine` verstrichen ist oder seit dem Beginn der Laufzeit mehr Zeit als der Turnus,
ohne dass der `prozess` einen abgeschlossenen Schritt mit `art: evaluation` nennt. Gemeldet wird erst, wenn sie nach
jeder Lesart fällig war; nach dem Ende der Laufzeit wird keine mehr fällig.

## Warum

Sachsenheim und viele andere versprechen eine Evaluation alle zwei Jahre; wer nicht daran erinnert, bekommt sie nicht.

## Beispiel

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  laufzeit: {von: 2021}
  evaluation: {turnus_jahre: 2}
```

## Stattdessen

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  laufzeit: {von: 2021}
  evaluation: {turnus_jahre: 2}
prozess:
  - {id: evaluation-2025, art: evaluation, titel: Zweite Evaluation, von: 2025-10}
```

## Woher

Statusberichte der Städte: Evaluation und Termine gehören in jeden Bericht an den Rat.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """The latest evaluation that must have taken place, if nothing tells of it."""
    plan = subject.plan
    if plan.konzept.status is Konzeptstatus.ABGELOEST:
        return
    faellige = [e for e in evaluationen(plan, subject.stichtag) if e.faellig.letzter_tag < subject.stichtag]
    if faellige and faellige[-1].erfolgt is None:
        yield Treffer(
            Pfad(("konzept", "evaluation")),
            f"Spätestens am {deutsches_datum(faellige[-1].faellig.letzter_tag)} war eine Evaluation fällig; der Plan "
            "nennt keine.",
            "Unter „prozess“ eintragen, wann evaluiert wurde und mit welchem Ergebnis.",
        )


RULE = Rule(
    code="IK902",
    name="evaluation-ueberfaellig",
    bedeutung="Eine angekündigte Evaluation ist überfällig.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
