"""Rule IK801: a number of people so small that one can be recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster
from integrakon.lint.rule import Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Fragenart
from integrakon.plan.modell.bestand import Frage, Kennzahl
from integrakon.plan.modell.handlungsfeld import Indikator
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob ein Wert, der Personen zählt, unter der Schwelle liegt (1 und 2): Messwerte, Ausgangswerte, Kennzahlen und
Antwortzahlen einer Umfrage. Null ist erlaubt.

## Warum

„Eine Person aus Eritrea im Ortsteil“ ist kein Datum, sondern ein Mensch.

## Beispiel

```yaml
kennzahlen:
  - {id: kz-1, bezeichnung: Geflüchtete im Ortsteil, wert: 2, einheit: Personen, stichtag: 2025, quelle: Stadt}
```

## Stattdessen

```yaml
kennzahlen:
  - {id: kz-1, bezeichnung: Geflüchtete in der Stadt, wert: 300, einheit: Personen, stichtag: 2025, quelle: Stadt}
```

## Einstellungen

- `schwelle`: Kleinster Wert, der veröffentlicht werden darf.
- `einheiten`: Einheiten, die Personen zählen; `*` steht für jede Endung.

## Woher

§ 16 BStatG; die statistischen Ämter sperren 1 und 2 üblicherweise.
"""


class Parameter(NamedTuple):
    """Below which number of which units people can be recognised; `*` stands for any ending."""

    schwelle: int = 3
    einheiten: tuple[str, ...] = (
        *("Person", "Personen", "Mensch*", "Geflüchtete*", "Frau*", "Männer", "Kind*", "Jugendliche*", "Teilnehm*"),
        *("Schüler*", "Familie*", "Haushalt*", "Einwohner*", "Bürger*", "Auszubildende*"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Counts of people below the threshold."""
    personen = re.compile(muster(parameter.einheiten), re.IGNORECASE)
    for pfad, wert, einheit in _werte(subject):
        if einheit and personen.fullmatch(einheit) and 0 < wert < parameter.schwelle:
            yield Treffer(
                pfad,
                f"{wert} {einheit}: Werte unter {parameter.schwelle} lassen einzelne Menschen erkennen.",
                "Den Wert weglassen oder mit anderen zusammenfassen, sodass er sich auch nicht ausrechnen lässt.",
            )


def _werte(subject: Subject) -> Iterator[tuple[Pfad, Decimal, str | None]]:
    for pfad, indikator in subject.alle(Indikator):
        for index, messwert in enumerate(indikator.messwerte):
            yield pfad.child("messwerte", index, "wert"), messwert.wert, indikator.einheit
        if indikator.basiswert:
            yield pfad.child("basiswert", "wert"), indikator.basiswert.wert, indikator.einheit
    for pfad, kennzahl in subject.alle(Kennzahl):
        yield pfad.child("wert"), kennzahl.wert, kennzahl.einheit
    for pfad, frage in subject.alle(Frage):
        if frage.art is Fragenart.ANZAHLEN:
            yield from _antworten(pfad, frage)


def _antworten(pfad: Pfad, frage: Frage) -> Iterator[tuple[Pfad, Decimal, str | None]]:
    for index, ergebnis in enumerate(frage.ergebnisse):
        if ergebnis.wert is not None:
            yield pfad.child("ergebnisse", index, "wert"), ergebnis.wert, frage.einheit or "Personen"


RULE = Rule(
    code="IK801",
    name="kleinzahl",
    bedeutung="Eine Personenzahl ist so klein, dass einzelne erkennbar sind.",
    severity=Severity.ERROR,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    profil=Profil.TREU,
)
