"""Rule IK421: guiding goals, some of them sentences and some not."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.deutsch import hat_verb
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject, ist_eigenes
from integrakon.plan.modell.handlungsfeld import Leitziel
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob alle eigenen Leitziele dieselbe Form haben: ganze Sätze oder Stichwörter. Gemeldet werden die, die in der Minderheit
sind. Leitziele aus anderen Konzepten bleiben, wie sie dort stehen.

## Warum

Stichwörter lassen offen, ob sie ein Thema oder ein Ziel nennen.

## Beispiel

```yaml
leitziele:
  - id: leitziel-1
    text: Integration ist als Querschnittsaufgabe verankert.
  - id: leitziel-2
    text: Die Bürgerschaft ist beteiligt.
  - id: leitziel-3
    text: Interkulturelle Öffnung der Verwaltung
```

## Stattdessen

```yaml
leitziele:
  - id: leitziel-1
    text: Integration ist als Querschnittsaufgabe verankert.
  - id: leitziel-2
    text: Die Bürgerschaft ist beteiligt.
  - id: leitziel-3
    text: Die Verwaltung ist interkulturell geöffnet.
```

## Woher

Aus der Lektüre der drei Konzepte: In Hattingen stehen sechs Sätze neben einem Stichwort.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Guiding goals in the form that fewer of them have."""
    saetze: list[tuple[Pfad, Leitziel]] = []
    stichwoerter: list[tuple[Pfad, Leitziel]] = []
    for pfad, leitziel in filter(lambda eintrag: ist_eigenes(eintrag[1]), subject.alle(Leitziel)):
        ist_satz = leitziel.text.endswith((".", "!")) or hat_verb(leitziel.text)
        (saetze if ist_satz else stichwoerter).append((pfad, leitziel))
    if len(saetze) == len(stichwoerter):
        return
    wenige, form, andere = (
        (saetze, "ein ganzer Satz", "Stichwörter")
        if len(saetze) < len(stichwoerter)
        else (stichwoerter, "kein ganzer Satz", "Sätze")
    )
    for pfad, leitziel in wenige:
        yield Treffer(
            pfad.child("text"),
            f"Das Leitziel „{leitziel.id}“ ist {form}; die meisten anderen sind {andere}.",
            "Alle Leitziele in dieselbe Form bringen, am besten in ganze Sätze.",
        )


RULE = Rule(
    code="IK421",
    name="leitziel-form",
    bedeutung="Ein Leitziel hat eine andere Form als die übrigen.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
