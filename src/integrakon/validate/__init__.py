"""Does a plan keep the schema, do its references and dates hold? Findings IK1xx to IK3xx; no quality judgements.

A plan with faults is still searched to the end: ids, references and dates are read from what is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from integrakon.document import Document
from integrakon.findings import Finding, sort_findings
from integrakon.plan.meldung import beschreibe
from integrakon.plan.modell import Plan
from integrakon.plan.pfad import Pfad
from integrakon.plan.verzeichnis import Verzeichnis
from integrakon.validate import references
from integrakon.validate.contradictions import contradictions
from integrakon.validate.schema_faults import empty_faults, has_empty, schema_faults, unknown_keys
from integrakon.validate.verstoss import Verstoss

__all__ = ["validate"]


def validate(document: Document) -> tuple[Plan | None, list[Finding]]:
    """Check one document.

    Returns:
        The plan, or None where the schema is not kept, and all findings in reading order. A document without data
        has been complained of by its reader and yields nothing more.
    """
    data = document.data
    if data is None:
        return None, []
    if not isinstance(data, dict):
        return None, list(_findings(document, [_no_mapping(data)]))
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
    return plan, sort_findings(_findings(document, verstoesse))


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


def _no_mapping(data: object) -> Verstoss:
    return Verstoss(
        "IK101",
        Pfad(),
        f"Ein Plan besteht aus Schlüsseln wie „format“, „kommune“ und „konzept“; hier steht {beschreibe(data)}.",
        "Mit „format: 1“ beginnen.",
    )


def _findings(document: Document, verstoesse: Iterable[Verstoss]) -> Iterator[Finding]:
    for verstoss in verstoesse:
        place = document.positions.locate(verstoss.pfad, verstoss.at, verstoss.stelle)
        yield Finding(verstoss.code, verstoss.meldung, place, verstoss.pfad.pointer, verstoss.hinweis)
