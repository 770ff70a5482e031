"""What a city may set about status: how soon is soon, how old is stale, how small is too small to be published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from integrakon.plan.kleinzahl import EINHEITEN, SCHWELLE


class Einstellungen(NamedTuple):
    """The table `[status]` of the configuration; which units count people is set for lint alone."""

    bald_tage: int = 90
    meldung_monate: int = 12
    messwert_monate: int = 24
    kleinzahl: int = SCHWELLE
    einheiten: tuple[str, ...] = EINHEITEN


_HOECHSTENS = 10_000
# With more of them in one word, looking for it could take for ever.
_STERNE = 2
# What the table `[status]` may set.
_ZAHLEN = tuple(name for name in Einstellungen._fields if name != "einheiten")


def einstellungen(tabelle: Mapping[str, Any]) -> tuple[Einstellungen, list[tuple[Sequence[str], str]]]:
    """What the table says, and what is wrong with it: the path of a key and a German sentence."""
    klagen: list[tuple[Sequence[str], str]] = []
    werte: dict[str, Any] = {}
    for name, wert in tabelle.items():
        if name not in _ZAHLEN:
            klagen.append(((name,), f"Den Schlüssel „{name}“ gibt es hier nicht; möglich sind {', '.join(_ZAHLEN)}."))
        elif isinstance(wert, bool) or not isinstance(wert, int) or not 0 <= wert <= _HOECHSTENS:
            klagen.append(((name,), f"„{name}“ ist eine ganze Zahl von 0 bis {_HOECHSTENS}."))
        else:
            werte[name] = wert
    return Einstellungen(**werte), klagen


def mit_regel(gesetzt: Einstellungen, regel: Mapping[str, Any]) -> Einstellungen:
    """The settings with what the lint rule on small numbers is told: what it calls too small, no report shows either.

    Of two thresholds the stricter one counts, and no unit is taken away. Faults of that table are told by lint.
    """
    schwelle = regel.get("schwelle")
    worte = [*_worte(regel.get("einheiten")), *_worte(regel.get("einheiten_dazu"))]
    return gesetzt._replace(
        kleinzahl=max(gesetzt.kleinzahl, schwelle) if type(schwelle) is int else gesetzt.kleinzahl,
        einheiten=tuple(dict.fromkeys((*gesetzt.einheiten, *worte))),
    )


def _worte(wert: Any) -> list[str]:
    return (
        [wort for wort in wert if isinstance(wort, str) and wort.count("*") <= _STERNE]
        if isinstance(wert, list)
        else []
    )
