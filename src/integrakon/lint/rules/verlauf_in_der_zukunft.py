"""Rule IK908: a record of what has not happened yet."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zeit import deutsches_datum, vom
from integrakon.plan.modell.handlungsfeld import Verlaufseintrag

SEITE = """
## Was geprüft wird

Ob das Datum einer Meldung im `verlauf` nach dem Stichtag liegt.

## Warum

Der Verlauf berichtet, was war. Was kommen soll, steht im Zeitrahmen.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verlauf:
          - {datum: 2198-03, status: begonnen}
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verlauf:
          - {datum: 2026-03, status: begonnen}
```

## Woher

Statusberichte der Städte: Jede Meldung hat einen Datenstand.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Records dated after the reference date."""
    for pfad, eintrag in subject.alle(Verlaufseintrag):
        if eintrag.datum.erster_tag > subject.stichtag:
            yield Treffer(
                pfad.child("datum"),
                f"Die Meldung {vom(eintrag.datum)} liegt nach dem Stichtag {deutsches_datum(subject.stichtag)}.",
                "Das Datum berichtigen; Geplantes gehört unter „zeitrahmen“ oder „naechster_schritt“.",
            )


RULE = Rule(
    code="IK908",
    name="verlauf-in-der-zukunft",
    bedeutung="Eine Meldung liegt nach dem Stichtag.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
