"""Rule IK803: a telephone number, mail address or single case in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.deutsch import einzeilig, muster
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Textstelle
from integrakon.plan.begriffe import Abschnittsart
from integrakon.plan.modell.gliederung import Abschnitt
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob ein Text außerhalb von `kontakt`, `herausgeber` und Impressum eine Telefonnummer oder eine persönliche E-Mail-Adresse
enthält, von „nur einer Person“ spricht oder jemanden mit seinem Alter beschreibt („ein Teilnehmer (34 Jahre, …)“).
Postfächer von Ämtern und Vereinen („info@…“) sind erlaubt.

## Warum

In Statusmeldungen schreibt man schnell auf, wen es betrifft; veröffentlicht wird es trotzdem.

## Beispiel

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verlauf:
          - {datum: 2026-03, status: begonnen, begruendung: Nur eine Familie hat sich gemeldet.}
```

## Stattdessen

```yaml
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - id: sprache-m1
        titel: Sprachkurse für Eltern
        verlauf:
          - {datum: 2026-03, status: begonnen, begruendung: Die Nachfrage ist noch gering.}
```

## Einstellungen

- `funktionspostfaecher`: Wörter vor dem @, an denen man ein Postfach erkennt, das keiner Person gehört; `*` steht für
  jede Endung, am Anfang für jeden Anfang.

## Woher

DSGVO Art. 5: Datenminimierung; Herkunft und Aufenthaltsstatus sind besonders schutzwürdig.
"""

# Each begins with a character that is rare in prose, so that whole plans are read quickly.
# Mail addresses from their @ on, and telephone numbers, which are no numbers of papers (045/2026).
_KONTAKT = re.compile(
    r"@(?<=[\w.+-]@)[\w-]+\.[\w.-]*\w"
    r"|0(?<=[\s(]0)(?<!\d[\s(]0)\d{2,5}\)?[ /–-]{1,3}(?!(?:19|20)\d\d(?! ?\d))\d{3}[\d -]*"
    r"|\+49[\d /()-]{6,}"
)
_EINZELFALL = re.compile(
    r"(?:(?<!nicht )(?<!auch )[Nn]ur eine? (?:einzige[rs]? )?"
    r"|(?:(?<=[Ee]ine )(?<!ur eine )|(?<=[Ee]in )(?<!ur ein ))einzige[rs]? )(?:Person|Familie|Frau|Mann|Kind)\b"
)
_PERSON = (
    r"(?:Teilnehmer|Teilnehmerin|Teilnehmende[rn]?|Frau|Mann|Mutter|Vater|Person|Kind|Junge|Mädchen|Jugendliche[rn]?"
    r"|Schüler|Schülerin|Bewohner|Bewohnerin|Geflüchtete[rn]?|Klient|Klientin|Ratsuchende[rn]?)"
)
_MIT_ALTER = re.compile(rf"\b[Ee]ine?[mnrs]? (?:[a-zäöüß]+ )?{_PERSON}\b[^.;()]{{0,40}}\((?:[^()]*, ?)?\d{{1,2}} $")
_MEHR = re.compile(r",| aus ")
_JAEHRIG_DAVOR = re.compile(r"\b[Ee]ine?[mnrs]? \d{1,2}-$")
_JAEHRIG_DANACH = re.compile(rf" {_PERSON} aus [A-ZÄÖÜ]")
_BLICK = 200
_POSTFACH = re.compile(r"[\w.+-]+$")
_TRENNZEICHEN = re.compile(r"[._+-]")
_ERLAUBT = frozenset({"Kontakt", "Herausgeber", "Begleitung", "Foerderung", "Quelle", "Fussnote"})


class Parameter(NamedTuple):
    """Words in mail addresses that belong to no person; `*` stands for any ending."""

    funktionspostfaecher: tuple[str, ...] = (
        *("info", "kontakt", "post", "poststelle", "mail", "service", "team", "buero*", "büro*", "sekretariat"),
        *("stadt*", "gemeinde*", "rathaus*", "amt", "*amt", "landkreis*", "verwaltung", "presse*", "redaktion"),
        *("datenschutz*", "integration*", "asyl*", "migration*", "ehrenamt*", "beratung*", "jugend*", "soziales*"),
        *("bildung*", "sprach*", "wohnen", "familie*", "schule*", "kita*", "verein", "anmeldung", "vhs"),
    )


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Such passages in any other text."""
    funktion = re.compile(muster(parameter.funktionspostfaecher), re.IGNORECASE)
    for stelle, wort in (*_kontakte(subject, funktion), *_einzelfaelle(subject), *_beschreibungen(subject)):
        if stelle.klasse not in _ERLAUBT and not _im_impressum(subject, stelle.pfad):
            yield Treffer(
                stelle.pfad,
                f"„{wort}“ kann eine Person kenntlich machen.",
                "Kontaktdaten unter „kontakt“ eintragen, Einzelfälle weglassen.",
                stelle=wort,
            )


def _kontakte(subject: Subject, funktion: re.Pattern[str]) -> Iterator[tuple[Textstelle, str]]:
    """Telephone numbers, and mail addresses that are not those of an office."""
    for fund in subject.texte.passagen(_KONTAKT):
        postfach = _POSTFACH.search(fund.stelle.text[: fund.beginn]) if fund.wort.startswith("@") else None
        davor = postfach.group() if postfach else ""
        if not any(map(funktion.fullmatch, _TRENNZEICHEN.split(davor))):
            yield fund.stelle, davor + fund.wort.strip(" -(/")


def _einzelfaelle(subject: Subject) -> Iterator[tuple[Textstelle, str]]:
    for fund in subject.texte.woerter("nur|einzige[rs]?"):
        if treffer := _EINZELFALL.match(fund.stelle.text, fund.beginn):
            yield fund.stelle, treffer.group()


def _beschreibungen(subject: Subject) -> Iterator[tuple[Textstelle, str]]:
    """Single persons who are told of with their age and more."""
    for fund in subject.texte.woerter("Jahren?|jährige[mnrs]?"):
        text, ende = einzeilig(fund.stelle.text), fund.beginn + len(fund.wort)
        davor = text[max(fund.beginn - _BLICK, 0) : fund.beginn]
        treffer = _JAEHRIG_DAVOR.search(davor) if _JAEHRIG_DANACH.match(text, ende) else _MIT_ALTER.search(davor)
        if treffer and (fund.wort.startswith("jähr") or text[ende : ende + 1] == "," or _MEHR.search(treffer[0])):
            yield fund.stelle, treffer[0].rpartition("(")[2] + fund.wort


def _im_impressum(subject: Subject, pfad: Pfad) -> bool:
    while abschnitt := subject.umgebend(pfad, Abschnitt):
        pfad, teil = abschnitt
        if teil.art is Abschnittsart.IMPRESSUM:
            return True
    return False


RULE = Rule(
    code="IK803",
    name="freitext-personenbezug",
    bedeutung="Ein Text enthält Kontaktdaten oder einen Einzelfall.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
