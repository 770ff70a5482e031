"""Rule IK804: a person who is named in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster
from integrakon.lint.personen import Namenssuche
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Textstelle

SEITE = """
## Was geprüft wird

Ob hinter einem Amt („Integrationsbeauftragte …“, „Ansprechpartner ist …“) Vor- und Nachname stehen, hinter einer
Anrede oder einem Titel („Frau …“, „Dr. …“) ein Nachname oder über einem Amt eine Unterschrift. Ein Name, der so
gefunden ist, wird auch an anderen Stellen gemeldet. Texte lassen sich nur ungefähr verstehen; die Meldung sagt
„möglicherweise“. Kontakte prüft `person-oeffentlich`, Quellen nennen ihre Verfasser.

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

- `aemter`: Ämter, hinter denen Vor- und Nachname stehen; `*` steht für jeden Anfang oder jede Endung.
- `wahlaemter`: Ämter, hinter denen auch der Nachname allein stehen kann.
- `anreden`: Anreden und Titel, hinter denen ein Nachname steht.

## Woher

Hinweise zu dienstlichen Kontaktdaten: Funktion statt Name, Namen nur bei Erforderlichkeit.
"""

# Contacts have a rule of their own, sources name their authors.
_NICHT = frozenset({("Kontakt", "name"), ("Verlaufseintrag", "stelle"), ("Quelle", "text"), ("Quelle", "titel")})


class Parameter(NamedTuple):
    """Words before the name of a person: offices want a first and a last name behind them, titles only the last.

    `*` stands for any beginning or ending.
    """

    aemter: tuple[str, ...] = (
        *("*beauftragter", "*beauftragte", "*beauftragten"),
        *("Amtsleiter", "Amtsleiterin", "Sachgebietsleiter", "Sachgebietsleiterin", "Dezernent", "Dezernentin"),
        *("Ansprechpartner", "Ansprechpartnerin", "Ansprechperson", "Kontaktperson"),
    )
    wahlaemter: tuple[str, ...] = (
        *("Bürgermeister", "Bürgermeisterin", "Oberbürgermeister", "Oberbürgermeisterin", "Landrat", "Landrätin"),
    )
    anreden: tuple[str, ...] = ("Frau", "Fr.", "Herr", "Herrn", "Hr.", "Dr.", "Prof.")


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Names behind offices and titles, and the same names elsewhere."""
    kommune = subject.plan.kommune.name
    suche = Namenssuche(parameter.aemter, parameter.wahlaemter, parameter.anreden, (kommune,))
    gesehen: dict[str, list[Textstelle]] = {}
    woerter = (wort.removesuffix(".") for wort in (*parameter.aemter, *parameter.wahlaemter, *parameter.anreden))
    for stelle in _texte_mit(subject, muster(woerter)):
        for name in suche.namen(stelle.text):
            gesehen.setdefault(name, []).append(stelle)
    for name, stellen in gesehen.items():
        for stelle in (*stellen, *_weitere(subject, name, stellen)):
            yield Treffer(
                stelle.pfad,
                f"Hier steht möglicherweise der Name einer Person: „{name}“.",
                "Die Funktion nennen; den Namen nur mit Einwilligung, dann mit Ausnahme und Grund.",
                stelle=name,
            )


def _weitere(subject: Subject, name: str, bekannte: list[Textstelle]) -> Iterator[Textstelle]:
    """Other texts with the same first and last name."""
    worte = name.split()
    if len(worte) == 1:
        return
    for stelle in _texte_mit(subject, muster(worte[-1:])):
        if name in stelle.text and stelle not in bekannte:
            yield stelle


def _texte_mit(subject: Subject, wort: str) -> list[Textstelle]:
    stellen = {fund.stelle.pfad: fund.stelle for fund in subject.texte.woerter(wort)}
    return [stelle for stelle in stellen.values() if (stelle.klasse, stelle.feld) not in _NICHT]


RULE = Rule(
    code="IK804",
    name="person-im-text",
    bedeutung="In einem Text steht möglicherweise der Name einer Person.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
