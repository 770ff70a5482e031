"""Rule IK707: quotes and apostrophes that are not those of German typesetting."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.korrektur import Korrektur, korrekturen, wort_bei
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.typografie import anfuehrungszeichen

SEITE = """
## Was geprüft wird

Ob Anführungszeichen unten beginnen und oben enden („Tag der offenen Tür“, innen ‚halbe‘) und der Apostroph ein
Apostroph ist (’). `--fix` setzt sie richtig. Code, Adressen, Maße wie 15" und Zeichen ohne Gegenstück bleiben stehen.

## Warum

Das Dokument setzt sie beim Veröffentlichen ohnehin; wer im Plan sucht oder zwei Fassungen vergleicht, findet nur dann
alles, wenn überall dieselben Zeichen stehen.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Der Runde Tisch "Zugewanderte Menschen" trifft sich jährlich.
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Der Runde Tisch „Zugewanderte Menschen“ trifft sich jährlich.
```

## Woher

DIN 5008 und die amtliche Rechtschreibung. Hechingen schreibt gerade Anführungszeichen.
"""

_VERDACHT = ('"', "“", "”", "„", "'", "´", "‘")
_LAENGSTE_STELLE = 60


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Texts whose quotes can be set right; one hit a text, at its first passage."""
    for korrektur in korrekturen(subject, _VERDACHT, anfuehrungszeichen):
        alt, neu = _passage(korrektur)
        yield Treffer(
            korrektur.stelle.pfad,
            f"Statt {' '.join(alt.split())} steht im Deutschen {' '.join(neu.split())}.",
            "„integrakon lint --fix“ setzt die Zeichen des ganzen Texts.",
            stelle=alt.splitlines()[0],
            korrektur=korrektur.neu,
        )


def _passage(korrektur: Korrektur) -> tuple[str, str]:
    """The first pair of quotes, or the word with the apostrophe: as it is, and as it should be."""
    alt, neu, ort = korrektur.stelle.text, korrektur.neu, korrektur.ort
    hoechstens = min(ort + _LAENGSTE_STELLE, len(alt))
    ende = next((i + 1 for i in range(ort + 1, hoechstens) if alt[i] != neu[i]), None)
    if ende is None or neu[ort] in "’“‘":
        ort, ende = wort_bei(alt, ort)
    return alt[ort:ende], neu[ort:ende]


RULE = Rule(
    code="IK707",
    name="anfuehrungszeichen",
    bedeutung="Anführungszeichen oder Apostrophe sind nicht deutsch gesetzt.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    behebbar=True,
)
