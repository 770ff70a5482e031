"""Linting one plan file after it was validated, as configuration and options say; and putting the two together.

No rule is known here, nothing is printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

from integrakon.cli import configuration, reading
from integrakon.errors import UsageError
from integrakon.findings import Finding, sort_findings
from integrakon.lint import plugins
from integrakon.lint.engine import Auftrag, Befund, Einsatz, befunde
from integrakon.lint.rule import Profil, Rule
from integrakon.lint.settings import einsaetze, settings, unbekannte, vorschlag
from integrakon.source import worktree

# The text of a concept is a book, not a library.
_QUELLE_LIMIT = 5_000_000
_PRUEFUNG = ("IK0", "IK1", "IK2", "IK3")


class Linter(NamedTuple):
    """What to run on every plan, and as of when; plain values, so that it can cross into other processes."""

    einsaetze: tuple[Einsatz, ...]
    stichtag: date
    quelltexte: tuple[tuple[str, str], ...] = ()

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
        quelle = next((text for muster, text in self.quelltexte if fnmatchcase(name, muster)), None)
        auftrag = Auftrag(self.einsaetze, self.stichtag, bekannte, quelle)
        return gelesen, befunde(gelesen.document, gelesen.plan, auftrag)


def build_linter(select: Sequence[str], ignore: Sequence[str], profil: str | None, stichtag: str | None) -> Linter:
    """What configuration and options ask for; options go before the configuration.

    Raises:
        UsageError: an option names a rule, profile or day that does not exist.
        ConfigurationError: the configuration has faults; all of them are told.
        PluginError: an installed package offers unusable rules.
    """
    regeln = plugins.alle_regeln()
    datei = configuration.load()
    gesetzt, maengel = settings(datei.table("lint"), regeln)
    if maengel:
        raise datei.error([(("lint", *mangel.pfad), mangel.meldung) for mangel in maengel])
    gewaehlt, ohne = _worte(select, regeln), _worte(ignore, regeln)
    if profil:
        gesetzt = gesetzt._replace(profil=Profil(profil))
    tag = _tag(stichtag) if stichtag else date.today()
    return Linter(einsaetze(gesetzt, regeln, gewaehlt, ohne), tag, tuple(_quelltexte(gesetzt.quelltexte, datei.folder)))


def _worte(angaben: Sequence[str], regeln: Sequence[Rule[Any]]) -> list[str]:
    """The words of an option that may be repeated and hold several, with commas."""
    worte = [wort.strip() for angabe in angaben for wort in angabe.split(",") if wort.strip()]
    fremde = unbekannte(worte, regeln)
    if pruefung := [wort for wort in fremde if wort.upper()[:3] in _PRUEFUNG]:
        raise UsageError(
            f"{', '.join(pruefung)}: Fehler der Prüfung (IK0xx bis IK3xx) kommen immer; zu wählen sind IK4xx bis IK9xx."
        )
    if fremde:
        bekannte = [*(rule.name for rule in regeln), *(rule.code for rule in regeln)]
        raise UsageError(f"Eine Regel „{fremde[0]}“ gibt es nicht{vorschlag(fremde[0], bekannte)}")
    return worte


def _tag(wort: str) -> date:
    try:
        return date.fromisoformat(wort)
    except ValueError:
        raise UsageError(f"--stichtag braucht einen Tag wie 2026-11-24, nicht: {wort}.") from None


def _quelltexte(angaben: Mapping[str, Sequence[str]], ordner: Path) -> Iterator[tuple[str, str]]:
    for plan, dateien in angaben.items():
        roh = [worktree.read_bytes((ordner / datei).as_posix(), _QUELLE_LIMIT) for datei in dateien]
        yield plan, "\n".join(text.decode("utf-8", errors="replace") for text in roh)
