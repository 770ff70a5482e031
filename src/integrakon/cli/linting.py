"""Linting one plan file after it was validated, as configuration and options say; and putting the two together.

No rule is known here, nothing is printed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from integrakon.cli import configuration, reading, sourcetexts
from integrakon.errors import UsageError
from integrakon.findings import Finding, sort_findings
from integrakon.lint import plugins
from integrakon.lint.auswahl import einsaetze, unbekanntes
from integrakon.lint.engine import Auftrag, Befund, Einsatz, befunde
from integrakon.lint.rule import Profil, Rule
from integrakon.lint.settings import settings
from integrakon.source import worktree


class Linter(NamedTuple):
    """What to run on every plan, and as of when; plain values, so that it can cross into other processes.

    `quelltexte` are the texts that plans are transcriptions of, by the real path of the plan file.
    """

    einsaetze: tuple[Einsatz, ...]
    stichtag: date
    quelltexte: Mapping[str, str]

    def check(self, name: str) -> tuple[str, list[Finding]]:
        """The text of a plan file and everything that is wrong with it, by validation and by lint."""
        gelesen, gefunden = self.befunde(name)
        return gelesen.document.text, sort_findings([*gelesen.findings, *(befund.finding for befund in gefunden)])

    def befunde(self, name: str) -> tuple[reading.Reading, list[Befund]]:
        """The plan, and what the rules find in it; nothing where it does not keep the schema."""
        gelesen = reading.read_plan(name)
        if gelesen.plan is None:
            return gelesen, []
        bekannte = frozenset(wort for rule in plugins.alle_regeln() for wort in (rule.code, rule.name))
        quelle = None if name == worktree.STDIN else self.quelltexte.get(os.path.realpath(name))
        auftrag = Auftrag(self.einsaetze, self.stichtag, bekannte, quelle)
        return gelesen, befunde(gelesen.document, gelesen.plan, auftrag)


def build_linter(
    select: Sequence[str] | None, ignore: Sequence[str] | None, profil: str | None, stichtag: str | None
) -> Linter:
    """What configuration and options ask for; options go before the configuration.

    Raises:
        UsageError: an option names a rule or day that does not exist.
        ConfigurationError: the configuration has faults; all of them are told.
        PluginError: an installed package offers unusable rules.
    """
    regeln = plugins.alle_regeln()
    gewaehlt, ohne = _worte("--select", select, regeln), _worte("--ignore", ignore, regeln)
    tag = _tag(stichtag) if stichtag is not None else date.today()
    datei, gesetzt = configuration.read("lint", lambda tabelle: settings(tabelle, regeln))
    if profil:
        gesetzt = gesetzt._replace(profil=Profil(profil), auswahl=())
    return Linter(einsaetze(gesetzt, regeln, gewaehlt, ohne), tag, sourcetexts.read(gesetzt.quelltexte, datei))


def _worte(option: str, angaben: Sequence[str] | None, regeln: Sequence[Rule[Any]]) -> list[str]:
    """The words of an option that may be repeated and hold several, with commas."""
    worte = [wort.strip() for angabe in angaben or () for wort in angabe.split(",") if wort.strip()]
    if angaben and not worte:
        raise UsageError(f"{option} braucht Regeln: Codes wie IK401, Anfänge wie IK4 oder Namen.")
    if meldungen := [meldung for wort in worte if (meldung := unbekanntes(wort, regeln))]:
        raise UsageError(" ".join(meldungen))
    return worte


def _tag(wort: str) -> date:
    try:
        tag = date.fromisoformat(wort)
    except ValueError:
        tag = None
    if tag is None or tag.isoformat() != wort:
        raise UsageError(f"--stichtag braucht einen Tag wie 2026-11-24, nicht: {wort or 'ein leeres Wort'}.")
    return tag
