"""Rule IK911: a suppression that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob jede Ausnahme noch etwas unterdrückt. Geprüft werden nur Ausnahmen für Regeln, die in diesem Lauf dabei waren; für
abgelaufene gibt es [eine eigene Regel](ausnahme-abgelaufen.md).

## Warum

Eine Ausnahme, die übrig geblieben ist, verdeckt den nächsten Mangel an derselben Stelle.

## Beispiel

```yaml
handlungsfelder:
  # integrakon: ignore IK406 – Die Vision beschließt der Rat im Herbst.
  - id: bildung
    titel: Bildung
    vision: Alle Kinder der Stadt haben dieselben Bildungschancen.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
    vision: Alle Kinder der Stadt haben dieselben Bildungschancen.
```

## Woher

Dieselbe Prüfung kennen Prüfwerkzeuge für Programme, etwa ruff als RUF100.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Words of a suppression that name a rule which was run and found nothing there."""
    lage = subject.ausnahmelage
    for ausnahme in lage.ausnahmen:
        if not ausnahme.gilt(subject.stichtag):
            continue
        for regel in filter(lage.ist_ausnehmbar, ausnahme.regeln):
            if lage.ist_gelaufen(regel) and (ausnahme, regel) not in lage.benutzt:
                yield Treffer(
                    Pfad(),
                    f"Die Ausnahme für {regel} unterdrückt nichts.",
                    f"{regel} aus der Ausnahme nehmen oder sie an die Zeile setzen, die gemeint ist.",
                    kommentar=ausnahme.ort,
                )


RULE = Rule(
    code="IK911",
    name="ausnahme-unbenutzt",
    bedeutung="Eine Ausnahme unterdrückt nichts.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    zuletzt=True,
)
