"""What all models share: frozen, closed, and checks that say which of several fields is missing or too much."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from integrakon.plan.typen import HandlungsfeldVerweis, Kennung, Prosa, Text


class Modell(BaseModel):
    """A part of a plan: immutable, without unknown keys. The classes are built when the first plan is validated."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Eintrag(Modell):
    """A part of a plan that has an id, so that others refer to it and changes to it can be followed."""

    id: Kennung = Field(title="Kennung", description="Stabil und im ganzen Plan einmalig; wird nie neu vergeben.")


class Punkt(Eintrag):
    """One line of a list in the concept."""

    gruppe: Text | None = Field(
        None, title="Gruppe", description="Die Zwischenüberschrift oder der Einleitungssatz, unter dem der Punkt steht."
    )
    handlungsfeld: HandlungsfeldVerweis | None = Field(None, title="Handlungsfeld", description="Wozu er gehört.")
    text: Prosa = Field(title="Text", description="Der Punkt im Wortlaut.")
    unterpunkte: tuple[Text, ...] = Field((), title="Unterpunkte", description="Eingerückte Punkte darunter.")


def verlange_eines(modell: Modell, felder: tuple[str, ...], was: str) -> None:
    """Complain when none of the fields is given.

    Raises:
        PydanticCustomError: `IK111`, anchored to the model itself.
    """
    if not any(_gegeben(modell, feld) for feld in felder):
        raise PydanticCustomError("IK111", "{was} braucht {felder}.", _worte(was, felder))


def verlange_genau_eines(modell: Modell, felder: tuple[str, ...], was: str) -> None:
    """Complain when none or more than one of the fields is given.

    Raises:
        PydanticCustomError: `IK111` or `IK112`, anchored to the model itself.
    """
    verlange_eines(modell, felder, was)
    gegeben = tuple(feld for feld in felder if _gegeben(modell, feld))
    if len(gegeben) > 1:
        raise PydanticCustomError(
            "IK112", "{was} darf von {felder} nur eines angeben.", _worte(was, gegeben, verbinder=" und ")
        )


def _gegeben(modell: Modell, feld: str) -> bool:
    return getattr(modell, feld) not in (None, ())


def _worte(was: str, felder: tuple[str, ...], verbinder: str = " oder ") -> dict[str, Any]:
    worte = [f"„{feld}“" for feld in felder]
    aufzaehlung = verbinder.join([", ".join(worte[:-1]), worte[-1]]) if len(worte) > 1 else worte[0]
    return {"was": was, "felder": aufzaehlung, "hinweis": None}


def schema_mit_einem(*felder: str) -> dict[str, Any]:
    """The JSON Schema of `verlange_eines`."""
    return {"anyOf": [_nicht_leer(feld) for feld in felder]}


def schema_mit_genau_einem(*felder: str) -> dict[str, Any]:
    """The JSON Schema of `verlange_genau_eines`."""
    return {"oneOf": [_nicht_leer(feld) for feld in felder]}


def _nicht_leer(feld: str) -> dict[str, Any]:
    return {"required": [feld], "properties": {feld: {"minItems": 1}}}
