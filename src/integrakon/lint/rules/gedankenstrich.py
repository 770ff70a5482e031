"""Rule IK708: a hyphen where a dash should stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.korrektur import korrekturen
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.typografie import gedankenstriche

SEITE = """
## Was geprüft wird

Ob zwischen zwei Leerzeichen ein Gedankenstrich (–) steht und kein Bindestrich. `--fix` setzt ihn. Listenpunkte,
Rufnummern, Minuszeichen, Ergänzungen wie „Migrations - und Integrationsarbeit“ und zwei große Wörter, die eines sein
können („Baden - Württemberg“), bleiben stehen.

## Warum

Der kurze Strich verbindet, der lange trennt: „Angebote für Frauen - Männer und Kinder“ liest sich erst beim zweiten Mal
richtig.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Der Runde Tisch trifft sich - wie bisher - zweimal im Jahr.
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Der Runde Tisch trifft sich – wie bisher – zweimal im Jahr.
```

## Einstellungen

- `bereiche`: ob auch zwischen Jahren und Mengen („2025-2029“, „2-3 Jahre“) ein langer Strich stehen soll; aus.

## Woher

DIN 5008. Sachsenheim setzt Bindestriche zwischen Leerzeichen, ebenso ein Leitziel in Hattingen.
"""


class Parameter(NamedTuple):
    """Whether a range of years or quantities wants the long dash, too."""

    bereiche: bool = False


_VERDACHT = (" -", "\u00a0-", " —", "\u00a0—")


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Texts with a hyphen between blanks; one hit a text, at the first."""
    verdacht = ("-", "—") if parameter.bereiche else _VERDACHT
    for korrektur in korrekturen(subject, verdacht, partial(gedankenstriche, bereiche=parameter.bereiche)):
        text, ort = korrektur.stelle.text, korrektur.ort
        if text[ort - 1].isspace():
            zwischen = f"Zwischen „{korrektur.davor}“ und „{korrektur.danach}“"
            stelle = text[ort - 1 : ort + 1]
        else:
            zwischen, stelle = f"In „{korrektur.davor}-{korrektur.danach}“", text[ort - 1 : ort + 2]
        yield Treffer(
            korrektur.stelle.pfad,
            f"{zwischen} steht ein Bindestrich statt eines Gedankenstrichs (–).",
            "„integrakon lint --fix“ setzt die Striche des ganzen Texts.",
            stelle=stelle,
            korrektur=korrektur.neu,
        )


RULE = Rule(
    code="IK708",
    name="gedankenstrich",
    bedeutung="Ein Bindestrich steht, wo ein Gedankenstrich stehen müsste.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    behebbar=True,
)
