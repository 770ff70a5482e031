"""All rules there are: our own, and those that installed packages offer under the entry point `integrakon.rules`."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from integrakon.errors import IntegrakonError
from integrakon.findings import Severity
from integrakon.lint.registry import RULES
from integrakon.lint.rule import Profil, Rule

GRUPPE = "integrakon.rules"
# The last ten numbers of every group are left to cities.
_CODE = re.compile(r"IK[4-9]9[0-9]")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


# What the parts of a rule have to be, for nobody has checked the types of a package from outside.
_ANGABEN: dict[str, Callable[[Any], bool]] = {
    "code": lambda wert: isinstance(wert, str),
    "name": lambda wert: isinstance(wert, str),
    "bedeutung": lambda wert: isinstance(wert, str),
    "severity": lambda wert: isinstance(wert, Severity),
    "seite": lambda wert: isinstance(wert, str) and bool(wert.strip()),
    "check": callable,
    "parameter": lambda wert: isinstance(wert, tuple) and hasattr(wert, "_replace"),
    "profil": lambda wert: isinstance(wert, Profil),
}


class PluginError(IntegrakonError):
    """A package offers rules that cannot be used."""


@cache
def alle_regeln() -> tuple[Rule[Any], ...]:
    """Our rules and those of installed packages, in the order of their codes.

    Raises:
        PluginError: a package cannot be loaded, or a rule of it has a code or name that is taken or not allowed.
    """
    alle = list(RULES)
    for punkt in sorted(entry_points(group=GRUPPE), key=lambda punkt: (punkt.name, punkt.value)):
        for rule in _geladen(punkt):
            _pruefe(rule, alle, punkt)
            alle.append(rule)
    return tuple(sorted(alle, key=lambda rule: rule.code))


def _geladen(punkt: EntryPoint) -> list[Rule[Any]]:
    try:
        angebot = punkt.load()
        ist_liste = isinstance(angebot, Iterable) and not isinstance(angebot, Rule)
        regeln = list(angebot) if ist_liste else [angebot]
    except (Exception, SystemExit) as error:
        raise PluginError(
            f"Die Regeln aus {_wer(punkt)} lassen sich nicht laden ({type(error).__name__}: {error})."
        ) from error
    for rule in regeln:
        if not isinstance(rule, Rule):
            raise PluginError(f"{_wer(punkt, 'Das')} bietet unter „{punkt.value}“ etwas an, das keine Regel ist.")
    return regeln


def _pruefe(rule: Rule[Any], alle: Iterable[Rule[Any]], punkt: EntryPoint) -> None:
    if falsche := [name for name, passt in _ANGABEN.items() if not passt(getattr(rule, name))]:
        raise PluginError(f"Die Regel {rule.code} aus {_wer(punkt)} hat eine unbrauchbare Angabe: „{falsche[0]}“.")
    if not _CODE.fullmatch(rule.code):
        raise PluginError(
            f"{rule.code} aus {_wer(punkt)} ist kein Code für eigene Regeln; frei sind IK490 bis IK499, "
            "ebenso IK59x bis IK99x."
        )
    if not _NAME.fullmatch(rule.name):
        raise PluginError(f"„{rule.name}“ aus {_wer(punkt)} ist kein Name wie „massnahme-ohne-nummer“.")
    for andere in alle:
        if rule.code == andere.code or rule.name == andere.name:
            raise PluginError(f"{rule.code} {rule.name} aus {_wer(punkt)} gibt es schon: {andere.code} {andere.name}.")
    _pruefe_uebertragbar(rule, punkt)


def _pruefe_uebertragbar(rule: Rule[Any], punkt: EntryPoint) -> None:
    """Many plans are checked in several processes; a rule has to get there."""
    try:
        pickle.dumps(rule)
    except Exception as error:
        raise PluginError(
            f"Die Regel {rule.code} aus {_wer(punkt)} lässt sich nicht an andere Prozesse übergeben; „check“ und "
            "„Parameter“ gehören auf die oberste Ebene ihres Moduls."
        ) from error


def _wer(punkt: EntryPoint, artikel: str = "dem") -> str:
    return f"{artikel} Paket „{punkt.dist.name}“" if punkt.dist else f"„{punkt.value}“"
