"""Rule IK706: a picture that somebody who cannot see has nothing of."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.apparat import Abbildung

SEITE = """
## Was geprüft wird

Ob jede Abbildung einen `alternativtext` hat oder unter `umfrage` die Daten, die als Tabelle daneben stehen. Was die
Abschrift als Verlust anmerkt, ist nur ein Hinweis: Ein verlorenes Bild lässt sich nicht beschreiben.

## Warum

Wer nicht sieht, erfährt sonst nicht, was das Bild zeigt; öffentliche Stellen sind zu Alternativtexten verpflichtet.

## Beispiel

```yaml
abbildungen:
  - id: abbildung-1
    titel: Ausländeranteil
```

## Stattdessen

```yaml
abbildungen:
  - id: abbildung-1
    titel: Ausländeranteil
    alternativtext: Der Ausländeranteil der Stadt liegt bei 18,48 Prozent.
```

## Woher

BITV 2.0 und EN 301 549 (WCAG 1.1.1): Nicht-Text-Inhalte brauchen eine Textalternative.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Pictures without a text or data that say the same."""
    for pfad, abbildung in subject.alle(Abbildung):
        if not abbildung.alternativtext and not abbildung.umfrage:
            yield Treffer(
                pfad,
                f"Die Abbildung „{abbildung.id}“ hat keinen Alternativtext.",
                "Unter „alternativtext“ sagen, was das Bild zeigt.",
            )


RULE = Rule(
    code="IK706",
    name="alttext-fehlt",
    bedeutung="Eine Abbildung hat keinen Alternativtext.",
    severity=Severity.ERROR,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    profil=Profil.TREU,
    vermerkt_als=(Anmerkungsart.VERLUST,),
)
