"""Rule IK414: a possible activity that exists already."""

from __future__ import annotations

import re
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.deutsch import stamm
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.bestand import Angebot
from integrakon.plan.modell.handlungsfeld import Aktivitaet

SEITE = """
## Was geprüft wird

Ob eine Aktivität ein Angebot nennt, das unter `angebote` als bestehend aufgeführt ist: Das Angebot oder sein
Themenfeld heißt so, wie ein Wort der Aktivität lautet. Wer vom Ausbau spricht („Ausbau“, „weitere“, „zusätzliche“),
weiß davon und wird nicht gemeldet. Maßnahmen werden nicht geprüft; sie knüpfen meist an Bestehendes an.

## Warum

Was es schon gibt, ist keine neue Aktivität. Vielleicht ist ein Ausbau gemeint; dann gehört das dazu.

## Beispiel

```yaml
angebote:
  - id: angebot-1
    titel: Hausaufgabenbetreuung
handlungsfelder:
  - id: bildung
    titel: Bildung
    aktivitaeten:
      - id: bildung-a1
        text: Hausaufgabenbetreuung an den Schulen
```

## Stattdessen

```yaml
angebote:
  - id: angebot-1
    titel: Hausaufgabenbetreuung
handlungsfelder:
  - id: bildung
    titel: Bildung
    aktivitaeten:
      - id: bildung-a1
        text: Lernpatinnen und Lernpaten an den Schulen
```

## Woher

Bestandsaufnahme nach „weltoffene kommune“: erst erfassen, was es gibt, dann planen.
"""

_KOPF = re.compile(r"^[^\W\d_][\w-]+(?=$|\s*[/(])")
_WORT = re.compile(r"[^\W\d_][\w-]+")
_LANG = 10
_AUSBAU = re.compile(
    r"\b(?:aus(?:bau|zubau|weit)|erweiter|verstetig|verstärk|zusätzlich|weiter|fort(?:führ|zuführ|setz)|bekannt|bestehend)",
    re.IGNORECASE,
)


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Activities in which a word is the whole name of an existing offer."""
    angebote = {name: angebot for _, angebot in subject.alle(Angebot) for name in _namen(angebot)}
    for pfad, aktivitaet in subject.alle(Aktivitaet):
        if _AUSBAU.search(aktivitaet.text):
            continue
        gefunden = next((wort for wort in _woerter(aktivitaet.text) if stamm(wort) in angebote), None)
        if gefunden:
            angebot = angebote[stamm(gefunden)]
            yield Treffer(
                pfad.child("text"),
                f"„{gefunden}“ gibt es möglicherweise schon: Angebot „{angebot.id}“, {angebot.titel}.",
                "Sagen, was neu ist, oder die Aktivität streichen.",
                stelle=gefunden,
            )


def _namen(angebot: Angebot) -> Iterator[str]:
    """The one word that an offer, or its field of topics, consists of, if it is long enough to be telling."""
    kopf = _KOPF.match(angebot.titel)
    for name in (kopf.group() if kopf else "", angebot.themenfeld or ""):
        if len(name) >= _LANG and _WORT.fullmatch(name):
            yield stamm(name)


def _woerter(text: str) -> list[str]:
    return [wort for wort in _WORT.findall(text) if len(wort) >= _LANG]


RULE = Rule(
    code="IK414",
    name="bestand-als-neu",
    bedeutung="Eine mögliche Aktivität gibt es schon als Angebot.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH,),
)
