"""Part 7 of the report: what changed in the concept itself since the last report, and who decides on it.

Reports and measurements are no changes of the concept; they are counted and stand in the other parts.
"""

from __future__ import annotations

from collections.abc import Iterable

from integrakon.diff.bericht import Row
from integrakon.diff.impact import Impact
from integrakon.output.saetze import wer
from integrakon.render import statusworte as worte
from integrakon.render.beilagen import Beilagen
from integrakon.render.kontext import Block, Liste, Prosa, Punkt
from integrakon.render.werkstatt import Stelle, Werkstatt
from integrakon.status.uebersicht import Planuebersicht

# A base value may count too few people, a contact may name a person.
_UNGENANNT = {"basiswert": "Basiswert", "kontakt": "Kontakt"}
_BERICHTET = ("verlauf", "messwerte")
_VERSPROCHEN = "Zugesagtes entfällt, kommt später, wird abgeschwächt oder geht an andere."
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
        Impact.INHALTLICH: _INHALTLICH,
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
    beschluesse = plan.stand.plan.konzept.beschluesse
    if not beschluesse:
        return f"{_VERSPROCHEN} Wer darüber beschließt, sagt der Plan nicht."
    letzter = max(beschluesse, key=lambda beschluss: beschluss.datum.letzter_tag)
    gremium = f"{letzter.gremium}, {worte.zeitpunkt(letzter.datum)}"
    if neuer:
        return f"{_VERSPROCHEN} Seitdem ist ein Beschluss vermerkt ({gremium}); was er umfasst, sagt der Plan nicht."
    return f"{_VERSPROCHEN} Dafür ist ein Beschluss nötig; zuletzt beschlossen hat: {gremium}."


def _liste(w: Werkstatt, rows: Iterable[Row]) -> Liste:
    punkte = [Punkt(w.form.verbatim(_satz(row)), _angenommen(w, row)) for row in rows]
    return Liste(tuple(dict.fromkeys(punkte)))


def _satz(row: Row) -> str:
    """The sentence of a change. What is not for everybody's eyes is not repeated."""
    was = _UNGENANNT.get(_feld(row))
    return f"{wer(row.change)}: {was} geändert." if was else row.message


def _angenommen(w: Werkstatt, row: Row) -> tuple[str, ...]:
    return (w.form.verbatim(f"Angenommen: {row.angenommen}"),) if row.angenommen else ()
