"""Rule IK804: a person who is named in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Textstelle

SEITE = """
## Was geprüft wird

Ob hinter einer Amts- oder Anredebezeichnung („Bürgermeister …“, „Frau …“, „Integrationsbeauftragte …“) zwei
großgeschriebene Wörter oder ein Nachname stehen. Texte lassen sich nur ungefähr verstehen; die Meldung sagt
„möglicherweise“.

## Warum

Wer sein Amt abgibt, steht sonst noch nach Jahren im veröffentlichten Konzept und in der Geschichte von git.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Vorwort
    inhalt:
      - text: Bürgermeister Max Mustermann dankt allen Beteiligten.
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Vorwort
    inhalt:
      - text: Der Bürgermeister dankt allen Beteiligten.
```

## Einstellungen

- `aemter`: Ämter, hinter denen Vor- und Nachname stehen.
- `anreden`: Anreden und Titel, hinter denen ein Nachname steht.

## Woher

Hinweise zu dienstlichen Kontaktdaten: Funktion statt Name, Namen nur bei Erforderlichkeit.
"""


class Parameter(NamedTuple):
    """Words before the name of a person: offices want a first and a last name behind them, titles only the last."""

    aemter: tuple[str, ...] = (
        *("Bürgermeister", "Bürgermeisterin", "Oberbürgermeister", "Oberbürgermeisterin", "Landrat", "Landrätin"),
        *(
            "Integrationsbeauftragter",
            "Integrationsbeauftragte",
            "Integrationsbeauftragten",
            "Amtsleiter",
            "Amtsleiterin",
        ),
    )
    anreden: tuple[str, ...] = ("Frau", "Herr", "Herrn", "Dr.", "Prof.")


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Offices and titles with a name behind or before them."""
    aemter, anreden = ("|".join(map(re.escape, woerter)) for woerter in (parameter.aemter, parameter.anreden))
    dahinter = re.compile(rf"(?:{aemter})(?: der Stadt [A-Z]\w+)?,? +(?P<name>{_VORNAME} {_NAME})")
    angeredet = re.compile(rf"(?:{anreden}) (?:Dr\. )?(?P<name>(?:{_VORNAME} )?{_NAME})(?![\w-])")
    davor = re.compile(rf"^(?P<name>{_VORNAME} {_NAME}),?\\?\s+(?:{aemter})\b", re.MULTILINE)
    for stelle in _mit_amt(subject, (*parameter.aemter, *parameter.anreden)):
        for treffer in (
            *dahinter.finditer(stelle.text),
            *angeredet.finditer(stelle.text),
            *davor.finditer(stelle.text),
        ):
            if treffer["name"].split()[0] not in _KEIN_NAME:
                yield Treffer(
                    stelle.pfad,
                    f"Hier steht möglicherweise der Name einer Person: „{treffer['name']}“.",
                    "Die Funktion nennen; den Namen nur mit Einwilligung, dann mit Ausnahme und Grund.",
                    stelle=treffer["name"],
                )


_VORNAME = r"[A-ZÄÖÜ][a-zäöüßé]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?"
_NAME = r"[A-ZÄÖÜ][a-zäöüßé]{2,}(?:-[A-ZÄÖÜ][a-zäöüß]+)?"
_KEIN_NAME = frozenset({"Und", "Oder", "Der", "Die", "Das", "Stadt", "Mann", "Doktor", "Professor", "Professorin"})


def _mit_amt(subject: Subject, woerter: Iterable[str]) -> list[Textstelle]:
    muster = "|".join(re.escape(wort.rstrip(".")) for wort in woerter)
    stellen = {fund.stelle.pfad: fund.stelle for fund in subject.texte.woerter(muster)}
    return [stelle for stelle in stellen.values() if stelle.klasse not in ("Kontakt", "Quelle")]


RULE = Rule(
    code="IK804",
    name="person-im-text",
    bedeutung="In einem Text steht möglicherweise der Name einer Person.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
