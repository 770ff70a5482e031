"""Rule IK409: a measure without money or staff."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob jede Maßnahme `mittel` angibt: Betrag, Personal, Quelle oder den Wortlaut. Mittel für das ganze Konzept genügen.
Von einer freiwilligen Selbstverpflichtung wird das nicht verlangt.

## Warum

Ohne Mittel im Haushalt bleibt eine Maßnahme stehen, und niemand hat sie gestrichen.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        mittel: {betrag: 12000, jaehrlich: ja, quelle: Haushalt 5.2}
```

## Woher

„weltoffene kommune“ verlangt für Maßnahmen ein Budget; Leipzig und Aachen nennen es in ihren Konzepten.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Measures without means, in a concept without means of its own."""
    if subject.plan.konzept.mittel:
        return
    for pfad, massnahme in subject.alle(Massnahme):
        if not massnahme.mittel:
            yield Treffer(
                pfad,
                f"Die Maßnahme „{massnahme.id}“ hat keine Angabe zu den Mitteln, weder Geld noch Personal.",
                "Unter „mittel“ Betrag, Stellenanteil oder Haushaltsstelle eintragen, auch wenn nichts gebraucht wird.",
            )


RULE = Rule(
    code="IK409",
    name="ressourcen-fehlen",
    bedeutung="Eine Maßnahme nennt weder Geld noch Personal.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    auch_freiwillig=False,
)
