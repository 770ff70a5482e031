"""Rule IK405: more, less or better, without the value that it is compared to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import einzeilig, muster, satz_um, steht_im_namen
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Fund
from integrakon.plan.modell.handlungsfeld import Indikator, Massnahme, Ziel
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob ein Ziel, ein Soll-Zustand oder ein Indikator einen Vergleich enthält (weniger, besser, zugenommen), zu dem kein
`basiswert` angegeben ist: am Indikator selbst oder an einem Indikator des Ziels oder der Maßnahme. Grenzen („mehr als
die Hälfte“), Verneinungen („nicht mehr“), Namen, feste Begriffe („höhere Schule“) und Angaben wie „von 40 auf 60
Prozent“, „um 20 Prozent“ oder „gegenüber 2025“ im selben Satz werden nicht gemeldet.

## Warum

„Mehr“ ist nur zu prüfen, wenn man weiß, wie viel es vorher war.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      - id: sprache-1
        text: Es wird weniger Unterstützung durch Dolmetscher benötigt.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    ziele:
      - id: sprache-1
        text: Es wird weniger Unterstützung durch Dolmetscher benötigt.
        indikatoren:
          - id: sprache-1-i1
            text: Zahl der Einsätze im Jahr
            basiswert: {wert: 120, stichtag: 2025}
```

## Einstellungen

- `woerter`: Wörter des Vergleichs; `*` steht für jede Endung.

## Woher

Arbeitshilfe zu Zielen (GEBIT): Wörter wie weniger, besser und mehr meiden; immpact.guide: Zu jedem Indikator gehört
ein Basiswert.
"""

_FELDER = frozenset({("Ziel", "text"), ("Massnahme", "soll_zustand"), ("Indikator", "text")})
_VON_AUF = re.compile(r"\bvon (?:\w+\.? )?\d[\d.,]*(?: ?%| Prozent\w*)? auf\b")
# By how much, or compared to which year or figure.
_BASIS = re.compile(
    r"\bum (?:\w+\.? )?\d[\d.,]*(?: ?%| Prozent\w*)"
    r"|\b(?:gegenüber|als|(?:im Vergleich|verglichen) (?:zu[mr]?|mit))"
    r" (?:(?:noch|bisher|dem|der|den|das|im|in|am|zum|vom|Schuljahr|Jahre?s?|Stand|Ende|Anfang) ){0,4}\d",
    re.IGNORECASE,
)
_VERNEINT_DAVOR = re.compile(
    r"\b(?:nicht|kein\w*|nie|niemand\w*|nichts|immer|vieles|mehr und)\b[^.;,]*$", re.IGNORECASE
)
_REDENSART_DANACH = re.compile(r" (?:oder weniger|denn je|und mehr)\b")
_GRENZE_DANACH = re.compile(
    r" als (?:\d|nur\b|(?:die|der) Hälfte|eine?[mnr]?\b|zwei|drei|vier|fünf|sechs|sieben|acht|neun|\w*zehn|\w+zig)"
)
# „mit geringer Schulbildung“ is no comparative.
_AUCH_GRUNDSTUFE = frozenset({"geringer", "niedriger", "häufiger", "seltener"})
_HAUPTWORT_DANACH = re.compile(r" (?:[a-zäöüß]+e[rnms]? )?[A-ZÄÖÜ]")
_FESTES_DANACH = re.compile(
    r" (?:\w*(?:[Ss]chul|[Dd]ienst|[Aa]bschl(?:uss\b|üss))|Bildung\b|Bildungs(?:weg|gang|gänge))"
)


class Parameter(NamedTuple):
    """The words of comparison; `*` stands for any ending."""

    woerter: tuple[str, ...] = (
        *("mehr", "weniger", "besser*", "stärker*", "häufiger*", "seltener*", "höher*", "niedriger*", "geringer*"),
        *("zugenommen", "abgenommen", "gestiegen*", "gesunken*", "erhöht", "reduziert", "verbessert", "vermehrt"),
        *("steigt", "sinkt", "verringert", "vermindert", "gesteigert"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Comparisons in goals, desired states and indicators to which no base value is given."""
    for stelle, funde in subject.texte.texte_mit(muster(parameter.woerter), _FELDER):
        text = einzeilig(stelle.text)
        if _VON_AUF.search(text) or _hat_basis(subject, stelle.pfad):
            continue
        wort = next((fund.wort for fund in funde if _vergleicht(text, fund)), None)
        if wort:
            yield Treffer(
                stelle.pfad,
                f"„{wort}“ vergleicht mit etwas, das nicht angegeben ist.",
                "Bei einem Indikator den „basiswert“ eintragen, mit Stichtag und Quelle.",
                stelle=wort,
            )


def _vergleicht(text: str, fund: Fund) -> bool:
    wort, ende = fund.wort.lower(), fund.beginn + len(fund.wort)
    if steht_im_namen(text, fund.beginn) or _GRENZE_DANACH.match(text, ende):
        return False
    if _BASIS.search(satz_um(text, fund.beginn)):
        return False
    if wort == "mehr":
        return not (_VERNEINT_DAVOR.search(text[: fund.beginn]) or _REDENSART_DANACH.match(text, ende))
    if wort in _AUCH_GRUNDSTUFE:
        return not _HAUPTWORT_DANACH.match(text, ende)
    return not (wort.startswith("höhere") and _FESTES_DANACH.match(text, ende))


def _hat_basis(subject: Subject, pfad: Pfad) -> bool:
    indikator = subject.eltern(pfad, Indikator)
    if indikator:
        return indikator.basiswert is not None
    massnahme = subject.eltern(pfad, Massnahme)
    if massnahme:
        return any(teil.basiswert for teil in massnahme.indikatoren)
    ziel = subject.eltern(pfad, Ziel)
    alle = [*ziel.indikatoren, *(teil for unter in ziel.massnahmen for teil in unter.indikatoren)] if ziel else []
    return any(teil.basiswert for teil in alle)


RULE = Rule(
    code="IK405",
    name="ziel-komparativ",
    bedeutung="„Mehr“ oder „weniger“ ohne Basiswert.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
