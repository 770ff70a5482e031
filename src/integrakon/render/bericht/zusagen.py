"""What one actor promised: the measures that name it, the next dates, the goals that name it."""

from __future__ import annotations

from collections.abc import Sequence

from integrakon.plan.modell.akteure import Akteur
from integrakon.render import statusworte as worte
from integrakon.render.bericht.massnahmen import meldung
from integrakon.render.kontext import Abschnitt, Block, Gruppe, Hinweis, Liste, Merkmal, Merkmale, Prosa, Punkt, Tabelle
from integrakon.render.werkstatt import Stelle, Werkstatt
from integrakon.status.assess import Beteiligung, Massnahmenstand, zaehle
from integrakon.status.lage import ERLEDIGT
from integrakon.status.uebersicht import Planuebersicht, nach_dringlichkeit

_NUR_ZIEL = (
    "Bei diesen Maßnahmen nennt das Konzept den Akteur nur unter den Umsetzenden des Ziels, nicht bei der Maßnahme "
    "selbst. Eine Zusage für die einzelne Maßnahme folgt daraus nicht."
)


def zugesagt(plan: Planuebersicht, akteur: Akteur) -> list[Massnahmenstand]:
    """The measures that name the actor themselves, the most urgent first."""
    return nach_dringlichkeit(m for m in plan.stand.massnahmen if akteur.id in m.akteure)


def ueberblick(w: Werkstatt, plan: Planuebersicht, akteur: Akteur) -> list[Block]:
    """How many measures, how many of them reported, and what is due next."""
    eigene = zugesagt(plan, akteur)
    alle = len(plan.stand.massnahmen)
    zaehlung = zaehle(eigene)
    nur_ziel = len(_nur_beim_ziel(plan, akteur))
    zeilen = [
        ("Maßnahmen, die den Akteur nennen", worte.von(zaehlung.gesamt, alle)),
        ("Davon gemeldet", worte.von(zaehlung.gemeldet, zaehlung.gesamt)),
        ("Davon nicht gemeldet", worte.von(zaehlung.gesamt - zaehlung.gemeldet, zaehlung.gesamt)),
        ("Maßnahmen, bei denen ihn nur das Ziel nennt", worte.von(nur_ziel, alle)),
    ]
    return [Merkmale(tuple(Merkmal(name, (wert,)) for name, wert in zeilen)), *_termine(w, eigene)]


def massnahmen(w: Werkstatt, plan: Planuebersicht, akteur: Akteur) -> list[Block]:
    """What it promised, by when, with whom, and where that stands; the most urgent first."""
    eigene = zugesagt(plan, akteur)
    if not eigene:
        return [Prosa("Keine Maßnahme des Plans nennt diesen Akteur.")]
    monate = plan.stand.einstellungen.meldung_monate
    return [_blatt(w, stand, akteur, monate) for stand in eigene]


def nur_beim_ziel(w: Werkstatt, plan: Planuebersicht, akteur: Akteur) -> list[Block]:
    """Measures and goals where only the goal names the actor."""
    staende = _nur_beim_ziel(plan, akteur)
    ziele = [stand.ziel for stand in plan.stand.ziele if akteur.id in stand.ziel.umsetzungsakteure]
    if not ziele:
        return [Prosa("Kein Ziel des Plans nennt diesen Akteur unter den Umsetzenden.")]
    bloecke: list[Block] = [Merkmale(tuple(w.items("Ziele", [ziel.text for ziel in ziele])))]
    if not staende:
        return bloecke
    zeilen = tuple(
        (
            worte.zelle(w, stand.massnahme),
            w.form.verbatim(worte.frist(stand.stand)),
            worte.status(w.form, stand.stand.meldung.status),
        )
        for stand in staende
    )
    titel = f"Nur beim Ziel genannt ({worte.von(len(staende), len(plan.stand.massnahmen))} Maßnahmen)"
    tabelle = Tabelle(titel, ("Maßnahme", "Frist", "Status"), (Gruppe(None, zeilen),), klasse="termine")
    return [*bloecke, Hinweis(_NUR_ZIEL), tabelle]


def _nur_beim_ziel(plan: Planuebersicht, akteur: Akteur) -> list[Massnahmenstand]:
    return nach_dringlichkeit(
        m for m in plan.stand.massnahmen if (akteur.id, Beteiligung.UMSETZUNGSAKTEUR) in m.beteiligte
    )


def _termine(w: Werkstatt, eigene: Sequence[Massnahmenstand]) -> list[Block]:
    """What is due next, by the day; what is overdue comes first of itself."""
    offen = sorted(
        (m for m in eigene if m.stand.faellig and m.stand.lage not in ERLEDIGT), key=lambda m: str(m.stand.faellig)
    )
    if not offen:
        return [Prosa("Keine Frist steht an.")] if eigene else []
    punkte = tuple(
        Punkt(
            w.form.join(
                [
                    w.form.verbatim(f"{worte.frist(m.stand)}, {worte.abstand(m.stand.tage or 0)}"),
                    worte.zelle(w, m.massnahme),
                ],
                ": ",
            )
        )
        for m in offen
    )
    return [Prosa("Nächste Fristen:"), Liste(punkte)]


def _blatt(w: Werkstatt, stand: Massnahmenstand, akteur: Akteur, monate: int) -> Abschnitt:
    massnahme = stand.massnahme
    kopf = w.heading(Stelle(3), worte.name(w, massnahme), massnahme.id)
    text = worte.wortlaut(w, massnahme)
    zeilen = [
        *w.items(w.label("soll_zustand"), massnahme.soll_zustand),
        Merkmal("Handlungsfeld", (w.form.line(stand.handlungsfeld.titel),)),
        Merkmal("Rolle", (worte.BETEILIGUNG[next(wie for wer, wie in stand.beteiligte if wer == akteur.id)],)),
        Merkmal("Gemeinsam mit", (w.names([wer for wer in stand.akteure if wer != akteur.id]) or "niemand genannt",)),
        Merkmal("Frist", (w.form.verbatim(worte.frist(stand.stand)),)),
        *meldung(w, stand, monate),
    ]
    return w.section("massnahme", kopf, [*([Prosa(w.form.block(text))] if text else []), Merkmale(tuple(zeilen))])
