"""Rule IK506: two indicators of one measure that pull in opposite directions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster
from integrakon.lint.rule import Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob ein Indikator einer Maßnahme etwas weniger und ein anderer dasselbe mehr werden lassen will („weniger Dolmetscher“
neben „Ausbau des Dolmetscherpools“). Dasselbe ist, was mit demselben langen Hauptwort anfängt.

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

## Einstellungen

- `allgemeine`: Hauptwörter, die zwei Indikatoren gemeinsam haben dürfen; `*` steht für jede Endung.

## Woher

Aus der Lektüre der drei Konzepte: Sachsenheim nennt beides bei derselben Maßnahme.
"""

_WENIGER = re.compile(r"\b(?:weniger|sinkt|sinken|abgebaut|verringert|geringer\w*|Abbau|Rückgang)\b")
_MEHR = re.compile(r"(?<!nicht )\b(?:mehr|steigt|steigen|ausgebaut|aufgebaut|erweitert|Ausbau|Aufbau|Zunahme)\b")
_HAUPTWORT = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{7,}")
_GEMEINSAM = 8


class Parameter(NamedTuple):
    """Words that two indicators may share without being about the same; `*` stands for any ending."""

    allgemeine: tuple[str, ...] = (
        *("Geflüchtet*", "Zugewandert*", "Teilnehm*", "Menschen", "Jugendliche*", "Einwohner*", "Einwohnerinnen"),
        *("Schülerinnen", "Migrant*", "Migration*", "Integration*", "Unternehmen", "Familien", "Bevölkerung*"),
        *("Bürgerinnen", "Ehrenamtlich*", "Ausländer*", "Kommunen", "Personen", "Unterstützung", "Angeboten"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Indicators that want less of what another one of the same measure wants more of."""
    allgemein = re.compile(muster(parameter.allgemeine))
    for pfad, massnahme in subject.alle(Massnahme):
        mehr = [indikator for indikator in massnahme.indikatoren if _MEHR.search(indikator.text)]
        for index, indikator in enumerate(massnahme.indikatoren):
            if not _WENIGER.search(indikator.text):
                continue
            sachen = _sachen(indikator.text, allgemein)
            gegen = next((anderer for anderer in mehr if sachen & _sachen(anderer.text, allgemein)), None)
            if gegen:
                yield Treffer(
                    pfad.child("indikatoren", index, "text"),
                    f"„{indikator.id}“ und „{gegen.id}“ laufen möglicherweise gegeneinander.",
                    "Sagen, was erreicht sein soll, und den anderen Indikator streichen.",
                )


def _sachen(text: str, allgemein: re.Pattern[str]) -> set[str]:
    """What an indicator is about: the beginnings of its long nouns, so that a compound counts as its first part."""
    return {wort[:_GEMEINSAM] for wort in _HAUPTWORT.findall(text) if not allgemein.fullmatch(wort)}


RULE = Rule(
    code="IK506",
    name="indikator-widerspruch",
    bedeutung="Zwei Indikatoren einer Maßnahme laufen gegeneinander.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    profil=Profil.STRENG,
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH,),
)
