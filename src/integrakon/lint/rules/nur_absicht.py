"""Rule IK410: a measure that only means to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import einzeilig, muster
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Fund
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob eine Maßnahme statt einer Zusage nur eine Absicht ausspricht: „wird angestrebt“, „strebt an“, „lotet aus“, „soll
eingerichtet werden“, „möglichst bis 2027“, „prüft, ob … möglich ist“. Nebensätze wie „…, die Eltern informieren sollen“
sagen, wozu etwas dient, und werden nicht gemeldet.

## Warum

Eine Absicht ist immer schon erfüllt; der Rat kann sie nicht nachhalten.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Stadt strebt einen Sprachkurs für Eltern an.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Stadt richtet bis Herbst 2027 einen Sprachkurs für Eltern ein.
```

## Einstellungen

- `woerter`: Wörter der Absicht; `*` steht für jede Endung.
- `hilfsverben`: Hilfsverben der Absicht; am Ende eines Nebensatzes zählen sie nicht.

## Woher

PHINEO nennt vage Ziele unter den häufigsten Fehlern.
"""

_FELDER = frozenset({("Massnahme", "text"), ("Massnahme", "titel")})
_SATZGLIED_ENDET = re.compile(r"\s*(?:[.,;:!?)]|$)|\s+(?:und|oder)\b")
_PRUEFAUFTRAG = re.compile(
    r",? (?:ob|inwieweit|inwiefern)\b[^.]*\b(?:kann|können|könnten?|möglich|machbar|umsetzbar|sinnvoll)\b"
    r"| die (?:Möglichkeit|Möglichkeiten|Machbarkeit|Einrichtung|Einführung)\b"
)
# Words that speak of an intention only before certain others.
_NUR_VOR = {
    "möglichst": re.compile(r" (?:bis|noch|im|ab|vor|zum|auch)\b"),
    "prüft": _PRUEFAUFTRAG,
    "prüfen": _PRUEFAUFTRAG,
    "geprüft": _PRUEFAUFTRAG,
}


class Parameter(NamedTuple):
    """The words of intention; `*` stands for any ending."""

    woerter: tuple[str, ...] = (
        *("angestrebt", "anzustreben", "strebt", "streben", "lotet", "loten", "ausgelotet", "beabsichtigt", "erwägt"),
        *("möglichst", "prüft", "prüfen", "geprüft"),
    )
    hilfsverben: tuple[str, ...] = ("soll", "sollen", "sollte", "sollten", "möchte", "möchten")


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Measures with words of intention, one hit a text."""
    hilfsverb = re.compile(muster(parameter.hilfsverben), re.IGNORECASE)
    for stelle, funde in subject.texte.texte_mit(muster((*parameter.woerter, *parameter.hilfsverben)), _FELDER):
        massnahme = subject.bei(stelle.pfad.parent, Massnahme)
        wort = next((fund.wort for fund in funde if _ist_absicht(fund, hilfsverb)), None)
        if wort:
            yield Treffer(
                stelle.pfad,
                f"Die Maßnahme „{massnahme.id}“ verspricht mit „{wort}“ nur eine Absicht.",
                "Sagen, wer was bis wann tut.",
                stelle=wort,
            )


def _ist_absicht(fund: Fund, hilfsverb: re.Pattern[str]) -> bool:
    text, ende = einzeilig(fund.stelle.text), fund.beginn + len(fund.wort)
    if hilfsverb.fullmatch(fund.wort):
        return not _SATZGLIED_ENDET.match(text, ende)
    bedingung = _NUR_VOR.get(fund.wort.lower())
    return bedingung is None or bedingung.match(text, ende) is not None


RULE = Rule(
    code="IK410",
    name="nur-absicht",
    bedeutung="Eine Maßnahme sagt nur eine Absicht zu.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
