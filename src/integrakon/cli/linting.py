"""Linting one plan file after it was validated, as configuration and options say; and putting the two together.

No rule is known here, nothing is printed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from integrakon.cli import configuration, reading, sourcetexts, stichtage
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
        return _alles(*self.befunde(name))

    def check_content(self, raw: bytes, name: str) -> tuple[str, list[Finding]]:
        """As `check`, for what is or should become the content of the file."""
        gelesen = reading.parse_plan(raw, name)
        return _alles(gelesen, self.befunde_in(gelesen))

    def befunde(self, name: str) -> tuple[reading.Reading, list[Befund]]:
        """The plan, and what the rules find in it; nothing where it does not keep the schema."""
        with reading.without_garbage_collection():
            gelesen = reading.read_plan(name)
            return gelesen, self.befunde_in(gelesen)

    def befunde_in(self, gelesen: reading.Reading) -> list[Befund]:
        """What the rules find in a plan that was read already."""
        if gelesen.plan is None:
            return []
        name = gelesen.document.name
        bekannte = frozenset(wort for rule in plugins.alle_regeln() for wort in (rule.code, rule.name))
        quelle = None if name == worktree.STDIN else self.quelltexte.get(os.path.realpath(name))
        auftrag = Auftrag(self.einsaetze, self.stichtag, bekannte, quelle)
        return befunde(gelesen.document, gelesen.plan, auftrag)


def _alles(gelesen: reading.Reading, gefunden: list[Befund]) -> tuple[str, list[Finding]]:
    return gelesen.document.text, sort_findings([*gelesen.findings, *(befund.finding for befund in gefunden)])


def build_linter(
    paths: Sequence[str],
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    profil: str | None = None,
    stichtag: str | None = None,
) -> Linter:
    """What configuration and options ask for of the plans at these paths; options go before the configuration.

    Raises:
        UsageError: an option names a rule or day that does not exist.
        ConfigurationError: the configuration has faults; all of them are told.
        PluginError: an installed package offers unusable rules.
    """
    regeln = plugins.alle_regeln()
    gewaehlt, ohne = _worte("--select", select, regeln), _worte("--ignore", ignore, regeln)
    tag = stichtage.stichtag(stichtag)
    datei, gesetzt = configuration.read("lint", lambda tabelle: settings(tabelle, regeln), paths)
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
