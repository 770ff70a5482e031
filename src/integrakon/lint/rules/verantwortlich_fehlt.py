"""Rule IK601: nobody is responsible."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel

SEITE = """
## Was geprüft wird

Ob jede Maßnahme eine verantwortliche Stelle hat: `verantwortlich` an ihr selbst oder `umsetzungsakteure` an ihrem
Ziel, auch an einem, auf das sie unter `ziele` verweist. Fehlt beides an einem Ziel, wird das Ziel gemeldet, nicht jede
seiner Maßnahmen; ein Oberziel überlässt es seinen Teilzielen. Wer nur im Text vorkommt oder unter `akteure` mitwirkt,
ist nicht verantwortlich. Von einer freiwilligen Selbstverpflichtung wird das nicht
verlangt.

## Warum

Der Rat braucht eine Stelle, die er fragen kann.

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
akteure:
  - id: stadt
    name: Stadtverwaltung
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verantwortlich: stadt
```

## Woher

„weltoffene kommune“ verlangt für Maßnahmen Verantwortlichkeiten, die nachgehalten werden.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Goals and measures that nobody is responsible for."""
    dienende = _dienende(subject)
    geregelte = {ziel.id for _, ziel in subject.alle(Ziel) if ziel.umsetzungsakteure}
    ohne_frage = geregelte | {ziel.oberziel for _, ziel in subject.alle(Ziel) if ziel.oberziel}
    for pfad, ziel in subject.alle(Ziel):
        massnahmen = dienende.get(ziel.id, [])
        ist_verteilt = bool(massnahmen) and all(map(_geregelt, massnahmen))
        if ziel.id not in ohne_frage and not ist_verteilt:
            yield Treffer(
                pfad,
                f"Für das Ziel „{ziel.id}“ ist niemand als Umsetzungsakteur genannt.",
                "„umsetzungsakteure“ am Ziel oder „verantwortlich“ an jeder Maßnahme eintragen.",
            )
    for pfad, massnahme in subject.alle(Massnahme):
        if _geregelt(massnahme) or geregelte.intersection(massnahme.ziele) or subject.eltern(pfad, Ziel):
            continue
        yield Treffer(
            pfad,
            f"Für die Maßnahme „{massnahme.id}“ ist keine Stelle verantwortlich.",
            "Unter „verantwortlich“ die federführende Stelle eintragen.",
        )


def _dienende(subject: Subject) -> dict[str, list[Massnahme]]:
    """The measures of each goal: those below it and those that refer to it."""
    dienende = {ziel.id: list(ziel.massnahmen) for _, ziel in subject.alle(Ziel)}
    for _, massnahme in subject.alle(Massnahme):
        for kennung in massnahme.ziele:
            dienende[kennung].append(massnahme)
    return dienende


def _geregelt(massnahme: Massnahme) -> bool:
    return bool(massnahme.verantwortlich or massnahme.mitverantwortlich)


RULE = Rule(
    code="IK601",
    name="verantwortlich-fehlt",
    bedeutung="Für eine Maßnahme oder ein Ziel ist niemand verantwortlich.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    auch_freiwillig=False,
)
