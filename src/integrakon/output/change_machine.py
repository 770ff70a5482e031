"""Changes as JSON, version 1: the keys are promised to programs and never change within a version."""

from __future__ import annotations

import json
from collections.abc import Iterator

from integrakon.diff.bericht import Bericht, Row
from integrakon.output.paint import Paint
from integrakon.output.safe import escaped
from integrakon.plan.pfad import Pfad

VERSION = 1


def format_changes(bericht: Bericht, _paint: Paint) -> Iterator[str]:
    """One object; each change on a line of its own."""
    old, new = (_dump(fassung._asdict()) for fassung in (bericht.old, bericht.new))
    yield f'{{"version": {VERSION}, "old": {old}, "new": {new}, "changes": ['
    separator = "\n"
    for row in bericht.rows:
        yield f"{separator}  {_dump(_row(row))}"
        separator = ",\n"
    end = "\n]" if bericht.rows else "]"
    summary = {impact.value: count for impact, count in bericht.summary.items()}
    yield f'{end}, "summary": {_dump(summary)}}}\n'


def _dump(value: object) -> str:
    return escaped(json.dumps(value, ensure_ascii=False))


def _row(row: Row) -> dict[str, object]:
    change = row.change
    return {
        "kind": change.kind.value,
        "impact": row.impact.value,
        "entity": change.entity,
        "id": change.id,
        "title": change.titel or None,
        "field": change.feld,
        "old": change.alt,
        "new": change.neu,
        "pointer_old": _pointer(change.pfad_alt),
        "pointer_new": _pointer(change.pfad_neu),
        "line_old": row.line_old,
        "line_new": row.line_new,
        "message": row.message,
        "path": row.path,
        "fingerprint": row.fingerprint,
        "accepted": row.angenommen,
    }


def _pointer(pfad: Pfad | None) -> str | None:
    return None if pfad is None else pfad.pointer
