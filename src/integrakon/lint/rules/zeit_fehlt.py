"""Rule IK408: a measure without any time."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.bestand import Zeitplanzeile
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel

SEITE = """
## Was geprüft wird

Ob jede Maßnahme oder ihr Ziel einen `zeitrahmen` hat: Beginn, Ende, Stufe, Turnus oder wenigstens den Wortlaut. Eine
Zeile im `zeitplan`, die der Maßnahme Jahre gibt, genügt. Von einer freiwilligen Selbstverpflichtung wird das nicht
verlangt.

## Warum

Was keinen Termin hat, wird nie überfällig, und der Statusbericht kann nichts dazu sagen.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        zeitrahmen: {ende: 2027-Q2}
```

## Woher

„weltoffene kommune“ verlangt für Maßnahmen Verantwortlichkeiten, Ressourcen und Termine, die nachgehalten werden.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Measures without a time frame of their own or of their goal, and without years in the timetable."""
    im_zeitplan = {zeile.massnahme for _, zeile in subject.alle(Zeitplanzeile) if zeile.jahre}
    for pfad, massnahme in subject.alle(Massnahme):
        ziel = subject.eltern(pfad, Ziel)
        if massnahme.zeitrahmen or (ziel and ziel.zeitrahmen) or massnahme.id in im_zeitplan:
            continue
        yield Treffer(
            pfad,
            f"Die Maßnahme „{massnahme.id}“ hat keinen Zeitrahmen: weder Beginn noch Ende noch Turnus.",
            "Unter „zeitrahmen“ wenigstens das Ende eintragen, so genau es feststeht: 2027, 2027-H1 oder 2027-06.",
        )


RULE = Rule(
    code="IK408",
    name="zeit-fehlt",
    bedeutung="Eine Maßnahme hat keinen Zeitrahmen.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    auch_freiwillig=False,
)
