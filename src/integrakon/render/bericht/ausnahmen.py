"""Part 4 of the report: what does not go as planned, each with its reason, next step and deadline as far as told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from integrakon.output import angaben
from integrakon.plan.begriffe import BRAUCHT_BEGRUENDUNG, Status
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel
from integrakon.render import statusworte as worte
from integrakon.render.beilagen import Beilagen
from integrakon.render.bericht.termine import ueberfaellige
from integrakon.render.kontext import Block, Gruppe, Hinweis, Liste, Prosa, Punkt, Tabelle
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.assess import Stand
from integrakon.status.lage import Lage
from integrakon.status.uebersicht import Planuebersicht, nach_dringlichkeit

_KEINE = "Nach den vorliegenden Meldungen ist nichts überfällig, verzögert, zurückgestellt oder aufgegeben."
_UNGEWISS = (
    "Es liegt keine Meldung vor, und kein Termin ist abgelaufen. Ob sich etwas verzögert, sagt der Plan deshalb nicht."
)
_ENTSCHEIDUNG = "Folgen und Entscheidungsvorschläge erfasst der Plan nicht; sie gehören in die Vorlage."


class _Fall(NamedTuple):
    teil: Massnahme | Ziel
    stand: Stand


def ausnahmen(w: Werkstatt, plan: Planuebersicht, _beilagen: Beilagen) -> list[Block]:
    """The most urgent first: what is overdue, then what was reported as delayed, put back or given up."""
    massnahmen = [_Fall(m.massnahme, m.stand) for m in nach_dringlichkeit(plan.massnahmen)]
    ziele = [_Fall(z.ziel, z.stand) for z in plan.stand.ziele]
    tabellen = [
        *_tabellen(w, massnahmen, "Maßnahmen", plan.zaehlung.gesamt),
        *_tabellen(w, ziele, "Ziele", len(plan.stand.ziele)),
    ]
    bloecke: list[Block] = [*tabellen] if tabellen else [Prosa(_ohne(plan))]
    termine = ueberfaellige(plan.stand)
    if termine:
        bloecke += [Prosa("Termine des Konzepts:"), Liste(tuple(Punkt(w.form.verbatim(satz)) for satz in termine))]
    return [*bloecke, Hinweis(_ENTSCHEIDUNG)] if tabellen or termine else bloecke


def _ohne(plan: Planuebersicht) -> str:
    """That nothing is amiss can only be said where somebody has reported, or something is due at all."""
    zaehlung = plan.zaehlung
    if not zaehlung.gesamt:
        return "Ohne Maßnahmen gibt es keine Abweichungen zu berichten."
    if plan.stand.abgeloest:
        return angaben.ABGELOEST
    if zaehlung.gemeldet:
        return _KEINE
    return _UNGEWISS


def _tabellen(w: Werkstatt, faelle: Sequence[_Fall], was: str, gesamt: int) -> list[Tabelle]:
    ueberfaellig = [fall for fall in faelle if fall.stand.lage is Lage.UEBERFAELLIG]
    gruppen: list[tuple[str, list[_Fall]]] = [(worte.LAGE[Lage.UEBERFAELLIG][1], ueberfaellig)]
    gruppen += [(worte.STATUS[status][1], [f for f in faelle if _ist(f, status)]) for status in BRAUCHT_BEGRUENDUNG]
    return [_tabelle(w, f"{was}: {wie} ({worte.von(len(g), gesamt)})", g) for wie, g in gruppen if g]


def _ist(fall: _Fall, status: Status) -> bool:
    """Whether it was reported so and is not among what is overdue already."""
    return fall.stand.meldung.status is status and fall.stand.lage is not Lage.UEBERFAELLIG


def _tabelle(w: Werkstatt, titel: str, faelle: Iterable[_Fall]) -> Tabelle:
    kopf = ("Was", "Frist", "Letzte Meldung", "Grund", "Nächster Schritt")
    return Tabelle(titel, kopf, (Gruppe(None, tuple(_zeile(w, fall) for fall in faelle)),), klasse="ausnahmen")


def _zeile(w: Werkstatt, fall: _Fall) -> tuple[str, ...]:
    stand, eintrag = fall.stand, fall.stand.meldung.eintrag
    frist = worte.frist(stand)
    if stand.lage is Lage.UEBERFAELLIG and stand.tage is not None:
        frist = f"{frist}, {worte.abstand(stand.tage)}"
    meldung = worte.status(w.form, stand.meldung.status)
    if eintrag:
        meldung = w.form.join([meldung, w.form.verbatim(f"({worte.zeitpunkt(eintrag.datum)})")], " ")
    return (
        worte.zelle(w, fall.teil),
        w.form.verbatim(frist),
        meldung,
        w.form.cell(eintrag.begruendung if eintrag and eintrag.begruendung else worte.FEHLT),
        w.form.cell(eintrag.naechster_schritt if eintrag and eintrag.naechster_schritt else worte.FEHLT),
    )
