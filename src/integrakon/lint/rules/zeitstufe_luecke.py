"""Rule IK416: time classes that leave years of the term open."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.kalender import monate_zwischen
from integrakon.plan.modell.handlungsfeld import Massnahme
from integrakon.plan.modell.konzept import Laufzeit
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob die `zeitstufen` des Konzepts aneinander anschließen und bis zum Ende der Laufzeit reichen, und ob eine Maßnahme
mehr als eine Stufe hat.

## Warum

Was in kein Jahr fällt, wird in keinem Jahr getan.

## Beispiel

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  laufzeit: {von: 2025, bis: 2029, jahre: 5}
  zeitstufen:
    - {stufe: kurzfristig, von_jahre: 0, bis_jahre: 1}
    - {stufe: mittelfristig, von_jahre: 2, bis_jahre: 5}
```

## Stattdessen

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  laufzeit: {von: 2025, bis: 2029, jahre: 5}
  zeitstufen:
    - {stufe: kurzfristig, von_jahre: 0, bis_jahre: 1}
    - {stufe: mittelfristig, von_jahre: 1, bis_jahre: 5}
```

## Woher

Aus der Lektüre der drei Konzepte: In Sachsenheim bleibt das zweite Jahr offen, und das fünfte kommt nicht vor.
"""

HINWEIS = "Die Grenzen unter „konzept.zeitstufen“ so setzen, dass sie aneinander anschließen."


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Gaps between the classes and behind the last one, and measures of several classes."""
    konzept, pfad = subject.plan.konzept, Pfad(("konzept", "zeitstufen"))
    stufen = sorted(enumerate(konzept.zeitstufen), key=lambda paar: paar[1].von_jahre)
    for (_, vorige), (index, naechste) in pairwise(stufen):
        if naechste.von_jahre > vorige.bis_jahre:
            yield Treffer(
                pfad.child(index, "von_jahre"),
                f"Zwischen „{vorige.stufe}“ (bis Jahr {vorige.bis_jahre}) und „{naechste.stufe}“ (ab Jahr "
                f"{naechste.von_jahre}) bleibt eine Lücke.",
                HINWEIS,
            )
    dauer = _jahre(konzept.laufzeit) if konzept.laufzeit else None
    if stufen and dauer and (letzte := max(stufe.bis_jahre for _, stufe in stufen)) < dauer:
        yield Treffer(pfad, f"Die Zeitstufen enden nach {letzte} Jahren, die Laufzeit erst nach {dauer}.", HINWEIS)
    for ort, massnahme in subject.alle(Massnahme):
        if massnahme.zeitrahmen and len(massnahme.zeitrahmen.stufen) > 1:
            yield Treffer(
                ort.child("zeitrahmen", "stufen"),
                f"Die Maßnahme „{massnahme.id}“ hat mehrere Zeitstufen; was davon wann geschieht, bleibt offen.",
                "Die Maßnahme teilen oder unter „schritte“ sagen, was wann geschieht.",
            )


def _jahre(laufzeit: Laufzeit) -> int | None:
    """The years of the term, as said or from its beginning to its end."""
    if laufzeit.jahre or not laufzeit.von or not laufzeit.bis:
        return laufzeit.jahre
    return ceil(monate_zwischen(laufzeit.von.erster_tag, laufzeit.bis.letzter_tag) / 12)


RULE = Rule(
    code="IK416",
    name="zeitstufe-luecke",
    bedeutung="Die Zeitstufen lassen Jahre der Laufzeit offen.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH,),
)
