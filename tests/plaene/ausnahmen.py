"""What of the sources is not in the documents, passage by passage, and why; and the labels that no source has."""

from typing import NamedTuple


class Ausnahme(NamedTuple):
    """A passage of a source that no document prints."""

    quelle: str
    passage: str
    grund: str


SEITENZAHL = "Seitenzahl des gedruckten Inhaltsverzeichnisses; das Dokument verzeichnet seinen Inhalt selbst"
WEBSEITE = "Navigation der Webseite, nicht ihr Text"
EREIGNIS = "Ankündigung der Interkulturellen Woche 2021, nicht Teil des Konzepts"
EINHEITLICH = "Die Quelle beschriftet uneinheitlich, das Dokument einheitlich; steht unter „anmerkungen“"

AUSNAHMEN = [
    *(
        Ausnahme("hechingen-konzept.txt", passage, SEITENZAHL)
        for passage in (
            "Grußwort 3",
            "Das Integrationskonzept für Hechingen 4",
            "Die Handlungsfelder der Integrationsarbeit 11",
            "Ausbildung & Arbeit 14",
            "Zusammenleben, Wohnumfeld & Freizeit 17",
            "Impressum 20",
        )
    ),
    Ausnahme("hechingen-konzept.txt", "Lum Hach.", "Rest der Unterschrift aus der Texterkennung, keine Wörter"),
    Ausnahme("hechingen-integrationsplan.txt", "Volltextsuche auf: https://www.hechingen.de", WEBSEITE),
    Ausnahme("hechingen-beschluss.txt", "Volltextsuche auf: https://www.hechingen.de", WEBSEITE),
    Ausnahme("hechingen-beschluss.txt", "Hechinger Kinder", WEBSEITE),
    Ausnahme("hechingen-beschluss.txt", "Interkulturelle Woche 2021 und", EREIGNIS),
    Ausnahme("hechingen-beschluss.txt", "Die Interkulturelle Woche 2021 - # offen geht", EREIGNIS),
    Ausnahme(
        "hechingen-beschluss.txt",
        "Programmheft der Interkulturen Woche im Zollernalbkreis (pdf-Datei) > Internetseite der bundesweiten Aktion",
        EREIGNIS,
    ),
    Ausnahme(
        "hechingen-beschluss.txt",
        "Im Zollernalbkreis findet vom 24.9. bis 10.10.2021 zum dritten Mal die „Interkulturelle Woche“ statt.",
        EREIGNIS,
    ),
    Ausnahme(
        "hechingen-beschluss.txt",
        "Die Interkulturelle Woche setzt ein Zeichen für gesellschaftliches Miteinander, Toleranz und Zusammenhalt. "
        "Viele Einrichtungen und Akteure in Albstadt, Balingen und Hechingen haben dafür ein buntes Programm auf die "
        "Beine gestellt, das sich sowohl an Menschen richtet, die schon lange im Zollernalbkreis leben, als auch an "
        "diejenigen, die erst seit Kurzem hier ein neues Zuhause gefunden haben. Das diesjährige Motto # offen geht "
        "ist die Ermutigung, für die Grundwerte unserer Gesellschaft einzutreten.",
        EREIGNIS,
    ),
    Ausnahme("sachsenheim-konzept.txt", "S t a d t", "gesperrt gesetzt; das Dokument schreibt „Stadt“"),
    Ausnahme(
        "sachsenheim-konzept.txt",
        "GEMEINSAM INTEGRATION VOR ORT GESTALTEN!",
        "Leitsatz in Großbuchstaben; das Dokument schreibt ihn wie das Fazit der Quelle",
    ),
    Ausnahme("sachsenheim-konzept.txt", "Inhaltsverzeichnis", "Überschrift des gedruckten Inhaltsverzeichnisses"),
    *(
        Ausnahme("sachsenheim-konzept.txt", passage, SEITENZAHL)
        for passage in (
            "Vorwort des Integrationsbeauftragten 7",
            "Bestandsaufnahme der Bedarfe, Angebote und Herausforderungen 16",
            "Erläuterung 25",
            "Rollen und Schnittstellen in der Integrationsarbeit 26",
            "Sport, Kultur, Freizeit, Vereine 32",
            "Quellen und Literaturverzeichnis 33",
        )
    ),
    Ausnahme("sachsenheim-konzept.txt", "Zeitraumen", EINHEITLICH),
    Ausnahme("sachsenheim-konzept.txt", "Maßnahmen 1", EINHEITLICH),
    Ausnahme("sachsenheim-konzept.txt", "Maßnahmen 2", EINHEITLICH),
    Ausnahme("hattingen-konzept.txt", "STADT HATTINGEN", "Schriftzug; das Dokument schreibt „Stadt Hattingen“"),
]

# The document's own words: the particulars in its head, its table of contents, its notices.
BESCHRIFTUNG = frozenset(
    {
        *("Kommune", "Stadt", "Stand", "Status", "Beschluss", "Verbindlichkeit", "Laufzeit", "Jahre", "Herausgeber"),
        *("Inhalt", "Fußnoten"),
        *("Das", "Bild", "ist", "in", "dieser", "Fassung", "nicht", "enthalten"),
        *("Für", "Zeilen", "ohne", "Markierung", "nennt", "die", "Vorlage", "kein", "Jahr"),
    }
)
