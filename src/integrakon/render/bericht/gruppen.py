"""How the measures of each goal and each actor stand, counted; and where a goal stands by itself."""

from __future__ import annotations

from collections.abc import Sequence

from integrakon.plan.begriffe import Status
from integrakon.render import statusworte as worte
from integrakon.render.kontext import Block, Gruppe, Hinweis, Tabelle
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.assess import Zielstand
from integrakon.status.lage import Lage
from integrakon.status.uebersicht import Planuebersicht
from integrakon.status.zaehlung import Zaehlung

_ZAEHLT = ("Maßnahmen", "Davon gemeldet", "Davon umgesetzt", "Davon überfällig")
_EIGENER = "Ein Ziel hat einen eigenen Stand nur, wo es eine eigene Meldung oder Frist hat; errechnet wird keiner."
_MEHRFACH = "Eine Maßnahme zählt bei jedem, der beteiligt ist; die Summe kann größer sein als die Zahl der Maßnahmen."


def ziele(w: Werkstatt, staende: Sequence[Zielstand]) -> list[Block]:
    """A row for each goal: all its measures counted, then its own Lage and report; nothing where there are no goals."""
    if not staende:
        return []
    zeilen = tuple(
        (worte.zelle(w, stand.ziel), *_zahlen(stand.zaehlung), _lage(w, stand), _meldung(w, stand)) for stand in staende
    )
    kopf = ("Ziel", *_ZAEHLT, "Eigene Frist", "Eigene Meldung")
    titel = f"Alle Maßnahmen je Ziel ({worte.zahlwort(len(staende), 'Ziel', 'Ziele')})"
    return [Tabelle(titel, kopf, (Gruppe(None, zeilen),), klasse="stand"), Hinweis(_EIGENER)]


def akteure(w: Werkstatt, plan: Planuebersicht) -> list[Block]:
    """A row for each actor that takes part in any of the measures asked for; nothing where nobody does."""
    gemeinte = plan.stand._replace(massnahmen=plan.massnahmen)
    zeilen = tuple(
        (w.form.verbatim(plan.namen[wer]), *_zahlen(zaehlung))
        for wer, zaehlung in gemeinte.je_akteur()
        if zaehlung.gesamt
    )
    if not zeilen:
        return []
    return [
        Tabelle("Maßnahmen je Akteur", ("Akteur", *_ZAEHLT), (Gruppe(None, zeilen),), klasse="stand"),
        Hinweis(_MEHRFACH),
    ]


def _zahlen(zaehlung: Zaehlung) -> tuple[str, ...]:
    gesamt = zaehlung.gesamt
    davon = (zaehlung.gemeldet, zaehlung.je_status[Status.UMGESETZT], zaehlung.je_lage[Lage.UEBERFAELLIG])
    return str(gesamt), *(worte.von(zahl, gesamt) if gesamt else "–" for zahl in davon)


def _lage(w: Werkstatt, stand: Zielstand) -> str:
    if stand.stand.faellig is None:
        return "–"
    return w.form.join([w.form.verbatim(worte.frist(stand.stand)), worte.lage(w.form, stand.stand.lage)], ", ")


def _meldung(w: Werkstatt, stand: Zielstand) -> str:
    return worte.status(w.form, stand.stand.meldung.status) if stand.stand.meldung.ist_eine else "–"
