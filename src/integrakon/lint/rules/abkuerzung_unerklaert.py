"""Rule IK714: an abbreviation in capitals that is nowhere spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.rule import Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Fund

SEITE = """
## Was geprüft wird

Ob eine Abkürzung aus Großbuchstaben irgendwo erklärt ist: im `glossar`, in Klammern hinter der langen Form oder als
Name eines Akteurs. Gemeldet wird ihre erste Stelle. Allgemein bekannte Abkürzungen, römische Zahlen und Sätze in
Großbuchstaben werden nicht gemeldet. Die Regel gehört zum Profil `streng`.

## Warum

Wer neu in der Stadt ist, kennt „JUZ“ und „PH“ nicht; Vorleseprogramme buchstabieren sie.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Das JUZ öffnet auch am Sonntag.
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Das Jugendzentrum (JUZ) öffnet auch am Sonntag. Im JUZ gibt es Spiele.
```

## Einstellungen

- `bekannte`: Abkürzungen, die niemand erklärt haben will.

## Woher

BITV 2.0 und WCAG 2.2, Erfolgskriterium 3.1.4 (Abkürzungen, Stufe AAA).
"""

_KURZ = re.compile(r"(?P<kurz>[A-ZÄÖÜ]{2,5})(?:-\w.*)?")
_ROEMISCH = re.compile(r"[IVX]+")
_GROSSES_WORT = re.compile(r"(?:[A-ZÄÖÜ]{2,}\W+$)|(?:^\W+[A-ZÄÖÜ]{2,}\b)")
_NAMEN = frozenset({"Akteur", "Begleitung", "Herausgeber", "Foerderung", "Gremium", "Glossareintrag", "Kommune"})
_AUSSER = _NAMEN | {"Quelle", "Verzeichniseintrag", "Kontakt", "Beschriftungen"}
_UMFELD = 20


class Parameter(NamedTuple):
    """Abbreviations that everybody knows."""

    bekannte: tuple[str, ...] = (
        *(
            "EU",
            "UN",
            "UNO",
            "BRD",
            "DDR",
            "USA",
            "PDF",
            "URL",
            "AG",
            "IT",
            "TV",
            "CD",
            "DVD",
            "QR",
            "WC",
            "LKW",
            "PKW",
        ),
        *("PC", "SMS", "EDV", "KG", "OHG", "NRW", "CDU", "SPD", "FDP", "DIN", "ISO", "ABC", "OK", "TÜV"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """The first place of each abbreviation that is neither known nor explained."""
    worte = {wort: treffer["kurz"] for wort in subject.texte.wortschatz if (treffer := _KURZ.fullmatch(wort))}
    fraglich = {wort: kurz for wort, kurz in worte.items() if not _ROEMISCH.fullmatch(kurz)}
    erklaert = set(parameter.bekannte)
    erste: dict[str, Fund] = {}
    for fund in subject.texte.woerter("|".join(map(re.escape, sorted(fraglich))) or "(?!)"):
        kurz = fraglich.get(fund.wort)
        if kurz is None:
            continue
        if fund.stelle.klasse in _NAMEN or _ist_erklaerung(fund, kurz):
            erklaert.add(kurz)
        elif fund.stelle.klasse not in _AUSSER and not _unter_grossen(fund):
            erste.setdefault(kurz, fund)
    for kurz, fund in erste.items():
        if kurz not in erklaert:
            yield Treffer(
                fund.stelle.pfad,
                f"Die Abkürzung „{kurz}“ ist nirgends erklärt.",
                "Beim ersten Mal ausschreiben und die Abkürzung in Klammern nennen, oder ins „glossar“ aufnehmen.",
                stelle=fund.wort,
            )


def _ist_erklaerung(fund: Fund, kurz: str) -> bool:
    """Whether the abbreviation stands in a bracket of its own, or has one behind it."""
    text, ende = fund.stelle.text, fund.beginn + len(kurz)
    return (text[fund.beginn - 1 : fund.beginn] == "(" and text[ende : ende + 1] == ")") or text[
        ende : ende + 2
    ] == " ("


def _unter_grossen(fund: Fund) -> bool:
    """Whether a neighbour is in capitals, too: a heading or a cry, no abbreviation."""
    text, ende = fund.stelle.text, fund.beginn + len(fund.wort)
    umfeld = (text[max(fund.beginn - _UMFELD, 0) : fund.beginn], text[ende : ende + _UMFELD])
    return any(map(_GROSSES_WORT.search, umfeld))


RULE = Rule(
    code="IK714",
    name="abkuerzung-unerklaert",
    bedeutung="Eine Abkürzung ist nirgends erklärt.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    profil=Profil.STRENG,
)
