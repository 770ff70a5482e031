"""Rule IK413: two measures, activities or indicators that say nearly the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.aehnlichkeit import doppelte
from integrakon.lint.deutsch import kurz
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.handlungsfeld import Aktivitaet, Indikator, Massnahme
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob zwei Maßnahmen oder zwei Aktivitäten desselben Handlungsfelds, oder zwei Indikatoren derselben Maßnahme oder
desselben Ziels, in fast allen Wörtern übereinstimmen. Gemeldet wird der spätere Eintrag. Nennt jeder von beiden ein
Hauptwort oder eine Zahl, die der andere nicht hat („Treffen für Frauen“, „Treffen für Männer“), sind es zwei Dinge.

## Warum

Doppelt Versprochenes wird doppelt gezählt und einmal getan; oder zwei Stellen tun dasselbe, ohne voneinander zu
wissen.

## Beispiel

```yaml
handlungsfelder:
  - id: arbeit
    titel: Arbeit
    aktivitaeten:
      - id: arbeit-a1
        text: Kooperation mit Unternehmen und Unternehmensverbänden
      - id: arbeit-a2
        text: Kooperation mit Unternehmen und mit Unternehmensverbänden
```

## Stattdessen

```yaml
handlungsfelder:
  - id: arbeit
    titel: Arbeit
    aktivitaeten:
      - id: arbeit-a1
        text: Kooperation mit Unternehmen und Unternehmensverbänden
      - id: arbeit-a2
        text: Kooperation mit Trägern beruflicher Fortbildung
```

## Einstellungen

- `schwelle`: Anteil gemeinsamer Wörter, ab dem zwei Einträge als gleich gelten (0 bis 1).

## Woher

Kursbuch Wirkung (Kurz, Kubek): Doppelungen streichen.
"""


class Parameter(NamedTuple):
    """From which share of common words on two texts are the same, from 0 to 1."""

    schwelle: float = 0.75


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Measures, activities and indicators that are nearly those of an earlier one."""
    for gruppe in _gruppen(subject):
        texte = [eintrag.text for eintrag in gruppe]
        for i, j in doppelte(texte, parameter.schwelle):
            yield Treffer(
                gruppe[i].pfad,
                f"„{gruppe[i].kennung}“ sagt fast dasselbe wie „{gruppe[j].kennung}“: „{kurz(texte[i])}“.",
                "Zusammenlegen oder sagen, worin sie sich unterscheiden.",
            )


class _Eintrag(NamedTuple):
    pfad: Pfad
    kennung: str
    text: str


def _gruppen(subject: Subject) -> list[list[_Eintrag]]:
    """What may be doubles of each other: of one kind, in one Handlungsfeld; indicators under one measure or goal."""
    gruppen: dict[tuple[object, ...], list[_Eintrag]] = {}
    for pfad, massnahme in subject.alle(Massnahme):
        text = f"{massnahme.titel or ''} {massnahme.text or ''}".strip()
        gruppen.setdefault((Massnahme, pfad[1]), []).append(_Eintrag(pfad, massnahme.id, text))
    for pfad, aktivitaet in subject.alle(Aktivitaet):
        gruppen.setdefault((Aktivitaet, pfad[1]), []).append(_Eintrag(pfad, aktivitaet.id, aktivitaet.text))
    for pfad, indikator in subject.alle(Indikator):
        gruppen.setdefault(tuple(pfad.parent), []).append(_Eintrag(pfad, indikator.id, indikator.text))
    return [gruppe for gruppe in gruppen.values() if len(gruppe) > 1]


RULE = Rule(
    code="IK413",
    name="doppelung",
    bedeutung="Zwei Einträge sagen fast dasselbe.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH,),
)
