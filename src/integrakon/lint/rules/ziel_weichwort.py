"""Rule IK425: soft words in a goal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import aufzaehlung, einzeilig, muster, steht_im_namen
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Fund

SEITE = """
## Was geprüft wird

Ob ein Ziel oder ein Soll-Zustand Wörter aus einer Liste enthält, unter denen jeder etwas anderes versteht: lebendig,
niederschwellig, bedarfsgerecht, angemessen, proaktiv, nachhaltig, gut. Namen („Lebendiger Adventskalender“) und feste
Begriffe („Bildung für nachhaltige Entwicklung“) werden nicht gemeldet.

## Warum

Ein „lebendiges Netzwerk“ lässt sich weder belegen noch bestreiten.

## Beispiel

```yaml
handlungsfelder:
  - id: arbeit
    titel: Arbeit
    ziele:
      - id: arbeit-1
        text: Es gibt ein lebendiges Netzwerk mit Unternehmen.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: arbeit
    titel: Arbeit
    ziele:
      - id: arbeit-1
        text: Zwanzig Unternehmen treffen sich zweimal im Jahr mit der Stadt.
```

## Einstellungen

- `woerter`: Wörter, die sich nicht prüfen lassen; `*` steht für jede Endung. Eigene kommen mit `woerter_dazu` hinzu.

## Woher

SMART nach Maja Heiner: Ziele sind spezifisch; PHINEO nennt vage Ziele unter den häufigsten Fehlern.
"""

_FELDER = frozenset({("Ziel", "text"), ("Massnahme", "soll_zustand")})


_FESTER_BEGRIFF = re.compile(r" (?:Entwicklung|wie)\b")


class Parameter(NamedTuple):
    """The soft words; `*` stands for any ending."""

    woerter: tuple[str, ...] = (
        *("lebendig*", "niederschwellig*", "niedrigschwellig*", "bedarfsgerecht*", "bedarfsorientiert*", "angemessen*"),
        *("passgenau*", "optimal*", "proaktiv*", "nachhaltig*", "gut", "gute", "guter", "gutes", "guten"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Goals with soft words, one hit a text."""
    for stelle, funde in subject.texte.texte_mit(muster(parameter.woerter), _FELDER):
        woerter = list(dict.fromkeys(fund.wort for fund in funde if not _ist_begriff(fund)))
        if woerter:
            yield Treffer(
                stelle.pfad,
                f"{aufzaehlung(woerter)} {'lässt' if len(woerter) == 1 else 'lassen'} sich nicht prüfen.",
                "Sagen, woran man es erkennt: wie viele, für wen, wie oft.",
                stelle=woerter[0],
            )


def _ist_begriff(fund: Fund) -> bool:
    """Whether the word belongs to a name or to a set phrase („nachhaltige Entwicklung“, „so gut wie“)."""
    text = einzeilig(fund.stelle.text)
    return steht_im_namen(text, fund.beginn) or _FESTER_BEGRIFF.match(text, fund.beginn + len(fund.wort)) is not None


RULE = Rule(
    code="IK425",
    name="ziel-weichwort",
    bedeutung="Ein Ziel enthält Wörter, die sich nicht prüfen lassen.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
