"""Rule IK403: a goal without an indicator."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject, ist_eigenes
from integrakon.plan.modell.handlungsfeld import Handlungsfeld, Leitziel, Massnahme, Ziel

SEITE = """
## Was geprüft wird

Ob es zu jedem Ziel einen Indikator gibt: an ihm selbst, an einem seiner Unterziele, an einer seiner Maßnahmen oder am
Handlungsfeld. Ein eigenes Leitziel braucht einen, wenn ihm kein Ziel dient.

## Warum

Ohne Indikator bleibt offen, woran man merkt, dass das Ziel erreicht ist.

## Beispiel

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
    ziele:
      - id: bildung-1
        text: Neun von zehn Eltern kennen das Schulsystem.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
    ziele:
      - id: bildung-1
        text: Neun von zehn Eltern kennen das Schulsystem.
        indikatoren:
          - id: bildung-1-i1
            text: Anteil der Grundschulen, die einen Elternabend in mehreren Sprachen anbieten
```

## Woher

SMART nach Maja Heiner (Quali-Tool): Zu einem Ziel gehören Indikator und Zielwert.
"""

HINWEIS = "Unter „indikatoren“ sagen, woran man merkt, dass es erreicht ist."


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Goals that nothing measures."""
    messbar = _messbare(subject)
    for pfad, ziel in subject.alle(Ziel):
        feld = subject.eltern(pfad, Handlungsfeld)
        if not (ziel.id in messbar or (feld and feld.indikatoren)):
            yield Treffer(pfad, f"Zum Ziel „{ziel.id}“ gibt es keinen Indikator.", HINWEIS)
    for pfad, leitziel in subject.alle(Leitziel):
        if ist_eigenes(leitziel) and leitziel.id not in subject.leitziele_mit_ziel:
            yield Treffer(pfad, f"Zum Leitziel „{leitziel.id}“ gibt es weder Ziel noch Indikator.", HINWEIS)


def _messbare(subject: Subject) -> set[str]:
    """The ids of the goals with an indicator of their own, of a measure or of a goal below them."""
    offen = [k for _, massnahme in subject.alle(Massnahme) if massnahme.indikatoren for k in massnahme.ziele]
    oberziele: dict[str, str] = {}
    for _, ziel in subject.alle(Ziel):
        if ziel.indikatoren or any(massnahme.indikatoren for massnahme in ziel.massnahmen):
            offen.append(ziel.id)
        if ziel.oberziel:
            oberziele[ziel.id] = ziel.oberziel
    messbar: set[str] = set()
    while offen:
        kennung = offen.pop()
        if kennung not in messbar:
            messbar.add(kennung)
            offen.extend(filter(None, [oberziele.get(kennung)]))
    return messbar


RULE = Rule(
    code="IK403",
    name="ziel-unmessbar",
    bedeutung="Zu einem Ziel gibt es keinen Indikator.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
