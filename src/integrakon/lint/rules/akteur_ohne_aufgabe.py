"""Rule IK604: an actor that nothing in the plan refers to."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.akteure import Akteur

SEITE = """
## Was geprüft wird

Ob auf jeden Akteur etwas verweist: ein Ziel, eine Maßnahme, ein Angebot, eine Rolle, ein Gremium; oder ob er eine
`selbstverpflichtung` hat. Dass ein Kapitel ihn zeigt, zählt nicht.

## Warum

Ein Akteur ohne Aufgabe ist vergessen worden oder gehört nicht in die Liste.

## Beispiel

```yaml
akteure:
  - {id: caritas, name: Caritas}
```

## Stattdessen

```yaml
akteure:
  - {id: caritas, name: Caritas}
angebote:
  - id: angebot-1
    titel: Beratung
    ansprechpartner: [{akteure: [caritas]}]
```

## Woher

Wirkungslogik: Zu jedem Akteur gehört, was er beiträgt.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Actors without a reference."""
    # What a chapter only shows is no task.
    genannt = {bezug.kennung for bezug in subject.verzeichnis.bezuege if "zeigt" not in bezug.pfad}
    for pfad, akteur in subject.alle(Akteur):
        if akteur.id not in genannt and not akteur.selbstverpflichtung:
            yield Treffer(
                pfad,
                f"Auf den Akteur „{akteur.id}“ verweist nichts im Plan.",
                "Bei Zielen, Maßnahmen oder Angeboten eintragen oder aus der Liste nehmen.",
            )


RULE = Rule(
    code="IK604",
    name="akteur-ohne-aufgabe",
    bedeutung="Ein Akteur kommt im Plan sonst nicht vor.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    profil=Profil.STRENG,
)
