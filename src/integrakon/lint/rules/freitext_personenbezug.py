"""Rule IK803: a telephone number, mail address or single case in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Abschnittsart
from integrakon.plan.modell.gliederung import Abschnitt
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob ein Text außerhalb von `kontakt` und `herausgeber` eine Telefonnummer oder E-Mail-Adresse enthält oder von „nur
einer Person“ spricht.

## Warum

In Statusmeldungen schreibt man schnell auf, wen es betrifft; veröffentlicht wird es trotzdem.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verlauf:
          - {datum: 2026-03, status: begonnen, begruendung: Nur eine Familie hat sich gemeldet.}
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verlauf:
          - {datum: 2026-03, status: begonnen, begruendung: Die Nachfrage ist noch gering.}
```

## Woher

DSGVO Art. 5: Datenminimierung; Herkunft und Aufenthaltsstatus sind besonders schutzwürdig.
"""

# Each begins with a character that is rare in prose, so that whole plans are read quickly.
_STELLEN = (
    re.compile(r"@[\w-]+\.[\w.]{2,}"),
    re.compile(r"0(?<![\w./,-]0)\d{2,5}[ /-]{1,3}\d{3,}[\d -]*"),
    re.compile(r"\+49[\d /()-]{6,}"),
    re.compile(r"[Nn]ur eine? (?:einzige )?(?:Person|Familie|Frau|Mann|Kind)\b"),
)
_ERLAUBT = frozenset({"Kontakt", "Herausgeber", "Begleitung", "Foerderung", "Quelle", "Fussnote"})


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Such passages in any other text."""
    for fund in (fund for muster in _STELLEN for fund in subject.texte.passagen(muster)):
        if fund.stelle.klasse not in _ERLAUBT and not _im_impressum(subject, fund.stelle.pfad):
            yield Treffer(
                fund.stelle.pfad,
                f"„{fund.wort.strip()}“ kann eine Person kenntlich machen.",
                "Kontaktdaten unter „kontakt“ eintragen, Einzelfälle weglassen.",
                stelle=fund.wort.strip(),
            )


def _im_impressum(subject: Subject, pfad: Pfad) -> bool:
    while abschnitt := subject.umgebend(pfad, Abschnitt):
        pfad, teil = abschnitt
        if teil.art is Abschnittsart.IMPRESSUM:
            return True
    return False


RULE = Rule(
    code="IK803",
    name="freitext-personenbezug",
    bedeutung="Ein Text enthält Kontaktdaten oder einen Einzelfall.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
)
