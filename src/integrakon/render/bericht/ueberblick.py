"""Part 3 of the report: how many measures stand where in each Handlungsfeld, and what changed since the last report."""

from __future__ import annotations

from collections.abc import Callable

from integrakon.plan.begriffe import Status
from integrakon.render import statusworte as worte
from integrakon.render.beilagen import Beilagen
from integrakon.render.kontext import Block, Gruppe, Hinweis, Prosa, Tabelle
from integrakon.render.werkstatt import Werkstatt
from integrakon.status.assess import zaehle
from integrakon.status.lage import Lage
from integrakon.status.seitdem import Wechsel
from integrakon.status.uebersicht import Planuebersicht

_OHNE = "Der Plan enthält keine Maßnahmen. Ein Umsetzungsstand lässt sich deshalb nicht angeben."
_NENNER = "Jede Zahl steht mit ihrer Grundgesamtheit; „nicht gemeldet“ zählt nirgends als „geplant“."
# What a Lage says less of than its word may suggest.
_HEISST = {
    Lage.UEBERFAELLIG: "Überfällig heißt: Der Termin ist vorbei, und eine Umsetzung ist bis dahin nicht gemeldet.",
    Lage.GEPLANT: "Später fällig heißt nur: Der Termin ist noch fern, und ein Beginn ist nicht gemeldet.",
}


def ueberblick(w: Werkstatt, plan: Planuebersicht, beilagen: Beilagen) -> list[Block]:
    """The two tables, the goals, and the changes in numbers."""
    bloecke = tabellen(w, plan) or [Prosa(_OHNE)]
    if ziele := plan.stand.ziele:
        gemeldet = sum(ziel.stand.meldung.ist_eine for ziel in ziele)
        bloecke.append(Prosa(f"Zu {worte.von(gemeldet, len(ziele))} Zielen liegt eine eigene Meldung vor."))
    return [*bloecke, *veraenderung(w, plan, gefragt=beilagen.aenderungen is not None)]


def tabellen(w: Werkstatt, plan: Planuebersicht) -> list[Block]:
    """Measures by status and by Lage for each Handlungsfeld; nothing where there are no measures."""
    alle = plan.zaehlung
    if not alle.gesamt:
        return []
    zeilen = [
        (w.form.verbatim(feld.kurz or feld.titel), zaehle(m for m in plan.massnahmen if m.handlungsfeld.id == feld.id))
        for feld in plan.stand.plan.handlungsfelder
    ]
    zeilen = [*((name, zaehlung) for name, zaehlung in zeilen if zaehlung.gesamt), ("Alle", alle)]
    status = [s for s in Status if alle.je_status[s] or s is Status.NICHT_GEMELDET]
    lagen = [eine for eine in Lage if alle.je_lage[eine]]
    je_status = [(name, [z.je_status[s] for s in status], z.gesamt) for name, z in zeilen]
    je_lage = [(name, [z.je_lage[eine] for eine in lagen], z.gesamt) for name, z in zeilen]
    return [
        _tabelle("Status laut letzter Meldung", [worte.status(w.form, s) for s in status], je_status),
        _tabelle("Lage am Stichtag nach Meldung und Termin", [worte.lage(w.form, eine) for eine in lagen], je_lage),
        Hinweis(" ".join([_NENNER, *(satz for lage, satz in _HEISST.items() if alle.je_lage[lage])])),
    ]


def veraenderung(w: Werkstatt, plan: Planuebersicht, *, gefragt: bool) -> list[Block]:
    """What became of the measures since the last report, counted; a sentence where there is nothing to compare with."""
    seit = plan.seit
    if seit is None:
        return [
            Hinweis(
                "Den Plan gab es im Vergleichsstand noch nicht."
                if gefragt
                else "Ein Vergleichsstand ist nicht angegeben."
            )
        ]
    if not plan.zaehlung.gesamt and not seit.wechsel:
        return []
    gesamt = plan.zaehlung.gesamt
    if not seit.wechsel:
        satz = f"Seit dem {worte.tag(seit.tag)} steht jede der {gesamt} Maßnahmen so, wie sie stand."
        return [Prosa(w.form.verbatim(satz))]
    zeilen = tuple(
        (name, f"{zahl}" if was is _weg else worte.von(zahl, gesamt))
        for name, was in _VERAENDERUNGEN
        for zahl in [sum(map(was, seit.wechsel))]
    )
    titel = w.form.verbatim(f"Veränderung seit dem {worte.tag(seit.tag)}")
    return [Tabelle(titel, ("Was sich änderte", "Maßnahmen"), (Gruppe(None, zeilen),), klasse="zahlen")]


def _weg(wechsel: Wechsel) -> bool:
    return wechsel.neu is None


def _jetzt_ueberfaellig(wechsel: Wechsel) -> bool:
    neu = wechsel.neu
    return neu is not None and neu.stand.lage is Lage.UEBERFAELLIG and (wechsel.andere_lage or wechsel.alt is None)


def _jetzt(*status: Status) -> Callable[[Wechsel], bool]:
    """A test whether a measure says one of these now and did not before."""

    def trifft_zu(wechsel: Wechsel) -> bool:
        neu = wechsel.neu
        anders = wechsel.anderer_status or wechsel.alt is None
        return neu is not None and anders and neu.stand.meldung.status in status

    return trifft_zu


_VERAENDERUNGEN: tuple[tuple[str, Callable[[Wechsel], bool]], ...] = (
    ("neu im Plan", lambda wechsel: wechsel.alt is None),
    ("nicht mehr im Plan", _weg),
    ("erstmals gemeldet", lambda wechsel: wechsel.neu_gemeldet),
    ("erneut gemeldet ohne anderen Status", lambda wechsel: wechsel.erneut_gemeldet),
    ("begonnen oder laufend", _jetzt(Status.BEGONNEN, Status.LAUFEND)),
    ("umgesetzt", _jetzt(Status.UMGESETZT)),
    ("verzögert", _jetzt(Status.VERZOEGERT)),
    ("zurückgestellt", _jetzt(Status.ZURUECKGESTELLT)),
    ("aufgegeben", _jetzt(Status.AUFGEGEBEN)),
    ("jetzt überfällig", _jetzt_ueberfaellig),
    ("auf später verschoben", lambda wechsel: wechsel.tage_verschoben > 0),
    ("vorgezogen", lambda wechsel: wechsel.tage_verschoben < 0),
    ("Frist entfallen", lambda wechsel: wechsel.frist_entfallen),
    ("Frist erstmals genannt", lambda wechsel: wechsel.frist_genannt),
)


def _tabelle(titel: str, kopf: list[str], zeilen: list[tuple[str, list[int], int]]) -> Tabelle:
    fertig = tuple((name, *(worte.von(zahl, alle) for zahl in zahlen)) for name, zahlen, alle in zeilen)
    return Tabelle(titel, ("Handlungsfeld", *kopf), (Gruppe(None, fertig),), klasse="stand")
