"""Rule IK512: figures of different days set side by side."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zeit import genannt
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.bestand import Kennzahl
from integrakon.plan.pfad import Pfad
from integrakon.plan.zeitpunkt import Zeitpunkt

SEITE = """
## Was geprüft wird

Ob es zu einer Kennzahl für ein anderes Gebiet (Landkreis, Land) eine Kennzahl derselben Bezeichnung und desselben
Stichtags für die Kommune gibt.

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
    gleichnamige: dict[str, list[tuple[Pfad, Kennzahl]]] = {}
    for pfad, kennzahl in subject.alle(Kennzahl):
        gleichnamige.setdefault(kennzahl.bezeichnung.casefold(), []).append((pfad, kennzahl))
    for gruppe in gleichnamige.values():
        yield from _unvergleichbare(gruppe)


def _unvergleichbare(gruppe: list[tuple[Pfad, Kennzahl]]) -> Iterator[Treffer]:
    """Figures of other areas than the first one's, of which no day is the day of a figure of that area."""
    gebiet = gruppe[0][1].gebiet
    eigene = [(k.id, k.stichtag) for _, k in gruppe if k.gebiet == gebiet and k.stichtag]
    for pfad, kennzahl in gruppe:
        tag = kennzahl.stichtag
        if kennzahl.gebiet == gebiet or not tag or not eigene:
            continue
        if any(_ueberschneidet(tag, anderer) for _, anderer in eigene):
            continue
        kennung, naechster = min(eigene, key=lambda paar: _abstand(tag, paar[1]))
        yield Treffer(
            pfad.child("stichtag"),
            f"„{kennzahl.bezeichnung}“ gilt hier zum Stichtag {genannt(tag)}, bei „{kennung}“ zu {genannt(naechster)}; "
            "vergleichbar sind nur gleiche Stichtage.",
            "Werte desselben Stichtags nehmen oder den Unterschied im Text nennen.",
        )


def _ueberschneidet(einer: Zeitpunkt, anderer: Zeitpunkt) -> bool:
    return einer.erster_tag <= anderer.letzter_tag and anderer.erster_tag <= einer.letzter_tag


def _abstand(einer: Zeitpunkt, anderer: Zeitpunkt) -> int:
    """Days between the first days of two points in time."""
    return abs((einer.erster_tag - anderer.erster_tag).days)


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
