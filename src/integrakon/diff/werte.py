"""Values of two plans side by side: when they are the same, and what they are as plain data."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from typing import Any

from pydantic import BaseModel

from integrakon.plan.zeitpunkt import Zeitpunkt

# A line break in prose means nothing unless an empty line, or the mark of a block, follows.
_UMBRUCH = re.compile(r"[ \t]*\n[ \t]*(?!\s*(?:\n|[-*+>|#]|\d+[.)]|```|~~~|:--))")
_LEERRAUM = re.compile(r"[ \t]+")


def fliesstext(text: str) -> str:
    """The text without the line breaks and spaces that mean nothing."""
    return _LEERRAUM.sub(" ", _UMBRUCH.sub(" ", text)).strip()


def gleich(alt: Any, neu: Any) -> bool:
    """Whether two values say the same, however they are laid out."""
    if isinstance(alt, str) and isinstance(neu, str):
        return alt == neu or fliesstext(alt) == fliesstext(neu)
    if isinstance(alt, tuple) and isinstance(neu, tuple):
        return len(alt) == len(neu) and all(map(gleich, alt, neu))
    if isinstance(alt, BaseModel) and type(alt) is type(neu):
        return all(gleich(wert, neu.__dict__[name]) for name, wert in alt.__dict__.items())
    return bool(alt == neu)


def fehlt(wert: Any) -> bool:
    """Whether a field is absent; what it would be by default counts as absent, too."""
    return wert is None or wert == () or wert is False


def schlicht(wert: Any) -> Any:
    """The value as plain data; what is absent in a part of the plan is left out."""
    if isinstance(wert, BaseModel):
        return {name: schlicht(teil) for name, teil in wert.__dict__.items() if not fehlt(teil)}
    if isinstance(wert, tuple):
        return [schlicht(teil) for teil in wert]
    if isinstance(wert, Enum):
        return wert.value
    if isinstance(wert, Zeitpunkt):
        return wert.wortlaut
    if isinstance(wert, Decimal):
        return int(wert) if wert == wert.to_integral_value() and abs(wert) < 10**15 else float(wert)
    return wert
