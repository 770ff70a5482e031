"""Rule IK410: a measure that only means to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob eine Maßnahme Wörter der Absicht enthält (angestrebt, strebt an, lotet aus, soll, möglichst).

## Warum

Eine Absicht ist immer schon erfüllt; der Rat kann sie nicht nachhalten.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Stadt strebt einen Sprachkurs für Eltern an.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Stadt richtet bis Herbst 2027 einen Sprachkurs für Eltern ein.
```

## Einstellungen

- `woerter`: Wörter der Absicht; `*` steht für jede Endung.

## Woher

PHINEO nennt vage Ziele unter den häufigsten Fehlern.
"""

_FELDER = frozenset({("Massnahme", "text"), ("Massnahme", "titel")})
_ALLE = re.compile(r"\bmöglichst (?:alle|viele)\b", re.IGNORECASE)


class Parameter(NamedTuple):
    """The words of intention; `*` stands for any ending."""

    woerter: tuple[str, ...] = (
        *(
            "angestrebt*",
            "anzustreben*",
            "anstreb*",
            "strebt",
            "streben",
            "lotet",
            "soll",
            "sollen",
            "sollte",
            "sollten",
        ),
        *("möglichst", "beabsichtigt*", "erwägt", "gegebenenfalls"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Measures with words of intention, one hit a text."""
    for stelle, funde in subject.texte.texte_mit(muster(parameter.woerter), _FELDER):
        massnahme = subject.bei(stelle.pfad.parent, Massnahme)
        woerter = [fund.wort for fund in funde if not _ALLE.match(stelle.text, fund.beginn)]
        if woerter:
            yield Treffer(
                stelle.pfad,
                f"Die Maßnahme „{massnahme.id}“ sagt nur eine Absicht zu („{woerter[0]}“).",
                "Sagen, wer was bis wann tut.",
                stelle=woerter[0],
            )


RULE = Rule(
    code="IK410",
    name="nur-absicht",
    bedeutung="Eine Maßnahme sagt nur eine Absicht zu.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
