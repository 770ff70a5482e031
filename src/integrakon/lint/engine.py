"""Runs rules over one plan and makes findings of their hits: code, gravity, place, order. It knows no single rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from integrakon.document import Document
from integrakon.findings import Finding, Severity, sort_findings
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell import Plan
from integrakon.plan.pfad import Pfad


class Einsatz(NamedTuple):
    """A rule as it is to be run here: with this gravity and these parameters."""

    rule: Rule[Any]
    severity: Severity
    parameter: Any


def lint(document: Document, plan: Plan, einsaetze: Iterable[Einsatz], stichtag: date) -> list[Finding]:
    """Everything that the rules find in one plan, in reading order."""
    subject = Subject(plan, stichtag)
    vermerke = _vermerke(subject)
    findings = [
        _finding(document, einsatz, treffer, vermerke)
        for einsatz in einsaetze
        if einsatz.rule.auch_freiwillig or not subject.ist_freiwillig
        for treffer in einsatz.rule.check(subject, einsatz.parameter)
    ]
    return sort_findings(findings)


def _finding(
    document: Document, einsatz: Einsatz, treffer: Treffer, vermerke: list[tuple[Anmerkungsart, Pfad]]
) -> Finding:
    rule, severity, meldung = einsatz.rule, einsatz.severity, treffer.meldung
    if _ist_vermerkt(treffer.pfad, rule.vermerkt_als, vermerke):
        severity = Severity.INFO
    place = document.positions.locate(treffer.pfad, stelle=treffer.stelle)
    return Finding(
        rule.code,
        meldung,
        place,
        treffer.pfad.pointer,
        treffer.hinweis,
        severity,
        treffer.korrektur is not None,
        rule.name,
    )


def _vermerke(subject: Subject) -> list[tuple[Anmerkungsart, Pfad]]:
    """The notes of the plan that are about one part of it, with the path of that part."""
    return list(_mit_pfad(subject))


def _mit_pfad(subject: Subject) -> Iterator[tuple[Anmerkungsart, Pfad]]:
    orte = subject.verzeichnis.orte
    for anmerkung in subject.plan.anmerkungen:
        if anmerkung.zu is None:
            continue
        if anmerkung.zu.startswith("/"):
            yield anmerkung.art, Pfad.from_pointer(anmerkung.zu)
        elif anmerkung.zu in orte:
            yield anmerkung.art, orte[anmerkung.zu].pfad


def _ist_vermerkt(pfad: Pfad, arten: tuple[Anmerkungsart, ...], vermerke: list[tuple[Anmerkungsart, Pfad]]) -> bool:
    return bool(arten) and any(art in arten and pfad[: len(zu)] == zu for art, zu in vermerke)
