"""Part 7 of the report: what changed in the concept itself since the last report, and who decides on it.

Reports and measurements are no changes of the concept; they are counted and stand in the other parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from integrakon.diff.bericht import Row
from integrakon.diff.changes import Change, Kind
from integrakon.diff.impact import Impact
from integrakon.output.saetze import feldname, wer
from integrakon.plan.begriffe import Konzeptstatus
from integrakon.plan.fristen import letzter_beschluss
from integrakon.plan.modell.konzept import Konzept
from integrakon.render import statusworte as worte
from integrakon.render.beilagen import Beilagen
from integrakon.render.kontext import Block, Liste, Prosa, Punkt
from integrakon.render.werkstatt import Stelle, Werkstatt
from integrakon.status.uebersicht import Planuebersicht

# What a change may repeat with its values: what the concept itself promises and calls by name. Of everything else only
# that it changed: a figure may count too few people, an office may be a person.
_GENANNT = frozenset(
    {
        *("id", "nr", "titel", "name", "text", "kurz", "aliasse", "vision", "ort", "reihenfolge", "status", "stand"),
        *("ist_zustand", "soll_zustand", "schritte", "rolle_verwaltung", "verbindlichkeit", "prioritaet", "mittel"),
        *("zeitrahmen", "zeitstufen", "laufzeit", "evaluation", "jahre", "massnahme", "vorgaenger", "lebensphasen"),
        *("verantwortlich", "mitverantwortlich", "akteure", "umsetzungsakteure", "zielgruppen", "mitglieder"),
        *("ziele", "oberziel", "leitziele", "handlungsfeld", "handlungsfelder", "teil_von", "herausforderungen"),
        *("zielwert", "zwischenziele", "richtung", "ebene", "einheit", "art", "beschluesse", "gremium"),
    }
)
_GEAENDERT = {Kind.ADDED: "ergänzt", Kind.REMOVED: "gestrichen"}
_BERICHTET = ("verlauf", "messwerte")
_VERSPROCHEN = "Zugesagtes entfällt, kommt später, wird abgeschwächt oder geht an andere."
_OHNE_BESCHLUSS = (
    "auch was entfällt oder sich verschiebt, steht deshalb hier. Ob ein Beschluss nötig ist, entscheidet, wer das "
    "Konzept verantwortet."
)
_INHALTLICH = (
    "Nach der Einstufung des Programms entfällt oder verschiebt sich nichts Zugesagtes. Ob ein Beschluss nötig ist, "
    "entscheidet, wer das Konzept beschlossen hat."
)
_REDAKTIONELL = "Wortlaut, Reihenfolge und Nachweise; der Inhalt bleibt, ein Beschluss ist nicht nötig."
_OHNE = "Ein Vergleichsstand ist nicht angegeben. Ob sich das Konzept geändert hat, sagt dieser Bericht deshalb nicht."


def aenderungen(w: Werkstatt, plan: Planuebersicht, beilagen: Beilagen) -> list[Block]:
    """The changes in prose, by what they mean for the resolution."""
    if beilagen.aenderungen is None:
        return [Prosa(_OHNE)]
    alle = beilagen.aenderungen.rows
    rows = [row for row in alle if _feld(row) not in _BERICHTET]
    saetze = {
        Impact.BESCHLUSSRELEVANT: _wer_beschliesst(plan, neuer=any(_feld(row) == "beschluesse" for row in rows)),
        Impact.INHALTLICH: _inhaltlich(plan, rows),
        Impact.REDAKTIONELL: _REDAKTIONELL,
    }
    bloecke: list[Block] = []
    for impact, satz in saetze.items():
        if gleiche := [row for row in rows if row.impact is impact]:
            kopf = w.heading(Stelle(3), f"{impact.value.capitalize()} ({len(gleiche)})", f"teil_{impact.value}")
            bloecke.append(w.section("kapitel", kopf, [Prosa(w.form.verbatim(satz)), _liste(w, gleiche)]))
    if not rows:
        bloecke.append(Prosa("Am Konzept selbst hat sich nichts geändert."))
    if gemeldet := len(alle) - len(rows):
        zahl = worte.zahlwort(gemeldet, "Änderung", "Änderungen")
        bloecke.append(
            Prosa(f"Dazu {zahl} im Verlauf und bei den Messwerten; sie berichten und ändern das Konzept nicht.")
        )
    return bloecke


def _feld(row: Row) -> str:
    """The outermost field that changed."""
    return (row.change.feld or "").split(".")[0]


def _wer_beschliesst(plan: Planuebersicht, *, neuer: bool) -> str:
    """Whoever adopted the concept decides on what was promised there, or did so in the meantime."""
    letzter = letzter_beschluss(plan.stand.plan.konzept)
    if letzter is None:
        return f"{_VERSPROCHEN} Wer darüber beschließt, sagt der Plan nicht."
    gremium = f"{letzter.gremium}, {worte.zeitpunkt(letzter.datum)}"
    if neuer:
        return f"{_VERSPROCHEN} Seitdem ist ein Beschluss vermerkt ({gremium}); was er umfasst, sagt der Plan nicht."
    return f"{_VERSPROCHEN} Dafür ist ein Beschluss nötig; zuletzt beschlossen hat: {gremium}."


def _inhaltlich(plan: Planuebersicht, rows: Sequence[Row]) -> str:
    """Without a resolution nothing counts as promised: then what is dropped or put off stands among the rest."""
    if _war_beschlossen(plan.stand.plan.konzept, rows):
        return _INHALTLICH
    if plan.stand.plan.konzept.beschluesse:
        return f"Im Vergleichsstand galt das Konzept nicht als beschlossen; {_OHNE_BESCHLUSS}"
    return f"Der Plan nennt keinen Beschluss; {_OHNE_BESCHLUSS}"


def _war_beschlossen(konzept: Konzept, rows: Sequence[Row]) -> bool:
    """Whether the version compared with was adopted, as the classification of changes understands it."""
    if any(row.impact is Impact.BESCHLUSSRELEVANT for row in rows):
        return True
    eigene = [row.change for row in rows if row.change.entity == "konzept"]
    status = next((change.alt for change in eigene if change.feld == "status"), konzept.status)
    if status is not None:
        return bool(status == Konzeptstatus.BESCHLOSSEN)
    neue = sum(change.feld == "beschluesse" and change.kind is Kind.ADDED for change in eigene)
    return len(konzept.beschluesse) > neue


def _liste(w: Werkstatt, rows: Iterable[Row]) -> Liste:
    punkte = [Punkt(w.form.verbatim(_satz(row)), _angenommen(w, row)) for row in rows]
    return Liste(tuple(dict.fromkeys(punkte)))


def _satz(row: Row) -> str:
    """The sentence of a change. What is not for everybody's eyes is not repeated."""
    change = row.change
    feld = _feld(row)
    if feld and feld not in _GENANNT:
        return f"{wer(change)}: {feldname(change.entity, feld)} {_wie(change, feld)}."
    return row.message


def _wie(change: Change, feld: str) -> str:
    return _GEAENDERT.get(change.kind, "geändert") if change.feld == feld else "geändert"


def _angenommen(w: Werkstatt, row: Row) -> tuple[str, ...]:
    return (w.form.verbatim(f"Angenommen: {row.angenommen}"),) if row.angenommen else ()
