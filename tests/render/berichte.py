"""What the tests of reports share: a town with every state, reports of it, and the golden reports of the three plans.

`PYTHONPATH=tests python tests/render/berichte.py` writes `tests/golden/status/` anew. Read the difference then: no
report may say what its source does not allow. Of the earlier days a golden report leaves out the sheets and the
indicators, which hardly change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from helpers import PLAENE, WURZEL, plan_aus, pruefe
from integrakon.plan.modell import Plan
from integrakon.plan.modell.vorlage import Vorlage
from integrakon.render.akteursblatt import akteursblatt_renderer
from integrakon.render.beilagen import Beilagen
from integrakon.render.konzept import Format
from integrakon.render.statusbericht import statusbericht_renderer
from integrakon.source.yamltext import parse
from integrakon.status.assess import assess
from integrakon.status.uebersicht import Planuebersicht
from integrakon.validate import validate_vorlage

GOLDEN = WURZEL / "tests" / "golden" / "status"
TAGE = ("2021-05-06", "2024-12-31", "2025-12-31", "2026-05-06", "2026-11-24")
STICHTAG = date(2026, 11, 24)

STADT = """
gremien:
  - {id: lenkung, name: Lenkungskreis, art: steuerung, mitglieder: [vhs]}
prozess:
  - {id: treffen, titel: Auftakt, art: treffen, von: 2025-02-01}
  - {id: spaeter, titel: Zweites Treffen, art: treffen, von: 2027-02-01}
handlungsfelder:
  - id: sprache
    titel: Sprache | Bildung
    indikatoren:
      - id: i-umfeld
        text: Zuzüge
        ebene: kontext
        einheit: Umzüge
        messwerte: [{stichtag: 2024, wert: 70}, {stichtag: 2025, wert: 90}]
    ziele:
      - id: ziel-1
        text: Alle finden einen Kurs[^1].
        umsetzungsakteure: [vhs, verein]
        indikatoren:
          - id: i-kurse
            text: Kurse im Jahr
            einheit: Kurse
            quelle: Statistik
            basiswert: {wert: 4, stichtag: 2024}
            zielwert: {wert: 12, bis: 2028, vergleich: mindestens}
            messwerte: [{wert: 7, stichtag: 2025}]
          - {id: i-klein, text: Abschlüsse, einheit: Personen, messwerte: [{wert: 2, stichtag: 2025}]}
          - {id: i-leer, text: Zufriedenheit}
        massnahmen:
          - id: verspaetet
            nr: "1"
            titel: Kurse am Abend
            text: "Es gibt **Kurse** am Abend[^1]."
            verantwortlich: vhs
            akteure: [verein]
            zeitrahmen: {ende: 2026-06-30}
            verlauf:
              - datum: 2026-05-01
                status: verzoegert
                begruendung: Es fehlt ein Raum.
                naechster_schritt: Raum suchen
                stelle: Amt
          - id: fertig
            titel: Übersicht
            verantwortlich: vhs
            zeitrahmen: {ende: 2026}
            verlauf: [{datum: 2026-03-01, status: umgesetzt, belege: [Vorlage 7]}]
          - id: aus
            titel: Messe
            zeitrahmen: {ende: 2025}
            verlauf: [{datum: 2025-03-01, status: aufgegeben, begruendung: Kein Bedarf.}]
          - id: bald
            titel: Fest
            akteure: [vhs]
            zeitrahmen: {ende: 2026-12-31}
            verlauf: [{datum: 2026-10-01, status: laufend}, {datum: 2026-11-01, status: begonnen}]
          - {id: stumm, text: Die Stadt prüft weitere Angebote und berichtet darüber.}
akteure:
  - id: vhs
    name: Volkshochschule
    art: bildungstraeger
    kontakt: {funktion: Leitung, name: Erika Muster, email: vhs@stadt.example}
    selbstverpflichtung: {datum: 2025-01, text: "Wir halten *Plätze* frei."}
  - id: verein
    name: Verein
    art: verein
    kontakt: {funktion: Vorstand, name: Max Muster, rechtsgrundlage: Einwilligung}
rollen:
  - {id: rolle, akteur: vhs, titel: Sie berät., punkte: [Anmeldung]}
aufgaben:
  - {id: aufgabe, akteur: vhs, titel: Kurse, text: plant sie}
  - {id: andere, akteur: verein, titel: Feste}
raster:
  eintraege:
    - {id: r-1, akteur: vhs, aktivitaet: Sommerkurs, handlungsfeld: sprache, lebensphase: Jugend}
fussnoten:
  - {nr: "1", text: "Siehe auch[^2]."}
  - {nr: "2", text: Gemeint sind Deutschkurse.}
  - {nr: "3", text: Ohne Verweis.}
anmerkungen:
  - {art: verlust, text: Das Foto fehlt.}
  - {art: schreibweise, text: Ein Tippfehler.}
"""
HEAD = """
format: 1
kommune: {name: Musterstadt, art: stadt}
konzept:
  titel: Integrationskonzept
  stand: 2025-01
  status: beschlossen
  laufzeit: {von: 2025, jahre: 4, wortlaut: Es gilt vier Jahre.}
  evaluation: {turnus_jahre: 1}
  beschluesse:
    - {gremium: Gemeinderat, datum: 2025-01-15, ergebnis: einstimmig}
    - {gremium: Kreistag, datum: 2027-01-15}
  herausgeber: {name: Stadt Musterstadt}
  foerderung: [{stelle: Land, pflichttext: "Gefördert *vom* Land"}]
"""


@cache
def stadt() -> Plan:
    """A town in which something of everything stands."""
    _, plan, findings = pruefe(HEAD + STADT)
    assert plan is not None, findings
    return plan


def uebersicht(plan: Plan, tag: date = STICHTAG) -> Planuebersicht:
    """The plan judged on a day."""
    stand = assess(plan, tag)
    return Planuebersicht("plans/stadt.yaml", stand, stand.massnahmen)


def bericht(
    plan: Plan | Planuebersicht | None = None,
    format: Format = "markdown",  # noqa: A002
    beilagen: Beilagen | None = None,
) -> str:
    """The report about a plan, or about the town."""
    sicht = plan if isinstance(plan, Planuebersicht) else uebersicht(plan or stadt())
    return statusbericht_renderer(format)(sicht, beilagen or Beilagen())


def blatt(kennung: str, format: Format = "markdown", plan: Plan | None = None) -> str:  # noqa: A002
    """The sheet of an actor of the town."""
    sicht = uebersicht(plan or stadt())
    akteur = next(akteur for akteur in sicht.stand.plan.akteure if akteur.id == kennung)
    return akteursblatt_renderer(format)(sicht, akteur)


def teil(text: str, nr: int) -> str:
    """One part of a document in Markdown, without its heading."""
    gefunden = re.search(rf"^## {nr}\. [^\n]*\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert gefunden, nr
    return gefunden[1].strip()


def leer() -> Plan:
    """A plan with nothing in it."""
    return plan_aus("")


def vorlage(text: str) -> Vorlage:
    """The head of a Vorlage."""
    document, findings = parse(text.encode(), "vorlage.yaml")
    kopf, more = validate_vorlage(document)
    assert kopf is not None, [*findings, *more]
    return kopf


def goldene() -> Iterator[tuple[Path, str]]:
    """Every golden report: its file and what it should hold now."""
    for pfad in PLAENE:
        _, plan, findings = pruefe(pfad.read_bytes(), pfad.name)
        assert plan is not None, findings
        for tag in TAGE:
            text = bericht(uebersicht(plan, date.fromisoformat(tag)))
            ganz = (
                text if tag == TAGE[-1] else re.sub(r"^## 5\..*?(?=^## 7\.)", "", text, flags=re.MULTILINE | re.DOTALL)
            )
            yield GOLDEN / f"{pfad.stem}-{tag}.md", ganz


if __name__ == "__main__":
    for datei, inhalt in goldene():
        datei.write_text(inhalt, encoding="utf-8")
