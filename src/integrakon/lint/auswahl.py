"""`Settings`, and which rules run by it: what the words of configuration and options mean, and which goes before which.

How a configuration becomes `Settings` is in `settings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from types import MappingProxyType
from typing import Any, NamedTuple

from integrakon.codes import CODES
from integrakon.findings import Severity
from integrakon.lint.engine import Einsatz
from integrakon.lint.rule import Profil, Rule

_ANFANG = re.compile(r"IK[0-9]{0,3}")
_PRUEFUNG = re.compile(r"IK[0-3]")
# Codes are short: two that share but three of their five signs have nothing to do with each other.
_CODE_NAHE = 0.75
_NAMEN_DER_PRUEFUNG = frozenset(code.name for code in CODES.values())
_LEER: Mapping[str, Any] = MappingProxyType({})


class Settings(NamedTuple):
    """What a city has set. Rules stand under their names; `quelltexte` are files of text by plan file.

    `eingeschaltet` are the rules that were named one by one, by a gravity or by required fields: they run in every
    profile. A gravity for a whole group does not make its rules run; it may switch them off (`abgeschaltet`).
    """

    profil: Profil = Profil.STANDARD
    auswahl: tuple[str, ...] = ()
    ohne: tuple[str, ...] = ()
    schwere: Mapping[str, Severity] = _LEER
    eingeschaltet: frozenset[str] = frozenset()
    abgeschaltet: frozenset[str] = frozenset()
    parameter: Mapping[str, Any] = _LEER
    quelltexte: Mapping[str, tuple[str, ...]] = _LEER


def einsaetze(
    gesetzt: Settings, regeln: Sequence[Rule[Any]], select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Einsatz, ...]:
    """The rules that are to run, each with its gravity and parameters.

    `select` and `ignore` are the options. What is ignored there never runs; what is selected there by its whole code or
    name runs whatever the configuration says; the beginning of a code selects what the configuration has not excluded.
    A selection goes before the profile.
    """
    return tuple(
        Einsatz(rule, gesetzt.schwere.get(rule.name, rule.severity), gesetzt.parameter.get(rule.name, rule.parameter))
        for rule in regeln
        if _laeuft(rule, gesetzt, select) and not _nennt_eines(ignore, rule)
    )


def nennt_genau(wort: str, rule: Rule[Any]) -> bool:
    """Whether the word is the rule's name or its whole code, in whatever case."""
    return wort.lower() == rule.name or wort.upper() == rule.code


def nennt(wort: str, rule: Rule[Any]) -> bool:
    """Whether the word is the rule's name, its code, or the beginning of its code."""
    return nennt_genau(wort, rule) or (bool(_ANFANG.fullmatch(wort.upper())) and rule.code.startswith(wort.upper()))


def unbekanntes(wort: str, regeln: Sequence[Rule[Any]]) -> str | None:
    """Why the word means no rule, as a sentence; None where it means one."""
    if any(nennt(wort, rule) for rule in regeln):
        return None
    if _PRUEFUNG.match(wort.upper()) or wort.lower() in _NAMEN_DER_PRUEFUNG:
        return f"{wort}: Fehler der Prüfung (IK0xx bis IK3xx) kommen immer; zu wählen sind IK4xx bis IK9xx."
    if len(wort.split()) > 1:
        return f"Eine Regel „{wort}“ gibt es nicht; mehrere trennt ein Komma: {','.join(wort.split())}."
    ist_code = wort.upper().startswith("IK")
    nahe = _naher_code(wort.upper(), regeln) if ist_code else _nahe(wort, [rule.name for rule in regeln])
    rat = f"; meinten Sie „{nahe}“?" if nahe else ". „integrakon rule“ listet alle auf."
    return f"Eine Regel „{wort}“ gibt es nicht{rat}"


def vorschlag(wort: str, bekannte: Iterable[str]) -> str:
    """`; meinten Sie …?` where something known is near, else a full stop."""
    nahe = _nahe(wort, list(bekannte))
    return f"; meinten Sie „{nahe}“?" if nahe else "."


def _naher_code(wort: str, regeln: Sequence[Rule[Any]]) -> str | None:
    """The only code that differs in one sign; of several, none is likelier than the others."""
    nahe = get_close_matches(wort[:80], [rule.code for rule in regeln], n=2, cutoff=_CODE_NAHE)
    if len(nahe) > 1 and _gleich_nahe(wort, *nahe):
        return None
    return next(iter(nahe), None)


def _gleich_nahe(wort: str, einer: str, anderer: str) -> bool:
    return SequenceMatcher(None, einer, wort).ratio() == SequenceMatcher(None, anderer, wort).ratio()


def _nahe(wort: str, bekannte: Sequence[str]) -> str | None:
    return next(iter(get_close_matches(wort[:80], bekannte, n=1)), None)


def _laeuft(rule: Rule[Any], gesetzt: Settings, select: Sequence[str]) -> bool:
    if any(nennt_genau(wort, rule) for wort in select):
        return True
    if rule.name in gesetzt.abgeschaltet or _nennt_eines(gesetzt.ohne, rule):
        return False
    if gewaehlt := select or gesetzt.auswahl:
        return _nennt_eines(gewaehlt, rule)
    return rule.name in gesetzt.eingeschaltet or gesetzt.profil.umfasst(rule.profil)


def _nennt_eines(woerter: Iterable[str], rule: Rule[Any]) -> bool:
    return any(nennt(wort, rule) for wort in woerter)
