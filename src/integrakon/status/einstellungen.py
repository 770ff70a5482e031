"""What a city may set about status: how soon is soon, how old is stale, how small is too small to be published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Einstellungen(NamedTuple):
    """The table `[status]` of the configuration."""

    bald_tage: int = 90
    meldung_monate: int = 12
    messwert_monate: int = 24
    kleinzahl: int = 3


_HOECHSTENS = 10_000


def einstellungen(tabelle: Mapping[str, Any]) -> tuple[Einstellungen, list[tuple[Sequence[str], str]]]:
    """What the table says, and what is wrong with it: the path of a key and a German sentence."""
    bekannt = Einstellungen._fields
    klagen: list[tuple[Sequence[str], str]] = []
    werte: dict[str, int] = {}
    for name, wert in tabelle.items():
        if name not in bekannt:
            klagen.append(((name,), f"Den Schlüssel „{name}“ gibt es hier nicht; möglich sind {', '.join(bekannt)}."))
        elif isinstance(wert, bool) or not isinstance(wert, int) or not 0 <= wert <= _HOECHSTENS:
            klagen.append(((name,), f"„{name}“ ist eine ganze Zahl von 0 bis {_HOECHSTENS}."))
        else:
            werte[name] = wert
    return Einstellungen(**werte), klagen
