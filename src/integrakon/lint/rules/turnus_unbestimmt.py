"""Rule IK411: „regularly“, without saying how often."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster, nennt_turnus
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.basis import Modell

SEITE = """
## Was geprüft wird

Ob ein Ziel oder eine Maßnahme „regelmäßig“, „kontinuierlich“ oder „in festem Rhythmus“ sagt, ohne dass der Text eine
Häufigkeit nennt oder `zeitrahmen.turnus` sie angibt.

## Warum

Einmal in fünf Jahren ist auch regelmäßig.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Stadtverwaltung aktualisiert die Übersicht regelmäßig.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Stadtverwaltung aktualisiert die Übersicht jährlich im Januar.
```

## Einstellungen

- `woerter`: Wörter, die einen Rhythmus versprechen; `*` steht für jede Endung.

## Woher

IAT Gelsenkirchen, Indikatorenbildung: Bei wem, was, in welchem Zeitraum, wie oft?
"""

_FELDER = frozenset({("Massnahme", "text"), ("Massnahme", "titel"), ("Ziel", "text")})


class Parameter(NamedTuple):
    """Words that promise a rhythm without giving one; `*` stands for any ending."""

    woerter: tuple[str, ...] = ("regelmäßig*", "kontinuierlich*", "fortlaufend*", "Rhythmus", "turnusmäßig*")


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Goals and measures that promise a rhythm and do not give one."""
    for stelle, funde in subject.texte.texte_mit(muster(parameter.woerter), _FELDER):
        zeitrahmen = subject.bei(stelle.pfad.parent, Modell).__dict__.get("zeitrahmen")
        if nennt_turnus(stelle.text) or (zeitrahmen and zeitrahmen.turnus):
            continue
        wort = funde[0].wort
        yield Treffer(
            stelle.pfad,
            f"„{wort}“ sagt nicht, wie oft.",
            "Die Häufigkeit nennen („zweimal im Jahr“) oder unter „zeitrahmen.turnus“ eintragen.",
            stelle=wort,
        )


RULE = Rule(
    code="IK411",
    name="turnus-unbestimmt",
    bedeutung="„Regelmäßig“ ohne Angabe, wie oft.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
