"""The head of a Beschlussvorlage: a small YAML file of its own beside the plan, for one report. Not part of a plan."""

from pydantic import ConfigDict, Field

from integrakon.plan.modell.basis import Modell
from integrakon.plan.typen import JaNein, Prosa, Text
from integrakon.plan.zeitpunkt import Zeitpunkt


class Beratung(Modell):
    """One stop on the way to the decision."""

    gremium: Text = Field(title="Gremium", description="Wer berät oder entscheidet.")
    datum: Zeitpunkt | None = Field(None, title="Datum", description="Tag der Sitzung.")
    zweck: Text | None = Field(None, title="Zweck", description="Z. B. Vorberatung, Entscheidung, Kenntnisnahme.")


class Vorlage(Modell):
    """What stands at the head of the report to the council; every entry may be missing."""

    model_config = ConfigDict(title="Vorlagenkopf")

    nummer: Text | None = Field(None, title="Nummer", description="Nummer der Vorlage.")
    gremium: Text | None = Field(None, title="Gremium", description="Wem sie vorgelegt wird.")
    sitzung: Zeitpunkt | None = Field(None, title="Sitzung", description="Tag der Sitzung.")
    oeffentlich: JaNein | None = Field(None, title="Öffentlich", description="Ob öffentlich beraten wird.")
    federfuehrung: Text | None = Field(None, title="Federführung", description="Das Amt: eine Funktion, keine Person.")
    beratungsfolge: tuple[Beratung, ...] = Field((), title="Beratungsfolge", description="In zeitlicher Folge.")
    bezug: tuple[Text, ...] = Field((), title="Bezug", description="Frühere Beschlüsse und Vorlagen.")
    beschlussvorschlag: Prosa | None = Field(None, title="Beschlussvorschlag", description="Im Wortlaut.")
    finanzielle_auswirkungen: Text | None = Field(
        None, title="Finanzielle Auswirkungen", description="Ja oder nein, mit Erläuterung."
    )
    personelle_auswirkungen: Text | None = Field(
        None, title="Personelle Auswirkungen", description="Ja oder nein, mit Erläuterung."
    )
