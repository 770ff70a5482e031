"""Rule IK410: a measure that only means to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import einzeilig, hat_verb, muster, satz_um
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.handlungsfeld import Massnahme

SEITE = """
## Was geprüft wird

Ob eine Maßnahme statt einer Zusage nur eine Absicht ausspricht: „wird angestrebt“, „strebt an“, „lotet aus“, „soll
eingerichtet werden“, „möglichst bis 2027“, „prüft, ob … möglich ist“. Nebensätze wie „…, die Eltern informieren sollen“
sagen, wozu etwas dient, „Sollten Plätze frei sein, …“ ist eine Bedingung, und „Eltern sollen die Kita kennenlernen;
dafür lädt sie im Mai ein“ sagt hinter dem Strichpunkt, was geschieht; das wird nicht gemeldet.

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
_BEDINGUNG = re.compile(r"Sollten?\b[^.?]*,")
_SATZGLIED_ENDET = re.compile(r"\s*(?:[.,;:!?)]|$)|\s+(?:und|oder)\b")
_PRUEFAUFTRAG = re.compile(
    r",? (?:ob|inwieweit|inwiefern)\b[^.]{0,200}?\b(?:kann|können|könnten?|möglich|machbar|umsetzbar|sinnvoll)\b"
    r"| die (?:Möglichkeit|Möglichkeiten|Machbarkeit|Einrichtung|Einführung)\b"
)
# Words that speak of an intention only before certain others.
_NUR_VOR = {
    "bemüht": re.compile(r" sich\b"),
    "bemühen": re.compile(r" sich\b"),
    "möglichst": re.compile(r" (?:bis|noch|im|ab|vor|zum|auch)\b"),
    "prüft": _PRUEFAUFTRAG,
    "prüfen": _PRUEFAUFTRAG,
    "geprüft": _PRUEFAUFTRAG,
}


class Parameter(NamedTuple):
    """The words of intention; `*` stands for any ending."""

    woerter: tuple[str, ...] = (
        *("angestrebt", "anzustreben", "strebt", "streben", "lotet", "loten", "ausgelotet", "beabsichtigt", "erwägt"),
        *("angedacht", "bemüht", "bemühen"),
        *("möglichst", "prüft", "prüfen", "geprüft"),
    )
    hilfsverben: tuple[str, ...] = ("soll", "sollen", "sollte", "sollten", "möchte", "möchten")


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Measures with words of intention, one hit a text."""
    absicht = _Absicht(parameter)
    for stelle, funde in subject.texte.texte_mit(muster((*parameter.woerter, *parameter.hilfsverben)), _FELDER):
        massnahme = subject.bei(stelle.pfad.parent, Massnahme)
        text = einzeilig(stelle.text)
        wort = next((fund.wort for fund in funde if absicht.meint(text, fund.beginn, fund.wort)), None)
        if wort:
            yield Treffer(
                stelle.pfad,
                f"Die Maßnahme „{massnahme.id}“ verspricht mit „{wort}“ nur eine Absicht.",
                "Sagen, wer was bis wann tut.",
                stelle=wort,
            )


class _Absicht:
    """Tells intentions from promises."""

    def __init__(self, parameter: Parameter) -> None:
        self.hilfsverb = re.compile(muster(parameter.hilfsverben), re.IGNORECASE)
        self.wort = re.compile(rf"\b(?:{muster((*parameter.woerter, *parameter.hilfsverben))})\b", re.IGNORECASE)

    def meint(self, text: str, beginn: int, wort: str) -> bool:
        """Whether the word that begins here speaks of an intention, and nothing else in its sentence of a promise."""
        if not self.hilfsverb.fullmatch(wort):
            return self._steht_fuer_absicht(text, beginn, wort)
        if not self._steht_fuer_absicht(text, beginn, wort) or _BEDINGUNG.match(text, beginn):
            return False
        return not any(map(self._sagt_zu, satz_um(text, beginn).split(";")))

    def _steht_fuer_absicht(self, text: str, beginn: int, wort: str) -> bool:
        ende = beginn + len(wort)
        if self.hilfsverb.fullmatch(wort):
            return not _SATZGLIED_ENDET.match(text, ende)
        bedingung = _NUR_VOR.get(wort.lower())
        return bedingung is None or bedingung.match(text, ende) is not None

    def _sagt_zu(self, teil: str) -> bool:
        """Whether this clause says what happens, and not only what is meant to."""
        funde = self.wort.finditer(teil)
        return hat_verb(teil) and not any(self._steht_fuer_absicht(teil, fund.start(), fund[0]) for fund in funde)


RULE = Rule(
    code="IK410",
    name="nur-absicht",
    bedeutung="Eine Maßnahme sagt nur eine Absicht zu.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
