"""Rule IK505: a measure that is measured by what is done only."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Indikatorebene
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob unter mehreren Indikatoren einer Maßnahme wenigstens einer auf der `ebene` `outcome` liegt. Gemeldet wird nur, wenn
alle als `output` bezeichnet sind.

## Warum

Viele Kurse sind noch kein besseres Deutsch.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        indikatoren:
          - id: sprache-m1-i1
            text: Anzahl der Kurse
            ebene: output
          - id: sprache-m1-i2
            text: Anzahl der Teilnehmenden
            ebene: output
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        indikatoren:
          - id: sprache-m1-i1
            text: Anzahl der Kurse
            ebene: output
          - id: sprache-m1-i2
            text: Anteil der Teilnehmenden mit Niveau A2
            ebene: outcome
```

## Woher

wirkung-lernen.de: Indikatoren auf allen Stufen der Wirkungslogik.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Measures with several indicators, all of them said to be output."""
    for pfad, massnahme in subject.alle(Massnahme):
        ebenen = {indikator.ebene for indikator in massnahme.indikatoren}
        if len(massnahme.indikatoren) > 1 and ebenen == {Indikatorebene.OUTPUT}:
            yield Treffer(
                pfad.child("indikatoren"),
                f"Alle Indikatoren der Maßnahme „{massnahme.id}“ messen die Leistung, keiner die Wirkung.",
                "Einen Indikator ergänzen, der zeigt, was sich bei den Menschen ändert (ebene: outcome).",
            )


RULE = Rule(
    code="IK505",
    name="indikator-nur-output",
    bedeutung="Alle Indikatoren einer Maßnahme messen nur die Leistung.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    profil=Profil.STRENG,
)
