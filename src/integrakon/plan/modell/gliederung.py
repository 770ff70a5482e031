"""The table of contents: chapters, prose and building blocks in the source's own order. Not what the blocks show."""

from typing import Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from integrakon.plan.begriffe import Abschnittsart, Baustein, Teil
from integrakon.plan.modell.basis import (
    Eintrag,
    Modell,
    schema_mit_einem,
    schema_mit_genau_einem,
    verlange_eines,
    verlange_genau_eines,
)
from integrakon.plan.typen import AbbildungVerweis, Prosa, Text, ZeigbarVerweis

_ARTEN = ("text", "zeigt", "baustein", "abbildung")
# A field that only narrows another one → that other one.
_NUR_MIT = (("teil", "zeigt"), ("gruppe", "baustein"))


class Block(Modell):
    """One piece of a chapter: prose, a picture, chosen entries, or a whole list of the plan."""

    model_config = ConfigDict(
        json_schema_extra={
            **schema_mit_genau_einem(*_ARTEN),
            "dependentRequired": {feld: [traeger] for feld, traeger in _NUR_MIT},
        }
    )

    text: Prosa | None = Field(None, title="Text", description="Fließtext (CommonMark ohne HTML).")
    zeigt: tuple[ZeigbarVerweis, ...] = Field(
        (), title="Zeigt", description="Kennungen der Einträge, die hier stehen: Handlungsfelder, Rollen, Umfragen …"
    )
    teil: Teil | None = Field(
        None, title="Teil", description="Welcher Teil der gezeigten Handlungsfelder; ohne Angabe das ganze."
    )
    baustein: Baustein | None = Field(None, title="Baustein", description="Die Liste des Plans, die hier steht.")
    gruppe: Text | None = Field(None, title="Gruppe", description="Nur die Einträge des Bausteins mit dieser Gruppe.")
    abbildung: AbbildungVerweis | None = Field(None, title="Abbildung", description="Kennung der Abbildung.")

    @model_validator(mode="after")
    def _genau_ein_inhalt(self) -> Self:
        verlange_genau_eines(self, _ARTEN, "Ein Block der Gliederung")
        for feld, traeger in _NUR_MIT:
            if getattr(self, feld) and not getattr(self, traeger):
                raise PydanticCustomError(
                    "IK111", "„{feld}“ wirkt nur zusammen mit „{traeger}“.", {"feld": feld, "traeger": traeger}
                )
        return self


# What only a chapter with a heading can have.
_NUR_MIT_TITEL = ("nr", "abschnitte")


class Abschnitt(Eintrag):
    """A chapter with its heading, its contents and its sub-chapters; or, without a heading, a page of its own."""

    model_config = ConfigDict(
        json_schema_extra={
            **schema_mit_einem("titel", "inhalt"),
            "dependentRequired": {feld: ["titel"] for feld in _NUR_MIT_TITEL},
        }
    )

    nr: Text | None = Field(None, title="Nummer", description="Wie gedruckt, z. B. „4.2.1“.")
    titel: Text | None = Field(
        None, title="Titel", description="Die Überschrift im Wortlaut; fehlt bei einer Seite ohne Überschrift."
    )
    art: Abschnittsart | None = Field(None, title="Art", description="Wozu der Abschnitt dient.")
    inhalt: tuple[Block, ...] = Field((), title="Inhalt", description="Text und Bausteine in ihrer Reihenfolge.")
    abschnitte: tuple["Abschnitt", ...] = Field((), title="Unterabschnitte", description="In ihrer Reihenfolge.")

    @model_validator(mode="after")
    def _titel_oder_inhalt(self) -> Self:
        verlange_eines(self, ("titel", "inhalt"), "Ein Abschnitt")
        for feld in _NUR_MIT_TITEL:
            if getattr(self, feld) and not self.titel:
                raise PydanticCustomError("IK111", "„{feld}“ wirkt nur zusammen mit „titel“.", {"feld": feld})
        return self
