"""Handlungsfelder with goals, measures, indicators and the record of what happened: what a city promises."""

from typing import Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from integrakon.plan.begriffe import (
    BRAUCHT_BEGRUENDUNG,
    Herkunft,
    Indikatorart,
    Indikatorebene,
    Richtung,
    Status,
    Turnus,
    Verbindlichkeit,
    Vergleich,
    Zeitstufe,
)
from integrakon.plan.modell.basis import Eintrag, Modell, schema_mit_einem, verlange_eines
from integrakon.plan.modell.mittel import Mittel
from integrakon.plan.typen import (
    AkteurVerweis,
    HandlungsfeldVerweis,
    JaNein,
    LeitzielVerweis,
    MassnahmeVerweis,
    Prosa,
    PunktVerweis,
    TagImJahr,
    Text,
    Zahl,
    ZielVerweis,
)
from integrakon.plan.zeitpunkt import Zeitpunkt


class Leitziel(Eintrag):
    """A guiding goal, of this or of another concept of the city."""

    nr: Text | None = Field(None, title="Nummer", description="Wie gedruckt.")
    titel: Text | None = Field(None, title="Titel", description="Die Überschrift, wenn das Leitziel eine hat.")
    text: Prosa = Field(title="Text", description="Das Leitziel im Wortlaut.")
    herkunft: Herkunft | None = Field(None, title="Herkunft", description="Aus welchem Konzept es stammt.")
    konzept: Text | None = Field(None, title="Konzept", description="Der Name des Konzepts, aus dem es stammt.")


class Wert(Modell):
    """A value of an indicator at a point in time, with its source."""

    stichtag: Zeitpunkt | None = Field(None, title="Stichtag", description="Wann der Wert galt.")
    wert: Zahl = Field(title="Wert", description="Als Zahl mit Dezimalpunkt.")
    vergleich: Vergleich | None = Field(None, title="Vergleich", description="Wenn nur eine Grenze bekannt ist.")
    quelle: Text | None = Field(None, title="Quelle", description="Woher der Wert stammt.")
    wortlaut: Text | None = Field(None, title="Wortlaut", description="Die Angabe der Quelle.")
    vorlaeufig: JaNein = Field(False, title="Vorläufig", description="Ob der Wert sich noch ändern kann.")


class Zielwert(Modell):
    """What an indicator is to reach: a value, a bound, or words where the source gives no figure."""

    model_config = ConfigDict(json_schema_extra=schema_mit_einem("wert", "wortlaut"))

    wert: Zahl | None = Field(None, title="Wert", description="Als Zahl mit Dezimalpunkt.")
    vergleich: Vergleich | None = Field(None, title="Vergleich", description="Wenn der Wert eine Grenze ist.")
    bis: Zeitpunkt | None = Field(None, title="Bis wann", description="Wann der Wert erreicht sein soll.")
    wortlaut: Text | None = Field(None, title="Wortlaut", description="Die Angabe des Konzepts.")

    @model_validator(mode="after")
    def _wert_oder_wortlaut(self) -> Self:
        verlange_eines(self, ("wert", "wortlaut"), "Ein Zielwert")
        return self


class Indikator(Eintrag):
    """What the degree of attainment is measured by."""

    text: Prosa = Field(title="Text", description="Der Indikator im Wortlaut.")
    art: Indikatorart | None = Field(None, title="Art", description="In welcher Form beobachtet wird.")
    ebene: Indikatorebene | None = Field(
        None, title="Ebene", description="Leistung (output), Wirkung (outcome) oder Umfeld (kontext)."
    )
    einheit: Text | None = Field(None, title="Einheit", description="Z. B. Personen, Kurse, %.")
    quelle: Text | None = Field(None, title="Quelle", description="Woher die Werte kommen.")
    richtung: Richtung | None = Field(None, title="Richtung", description="Wohin der Wert sich bewegen soll.")
    basiswert: Wert | None = Field(None, title="Basiswert", description="Der Wert, von dem aus gezählt wird.")
    zielwert: Zielwert | None = Field(None, title="Zielwert", description="Der angestrebte Wert.")
    zwischenziele: tuple[Zielwert, ...] = Field((), title="Zwischenziele", description="Werte auf dem Weg dorthin.")
    messwerte: tuple[Wert, ...] = Field((), title="Messwerte", description="Gemessene Werte in zeitlicher Folge.")


class Zeitrahmen(Modell):
    """When a measure is to be carried out, as exactly as the concept says."""

    stufen: tuple[Zeitstufe, ...] = Field((), title="Stufen", description="Kurz-, mittel- oder langfristig.")
    wortlaut: Text | None = Field(None, title="Wortlaut", description="Die Angabe des Konzepts.")
    beginn: Zeitpunkt | None = Field(None, title="Beginn", description="Nur, wenn angegeben; nie geschätzt.")
    ende: Zeitpunkt | None = Field(None, title="Ende", description="Nur, wenn angegeben; nie geschätzt.")
    turnus: Turnus | None = Field(None, title="Turnus", description="Bei wiederkehrenden Maßnahmen.")


class Verlaufseintrag(Modell):
    """One line of the record of what happened to a measure."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"status": {"enum": [str(s) for s in BRAUCHT_BEGRUENDUNG]}}, "required": ["status"]},
            "then": {"required": ["begruendung"]},
        }
    )

    datum: Zeitpunkt = Field(title="Datum", description="Stand der Meldung.")
    status: Status = Field(title="Status", description="Was die zuständige Stelle meldet.")
    begruendung: Prosa | None = Field(
        None, title="Begründung", description="Pflicht bei verzoegert, zurueckgestellt und aufgegeben."
    )
    stelle: Text | None = Field(None, title="Stelle", description="Wer meldet: eine Funktion, keine Person.")
    naechster_schritt: Prosa | None = Field(None, title="Nächster Schritt", description="Was als Nächstes geschieht.")
    belege: tuple[Text, ...] = Field((), title="Belege", description="Vorlagen, Berichte, Adressen.")

    @model_validator(mode="after")
    def _mit_begruendung(self) -> Self:
        if self.status in BRAUCHT_BEGRUENDUNG and not self.begruendung:
            raise PydanticCustomError(
                "IK111",
                "Der Status „{status}“ braucht eine „begruendung“.",
                {"status": str(self.status), "feld": "status", "hinweis": "Den Grund unter „begruendung“ eintragen."},
            )
        return self


class Massnahme(Eintrag):
    """A planned action."""

    model_config = ConfigDict(title="Maßnahme", json_schema_extra=schema_mit_einem("titel", "text"))

    nr: Text | None = Field(None, title="Nummer", description="Wie gedruckt.")
    titel: Text | None = Field(None, title="Titel", description="Die Überschrift im Wortlaut.")
    text: Prosa | None = Field(None, title="Text", description="Die Maßnahme im Wortlaut.")
    ist_zustand: tuple[Prosa, ...] = Field((), title="Ist-Zustand", description="Die Ausgangslage, je Punkt.")
    soll_zustand: tuple[Prosa, ...] = Field((), title="Soll-Zustand", description="Was erreicht sein soll, je Punkt.")
    schritte: tuple[Prosa, ...] = Field((), title="Schritte", description="Teilschritte oder Instrumente.")
    indikatoren: tuple[Indikator, ...] = Field((), title="Indikatoren", description="Woran man es misst.")
    zeitrahmen: Zeitrahmen | None = Field(None, title="Zeitrahmen", description="Bis wann.")
    rolle_verwaltung: tuple[Text, ...] = Field((), title="Rolle der Verwaltung", description="Was die Verwaltung tut.")
    verantwortlich: AkteurVerweis | None = Field(None, title="Verantwortlich", description="Die federführende Stelle.")
    mitverantwortlich: tuple[AkteurVerweis, ...] = Field(
        (), title="Mitverantwortlich", description="Wer die Federführung teilt."
    )
    akteure: tuple[AkteurVerweis, ...] = Field((), title="Akteure", description="Wer mitwirkt.")
    ziele: tuple[ZielVerweis, ...] = Field((), title="Ziele", description="Weitere Ziele, denen sie dient.")
    handlungsfelder: tuple[HandlungsfeldVerweis, ...] = Field(
        (), title="Weitere Handlungsfelder", description="Wohin sie außerdem gehört."
    )
    lebensphasen: tuple[Text, ...] = Field((), title="Lebensphasen", description="Für welche Lebensphasen.")
    zielgruppen: tuple[Text, ...] = Field((), title="Zielgruppen", description="Für wen.")
    vorgaenger: tuple[MassnahmeVerweis, ...] = Field((), title="Vorgänger", description="Was vorher geschehen muss.")
    verbindlichkeit: Verbindlichkeit | None = Field(
        None, title="Verbindlichkeit", description="Fest zugesagt, angestrebt oder nur empfohlen."
    )
    prioritaet: Text | None = Field(None, title="Priorität", description="Wie das Konzept sie einstuft.")
    mittel: Mittel | None = Field(None, title="Mittel", description="Geld und Personal.")
    verlauf: tuple[Verlaufseintrag, ...] = Field((), title="Verlauf", description="Was geschah, in zeitlicher Folge.")

    @model_validator(mode="after")
    def _titel_oder_text(self) -> Self:
        verlange_eines(self, ("titel", "text"), "Eine Maßnahme")
        return self


class Ziel(Eintrag):
    """A goal of a Handlungsfeld."""

    nr: Text | None = Field(None, title="Nummer", description="Wie gedruckt.")
    titel: Text | None = Field(None, title="Titel", description="Die Überschrift, wenn das Ziel eine hat.")
    text: Prosa = Field(title="Text", description="Das Ziel im Wortlaut.")
    oberziel: ZielVerweis | None = Field(None, title="Oberziel", description="Das Ziel, zu dem dieses beiträgt.")
    rolle_verwaltung: tuple[Text, ...] = Field((), title="Rolle der Verwaltung", description="Was die Verwaltung tut.")
    umsetzungsakteure: tuple[AkteurVerweis, ...] = Field(
        (), title="Umsetzungsakteure", description="Wer das Ziel umsetzt."
    )
    leitziele: tuple[LeitzielVerweis, ...] = Field((), title="Leitziele", description="Welchen Leitzielen es dient.")
    herausforderungen: tuple[PunktVerweis, ...] = Field(
        (), title="Herausforderungen", description="Auf welche Herausforderungen es antwortet."
    )
    handlungsfelder: tuple[HandlungsfeldVerweis, ...] = Field(
        (), title="Weitere Handlungsfelder", description="Wohin es außerdem gehört."
    )
    lebensphasen: tuple[Text, ...] = Field((), title="Lebensphasen", description="Für welche Lebensphasen.")
    zielgruppen: tuple[Text, ...] = Field((), title="Zielgruppen", description="Für wen.")
    zeitrahmen: Zeitrahmen | None = Field(None, title="Zeitrahmen", description="Bis wann.")
    indikatoren: tuple[Indikator, ...] = Field((), title="Indikatoren", description="Woran man es misst.")
    massnahmen: tuple[Massnahme, ...] = Field((), title="Maßnahmen", description="Womit es erreicht werden soll.")
    verlauf: tuple[Verlaufseintrag, ...] = Field((), title="Verlauf", description="Was geschah, in zeitlicher Folge.")


class Aktivitaet(Eintrag):
    """A possible activity that the concept names without promising it."""

    model_config = ConfigDict(title="Aktivität")

    bereich: Text | None = Field(None, title="Bereich", description="Die Zeile der Tabelle, in der sie steht.")
    text: Prosa = Field(title="Text", description="Die Aktivität im Wortlaut.")
    termin: TagImJahr | None = Field(None, title="Termin", description="Jährlicher Tag, z. B. 20.06.")
    massnahme: MassnahmeVerweis | None = Field(None, title="Maßnahme", description="Zu welcher Maßnahme sie gehört.")
    akteure: tuple[AkteurVerweis, ...] = Field((), title="Akteure", description="Wer mitwirkt.")


class Datenquelle(Modell):
    """Where figures for a Handlungsfeld or an activity can be had."""

    text: Prosa = Field(title="Text", description="Welche Daten.")
    quelle: Text | None = Field(None, title="Quelle", description="Aus welcher Veröffentlichung.")


class Handlungsfeld(Eintrag):
    """A field of action."""

    nr: Text | None = Field(None, title="Nummer", description="Wie gedruckt.")
    titel: Text = Field(title="Titel", description="Der Name im Wortlaut.")
    kurz: Text | None = Field(None, title="Kurzname", description="Für Tabellen und Diagramme.")
    aliasse: tuple[Text, ...] = Field((), title="Andere Schreibweisen", description="Wie die Quelle es sonst nennt.")
    vision: Prosa | None = Field(None, title="Vision", description="Das Leitbild im Wortlaut.")
    uebergeordnet: JaNein = Field(False, title="Übergeordnet", description="Ob es für alle anderen Felder gilt.")
    teil_von: HandlungsfeldVerweis | None = Field(
        None, title="Teil von", description="Das Handlungsfeld, dessen Thema es ist."
    )
    indikatoren: tuple[Indikator, ...] = Field((), title="Indikatoren", description="Indikatoren ohne eigenes Ziel.")
    ziele: tuple[Ziel, ...] = Field((), title="Ziele", description="Mit ihren Maßnahmen.")
    massnahmen: tuple[Massnahme, ...] = Field((), title="Maßnahmen", description="Maßnahmen ohne eigenes Ziel.")
    aktivitaeten: tuple[Aktivitaet, ...] = Field((), title="Aktivitäten", description="Mögliche Aktivitäten.")
    bevoelkerungsdaten: tuple[Datenquelle, ...] = Field(
        (), title="Bevölkerungsdaten", description="Daten zur Beobachtung von Veränderungen."
    )
