"""Rule IK606: one office with more measures than it can carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.rule import Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Status
from integrakon.plan.modell.akteure import Akteur
from integrakon.plan.modell.handlungsfeld import Massnahme
from integrakon.plan.verlauf import bisher, meldung

SEITE = """
## Was geprüft wird

Ob eine Stelle für mehr Maßnahmen verantwortlich ist als die Schwelle erlaubt; abgeschlossene zählen nicht mit.

## Warum

Wer zwanzig Maßnahmen verantwortet, bringt keine voran.

## Beispiel

```yaml
akteure:
  - {id: stadt, name: Stadtverwaltung}
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - {id: m-1, titel: Kurs 1, verantwortlich: stadt}
      - {id: m-2, titel: Kurs 2, verantwortlich: stadt}
      - {id: m-3, titel: Kurs 3, verantwortlich: stadt}
      - {id: m-4, titel: Kurs 4, verantwortlich: stadt}
      - {id: m-5, titel: Kurs 5, verantwortlich: stadt}
      - {id: m-6, titel: Kurs 6, verantwortlich: stadt}
      - {id: m-7, titel: Kurs 7, verantwortlich: stadt}
      - {id: m-8, titel: Kurs 8, verantwortlich: stadt}
      - {id: m-9, titel: Kurs 9, verantwortlich: stadt}
      - {id: m-10, titel: Kurs 10, verantwortlich: stadt}
      - {id: m-11, titel: Kurs 11, verantwortlich: stadt}
      - {id: m-12, titel: Kurs 12, verantwortlich: stadt}
      - {id: m-13, titel: Kurs 13, verantwortlich: stadt}
      - {id: m-14, titel: Kurs 14, verantwortlich: stadt}
      - {id: m-15, titel: Kurs 15, verantwortlich: stadt}
      - {id: m-16, titel: Kurs 16, verantwortlich: stadt}
```

## Stattdessen

```yaml
akteure:
  - {id: stadt, name: Stadtverwaltung}
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - {id: m-1, titel: Kurs 1, verantwortlich: stadt}
```

## Einstellungen

- `hoechstens`: Wie viele offene Maßnahmen eine Stelle verantworten kann.

## Woher

Aus dem Berichtswesen der Städte: Leipzig verteilt 89 Vorhaben auf viele Ämter.
"""


class Parameter(NamedTuple):
    """How many measures one office can carry at most."""

    hoechstens: int = 15


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Actors that are responsible for too many open measures."""
    lasten = Counter(
        m.verantwortlich for _, m in subject.alle(Massnahme) if m.verantwortlich and not _erledigt(m, subject.stichtag)
    )
    for pfad, akteur in subject.alle(Akteur):
        last = lasten[akteur.id]
        if last > parameter.hoechstens:
            yield Treffer(
                pfad,
                f"„{akteur.id}“ verantwortet {last} offene Maßnahmen, mehr als {parameter.hoechstens}.",
                "Maßnahmen anderen Stellen übertragen oder die kleineren Einheiten der Verwaltung einzeln nennen.",
            )


def _erledigt(massnahme: Massnahme, stichtag: date) -> bool:
    return meldung(bisher(massnahme.verlauf, stichtag)).status in (Status.UMGESETZT, Status.AUFGEGEBEN)


RULE = Rule(
    code="IK606",
    name="stelle-ueberlastet",
    bedeutung="Eine Stelle verantwortet sehr viele Maßnahmen.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    profil=Profil.STRENG,
)
