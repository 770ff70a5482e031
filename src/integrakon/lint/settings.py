"""What a city has set for lint: profile, gravities, parameters, required fields, source texts.

Plain tables in, `Settings` out. Where the tables come from is not known here; every fault of them is told at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from integrakon.findings import Severity
from integrakon.lint.auswahl import Settings, nennt, nennt_genau, unbekanntes, vorschlag
from integrakon.lint.pflichtfelder import unbekannte, unbekanntes_feld
from integrakon.lint.rule import Profil, Rule
from integrakon.lint.werte import Mangel, Parameterlesung, keine_wortliste, zeige

SCHWERE: Mapping[str, Severity | None] = MappingProxyType(
    {"fehler": Severity.ERROR, "warnung": Severity.WARNING, "hinweis": Severity.INFO, "aus": None}
)
# The rule whose parameter the table of required fields is.
PFLICHTREGEL, PFLICHTPARAMETER = "pflichtangabe-fehlt", "felder"
TABELLEN = ("profil", "auswahl", "ohne", "schwere", "regeln", "pflichtfelder", "quelltexte")
# A code has five characters; the beginning of one means a group, a name no more than one rule.
_GENAU = 5


def settings(tabelle: Mapping[str, Any], regeln: Sequence[Rule[Any]]) -> tuple[Settings, list[Mangel]]:
    """Read the table `lint` of a configuration; what is faulty stays as it is by default."""
    lesung = _Lesung(regeln)
    gelesen = lesung.alles(tabelle)
    return gelesen, lesung.maengel


class _Lesung:
    """One reading of a table; collects the faults."""

    def __init__(self, regeln: Sequence[Rule[Any]]) -> None:
        self.regeln = regeln
        self.maengel: list[Mangel] = []

    def alles(self, tabelle: Mapping[str, Any]) -> Settings:
        for schluessel in tabelle:
            if schluessel not in TABELLEN:
                rat = vorschlag(schluessel, TABELLEN)
                self._melde((schluessel,), f"Den Schlüssel {zeige(schluessel)} gibt es hier nicht{rat}")
        schwere, genau = self._schwere(self._abbildung(tabelle, "schwere"))
        if tabelle.get("pflichtfelder"):
            genau.add(PFLICHTREGEL)
        return Settings(
            profil=self._profil(tabelle),
            auswahl=self._regelworte(tabelle, "auswahl"),
            ohne=self._regelworte(tabelle, "ohne"),
            schwere={name: severity for name, severity in schwere.items() if severity},
            eingeschaltet=frozenset(genau),
            abgeschaltet=frozenset(name for name, severity in schwere.items() if severity is None),
            parameter=self._parameter(tabelle),
            quelltexte=dict(self._quelltexte(self._abbildung(tabelle, "quelltexte"))),
        )

    def _melde(self, pfad: tuple[str, ...], meldung: str) -> None:
        self.maengel.append(Mangel(pfad, meldung))

    def _profil(self, tabelle: Mapping[str, Any]) -> Profil:
        wert = tabelle.get("profil", Profil.STANDARD)
        if wert in list(Profil):
            return Profil(wert)
        self._melde(("profil",), f"Ein Profil {zeige(wert)} gibt es nicht; möglich sind {', '.join(Profil)}.")
        return Profil.STANDARD

    def _regelworte(self, tabelle: Mapping[str, Any], schluessel: str) -> tuple[str, ...]:
        woerter = self._wortliste((schluessel,), tabelle.get(schluessel, []))
        for wort in woerter:
            if meldung := unbekanntes(wort, self.regeln):
                self._melde((schluessel,), meldung)
        return woerter

    def _schwere(self, tabelle: Mapping[str, Any]) -> tuple[dict[str, Severity | None], set[str]]:
        """The gravities by name of rule, and the rules that were named one by one; the more exact word wins."""
        schwere: dict[str, Severity | None] = {}
        genau: set[str] = set()
        for wort, wert in sorted(tabelle.items(), key=lambda eintrag: min(len(eintrag[0]), _GENAU)):
            gut = isinstance(wert, str) and wert in SCHWERE
            if not gut:
                meldung = f"Die Schwere {zeige(wert)} gibt es nicht; möglich sind {', '.join(SCHWERE)}."
                self._melde(("schwere", wort), meldung)
            gemeint = self._gemeint(("schwere", wort), genau)
            schwere |= {rule.name: SCHWERE[wert] for rule in gemeint if gut}
            genau |= {rule.name for rule in gemeint if gut and nennt_genau(wort, rule)}
        return schwere, genau

    def _gemeint(self, pfad: tuple[str, ...], schon: set[str]) -> list[Rule[Any]]:
        """The rules that the last key of a path means; one that was named before under its other name is a fault."""
        wort = pfad[-1]
        if meldung := unbekanntes(wort, self.regeln):
            self._melde(pfad, meldung)
            return []
        gemeint = [rule for rule in self.regeln if nennt(wort, rule)]
        for rule in gemeint:
            if rule.name in schon and nennt_genau(wort, rule):
                self._melde(pfad, f"{rule.code} und „{rule.name}“ sind dieselbe Regel; hier steht sie zweimal.")
        return gemeint

    def _parameter(self, tabelle: Mapping[str, Any]) -> dict[str, Any]:
        parameter: dict[str, Any] = {}
        for wort, werte in self._abbildung(tabelle, "regeln").items():
            pfad = ("regeln", wort)
            for rule in self._gemeint(pfad, set(parameter)):
                if not nennt_genau(wort, rule):
                    self._melde(pfad, f"Einstellungen gehören zu einer einzelnen Regel, nicht zu „{wort}“.")
                    break
                if not isinstance(werte, Mapping):
                    meldung = f"Zur Regel „{wort}“ gehört eine Tabelle von Einstellungen, nicht {zeige(werte)}."
                    self._melde(pfad, meldung)
                    continue
                lesung = Parameterlesung(rule, pfad)
                parameter[rule.name] = lesung.lies(werte)
                self.maengel += lesung.maengel
                self._pruefe_pflichtparameter(rule, pfad, parameter)
        self._ergaenze_pflichtfelder(self._abbildung(tabelle, "pflichtfelder"), parameter)
        return parameter

    def _pruefe_pflichtparameter(self, rule: Rule[Any], pfad: tuple[str, ...], parameter: Mapping[str, Any]) -> None:
        """Refuse required fields that the model lacks, where they are set as the parameter itself."""
        if rule.name != PFLICHTREGEL:
            return
        for meldung in unbekannte(getattr(parameter[PFLICHTREGEL], PFLICHTPARAMETER)):
            self._melde((*pfad, PFLICHTPARAMETER), meldung)

    def _ergaenze_pflichtfelder(self, tabelle: Mapping[str, Any], parameter: dict[str, Any]) -> None:
        """Put the table of required fields where it belongs: behind those that are the rule's own."""
        regel = next((rule for rule in self.regeln if rule.name == PFLICHTREGEL), None)
        if regel and (pflicht := self._pflichtfelder(tabelle)):
            stand = parameter.get(PFLICHTREGEL, regel.parameter)
            felder = (*getattr(stand, PFLICHTPARAMETER), *pflicht)
            parameter[PFLICHTREGEL] = stand._replace(**{PFLICHTPARAMETER: tuple(dict.fromkeys(felder))})

    def _pflichtfelder(self, tabelle: Mapping[str, Any]) -> list[str]:
        gut = []
        for klasse, wert in tabelle.items():
            for feld in self._wortliste(("pflichtfelder", klasse), wert):
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
        self._melde((schluessel,), f"„{schluessel}“ ist eine Tabelle, nicht {zeige(wert)}.")
        return {}

    def _wortliste(self, pfad: tuple[str, ...], wert: Any) -> tuple[str, ...]:
        if meldung := keine_wortliste(pfad[-1], wert):
            self._melde(pfad, meldung)
            return ()
        return tuple(wert)
