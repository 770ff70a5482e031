"""Rule IK912: a suppression whose time is over."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob der letzte Tag einer Ausnahme (`bis …`) vor dem Stichtag liegt. Eine abgelaufene Ausnahme unterdrückt nichts mehr.

## Warum

Das Datum war ein Versprechen: Bis dahin sollte der Mangel behoben sein.

## Beispiel

```yaml
handlungsfelder:
  # integrakon: ignore IK406 bis 2024-12 – Die Vision beschließt der Rat im Herbst 2024.
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

Ausnahmen mit Grund und Ablaufdatum lassen Quelltreue und Prüfung nebeneinander leben.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Suppressions that ended before the reference date."""
    for ausnahme in subject.ausnahmelage.ausnahmen:
        if ausnahme.ist_abgelaufen(subject.stichtag):
            yield Treffer(
                Pfad(),
                f"Die Ausnahme für {', '.join(ausnahme.regeln)} galt nur bis {ausnahme.bis}.",
                "Den Mangel beheben und die Ausnahme entfernen oder ein neues Datum mit neuem Grund eintragen.",
                kommentar=ausnahme.ort,
            )


RULE = Rule(
    code="IK912",
    name="ausnahme-abgelaufen",
    bedeutung="Eine Ausnahme ist abgelaufen.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    zuletzt=True,
)
