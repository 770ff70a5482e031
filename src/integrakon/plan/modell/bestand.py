"""What there is and what is lacking: offers, figures, surveys, the timetable and the way to the concept."""

from pydantic import Field

from integrakon.plan.begriffe import Fragenart, Prozessart
from integrakon.plan.modell.akteure import Nennung
from integrakon.plan.modell.basis import Eintrag, Modell
from integrakon.plan.typen import (
    Anzahl,
    HandlungsfeldVerweis,
    Jahr,
    JaNein,
    MassnahmeVerweis,
    Prosa,
    Text,
    Zahl,
)
from integrakon.plan.zeitpunkt import Zeitpunkt


class Angebot(Eintrag):
    """An offer that exists already."""

    themenfeld: Text | None = Field(None, title="Themenfeld", description="Die Zeile der Übersicht.")
    titel: Text = Field(title="Titel", description="Das Angebot im Wortlaut.")
    ansprechpartner: tuple[Nennung, ...] = Field((), title="Ansprechpartner", description="Wer es anbietet.")
    zielgruppen: tuple[Text, ...] = Field((), title="Zielgruppen", description="Für wen.")
    handlungsfeld: HandlungsfeldVerweis | None = Field(None, title="Handlungsfeld", description="Wozu es gehört.")


class Kennzahl(Eintrag):
    """A figure of the concept with its reference date and source."""

    bezeichnung: Text = Field(title="Bezeichnung", description="Was gezählt oder gemessen wurde.")
    wert: Zahl = Field(title="Wert", description="Als Zahl mit Dezimalpunkt.")
    einheit: Text | None = Field(None, title="Einheit", description="Z. B. Personen, %.")
    ungefaehr: JaNein = Field(False, title="Ungefähr", description="Ob die Quelle „ca.“ oder „rund“ schreibt.")
    stichtag: Zeitpunkt | None = Field(None, title="Stichtag", description="Wann die Zahl galt.")
    gebiet: Text | None = Field(None, title="Gebiet", description="Wofür sie gilt, wenn nicht für die Kommune.")
    quelle: Text | None = Field(None, title="Quelle", description="Woher sie stammt, wie die Quelle sagt.")


class Ergebnis(Modell):
    """One answer of a survey question."""

    bezeichnung: Text = Field(title="Bezeichnung", description="Die Antwort oder das Thema.")
    handlungsfeld: HandlungsfeldVerweis | None = Field(None, title="Handlungsfeld", description="Worauf sie zielt.")
    wert: Zahl | None = Field(None, title="Wert", description="Fehlt, wenn die Quelle ihn nicht nennt.")
    wortlaut: Text | None = Field(None, title="Wortlaut", description="Was die Quelle dazu sagt.")


class Skala(Modell):
    """The scale of the answers."""

    von: Zahl = Field(title="Von", description="Kleinster Wert.")
    bis: Zahl = Field(title="Bis", description="Größter Wert.")
    wortlaut: Text | None = Field(None, title="Wortlaut", description="Was die Enden bedeuten.")


class Frage(Eintrag):
    """A question of a survey and its results."""

    text: Prosa = Field(title="Text", description="Wonach gefragt wurde.")
    art: Fragenart | None = Field(
        None, title="Art", description="Anteile ergeben zusammen 100 %; Mittelwerte liegen auf der Skala."
    )
    einheit: Text | None = Field(None, title="Einheit", description="Z. B. %.")
    skala: Skala | None = Field(None, title="Skala", description="Bei Bewertungen.")
    ergebnisse: tuple[Ergebnis, ...] = Field((), title="Ergebnisse", description="In der Reihenfolge der Quelle.")


class Umfrage(Eintrag):
    """A survey."""

    titel: Text = Field(title="Titel", description="Im Wortlaut.")
    zeitraum: Zeitpunkt | None = Field(None, title="Zeitraum", description="Wann befragt wurde.")
    teilnehmende: Anzahl | None = Field(None, title="Teilnehmende", description="Wie viele geantwortet haben.")
    fragen: tuple[Frage, ...] = Field((), title="Fragen", description="In der Reihenfolge der Quelle.")


class Zeitplanzeile(Eintrag):
    """A row of the timetable."""

    titel: Text = Field(title="Titel", description="Die Zeile im Wortlaut.")
    massnahme: MassnahmeVerweis | None = Field(None, title="Maßnahme", description="Welche Maßnahme gemeint ist.")
    jahre: tuple[Jahr, ...] = Field((), title="Jahre", description="Fehlen, wenn die Quelle sie verloren hat.")


class Prozessschritt(Eintrag):
    """A step on the way to the concept."""

    titel: Text = Field(title="Titel", description="Im Wortlaut.")
    art: Prozessart | None = Field(None, title="Art", description="Phase, Treffen, Umfrage, Beschluss …")
    von: Zeitpunkt | None = Field(None, title="Von", description="Beginn oder Tag.")
    bis: Zeitpunkt | None = Field(None, title="Bis", description="Ende; fehlt bei einem einzelnen Tag.")
    text: Prosa | None = Field(None, title="Text", description="Beschreibung im Wortlaut.")
    beteiligte: tuple[Nennung, ...] = Field((), title="Beteiligte", description="Wer dabei war.")
    ergebnis: Prosa | None = Field(None, title="Ergebnis", description="Was herauskam, im Wortlaut.")
