"""The municipality and the concept as a whole: its term, resolutions, publisher and funding. Not its chapters."""

from pydantic import ConfigDict, Field

from integrakon.plan.begriffe import Kommunalart, Konzeptstatus, Konzeptverbindlichkeit, Land, Zeitstufe
from integrakon.plan.modell.basis import Modell
from integrakon.plan.modell.mittel import Mittel
from integrakon.plan.typen import AGS, Anzahl, Dauer, Jahre, Prosa, Text
from integrakon.plan.zeitpunkt import Zeitpunkt


class Kommune(Modell):
    """The municipality whose concept this is."""

    name: Text = Field(title="Name", description="Der Name ohne „Stadt“ oder „Gemeinde“.", examples=["Hechingen"])
    art: Kommunalart | None = Field(None, title="Art", description="Stadt, Gemeinde, Landkreis oder Verband.")
    land: Land | None = Field(None, title="Land", description="Das Bundesland.")
    ags: AGS | None = Field(None, title="Amtlicher Gemeindeschlüssel", description="Acht Ziffern.")
    einwohner: Anzahl | None = Field(
        None, title="Einwohnerzahl", description="Wie im Konzept genannt, als ganze Zahl ohne Tausenderpunkt."
    )


class Laufzeit(Modell):
    """The years that the concept is meant for."""

    von: Zeitpunkt | None = Field(None, title="Beginn", description="Nur, wenn das Konzept ihn nennt.")
    bis: Zeitpunkt | None = Field(None, title="Ende", description="Nur, wenn das Konzept es nennt.")
    jahre: Dauer | None = Field(None, title="Dauer in Jahren", description="Wie im Konzept genannt.")
    wortlaut: Prosa | None = Field(None, title="Wortlaut", description="Der Satz des Konzepts zur Laufzeit.")


class Stufe(Modell):
    """What the concept means by a rough time class."""

    stufe: Zeitstufe = Field(title="Stufe", description="Kurz-, mittel- oder langfristig.")
    von_jahre: Jahre = Field(title="Frühestens nach Jahren", description="Untere Grenze ab Laufzeitbeginn, in Jahren.")
    bis_jahre: Dauer = Field(title="Spätestens nach Jahren", description="Obere Grenze ab Laufzeitbeginn, in Jahren.")
    wortlaut: Text | None = Field(None, title="Wortlaut", description="Wie das Konzept die Stufe umschreibt.")


class Evaluation(Modell):
    """When the concept is to be evaluated."""

    turnus_jahre: Dauer | None = Field(None, title="Turnus in Jahren", description="Alle wie viele Jahre.")
    termine: tuple[Zeitpunkt, ...] = Field((), title="Termine", description="Nur, wenn das Konzept sie nennt.")
    wortlaut: Prosa | None = Field(None, title="Wortlaut", description="Der Satz des Konzepts zur Evaluation.")


class Beschluss(Modell):
    """A resolution on the concept."""

    gremium: Text = Field(title="Gremium", description="Wer beschlossen hat.", examples=["Gemeinderat"])
    datum: Zeitpunkt = Field(title="Datum", description="Tag des Beschlusses.")
    ergebnis: Text | None = Field(None, title="Ergebnis", description="Im Wortlaut, z. B. „einstimmig verabschiedet“.")
    vorlage: Text | None = Field(None, title="Vorlage", description="Nummer der Beschlussvorlage.")
    revision: Text | None = Field(
        None, title="Revision", description="Der Stand in git, der beschlossen wurde: Tag oder Commit."
    )


class Herausgeber(Modell):
    """Who publishes the concept."""

    name: Text = Field(title="Name", description="Die herausgebende Stelle.")
    anschrift: Text | None = Field(None, title="Anschrift", description="In einer Zeile.")
    email: Text | None = Field(None, title="E-Mail", description="Ein Funktionspostfach, keine persönliche Adresse.")
    internet: Text | None = Field(None, title="Internet", description="Wie im Impressum genannt.")


class Foerderung(Modell):
    """A funding body and the sentence it demands."""

    model_config = ConfigDict(title="Förderung")

    stelle: Text = Field(title="Stelle", description="Wer fördert.")
    pflichttext: Text | None = Field(
        None, title="Pflichttext", description="Steht unverändert in jeder Ausgabe des Konzepts."
    )


class Begleitung(Modell):
    """Somebody who accompanied the making of the concept."""

    name: Text = Field(title="Name", description="Person in Funktion, Büro oder Hochschule.")
    aufgabe: Text | None = Field(None, title="Aufgabe", description="Wobei begleitet wurde, im Wortlaut.")
    anschrift: Text | None = Field(None, title="Anschrift", description="In einer Zeile.")


class Beschriftungen(Modell):
    """The labels that this concept prints before its parts; what is absent is printed as the template says."""

    handlungsfeld: Text | None = Field(None, title="Wie ein Handlungsfeld heißt")
    vision: Text | None = Field(None, title="Vor der Vision")
    ziel: Text | None = Field(None, title="Vor der Nummer eines Ziels")
    massnahme: Text | None = Field(None, title="Vor der Nummer einer Maßnahme")
    rolle_verwaltung: Text | None = Field(None, title="Vor der Rolle der Verwaltung")
    umsetzungsakteure: Text | None = Field(None, title="Vor den Umsetzungsakteuren")
    ist_zustand: Text | None = Field(None, title="Vor dem Ist-Zustand")
    indikatoren: Text | None = Field(None, title="Vor den Indikatoren")
    zeitrahmen: Text | None = Field(None, title="Vor dem Zeitrahmen")
    soll_zustand: Text | None = Field(None, title="Vor dem Soll-Zustand")
    schritte: Text | None = Field(None, title="Vor den Schritten")
    verantwortlich: Text | None = Field(None, title="Vor der verantwortlichen Stelle")
    akteure: Text | None = Field(None, title="Vor den Akteuren einer Maßnahme")
    zielgruppen: Text | None = Field(None, title="Vor den Zielgruppen")
    prioritaet: Text | None = Field(None, title="Vor der Priorität")
    mittel: Text | None = Field(None, title="Vor den Mitteln")
    themenfeld: Text | None = Field(None, title="Spalte der Themenfelder")
    angebote: Text | None = Field(None, title="Spalte der Angebote")
    ansprechpartner: Text | None = Field(None, title="Spalte der Ansprechpartner")
    bereich: Text | None = Field(None, title="Spalte der Bereiche")
    aktivitaeten: Text | None = Field(None, title="Spalte der Aktivitäten")


class Konzept(Modell):
    """The concept as a document and as a resolution."""

    titel: Text = Field(title="Titel", description="Wie auf dem Deckblatt.")
    untertitel: Text | None = Field(None, title="Untertitel", description="Wie auf dem Deckblatt.")
    leitsatz: Text | None = Field(None, title="Leitsatz", description="Das Motto des Konzepts.")
    stand: Zeitpunkt | None = Field(None, title="Stand", description="Stand der Fassung, wie angegeben.")
    status: Konzeptstatus | None = Field(
        None, title="Status", description="Entwurf, beschlossen oder abgelöst; fehlt, wenn die Quelle es nicht sagt."
    )
    verbindlichkeit: Konzeptverbindlichkeit | None = Field(
        None, title="Verbindlichkeit", description="Ratsbeschluss oder freiwillige Selbstverpflichtung."
    )
    laufzeit: Laufzeit | None = Field(None, title="Laufzeit", description="Für welche Jahre das Konzept gilt.")
    zeitstufen: tuple[Stufe, ...] = Field(
        (), title="Zeitstufen", description="Was das Konzept unter kurz-, mittel- und langfristig versteht."
    )
    evaluation: Evaluation | None = Field(None, title="Evaluation", description="Wann das Konzept überprüft wird.")
    beschluesse: tuple[Beschluss, ...] = Field((), title="Beschlüsse", description="In zeitlicher Folge.")
    herausgeber: Herausgeber | None = Field(None, title="Herausgeber", description="Die herausgebende Stelle.")
    foerderung: tuple[Foerderung, ...] = Field((), title="Förderung", description="Wer die Erstellung gefördert hat.")
    begleitung: tuple[Begleitung, ...] = Field((), title="Begleitung", description="Wer die Erstellung begleitet hat.")
    mittel: Mittel | None = Field(None, title="Mittel", description="Geld und Personal für das Konzept im Ganzen.")
    vorgaenger: Text | None = Field(None, title="Vorgänger", description="Das Konzept, das dieses ablöst.")
    beschriftungen: Beschriftungen = Field(
        Beschriftungen.model_construct(),
        title="Beschriftungen",
        description="Wie das Konzept seine Teile überschreibt.",
    )
