"""Rule IK404: a goal that says what is done, not what is to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import einzeilig, hat_verb, hauptsatz, muster
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject

SEITE = """
## Was geprüft wird

Ob ein Ziel oder ein Soll-Zustand statt eines Satzes eine Tätigkeit nennt („Vermittlung von Wissen“, „Eltern beraten“)
oder sagt, was eine Stelle tut („Die Stadtverwaltung erstellt …“).

## Warum

Wer als Ziel eine Tätigkeit aufschreibt, hat es erreicht, sobald er etwas getan hat, auch wenn sich nichts geändert
hat.

## Beispiel

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
    ziele:
      - id: bildung-1
        text: Vermittlung von Wissen über das Schulsystem.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: bildung
    titel: Bildung
    ziele:
      - id: bildung-1
        text: Neun von zehn Eltern kennen das Schulsystem.
```

## Einstellungen

- `taetigkeiten`: Hauptwörter, die eine Tätigkeit nennen.
- `grundformen`: Verben, mit denen eine Tätigkeit ohne Satz endet.
- `handelnde`: Stellen, deren Handeln kein Ziel ist.
- `verben`: was solche Stellen tun; Verben, die einen Zustand beschreiben, gehören nicht dazu.

In allen Listen steht `*` für jede Endung.

## Woher

SMART-Ziele: Ein Ziel beschreibt einen erreichten Zustand, keine Handlung.
"""

_FELDER = frozenset({("Ziel", "text"), ("Massnahme", "soll_zustand")})


class Parameter(NamedTuple):
    """What counts as an activity, and whose doing is one; `*` stands for any ending."""

    taetigkeiten: tuple[str, ...] = (
        *("Vermittlung", "Durchführung", "Erstellung", "Erarbeitung", "Entwicklung", "Einrichtung", "Schaffung"),
        *("Unterstützung", "Organisation", "Umsetzung", "Bereitstellung", "Begleitung", "Beratung", "Ermittlung"),
        *("Veröffentlichung", "Vorbereitung", "Initiierung", "Koordination", "Koordinierung", "Herausgabe", "Aufbau"),
        *("Ausbau", "Förderung", "Stärkung", "Verbesserung", "Etablierung", "Verstetigung", "Weiterentwicklung"),
    )
    grundformen: tuple[str, ...] = (
        *("aufbauen", "ausbauen", "schaffen", "erstellen", "entwickeln", "durchführen", "einrichten", "fördern"),
        *("stärken", "unterstützen", "begleiten", "beraten", "informieren", "organisieren", "bereitstellen"),
        *("etablieren", "verbessern", "sensibilisieren", "vermitteln", "veranstalten", "ermitteln", "erarbeiten"),
    )
    handelnde: tuple[str, ...] = (
        *("Stadtverwaltung", "Stadt", "Gemeindeverwaltung", "Gemeinde", "Verwaltung"),
        *("Landkreis", "Kreisverwaltung", "Integrationsbeauftragte"),
    )
    verben: tuple[str, ...] = (
        *("verschafft", "erstellt", "erarbeitet", "entwickelt", "organisiert", "koordiniert", "initiiert", "etabliert"),
        *("richtet", "führt", "lädt", "prüft", "erhebt", "ermittelt", "erfasst", "veröffentlicht", "informiert"),
        *("berät", "unterstützt", "begleitet", "fördert", "schafft", "sorgt", "plant", "baut", "vermittelt"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Goals that are an activity without a sentence, or say what an office does."""
    hauptwort = re.compile(rf"(?:{muster(parameter.taetigkeiten)}) (?:von|der|des|einer|eines|für|zur|zum)\b")
    grundform = re.compile(rf"\b(?:{muster(parameter.grundformen)})$")
    handelt = re.compile(
        rf"(?:Die|Der) (?:{muster(parameter.handelnde)})(?: [A-ZÄÖÜ][\w-]+)? (?:{muster(parameter.verben)})\b"
    )
    for stelle in subject.texte.in_feldern(_FELDER):
        text = einzeilig(stelle.text)
        treffer = handelt.match(text) or hauptwort.match(text) or grundform.search(hauptsatz(text).rstrip())
        if treffer and (treffer.re is handelt or not hat_verb(text)):
            yield Treffer(
                stelle.pfad,
                f"Das Ziel beschreibt möglicherweise eine Tätigkeit („{treffer.group()}“), keinen Zustand.",
                "Sagen, was gilt, wenn das Ziel erreicht ist: „Neun von zehn Eltern kennen das Schulsystem.“",
                stelle=treffer.group(),
            )


RULE = Rule(
    code="IK404",
    name="ziel-als-taetigkeit",
    bedeutung="Ein Ziel beschreibt eine Tätigkeit statt eines Zustands.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
