"""Rule IK407: a measure in the passive voice, with nobody to do it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import ist_passiv, muster, saetze
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob eine Maßnahme ohne `verantwortlich` in lauter Sätzen im Passiv steht („wird angestrebt“, „werden entwickelt“), in
denen niemand handelt. Ein Text lässt sich nur ungefähr verstehen; die Meldung sagt deshalb „möglicherweise“.

## Warum

Wo niemand handelt, fühlt sich niemand zuständig, und der Rat hat keinen Ansprechpartner.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Einrichtung einer Koordinierungsstelle für Sprachförderung wird angestrebt.
        soll_zustand: [Alle finden den passenden Kurs]
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Stadtverwaltung richtet eine Koordinierungsstelle für Sprachförderung ein.
        soll_zustand: [Alle finden den passenden Kurs]
```

## Einstellungen

- `handelnde`: Wer hinter „von“ oder „durch“ handelt; `*` steht für jede Endung.

## Woher

„weltoffene kommune“ (Bertelsmann Stiftung, PHINEO): Für jede Maßnahme steht fest, wer verantwortlich ist.
"""


class Parameter(NamedTuple):
    """Whose name behind „von“ or „durch“ says who acts; `*` stands for any ending."""

    handelnde: tuple[str, ...] = (
        *(
            "Stadtverwaltung",
            "Stadt",
            "Gemeinde*",
            "Verwaltung",
            "Landkreis",
            "Landratsamt*",
            "Amt",
            "Integrationsbeauftragte*",
        ),
        *("Verein*", "Schule*", "Kirchengemeinde*", "Träger*", "Arbeitskreis*", "Netzwerk*"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Measures of which every sentence is in the passive voice and names no agent."""
    von_jemandem = re.compile(
        rf"\b(?:vom|von(?: der| dem| den)?|durch(?: die| das| den)?) (?:{muster(parameter.handelnde)})\b"
    )
    for pfad, massnahme in subject.alle(Massnahme):
        text = massnahme.text or massnahme.titel or ""
        if massnahme.verantwortlich or von_jemandem.search(text) or not all(map(ist_passiv, saetze(text))):
            continue
        yield Treffer(
            pfad.child("text" if massnahme.text else "titel"),
            f"Die Maßnahme „{massnahme.id}“ sagt möglicherweise nicht, wer sie ausführt: Sie steht im Passiv.",
            "Die handelnde Stelle zum Subjekt machen oder als „verantwortlich“ eintragen.",
        )


RULE = Rule(
    code="IK407",
    name="massnahme-ohne-akteur",
    bedeutung="Eine Maßnahme sagt möglicherweise nicht, wer sie ausführt.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
