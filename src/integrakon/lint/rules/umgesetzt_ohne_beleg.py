"""Rule IK903: done, it says, and nothing shows it."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zeit import vom
from integrakon.plan.begriffe import Status
from integrakon.plan.modell.handlungsfeld import Verlaufseintrag

SEITE = """
## Was geprüft wird

Ob eine Meldung mit `status: umgesetzt` wenigstens einen Beleg nennt: Vorlage, Bericht, Adresse.

## Warum

Der Rat soll nachsehen können, was aus dem Beschluss geworden ist.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verlauf:
          - {datum: 2026-03, status: umgesetzt}
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
          - {datum: 2026-03, status: umgesetzt, belege: [Vorlage 12/2026]}
```

## Woher

Statusberichte der Städte: Maßnahmenblatt mit Belegen und Vorlagen.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Records of completion without evidence."""
    for pfad, eintrag in subject.alle(Verlaufseintrag):
        if eintrag.status is Status.UMGESETZT and not eintrag.belege:
            yield Treffer(
                pfad,
                f"Die Meldung „umgesetzt“ {vom(eintrag.datum)} nennt keinen Beleg.",
                "Unter „belege“ Vorlage, Bericht oder Adresse nennen.",
            )


RULE = Rule(
    code="IK903",
    name="umgesetzt-ohne-beleg",
    bedeutung="Eine Meldung „umgesetzt“ hat keinen Beleg.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
