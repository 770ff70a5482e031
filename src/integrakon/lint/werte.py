"""Values as a city writes them: lists of words, and the parameters of a rule. What is wrong with one is a sentence."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from integrakon.lint.auswahl import vorschlag
from integrakon.lint.rule import Rule

_ZEIGT_ZEICHEN = 60
# With more of them in one word, looking for it could take for ever.
_STERNE = 2


class Mangel(NamedTuple):
    """A fault of the configuration: the keys that lead to it, and a German sentence."""

    pfad: tuple[str, ...]
    meldung: str


def zeige(wert: Any) -> str:
    """A value as it is written in the file, cut to what fits into a sentence."""
    try:
        text = _wie_geschrieben(wert)
    except (ValueError, RecursionError):  # a number of thousands of digits, tables in tables without end
        return "etwas so Großes"
    return text if len(text) <= _ZEIGT_ZEICHEN else f"{text[: _ZEIGT_ZEICHEN - 1]}…"


def _wie_geschrieben(wert: Any) -> str:
    if isinstance(wert, str):
        return f"„{wert}“"
    if isinstance(wert, list):
        return f"[{', '.join(map(_wie_geschrieben, wert))}]"
    if isinstance(wert, Mapping):
        return f"{{{', '.join(f'{name} = {_wie_geschrieben(teil)}' for name, teil in wert.items())}}}"
    return str(wert).lower() if isinstance(wert, bool) else str(wert)


def keine_wortliste(name: str, wert: Any) -> str | None:
    """Why a value is no list of words; None where it is one."""
    if isinstance(wert, list) and all(isinstance(wort, str) for wort in wert):
        leere = [wort for wort in wert if not wort.strip()]
        return f"„{name}“ enthält ein leeres Wort: {zeige(leere[0])}." if leere else None
    return f"„{name}“ ist eine Liste von Wörtern in Anführungszeichen, nicht {zeige(wert)}."


class Parameterlesung:
    """One reading of the table of one rule; collects the faults. `pfad` leads to the table."""

    def __init__(self, rule: Rule[Any], pfad: tuple[str, ...]) -> None:
        self.rule = rule
        self.pfad = pfad
        self.maengel: list[Mangel] = []

    def lies(self, tabelle: Mapping[str, Any]) -> Any:
        """The parameters with what the table sets; the order of `x`, `x_dazu` and `x_ohne` in it does not matter."""
        stand = self.rule.parameter
        for name, wert in sorted(tabelle.items()):
            feld, art = _feld_und_art(name, stand._fields)
            if feld not in stand._fields:
                self._melde(name, self._unbekannt(name))
                continue
            jetzt = getattr(stand, feld)
            if meldung := next(_einwaende(name, jetzt, art, wert), None):
                self._melde(name, meldung)
                continue
            neu = _zusammen(jetzt, wert, art) if isinstance(jetzt, tuple) else type(jetzt)(wert)
            stand = stand._replace(**{feld: neu})
        return stand

    def _melde(self, name: str, meldung: str) -> None:
        self.maengel.append(Mangel((*self.pfad, name), meldung))

    def _unbekannt(self, name: str) -> str:
        felder = self.rule.parameter._fields
        if not felder:
            return f"Die Regel „{self.rule.name}“ hat keine Einstellungen, auch nicht „{name}“."
        return f"Die Regel „{self.rule.name}“ hat keine Einstellung „{name}“; sie hat: {', '.join(felder)}."


def _feld_und_art(name: str, felder: Sequence[str]) -> tuple[str, str]:
    """A parameter and what is done to it: `woerter_dazu` adds to the words."""
    for art in ("dazu", "ohne"):
        kern = name.removesuffix(f"_{art}")
        if kern != name and kern in felder:
            return kern, art
    return name, ""


def _einwaende(name: str, jetzt: Any, art: str, wert: Any) -> Iterator[str]:
    """What speaks against setting a parameter to this value."""
    if isinstance(jetzt, tuple):
        if meldung := keine_wortliste(name, wert):
            yield meldung
            return
        yield from _wort_einwaende(name.removesuffix(f"_{art}"), jetzt, art, wert)
    elif art or not _selbe_art(jetzt, wert):
        yield f"„{name}“ muss {_art(jetzt)} sein, nicht {zeige(wert)}."
    elif not isinstance(wert, str) and (wert < 0 or not math.isfinite(wert)):
        yield f"„{name}“ darf nicht {zeige(wert)} sein, sondern 0 oder mehr."


def _wort_einwaende(feld: str, jetzt: tuple[str, ...], art: str, woerter: list[str]) -> Iterator[str]:
    for wort in woerter:
        if art == "ohne" and wort not in jetzt:
            yield f"„{wort}“ steht gar nicht in „{feld}“{vorschlag(wort, jetzt)}"
        if art != "ohne" and ("**" in wort or any(teil.count("*") > _STERNE for teil in wort.split("|"))):
            yield f"{zeige(wort)} hat zu viele Sternchen; eines am Anfang und eines am Ende genügen."


def _zusammen(jetzt: tuple[str, ...], liste: list[str], art: str) -> tuple[str, ...]:
    if art == "dazu":
        return tuple(dict.fromkeys((*jetzt, *liste)))
    return tuple(wort for wort in jetzt if wort not in liste) if art == "ohne" else tuple(liste)


def _selbe_art(jetzt: Any, wert: Any) -> bool:
    if isinstance(jetzt, bool) or isinstance(wert, bool):
        return isinstance(jetzt, bool) and isinstance(wert, bool)
    if isinstance(jetzt, float):
        return isinstance(wert, int | float)
    return isinstance(wert, type(jetzt))


def _art(wert: Any) -> str:
    if isinstance(wert, bool):
        return "true oder false"
    if isinstance(wert, int):
        return "eine ganze Zahl"
    return "eine Zahl" if isinstance(wert, float) else "ein Text in Anführungszeichen"
