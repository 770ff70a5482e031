"""Rule IK405: more, less or better, without the value that it is compared to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Indikator, Massnahme, Ziel
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob ein Ziel, ein Soll-Zustand oder ein Indikator einen Vergleich enthält (weniger, besser, zugenommen), zu dem kein
`basiswert` angegeben ist: am Indikator selbst oder an einem Indikator des Ziels oder der Maßnahme.

## Warum

„Mehr“ ist nur zu prüfen, wenn man weiß, wie viel es vorher war.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      - id: sprache-1
        text: Es wird weniger Unterstützung durch Dolmetscher benötigt.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      - id: sprache-1
        text: Es wird weniger Unterstützung durch Dolmetscher benötigt.
        indikatoren:
          - id: sprache-1-i1
            text: Zahl der Einsätze im Jahr
            basiswert: {wert: 120, stichtag: 2025}
```

## Einstellungen

- `woerter`: Wörter des Vergleichs; `*` steht für jede Endung.

## Woher

Arbeitshilfe zu Zielen (GEBIT): Wörter wie weniger, besser und mehr meiden; immpact.guide: Zu jedem Indikator gehört
eine Baseline.
"""

_FELDER = frozenset({("Ziel", "text"), ("Massnahme", "soll_zustand"), ("Indikator", "text")})
_KEIN_VERGLEICH = re.compile(
    r"\b(?:nicht|kein\w*|nie|niemand)\b[^.;]*\bmehr\b|\bimmer mehr\b|\bmehr (?:oder|als) ", re.IGNORECASE
)


class Parameter(NamedTuple):
    """The words of comparison; `*` stands for any ending."""

    woerter: tuple[str, ...] = (
        *("mehr", "weniger", "besser*", "stärker*", "häufiger*", "seltener*", "höher*", "niedriger*", "geringer*"),
        *("zugenommen", "abgenommen", "gestiegen*", "gesunken*", "erhöht", "reduziert", "verbessert", "vermehrt"),
        *("steigt", "sinkt", "zunehmend*", "abnehmend*", "verringert", "vermindert", "gesteigert"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Comparisons in goals, desired states and indicators to which no base value is given."""
    for stelle, funde in subject.texte.texte_mit(muster(parameter.woerter), _FELDER):
        wort = funde[0].wort
        if (wort == "mehr" and _KEIN_VERGLEICH.search(stelle.text)) or _hat_basis(subject, stelle.pfad):
            continue
        yield Treffer(
            stelle.pfad,
            f"„{wort}“ vergleicht mit etwas, das nicht angegeben ist.",
            "Den Ausgangswert als „basiswert“ eines Indikators eintragen, mit Stichtag und Quelle.",
            stelle=wort,
        )


def _hat_basis(subject: Subject, pfad: Pfad) -> bool:
    indikator = subject.eltern(pfad, Indikator)
    if indikator:
        return indikator.basiswert is not None
    rahmen = subject.eltern(pfad, Massnahme) or subject.eltern(pfad, Ziel)
    return rahmen is not None and any(teil.basiswert for teil in rahmen.indikatoren)


RULE = Rule(
    code="IK405",
    name="ziel-komparativ",
    bedeutung="„Mehr“ oder „weniger“ ohne Ausgangswert.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
