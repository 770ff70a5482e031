"""Rule IK705: a passage in another language, without saying so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import kurz, muster
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Fund

SEITE = """
## Was geprüft wird

Ob ein Text eine englische Passage enthält – kurz hintereinander mehrere Wörter wie „the“, „and“, „with“, die es im
Deutschen nicht gibt – oder Wörter in anderer Schrift. Einzelne Lehnwörter und Namen (Workshop, Café, „Best Practice“)
werden nicht gemeldet, ebenso wenig Titel fremder Werke und was im `glossar` steht.

## Warum

Ein Vorleseprogramm liest sonst Englisch und Arabisch mit deutscher Aussprache. Unser Markdown kann eine Sprache nicht
auszeichnen; was fremd ist, gehört übersetzt oder erklärt.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: "Unser Motto: The future of the city is made with all of you."
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: "Unser Motto: Alle zusammen gestalten die Zukunft der Stadt."
```

## Einstellungen

- `woerter`: Wörter, an denen man Englisch erkennt.
- `mindestens`: wie viele verschiedene davon kurz hintereinander stehen müssen.

## Woher

WCAG 2.2, Erfolgskriterium 3.1.2 (Sprache von Teilen), und BITV 2.0. Eigennamen nimmt es aus.
"""

_FREMDE_SCHRIFT = re.compile(r"[\u0370-\u052f\u0530-\u08ff\u0900-\u0dff\u0e00-\u11ff\u1780-\u18af\u3040-\ud7ff]")
_AUSSER = frozenset({"Quelle", "Verzeichniseintrag", "Glossareintrag", "Akteur", "Kontakt"})
_NAHE = 60
_HINWEIS = "Ins Deutsche übersetzen; das Original kann im „glossar“ stehen."


class Parameter(NamedTuple):
    """Words by which English is known, and how many different ones near each other make a passage."""

    woerter: tuple[str, ...] = (
        *("the", "and", "of", "with", "for", "from", "to", "your", "our", "you", "we", "is", "are", "this", "that"),
        *("be", "by", "on", "it", "who", "have", "all"),
    )
    mindestens: int = 3


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Texts with an English passage, or with words in another script; one hit a text."""
    for funde in _je_text(subject, muster(parameter.woerter)):
        passage = _passage(funde, parameter.mindestens)
        if passage:
            erklaert = f"„{kurz(passage)}“ ist möglicherweise eine englische Passage."
            yield Treffer(funde[0].stelle.pfad, erklaert, _HINWEIS, stelle=passage.splitlines()[0])
    fremde = sorted(wort for wort in subject.texte.wortschatz if _FREMDE_SCHRIFT.search(wort))
    for funde in _je_text(subject, "|".join(map(re.escape, fremde)) or "(?!)"):
        fund = funde[0]
        yield Treffer(fund.stelle.pfad, f"„{fund.wort}“ steht in einer anderen Schrift.", _HINWEIS, stelle=fund.wort)


def _je_text(subject: Subject, woerter: str) -> Iterator[list[Fund]]:
    funde = (fund for fund in subject.texte.woerter(woerter) if fund.stelle.klasse not in _AUSSER)
    for _, gruppe in groupby(funde, key=lambda fund: fund.stelle.pfad):
        yield list(gruppe)


def _passage(funde: list[Fund], mindestens: int) -> str | None:
    """From the first to the last of enough different words that stand near each other."""
    lauf: list[Fund] = []
    for fund in funde:
        if lauf and fund.beginn - lauf[-1].beginn > _NAHE:
            lauf = []
        lauf.append(fund)
        if len({wort.wort.casefold() for wort in lauf}) >= mindestens:
            return fund.stelle.text[lauf[0].beginn : fund.beginn + len(fund.wort)]
    return None


RULE = Rule(
    code="IK705",
    name="fremdsprache-unbezeichnet",
    bedeutung="Eine fremdsprachige Passage ist nicht als solche bezeichnet.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
