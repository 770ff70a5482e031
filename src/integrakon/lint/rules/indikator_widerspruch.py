"""Rule IK506: two indicators of one measure that pull in opposite directions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob ein Indikator einer Maßnahme etwas weniger und ein anderer dasselbe mehr werden lassen will („weniger Dolmetscher“
neben „Ausbau des Dolmetscherpools“).

## Warum

Was auch geschieht, einer der beiden meldet Erfolg.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        indikatoren:
          - id: sprache-m1-i1
            text: Es werden weniger Dolmetscher benötigt
          - id: sprache-m1-i2
            text: Der Dolmetscherpool wird ausgebaut
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        indikatoren:
          - id: sprache-m1-i1
            text: Es werden weniger Dolmetscher benötigt
          - id: sprache-m1-i2
            text: Behördengänge gelingen ohne Begleitung
```

## Woher

Aus der Lektüre der drei Konzepte: Sachsenheim nennt beides bei derselben Maßnahme.
"""

_WENIGER = re.compile(r"\b(?:weniger|sinkt|sinken|abgebaut|verringert|geringer\w*|Abbau|Rückgang)\b")
_MEHR = re.compile(r"\b(?:mehr|steigt|steigen|ausgebaut|aufgebaut|erweitert|Ausbau|Aufbau|Zunahme)\b")
_HAUPTWORT = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{7,}")
_GEMEINSAM = 8


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Indicators that want less of what another one of the same measure wants more of."""
    for pfad, massnahme in subject.alle(Massnahme):
        mehr = [indikator for indikator in massnahme.indikatoren if _MEHR.search(indikator.text)]
        for index, indikator in enumerate(massnahme.indikatoren):
            if not _WENIGER.search(indikator.text):
                continue
            gegen = next((anderer for anderer in mehr if _selbe_sache(indikator.text, anderer.text)), None)
            if gegen:
                yield Treffer(
                    pfad.child("indikatoren", index, "text"),
                    f"„{indikator.id}“ und „{gegen.id}“ laufen möglicherweise gegeneinander.",
                    "Sagen, was erreicht sein soll, und den anderen Indikator streichen.",
                )


def _selbe_sache(text: str, anderer: str) -> bool:
    anfaenge = {wort[:_GEMEINSAM] for wort in _HAUPTWORT.findall(text)}
    return any(wort[:_GEMEINSAM] in anfaenge for wort in _HAUPTWORT.findall(anderer))


RULE = Rule(
    code="IK506",
    name="indikator-widerspruch",
    bedeutung="Zwei Indikatoren einer Maßnahme laufen gegeneinander.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    profil=Profil.STRENG,
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH,),
)
