"""Rule IK702: the same time frame, spelled differently."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.deutsch import stamm
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.handlungsfeld import Zeitrahmen
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob der `wortlaut` der Zeitrahmen dieselbe Angabe überall gleich schreibt. Gemeldet werden die selteneren Schreibweisen,
die sich nur in Endungen, Leerzeichen, Strichen oder Großschreibung unterscheiden („2- 3 Jahren“, „2–3 Jahre“).

## Warum

Kleine Unterschiede lesen sich, als seien sie gemeint.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - {id: m-1, titel: Kurse, zeitrahmen: {stufen: [mittelfristig], wortlaut: ca. 2-3 Jahre}}
      - {id: m-2, titel: Feste, zeitrahmen: {stufen: [mittelfristig], wortlaut: ca. 2-3 Jahre}}
      - {id: m-3, titel: Reisen, zeitrahmen: {stufen: [mittelfristig], wortlaut: ca. 2- 3 Jahren}}
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - {id: m-1, titel: Kurse, zeitrahmen: {stufen: [mittelfristig], wortlaut: ca. 2-3 Jahre}}
      - {id: m-2, titel: Feste, zeitrahmen: {stufen: [mittelfristig], wortlaut: ca. 2-3 Jahre}}
      - {id: m-3, titel: Reisen, zeitrahmen: {stufen: [mittelfristig], wortlaut: ca. 2-3 Jahre}}
```

## Woher

Aus der Lektüre der drei Konzepte: Sachsenheim schreibt „2- 3 Jahren“, „2-3 Jahren“ und „2-3 Jahre“.
"""

_WORT = re.compile(r"\w+")


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Wordings that say what another one says, spelled otherwise and less often; the first one wins a tie."""
    je_angabe: dict[tuple[str, ...], list[tuple[Pfad, str]]] = defaultdict(list)
    for pfad, zeitrahmen in subject.alle(Zeitrahmen):
        if zeitrahmen.wortlaut:
            angabe = tuple(map(stamm, _WORT.findall(zeitrahmen.wortlaut)))
            je_angabe[angabe].append((pfad.child("wortlaut"), " ".join(zeitrahmen.wortlaut.split())))
    for stellen in je_angabe.values():
        ueblich = Counter(wortlaut for _, wortlaut in stellen).most_common(1)[0][0]
        for pfad, wortlaut in stellen:
            if wortlaut != ueblich:
                yield Treffer(pfad, f"„{wortlaut}“ heißt anderswo „{ueblich}“.", "Überall gleich schreiben.")


RULE = Rule(
    code="IK702",
    name="zeitrahmen-uneinheitlich",
    bedeutung="Derselbe Zeitrahmen ist verschieden geschrieben.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.SCHREIBWEISE,),
)
