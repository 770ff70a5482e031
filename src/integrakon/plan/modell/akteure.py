"""Who works on integration: actors, bodies, roles, tasks and interfaces."""

from typing import Self

from pydantic import ConfigDict, Field, model_validator

from integrakon.plan.begriffe import Akteurart, Ebene, Gremienart
from integrakon.plan.modell.basis import Eintrag, Modell, schema_mit_einem, verlange_eines
from integrakon.plan.typen import AkteurVerweis, HandlungsfeldVerweis, Prosa, Text
from integrakon.plan.zeitpunkt import Zeitpunkt


class Kontakt(Modell):
    """How to reach an actor: a function before a person."""

    funktion: Text | None = Field(None, title="Funktion", description="Z. B. Integrationsbeauftragte.")
    name: Text | None = Field(None, title="Name", description="Nur mit Einwilligung oder Rechtsgrundlage.")
    rechtsgrundlage: Text | None = Field(
        None, title="Rechtsgrundlage", description="Warum der Name veröffentlicht werden darf, etwa eine Einwilligung."
    )
    email: Text | None = Field(None, title="E-Mail", description="Möglichst ein Funktionspostfach.")
    telefon: Text | None = Field(None, title="Telefon", description="Dienstlicher Anschluss.")
    anschrift: Text | None = Field(None, title="Anschrift", description="In einer Zeile.")
    internet: Text | None = Field(None, title="Internet", description="Adresse der Website.")


class Selbstverpflichtung(Modell):
    """What an actor has bound itself to."""

    datum: Zeitpunkt | None = Field(None, title="Datum", description="Wann erklärt.")
    text: Prosa = Field(title="Text", description="Die Verpflichtung im Wortlaut.")


class Akteur(Eintrag):
    """Somebody who carries out, helps or offers."""

    name: Text = Field(title="Name", description="Der Name, wie er im Dokument steht.")
    aliasse: tuple[Text, ...] = Field((), title="Andere Schreibweisen", description="Wie die Quelle ihn sonst nennt.")
    art: Akteurart | None = Field(None, title="Art", description="Verwaltung, Verein, Schule …")
    ebene: Ebene | None = Field(None, title="Ebene", description="Ort, Kreis, Land oder Bund.")
    kontakt: Kontakt | None = Field(None, title="Kontakt", description="Funktion vor Person.")
    selbstverpflichtung: Selbstverpflichtung | None = Field(
        None, title="Selbstverpflichtung", description="Wozu sich der Akteur verpflichtet hat."
    )


class Nennung(Modell):
    """A mention of one or several actors in the words of the source."""

    model_config = ConfigDict(json_schema_extra=schema_mit_einem("akteure", "wortlaut"))

    akteure: tuple[AkteurVerweis, ...] = Field((), title="Akteure", description="Wer gemeint ist.")
    wortlaut: Text | None = Field(None, title="Wortlaut", description="Nur, wenn er vom Namen des Akteurs abweicht.")

    @model_validator(mode="after")
    def _benannt(self) -> Self:
        verlange_eines(self, ("akteure", "wortlaut"), "Eine Nennung")
        return self


class Gremium(Eintrag):
    """A body or working group."""

    name: Text = Field(title="Name", description="Im Wortlaut.")
    art: Gremienart | None = Field(None, title="Art", description="Steuerung, Arbeitsgruppe …")
    handlungsfeld: HandlungsfeldVerweis | None = Field(
        None, title="Handlungsfeld", description="Womit es sich befasst."
    )
    mitglieder: tuple[AkteurVerweis, ...] = Field((), title="Mitglieder", description="Wer dazugehört.")
    turnus: Text | None = Field(None, title="Turnus", description="Wie oft es tagt, im Wortlaut.")


class Rolle(Eintrag):
    """The role of one actor in the work."""

    akteur: AkteurVerweis | None = Field(None, title="Akteur", description="Wessen Rolle.")
    titel: Text = Field(title="Titel", description="Die Rolle oder ihr Einleitungssatz im Wortlaut.")
    text: Prosa | None = Field(None, title="Text", description="Beschreibung im Wortlaut.")
    punkte: tuple[Prosa, ...] = Field((), title="Punkte", description="Die Aufzählung im Wortlaut.")


class Schnittstelle(Eintrag):
    """Where the work of several actors meets."""

    zwischen: tuple[AkteurVerweis, ...] = Field((), title="Zwischen", description="Wessen Arbeit sich trifft.")
    gegenstand: Text = Field(title="Gegenstand", description="Worin, im Wortlaut.")


class Aufgabe(Eintrag):
    """A task of one actor."""

    model_config = ConfigDict(json_schema_extra=schema_mit_einem("titel", "text"))

    gruppe: Text | None = Field(None, title="Gruppe", description="Unter welcher Einleitung sie steht.")
    akteur: AkteurVerweis | None = Field(None, title="Akteur", description="Wessen Aufgabe.")
    titel: Text | None = Field(None, title="Titel", description="Das fett gesetzte Stichwort.")
    text: Prosa | None = Field(None, title="Text", description="Beschreibung im Wortlaut.")

    @model_validator(mode="after")
    def _titel_oder_text(self) -> Self:
        verlange_eines(self, ("titel", "text"), "Eine Aufgabe")
        return self
