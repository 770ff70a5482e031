"""Rule IK407: a measure in the passive voice, with nobody to do it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import hauptsatz, ist_passiv, muster, saetze
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.akteure import Akteur
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob eine Maßnahme ohne `verantwortlich` in lauter Sätzen im Passiv steht („wird angestrebt“, „soll entwickelt werden“,
„ist einzurichten“), ohne eine Stelle zu nennen, von der, durch die oder unter deren Federführung es geschieht; sie kann
auch in Klammern oder hinter einem Doppelpunkt stehen. Ein Text lässt sich nur ungefähr verstehen; die Meldung sagt
deshalb „möglicherweise“.

## Warum

Wo niemand handelt, fühlt sich niemand zuständig, und der Rat hat keinen Ansprechpartner.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Einrichtung einer Koordinierungsstelle für Sprachförderung wird angestrebt.
        soll_zustand: [Alle finden den passenden Kurs]
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Stadtverwaltung richtet eine Koordinierungsstelle für Sprachförderung ein.
        soll_zustand: [Alle finden den passenden Kurs]
```

## Einstellungen

- `handelnde`: Wer hinter „von“, „durch“, einem Doppelpunkt oder in Klammern handelt; `*` steht für jeden
  Anfang oder jede Endung. Die Akteure des Plans gehören von selbst dazu.

## Woher

„weltoffene kommune“ (Bertelsmann Stiftung, PHINEO): Für jede Maßnahme steht fest, wer verantwortlich ist.
"""


# Up to the fourth word behind „von“ or „durch“, and what stands in brackets or behind a colon.
_VON_WEM = re.compile(r"\b(?:vom|von|durch) ((?:[\w*:-]+ ?){1,4})|\(([^)]*)\)|: ([^.;]*)", re.IGNORECASE)
_ZUSTAENDIG = re.compile(
    r"federführ|zuständig|verantwortlich|beauftragt|gebeten|aufgefordert|ermächtigt|\bseitens\b"
    r"|\b(?:wird|werden)\b[^.]*\b(?:vom|von (?:der|dem|den))\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÄÖÜ][\w*:-]+")


class Parameter(NamedTuple):
    """Whose name behind „von“ or „durch“ says who acts; `*` stands for any beginning or ending."""

    handelnde: tuple[str, ...] = (
        *("*stadt", "*verwaltung", "*gemeinde", "*kreis", "*amt", "*amts", "*amtes", "*stelle", "*büro", "*dienst*"),
        *("*beauftragte*", "*koordinator*", "*manager*", "*rat", "*ausschuss", "*verein*", "*verband*", "*verbände*"),
        *("*zentrum*", "*haus", "*schule*", "*kita*", "*kindergarten*", "*bibliothek", "*bücherei", "*kirche*"),
        *("*träger*", "*netzwerk", "*agentur", "*jobcenter*", "*kammer", "*stiftung", "*gruppe", "*lotsen", "*team"),
        *("*ehrenamtliche*", "*fachkräfte*", "*lehrkräfte*", "*mitarbeitende*", "VHS", "AWO", "DRK", "Land"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Measures of which every sentence is in the passive voice and names no agent."""
    handelnde = re.compile(muster(parameter.handelnde), re.IGNORECASE)
    akteure = _namen(subject)
    for pfad, massnahme in subject.alle(Massnahme):
        text = massnahme.text or massnahme.titel or ""
        if massnahme.verantwortlich or massnahme.mitverantwortlich or not all(map(ist_passiv, saetze(text))):
            continue
        haupt = hauptsatz(text)
        if _ZUSTAENDIG.search(haupt) or any(
            wort.casefold() in akteure or handelnde.fullmatch(wort) for wort in _von_wem(haupt)
        ):
            continue
        yield Treffer(
            pfad.child("text" if massnahme.text else "titel"),
            f"Die Maßnahme „{massnahme.id}“ sagt möglicherweise nicht, wer sie ausführt: Sie steht im Passiv.",
            "Die handelnde Stelle zum Subjekt machen oder als „verantwortlich“ eintragen.",
        )


def _von_wem(text: str) -> Iterator[str]:
    """The capitalised words behind „von“, „durch“ and a colon and in brackets."""
    for treffer in _VON_WEM.finditer(text):
        yield from _NAME.findall(treffer[0])


def _namen(subject: Subject) -> set[str]:
    """The first words of the names of the plan's actors, and their ids, in small letters."""
    namen = (name for _, akteur in subject.alle(Akteur) for name in (akteur.id, akteur.name, *akteur.aliasse))
    return {name.split()[0].casefold() for name in namen}


RULE = Rule(
    code="IK407",
    name="massnahme-ohne-akteur",
    bedeutung="Eine Maßnahme sagt möglicherweise nicht, wer sie ausführt.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
