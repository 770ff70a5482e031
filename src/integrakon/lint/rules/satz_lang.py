"""Rule IK712: a sentence that nobody reads to the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import saetze
from integrakon.lint.rule import Profil, Rule, Treffer
from integrakon.lint.subject import Subject

SEITE = """
## Was geprüft wird

Ob ein Satz mehr Wörter hat als eingestellt. Listenpunkte und Absätze zählen für sich; Quellen und Verzeichnisse werden
nicht geprüft. Die Regel gehört zum Profil `streng`.

## Warum

Ein Konzept wird von Menschen gelesen, die nebenher etwas anderes tun, und von Menschen, die Deutsch lernen.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: >-
          Die Stadt bietet gemeinsam mit den Schulen, den Kindertagesstätten, der Volkshochschule, den Kirchen, den
          Vereinen und den Trägern der freien Wohlfahrtspflege, die schon bisher Sprachkurse, Hausaufgabenhilfen und
          Lesepatenschaften organisiert haben, allen zugewanderten Kindern und ihren Eltern die Möglichkeit, in ihrem
          Stadtteil Deutsch zu lernen.
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: >-
          Zugewanderte Kinder und ihre Eltern können in ihrem Stadtteil Deutsch lernen. Die Stadt bietet das gemeinsam
          mit Schulen, Kindertagesstätten, Vereinen und Trägern an.
```

## Einstellungen

- `woerter`: wie viele Wörter ein Satz höchstens haben soll.

## Woher

Empfehlungen zur bürgernahen Verwaltungssprache: im Mittel höchstens 15 bis 20 Wörter; 40 sind die doppelte Länge.
"""

_AUSSER = frozenset({"Quelle", "Fussnote", "Verzeichniseintrag", "Akteur", "Kontakt", "Foerderung"})
_WORT = re.compile(r"\w[\w*:’'/-]*")
_ANFANG = 4


class Parameter(NamedTuple):
    """How many words a sentence may have."""

    woerter: int = 40


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Sentences with more words."""
    for stelle in subject.texte.alle:
        if stelle.klasse in _AUSSER or stelle.text.count(" ") + stelle.text.count("\n") < parameter.woerter:
            continue
        for satz in saetze(stelle.text):
            woerter = len(_WORT.findall(satz))
            if woerter > parameter.woerter:
                anfang = " ".join(satz.split()[:_ANFANG])
                yield Treffer(
                    stelle.pfad,
                    f"Der Satz „{anfang} …“ hat {woerter} Wörter, mehr als {parameter.woerter}.",
                    "In zwei oder drei Sätze teilen.",
                    stelle=anfang,
                )


RULE = Rule(
    code="IK712",
    name="satz-lang",
    bedeutung="Ein Satz ist sehr lang.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    profil=Profil.STRENG,
)
