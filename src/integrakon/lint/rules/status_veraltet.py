"""Rule IK904: a record that is older than the reporting interval."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zeit import vom
from integrakon.plan.begriffe import Status
from integrakon.plan.kalender import monate_zwischen
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel
from integrakon.plan.pfad import Pfad
from integrakon.plan.verlauf import bisher

SEITE = """
## Was geprüft wird

Ob die letzte Meldung einer Maßnahme, die nicht abgeschlossen ist, älter ist als der Berichtsturnus. Maßnahmen ganz
ohne Meldung werden hier nicht gemeldet.

## Warum

Ein alter Status sieht im Bericht aus wie ein neuer.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verlauf:
          - {datum: 2019-03, status: begonnen}
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
          - {datum: 2019-03, status: begonnen}
          - {datum: 2020-03, status: umgesetzt, belege: [Bericht 2020]}
```

## Einstellungen

- `monate`: Der Berichtsturnus in Monaten.

## Woher

Rüsselsheim und Erlangen berichten halbjährlich, Hechingen will „fortlaufend“ prüfen.
"""

_FERTIG = (Status.UMGESETZT, Status.AUFGEGEBEN)


class Parameter(NamedTuple):
    """After how many months a record is out of date."""

    monate: int = 12


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Open measures and goals whose last record up to the reference date is too old."""
    teile: list[tuple[Pfad, Ziel | Massnahme]] = [*subject.alle(Ziel), *subject.alle(Massnahme)]
    for pfad, teil in teile:
        eintraege = bisher(teil.verlauf, subject.stichtag)
        if not eintraege or eintraege[-1].status in _FERTIG:
            continue
        letzter = eintraege[-1]
        nummer = next(nr for nr, eintrag in enumerate(teil.verlauf) if eintrag is letzter)
        if monate_zwischen(letzter.datum.letzter_tag, subject.stichtag) > parameter.monate:
            yield Treffer(
                pfad.child("verlauf", nummer, "datum"),
                f"Die letzte Meldung zu „{teil.id}“ ist {vom(letzter.datum)} und damit älter als "
                f"{parameter.monate} Monate.",
                "Eine neue Meldung eintragen, auch wenn sich nichts geändert hat.",
            )


RULE = Rule(
    code="IK904",
    name="status-veraltet",
    bedeutung="Die letzte Meldung zu einer Maßnahme ist veraltet.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
