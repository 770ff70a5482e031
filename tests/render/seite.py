"""What the tests of documents share: the plans rendered, a parsed HTML page, a plan with something of everything."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from helpers import PLAENE, plan_aus, pruefe, render_konzept
from integrakon.plan.modell import Plan
from integrakon.render.konzept import Format

VOID = {"meta", "br", "hr", "img", "link", "input", "col", "area", "base", "wbr"}
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]


def reicher_plan() -> Plan:
    """A plan with a table, a timetable, a survey, a figure, goals, measures and footnotes."""
    return plan_aus(REICH)


REICH = """
gliederung:
  - id: eins
    nr: "1."
    titel: Vorwort[^1]
    inhalt:
      - text: "Erster Satz[^1] und zweiter[^2]."
      - abbildung: bild
  - id: zwei
    titel: Felder
    inhalt:
      - zeigt: [bildung]
      - baustein: zeitplan
      - baustein: angebote
      - baustein: kennzahlen
    abschnitte:
      - id: drei
        titel: Was möglich ist
        inhalt: [{zeigt: [bildung], teil: aktivitaeten}, {zeigt: [bildung], teil: ziele}]
      - id: vier
        titel: Befragung
        inhalt: [{zeigt: [umfrage]}, {baustein: naechste_schritte}]
handlungsfelder:
  - id: bildung
    titel: Bildung & Sprache
    vision: Alle lernen Deutsch.
    ziele:
      - id: bs-1
        nr: "1"
        text: Es gibt Sprachkurse.
        rolle_verwaltung: [Koordination, Impulsgeberin]
        umsetzungsakteure: [vhs, stadt]
        massnahmen:
          - {id: bs-1-1, text: Die Stadt erfasst alle Angebote., akteure: [stadt]}
    massnahmen:
      - id: m-1
        nr: "1"
        titel: Kurse fördern
        ist_zustand: [Es gibt wenige Kurse]
        indikatoren:
          - {id: i-1, text: Anzahl der Kurse, einheit: Kurse, basiswert: {wert: 4}, zielwert: {wert: 12, bis: 2026-H2}}
        zeitrahmen: {wortlaut: Kurzfristig}
        soll_zustand: [Es gibt genug Kurse]
        verantwortlich: stadt
    aktivitaeten:
      - {id: akt-1, bereich: Kurse, text: Sommerschule}
      - {id: akt-2, bereich: Kurse, text: Lesepaten}
      - {id: akt-3, bereich: Treffen, text: Sprachcafé | offen}
akteure:
  - {id: stadt, name: Stadtverwaltung}
  - {id: vhs, name: Volkshochschule & Co}
angebote:
  - {id: angebot-1, themenfeld: Sprache, titel: Sprachcafé, ansprechpartner: [{akteure: [vhs]}]}
  - {id: angebot-2, themenfeld: Sprache, titel: Lesepaten, ansprechpartner: [{wortlaut: Ehrenamtliche}]}
  - {id: angebot-3, themenfeld: Sport, titel: Turnier}
kennzahlen:
  - {id: k-1, bezeichnung: Einwohner, wert: 19641, einheit: Personen, ungefaehr: ja, stichtag: 2024-07, quelle: Stadt}
umfragen:
  - id: umfrage
    titel: Umfrage 2020
    teilnehmende: 78
    fragen:
      - id: f-1
        text: Was ist wichtig?
        art: anteile
        einheit: "%"
        ergebnisse: [{bezeichnung: Sprache, wert: 73}, {bezeichnung: Anderes, wert: 27}]
zeitplan:
  - {id: z-1, titel: Kurse fördern, massnahme: m-1, jahre: [2026]}
  - {id: z-2, titel: Heimatfest}
naechste_schritte:
  - {id: n-1, gruppe: "Erste Ideen:", text: Teilhabe}
  - {id: n-2, text: Sprache, unterpunkte: [zuerst, danach]}
fussnoten:
  - {nr: "1", text: "Die erste, siehe[^2]."}
  - {nr: "2", text: "Die zweite: https://www.bpb.de/a_b."}
  - {nr: "9", text: Ohne Verweis.}
abbildungen:
  - {id: bild, nr: "1", titel: Menschen in der Stadt, inhalt_verloren: ja}
"""


@cache
def dokument(name: str, format: Format) -> str:  # noqa: A002
    """One of the plans of the repository (by its stem), or the rich one, as a document."""
    return render_konzept(reicher_plan() if name == "reich" else _plan(name), format)


def _plan(name: str) -> Plan:
    path = next(path for path in PLAENE if path.stem == name)
    _, plan, findings = pruefe(path.read_bytes(), path.name)
    assert plan is not None, findings
    return plan


NAMEN = ["reich", *(path.stem for path in PLAENE)]


@dataclass
class Element:
    """An element of a page, with its text."""

    tag: str
    attrs: dict[str, str]
    parents: tuple[str, ...]
    text: str = ""


@dataclass
class Seite(HTMLParser):
    """All elements of a page in order; faults of nesting are collected."""

    elements: list[Element] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    @classmethod
    def of(cls, html: str) -> "Seite":
        seite = cls()
        seite.feed(html)
        seite.close()
        seite.faults += [f"<{element.tag}> bleibt offen" for element in seite._open]
        return seite

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> hat ein Attribut doppelt")
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(e.tag for e in self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1].tag != tag:
            self.faults.append(f"</{tag}> schließt {self._open[-1].tag if self._open else 'nichts'}")
        if self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, *tags: str) -> list[Element]:
        """The elements with one of these names, in order."""
        return [element for element in self.elements if element.tag in tags]


def ablage(folder: Path, name: str, text: str) -> Path:
    """A template folder with one file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder
