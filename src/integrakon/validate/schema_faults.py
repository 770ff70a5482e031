"""The single translation of pydantic's errors into German faults (IK1xx). It knows no lines and no file."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from integrakon.plan.bauplan import klasse_bei
from integrakon.plan.meldung import beschreibe, gross
from integrakon.plan.modell import Plan
from integrakon.plan.pfad import Pfad
from integrakon.plan.typen import Lesart
from integrakon.validate.verstoss import Verstoss
from integrakon.validate.worte import aufzaehlung, meinten_sie

_UNBEKANNT = "extra_forbidden"
# Likeness costs; a file with more unknown keys than this has another problem than slips of the pen.
_VORSCHLAEGE = 100
# So many words a sentence can name; more go into the hint.
_KURZE_LISTE = 6


def schema_faults(error: ValidationError, wurzel: type[BaseModel] = Plan) -> Iterator[Verstoss]:
    """Every fault that pydantic found in a file of this model, in order; empty values are left to `empty_faults`."""
    vorschlaege = _VORSCHLAEGE
    for einzelheiten in error.errors(include_url=False):
        if einzelheiten["type"] == _UNBEKANNT:
            yield _unknown(Pfad(einzelheiten["loc"]), wurzel, mit_vorschlag=vorschlaege > 0)
            vorschlaege -= 1
        elif einzelheiten["type"] == "missing" or einzelheiten["input"] is not None:
            yield _translate(einzelheiten, wurzel)


def unknown_keys(error: ValidationError) -> set[Pfad]:
    """The paths of the keys that the model does not know."""
    return {Pfad(e["loc"]) for e in error.errors(include_url=False) if e["type"] == _UNBEKANNT}


def has_empty(data: object) -> bool:
    """Whether anything in the data is empty: the question for every plan, asked without paths."""
    stapel: list[Any] = [data]
    while stapel:
        wert = stapel.pop()
        for kind in wert.values() if isinstance(wert, dict) else wert:
            if kind is None:
                return True
            if isinstance(kind, dict | list):
                stapel.append(kind)
    return False


def empty_faults(data: object, ausser: Container[Pfad] = ()) -> Iterator[Verstoss]:
    """Keys and list items behind which nothing stands; no field of a plan may be empty.

    What stands under the paths `ausser` is passed over: whose key is unknown, its value is no matter.
    """
    stapel: list[tuple[Pfad, Any]] = [(Pfad(), data)]
    while stapel:
        pfad, wert = stapel.pop()
        kinder: Iterator[tuple[Any, Any]] = iter(())
        if isinstance(wert, Mapping):
            kinder = iter(wert.items())
        elif isinstance(wert, list):
            kinder = iter(enumerate(wert))
        for schritt, kind in kinder:
            if ausser and pfad.child(schritt) in ausser:
                continue
            if kind is None:
                yield _empty(pfad.child(schritt))
            elif isinstance(kind, list | Mapping):
                stapel.append((pfad.child(schritt), kind))


def _empty(pfad: Pfad) -> Verstoss:
    was = f"Hinter „{pfad[-1]}“ steht nichts." if isinstance(pfad[-1], str) else "Dieser Listeneintrag ist leer."
    return Verstoss("IK109", pfad, was, "Einen Wert eintragen oder die Zeile weglassen.", at="key")


def _translate(error: ErrorDetails, wurzel: type[BaseModel]) -> Verstoss:
    pfad = Pfad(error["loc"])
    kind = error["type"]
    if kind.startswith("IK"):
        return _own(error, pfad)
    if kind == "missing":
        return _missing(pfad, wurzel)
    if kind == "enum":
        return _not_in_vocabulary(error, pfad, wurzel)
    return _wrong_type(error, pfad, wurzel)


def _own(error: ErrorDetails, pfad: Pfad) -> Verstoss:
    context = error.get("ctx", {})
    feld = context.get("feld")
    return Verstoss(
        error["type"],
        pfad.child(feld) if feld else pfad,
        error["msg"],
        context.get("hinweis"),
        at="value" if feld else _at(error["input"]),
    )


def _missing(pfad: Pfad, wurzel: type[BaseModel]) -> Verstoss:
    eltern, name = pfad.parent, str(pfad[-1])
    klasse = klasse_bei(wurzel, eltern)
    hinweis = None
    if klasse:
        info = klasse.model_fields[name]
        hinweis = f"„{name}:{_only_value(info)}“ ergänzen – {info.title}: {info.description}"
    meldung = f"{_where(eltern, wurzel)} fehlt die Pflichtangabe „{name}“."
    return Verstoss("IK103", eltern, meldung, hinweis, at="key", fehlt=name)


def _only_value(info: FieldInfo) -> str:
    """` 1` for a field that can hold nothing else."""
    return "".join(
        f" {art.schema['const']}" for art in info.metadata if isinstance(art, Lesart) and "const" in art.schema
    )


def _unknown(pfad: Pfad, wurzel: type[BaseModel], *, mit_vorschlag: bool) -> Verstoss:
    eltern, name = pfad.parent, str(pfad[-1])
    erlaubt = list(_fields(klasse_bei(wurzel, eltern)))
    return Verstoss(
        "IK102",
        pfad,
        f"{_where(eltern, wurzel)} gibt es den Schlüssel {beschreibe(name)} nicht"
        f"{meinten_sie(name, erlaubt if mit_vorschlag else ())}",
        f"Möglich sind hier {aufzaehlung(erlaubt)}." if erlaubt else None,
        at="key",
    )


def _not_in_vocabulary(error: ErrorDetails, pfad: Pfad, wurzel: type[BaseModel]) -> Verstoss:
    wert = error["input"]
    erlaubt = _vocabulary(pfad, wurzel)
    ende = meinten_sie(wert, erlaubt) if isinstance(wert, str) else "."
    hinweis: str | None = f"Möglich sind {aufzaehlung(erlaubt)}."
    if ende == "." and len(erlaubt) <= _KURZE_LISTE:
        ende, hinweis = f"; möglich sind {aufzaehlung(erlaubt)}.", None
    return Verstoss("IK105", pfad, f"{gross(beschreibe(wert))} ist hier nicht vorgesehen{ende}", hinweis, at=_at(wert))


def _wrong_type(error: ErrorDetails, pfad: Pfad, wurzel: type[BaseModel]) -> Verstoss:
    gefunden = beschreibe(error["input"])
    if error["type"] == "tuple_type":
        return Verstoss(
            "IK104",
            pfad,
            f"Hier muss eine Liste stehen, nicht {gefunden}.",
            "Jeden Eintrag in eine eigene Zeile schreiben und mit „- “ beginnen.",
            at=_at(error["input"]),
        )
    schluessel = _fields(klasse_bei(wurzel, pfad))
    return Verstoss(
        "IK104",
        pfad,
        f"Hier müssen Unterschlüssel stehen, nicht {gefunden}.",
        f"Möglich sind {aufzaehlung(schluessel)}." if schluessel else None,
        at=_at(error["input"]),
    )


def _at(wert: object) -> Literal["key", "value"]:
    # Of a block the key says more than its first line.
    return "value" if isinstance(wert, str) else "key"


def _where(pfad: Pfad, wurzel: type[BaseModel]) -> str:
    namen = [str(schritt) for schritt in pfad if isinstance(schritt, str)]
    if not namen:
        return "Im Plan" if wurzel is Plan else f"In der {wurzel.__name__}"
    if isinstance(pfad[-1], int):
        return f"In Eintrag {pfad[-1] + 1} von „{namen[-1]}“"
    return f"In „{namen[-1]}“"


def _fields(klasse: type[BaseModel] | None) -> tuple[str, ...]:
    return tuple(klasse.model_fields) if klasse else ()


def _vocabulary(pfad: Pfad, wurzel: type[BaseModel]) -> list[str]:
    namen = [schritt for schritt in pfad if isinstance(schritt, str)]
    index = max(i for i, schritt in enumerate(pfad) if schritt == namen[-1])
    klasse = klasse_bei(wurzel, Pfad(pfad[:index]))
    return list(_enum_values(klasse.model_fields[namen[-1]].annotation)) if klasse else []


def _enum_values(annotation: Any) -> Iterator[str]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield from (str(member) for member in annotation)
    for argument in getattr(annotation, "__args__", ()):
        yield from _enum_values(argument)
