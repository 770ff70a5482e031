"""What a city has set for lint: profile, gravities, parameters, required fields, source texts; and so what runs.

Plain tables in, values out. Where the tables come from is not known here; every fault of them is told at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, NamedTuple

from integrakon.findings import Severity
from integrakon.lint.engine import Einsatz
from integrakon.lint.rule import Profil, Rule

SCHWERE: Mapping[str, Severity | None] = MappingProxyType(
    {"fehler": Severity.ERROR, "warnung": Severity.WARNING, "hinweis": Severity.INFO, "aus": None}
)
# The rule whose parameter the table of required fields is.
PFLICHTREGEL, PFLICHTPARAMETER = "pflichtangabe-fehlt", "felder"
_TABELLEN = ("profil", "auswahl", "ohne", "schwere", "regeln", "pflichtfelder", "quelltexte")
_LEER: Mapping[str, Any] = MappingProxyType({})


class Mangel(NamedTuple):
    """A fault of the configuration: the keys that lead to it, and a German sentence."""

    pfad: tuple[str, ...]
    meldung: str


class Settings(NamedTuple):
    """What was set; rules stand under their names. A gravity of None switches a rule off."""

    profil: Profil = Profil.STANDARD
    auswahl: tuple[str, ...] = ()
    ohne: tuple[str, ...] = ()
    schwere: Mapping[str, Severity | None] = _LEER
    parameter: Mapping[str, Any] = _LEER
    quelltexte: Mapping[str, tuple[str, ...]] = _LEER


def settings(tabelle: Mapping[str, Any], regeln: Sequence[Rule[Any]]) -> tuple[Settings, list[Mangel]]:
    """Read the table `lint` of a configuration; what is faulty stays as it is by default."""
    lesung = _Lesung(regeln)
    gelesen = lesung.alles(tabelle)
    return gelesen, lesung.maengel


def einsaetze(
    gesetzt: Settings, regeln: Sequence[Rule[Any]], select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Einsatz, ...]:
    """The rules that are to run. What is selected runs whatever the profile; what is ignored never does."""
    gewaehlt, ohne = select or gesetzt.auswahl, (*gesetzt.ohne, *ignore)
    return tuple(
        Einsatz(rule, gesetzt.schwere.get(rule.name) or rule.severity, gesetzt.parameter.get(rule.name, rule.parameter))
        for rule in regeln
        if _laeuft(rule, gesetzt, gewaehlt) and not nennt(ohne, rule)
    )


def nennt(woerter: Iterable[str], rule: Rule[Any]) -> bool:
    """Whether one of the words is the rule's name, its code or the beginning of its code."""
    return any(wort.lower() == rule.name or rule.code.startswith(wort.upper()) for wort in woerter if wort)


def unbekannte(woerter: Iterable[str], regeln: Sequence[Rule[Any]]) -> list[str]:
    """Those of the words that mean no rule."""
    return [wort for wort in woerter if not any(nennt([wort], rule) for rule in regeln)]


def vorschlag(wort: str, bekannte: Iterable[str]) -> str:
    """`; meinten Sie …?` where something known is near, else a full stop."""
    nahe = get_close_matches(wort.lower()[:80], list(bekannte), n=1, cutoff=0.6)
    return f"; meinten Sie „{nahe[0]}“?" if nahe else "."


def _laeuft(rule: Rule[Any], gesetzt: Settings, gewaehlt: Sequence[str]) -> bool:
    if gewaehlt:
        return nennt(gewaehlt, rule)
    if rule.name in gesetzt.schwere:
        return gesetzt.schwere[rule.name] is not None
    return gesetzt.profil.umfasst(rule.profil)


class _Lesung:
    """One reading of a table; collects the faults."""

    def __init__(self, regeln: Sequence[Rule[Any]]) -> None:
        self.regeln = regeln
        self.nach_name = {rule.name: rule for rule in regeln}
        self.maengel: list[Mangel] = []

    def alles(self, tabelle: Mapping[str, Any]) -> Settings:
        for schluessel in tabelle:
            if schluessel not in _TABELLEN:
                self._melde(
                    (schluessel,), f"Den Schlüssel „{schluessel}“ gibt es hier nicht{vorschlag(schluessel, _TABELLEN)}"
                )
        parameter = dict(self._parameter(self._abbildung(tabelle, "regeln")))
        if pflicht := self._pflichtfelder(self._abbildung(tabelle, "pflichtfelder")):
            regel = self.nach_name.get(PFLICHTREGEL)
            if regel:
                stand = parameter.get(PFLICHTREGEL, regel.parameter)
                felder = (*getattr(stand, PFLICHTPARAMETER), *pflicht)
                parameter[PFLICHTREGEL] = stand._replace(**{PFLICHTPARAMETER: tuple(dict.fromkeys(felder))})
        return Settings(
            self._profil(tabelle),
            self._regelworte(tabelle, "auswahl"),
            self._regelworte(tabelle, "ohne"),
            dict(self._schwere(self._abbildung(tabelle, "schwere"))),
            parameter,
            dict(self._quelltexte(self._abbildung(tabelle, "quelltexte"))),
        )

    def _melde(self, pfad: tuple[str, ...], meldung: str) -> None:
        self.maengel.append(Mangel(pfad, meldung))

    def _profil(self, tabelle: Mapping[str, Any]) -> Profil:
        wert = tabelle.get("profil", Profil.STANDARD)
        if wert in list(Profil):
            return Profil(wert)
        self._melde(("profil",), f"Ein Profil {_zeige(wert)} gibt es nicht; möglich sind {', '.join(Profil)}.")
        return Profil.STANDARD

    def _regelworte(self, tabelle: Mapping[str, Any], schluessel: str) -> tuple[str, ...]:
        woerter = self._wortliste((schluessel,), tabelle.get(schluessel, []))
        for wort in unbekannte(woerter, self.regeln):
            self._melde((schluessel,), f"Eine Regel „{wort}“ gibt es nicht{self._regelvorschlag(wort)}")
        return woerter

    def _schwere(self, tabelle: Mapping[str, Any]) -> Iterator[tuple[str, Severity | None]]:
        for wort, wert in tabelle.items():
            if not isinstance(wert, str) or wert not in SCHWERE:
                self._melde(
                    ("schwere", wort), f"Die Schwere {_zeige(wert)} gibt es nicht; möglich sind {', '.join(SCHWERE)}."
                )
                continue
            gemeint = [rule.name for rule in self.regeln if nennt([wort], rule)]
            if not gemeint:
                self._melde(("schwere", wort), f"Eine Regel „{wort}“ gibt es nicht{self._regelvorschlag(wort)}")
            yield from ((name, SCHWERE[wert]) for name in gemeint)

    def _parameter(self, tabelle: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        for wort, werte in tabelle.items():
            rule = next((rule for rule in self.regeln if wort in (rule.name, rule.code)), None)
            if rule is None:
                self._melde(("regeln", wort), f"Eine Regel „{wort}“ gibt es nicht{self._regelvorschlag(wort)}")
            elif not isinstance(werte, Mapping):
                self._melde(
                    ("regeln", wort),
                    f"Zur Regel „{wort}“ gehört eine Tabelle von Einstellungen, nicht {_zeige(werte)}.",
                )
            else:
                yield rule.name, self._gesetzt(rule, wort, werte)

    def _gesetzt(self, rule: Rule[Any], wort: str, werte: Mapping[str, Any]) -> Any:
        """The parameters of one rule; the order of `x`, `x_dazu` and `x_ohne` in the file does not matter."""
        stand = rule.parameter
        for name, wert in sorted(werte.items()):
            feld, art = _feld_und_art(name, stand._fields)
            pfad = ("regeln", wort, name)
            if feld not in stand._fields:
                bekannt = ", ".join(stand._fields) or "keine"
                self._melde(pfad, f"Die Regel „{rule.name}“ hat keine Einstellung „{name}“; sie hat: {bekannt}.")
                continue
            jetzt = getattr(stand, feld)
            if isinstance(jetzt, tuple):
                liste = self._wortliste(pfad, wert)
                stand = stand._replace(**{feld: _zusammen(jetzt, liste, art)})
            elif art or not _selbe_art(jetzt, wert):
                self._melde(pfad, f"„{name}“ muss {_art(jetzt)} sein, nicht {_zeige(wert)}.")
            else:
                stand = stand._replace(**{feld: type(jetzt)(wert)})
        return stand

    def _pflichtfelder(self, tabelle: Mapping[str, Any]) -> list[str]:
        from integrakon.lint.pflichtfelder import unbekanntes_feld  # noqa: PLC0415 - only where a city uses it

        felder = [
            (klasse, feld)
            for klasse, wert in tabelle.items()
            for feld in self._wortliste(("pflichtfelder", klasse), wert)
        ]
        gut = []
        for klasse, feld in felder:
            if meldung := unbekanntes_feld(f"{klasse}.{feld}"):
                self._melde(("pflichtfelder", klasse), meldung)
            else:
                gut.append(f"{klasse}.{feld}")
        return gut

    def _quelltexte(self, tabelle: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
        for plan, dateien in tabelle.items():
            yield plan, self._wortliste(("quelltexte", plan), dateien)

    def _abbildung(self, tabelle: Mapping[str, Any], schluessel: str) -> Mapping[str, Any]:
        wert = tabelle.get(schluessel, {})
        if isinstance(wert, Mapping):
            return wert
        self._melde((schluessel,), f"„{schluessel}“ ist eine Tabelle, nicht {_zeige(wert)}.")
        return {}

    def _wortliste(self, pfad: tuple[str, ...], wert: Any) -> tuple[str, ...]:
        if isinstance(wert, list) and all(isinstance(wort, str) and wort for wort in wert):
            return tuple(wert)
        self._melde(pfad, f"„{pfad[-1]}“ ist eine Liste von Wörtern in Anführungszeichen, nicht {_zeige(wert)}.")
        return ()

    def _regelvorschlag(self, wort: str) -> str:
        bekannte = self.nach_name if "-" in wort else [rule.code for rule in self.regeln]
        nahe = get_close_matches(wort[:80] if "-" in wort else wort.upper()[:80], list(bekannte), n=1, cutoff=0.6)
        return f"; meinten Sie „{nahe[0]}“?" if nahe else ". „integrakon rule“ listet alle auf."


def _feld_und_art(name: str, felder: Sequence[str]) -> tuple[str, str]:
    """A parameter and what is done to it: `woerter_dazu` adds to the words."""
    for art in ("dazu", "ohne"):
        kern = name.removesuffix(f"_{art}")
        if kern != name and kern in felder:
            return kern, art
    return name, ""


def _zusammen(jetzt: tuple[str, ...], liste: tuple[str, ...], art: str) -> tuple[str, ...]:
    if art == "dazu":
        return tuple(dict.fromkeys((*jetzt, *liste)))
    return tuple(wort for wort in jetzt if wort not in liste) if art == "ohne" else liste


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


def _zeige(wert: Any) -> str:
    text = f"„{wert}“" if isinstance(wert, str) else str(wert)
    return text if len(text) <= 60 else f"{text[:59]}…"  # noqa: PLR2004 - as much as fits a line
