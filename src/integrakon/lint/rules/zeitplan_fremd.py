"""Rule IK417: a timetable that does not fit the measures."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.deutsch import kurz
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.bestand import Zeitplanzeile
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob jede Zeile des `zeitplan` eine Maßnahme nennt und sie so betitelt, wie sie heißt, und ob jede Maßnahme eine Zeile
hat.

## Warum

Der Zeitplan ist das, was der Rat sich ansieht. Was dort anders heißt oder fehlt, findet er im Konzept nicht wieder.

## Beispiel

```yaml
handlungsfelder:
  - id: kultur
    titel: Kultur
    massnahmen:
      - id: kultur-m1
        titel: Turniere veranstalten
zeitplan:
  - id: zeile-1
    titel: Turniere veranstalten
    massnahme: kultur-m1
  - id: zeile-2
    titel: Teilnahme am Heimatfest
```

## Stattdessen

```yaml
handlungsfelder:
  - id: kultur
    titel: Kultur
    massnahmen:
      - id: kultur-m1
        titel: Turniere veranstalten
zeitplan:
  - id: zeile-1
    titel: Turniere veranstalten
    massnahme: kultur-m1
```

## Woher

Aus der Lektüre der drei Konzepte: Sachsenheims Zeitplan nennt ein Fest, das keine Maßnahme ist.
"""

HINWEIS = "Zeitplan und Maßnahmen aufeinander abstimmen."


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Rows without a measure, rows called otherwise, and measures without a row."""
    massnahmen = {massnahme.id: massnahme for _, massnahme in subject.alle(Massnahme)}
    for pfad, zeile in subject.alle(Zeitplanzeile):
        massnahme = massnahmen.get(zeile.massnahme or "")
        if massnahme is None:
            yield Treffer(pfad, f"Die Zeile „{kurz(zeile.titel)}“ des Zeitplans gehört zu keiner Maßnahme.", HINWEIS)
        elif massnahme.titel and zeile.titel != massnahme.titel:
            yield Treffer(
                pfad.child("titel"),
                f"Der Zeitplan nennt „{massnahme.id}“ anders als die Maßnahme selbst: „{kurz(zeile.titel)}“ statt "
                f"„{kurz(massnahme.titel)}“.",
                "Beide gleich schreiben.",
            )
    if subject.plan.zeitplan:
        mit_zeile = {zeile.massnahme for zeile in subject.plan.zeitplan}
        for pfad, massnahme in subject.alle(Massnahme):
            if massnahme.id not in mit_zeile:
                yield Treffer(pfad, f"Die Maßnahme „{massnahme.id}“ steht nicht im Zeitplan.", HINWEIS)


RULE = Rule(
    code="IK417",
    name="zeitplan-fremd",
    bedeutung="Zeitplan und Maßnahmen passen nicht zusammen.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH, Anmerkungsart.SCHREIBWEISE),
)
