"""Part 6 of the report: base, current and target value of each indicator, with date, source and trend if known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from integrakon.plan.modell.handlungsfeld import Handlungsfeld, Zielwert
from integrakon.render import dates
from integrakon.render import statusworte as worte
from integrakon.render.beilagen import Beilagen
from integrakon.render.bericht.bilder import verlaeufe
from integrakon.render.kontext import Block, Gruppe, Hinweis, Leitzeile, Liste, Prosa, Tabelle
from integrakon.render.werkstatt import Stelle, Werkstatt
from integrakon.status.indikatoren import Indikatorstand, Messung, Trend, Zielerreichung
from integrakon.status.uebersicht import Planuebersicht

KONTEXT = "Kontextindikatoren beschreiben das Umfeld; eine Wirkung der Maßnahmen lässt sich aus ihnen nicht ableiten."
_SPERRE = "„·/.“: Der Wert wird nicht veröffentlicht, weil aus ihm auf einzelne Personen zu schließen wäre."
_TREND = {Trend.STEIGT: ("↗", "steigt"), Trend.FAELLT: ("↘", "fällt"), Trend.GLEICH: ("→", "unverändert")}
_GUENSTIG = {True: "wie gewünscht", False: "nicht wie gewünscht"}
_ERREICHT = {
    Zielerreichung.ERREICHT: ("✓", "erreicht"),
    Zielerreichung.OFFEN: ("○", "noch nicht erreicht"),
    Zielerreichung.VERFEHLT: ("×", "verfehlt"),
}
_KOPF = ("Gehört zu", "Indikator", "Basiswert", "Aktueller Wert", "Zielwert", "Trend", "Zielerreichung", "Quelle")
# Where the widest of the heads may break.
_TRENNBAR = "Ziel\u00aderreichung"


def indikatoren(w: Werkstatt, plan: Planuebersicht, _beilagen: Beilagen) -> list[Block]:
    """The indicators by Handlungsfeld, those of the context apart."""
    alle = plan.stand.indikatoren
    if not alle:
        return [Prosa("Der Plan nennt keine Indikatoren.")]
    eigene = [stand for stand in alle if not stand.ist_kontext]
    umfeld = [stand for stand in alle if stand.ist_kontext]
    gemessen = sum(stand.aktuell is not None for stand in alle)
    fruehere = _fruehere_ziele(plan)
    bloecke: list[Block] = [
        Prosa(f"Zu {worte.von(gemessen, len(alle))} Indikatoren liegt ein Messwert vor."),
        *_je_handlungsfeld(w, plan.stand.plan.handlungsfelder, eigene, fruehere),
    ]
    if umfeld:
        kopf = w.heading(Stelle(3), "Kontextindikatoren", "teil_kontext")
        inhalt = _gruppe(w, "Kontextindikatoren", umfeld, fruehere)
        bloecke.append(w.section("kapitel", kopf, [Hinweis(KONTEXT), *inhalt]))
    if any(_gesperrt(stand, gezeichnet=w.form.format == "html") for stand in alle):
        bloecke.append(Hinweis(_SPERRE))
    return bloecke


def tabellen(w: Werkstatt, staende: Sequence[Indikatorstand]) -> list[Block]:
    """The indicators that have any value, those of the context apart, and how many have none; without pictures."""
    if not staende:
        return []
    gemessen = sum(stand.aktuell is not None for stand in staende)
    bloecke: list[Block] = [Prosa(f"Zu {worte.von(gemessen, len(staende))} Indikatoren liegt ein Messwert vor.")]
    mit = [stand for stand in staende if _hat_wert(stand)]
    for titel, ist_kontext in (("Indikatoren mit Werten", False), ("Kontextindikatoren mit Werten", True)):
        if gleiche := [stand for stand in mit if stand.ist_kontext is ist_kontext]:
            voll = f"{titel} ({worte.von(len(gleiche), len(staende))})"
            bloecke.append(_tabelle(w, voll, gleiche, {}))
            bloecke += [Hinweis(KONTEXT)] if ist_kontext else []
    return [*bloecke, Hinweis(_SPERRE)] if any(_gesperrt(stand, gezeichnet=False) for stand in mit) else bloecke


def _fruehere_ziele(plan: Planuebersicht) -> dict[str, Decimal]:
    """The first target value of each indicator (id) whose target has changed, as far as git tells."""
    reihen = (reihe for eine in plan.verschiebungen.values() for reihe in eine.ziele)
    return {reihe.indikator: reihe.werte[0][1] for reihe in reihen if reihe.werte[0][1] != reihe.werte[-1][1]}


def _je_handlungsfeld(
    w: Werkstatt, felder: Sequence[Handlungsfeld], staende: Sequence[Indikatorstand], fruehere: Mapping[str, Decimal]
) -> list[Block]:
    bloecke: list[Block] = []
    for feld in felder:
        traeger = [feld, *(t for ziel in feld.ziele for t in (ziel, *ziel.massnahmen)), *feld.massnahmen]
        ids = {einer.id for einer in traeger}
        if dieses := [stand for stand in staende if stand.traeger.id in ids]:
            bloecke += _gruppe(w, w.form.line(feld.titel, bare=True), dieses, fruehere)
    return bloecke


def _gruppe(
    w: Werkstatt, titel: str, staende: Sequence[Indikatorstand], fruehere: Mapping[str, Decimal]
) -> list[Block]:
    """A table of the indicators that have any value; of the others only that they have none."""
    mit = [stand for stand in staende if _hat_wert(stand)]
    ohne = [stand for stand in staende if not _hat_wert(stand)]
    bloecke: list[Block] = []
    if mit:
        bloecke.append(_tabelle(w, titel, mit, fruehere))
        bloecke += verlaeufe(w, mit)
    if ohne:
        wie = f"{worte.von(len(ohne), len(staende))} Indikatoren: Basiswert, Messwert und Zielwert liegen nicht vor"
        bloecke.append(Leitzeile(w.form.join([titel, wie], " – ")))
        bloecke.append(Liste(w.points([stand.indikator.text for stand in ohne])))
    return bloecke


def _tabelle(w: Werkstatt, titel: str, staende: Sequence[Indikatorstand], fruehere: Mapping[str, Decimal]) -> Tabelle:
    """The indicators in rows, those of the same goal or measure together."""
    kopf = tuple(_TRENNBAR if wort == "Zielerreichung" and w.form.format == "html" else wort for wort in _KOPF)
    gruppen = tuple(
        Gruppe(_traeger(w, gruppe[0]), tuple(_zeile(w, stand, fruehere) for stand in gruppe))
        for gruppe in (list(g) for _, g in groupby(staende, lambda stand: stand.traeger.id))
    )
    return Tabelle(titel, kopf, gruppen, klasse="indikatoren", kopfzeilen=True)


def _hat_wert(stand: Indikatorstand) -> bool:
    return bool(stand.basis or stand.messungen or stand.ziel)


def _gesperrt(stand: Indikatorstand, *, gezeichnet: bool) -> bool:
    """Whether a value that is shown is kept back; a chart shows all of them, the table the first and the last."""
    gezeigt = (stand.basis, *(stand.messungen if gezeichnet else [stand.aktuell]))
    return any(messung.wert is None for messung in gezeigt if messung)


def _traeger(w: Werkstatt, stand: Indikatorstand) -> str:
    traeger = stand.traeger
    return w.form.cell(traeger.titel) if isinstance(traeger, Handlungsfeld) else worte.zelle(w, traeger)


def _zeile(w: Werkstatt, stand: Indikatorstand, fruehere: Mapping[str, Decimal]) -> tuple[str, ...]:
    indikator, aktuell = stand.indikator, stand.aktuell
    quelle = (aktuell.angabe.quelle if aktuell else None) or indikator.quelle
    return (
        w.form.cell(indikator.text),
        w.form.verbatim(_wert(stand, stand.basis)),
        w.form.verbatim(_wert(stand, aktuell) + (", veraltet" if stand.veraltet else "")),
        w.form.verbatim(_ziele(stand, fruehere.get(stand.indikator.id))),
        _trend(w, stand),
        _erreicht(w, stand),
        w.form.cell(quelle or worte.FEHLT),
    )


def _wert(stand: Indikatorstand, messung: Messung | None) -> str:
    if messung is None:
        return worte.LIEGT_NICHT_VOR
    angabe = messung.angabe
    if messung.wert is None:
        wert = worte.UNTERDRUECKT
    else:
        wert = angabe.wortlaut or dates.figure(messung.wert, stand.indikator.einheit, angabe.vergleich)
    zusatz = [worte.zeitpunkt(messung.stichtag)] if messung.stichtag else []
    zusatz += ["vorläufig"] if angabe.vorlaeufig else []
    return f"{wert} ({', '.join(zusatz)})" if zusatz else wert


def _ziele(stand: Indikatorstand, frueher: Decimal | None) -> str:
    ziele = [f"Zwischenziel {_ziel(stand, eines)}" for eines in stand.indikator.zwischenziele]
    ziele.append(_ziel(stand, stand.ziel) if stand.ziel else worte.LIEGT_NICHT_VOR)
    ziele += [f"ursprünglich {dates.figure(frueher, stand.indikator.einheit)}"] if frueher is not None else []
    return "; ".join(ziele)


def _ziel(stand: Indikatorstand, ziel: Zielwert) -> str:
    wert = ziel.wortlaut or dates.figure(ziel.wert, stand.indikator.einheit, ziel.vergleich)
    return f"{wert} bis {worte.zeitpunkt(ziel.bis)}" if ziel.bis else wert


def _trend(w: Werkstatt, stand: Indikatorstand) -> str:
    if stand.trend is None:
        return worte.LIEGT_NICHT_VOR
    wunsch = "" if stand.guenstig is None or stand.ist_kontext else f"({_GUENSTIG[stand.guenstig]})"
    return w.form.join([w.form.signed(*_TREND[stand.trend]), wunsch], " ")


def _erreicht(w: Werkstatt, stand: Indikatorstand) -> str:
    if stand.zielerreichung is Zielerreichung.UNBEKANNT:
        return worte.LIEGT_NICHT_VOR
    return w.form.join([w.form.signed(*_ERREICHT[stand.zielerreichung]), w.form.verbatim(_anteil(stand))], ", ")


def _anteil(stand: Indikatorstand) -> str:
    """How much of the way from base to target is gone, where it is still on its way; rounded down."""
    basis, ziel, anteil = stand.basis, stand.ziel, stand.anteil
    if stand.ist_kontext or stand.zielerreichung is Zielerreichung.ERREICHT:
        return ""
    if anteil is None or basis is None or ziel is None:
        return ""
    weg = f"{dates.figure(basis.wert)} auf {dates.figure(ziel.wert)}"
    if anteil < 0:
        return f"weiter entfernt als am Anfang des Weges von {weg}"
    return f"{int(anteil * 100)} % des Weges von {weg}" if anteil < 1 else ""
