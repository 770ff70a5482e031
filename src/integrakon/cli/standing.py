"""`status` step by step: read the plans, judge them, choose what was asked for, add what git knows.

Nothing is printed but what is wrong with single plans; formats and exit codes are decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from integrakon.cli import configuration, faults, screen
from integrakon.cli.batch import find
from integrakon.cli.german import suggestion
from integrakon.cli.progress import Bar
from integrakon.cli.reading import read_plan
from integrakon.errors import IntegrakonError, UsageError
from integrakon.findings import sort_findings
from integrakon.output.paint import plain
from integrakon.output.registry import formatter
from integrakon.output.report import Report
from integrakon.plan.modell import Plan
from integrakon.status import einstellungen as tabelle
from integrakon.status.assess import Massnahmenstand, assess
from integrakon.status.einstellungen import Einstellungen
from integrakon.status.uebersicht import Planuebersicht, Uebersicht

# How many ids an answer may offer: as what was meant, and as all there are.
_VORSCHLAEGE, _LISTE = 3, 20


class Frage(NamedTuple):
    """What the command line asks: as of which day, for whom, compared with what, with the history or without."""

    stichtag: date
    akteur: str | None = None
    handlungsfeld: str | None = None
    revision: str | None = None
    verschiebungen: bool = False

    def passt(self, massnahme: Massnahmenstand) -> bool:
        """Whether a measure is asked for: it stands in the Handlungsfeld, and the actor takes part."""
        return (not self.handlungsfeld or massnahme.handlungsfeld.id == self.handlungsfeld) and (
            not self.akteur or massnahme.hat_akteur(self.akteur)
        )


class Antwort(NamedTuple):
    """The overview, whether a plan was passed over for its findings, and a sentence for each that could not be read."""

    uebersicht: Uebersicht
    befunde: bool
    faults: tuple[str, ...]


class _Gelesen(NamedTuple):
    plaene: dict[str, Plan]
    befunde: bool
    faults: list[str]


def standing(paths: Sequence[str], frage: Frage) -> Antwort:
    """Where the plans under the paths stand; with filters, those that have the actor and the Handlungsfeld.

    Raises:
        UsageError: no plan knows the actor or the Handlungsfeld.
        IntegrakonError: not one plan could be judged, or the configuration has faults.
    """
    gesetzt = einstellungen(paths)
    gelesen = _lies(paths)
    uebersichten, complaints = [], gelesen.faults
    for name, plan in _gemeinte(gelesen.plaene, frage).items():
        try:
            with faults.reading(name):
                uebersichten.append(planuebersicht(name, plan, frage, gesetzt))
        except IntegrakonError as error:
            complaints.append(str(error))
    if complaints and not uebersichten and not gelesen.befunde:
        raise faults.SeveralFaultsError(list(dict.fromkeys(complaints)))
    uebersicht = Uebersicht(frage.stichtag, tuple(uebersichten), frage.akteur, frage.handlungsfeld, frage.revision)
    return Antwort(uebersicht, gelesen.befunde, tuple(dict.fromkeys(complaints)))


def einstellungen(paths: Sequence[str]) -> Einstellungen:
    """What is set for status, and for lint about small numbers: no report shows what lint would call too small.

    Raises:
        ConfigurationError: the configuration has faults.
    """
    datei, gesetzt = configuration.read("status", tabelle.einstellungen, paths)
    for name in ("IK801", "kleinzahl"):
        regel = _tabelle(_tabelle(_tabelle(datei.tables, "lint"), "regeln"), name)
        gesetzt = tabelle.mit_regel(gesetzt, regel)
    return gesetzt


def _tabelle(tabellen: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """A table in another one; what is none is a fault that lint tells."""
    gefunden = tabellen.get(name)
    return gefunden if isinstance(gefunden, Mapping) else {}


def _lies(paths: Sequence[str]) -> _Gelesen:
    names, complaints = find(paths)
    plaene: dict[str, Plan] = {}
    befunde = False
    with Bar("Pläne werden gelesen", len(names)) as bar:
        bar.begin()
        for name in names:
            try:
                plan = _plan(name)
            except IntegrakonError as error:
                complaints.append(str(error))
            else:
                befunde = befunde or plan is None
                plaene |= {name: plan} if plan else {}
            bar.advance()
    return _Gelesen(plaene, befunde, complaints)


def _plan(name: str) -> Plan | None:
    """The plan, or None after its findings were told."""
    with faults.reading(name):
        reading = read_plan(name)
    if reading.plan is not None and not reading.findings:
        return reading.plan
    report = Report(sort_findings(reading.findings), 1)
    for line in "".join(formatter("concise")(report, plain)).splitlines():
        screen.say(line)
    screen.say(f"Der Stand von „{name}“ bleibt offen: erst die Fehler beheben, die „integrakon validate“ meldet.")
    return None


def _gemeinte(plaene: dict[str, Plan], frage: Frage) -> dict[str, Plan]:
    """The plans that know what was asked for."""
    for wort, art, kennungen in (
        (frage.akteur, "Einen Akteur", akteure),
        (frage.handlungsfeld, "Ein Handlungsfeld", _handlungsfelder),
    ):
        if wort is None or not plaene:
            continue
        bekannte = {name: kennungen(plan) for name, plan in plaene.items()}
        plaene = {name: plan for name, plan in plaene.items() if wort in bekannte[name].values()}
        if not plaene:
            raise UsageError(unbekannt(wort, art, bekannte))
    return plaene


def akteure(plan: Plan) -> dict[str, str]:
    """The ids by what people may write in their place."""
    namen = {name: akteur.id for akteur in plan.akteure for name in (*akteur.aliasse, akteur.name)}
    return namen | {akteur.id: akteur.id for akteur in plan.akteure}


def _handlungsfelder(plan: Plan) -> dict[str, str]:
    namen = {name: feld.id for feld in plan.handlungsfelder for name in (*feld.aliasse, feld.kurz, feld.titel) if name}
    return namen | {feld.id: feld.id for feld in plan.handlungsfelder}


def unbekannt(wort: str, art: str, bekannte: dict[str, dict[str, str]]) -> str:
    """That no plan has it, and what may have been meant; `bekannte` are ids by what people may write, for each plan."""
    satz = f"{art} „{wort}“ gibt es in {', '.join(bekannte)} nicht."
    namen = [paar for je_plan in bekannte.values() for paar in je_plan.items()]
    gesucht = wort.casefold()
    gemeinte = dict.fromkeys(kennung for name, kennung in namen if gesucht and gesucht in name.casefold())
    if 0 < len(gemeinte) <= _VORSCHLAEGE:
        return f"{satz} Meinten Sie {' oder '.join(gemeinte)}?"
    kennungen = list(dict.fromkeys(kennung for _, kennung in namen))
    vorschlag = suggestion(wort, kennungen)
    if vorschlag or not 0 < len(kennungen) <= _LISTE:
        return f"{satz}{vorschlag}"
    return f"{satz} Möglich: {', '.join(kennungen)}."


def planuebersicht(name: str, plan: Plan, frage: Frage, gesetzt: Einstellungen) -> Planuebersicht:
    """One plan judged, with what was asked for: what changed since a revision, and what was put off.

    Raises:
        GitError: the revision is unknown, or there is no repository to ask for the past.
    """
    stand = assess(plan, frage.stichtag, gesetzt)
    massnahmen = tuple(massnahme for massnahme in stand.massnahmen if frage.passt(massnahme))
    uebersicht = Planuebersicht(name, stand, massnahmen)
    if frage.verschiebungen:
        from integrakon.cli.slippage import verschiebungen  # noqa: PLC0415 - git, only where it was asked for

        gemeinte = {m.massnahme.id for m in massnahmen} | {m.ziel.id for m in massnahmen if m.ziel}
        alle = verschiebungen(name, plan)
        uebersicht = uebersicht._replace(verschiebungen={k: eine for k, eine in alle.items() if k in gemeinte})
    if frage.revision is not None:
        from integrakon.cli.since import seit  # noqa: PLC0415

        uebersicht = uebersicht._replace(seit=seit(name, stand, frage.revision, frage.passt))
    return uebersicht
