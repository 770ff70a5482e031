"""Rule IK605: an actor that could be anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.akteure import Akteur

SEITE = """
## Was geprüft wird

Ob ein Ziel oder eine Maßnahme einem Akteur zugeschrieben ist, dessen Name niemanden nennt: „Partner vor Ort“, „alle
Akteure“, „weitere Beteiligte“.

## Warum

Wer gemeint ist, erfährt es nie.

## Beispiel

```yaml
akteure:
  - {id: partner, name: Partner vor Ort}
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      - {id: sprache-1, text: Es gibt Willkommensbesuche., umsetzungsakteure: [partner]}
```

## Stattdessen

```yaml
akteure:
  - {id: familienhebamme, name: Familienhebammen des Landkreises}
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      - {id: sprache-1, text: Es gibt Willkommensbesuche., umsetzungsakteure: [familienhebamme]}
```

## Einstellungen

- `namen`: Anfänge von Namen, die niemanden nennen; `*` steht für jede Endung.

## Woher

Aus der Lektüre der drei Konzepte: Hechingens Willkommensbesuche führen „Partner vor Ort“ aus.
"""


class Parameter(NamedTuple):
    """Beginnings of names that name nobody; `*` stands for any ending."""

    namen: tuple[str, ...] = (
        *("Partner", "Alle Akteure", "Alle Beteiligten", "Weitere*", "Sonstige*", "Verschiedene*", "Diverse*"),
        *("Örtliche Akteure", "Beteiligte*", "Andere*"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """References from goals and measures to such actors."""
    unbestimmt = re.compile(rf"(?:{muster(parameter.namen)})\b", re.IGNORECASE)
    namen = {akteur.id: akteur.name for _, akteur in subject.alle(Akteur) if unbestimmt.match(akteur.name)}
    for bezug in subject.verzeichnis.bezuege:
        feld = next(schritt for schritt in reversed(bezug.pfad) if isinstance(schritt, str))
        if bezug.kennung in namen and feld in _FELDER:
            yield Treffer(
                bezug.pfad,
                f"„{namen[bezug.kennung]}“ sagt nicht, wer gemeint ist.",
                "Die Stellen beim Namen nennen.",
            )


_FELDER = frozenset({"umsetzungsakteure", "verantwortlich", "mitverantwortlich"})


RULE = Rule(
    code="IK605",
    name="akteur-unbestimmt",
    bedeutung="Ein Akteur ist unbestimmt.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
