"""Rule IK503: nobody knows where the values are to come from."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Indikator

SEITE = """
## Was geprüft wird

Ob jeder Indikator sagt, woher seine Werte kommen: `quelle` an ihm selbst oder an seinen Werten.

## Warum

Was niemand erhebt, steht im nächsten Bericht als „liegt nicht vor“.

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
            text: Anzahl der Sprachkurse
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
            text: Anzahl der Sprachkurse
            quelle: Kursstatistik der Volkshochschule
```

## Woher

Difu 2022: Der Aufwand, Indikatoren zu pflegen, ist hoch; vorher klären, wer sie erhebt.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Indicators without a source, of their own or of their values."""
    for pfad, indikator in subject.alle(Indikator):
        werte = [*indikator.messwerte, *([indikator.basiswert] if indikator.basiswert else [])]
        if not indikator.quelle and not any(wert.quelle for wert in werte):
            yield Treffer(
                pfad,
                f"Der Indikator „{indikator.id}“ sagt nicht, woher seine Werte kommen.",
                "Unter „quelle“ die Statistik oder die Stelle nennen, die den Wert erhebt.",
            )


RULE = Rule(
    code="IK503",
    name="indikator-ohne-quelle",
    bedeutung="Ein Indikator nennt keine Quelle.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
