"""How a value complains of itself: the value named in German, and the error that carries its finding code.

Only the words; which values complain is decided by the types.
"""

from __future__ import annotations

from pydantic_core import PydanticCustomError

# How much of a value a message repeats, in characters.
_GEZEIGT = 60


def beschreibe(wert: object) -> str:
    """Name a value in a message: short, in German, without its inner parts."""
    if isinstance(wert, list | tuple):
        return "eine Liste"
    if isinstance(wert, dict):
        return "ein Block mit Unterschlüsseln"
    if wert is None:
        return "nichts"
    text = " ".join(str(wert).split())
    return f"„{text if len(text) <= _GEZEIGT else text[: _GEZEIGT - 1] + '…'}“"


def gross(satz: str) -> str:
    """The sentence with a capital first letter."""
    return satz[:1].upper() + satz[1:]


def fehler(code: str, meldung: str, wert: object, hinweis: str | None = None) -> PydanticCustomError:
    """A complaint that carries its finding code; `{wert}` in the message becomes the offending value."""
    genannt = beschreibe(wert)
    return PydanticCustomError(
        code, meldung, {"wert": gross(genannt) if meldung.startswith("{wert}") else genannt, "hinweis": hinweis}
    )
