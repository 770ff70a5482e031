"""`Plan`: the root of a plan file, its keys in canonical order."""

from typing import Annotated

from pydantic import ConfigDict, Field

from integrakon.plan.meldung import fehler
from integrakon.plan.modell.akteure import Akteur, Aufgabe, Gremium, Rolle, Schnittstelle
from integrakon.plan.modell.apparat import (
    Abbildung,
    Anmerkung,
    Fussnote,
    Glossareintrag,
    Quelle,
    Raster,
    Verzeichniseintrag,
)
from integrakon.plan.modell.basis import Modell, Punkt
from integrakon.plan.modell.bestand import Angebot, Kennzahl, Prozessschritt, Umfrage, Zeitplanzeile
from integrakon.plan.modell.gliederung import Abschnitt
from integrakon.plan.modell.handlungsfeld import Handlungsfeld, Leitziel
from integrakon.plan.modell.konzept import Kommune, Konzept
from integrakon.plan.typen import Lesart


def _format(wert: object) -> int:
    # Like every number, it stands without quotes; `Plain` is known by not being `str` itself.
    if wert == 1 or (str(wert) == "1" and type(wert) is not str):
        return 1
    raise fehler(
        "IK105",
        "Das Dateiformat {wert} kennt dieses Programm nicht; bekannt ist 1, ohne Anführungszeichen.",
        wert,
    )


Format = Annotated[int, Lesart(_format, {"const": 1})]


class Plan(Modell):
    """An integration concept as data."""

    model_config = ConfigDict(title="Integrationskonzept")

    format: Format = Field(title="Dateiformat", description="Die erste Zeile des Plans, immer 1.")
    kommune: Kommune = Field(title="Kommune", description="Wessen Konzept es ist.")
    konzept: Konzept = Field(title="Konzept", description="Das Konzept als Dokument und als Beschluss.")
    gliederung: tuple[Abschnitt, ...] = Field((), title="Gliederung", description="Kapitel in der Folge der Quelle.")
    leitziele: tuple[Leitziel, ...] = Field((), title="Leitziele", description="Mit ihrer Herkunft.")
    handlungsfelder: tuple[Handlungsfeld, ...] = Field(
        (), title="Handlungsfelder", description="Mit Zielen und Maßnahmen."
    )
    akteure: tuple[Akteur, ...] = Field((), title="Akteure", description="Wer an der Integration arbeitet.")
    gremien: tuple[Gremium, ...] = Field((), title="Gremien", description="Gremien und Arbeitsgruppen.")
    rollen: tuple[Rolle, ...] = Field((), title="Rollen", description="Wer welche Rolle hat.")
    schnittstellen: tuple[Schnittstelle, ...] = Field((), title="Schnittstellen", description="Wo sich Arbeit trifft.")
    aufgaben: tuple[Aufgabe, ...] = Field((), title="Aufgaben", description="Wer welche Aufgaben hat.")
    angebote: tuple[Angebot, ...] = Field((), title="Angebote", description="Was es schon gibt.")
    bedarfe: tuple[Punkt, ...] = Field((), title="Bedarfe", description="Was gebraucht wird.")
    fortschritte: tuple[Punkt, ...] = Field((), title="Fortschritte", description="Was gelungen ist.")
    herausforderungen: tuple[Punkt, ...] = Field((), title="Herausforderungen", description="Was schwierig ist.")
    voraussetzungen: tuple[Punkt, ...] = Field((), title="Voraussetzungen", description="Was Integration braucht.")
    kennzahlen: tuple[Kennzahl, ...] = Field((), title="Kennzahlen", description="Zahlen des Konzepts.")
    umfragen: tuple[Umfrage, ...] = Field((), title="Umfragen", description="Mit ihren Ergebnissen.")
    zeitplan: tuple[Zeitplanzeile, ...] = Field((), title="Zeitplan", description="Wann was geschehen soll.")
    prozess: tuple[Prozessschritt, ...] = Field((), title="Prozess", description="Wie das Konzept entstand.")
    offene_fragen: tuple[Punkt, ...] = Field((), title="Offene Fragen", description="Was noch zu klären ist.")
    naechste_schritte: tuple[Punkt, ...] = Field((), title="Nächste Schritte", description="Was als Nächstes ansteht.")
    raster: Raster | None = Field(None, title="Raster", description="Wer was für welches Ziel und welche Lebensphase.")
    quellen: tuple[Quelle, ...] = Field((), title="Quellen", description="Das Literaturverzeichnis.")
    fussnoten: tuple[Fussnote, ...] = Field((), title="Fußnoten", description="In ihrer Zählung.")
    abbildungen: tuple[Abbildung, ...] = Field((), title="Abbildungen", description="In ihrer Zählung.")
    glossar: tuple[Glossareintrag, ...] = Field((), title="Glossar", description="Begriffe des Konzepts.")
    verzeichnis: tuple[Verzeichniseintrag, ...] = Field(
        (), title="Verzeichnis", description="Bildnachweise, Adressen und andere Listen."
    )
    anmerkungen: tuple[Anmerkung, ...] = Field(
        (), title="Anmerkungen", description="Was die Abschrift zur Quelle anmerkt; steht nicht im Dokument."
    )
