"""Rule IK412: a measure that follows another one, and does not say which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import einzeilig, muster
from integrakon.lint.rule import Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob eine Maßnahme an eine andere anknüpft („Daran anknüpfend“, „Nach der Durchführung“, „wird verstetigt“, ohne eigenen
Titel auch „Das Konzept wird …“), ohne sie unter `vorgaenger` zu nennen.

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

## Einstellungen

- `schritte`: wonach eine Maßnahme auf eine andere folgt („Nach der Durchführung“); `*` steht für jede Endung.

## Woher

Aus der Lektüre der drei Konzepte: Hechingen reiht Schritte auf, ohne sie zu verbinden.
"""

_ERGEBNIS = re.compile(r"(?:Das|Dieses) (?:Konzept|Modell|Angebot|Format) wird\b")
_VERSTETIGT = "wird verstetigt"


class Parameter(NamedTuple):
    """The steps after which something else follows; `*` stands for any ending."""

    schritte: tuple[str, ...] = (
        *("Durchführung", "Erprobung", "Einführung", "Umsetzung", "Auswertung", "Erstellung", "Fertigstellung"),
        *("Erhebung", "Bestandsaufnahme", "*phase", "Evaluation", "Evaluierung", "Gründung", "Einrichtung"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Measures that begin with what came before, and name no predecessor."""
    schritt = rf"(?:{muster(parameter.schritte)})"
    anfang = re.compile(
        r"(?:Daran|Darauf|Hieran|Hierauf) \w+nd\b|Im Anschluss daran\b|Anschließend\b|Danach\b"
        rf"|Nach (?:der|Abschluss der) (?:\w+ )?{schritt}\b"
    )
    for pfad, massnahme in subject.alle(Massnahme):
        anschluss = None if massnahme.vorgaenger else _anschluss(massnahme, anfang)
        if anschluss:
            yield Treffer(
                pfad.child("text"),
                f"Die Maßnahme „{massnahme.id}“ nennt nicht, woran sie anknüpft („{anschluss}“).",
                "Die Maßnahme, die vorher geschehen muss, unter „vorgaenger“ eintragen.",
                stelle=anschluss,
            )


def _anschluss(massnahme: Massnahme, anfang: re.Pattern[str]) -> str | None:
    text = einzeilig(massnahme.text or "")
    treffer = anfang.match(text) or (None if massnahme.titel else _ERGEBNIS.match(text))
    if treffer:
        return treffer.group()
    return _VERSTETIGT if _VERSTETIGT in text else None


RULE = Rule(
    code="IK412",
    name="reihenfolge-fehlt",
    bedeutung="Eine Maßnahme setzt eine andere voraus, nennt sie aber nicht.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    profil=Profil.STRENG,
)
