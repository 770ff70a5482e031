"""Rule IK423: a number of fields or working groups that the plan does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart, Gremienart

SEITE = """
## Was geprüft wird

Ob ein Text eine Anzahl von Handlungsfeldern oder Arbeitsgruppen nennt („die vier Handlungsfelder“), die der Plan
nicht hat. Übergeordnete Handlungsfelder und Themen eines anderen zählen nicht mit.

## Warum

Wer vier liest und drei findet, sucht das vierte.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Die vier Handlungsfelder sind mit der Bürgerschaft abgestimmt.
handlungsfelder:
  - {id: bildung, titel: Bildung, vision: Alle lernen.}
  - {id: arbeit, titel: Arbeit, vision: Alle arbeiten.}
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Die zwei Handlungsfelder sind mit der Bürgerschaft abgestimmt.
handlungsfelder:
  - {id: bildung, titel: Bildung, vision: Alle lernen.}
  - {id: arbeit, titel: Arbeit, vision: Alle arbeiten.}
```

## Woher

Aus der Lektüre der drei Konzepte: Hechingen spricht von vier Handlungsfeldern und hat drei, Sachsenheim von drei
Arbeitsgruppen und hat vier.
"""

_ZAHLEN = ("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_GEZAEHLT = re.compile(
    rf"\b(?P<zahl>{'|'.join(_ZAHLEN[1:])}|\d{{1,2}}) (?:[a-zäöüß]+e[nr]? )?(?P<was>Handlungsfelder|Arbeitsgruppen)n?\b",
    re.IGNORECASE,
)
_TEILMENGE = re.compile(r"\b(?:weitere|andere|übrige|dieser|davon|jeweils|diese)\b", re.IGNORECASE)


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Numbers in the texts that are not those of the plan."""
    haupt = sum(not feld.uebergeordnet and not feld.teil_von for feld in subject.plan.handlungsfelder)
    gruppen = sum(gremium.art is Gremienart.ARBEITSGRUPPE for gremium in subject.plan.gremien)
    richtig = {"handlungsfelder": haupt, "arbeitsgruppen": gruppen}
    for fund in subject.texte.passagen(_GEZAEHLT):
        treffer = _GEZAEHLT.match(fund.wort)
        anzahl = richtig[treffer["was"].casefold()] if treffer else 0
        if not treffer or not anzahl or _TEILMENGE.search(fund.wort):
            continue
        if _zahl(treffer["zahl"]) != anzahl:
            yield Treffer(
                fund.stelle.pfad,
                f"Im Text stehen „{fund.wort}“, im Plan sind es {anzahl}.",
                "Text oder Liste berichtigen; ist es ein Widerspruch der Quelle, ihn unter „anmerkungen“ nennen.",
                stelle=fund.wort,
            )


def _zahl(wort: str) -> int:
    return int(wort) if wort.isdecimal() else _ZAHLEN.index(wort.casefold()) + 1


RULE = Rule(
    code="IK423",
    name="handlungsfeld-anzahl",
    bedeutung="Eine genannte Anzahl stimmt nicht mit dem Plan überein.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH,),
)
