"""The table of finding codes: name and meaning of each. Codes are stable: one is never reused for something else.

IK0xx reading, IK1xx schema, IK2xx identity and references, IK3xx dates and figures that contradict each other.
"""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """What a code stands for: its readable name and, in German, what is wrong.

    `behebbar` is whether `lint --fix` mends it, `behebbar_wenn` on which condition, in German.
    """

    name: str
    bedeutung: str
    behebbar: bool = False
    behebbar_wenn: str = ""


# What the first digit of a code stands for; the codes from IK4 on are those of the rules of `lint`.
GRUPPEN: dict[str, str] = {
    "IK0": "Lesen",
    "IK1": "Schema",
    "IK2": "Kennungen und Verweise",
    "IK3": "Daten und Zahlen",
    "IK4": "Ziele und Maßnahmen",
    "IK5": "Indikatoren",
    "IK6": "Akteure und Zuständigkeit",
    "IK7": "Sprache und Typografie",
    "IK8": "Datenschutz",
    "IK9": "Beschluss und Bericht",
}

_EINER_HEISST_SO = "wenn nur ein Eintrag so heißt"

CODES: dict[str, Code] = {
    "IK001": Code("datei-zu-gross", "Die Datei ist größer, als ein Plan je sein kann; sie wird nicht gelesen."),
    "IK002": Code("nicht-utf8", "Die Datei ist nicht in UTF-8 gespeichert, Umlaute sind deshalb nicht lesbar."),
    "IK003": Code("steuerzeichen", "Die Datei enthält Steuerzeichen; meist ist es keine Textdatei."),
    "IK004": Code("byte-order-mark", "Vor dem ersten Zeichen steht eine unsichtbare Byte-Order-Mark.", behebbar=True),
    "IK005": Code(
        "zeilenende-crlf",
        "Die Zeilen enden nach Windows-Art (CR LF) statt mit einem einfachen Zeilenumbruch.",
        behebbar=True,
    ),
    "IK006": Code(
        "nicht-nfc",
        "Umlaute sind aus zwei Zeichen zusammengesetzt (nicht NFC); Suche und Vergleich finden sie dann nicht.",
        behebbar=True,
    ),
    "IK007": Code("datei-leer", "Die Datei ist leer oder enthält nur Kommentare."),
    "IK008": Code(
        "konflikt-offen", "Beim Zusammenführen mit git blieb ein Konflikt offen; seine Markierungen stehen noch da."
    ),
    "IK009": Code("text-abgeschnitten", "Ein `#` hinter einem Text ohne Anführungszeichen schneidet den Text ab."),
    "IK010": Code("yaml-fehler", "Der YAML-Text ist an dieser Stelle nicht lesbar."),
    "IK011": Code("tabulator", "Mit einem Tabulator eingerückt; YAML erlaubt nur Leerzeichen."),
    "IK012": Code("schluessel-doppelt", "Derselbe Schlüssel steht im selben Block zweimal."),
    "IK013": Code("tag-nicht-erlaubt", "Ein YAML-Tag (`!…`) ist in Plandateien nicht erlaubt."),
    "IK014": Code("mehrere-dokumente", "Die Datei enthält mehr als ein YAML-Dokument."),
    "IK015": Code("zu-tief-verschachtelt", "Die Datei ist tiefer verschachtelt, als ein Plan je sein kann."),
    "IK016": Code("zu-viele-knoten", "Die Datei entfaltet sich zu mehr Einträgen, als ein Plan je haben kann."),
    "IK017": Code("alias-ungueltig", "Ein YAML-Alias (`*name`) verweist ins Leere oder auf sich selbst."),
    "IK018": Code("merge-schluessel", "Der Merge-Schlüssel `<<` ist in Plandateien nicht erlaubt."),
    "IK019": Code("schluessel-kein-text", "Ein Schlüssel ist kein einfacher Text."),
    "IK101": Code("plan-keine-abbildung", "Auf der obersten Ebene stehen keine Schlüssel."),
    "IK102": Code("feld-unbekannt", "Einen Schlüssel dieses Namens gibt es an dieser Stelle nicht."),
    "IK103": Code("feld-fehlt", "Eine Pflichtangabe fehlt.", behebbar=True, behebbar_wenn="wenn es eine Kennung ist"),
    "IK104": Code("typ-falsch", "Hier gehört etwas anderes hin: Text, Liste oder Unterschlüssel."),
    "IK105": Code("wert-nicht-vorgesehen", "Der Wert gehört nicht zu den vorgesehenen Wörtern."),
    "IK106": Code(
        "kennung-ungueltig",
        "Das ist keine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen.",
        behebbar=True,
        behebbar_wenn=_EINER_HEISST_SO,
    ),
    "IK107": Code("zeitpunkt-ungueltig", "Das ist kein Zeitpunkt, oder es gibt diesen Tag nicht."),
    "IK108": Code("zahl-ungueltig", "Das ist keine Zahl, oder sie liegt außerhalb des Erlaubten."),
    "IK109": Code("text-leer", "Hinter dem Schlüssel steht nichts."),
    "IK110": Code("ags-ungueltig", "Das ist kein Amtlicher Gemeindeschlüssel."),
    "IK111": Code("angabe-fehlt", "Von mehreren möglichen Angaben fehlt jede, oder zu einer Angabe fehlt die zweite."),
    "IK112": Code("angaben-zu-viele", "Es stehen mehr Angaben da, als zusammen erlaubt sind."),
    "IK113": Code("adresse-ungueltig", "Das ist keine Internetadresse."),
    "IK201": Code("kennung-doppelt", "Zwei Einträge tragen dieselbe Kennung."),
    "IK202": Code(
        "verweis-unbekannt",
        "Ein Verweis führt zu keinem Eintrag dieses Plans.",
        behebbar=True,
        behebbar_wenn=_EINER_HEISST_SO,
    ),
    "IK203": Code("verweis-falsche-art", "Ein Verweis führt zu einem Eintrag der falschen Art."),
    "IK204": Code("fussnote-unbekannt", "Zu einem Fußnotenzeichen gibt es keine Fußnote."),
    "IK205": Code("nummer-doppelt", "Zwei Fußnoten tragen dieselbe Nummer."),
    "IK206": Code("verweis-im-kreis", "Verweise führen im Kreis: etwas steht vor oder über sich selbst."),
    "IK207": Code("gruppe-unbekannt", "Die Gruppe, die ein Baustein zeigen soll, gibt es nicht."),
    "IK208": Code("anmerkung-ins-leere", "Eine Anmerkung gilt etwas, das es im Plan nicht gibt."),
    "IK301": Code("ende-vor-beginn", "Ein Ende liegt vor seinem Beginn."),
    "IK302": Code("ausserhalb-der-laufzeit", "Ein Zeitpunkt liegt außerhalb der Laufzeit des Konzepts."),
    "IK303": Code("umfrage-summe", "Die Anteile einer Umfrage ergeben zusammen nicht 100 %."),
    "IK304": Code("wert-ausserhalb-skala", "Ein Wert liegt außerhalb seiner Skala."),
    "IK305": Code("laufzeit-dauer", "Die Dauer passt nicht zu Beginn und Ende der Laufzeit."),
    "IK306": Code("zielwert-gegen-richtung", "Der Zielwert liegt auf der falschen Seite des Basiswerts."),
    "IK307": Code("verlauf-reihenfolge", "Der Verlauf steht nicht in zeitlicher Folge."),
    "IK308": Code("messwert-doppelt", "Zu einem Stichtag gibt es zwei Messwerte."),
    "IK309": Code("ags-passt-nicht-zum-land", "Der Gemeindeschlüssel gehört zu einem anderen Land."),
    "IK310": Code("zielwert-vor-basiswert", "Der Zielwert soll erreicht sein, bevor der Basiswert erhoben ist."),
}
