"""Rule IK902: an evaluation that is due and of which nothing is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zeit import deutsches_datum, jahre_spaeter, laufzeitende
from integrakon.plan.begriffe import Konzeptstatus
from integrakon.plan.modell.konzept import Konzept
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob ein Termin unter `evaluation.termine` verstrichen ist oder seit dem Beginn der Laufzeit mehr Zeit als der Turnus,
ohne dass der `prozess` eine Evaluation nennt. Gemeldet wird erst, wenn sie nach jeder Lesart fällig war; nach dem Ende
der Laufzeit wird keine mehr fällig.

## Warum

Sachsenheim und viele andere versprechen eine Evaluation alle zwei Jahre; wer nicht daran erinnert, bekommt sie nicht.

## Beispiel

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  laufzeit: {von: 2015}
  evaluation: {turnus_jahre: 2}
```

## Stattdessen

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  laufzeit: {von: 2198}
  evaluation: {turnus_jahre: 2}
```

## Woher

Statusberichte der Städte: Evaluation und Termine gehören in jeden Bericht an den Rat.
"""

_EVALUATION = re.compile(r"evaluation|überprüfung|zwischenbericht", re.IGNORECASE)


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """The latest evaluation that must have taken place, if nothing tells of one since the one before."""
    konzept = subject.plan.konzept
    if konzept.evaluation is None or konzept.status is Konzeptstatus.ABGELOEST:
        return
    getan = [
        schritt.von.erster_tag for schritt in subject.plan.prozess if schritt.von and _EVALUATION.search(schritt.titel)
    ]
    faellig = max(_faellige(konzept, subject.stichtag), default=None)
    if faellig and not any(tag > jahre_spaeter(faellig, -(konzept.evaluation.turnus_jahre or 1)) for tag in getan):
        yield Treffer(
            Pfad(("konzept", "evaluation")),
            f"Spätestens am {deutsches_datum(faellig)} war eine Evaluation fällig; der Plan nennt keine.",
            "Unter „prozess“ eintragen, wann evaluiert wurde und mit welchem Ergebnis.",
        )


def _faellige(konzept: Konzept, stichtag: date) -> Iterator[date]:
    """The days up to which evaluations must have taken place, whichever way the concept is read."""
    evaluation, laufzeit = konzept.evaluation, konzept.laufzeit
    if evaluation is None:
        return
    yield from (termin.letzter_tag for termin in evaluation.termine if termin.letzter_tag < stichtag)
    if evaluation.turnus_jahre and laufzeit and laufzeit.von:
        ende = laufzeitende(laufzeit) or stichtag
        tag = jahre_spaeter(laufzeit.von.letzter_tag, evaluation.turnus_jahre)
        while tag < stichtag and tag <= ende:
            yield tag
            tag = jahre_spaeter(tag, evaluation.turnus_jahre)


RULE = Rule(
    code="IK902",
    name="evaluation-ueberfaellig",
    bedeutung="Eine angekündigte Evaluation ist überfällig.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
