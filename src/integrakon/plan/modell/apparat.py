"""The apparatus: the grid, sources, footnotes, pictures, glossary, directories and the transcriber's notes."""

from pydantic import ConfigDict, Field

from integrakon.plan.begriffe import Anmerkungsart, Herkunft
from integrakon.plan.modell.basis import Eintrag, Modell
from integrakon.plan.modell.handlungsfeld import Datenquelle
from integrakon.plan.typen import (
    Adresse,
    AkteurVerweis,
    HandlungsfeldVerweis,
    JaNein,
    LeitzielVerweis,
    Prosa,
    Text,
    UmfrageVerweis,
)
from integrakon.plan.zeitpunkt import Zeitpunkt


class Rasterfeld(Eintrag):
    """A field of the grid that actors fill in."""

    titel: Text = Field(title="Titel", description="Die Frage oder Überschrift im Wortlaut.")
    auswahl: tuple[Text, ...] = Field((), title="Auswahl", description="Die vorgegebenen Antworten im Wortlaut.")


class Zielbezug(Modell):
    """A goal that an activity of the grid serves, of whichever concept."""

    herkunft: Herkunft = Field(title="Herkunft", description="Aus welchem Konzept das Ziel stammt.")
    leitziel: LeitzielVerweis | None = Field(None, title="Leitziel", description="Wenn es im Plan steht.")
    wortlaut: Text | None = Field(None, title="Wortlaut", description="Das Ziel im Wortlaut.")


class Rastereintrag(Eintrag):
    """A row of the grid: who does what in which field, for which goals and phase of life."""

    akteur: AkteurVerweis | None = Field(None, title="Akteur", description="Wer die Zeile ausgefüllt hat.")
    selbstdarstellung: Prosa | None = Field(None, title="Selbstdarstellung", description="Wie er sich beschreibt.")
    aktivitaet: Prosa = Field(title="Aktivität", description="Was geplant ist.")
    handlungsfeld: HandlungsfeldVerweis | None = Field(None, title="Handlungsfeld", description="Wozu es gehört.")
    ziele: tuple[Zielbezug, ...] = Field((), title="Ziele", description="Welchen Zielen die Aktivität dient.")
    lebensphase: Text | None = Field(None, title="Lebensphase", description="Für welche Lebensphase.")
    daten: tuple[Datenquelle, ...] = Field((), title="Statistische Daten", description="Welche Daten dazu vorliegen.")


class Raster(Modell):
    """The grid: its fields, and what actors entered."""

    felder: tuple[Rasterfeld, ...] = Field((), title="Felder", description="In der Reihenfolge der Quelle.")
    eintraege: tuple[Rastereintrag, ...] = Field((), title="Einträge", description="Was die Akteure eingetragen haben.")


class Quelle(Eintrag):
    """An entry of the bibliography."""

    text: Prosa = Field(title="Text", description="Der Eintrag im Wortlaut.")
    titel: Text | None = Field(None, title="Titel", description="Titel des Werks.")
    jahr: Zeitpunkt | None = Field(None, title="Jahr", description="Erscheinungsjahr oder -tag.")
    url: Adresse | None = Field(None, title="Adresse", description="Fundstelle im Internet.")
    zugriff: Zeitpunkt | None = Field(None, title="Zugriff", description="Wann abgerufen.")


class Fussnote(Modell):
    """A footnote; the text refers to it as `[^nr]`."""

    model_config = ConfigDict(title="Fußnote")

    nr: Text = Field(title="Nummer", description="Wie gedruckt; im Text steht [^Nummer].")
    text: Prosa = Field(title="Text", description="Die Fußnote im Wortlaut.")


class Abbildung(Eintrag):
    """A picture of the concept."""

    nr: Text | None = Field(None, title="Nummer", description="Wie gedruckt.")
    titel: Text | None = Field(None, title="Titel", description="Die Bildunterschrift im Wortlaut, ohne „Abbildung n“.")
    stand: Zeitpunkt | None = Field(None, title="Stand", description="Stand der Daten.")
    alternativtext: Prosa | None = Field(None, title="Alternativtext", description="Für Menschen, die nicht sehen.")
    inhalt_verloren: JaNein = Field(False, title="Inhalt verloren", description="Ob das Bild in der Quelle fehlt.")
    umfrage: UmfrageVerweis | None = Field(None, title="Umfrage", description="Die Daten hinter dem Bild.")
    nachweis: Text | None = Field(None, title="Bildnachweis", description="Woher das Bild stammt.")


class Glossareintrag(Eintrag):
    """A term and what the concept means by it."""

    begriff: Text = Field(title="Begriff", description="Das Wort.")
    text: Prosa = Field(title="Erläuterung", description="Im Wortlaut.")


class Verzeichniseintrag(Eintrag):
    """A plain list of the apparatus, e.g. picture credits or addresses."""

    gruppe: Text | None = Field(None, title="Gruppe", description="Zu welchem Verzeichnis die Liste gehört.")
    titel: Text | None = Field(None, title="Titel", description="Die Zwischenüberschrift.")
    eintraege: tuple[Text, ...] = Field((), title="Einträge", description="In der Reihenfolge der Quelle.")


class Anmerkung(Modell):
    """What the transcriber has to say: contradictions, spellings, losses and errors of the source."""

    art: Anmerkungsart = Field(title="Art", description="Widerspruch, Schreibweise, Verlust oder Sachfehler.")
    zu: Text | None = Field(None, title="Zu", description="Kennung eines Eintrags oder JSON-Pointer; fehlt fürs Ganze.")
    text: Prosa = Field(title="Text", description="Was auffällt, mit Fundstellen.")
