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

Ob zwei Maßnahmen, zwei Aktivitäten oder zwei Indikatoren desselben Handlungsfelds in fast allen Wörtern
übereinstimmen. Gemeldet wird der spätere.

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
    for eintraege in (
        [(pfad, m.id, f"{m.titel or ''} {m.text or ''}".strip()) for pfad, m in subject.alle(Massnahme)],
        [(pfad, aktivitaet.id, aktivitaet.text) for pfad, aktivitaet in subject.alle(Aktivitaet)],
        [(pfad, indikator.id, indikator.text) for pfad, indikator in subject.alle(Indikator)],
    ):
        texte = [f"{_feld(pfad)} {text}" for pfad, _, text in eintraege]
        for i, j in doppelte(texte, parameter.schwelle):
            (pfad, kennung, text), (anderer_pfad, andere, _) = eintraege[i], eintraege[j]
            if _feld(pfad) == _feld(anderer_pfad):
                yield Treffer(
                    pfad,
                    f"„{kennung}“ sagt fast dasselbe wie „{andere}“: „{kurz(text)}“.",
                    "Zusammenlegen oder sagen, worin sie sich unterscheiden.",
                )


def _feld(pfad: Pfad) -> str:
    """The Handlungsfeld that something stands in, as a word; the same texts in two of them are no double."""
    return f"feld{pfad[1]}"


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
