"""`assess`: where every measure, goal, indicator and evaluation of a plan stands on a reference date.

It is pure: the same plan and date give the same answer. What is urgent and what is printed is not said here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeVar

from integrakon.plan.begriffe import Konzeptstatus, Status
from integrakon.plan.fristen import Laufzeitende, evaluationen, laufzeitende
from integrakon.plan.kalender import monate_zwischen
from integrakon.plan.modell import Plan
from integrakon.plan.modell.handlungsfeld import Handlungsfeld, Massnahme, Ziel
from integrakon.plan.verlauf import Meldung, bisher, meldung
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.status.einstellungen import Einstellungen
from integrakon.status.faelligkeit import faelligkeit
from integrakon.status.indikatoren import Indikatorstand, indikatorstaende
from integrakon.status.lage import ERLEDIGT, Lage, lage
from integrakon.status.umfragen import Fragenstand, fragenstaende
from integrakon.status.zaehlung import Zaehlung, zaehlung
from integrakon.status.zeitraum import Zeitraum, zeitraum

_K = TypeVar("_K")
_V = TypeVar("_V")


class Beteiligung(StrEnum):
    """What an actor has to do with a measure."""

    VERANTWORTLICH = "verantwortlich"
    MITVERANTWORTLICH = "mitverantwortlich"
    AKTEUR = "akteur"
    UMSETZUNGSAKTEUR = "umsetzungsakteur"  # named by the goal, not by the measure


class Stand(NamedTuple):
    """Where a goal or measure stands. `faellig` is the day up to which something has to happen.

    `tage` are the days until then, negative after it; None where nothing is due or everything is over. `veraltet` says
    that the last report of something open is older than the reporting interval.
    """

    zeitraum: Zeitraum
    meldung: Meldung
    lage: Lage
    faellig: date | None
    tage: int | None
    veraltet: bool

    @property
    def faellig_abgeleitet(self) -> bool:
        """Whether the due day is none that the concept names as the end: from a class, a rhythm or the term."""
        ende = self.zeitraum.ende
        return self.faellig is not None and (ende is None or ende.abgeleitet or ende.tag != self.faellig)


class Massnahmenstand(NamedTuple):
    """A measure, where it belongs, who takes part, and where it stands."""

    massnahme: Massnahme
    handlungsfeld: Handlungsfeld
    ziel: Ziel | None
    beteiligte: tuple[tuple[str, Beteiligung], ...]
    stand: Stand
    indikatoren: tuple[Indikatorstand, ...]

    @property
    def akteure(self) -> list[str]:
        """The ids of those whom the measure itself names, in its order."""
        return [wer for wer, wie in self.beteiligte if wie is not Beteiligung.UMSETZUNGSAKTEUR]

    def hat_akteur(self, kennung: str) -> bool:
        """Whether the actor takes part, be it that only the goal names it."""
        return any(wer == kennung for wer, _ in self.beteiligte)


class Zielstand(NamedTuple):
    """A goal, where it stands by its own record, and the count of its measures."""

    ziel: Ziel
    handlungsfeld: Handlungsfeld
    stand: Stand
    zaehlung: Zaehlung


class Evaluationsstand(NamedTuple):
    """An evaluation that is or was due."""

    faellig: Zeitpunkt
    abgeleitet: bool
    erfolgt: Zeitpunkt | None
    lage: Lage
    tage: int | None


class Laufzeitstand(NamedTuple):
    """The term: its end as named or derived, and whether a new edition is due."""

    ende: Laufzeitende | None
    tage: int | None
    lage: Lage


class Planstand(NamedTuple):
    """A whole plan on a reference date; everything in the order of the plan."""

    plan: Plan
    stichtag: date
    einstellungen: Einstellungen
    massnahmen: tuple[Massnahmenstand, ...]
    ziele: tuple[Zielstand, ...]
    indikatoren: tuple[Indikatorstand, ...]
    umfragen: tuple[Fragenstand, ...]
    evaluationen: tuple[Evaluationsstand, ...]
    laufzeit: Laufzeitstand
    namen: Mapping[str, str]
    """The names of actors by id."""

    @property
    def abgeloest(self) -> bool:
        """Whether another concept has taken its place, so that nothing of it is due any more."""
        return _abgeloest(self.plan)

    @property
    def zaehlung(self) -> Zaehlung:
        """All measures."""
        return zaehle(self.massnahmen)

    def je_handlungsfeld(self) -> list[tuple[Handlungsfeld, Zaehlung]]:
        """A measure counts in the Handlungsfeld it stands in, and only there."""
        return [
            (feld, zaehle(m for m in self.massnahmen if m.handlungsfeld.id == feld.id))
            for feld in self.plan.handlungsfelder
        ]

    def je_akteur(self) -> list[tuple[str, Zaehlung]]:
        """A measure counts with everybody who takes part, so the sum may be more than all measures."""
        return [
            (akteur.id, zaehle(m for m in self.massnahmen if m.hat_akteur(akteur.id))) for akteur in self.plan.akteure
        ]


def assess(plan: Plan, stichtag: date, einstellungen: Einstellungen | None = None) -> Planstand:
    """Where the plan stands on a day."""
    einstellungen = einstellungen or Einstellungen()
    jahre = _zeitplan(plan)
    indikatoren = indikatorstaende(plan.handlungsfelder, stichtag, einstellungen)
    je_traeger = _gruppiert((id(einer.traeger), einer) for einer in indikatoren)
    massnahmen = tuple(
        Massnahmenstand(
            massnahme,
            feld,
            ziel,
            tuple(_beteiligte(massnahme, ziel)),
            _stand(massnahme, jahre.get(massnahme.id, ()), plan, stichtag, einstellungen),
            tuple(je_traeger.get(id(massnahme), ())),
        )
        for feld, ziel, massnahme in _massnahmen(plan)
    )
    je_ziel = _gruppiert((einer.ziel.id, einer) for einer in massnahmen if einer.ziel)
    ziele = tuple(
        Zielstand(
            ziel,
            feld,
            _stand(ziel, (), plan, stichtag, einstellungen),
            zaehle(je_ziel.get(ziel.id, ())),
        )
        for feld in plan.handlungsfelder
        for ziel in feld.ziele
    )
    return Planstand(
        plan,
        stichtag,
        einstellungen,
        massnahmen,
        ziele,
        tuple(indikatoren),
        tuple(fragenstaende(plan.umfragen, stichtag, einstellungen.kleinzahl, einstellungen.einheiten)),
        tuple(_evaluationen(plan, stichtag, einstellungen)),
        _laufzeit(plan, stichtag, einstellungen),
        {akteur.id: akteur.name for akteur in plan.akteure},
    )


def zaehle(massnahmen: Iterable[Massnahmenstand]) -> Zaehlung:
    """The count of some measures."""
    return zaehlung((einer.stand.meldung.status, einer.stand.lage) for einer in massnahmen)


def _gruppiert(paare: Iterable[tuple[_K, _V]]) -> dict[_K, list[_V]]:
    gruppen: dict[_K, list[_V]] = defaultdict(list)
    for schluessel, wert in paare:
        gruppen[schluessel].append(wert)
    return gruppen


def _massnahmen(plan: Plan) -> Iterator[tuple[Handlungsfeld, Ziel | None, Massnahme]]:
    for feld in plan.handlungsfelder:
        for ziel in feld.ziele:
            yield from ((feld, ziel, massnahme) for massnahme in ziel.massnahmen)
        yield from ((feld, None, massnahme) for massnahme in feld.massnahmen)


def _zeitplan(plan: Plan) -> dict[str, list[int]]:
    """The years that the timetable marks for each measure."""
    jahre: dict[str, list[int]] = defaultdict(list)
    for zeile in plan.zeitplan:
        if zeile.massnahme:
            jahre[zeile.massnahme].extend(zeile.jahre)
    return jahre


def _beteiligte(massnahme: Massnahme, ziel: Ziel | None) -> Iterator[tuple[str, Beteiligung]]:
    """Everybody once, with the strongest part."""
    gesehen: set[str] = set()
    parts: Sequence[tuple[Beteiligung, Sequence[str]]] = (
        (Beteiligung.VERANTWORTLICH, (massnahme.verantwortlich,) if massnahme.verantwortlich else ()),
        (Beteiligung.MITVERANTWORTLICH, massnahme.mitverantwortlich),
        (Beteiligung.AKTEUR, massnahme.akteure),
        (Beteiligung.UMSETZUNGSAKTEUR, ziel.umsetzungsakteure if ziel else ()),
    )
    for wie, wer in parts:
        for kennung in wer:
            if kennung not in gesehen:
                gesehen.add(kennung)
                yield kennung, wie


def _stand(
    teil: Massnahme | Ziel, jahre: Sequence[int], plan: Plan, stichtag: date, einstellungen: Einstellungen
) -> Stand:
    wann = zeitraum(teil.zeitrahmen, jahre, plan.konzept)
    eintraege = bisher(teil.verlauf, stichtag)
    sagt = meldung(eintraege)
    faellig = None if _abgeloest(plan) else faelligkeit(teil.zeitrahmen, wann, eintraege)
    steht = lage(sagt.status, faellig, stichtag, einstellungen.bald_tage)
    tage = None if faellig is None or steht in ERLEDIGT else (faellig - stichtag).days
    return Stand(wann, sagt, steht, faellig, tage, _veraltet(sagt, stichtag, einstellungen.meldung_monate))


def _veraltet(sagt: Meldung, stichtag: date, monate: int) -> bool:
    if sagt.eintrag is None or sagt.status in (Status.NICHT_GEMELDET, Status.UMGESETZT, Status.AUFGEGEBEN):
        return False
    return monate_zwischen(sagt.eintrag.datum.letzter_tag, stichtag) > monate


def _evaluationen(plan: Plan, stichtag: date, einstellungen: Einstellungen) -> Iterator[Evaluationsstand]:
    for termin in evaluationen(plan, stichtag):
        status = Status.UMGESETZT if termin.erfolgt else Status.AUFGEGEBEN if _abgeloest(plan) else Status.GEPLANT
        tag = termin.faellig.letzter_tag
        steht = lage(status, tag, stichtag, einstellungen.bald_tage)
        tage = None if steht in ERLEDIGT else (tag - stichtag).days
        yield Evaluationsstand(termin.faellig, termin.abgeleitet, termin.erfolgt, steht, tage)


def _laufzeit(plan: Plan, stichtag: date, einstellungen: Einstellungen) -> Laufzeitstand:
    ende = laufzeitende(plan.konzept, stichtag)
    if _abgeloest(plan):
        return Laufzeitstand(ende, None, Lage.UMGESETZT)
    steht = lage(Status.GEPLANT, ende.tag if ende else None, stichtag, einstellungen.bald_tage)
    return Laufzeitstand(ende, (ende.tag - stichtag).days if ende else None, steht)


def _abgeloest(plan: Plan) -> bool:
    return plan.konzept.status is Konzeptstatus.ABGELOEST
