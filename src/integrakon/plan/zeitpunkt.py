"""`Zeitpunkt`: a point in time as exact as the source gives it, kept as written. It does not know today's date."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from integrakon.plan.meldung import fehler

# Concepts of our time; a year outside of this is a slip of the pen, not a plan.
FRUEHESTES_JAHR = 1900
SPAETESTES_JAHR = 2199

_MUSTER = re.compile(
    r"(?P<jahr>\d{4})(?:-(?:Q(?P<quartal>[1-4])|H(?P<halbjahr>[12])|(?P<monat>\d{2})(?:-(?P<tag>\d{2}))?))?", re.ASCII
)
# As near as a pattern comes: the 29th of February passes in every year.
_SCHEMA_MUSTER = (
    r"^(19|20|21)[0-9]{2}(-(Q[1-4]|H[12]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]))?"
    r"|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31))?$"
)
# How people write it who do not know our form: 6.5.2021, 5/2021, 2021-5.
_ANDERE_MUSTER = (
    re.compile(r"(?P<tag>\d{1,2})\. ?(?P<monat>\d{1,2})\. ?(?P<jahr>\d{4})", re.ASCII),
    re.compile(r"(?P<monat>\d{1,2})[./-](?P<jahr>\d{4})", re.ASCII),
    re.compile(r"(?P<jahr>\d{4})[./-](?P<monat>\d{1,2})(?:[./-](?P<tag>\d{1,2}))?", re.ASCII),
)
HINWEIS = "Erlaubt sind Tag (2026-09-30), Monat (2026-09), Quartal (2026-Q3), Halbjahr (2026-H2) oder Jahr (2026)."


@dataclass(frozen=True, slots=True)
class Zeitpunkt:
    """A day, month, quarter, half-year or year; two are equal when they are written alike.

    `erster_tag` and `letzter_tag` are the bounds: a beginning means the first, an end the last.
    """

    wortlaut: str
    erster_tag: date = field(compare=False)
    letzter_tag: date = field(compare=False)

    @classmethod
    def parse(cls, wortlaut: str) -> Zeitpunkt:
        """Read the written form.

        Raises:
            ValueError: it is none of the five forms, or names a day that does not exist.
        """
        return _parse(wortlaut)

    def __str__(self) -> str:
        return self.wortlaut

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(_validate, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "anyOf": [
                {"type": "integer", "minimum": FRUEHESTES_JAHR, "maximum": SPAETESTES_JAHR},
                {"type": "string", "pattern": _SCHEMA_MUSTER},
            ],
            "examples": ["2026-09-30", "2026-09", "2026-Q3", "2026-H2", "2026"],
        }


# A plan names the same few hundred days and months over and over.
@lru_cache(maxsize=4096)
def _parse(wortlaut: str) -> Zeitpunkt:
    treffer = _MUSTER.fullmatch(wortlaut)
    if treffer is None:
        raise ValueError(wortlaut)
    jahr = int(treffer["jahr"])
    if not FRUEHESTES_JAHR <= jahr <= SPAETESTES_JAHR:
        raise ValueError(wortlaut)
    if treffer["tag"]:
        tag = date(jahr, int(treffer["monat"]), int(treffer["tag"]))
        return Zeitpunkt(wortlaut, tag, tag)
    erster, letzter = _monate(treffer)
    return Zeitpunkt(wortlaut, date(jahr, erster, 1), date(jahr, letzter, monthrange(jahr, letzter)[1]))


def _monate(treffer: re.Match[str]) -> tuple[int, int]:
    if treffer["quartal"]:
        letzter = 3 * int(treffer["quartal"])
        return letzter - 2, letzter
    if treffer["halbjahr"]:
        letzter = 6 * int(treffer["halbjahr"])
        return letzter - 5, letzter
    if treffer["monat"]:
        monat = int(treffer["monat"])
        return monat, monat
    return 1, 12


def _validate(wert: object) -> Zeitpunkt:
    if isinstance(wert, Zeitpunkt):
        return wert
    try:
        return Zeitpunkt.parse(str(wert)) if isinstance(wert, str) else Zeitpunkt.parse("")
    except ValueError:
        raise fehler("IK107", _kein_zeitpunkt(wert), wert, HINWEIS) from None


def _kein_zeitpunkt(wert: object) -> str:
    if not isinstance(wert, str):
        return "{wert} ist kein Zeitpunkt."
    treffer = _MUSTER.fullmatch(wert)
    if treffer and treffer["tag"]:
        return "Den Tag {wert} gibt es nicht."
    gemeint = gemeinter_zeitpunkt(wert)
    return (
        f"{{wert}} ist kein Zeitpunkt; als Zeitpunkt hieße es „{gemeint}“."
        if gemeint
        else ("{wert} ist kein Zeitpunkt wie „2026-09-30“, „2026-09“ oder „2026“.")
    )


def gemeinter_zeitpunkt(wert: str) -> Zeitpunkt | None:
    """The point in time that was written as in a letter, or without a leading zero."""
    for muster in _ANDERE_MUSTER:
        treffer = muster.fullmatch(wert.strip())
        if treffer is None:
            continue
        teile = treffer.groupdict()
        zweistellig = [f"{int(teile[name]):02d}" for name in ("monat", "tag") if teile.get(name)]
        try:
            return Zeitpunkt.parse("-".join([teile["jahr"], *zweistellig]))
        except ValueError:
            return None
    return None
