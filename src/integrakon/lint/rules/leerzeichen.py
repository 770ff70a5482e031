"""Rule IK709: blanks that are one too many."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.korrektur import korrekturen
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.typografie import leerzeichen

SEITE = """
## Was geprüft wird

Ob Leerzeichen doppelt, vor einem Satzzeichen, innen an einer Klammer oder wie in „2- 3 Jahre“ hinter einem Bindestrich
stehen. `--fix` nimmt sie weg. Einrückungen, Zeilenumbrüche, Verhältnisse wie „1 : 12“ und Auslassungspunkte („und so
weiter ...“) bleiben.

## Warum

Sie sind Reste des Abtippens und fallen beim Vergleich zweier Fassungen als Änderung auf.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Das Netzwerk trifft sich zweimal im Jahr , zuletzt im Mai.
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Das Netzwerk trifft sich zweimal im Jahr, zuletzt im Mai.
```

## Woher

DIN 5008. Sachsenheim schreibt einmal „2- 3 Jahren“.
"""

_VERDACHT = ("  ", " ,", " .", " ;", " :", " !", " ?", " )", "( ", "- ", "\t", "\u00a0")


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Texts with stray blanks; one hit a text, at the first."""
    for korrektur in korrekturen(subject, _VERDACHT, leerzeichen):
        yield Treffer(
            korrektur.stelle.pfad,
            f"Hinter „{korrektur.davor}“ steht ein Leerzeichen zu viel.",
            "„integrakon lint --fix“ nimmt die überzähligen Leerzeichen des ganzen Texts weg.",
            stelle=korrektur.davor,
            korrektur=korrektur.neu,
        )


RULE = Rule(
    code="IK709",
    name="leerzeichen",
    bedeutung="In einem Text steht ein Leerzeichen zu viel.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    behebbar=True,
)
