"""Rule IK423: a number of fields or working groups that the plan does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import muster, satz_um
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Fund
from integrakon.plan.begriffe import Anmerkungsart, Gremienart

SEITE = """
## Was geprüft wird

Ob ein Text eine Anzahl von Handlungsfeldern oder Arbeitsgruppen nennt („die vier Handlungsfelder“), die der Plan
nicht hat. Übergeordnete Handlungsfelder zählen nicht mit, Themen eines anderen (`teil_von`) dürfen mitgezählt sein.
„Drei der Handlungsfelder“, „die ersten drei“ oder „in drei Handlungsfeldern“ meinen vielleicht nur einen Teil, „das
frühere Konzept“ und „das Land“ ein anderes Konzept; sie werden nicht gemeldet.

## Warum

Wer vier liest und drei findet, sucht das vierte.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Die vier Handlungsfelder sind mit der Bürgerschaft abgestimmt.
handlungsfelder:
  - {id: bildung, titel: Bildung, vision: Alle lernen.}
  - {id: arbeit, titel: Arbeit, vision: Alle arbeiten.}
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Die zwei Handlungsfelder sind mit der Bürgerschaft abgestimmt.
handlungsfelder:
  - {id: bildung, titel: Bildung, vision: Alle lernen.}
  - {id: arbeit, titel: Arbeit, vision: Alle arbeiten.}
```

## Einstellungen

- `anderswo`: Wörter, an denen ein Satz über ein anderes Konzept zu erkennen ist; `*` steht für jede Endung.

## Woher

Aus der Lektüre der drei Konzepte: Hechingen spricht von vier Handlungsfeldern und hat drei, Sachsenheim von drei
Arbeitsgruppen und hat vier.
"""

_ZAHLEN = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
# How far before the word its number stands at most, in characters.
_UMFELD = 60
_WAS = {"handlungsfeld": "handlungsfelder", "arbeitsgruppe": "arbeitsgruppen"}
_DAVOR = re.compile(
    rf"(?:(?P<vor>\w+)\s+)?\b(?P<zahl>{'|'.join(_ZAHLEN)}|\d{{1,2}})\s+(?:(?P<beiwort>[a-zäöüß]+)\s+)?$", re.IGNORECASE
)
# Words that make a part of the number, or a guess.
_TEIL = re.compile(
    r"erste[nr]?|letzten|übrigen|andere[nr]?|weitere[nr]?|neue[nr]?|zusätzliche[nr]?|mindestens|höchstens|zu|nur|jeweils|je"
    r"|etwa|rund|oder|bis|und|noch|zunächst|davon|von|aller|des"
)
_DAVON = re.compile(r"der|dieser|unserer")
# Words after which a smaller number means all of them.
_ALLE = re.compile(r"die|den|der|diese[nr]?|unsere[nr]?|folgenden?|genannten|insgesamt|allen?")
_GEBILDET = re.compile(r"\b(?:gebildet|gegründet|eingerichtet|festgelegt|definiert|gegliedert|unterteilt)\b")


class Parameter(NamedTuple):
    """Words that say that a sentence is about another concept; `*` stands for any ending."""

    anderswo: tuple[str, ...] = (
        *("Strategiekonzept*", "Stadtentwicklung*", "Sozialbericht*", "Masterplan*", "Vorgänger*"),
        *("früher*", "bisher*", "vorherig*", "damalig*"),
        *("Land", "Landes*", "Landkreis*", "Kreis", "Kreises", "Kreiskonzept*", "Bund", "Bundes*", "Nachbar*"),
    )


class _Angabe(NamedTuple):
    wortlaut: str
    zahl: int
    was: str
    ist_alles: bool


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Numbers in the texts that are not those of the plan; each once in a text."""
    richtig = _richtig(subject)
    anderswo = re.compile(rf"\b(?:{muster(parameter.anderswo)})\b", re.IGNORECASE)
    gemeldet = set()
    for fund in subject.texte.woerter("Handlungsfeldern?|Arbeitsgruppen"):
        angabe = _angabe(fund)
        if angabe is None or not richtig[angabe.was] or angabe.zahl in richtig[angabe.was]:
            continue
        anzahl = richtig[angabe.was][0]
        satz = satz_um(fund.stelle.text, fund.beginn)
        ist_teil = angabe.zahl < anzahl and not angabe.ist_alles and not _GEBILDET.search(satz)
        schluessel = (fund.stelle.pfad, angabe.was, angabe.zahl)
        if ist_teil or anderswo.search(satz) or schluessel in gemeldet:
            continue
        gemeldet.add(schluessel)
        yield Treffer(
            fund.stelle.pfad,
            f"Im Text stehen „{' '.join(angabe.wortlaut.split())}“, im Plan sind es {anzahl}.",
            "Text oder Liste berichtigen; ist es ein Widerspruch der Quelle, ihn unter „anmerkungen“ nennen.",
            stelle=angabe.wortlaut,
        )


def _richtig(subject: Subject) -> dict[str, tuple[int, ...]]:
    """The numbers that are right, the likeliest first; none where the plan has no such entries."""
    felder = [feld for feld in subject.plan.handlungsfelder if not feld.uebergeordnet]
    gruppen = sum(gremium.art is Gremienart.ARBEITSGRUPPE for gremium in subject.plan.gremien)
    return {
        "handlungsfelder": (sum(not feld.teil_von for feld in felder), len(felder)) if felder else (),
        "arbeitsgruppen": (gruppen,) if gruppen else (),
    }


def _angabe(fund: Fund) -> _Angabe | None:
    """The number before the word, unless it counts only a part."""
    davor = _DAVOR.search(fund.stelle.text, max(fund.beginn - _UMFELD, 0), fund.beginn)
    if davor is None:
        return None
    vor, beiwort = ((davor[name] or "").casefold() for name in ("vor", "beiwort"))
    if _TEIL.fullmatch(beiwort) or _DAVON.fullmatch(beiwort) or _TEIL.fullmatch(vor):
        return None
    wortlaut = fund.stelle.text[davor.start("zahl") : fund.beginn + len(fund.wort)]
    zahl = int(davor["zahl"]) if davor["zahl"].isdecimal() else _ZAHLEN.index(davor["zahl"].casefold()) + 2
    return _Angabe(wortlaut, zahl, _WAS[fund.wort.casefold()[:13]], _ALLE.fullmatch(vor) is not None)


RULE = Rule(
    code="IK423",
    name="handlungsfeld-anzahl",
    bedeutung="Eine genannte Anzahl stimmt nicht mit dem Plan überein.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH,),
)
