"""Rule IK504: an indicator that is something to do, or just a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.handlungsfeld import Indikator

SEITE = """
## Was geprüft wird

Ob ein Indikator mit einer Handlung endet („… veröffentlichen“), mit einer anfängt („Ausbau des …“), nur sagt, dass
etwas stattfindet („Es werden Kurse durchgeführt“), oder nur ein Dokument nennt („Leitfaden für …“, „Homepage“).

## Warum

Wer einen Bericht schreibt, hat ihn geschrieben; ob sich etwas geändert hat, steht vielleicht darin.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        indikatoren:
          - id: sprache-m1-i1
            text: Liste der ausbildenden Unternehmen veröffentlichen
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        indikatoren:
          - id: sprache-m1-i1
            text: Anteil der ausbildenden Unternehmen, die Geflüchtete einstellen
```

## Einstellungen

- `anfaenge`: Wörter, mit denen eine Handlung oder ein bloßes Dokument anfängt; `*` steht für jede Endung.
- `dokumente`: Wörter, die für sich allein oder mit „liegt vor“ nur ein Dokument nennen; `*` steht für jede Endung.
- `verben`: Verben, mit denen eine Handlung endet.

## Woher

Kursbuch Wirkung: Indikatoren beschreiben Ergebnisse, nicht Tätigkeiten.
"""

_FINDET_STATT = re.compile(r"Es (?:werden|wird) [^\d,]{1,60} (?:durchgeführt|angeboten|organisiert|veranstaltet)")
_NEBENSATZ = re.compile(r"(?:die|der|das|den|denen|deren|wenn|dass|wo) ")
_FINIT = re.compile(r"\b(?:ist|sind|hat|haben|wird|werden|liegt|liegen|gibt|kann|können|besteht|bestehen)\b")


class Parameter(NamedTuple):
    """Words for an activity or a mere document at the beginning, for a document alone, and verbs at the end.

    `*` stands for any ending.
    """

    anfaenge: tuple[str, ...] = (
        *("Ausbau", "Aufbau", "Erstellung", "Durchführung", "Veröffentlichung", "Einrichtung", "Bereitstellung"),
        *("Leitfaden", "Bericht*", "Impression*", "Flyer", "Broschüre*"),
    )
    dokumente: tuple[str, ...] = (
        *("Dokumentation*", "Protokoll*", "Homepage", "Website", "Webseite", "Internetseite", "Leitfaden", "Konzept"),
        *("Bericht*", "Flyer", "Broschüre*", "Übersicht", "Teilnehmerliste*", "Fotos"),
    )
    verben: tuple[str, ...] = (
        *(
            "veröffentlichen",
            "erstellen",
            "durchführen",
            "entwickeln",
            "aufbauen",
            "ausbauen",
            "einrichten",
            "schaffen",
        ),
        *("organisieren", "anbieten", "fördern", "informieren", "vermitteln", "prüfen", "erarbeiten", "erfassen"),
        *("einführen", "umsetzen", "bereitstellen", "aktualisieren", "gewinnen", "stärken", "verteilen", "schulen"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Indicators that are an activity or a document."""
    anfang = re.compile(rf"(?:{muster(parameter.anfaenge)})\b")
    dokument = re.compile(
        rf"(?:(?:Der|Die|Das|Eine?) )?(?:{muster(parameter.dokumente)})"
        r"(?: (?:liegt|liegen) vor| (?:ist|sind) (?:erstellt|vorhanden|veröffentlicht|online))?"
    )
    verb = re.compile(rf"(?<!zu )\b(?:{muster(parameter.verben)})$")
    for pfad, indikator in subject.alle(Indikator):
        text = indikator.text.rstrip(" .")
        treffer = dokument.fullmatch(text) or _FINDET_STATT.fullmatch(text)
        if not treffer and not _FINIT.search(text):
            treffer = anfang.match(text) or _verb_am_ende(verb, text)
        if treffer:
            yield Treffer(
                pfad.child("text"),
                f"„{treffer.group()}“ macht aus dem Indikator „{indikator.id}“ eine Handlung oder ein Dokument.",
                "Sagen, was sich dadurch ändert und wie man es zählt.",
                stelle=treffer.group(),
            )


def _verb_am_ende(verb: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The verb at the end, unless it belongs to a clause like „die ausbilden“."""
    letzter_teil = text.rsplit(",", 1)[-1].lstrip()
    return None if _NEBENSATZ.match(letzter_teil) else verb.search(text)


RULE = Rule(
    code="IK504",
    name="indikator-ist-taetigkeit",
    bedeutung="Ein Indikator ist selbst eine Handlung oder nur ein Dokument.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH,),
)
