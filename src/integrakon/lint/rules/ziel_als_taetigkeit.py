"""Rule IK404: a goal that says what is done, not what is to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject

SEITE = """
## Was geprüft wird

Ob ein Ziel oder ein Soll-Zustand wie eine Tätigkeit anfängt („Vermittlung von …“, „Die Stadtverwaltung erstellt …“)
oder mit einem bloßen Verb endet („Eltern beraten“).

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
        text: Alle Eltern kennen das Schulsystem.
```

## Einstellungen

- `taetigkeiten`: Hauptwörter, die eine Tätigkeit nennen.
- `handelnde`: Stellen, deren Handeln kein Ziel ist.
- `zustandsverben`: Verben, nach denen doch ein Zustand beschrieben wird.

## Woher

SMART-Ziele: Ein Ziel beschreibt einen erreichten Zustand, keine Handlung.
"""

_FELDER = frozenset({("Ziel", "text"), ("Massnahme", "soll_zustand")})


class Parameter(NamedTuple):
    """What counts as an activity, and whose doing is one."""

    taetigkeiten: tuple[str, ...] = (
        *("Vermittlung", "Durchführung", "Erstellung", "Erarbeitung", "Entwicklung", "Einrichtung", "Schaffung"),
        *("Unterstützung", "Organisation", "Umsetzung", "Bereitstellung", "Begleitung", "Beratung", "Ermittlung"),
        *("Veröffentlichung", "Vorbereitung", "Initiierung", "Koordination", "Herausgabe"),
    )
    handelnde: tuple[str, ...] = (
        "Stadtverwaltung",
        "Stadt",
        "Gemeindeverwaltung",
        "Gemeinde",
        "Verwaltung",
        "Landkreis",
    )
    zustandsverben: tuple[str, ...] = (
        *("ist", "sind", "hat", "haben", "steht", "stehen", "verfügt", "kennt", "gilt", "lebt", "bleibt", "besitzt"),
        *("genießt", "zeigt", "versteht"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Goals that begin with an activity or with an office that does something."""
    taetigkeit = re.compile(rf"(?:{muster(parameter.taetigkeiten)}) (?:von|der|des|einer|eines|für|zur|zum)\b")
    zustand = rf"(?!(?:{muster(parameter.zustandsverben)})\b)"
    handelt = re.compile(
        rf"(?:Die|Der|Das) (?:{muster(parameter.handelnde)})(?: [A-ZÄÖÜ][\w-]+)? {zustand}[a-zäöü]+t\b"
    )
    for stelle in subject.texte.in_feldern(_FELDER):
        treffer = taetigkeit.match(stelle.text) or handelt.match(stelle.text)
        if treffer:
            yield Treffer(
                stelle.pfad,
                f"Das Ziel beschreibt möglicherweise eine Tätigkeit („{treffer.group()} …“), keinen Zustand.",
                "Sagen, was gilt, wenn das Ziel erreicht ist: „Alle Eltern kennen das Schulsystem.“",
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
