"""Money and staff, for one measure or for the whole concept."""

from pydantic import Field

from integrakon.plan.modell.basis import Modell
from integrakon.plan.typen import Jahr, JaNein, Text, Zahl


class Jahresbetrag(Modell):
    """The money of one year."""

    jahr: Jahr = Field(title="Jahr", description="Das Haushaltsjahr.")
    betrag: Zahl = Field(title="Betrag", description="In Euro.")


class Mittel(Modell):
    """Money and staff."""

    betrag: Zahl | None = Field(None, title="Betrag", description="In Euro.")
    jaehrlich: JaNein = Field(False, title="Jährlich", description="Ob der Betrag je Jahr gilt.")
    je_jahr: tuple[Jahresbetrag, ...] = Field((), title="Je Jahr", description="Wenn die Beträge sich unterscheiden.")
    personal: Text | None = Field(None, title="Personal", description="Stellenanteile oder Stunden.")
    quelle: Text | None = Field(None, title="Quelle", description="Haushaltsstelle oder Förderprogramm.")
    wortlaut: Text | None = Field(None, title="Wortlaut", description="Die Angabe des Konzepts.")
