"""Rule IK710: a list of references that is out of order or repeats itself."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.bauplan import felder

SEITE = """
## Was geprüft wird

Ob Listen von Verweisen (Akteure, Ziele, Leitziele …) nichts doppelt nennen und in der Reihenfolge stehen, in der die
Einträge im Plan stehen. `--fix` ordnet sie. Eine Abschrift, die der Reihenfolge ihrer Quelle folgt, braucht diese
Regel nicht; sie läuft nur im Profil `streng`.

## Warum

In einer festen Ordnung zeigt der Vergleich zweier Fassungen nur, was sich wirklich geändert hat.

## Beispiel

```yaml
akteure:
  - {id: caritas, name: Caritas}
  - {id: schulen, name: Schulen}
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      - {id: sprache-1, text: Es gibt Kurse., umsetzungsakteure: [schulen, caritas]}
```

## Stattdessen

```yaml
akteure:
  - {id: caritas, name: Caritas}
  - {id: schulen, name: Schulen}
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      - {id: sprache-1, text: Es gibt Kurse., umsetzungsakteure: [caritas, schulen]}
```

## Woher

Wunsch aus dem Arbeiten mit git: Wer nur umordnet, soll im Vergleich nicht auffallen.
"""

# Where the order is said to matter: what a chapter shows, and what happens before what.
_AUSSER = frozenset({"zeigt", "vorgaenger"})


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Lists of references that are not in the order of the plan, or repeat an id; with the list as it should be."""
    platz = {kennung: index for index, kennung in enumerate(subject.verzeichnis.orte)}
    for knoten in subject.verzeichnis.knoten:
        for feld in felder(knoten.klasse):
            wert = knoten.feld(feld.name)
            if not feld.verweis or not feld.ist_liste or not wert or feld.name in _AUSSER:
                continue
            geordnet = tuple(sorted(dict.fromkeys(wert), key=lambda kennung: platz.get(kennung, len(platz))))
            if geordnet != wert:
                yield Treffer(
                    knoten.pfad.child(feld.name),
                    f"Die Verweise unter „{feld.name}“ stehen nicht in der Folge des Plans: {', '.join(geordnet)}.",
                    "„integrakon lint --fix“ ordnet sie.",
                    korrektur=geordnet,
                )


RULE = Rule(
    code="IK710",
    name="verweise-ungeordnet",
    bedeutung="Eine Liste von Verweisen ist ungeordnet oder nennt etwas doppelt.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    profil=Profil.STRENG,
    behebbar=True,
)
