"""Rule IK406: a Handlungsfeld that says nowhere what it is to lead to."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject, ist_eigenes
from integrakon.plan.modell.handlungsfeld import Handlungsfeld

SEITE = """
## Was geprüft wird

Ob jedes Handlungsfeld eine `vision` hat. Ein Konzept mit eigenen Leitzielen hat damit ein Leitbild für alle
Handlungsfelder und wird nicht gemeldet; ein Handlungsfeld, das `teil_von` einem anderen ist, teilt dessen Vision.

## Warum

Ohne Leitbild lässt sich bei einer Fortschreibung nicht sagen, ob ein neues Ziel noch zum Handlungsfeld passt.

## Beispiel

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
```

## Stattdessen

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
    vision: Kinder haben in der Stadt dieselben Bildungschancen, woher auch immer sie kommen.
```

## Woher

quint-essenz.ch trennt Vision und Projektziel; „weltoffene kommune“ (Bertelsmann Stiftung, PHINEO) verlangt ein
Leitbild.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Fields without a vision and part of no other, in a concept without guiding goals of its own."""
    if any(map(ist_eigenes, subject.plan.leitziele)):
        return
    for pfad, feld in subject.alle(Handlungsfeld):
        if feld.vision or feld.teil_von:
            continue
        yield Treffer(
            pfad,
            f"Das Handlungsfeld „{feld.titel}“ hat keine Vision, und das Konzept hat keine Leitziele.",
            "In einem Satz sagen, was in diesem Handlungsfeld einmal gelten soll, und als „vision“ eintragen.",
        )


RULE = Rule(
    code="IK406",
    name="handlungsfeld-ohne-vision",
    bedeutung="Ein Handlungsfeld hat keine Vision, und das Konzept hat keine Leitziele.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
