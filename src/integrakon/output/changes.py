"""What the formats for changes share: their groups and order, the count in words, which rows show two texts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from integrakon.diff.bericht import Bericht, Plankopf, Row
from integrakon.diff.changes import Kind
from integrakon.diff.impact import Impact
from integrakon.output.planworte import zeitpunkt
from integrakon.output.saetze import KURZ

_BERICHTE = "Meldungen und Messwerte"
_BRAUCHT_BESCHLUSS = "Was beschlossen ist, entfällt, kommt später, wird schwächer oder geht an andere."


class Gruppe(NamedTuple):
    """Changes of one plan that are shown together: those of one impact, or what was only reported and measured."""

    titel: str
    impact: Impact
    rows: list[Row]

    @property
    def ist_bericht(self) -> bool:
        """Whether nothing here changes the concept."""
        return self.titel == _BERICHTE

    @property
    def gezaehlt(self) -> str:
        """`Inhaltlich (3)`."""
        return f"{self.titel} ({len(self.rows)})"


def je_plan(bericht: Bericht) -> Iterator[tuple[str, list[Gruppe]]]:
    """The rows by plan and, within one, by impact, the gravest first; reports and measurements come last."""
    for path, rows in groupby(bericht.rows, key=lambda row: row.path):
        alle = list(rows)
        gruppen = [
            Gruppe(impact.value.capitalize(), impact, [r for r in alle if r.impact is impact and not r.ist_bericht])
            for impact in reversed(Impact)
        ]
        gruppen.append(Gruppe(_BERICHTE, Impact.INHALTLICH, [row for row in alle if row.ist_bericht]))
        yield path, [gruppe for gruppe in gruppen if gruppe.rows]


def ueberschrift(bericht: Bericht, path: str) -> str:
    """Whose concept it is, and what it is called; the path where neither is known."""
    kopf = bericht.koepfe.get(path)
    return f"{kopf.kommune}: {kopf.titel}" if kopf else path


def beschlusssatz(kopf: Plankopf | None) -> str:
    """That a resolution is due, or which one the new version names; whether it covers all this, nobody can tell."""
    if kopf is None or not kopf.neue_beschluesse:
        return f"{_BRAUCHT_BESCHLUSS} Dafür ist ein Beschluss nötig."
    neue = "; ".join(f"{gremium}, {zeitpunkt(datum)}" for gremium, datum in kopf.neue_beschluesse)
    return f"{_BRAUCHT_BESCHLUSS} Dazu ist ein Beschluss vermerkt ({neue}); was er umfasst, sagt der Plan nicht."


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
