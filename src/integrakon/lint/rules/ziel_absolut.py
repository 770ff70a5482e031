"""Rule IK420: all, everybody, never: a goal that can only be missed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.deutsch import einzeilig
from integrakon.lint.rule import Ohne, Profil, Rule, Treffer
from integrakon.lint.subject import Subject

SEITE = """
## Was geprüft wird

Ob ein Ziel, ein Soll-Zustand oder eine Vision mit „Alle“ oder „Jede“ anfängt oder „kein … mehr“, „niemand“ oder
„immer“ sagt.

## Warum

Ein Ziel, das schon ein einziger Fall verfehlt, gilt am Ende als verfehlt, so viel auch erreicht wurde.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      - id: sprache-1
        text: Alle Geflüchteten haben gute Sprachkenntnisse.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      - id: sprache-1
        text: Vier von fünf Teilnehmenden erreichen das Sprachniveau A2.
```

## Woher

PHINEO nennt die Zielgruppe „alle“ unter den häufigsten Fehlern.
"""

_FELDER = frozenset({("Ziel", "text"), ("Massnahme", "soll_zustand"), ("Handlungsfeld", "vision")})
# „Alle zwei Jahre“, „Jedes Jahr“ say how often.
_TURNUS = r"(?:zwei|drei|vier|fünf|\d+|paar|Jahre?|Monate?|Wochen?|\w*[Jj]ahr|Monat|Woche|Quartal|Tage?)\b"
_ABSOLUT = re.compile(
    rf"(?:^|(?<=[.!?] ))(?:Alle|Jede[rs]?)\b(?! {_TURNUS})|\b[Kk]eine?[rnms]?\b[^.;,]{{0,40}}\bmehr\b(?! als)"
    r"|\b[Nn]iemand\b|\b[Ii]mmer\b(?! (?:noch|mehr|\w+er)\b)"
)


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Goals without exception."""
    for stelle in subject.texte.in_feldern(_FELDER):
        treffer = _ABSOLUT.search(einzeilig(stelle.text))
        if treffer:
            yield Treffer(
                stelle.pfad,
                f"„{treffer.group()}“ lässt keine Ausnahme zu.",
                "Einen Anteil oder eine Zielgruppe nennen, an der sich das Ziel messen lässt.",
                stelle=treffer.group(),
            )


RULE = Rule(
    code="IK420",
    name="ziel-absolut",
    bedeutung="Ein Ziel verlangt etwas ohne Ausnahme.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    profil=Profil.STRENG,
)
