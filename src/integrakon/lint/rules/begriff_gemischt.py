"""Rule IK703: several words for one thing, and no glossary that tells them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Fund
from integrakon.plan.begriffe import Anmerkungsart

SEITE = """
## Was geprüft wird

Ob ein Plan mehrere Wörter einer Gruppe verwendet (Migrationshintergrund, Migrationsgeschichte,
Zuwanderungsgeschichte), die das `glossar` nicht alle erklärt. Gemeldet wird jede Gruppe einmal, an der ersten Stelle
eines selteneren Worts. Titel fremder Werke, Statistiken und Namen von Akteuren zählen nicht mit.

## Warum

Statistik und Recht unterscheiden diese Begriffe; wer sie mischt, meint vielleicht verschiedene Menschen.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Menschen mit Migrationshintergrund und Menschen mit Migrationsgeschichte wirken mit.
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Menschen mit Migrationsgeschichte wirken mit.
```

## Einstellungen

- `gruppen`: Wörter für dieselbe Sache, mit senkrechten Strichen getrennt; `*` steht für jede Endung.

## Woher

Aus der Lektüre der drei Konzepte: In Sachsenheim heißt die Zielgruppe auf fünf Weisen.
"""

# Words of others: titles of works, statistics, names; and where words are explained.
_AUSSER = frozenset(
    {"Quelle", "Verzeichniseintrag", "Glossareintrag", "Datenquelle", "Kennzahl", "Akteur", "Foerderung"}
)
_MEHRERE = 2


class Parameter(NamedTuple):
    """Groups of words for one thing, with a bar between them; `*` stands for any ending."""

    gruppen: tuple[str, ...] = (
        "Migrationshintergr*|Migrationsgeschichte*|Migrationserfahrung*|Zuwanderungsgeschichte*|Einwanderungsgeschichte*",
        "Fluchthintergr*|Fluchterfahrung*|Fluchtgeschichte*|Fluchtbiografie*",
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Groups of which several words are used and not all explained, with how often each is."""
    erklaert = " ".join(f"{eintrag.begriff} {eintrag.text}" for eintrag in subject.plan.glossar).casefold()
    for gruppe in parameter.gruppen:
        je_wort = {wort: _funde(subject, [wort]) for wort in gruppe.split("|")}
        genutzt = {wort: funde for wort, funde in je_wort.items() if funde}
        if len(genutzt) < _MEHRERE or all(wort.rstrip("*").casefold() in erklaert for wort in genutzt):
            continue
        haeufigstes = max(genutzt, key=lambda wort: len(genutzt[wort]))
        zuerst = _funde(subject, [wort for wort in genutzt if wort != haeufigstes])[0]
        zahlen = ", ".join(f"„{_ueblich(funde)}“ {len(funde)}-mal" for funde in genutzt.values())
        yield Treffer(
            zuerst.stelle.pfad,
            f"Für dieselbe Sache stehen mehrere Begriffe: {zahlen}.",
            "Einen wählen, oder im „glossar“ erklären, worin sie sich unterscheiden.",
            stelle=zuerst.wort,
        )


def _funde(subject: Subject, woerter: list[str]) -> list[Fund]:
    return [fund for fund in subject.texte.woerter(muster(woerter)) if fund.stelle.klasse not in _AUSSER]


def _ueblich(funde: list[Fund]) -> str:
    return Counter(fund.wort for fund in funde).most_common(1)[0][0]


RULE = Rule(
    code="IK703",
    name="begriff-gemischt",
    bedeutung="Für dieselbe Sache stehen verschiedene Begriffe.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    vermerkt_als=(Anmerkungsart.SCHREIBWEISE,),
)
