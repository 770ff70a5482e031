"""What a city has set for comparing: rows that go before the table of impacts, and changes it accepts, with a reason.

Plain tables in, values out; every fault is told at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from types import MappingProxyType
from typing import Any, NamedTuple

from integrakon.diff.changes import Kind, Tendenz
from integrakon.diff.impact import Impact, Zeile, entitaeten

_LEER: Mapping[str, str] = MappingProxyType({})
_FINGERPRINT = re.compile(r"[0-9a-f]{12}")
_TABELLEN = ("accepted", "impact")
_ACCEPTED = frozenset({"fingerprint", "grund"})
_IMPACT = frozenset({"entity", "feld", "kind", "tendenz", "impact", "grund"})


class Einstellungen(NamedTuple):
    """Rows before the table, and accepted changes: fingerprint → reason."""

    vorrang: tuple[Zeile, ...] = ()
    accepted: Mapping[str, str] = _LEER


Mangel = tuple[tuple[str, ...], str]


def einstellungen(tabelle: Mapping[str, Any]) -> tuple[Einstellungen, list[Mangel]]:
    """Read the table `diff` of a configuration."""
    maengel: list[Mangel] = [
        ((name,), f"Den Schlüssel „{name}“ gibt es hier nicht; möglich sind {', '.join(_TABELLEN)}.")
        for name in tabelle
        if name not in _TABELLEN
    ]
    accepted = dict(_accepted(tabelle.get("accepted", []), maengel))
    vorrang = tuple(_vorrang(tabelle.get("impact", []), maengel))
    return Einstellungen(vorrang, accepted), maengel


def _accepted(liste: Any, maengel: list[Mangel]) -> Iterator[tuple[str, str]]:
    for eintrag in _tabellen("accepted", liste, _ACCEPTED, maengel):
        fingerprint, grund = eintrag.get("fingerprint"), eintrag.get("grund")
        if not isinstance(fingerprint, str) or not _FINGERPRINT.fullmatch(fingerprint):
            maengel.append((("accepted",), f"{fingerprint!r} ist kein Fingerabdruck aus zwölf Zeichen (0–9, a–f)."))
        elif not isinstance(grund, str) or not grund.strip():
            maengel.append((("accepted",), f"Zu {fingerprint} fehlt der „grund“, aus dem die Änderung angenommen ist."))
        else:
            yield fingerprint, grund.strip()


def _vorrang(liste: Any, maengel: list[Mangel]) -> Iterator[Zeile]:
    for eintrag in _tabellen("impact", liste, _IMPACT, maengel):
        fehler = [
            f"„{name}“ kennt {wert!r} nicht; möglich sind {', '.join(worte)}."
            for name, worte in (("impact", list(Impact)), ("kind", list(Kind)), ("tendenz", list(Tendenz)))
            if (wert := eintrag.get(name)) not in worte and (wert is not None or name == "impact")
        ]
        fehler += [
            f"„{name}“ fehlt oder ist kein Text."
            for name in ("entity", "feld", "grund")
            if not _ist_text(eintrag, name)
        ]
        fehler += _unbekannte(eintrag)
        maengel += [(("impact",), satz) for satz in fehler]
        if not fehler:
            kinds = (Kind(eintrag["kind"]),) if "kind" in eintrag else tuple(Kind)
            tendenzen = (Tendenz(eintrag["tendenz"]),) if "tendenz" in eintrag else ()
            entity, feld = (_ohne_leerraum(eintrag[name]) for name in ("entity", "feld"))
            yield Zeile(entity, feld, kinds, tendenzen, Impact(eintrag["impact"]), eintrag["grund"])


def _unbekannte(eintrag: Mapping[str, Any]) -> list[str]:
    """Entities that match nothing: such a row would never apply."""
    bekannte = entitaeten()
    muster = _ohne_leerraum(eintrag["entity"]).split("|") if _ist_text(eintrag, "entity") else []
    return [
        f"„entity“ kennt „{eines}“ nicht; möglich sind {', '.join(bekannte)}."
        for eines in muster
        if not any(fnmatchcase(name, eines) for name in bekannte)
    ]


def _ohne_leerraum(muster: str) -> str:
    """Several patterns may be written `a|b`, or as the table prints them: `a | b`."""
    return "".join(muster.split())


def _ist_text(eintrag: Mapping[str, Any], name: str) -> bool:
    wert = eintrag.get(name)
    return isinstance(wert, str) and bool(wert)


def _tabellen(name: str, liste: Any, erlaubt: frozenset[str], maengel: list[Mangel]) -> Iterator[Mapping[str, Any]]:
    if not isinstance(liste, list):
        maengel.append(((name,), f"„{name}“ ist eine Liste von Tabellen: [[diff.{name}]]."))
        return
    for eintrag in liste:
        if not isinstance(eintrag, Mapping):
            maengel.append(((name,), f"„{name}“ ist eine Liste von Tabellen: [[diff.{name}]]."))
            continue
        fremde = sorted(set(eintrag) - erlaubt)
        maengel += [
            ((name,), f"Den Schlüssel „{fremd}“ gibt es hier nicht; möglich sind {', '.join(sorted(erlaubt))}.")
            for fremd in fremde
        ]
        yield eintrag
