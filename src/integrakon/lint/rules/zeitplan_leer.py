"""Rule IK418: a row of the timetable without years."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.deutsch import kurz
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.bestand import Zeitplanzeile

SEITE = """
## Was geprüft wird

Ob jede Zeile des `zeitplan` mindestens ein Jahr nennt.

## Warum

Ein Zeitplan ohne Zeiten ist eine Liste.

## Beispiel

```yaml
zeitplan:
  - id: zeile-1
    titel: Turniere veranstalten
```

## Stattdessen

```yaml
zeitplan:
  - id: zeile-1
    titel: Turniere veranstalten
    jahre: [2025, 2026]
```

## Woher

Aus der Lektüre der drei Konzepte: In Sachsenheims Zeitplan sind die Balken verloren.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Rows without years."""
    for pfad, zeile in subject.alle(Zeitplanzeile):
        if not zeile.jahre:
            yield Treffer(
                pfad,
                f"Die Zeile „{kurz(zeile.titel)}“ des Zeitplans nennt kein Jahr.",
                "Unter „jahre“ die Jahre eintragen, in denen es geschehen soll.",
            )


RULE = Rule(
    code="IK418",
    name="zeitplan-leer",
    bedeutung="Eine Zeile des Zeitplans hat keine Jahre.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.VERLUST,),
)
