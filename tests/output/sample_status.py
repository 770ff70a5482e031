"""A town in which a measure stands in every Lage, and its overview on a day, for the tests of the formats of status.

Run this file to write `tests/golden/status.*` anew, and read on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sample_changes import HOSTILE, yaml

from helpers import WURZEL, pruefe
from integrakon.output.paint import plain
from integrakon.output.registry import status_formatter
from integrakon.plan.verschiebung import Verschiebung
from integrakon.status.assess import assess
from integrakon.status.seitdem import seitdem
from integrakon.status.uebersicht import Planuebersicht, Uebersicht

GOLDEN = WURZEL / "tests" / "golden"
NAMES = ("text", "json", "csv")
TAG = date(2026, 11, 24)
DAMALS = date(2026, 1, 31)
TITEL = f"=HYPERLINK({HOSTILE}) \u202enekcur\u202c"

TOWN = f"""\
format: 1
kommune: {{name: Musterstadt}}
konzept:
  titel: Integrationskonzept
  laufzeit: {{von: 2024, bis: 2028}}
  evaluation: {{turnus_jahre: 2}}
  zeitstufen:
    - {{stufe: kurzfristig, von_jahre: 0, bis_jahre: 2}}
    - {{stufe: langfristig, von_jahre: 4, bis_jahre: 5}}
handlungsfelder:
  - id: sprache
    titel: Sprache und Bildung
    ziele:
      - id: sprache-1
        text: Eltern können mit der Schule auf Deutsch sprechen.
        umsetzungsakteure: [vhs]
        massnahmen:
          - id: kurse
            titel: Sprachkurse für Eltern
            verantwortlich: vhs
            akteure: [stadt]
            zeitrahmen: {{beginn: 2025-03, ende: 2026-H1}}
            mittel: {{betrag: 12000.50}}
            verlauf:
              - {{datum: 2025-06, status: begonnen}}
              - datum: 2026-02-15
                status: verzoegert
                begruendung: "Es fehlt\\nein Raum."
                naechster_schritt: "-Raum suchen"
            indikatoren:
              - id: kurse-i1
                text: Teilnehmende
                einheit: Personen
                basiswert: {{wert: 12.5, stichtag: 2024}}
                zielwert: {{wert: 40, bis: 2027}}
                messwerte: [{{wert: 2, stichtag: 2025, wortlaut: zwei Mütter}}]
          - {{id: fest, titel: Sprachfest, zeitrahmen: {{beginn: 2025, turnus: jaehrlich}}}}
          - {{id: cafe, titel: Elterncafé, zeitrahmen: {{stufen: [langfristig]}}}}
  - id: arbeit
    titel: Arbeit
    massnahmen:
      - {{id: lotse, titel: Lotsen, zeitrahmen: {{turnus: laufend}}, verlauf: [{{datum: 2025-05-01, status: laufend}}]}}
      - id: boerse
        titel: Praktikumsbörse
        verlauf: [{{datum: 2026-05-01, status: zurueckgestellt, begruendung: Kein Personal.}}]
      - {{id: liste, titel: Liste der Betriebe, verlauf: [{{datum: 2026-01, status: umgesetzt}}]}}
      - id: messe
        titel: Messe
        zeitrahmen: {{ende: 2026-12-24}}
        verlauf: [{{datum: 2026-10-01, status: aufgegeben, begruendung: Zu teuer.}}]
      - id: boese
        nr: "'1"
        titel: {yaml(TITEL)}
akteure:
  - {{id: stadt, name: Stadtverwaltung}}
  - {{id: vhs, name: "@Volkshochschule"}}
"""


def overview(
    text: str = TOWN, tag: date = TAG, *, verschiebungen: Mapping[str, Verschiebung] | None = None
) -> Uebersicht:
    """The overview of one plan text, without filters."""
    _, plan, findings = pruefe(text)
    assert findings == []
    assert plan is not None
    stand = assess(plan, tag)
    return Uebersicht(tag, (Planuebersicht("plans/stadt.yaml", stand, stand.massnahmen, verschiebungen or {}),))


def since(alt: str, neu: str) -> Uebersicht:
    """The overview of the new text with what changed since the old one."""
    uebersicht = overview(neu)
    (plan,) = uebersicht.plaene
    damals = overview(alt, DAMALS).plaene[0].stand
    return uebersicht._replace(plaene=(plan._replace(seit=seitdem(damals, plan.stand, {})),), revision="beschluss")


def formatted(name: str, uebersicht: Uebersicht | None = None) -> str:
    return "".join(status_formatter(name)(uebersicht or overview(), plain))


def kept(name: str) -> bytes:
    """The sample as it lies in the repository: without a byte order mark, and all lines end alike."""
    return formatted(name).removeprefix("\ufeff").replace("\r\n", "\n").encode()


if __name__ == "__main__":
    for one in NAMES:
        (GOLDEN / f"status.{one}").write_bytes(kept(one))
