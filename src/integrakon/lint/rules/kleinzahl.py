"""Rule IK801: a number of people so small that one can be recognised."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.rule import Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Fragenart
from integrakon.plan.kleinzahl import EINHEITEN, SCHWELLE, gezaehlt, ist_klein, zaehler
from integrakon.plan.modell.bestand import Frage, Kennzahl, Umfrage
from integrakon.plan.modell.handlungsfeld import Indikator
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob ein Wert, der Personen zählt, unter der Schwelle liegt (1 und 2): Messwerte, Basiswerte, Kennzahlen und
Antwortzahlen einer Umfrage. Fehlt die Einheit, zählt der Text („Anzahl vermittelter Geflüchteter“). Null ist erlaubt,
auch Durchschnitte („2,1 Personen“) und Verhältnisse („Kinder je Gruppe“) sind es. Fehlt in einer Umfrage genau eine
Antwortzahl, wird auch geprüft, ob sie sich aus der Zahl der Teilnehmenden und den übrigen ausrechnen lässt.

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

- `schwelle`: Kleinster Wert, der veröffentlicht werden darf. Auch `integrakon status` und der Bericht zeigen dann
  keinen kleineren; steht unter `[status]` eine größere `kleinzahl`, gilt dort diese.
- `einheiten`: Wörter, an denen man eine Einheit erkennt, die Personen zählt; `*` steht für jeden Anfang oder jede
  Endung. Auch die Berichte richten sich danach.

## Woher

§ 16 BStatG; die statistischen Ämter sperren 1 und 2 üblicherweise und ebenso, was sich daraus ergibt.
"""


class Parameter(NamedTuple):
    """Below which number of which units people can be recognised; `*` stands for any ending."""

    schwelle: int = SCHWELLE
    einheiten: tuple[str, ...] = EINHEITEN


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Counts of people below the threshold, and missing ones that can be reckoned to be so."""
    zaehlt_personen = zaehler(parameter.einheiten)
    for pfad, wert, einheit, text in _werte(subject):
        gemeint = gezaehlt(einheit, text)
        if ist_klein(wert, parameter.schwelle) and zaehlt_personen(gemeint):
            wovon = einheit if einheit == gemeint else "Personen"
            yield Treffer(
                pfad,
                f"{_gezaehlt(int(wert), wovon)}: Werte unter {parameter.schwelle} lassen einzelne Menschen erkennen.",
                "Den Wert weglassen oder mit anderen zusammenfassen, sodass er sich auch nicht ausrechnen lässt.",
            )
    for pfad, rest in _errechenbare(subject, zaehlt_personen):
        if ist_klein(rest, parameter.schwelle):
            yield Treffer(
                pfad,
                f"Aus der Zahl der Teilnehmenden und den übrigen Antworten lässt sich der fehlende Wert {int(rest)} "
                f"ausrechnen; Werte unter {parameter.schwelle} lassen einzelne Menschen erkennen.",
                "Eine zweite Antwortzahl weglassen oder Antworten zusammenfassen.",
            )


def _werte(subject: Subject) -> Iterator[tuple[Pfad, Decimal, str, str]]:
    """Every value that may count people, with its unit and the text it belongs to."""
    for pfad, indikator in subject.alle(Indikator):
        einheit = indikator.einheit or ""
        for index, messwert in enumerate(indikator.messwerte):
            yield pfad.child("messwerte", index, "wert"), messwert.wert, einheit, indikator.text
        if indikator.basiswert:
            yield pfad.child("basiswert", "wert"), indikator.basiswert.wert, einheit, indikator.text
    for pfad, kennzahl in subject.alle(Kennzahl):
        yield pfad.child("wert"), kennzahl.wert, kennzahl.einheit or "", kennzahl.bezeichnung
    for pfad, frage in subject.alle(Frage):
        for index, ergebnis in enumerate(frage.ergebnisse):
            if ergebnis.wert is not None and frage.art is Fragenart.ANZAHLEN:
                yield pfad.child("ergebnisse", index, "wert"), ergebnis.wert, _einheit(frage), frage.text


def _errechenbare(subject: Subject, zaehlt_personen: Callable[[str], bool]) -> Iterator[tuple[Pfad, Decimal]]:
    """The only answer of a question without a number, and the number that it must have."""
    for pfad, umfrage in subject.alle(Umfrage):
        for nummer, frage in enumerate(umfrage.fragen):
            offen = [index for index, ergebnis in enumerate(frage.ergebnisse) if ergebnis.wert is None]
            if frage.art is not Fragenart.ANZAHLEN or len(offen) != 1 or not zaehlt_personen(_einheit(frage)):
                continue
            summe = sum((ergebnis.wert for ergebnis in frage.ergebnisse if ergebnis.wert is not None), Decimal(0))
            yield pfad.child("fragen", nummer, "ergebnisse", offen[0]), (umfrage.teilnehmende or 0) - summe


def _gezaehlt(wert: int, einheit: str) -> str:
    """`2 Personen`; units stand in the plural."""
    return f"{wert} {einheit}" if wert != 1 else f"Wert 1 ({einheit})"


def _einheit(frage: Frage) -> str:
    """Who answers is a person, unless the question counts something else."""
    return frage.einheit or "Personen"


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
