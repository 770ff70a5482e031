"""Rule IK713: a text that does not stand in the source it was transcribed from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import kurz, saetze
from integrakon.lint.quelltext import Quelltext
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject

SEITE = """
## Was geprüft wird

Ob jeder Satz des Plans in der Quelle steht, aus der er abgeschrieben ist, bis auf Leerraum, Auszeichnung, Satzzeichen
und Trennung. Die Quelle nennt die Konfiguration unter `quelltexte`; ohne sie schweigt die Regel. Gemeldet wird je Text
der erste Satz, der fehlt.

## Warum

Eine Abschrift, die etwas hinzuerfindet, ist keine.

## Beispiel

Die Quelle lautet: „Einleitung. Alle Menschen in Musterstadt sind willkommen.“

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Alle Menschen sind in Musterstadt herzlich willkommen.
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Alle Menschen in Musterstadt sind willkommen.
```

## Einstellungen

- `ausser`: was eigene Worte der Abschrift enthält: die Art eines Eintrags („Kontakt“) oder eines seiner Felder
  („Akteur.name“).

## Woher

Grundsatz dieser Pläne: Nichts ist erfunden.
"""


class Parameter(NamedTuple):
    """Kinds of entries, or single fields of them, that hold the transcriber's own words or are written later."""

    ausser: tuple[str, ...] = (
        *(
            "Abbildung.alternativtext",
            "Akteur.name",
            "Akteur.aliasse",
            "Beschluss",
            "Fussnote.nr",
            "Handlungsfeld.kurz",
        ),
        *("Indikator.einheit", "Indikator.quelle", "Kennzahl.bezeichnung", "Kennzahl.einheit", "Kennzahl.gebiet"),
        *("Kommune", "Kontakt", "Konzept.vorgaenger", "Mittel", "Verlaufseintrag", "Wert", "Zielwert"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Texts with a sentence that is not found in the source text; one hit a text."""
    if subject.quelltext is None:
        return
    quelle = Quelltext(subject.quelltext)
    ausser = frozenset(parameter.ausser)
    for stelle in subject.texte.alle:
        if stelle.klasse in ausser or f"{stelle.klasse}.{stelle.feld}" in ausser:
            continue
        satz = next((satz for satz in saetze(stelle.text) if not quelle.enthaelt(satz)), None)
        if satz is not None:
            yield Treffer(
                stelle.pfad,
                f"„{kurz(satz)}“ steht so nicht in der Quelle.",
                "Mit der Quelle vergleichen; eigene Worte gehören unter „anmerkungen“.",
                stelle=satz.splitlines()[0],
            )


RULE = Rule(
    code="IK713",
    name="wortlaut-nicht-in-quelle",
    bedeutung="Ein Text steht so nicht in der Quelle.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
