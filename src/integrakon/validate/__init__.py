"""Does a plan keep the schema, do its references and dates hold? Findings IK1xx to IK3xx; no quality judgements.

A plan with faults is still searched to the end: ids, references and dates are read from what is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from integrakon.document import Document
from integrakon.findings import Finding, sort_findings
from integrakon.plan.meldung import beschreibe
from integrakon.plan.modell import Plan
from integrakon.plan.modell.vorlage import Vorlage
from integrakon.plan.pfad import Pfad
from integrakon.plan.verzeichnis import Verzeichnis
from integrakon.validate import references
from integrakon.validate.contradictions import contradictions
from integrakon.validate.korrekturen import mit_korrekturen
from integrakon.validate.schema_faults import empty_faults, has_empty, schema_faults, unknown_keys
from integrakon.validate.verstoss import Verstoss

__all__ = ["Befund", "befunde", "validate", "validate_vorlage"]


class Befund(NamedTuple):
    """A finding, and the fault that it was made of."""

    finding: Finding
    verstoss: Verstoss


def validate(document: Document) -> tuple[Plan | None, list[Finding]]:
    """Check one document.

    Returns:
        The plan, or None where the schema is not kept, and all findings in reading order. A document without data
        has been complained of by its reader and yields nothing more.
    """
    plan, gefunden = befunde(document)
    return plan, sort_findings(befund.finding for befund in gefunden)


def validate_vorlage(document: Document) -> tuple[Vorlage | None, list[Finding]]:
    """As `validate`, for the file with the head of a Beschlussvorlage."""
    data = document.data
    if data is None:
        return None, []
    try:
        vorlage = Vorlage.model_validate(data) if isinstance(data, dict) else None
        faults = list(empty_faults(data)) if vorlage else [_no_mapping(data, *_VORLAGE)]
    except ValidationError as error:
        vorlage, faults = None, [*empty_faults(data, unknown_keys(error)), *schema_faults(error, Vorlage)]
    findings = sort_findings(befund.finding for befund in _befunde(document, faults))
    return (None if findings else vorlage), findings


def befunde(document: Document) -> tuple[Plan | None, list[Befund]]:
    """As `validate`, each finding with the fault behind it and its correction; in no certain order."""
    data = document.data
    if data is None:
        return None, []
    if not isinstance(data, dict):
        return None, list(_befunde(document, [_no_mapping(data, *_PLAN)]))
    plan, verstoesse = _against_schema(data)
    verzeichnis = Verzeichnis.of(plan or data)

    def line_of(pfad: Pfad) -> int:
        return document.positions.locate(pfad).line

    verstoesse += references.duplicate_ids(verzeichnis, line_of)
    verstoesse += references.dead_references(verzeichnis)
    verstoesse += references.circles(verzeichnis)
    verstoesse += references.groups(verzeichnis, data)
    verstoesse += references.notes(verzeichnis, data)
    if "[^" in document.text or "fussnoten" in data:
        verstoesse += references.footnotes(data, line_of)
    verstoesse += contradictions(_parts(verzeichnis))
    return plan, list(_befunde(document, mit_korrekturen(verstoesse, verzeichnis)))


def _against_schema(data: dict[str, Any]) -> tuple[Plan | None, list[Verstoss]]:
    try:
        plan = Plan.model_validate(data)
    except ValidationError as error:
        return None, [*empty_faults(data, unknown_keys(error)), *schema_faults(error)]
    return (None, list(empty_faults(data))) if has_empty(data) else (plan, [])


def _parts(verzeichnis: Verzeichnis) -> Iterator[tuple[Pfad, BaseModel]]:
    """The parts of a plan as models; in a broken plan those that are whole in themselves."""
    for knoten in verzeichnis.knoten:
        if isinstance(knoten.wert, BaseModel):
            yield knoten.pfad, knoten.wert
            continue
        try:
            yield knoten.pfad, knoten.klasse.model_validate(knoten.wert)
        except ValidationError:
            continue


_PLAN = ("Ein Plan", "„format“, „kommune“ und „konzept“", "Mit „format: 1“ beginnen.")
_VORLAGE = ("Eine Vorlage", "„nummer“, „gremium“ und „sitzung“", "Mit „nummer:“ oder „gremium:“ beginnen.")


def _no_mapping(data: object, was: str, schluessel: str, hinweis: str) -> Verstoss:
    meldung = f"{was} besteht aus Schlüsseln wie {schluessel}; hier steht {beschreibe(data)}."
    return Verstoss("IK101", Pfad(), meldung, hinweis)


def _befunde(document: Document, verstoesse: Iterable[Verstoss]) -> Iterator[Befund]:
    for verstoss in verstoesse:
        place = document.positions.locate(verstoss.pfad, verstoss.at, verstoss.stelle)
        pointer, ist_behebbar = verstoss.pfad.pointer, verstoss.korrektur is not None
        finding = Finding(verstoss.code, verstoss.meldung, place, pointer, verstoss.hinweis, fixable=ist_behebbar)
        yield Befund(finding, verstoss)
