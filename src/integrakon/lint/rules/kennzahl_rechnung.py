"""Rule IK508: a figure that does not fit the figures it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Fund
from integrakon.lint.zahlen import DEZIMALE, GANZE, lies_dezimale, lies_ganze, mit_komma
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.bestand import Frage, Skala

SEITE = """
## Was geprüft wird

Ob „unteres Drittel“, „obere Hälfte“ oder „unteres Viertel“ im Text zu den Mittelwerten einer Umfrage und ihrer Skala
passen oder zu einer „Skala von 1 bis 10“ im selben Satz, und ob ein Anteil stimmt, der als „3 von 12 (25 %)“, „von 12 …
3 (25 %)“, „von 12 … 3; das sind 25 %“ oder „12, davon 3 …, damit 25 %“ geschrieben ist. Gerundetes darf um eine Einheit
der letzten Stelle abweichen; was „rund“ oder „etwa“ heißt, wird nicht nachgerechnet. Dass Anteile zusammen 100 %
ergeben, prüft `integrakon validate`.

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

_TEILE = {"Hälfte": 2, "Drittel": 3, "Viertel": 4}
_LAGE = re.compile(r"\b(?P<lage>unter|mittler|ober)(?:e[nmrs]?)\s+$")
_MITTELWERT = re.compile(r"(?<![\d,.])\d{1,3},\d+(?!\d| ?(?:%|Prozent))")
_SATZENDE = re.compile(r"[.;:!?]\s")
_UNGEFAEHR = re.compile(r"(?:rund|ca\.|circa|etwa|knapp|gut|fast|über|unter|als|annähernd) $")
# A share in brackets, and what may stand before it.
_KLAMMER = re.compile(rf"\((?P<anteil>{DEZIMALE}) ?(?:%|Prozent)\)")
_DAVOR = (
    re.compile(rf"(?P<teil>{GANZE}) (?:von|der) (?:den |insgesamt )?(?P<ganzes>{GANZE})\b[^.;:%()\d]{{0,60}}$"),
    re.compile(
        rf"\b[Vv]on (?:den |insgesamt )?(?P<ganzes>{GANZE})\b[^.;:%()\d]{{0,80}}(?<=\s)(?P<teil>{GANZE})"
        r"\b[^.;:%()\d]{0,40}$"
    ),
)
_DAVON = re.compile(
    rf"(?P<ganzes>{GANZE})\b[^.;:%\d]{{0,60}}, davon (?P<teil>{GANZE})\b(?:(?!davon)[^%;]){{0,160}}?"
    rf"\bdamit (?:bei )?(?P<anteil>{DEZIMALE}) ?(?:%|Prozent)"
)
_DAS_SIND = re.compile(
    rf"(?:[Vv]on (?:den |insgesamt )?(?P<ganzes>{GANZE})\b[^.;:%()\d]{{0,80}}\s(?P<teil>{GANZE})"
    rf"|(?P<teil2>{GANZE}) von (?:den |insgesamt )?(?P<ganzes2>{GANZE}))\b[^.;:%()\d]{{0,60}}[;,–.] ?"
    rf"[Dd]as (?:sind|entspricht) (?P<anteil>{DEZIMALE}) ?(?:%|Prozent)(?!\w| (?:aller|der|des|von|mehr|weniger)\b)"
)
_SKALA = re.compile(rf"\bSkala von (?P<von>{GANZE}) bis (?P<bis>{GANZE})")
_WERT = re.compile(
    rf"\b(?:mit|bei) (?:einem (?:Mittel|Durchschnitts)?wert von )?({DEZIMALE})(?! ?(?:%|Prozent|[A-ZÄÖÜ]))"
)
_BLICK = 250


class Bereich(NamedTuple):
    """Part `nummer` of `teile` equal parts of a scale, counted from 0; its bounds belong to it."""

    nummer: int
    teile: int

    def enthaelt(self, zahl: Decimal, skala: Skala) -> bool:
        """Whether a value lies in this part of the scale."""
        ort, laenge = (zahl - skala.von) * self.teile, skala.bis - skala.von
        return self.nummer * laenge <= ort <= (self.nummer + 1) * laenge


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Statements about parts of a scale, and shares, that are reckoned wrongly."""
    yield from _lagen(subject)
    for fund in subject.texte.passagen(_KLAMMER):
        davor = fund.stelle.text[max(fund.beginn - _BLICK, 0) : fund.beginn]
        zahlen = next(filter(None, (muster.search(davor) for muster in _DAVOR)), None)
        anteil = _KLAMMER.fullmatch(fund.wort)
        if zahlen and anteil:
            yield from _falscher_anteil(fund, zahlen, anteil["anteil"])
    for fund in subject.texte.woerter("davon"):
        zahlen = _DAVON.search(fund.stelle.text[max(fund.beginn - _BLICK, 0) : fund.beginn + _BLICK])
        if zahlen:
            yield from _falscher_anteil(fund, zahlen, zahlen["anteil"])
    for fund in subject.texte.woerter("sind|entspricht"):
        zahlen = _DAS_SIND.search(fund.stelle.text[max(fund.beginn - _BLICK, 0) : fund.beginn + _BLICK // 5])
        if zahlen:
            yield from _falscher_anteil(fund, zahlen, zahlen["anteil"])


def _lagen(subject: Subject) -> Iterator[Treffer]:
    umfragen = [(frage.skala, _werte(frage)) for _, frage in subject.alle(Frage) if frage.skala]
    for fund in subject.texte.woerter("|".join(_TEILE)):
        lage = _LAGE.search(fund.stelle.text[: fund.beginn])
        bereich = _bereich(lage["lage"], _TEILE[fund.wort]) if lage and fund.wort in _TEILE else None
        if lage is None or bereich is None:
            continue
        satz = _satz(fund)
        falsche: dict[str, Skala] = _auf_genannter_skala(satz, bereich)
        for zahl in _MITTELWERT.findall(satz):
            skalen = [skala for skala, werte in umfragen if lies_dezimale(zahl) in werte]
            if skalen and not any(bereich.enthaelt(lies_dezimale(zahl), skala) for skala in skalen):
                falsche[zahl] = skalen[0]
        if falsche:
            yield _falsche_lage(fund, falsche, f"{lage.group().strip()} {fund.wort}")


def _auf_genannter_skala(satz: str, bereich: Bereich) -> dict[str, Skala]:
    """The only value of a sentence that names its scale, where it lies in another part of it."""
    genannt, werte = _SKALA.search(satz), _WERT.findall(satz)
    if not genannt or len(werte) != 1:
        return {}
    von, bis, wert = Decimal(genannt["von"]), Decimal(genannt["bis"]), lies_dezimale(werte[0])
    skala = Skala(von=von, bis=bis)
    return {} if not von <= wert <= bis or von >= bis or bereich.enthaelt(wert, skala) else {werte[0]: skala}


def _falsche_lage(fund: Fund, falsche: dict[str, Skala], lage: str) -> Treffer:
    skala = next(iter(falsche.values()))
    liegen = "liegen" if len(falsche) > 1 else "liegt"
    return Treffer(
        fund.stelle.pfad,
        f"Auf der Skala von {mit_komma(skala.von)} bis {mit_komma(skala.bis)} {liegen} {' und '.join(falsche)} nicht "
        f"dort, wo der Text sagt („{lage}“).",
        "Die Aussage berichtigen oder unter „anmerkungen“ als Sachfehler der Quelle nennen.",
        stelle=fund.wort,
    )


def _bereich(lage: str, teile: int) -> Bereich | None:
    """The lower, the upper or, if there is one, the middle part."""
    if lage == "mittler":
        return Bereich(teile // 2, teile) if teile % 2 else None
    return Bereich(0 if lage == "unter" else teile - 1, teile)


def _satz(fund: Fund) -> str:
    """The text around the word, up to the nearest ends of sentences."""
    text = fund.stelle.text
    vorn = max((treffer.end() for treffer in _SATZENDE.finditer(text, 0, fund.beginn)), default=0)
    ende = _SATZENDE.search(text, fund.beginn)
    return text[vorn : ende.start() if ende else len(text)]


def _werte(frage: Frage) -> frozenset[Decimal]:
    return frozenset(ergebnis.wert for ergebnis in frage.ergebnisse if ergebnis.wert is not None)


def _falscher_anteil(fund: Fund, zahlen: re.Match[str], genannt: str) -> Iterator[Treffer]:
    gruppen = [name for name, wert in zahlen.groupdict().items() if wert and name != "anteil"]
    if any(_UNGEFAEHR.search(zahlen.string[: zahlen.start(name)]) for name in gruppen):
        return
    teil, ganzes = (next(zahlen[name] for name in gruppen if name.startswith(was)) for was in ("teil", "ganzes"))
    yield from _verglichen(fund, teil, ganzes, genannt)


def _verglichen(fund: Fund, teil_text: str, ganzes_text: str, genannt: str) -> Iterator[Treffer]:
    teil, ganzes, anteil = lies_ganze(teil_text), lies_ganze(ganzes_text), lies_dezimale(genannt)
    if not 0 < teil <= ganzes:
        return
    richtig, stelle = Decimal(100) * teil / ganzes, Decimal(1).scaleb(int(anteil.as_tuple().exponent))
    if abs(richtig - anteil) <= stelle:
        return
    yield Treffer(
        fund.stelle.pfad,
        f"{teil_text} von {ganzes_text} sind {mit_komma(richtig.quantize(stelle))} %, nicht {genannt} %.",
        "Nachrechnen und berichtigen.",
        stelle=genannt,
    )


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
