"""What the tests of pictures share: plans for them, and a page that holds nothing but pictures."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from seite import ablage

from helpers import plan_aus
from integrakon.render.bildkontext import Diagramm, Gantt, Rechteck, Schrift, Zeichnung, Zug
from integrakon.render.umgebung import Umgebung
from integrakon.status.assess import Planstand, assess

STICHTAG = date(2026, 11, 24)
VORLAGE = """\
{% import "bilder.html.j2" as bild %}
<!DOCTYPE html>
<html lang="de" dir="DIR">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bilder</title>
<style>
{% include "stil.css.j2" %}
</style>
</head>
<body><div class="seite" style="display: block"><main>
{% for b in zeitplaene %}
{{ bild.gantt(b) }}
{% endfor %}
{% for b in diagramme %}
{{ bild.diagramm(b) }}
{% endfor %}
</main></div></body></html>
"""


@dataclass(frozen=True)
class Bilderseite:
    """What the page shows."""

    zeitplaene: tuple[Gantt, ...] = ()
    diagramme: tuple[Diagramm, ...] = ()


def bilderseite(folder: Path, *bilder: Gantt | Diagramm | None, richtung: str = "ltr") -> str:
    """A page with the pictures, first the charts of terms."""
    ablage(folder, "bilderseite.html.j2", VORLAGE.replace("DIR", richtung))
    seite = Bilderseite(
        tuple(bild for bild in bilder if isinstance(bild, Gantt)),
        tuple(bild for bild in bilder if isinstance(bild, Diagramm)),
    )
    context: Any = seite
    return Umgebung([folder], html=True).document("bilderseite.html.j2", context)


def stand_aus(text: str, stichtag: date = STICHTAG) -> Planstand:
    """Where the plan of this text stands."""
    return assess(plan_aus(text), stichtag)


def massnahmen(*zeitrahmen: str, konzept: str = "") -> str:
    """A plan with one Handlungsfeld and a measure for each time frame, `m-1` and so on."""
    zeilen = "".join(
        f"      - {{id: m-{nr}, titel: Maßnahme {nr}, zeitrahmen: {{{rahmen}}}}}\n"
        for nr, rahmen in enumerate(zeitrahmen, 1)
    )
    return f"{konzept}handlungsfelder:\n  - id: feld\n    titel: Sprache und Bildung\n    massnahmen:\n{zeilen}"


def formen(zeichnung: Zeichnung, klasse: str) -> list[Rechteck | Zug]:
    """The surfaces of a drawing that have a class, in order."""
    return [
        element
        for element in zeichnung.elemente
        if isinstance(element, Rechteck | Zug) and klasse in element.klasse.split()
    ]


def schriften(zeichnung: Zeichnung, klasse: str) -> list[str]:
    """The texts of a drawing that have a class, their lines joined."""
    return [
        re.sub(r"([/–-]) ", r"\1 ", " ".join(element.zeilen))
        for element in zeichnung.elemente
        if isinstance(element, Schrift) and klasse in element.klasse.split()
    ]


STADT = """\
handlungsfelder:
  - id: sprache
    titel: Sprache und Bildung
    massnahmen:
      - {id: m-1, titel: Sprachcafé im Bürgerhaus, zeitrahmen: {beginn: 2024, ende: 2025-H1},
         verlauf: [{datum: 2025-06-30, status: umgesetzt}]}
      - {id: m-2, titel: Lesepatenschaften an allen Grundschulen der Stadt aufbauen und dauerhaft begleiten,
         zeitrahmen: {beginn: 2025-03, ende: 2027-06}, verlauf: [{datum: 2025-09, status: laufend}]}
      - {id: m-3, titel: Elternabende in mehreren Sprachen, zeitrahmen: {ende: 2026-09-30}}
      - {id: m-4, titel: Ein Tag der Sprachen, zeitrahmen: {beginn: 2028-02-29, ende: 2028-02-29}}
  - id: arbeit
    titel: Ausbildung und Arbeit
    massnahmen:
      - {id: m-5, titel: Ausbildungslotsen, zeitrahmen: {beginn: 2026-07},
         verlauf: [{datum: 2026-08, status: begonnen}]}
      - {id: m-6, titel: Praktikumsbörse, zeitrahmen: {beginn: 2025, ende: 2027},
         verlauf: [{datum: 2026-03, status: verzoegert, begruendung: Personal fehlt.}]}
      - {id: m-7, titel: Jobmesse, zeitrahmen: {stufen: [langfristig]}}
      - {id: m-8, titel: Netzwerk der Betriebe, zeitrahmen: {turnus: laufend}}
  - id: wohnen
    titel: Wohnen und gute Nachbarschaft
    massnahmen:
      - {id: m-9, titel: Wohnraumlotsen, zeitrahmen: {beginn: 2025, ende: 2026},
         verlauf: [{datum: 2026-01, status: aufgegeben, begruendung: Kein Bedarf.}]}
      - {id: m-10, titel: Nachbarschaftsfest, zeitrahmen: {turnus: jaehrlich}}
      - {id: m-11, titel: Broschüre für Vermieterinnen und Vermieter, zeitrahmen: {beginn: 2026-H2, ende: 2026-12-31}}
"""
KONZEPT = """\
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  laufzeit: {von: 2024-01-01, jahre: 5}
  evaluation: {turnus_jahre: 2}
  zeitstufen: [{stufe: langfristig, von_jahre: 3, bis_jahre: 5}]
"""
INDIKATOREN = """\
handlungsfelder:
  - id: sprache
    titel: Sprache
    indikatoren:
      - id: i-kurse
        text: Teilnehmende an Sprachkursen
        einheit: Personen
        quelle: Volkshochschule
        basiswert: {wert: 40, stichtag: 2021}
        messwerte:
          - {wert: 52, stichtag: 2022}
          - {wert: 2, stichtag: 2023}
          - {wert: 75, stichtag: 2024}
          - {wert: 88, stichtag: 2025, vorlaeufig: ja}
        zwischenziele: [{wert: 70, bis: 2024}]
        zielwert: {wert: 120, vergleich: mindestens, bis: 2028-12-31}
      - id: i-quote
        text: Anteil der Schülerinnen und Schüler mit Übergang in eine berufliche Ausbildung innerhalb eines Jahres
        einheit: "%"
        ebene: kontext
        messwerte:
          - {wert: 61.5, stichtag: 2024-03-31}
          - {wert: 62, stichtag: 2024-09-30}
          - {wert: 64.25, stichtag: 2025-09}
      - id: i-ohne
        text: Zahl der Treffen
        zielwert: {wert: 4, bis: 2027}
umfragen:
  - id: u
    titel: Umfrage unter Zugewanderten
    zeitraum: 2025-05
    teilnehmende: 78
    fragen:
      - id: f-anteile
        text: Was ist Ihnen wichtig?
        art: anteile
        einheit: Prozent
        ergebnisse:
          - {bezeichnung: Sprache lernen und im Alltag anwenden, wert: 73}
          - {bezeichnung: Arbeit, wert: 25.5}
          - {bezeichnung: Wohnen}
          - {bezeichnung: Anderes, wert: 0}
      - id: f-mittel
        text: Wie gut ist der Bedarf gedeckt?
        art: mittelwerte
        skala: {von: 1, bis: 10, wortlaut: 1 (gar nicht) bis 10 (voll und ganz)}
        ergebnisse: [{bezeichnung: Bildung, wert: 4.7}, {bezeichnung: Wohnen, wert: 10, wortlaut: sehr gut}]
"""
