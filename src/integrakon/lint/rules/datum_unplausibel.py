"""Rule IK907: a day that cannot be right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.zeit import genannt
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.apparat import Quelle
from integrakon.plan.zeitpunkt import Zeitpunkt

SEITE = """
## Was geprüft wird

Ob der Zugriff auf eine Quelle vor dem Jahr liegt, in dem sie erschien, oder vor dem Monat, der in ihrer Adresse steht
(`…/2023/09/…`).

## Warum

Wer die Quelle nachschlägt, findet eine andere Fassung.

## Beispiel

```yaml
quellen:
  - {id: q-1, text: Checkliste, url: "https://via-bayern.de/uploads/2023/09/Checkliste.pdf", zugriff: 2023-02-02}
```

## Stattdessen

```yaml
quellen:
  - {id: q-1, text: Checkliste, url: "https://via-bayern.de/uploads/2023/09/Checkliste.pdf", zugriff: 2023-10-02}
```

## Woher

Aus der Lektüre der drei Konzepte: Sachsenheims Zugriff liegt sieben Monate vor der Datei.
"""

_MONAT = re.compile(r"/(20\d\d)/(0[1-9]|1[0-2])/")


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Accesses before the source existed."""
    for pfad, quelle in subject.alle(Quelle):
        if quelle.zugriff is None:
            continue
        fruehestens = [Zeitpunkt.parse(f"{jahr}-{monat}") for jahr, monat in _MONAT.findall(quelle.url or "")]
        fruehestens += [quelle.jahr] if quelle.jahr else []
        spaeter = next((tag for tag in fruehestens if tag.erster_tag > quelle.zugriff.letzter_tag), None)
        if spaeter:
            yield Treffer(
                pfad.child("zugriff"),
                f"Der Zugriff ({genannt(quelle.zugriff)}) liegt vor der Quelle selbst ({genannt(spaeter)}).",
                "Den Tag des Zugriffs oder die Adresse berichtigen.",
            )


RULE = Rule(
    code="IK907",
    name="datum-unplausibel",
    bedeutung="Eine Quelle wurde angeblich abgerufen, bevor es sie gab.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.SACHFEHLER, Anmerkungsart.WIDERSPRUCH),
)
