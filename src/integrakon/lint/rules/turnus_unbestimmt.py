"""Rule IK411: „regularly“, without saying how often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import einzeilig, muster, nebensatz_um, nennt_turnus, satz_um
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Fund
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob ein Ziel oder eine Maßnahme „regelmäßig“, „kontinuierlich“, „in festem Rhythmus“ oder von Treffen „bei Bedarf“ sagt,
ohne dass der Text eine Häufigkeit nennt oder `zeitrahmen.turnus` sie angibt. Verspricht schon das Ziel einen Rhythmus,
werden seine Maßnahmen nicht noch einmal gemeldet. Was Menschen regelmäßig tun („Kinder, die regelmäßig fehlen“, „wer
regelmäßig Deutsch spricht“), ist kein Versprechen.

## Warum

Einmal in fünf Jahren ist auch regelmäßig.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Stadtverwaltung aktualisiert die Übersicht regelmäßig.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        text: Die Stadtverwaltung aktualisiert die Übersicht jährlich im Januar.
```

## Einstellungen

- `woerter`: Wörter, die einen Rhythmus versprechen; `*` steht für jede Endung.

## Woher

IAT Gelsenkirchen, Indikatorenbildung: Bei wem, was, in welchem Zeitraum, wie oft?
"""

_FELDER = frozenset({("Massnahme", "text"), ("Massnahme", "titel"), ("Ziel", "text")})
_FESTER = re.compile(r"\b(?:fest|gleichbleibend|bestimmt|regelmäßig)\w* $")
# What pupils and course members do regularly is no promise of the city.
_TEILNAHME = re.compile(
    r" (?:[\w*:-]+ ){0,3}(?:\w*besuch|\w*[Uu]nterricht\w*|\w*[Tt]eilnahme|teil(?:nehmen|genommen)?)\b"
)
_WER_ETWAS_TUT = re.compile(r",?\s*(?:der|die|das|den|wer|welche[rs]?|wenn|falls|sobald|solange)\b", re.IGNORECASE)
# What takes place in a clause like „das regelmäßig stattfindet“.
_GESCHEHEN = re.compile(
    r"statt|(?:wird|werden)\b|\bsind\b|\bist\b|tag(?:t|en)\b|triff|treffen|erschein|arbeiten|berichte"
)
# „Bei Bedarf“ is no rhythm for meetings; for help it is all that can be said.
_TREFFEN = re.compile(
    r"\b(?:Treffen|Sitzung(?:en)?|Besprechung(?:en)?|Austauschtreffen)\b.*\bstatt\b|\b(?:trifft|treffen) sich\b"
)


class Parameter(NamedTuple):
    """Words that promise a rhythm without giving one; `*` stands for any ending."""

    woerter: tuple[str, ...] = (
        *("regelmäßig*", "regelmässig*", "kontinuierlich", "fortlaufend", "turnusmäßig*", "turnusmässig*", "Rhythmus"),
        "Bedarf",
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Goals and measures that promise a rhythm and do not give one."""
    gemeldet: set[Pfad] = set()
    for stelle, funde in subject.texte.texte_mit(muster(parameter.woerter), _FELDER):
        teil = stelle.pfad.parent
        ziel_einer_massnahme = teil.parent.parent
        wort = next((fund.wort for fund in funde if _verspricht(fund)), None)
        if wort is None or not gemeldet.isdisjoint((teil, ziel_einer_massnahme)):
            continue
        if nennt_turnus(stelle.text) or _hat_turnus(subject, stelle.pfad):
            continue
        gemeldet.add(teil)
        yield Treffer(
            stelle.pfad,
            f"„{wort}“ sagt nicht, wie oft.",
            "Die Häufigkeit nennen („zweimal im Jahr“) oder unter „zeitrahmen.turnus“ eintragen.",
            stelle=wort,
        )


def _verspricht(fund: Fund) -> bool:
    text = einzeilig(fund.stelle.text)
    nebensatz = nebensatz_um(text, fund.beginn)
    if _WER_ETWAS_TUT.match(nebensatz) and not _GESCHEHEN.search(nebensatz):
        return False
    if fund.wort == "Bedarf":
        satz = satz_um(text, fund.beginn)
        return text[: fund.beginn].lower().endswith("bei ") and _TREFFEN.search(satz) is not None
    if fund.wort == "Rhythmus":
        return _FESTER.search(text[: fund.beginn]) is not None
    return not _TEILNAHME.match(text, fund.beginn + len(fund.wort))


def _hat_turnus(subject: Subject, pfad: Pfad) -> bool:
    teile = (subject.eltern(pfad, Massnahme), subject.eltern(pfad, Ziel))
    return any(teil.zeitrahmen and teil.zeitrahmen.turnus for teil in teile if teil)


RULE = Rule(
    code="IK411",
    name="turnus-unbestimmt",
    bedeutung="„Regelmäßig“ ohne Angabe, wie oft.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
