"""Rule IK508: a figure that does not fit the figures it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from integrakon.findings import Severity
from integrakon.lint.deutsch import saetze
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.bestand import Frage, Skala

SEITE = """
## Was geprüft wird

Ob „unteres“, „mittleres“ und „oberes Drittel“ im Text zu den Mittelwerten einer Umfrage und ihrer Skala passen, und
ob ein Anteil stimmt, der als „3 von 12 (25 %)“ geschrieben ist.

## Warum

Ein Rechenfehler in einem Beschluss steht dort fünf Jahre.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Umfrage
    inhalt:
      - text: 12 von 48 Befragten (30 %) kennen das Angebot.
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Umfrage
    inhalt:
      - text: 12 von 48 Befragten (25 %) kennen das Angebot.
```

## Woher

Aus der Lektüre der drei Konzepte: Hechingen sieht 3,8 und 4,0 auf einer Skala von 0 bis 10 im unteren Drittel.
"""

_DRITTEL = re.compile(r"\b(?P<lage>unter|mittler|ober)(?:e[nms]?|es)\s+Drittel\b")
_ZAHL = re.compile(r"(?<![\d,.])\d{1,3},\d+(?![\d%])")
_ANTEIL = re.compile(
    r"(?P<teil>\d[\d.]*) von (?P<ganzes>\d[\d.]*)\b[^.;%\n]{0,60}?\((?P<anteil>\d+(?:,\d+)?) ?(?:%|Prozent)\)"
)
_LAGEN = {"unter": 0, "mittler": 1, "ober": 2}


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Statements about thirds of a scale, and shares, that are reckoned wrongly."""
    yield from _drittel(subject)
    for fund in subject.texte.passagen(_ANTEIL):
        treffer = _ANTEIL.match(fund.wort)
        if treffer and (meldung := _falscher_anteil(treffer)):
            yield Treffer(fund.stelle.pfad, meldung, "Nachrechnen und berichtigen.", stelle=treffer["anteil"])


def _drittel(subject: Subject) -> Iterator[Treffer]:
    skalen = [(frage.skala, werte(frage)) for _, frage in subject.alle(Frage) if frage.skala]
    for fund in subject.texte.passagen(_DRITTEL):
        satz = next((satz for satz in saetze(fund.stelle.text) if fund.wort in satz), "")
        zahlen = [Decimal(zahl.replace(",", ".")) for zahl in _ZAHL.findall(satz)]
        for skala, bekannt in skalen:
            falsch = [zahl for zahl in zahlen if zahl in bekannt and _lage(zahl, skala) != _LAGEN[_stamm(fund.wort)]]
            if falsch:
                genannt = " und ".join(str(zahl).replace(".", ",") for zahl in falsch)
                lage = fund.wort.split()[0]
                yield Treffer(
                    fund.stelle.pfad,
                    f"Auf der Skala {skala.von} bis {skala.bis} liegt {genannt} nicht im {lage} Drittel.",
                    "Die Aussage berichtigen oder unter „anmerkungen“ als Sachfehler der Quelle nennen.",
                    stelle=fund.wort,
                )


def werte(frage: Frage) -> frozenset[Decimal]:
    """The results of a question."""
    return frozenset(ergebnis.wert for ergebnis in frage.ergebnisse if ergebnis.wert is not None)


def _lage(zahl: Decimal, skala: Skala) -> int:
    """0, 1 or 2: the third of the scale that a value lies in."""
    anteil = (zahl - skala.von) / (skala.bis - skala.von)
    return min(int(anteil * 3), 2)


def _stamm(wort: str) -> str:
    return next(lage for lage in _LAGEN if wort.startswith(lage))


def _falscher_anteil(treffer: re.Match[str]) -> str | None:
    teil, ganzes = (int(treffer[name].replace(".", "") or 0) for name in ("teil", "ganzes"))
    anteil = Decimal(treffer["anteil"].replace(",", "."))
    if not ganzes or teil > ganzes:
        return None
    richtig = Decimal(100) * teil / ganzes
    stellen = -int(anteil.as_tuple().exponent)
    if abs(richtig - anteil) <= Decimal(10) ** -stellen:
        return None
    als_text = f"{richtig:.{max(stellen, 0)}f}".replace(".", ",")
    return f"{teil} von {ganzes} sind {als_text} %, nicht {treffer['anteil']} %."


RULE = Rule(
    code="IK508",
    name="kennzahl-rechnung",
    bedeutung="Eine Zahl im Text passt nicht zu den Zahlen, aus denen sie folgt.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH, Anmerkungsart.SACHFEHLER),
)
