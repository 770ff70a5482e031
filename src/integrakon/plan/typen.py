"""Value types of the model: texts, numbers, ids and references, each with its German complaint and its JSON Schema.

Only what one value can say of itself; whether a reference leads anywhere is asked elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from integrakon.plan.meldung import fehler
from integrakon.plan.zeitpunkt import FRUEHESTES_JAHR, SPAETESTES_JAHR

_KENNUNG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
# YAML 1.2 reads these bare words as a truth value or as nothing.
_KEINE_KENNUNG = frozenset({"true", "false", "null"})
_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_GANZZAHL = re.compile(r"[-+]?[0-9]+", re.ASCII)
# The short exponent keeps a hostile `1e999999999` from filling the memory.
_ZAHL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,2})?", re.ASCII)
_ADRESSE = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
# Days that some year has: no 30th of February, no 31st of June.
_TAG_IM_JAHR_MUSTER = r"((0[1-9]|[12][0-9])\.(0[1-9]|1[0-2])|30\.(0[13-9]|1[0-2])|31\.(0[13578]|1[02]))\."
_TAG_IM_JAHR = re.compile(_TAG_IM_JAHR_MUSTER, re.ASCII)
# As a letter would write it: 19.700, 18,48 or 18 %.
_DEUTSCHE_ZAHL = re.compile(
    r"(?P<ganz>[-+]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,15}))(?:,(?P<bruch>[0-9]{1,10}))?(?: ?(?:%|€|Euro))?"
)
# Twelve thousand to a German reader, twelve to YAML.
_ZWEIDEUTIG = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}", re.ASCII)
# Longest figure a city can mean.
_ZAHL_ZEICHEN = 30
_AGS_STELLEN = 8
# More is a slip of the pen; and from the latest year on, days that follow must still be in the calendar.
LAENGSTE_DAUER = 100
# A longer id is not proposed: nobody would want to type it.
_KENNUNG_GEZEIGT = 60

TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}


def _text(wert: object) -> str:
    if not isinstance(wert, str):
        raise fehler("IK104", "Hier muss ein Text stehen, nicht {wert}.", wert)
    text = wert.strip()
    if not text:
        raise fehler("IK109", "Hier steht ein leerer Text.", wert, "Einen Text eintragen oder den Schlüssel weglassen.")
    return text


def ist_kennung(wert: str) -> bool:
    """Whether a text has the form of an id."""
    return _KENNUNG.fullmatch(wert) is not None and wert not in _KEINE_KENNUNG


def kennungsworte(text: str) -> list[str]:
    """The words of a text in the letters of an id: small, umlauts written out, without accents."""
    klein = unicodedata.normalize("NFC", text).lower().translate(_UMLAUTE)
    return re.findall("[a-z0-9]+", unicodedata.normalize("NFKD", klein).encode("ascii", "ignore").decode())


def _kennung(wert: object) -> str:
    if isinstance(wert, str) and ist_kennung(wert):
        return str(wert)
    raise fehler(
        "IK106",
        f"{{wert}} ist keine Kennung{_als_kennung(wert) or ' aus Kleinbuchstaben, Ziffern und Bindestrichen'}.",
        wert,
        "Eine Kennung besteht aus Kleinbuchstaben a–z, Ziffern und einfachen Bindestrichen und beginnt mit einem "
        "Buchstaben, z. B. „bs-1“.",
    )


def _als_kennung(wert: object) -> str:
    """How the value would read as an id, as the end of a sentence; nothing where that is no id, either."""
    if not isinstance(wert, str):
        return ""
    kennung = "-".join(kennungsworte(wert[:_KENNUNG_GEZEIGT]))
    return f"; als Kennung hieße es „{kennung}“" if ist_kennung(kennung) else ""


def _ganzzahl(wert: object) -> int:
    if isinstance(wert, int) and not isinstance(wert, bool):
        return wert
    if _ist_unquotiert(wert) and _GANZZAHL.fullmatch(str(wert)) and len(str(wert)) <= _ZAHL_ZEICHEN:
        return int(str(wert))
    raise fehler(
        "IK108",
        _keine_zahl(wert, "ganze Zahl", "19700"),
        wert,
        "Nur Ziffern schreiben, ohne Tausenderpunkt, ohne Einheit und ohne Anführungszeichen.",
    )


def _zahl(wert: object) -> Decimal:
    if isinstance(wert, int | Decimal) and not isinstance(wert, bool):
        return Decimal(wert)
    if _ist_unquotiert(wert) and _ZWEIDEUTIG.fullmatch(str(wert)):
        raise _zweideutig(str(wert))
    if _ist_unquotiert(wert) and _ZAHL.fullmatch(str(wert)) and len(str(wert)) <= _ZAHL_ZEICHEN:
        return Decimal(str(wert))
    raise fehler(
        "IK108",
        _keine_zahl(wert, "Zahl", "18.48"),
        wert,
        "Mit Dezimalpunkt, ohne Tausenderpunkt, ohne Einheit und ohne Anführungszeichen schreiben.",
    )


def _zweideutig(wert: str) -> PydanticCustomError:
    ganz, _, bruch = wert.partition(".")
    genau = bruch.rstrip("0")
    dezimal = f"{ganz},{genau}" if genau else ganz
    return fehler(
        "IK108",
        f"{{wert}} kann {ganz}{bruch} oder {dezimal} heißen; eine Zahl steht ohne Tausenderpunkt.",
        wert,
        f"„{ganz}{bruch}“ schreiben, wenn der Punkt Tausender trennt; sonst „{ganz}.{genau + '0'}“.",
    )


def _keine_zahl(wert: object, was: str, beispiel: str) -> str:
    if isinstance(wert, str) and not _ist_unquotiert(wert) and _ZAHL.fullmatch(wert):
        return f"{{wert}} steht in Anführungszeichen und ist deshalb keine {was}."
    deutsch = _DEUTSCHE_ZAHL.fullmatch(wert.strip()) if isinstance(wert, str) else None
    if deutsch is None or (deutsch["bruch"] and was != "Zahl"):
        return f"{{wert}} ist keine {was} wie „{beispiel}“."
    als_zahl = deutsch["ganz"].replace(".", "") + (f".{deutsch['bruch']}" if deutsch["bruch"] else "")
    return f"{{wert}} ist keine {was}; als Zahl hieße es „{als_zahl}“."


def _ist_unquotiert(wert: object) -> bool:
    # `document.Plain` by name only: the model must not know where its data comes from.
    return isinstance(wert, str) and type(wert) is not str


def _mindestens(zahl: int, kleinste: int) -> int:
    if zahl < kleinste:
        raise fehler("IK108", f"{{wert}} ist zu klein; erwartet wird eine ganze Zahl ab {kleinste}.", zahl)
    return zahl


def _anzahl(wert: object) -> int:
    return _mindestens(_ganzzahl(wert), 0)


def _jahre(wert: object) -> int:
    return _hoechstens(_anzahl(wert))


def _dauer(wert: object) -> int:
    return _hoechstens(_mindestens(_ganzzahl(wert), 1))


def _hoechstens(jahre: int) -> int:
    if jahre > LAENGSTE_DAUER:
        raise fehler(
            "IK108", f"{{wert}} ist zu groß; kein Konzept plant für mehr als {LAENGSTE_DAUER} Jahre voraus.", jahre
        )
    return jahre


def _jahr(wert: object) -> int:
    jahr = _ganzzahl(wert)
    if not FRUEHESTES_JAHR <= jahr <= SPAETESTES_JAHR:
        raise fehler("IK107", f"{{wert}} ist kein Jahr zwischen {FRUEHESTES_JAHR} und {SPAETESTES_JAHR}.", wert)
    return jahr


def _ja_nein(wert: object) -> bool:
    if isinstance(wert, bool):
        return wert
    if wert in ("ja", "nein"):
        return wert == "ja"
    if _ist_unquotiert(wert) and str(wert).lower() in ("true", "false"):
        return str(wert).lower() == "true"
    raise fehler("IK105", "{wert} ist hier nicht vorgesehen; möglich sind „ja“ und „nein“.", wert)


def _ags(wert: object) -> str:
    if (
        isinstance(wert, str)
        and len(wert) == _AGS_STELLEN
        and wert.isascii()
        and wert.isdigit()
        and "01" <= wert[:2] <= "16"
    ):
        return str(wert)
    raise fehler(
        "IK110",
        "{wert} ist kein Amtlicher Gemeindeschlüssel (AGS) aus acht Ziffern, der mit 01 bis 16 beginnt.",
        wert,
        "Die Null am Anfang gehört dazu, Leerzeichen gehören nicht dazu: 08417031.",
    )


def _adresse(wert: object) -> str:
    if isinstance(wert, str) and _ADRESSE.fullmatch(wert):
        return str(wert)
    raise fehler(
        "IK113",
        "{wert} ist keine Internetadresse; eine solche beginnt mit „https://“, „http://“ oder „mailto:“.",
        wert,
    )


def _tag_im_jahr(wert: object) -> str:
    if isinstance(wert, str) and _TAG_IM_JAHR.fullmatch(wert):
        return str(wert)
    raise fehler(
        "IK107",
        "{wert} ist kein Tag im Jahr wie „20.06.“.",
        wert,
        "Tag und Monat schreiben, beide zweistellig und mit Punkt.",
    )


class VerweisAuf(NamedTuple):
    """Marks a field as a reference; `arten` are the names of the model classes it may lead to."""

    arten: tuple[str, ...] = ()


class Lesart:
    """How one kind of value is read and what its JSON Schema is.

    Given as metadata of a type; pydantic's own `PlainValidator` inspects the signature of every use, which costs
    a fifth of the time in which the model is built.
    """

    __slots__ = ("lies", "schema")

    def __init__(self, lies: Callable[[Any], Any], schema: dict[str, Any]) -> None:
        self.lies = lies
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.lies)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(self.schema)


TEXT = Lesart(_text, TEXT_SCHEMA)

Text = Annotated[str, TEXT]
"""Verbatim text of one line or a few words; inline Markdown."""

Prosa = Annotated[str, TEXT]
"""Verbatim text of any length; CommonMark without raw HTML."""

Kennung = Annotated[
    str,
    Lesart(
        _kennung,
        {"type": "string", "pattern": r"^(?!(true|false|null)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$", "examples": ["bs-1"]},
    ),
]
"""A stable id: a lower-case ASCII slug, unique in the plan."""

Anzahl = Annotated[int, Lesart(_anzahl, {"type": "integer", "minimum": 0})]
"""A whole number from 0."""

Jahre = Annotated[int, Lesart(_jahre, {"type": "integer", "minimum": 0, "maximum": LAENGSTE_DAUER})]
"""A whole number of years after the beginning of something, from 0."""

Dauer = Annotated[int, Lesart(_dauer, {"type": "integer", "minimum": 1, "maximum": LAENGSTE_DAUER})]
"""A whole number of years, from 1."""

Jahr = Annotated[int, Lesart(_jahr, {"type": "integer", "minimum": FRUEHESTES_JAHR, "maximum": SPAETESTES_JAHR})]
"""A calendar year."""

Zahl = Annotated[Decimal, Lesart(_zahl, {"type": "number"})]
"""A figure with the digits of its source: 4.0 stays 4.0."""

JaNein = Annotated[bool, Lesart(_ja_nein, {"enum": [True, False, "ja", "nein"]})]
"""A truth value, written `ja` or `nein` (or `true`, `false`)."""

AGS = Annotated[
    str,
    Lesart(
        _ags,
        # Without quotes an editor reads the key as a number and drops its leading zero.
        {
            "anyOf": [
                {"type": "string", "pattern": "^(0[1-9]|1[0-6])[0-9]{6}$"},
                {"type": "integer", "minimum": 1_000_000, "maximum": 16_999_999},
            ],
            "examples": ["08417031"],
        },
    ),
]
"""The official municipality key: eight digits as written, with the leading zero."""

Adresse = Annotated[
    str,
    Lesart(
        _adresse,
        {"type": "string", "pattern": r'^([hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)[^\s<>"]+$'},
    ),
]
"""An absolute http, https or mailto address."""

TagImJahr = Annotated[
    str,
    Lesart(_tag_im_jahr, {"type": "string", "pattern": f"^{_TAG_IM_JAHR_MUSTER}$", "examples": ["20.06."]}),
]
"""A day that recurs every year, e.g. `20.06.`."""

AkteurVerweis = Annotated[Kennung, VerweisAuf(("Akteur",))]
ZielVerweis = Annotated[Kennung, VerweisAuf(("Ziel",))]
LeitzielVerweis = Annotated[Kennung, VerweisAuf(("Leitziel",))]
MassnahmeVerweis = Annotated[Kennung, VerweisAuf(("Massnahme",))]
HandlungsfeldVerweis = Annotated[Kennung, VerweisAuf(("Handlungsfeld",))]
AbbildungVerweis = Annotated[Kennung, VerweisAuf(("Abbildung",))]
PunktVerweis = Annotated[Kennung, VerweisAuf(("Punkt",))]
UmfrageVerweis = Annotated[Kennung, VerweisAuf(("Umfrage",))]
# What a chapter can show: everything with an id but chapters themselves and the inner parts of questions and grids.
ZEIGBAR = (
    *("Handlungsfeld", "Ziel", "Massnahme", "Indikator", "Aktivitaet", "Leitziel", "Akteur", "Gremium", "Rolle"),
    *("Schnittstelle", "Aufgabe", "Angebot", "Punkt", "Kennzahl", "Umfrage", "Zeitplanzeile", "Prozessschritt"),
    *("Rasterfeld", "Quelle", "Abbildung", "Glossareintrag", "Verzeichniseintrag"),
)
ZeigbarVerweis = Annotated[Kennung, VerweisAuf(ZEIGBAR)]
"""A reference to an entry that a chapter can show."""
