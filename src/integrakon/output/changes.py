"""What the formats for changes share: their order, the count in words, which rows show two texts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from integrakon.diff.bericht import Bericht, Row
from integrakon.diff.changes import Kind
from integrakon.diff.impact import Impact
from integrakon.output.saetze import KURZ


def je_plan(bericht: Bericht) -> Iterator[tuple[str, list[tuple[Impact, list[Row]]]]]:
    """The rows by plan and, within one, by impact, the gravest first."""
    for path, rows in groupby(bericht.rows, key=lambda row: row.path):
        alle = list(rows)
        je_impact = [(impact, [row for row in alle if row.impact is impact]) for impact in reversed(Impact)]
        yield path, [(impact, gleiche) for impact, gleiche in je_impact if gleiche]


def closing(bericht: Bericht) -> str:
    """How many changes there are of each impact, in one line."""
    if not bericht.rows:
        return "Keine Änderungen."
    anzahl = len(bericht.rows)
    teile = [f"{zahl} {impact.value}" for impact, zahl in reversed(bericht.summary.items()) if zahl]
    angenommen = anzahl - len(bericht.offene)
    teile += [f"{angenommen} angenommen"] if angenommen else []
    return f"{'1 Änderung' if anzahl == 1 else f'{anzahl} Änderungen'}: {', '.join(teile)}."


def textpaar(row: Row) -> tuple[str, str] | None:
    """The old and the new text where both are, and too long to be said in the sentence."""
    alt, neu = row.change.alt, row.change.neu
    if row.change.kind is not Kind.CHANGED or not isinstance(alt, str) or not isinstance(neu, str):
        return None
    return (alt, neu) if max(len(alt), len(neu)) > KURZ else None
