"""Rule IK512: figures of different days set side by side."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.bestand import Kennzahl
from integrakon.plan.zeitpunkt import Zeitpunkt

SEITE = """
## Was geprüft wird

Ob Kennzahlen derselben Bezeichnung für verschiedene Gebiete (Stadt und Landkreis) denselben Stichtag haben.

## Warum

Zwischen zwei Stichtagen liegt vielleicht ein ganzes Jahr Zuwanderung.

## Beispiel

```yaml
kennzahlen:
  - {id: kz-stadt, bezeichnung: Ausländeranteil, wert: 18.48, einheit: "%", stichtag: 2024-07}
  - {id: kz-kreis, bezeichnung: Ausländeranteil, wert: 20.6, einheit: "%", stichtag: 2023-11-30, gebiet: Landkreis}
```

## Stattdessen

```yaml
kennzahlen:
  - {id: kz-stadt, bezeichnung: Ausländeranteil, wert: 18.48, einheit: "%", stichtag: 2024-07}
  - {id: kz-kreis, bezeichnung: Ausländeranteil, wert: 20.9, einheit: "%", stichtag: 2024-07-31, gebiet: Landkreis}
```

## Woher

Aus der Lektüre der drei Konzepte: Sachsenheim stellt 18,48 % (Juli 2024) neben 20,6 % (November 2023).
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Figures of the same name for another area, of which the days do not overlap with the first one's."""
    erste: dict[str, Kennzahl] = {}
    for pfad, kennzahl in subject.alle(Kennzahl):
        andere = erste.setdefault(kennzahl.bezeichnung.casefold(), kennzahl)
        if andere.gebiet == kennzahl.gebiet or not (andere.stichtag and kennzahl.stichtag):
            continue
        if _ueberschneidet(andere.stichtag, kennzahl.stichtag):
            continue
        yield Treffer(
            pfad.child("stichtag"),
            f"„{kennzahl.bezeichnung}“ gilt hier zum {kennzahl.stichtag}, bei „{andere.id}“ zum {andere.stichtag}; "
            "vergleichbar sind nur gleiche Stichtage.",
            "Werte desselben Stichtags nehmen oder den Unterschied im Text nennen.",
        )


def _ueberschneidet(einer: Zeitpunkt, anderer: Zeitpunkt) -> bool:
    return einer.erster_tag <= anderer.letzter_tag and anderer.erster_tag <= einer.letzter_tag


RULE = Rule(
    code="IK512",
    name="stichtage-verschieden",
    bedeutung="Verglichene Kennzahlen gelten zu verschiedenen Stichtagen.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH,),
)
