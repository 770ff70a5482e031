"""Rule IK905: done before, and now not, without a word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zeit import genannt
from integrakon.plan.begriffe import Status
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob auf eine Meldung `umgesetzt` eine andere folgt, die keine `begruendung` hat.

## Warum

Was der Rat als erledigt zur Kenntnis nahm, ist es nicht mehr; er will wissen, warum.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verlauf:
          - {datum: 2025-03, status: umgesetzt, belege: [Bericht]}
          - {datum: 2026-03, status: begonnen}
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
          - {datum: 2025-03, status: umgesetzt, belege: [Bericht]}
          - {datum: 2026-03, status: begonnen, begruendung: Der Kurs wird neu aufgebaut.}
```

## Woher

Übergangsregeln kommunaler Statusberichte: umgesetzt → begonnen nur mit Begründung.
"""

# What is done may be done again, or have become a standing task.
_DANACH = (Status.UMGESETZT, Status.LAUFEND)


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Records after a completion that are none and give no reason."""
    teile: list[tuple[Pfad, Ziel | Massnahme]] = [*subject.alle(Ziel), *subject.alle(Massnahme)]
    for pfad, teil in teile:
        for nummer, (voriger, naechster) in enumerate(pairwise(teil.verlauf), 1):
            if voriger.status is not Status.UMGESETZT or naechster.status in _DANACH or naechster.begruendung:
                continue
            yield Treffer(
                pfad.child("verlauf", nummer, "status"),
                f"Nach „umgesetzt“ ({genannt(voriger.datum)}) steht „{naechster.status}“ ohne Begründung.",
                "Unter „begruendung“ sagen, was geschehen ist.",
            )


RULE = Rule(
    code="IK905",
    name="status-rueckschritt",
    bedeutung="Ein Status fällt ohne Begründung hinter „umgesetzt“ zurück.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
