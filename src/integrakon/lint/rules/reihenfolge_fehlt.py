"""Rule IK412: a measure that follows another one, and does not say which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob eine Maßnahme an eine andere anknüpft („daran anknüpfend“, „nach der Durchführung“, „Das Konzept wird …“), ohne sie
unter `vorgaenger` zu nennen.

## Warum

Verschiebt sich die erste, verschiebt sich die zweite mit; das sieht nur, wer die Reihenfolge kennt.

## Beispiel

```yaml
handlungsfelder:
  - id: arbeit
    titel: Arbeit
    massnahmen:
      - id: arbeit-m1
        text: Die Stadt entwickelt ein Konzept für eine Praktikumsbörse.
      - id: arbeit-m2
        text: Das Konzept wird erprobt.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: arbeit
    titel: Arbeit
    massnahmen:
      - id: arbeit-m1
        text: Die Stadt entwickelt ein Konzept für eine Praktikumsbörse.
      - id: arbeit-m2
        text: Das Konzept wird erprobt.
        vorgaenger: [arbeit-m1]
```

## Woher

Aus der Lektüre der drei Konzepte: Hechingen reiht Schritte auf, ohne sie zu verbinden.
"""

_ANSCHLUSS = re.compile(
    r"^(?:Das|Dieses) (?:Konzept|Modell|Angebot|Format) wird\b|^(?:Daran|Darauf|Hieran|Hierauf) \w+nd\b|^Im Anschluss\b"
    r"|^Anschließend\b|^Danach\b|^Nach (?:der|dem|Abschluss)\b|\bwird verstetigt\b"
)


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Measures that begin with what came before, and name no predecessor."""
    for pfad, massnahme in subject.alle(Massnahme):
        anschluss = _ANSCHLUSS.search(massnahme.text or "")
        if anschluss and not massnahme.vorgaenger:
            yield Treffer(
                pfad.child("text"),
                f"Die Maßnahme „{massnahme.id}“ nennt nicht, woran sie anknüpft („{anschluss.group()}“).",
                "Die Maßnahme, die vorher geschehen muss, unter „vorgaenger“ eintragen.",
                stelle=anschluss.group(),
            )


RULE = Rule(
    code="IK412",
    name="reihenfolge-fehlt",
    bedeutung="Eine Maßnahme setzt eine andere voraus, nennt sie aber nicht.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    profil=Profil.STRENG,
)
