"""The table by which a change gets its impact. The first row that fits decides; `integrakon diff --explain` prints it.

A configuration may put rows before these. A concept that was not adopted has promised nothing to the council: there,
`beschlussrelevant` becomes `inhaltlich`.
"""

# ruff: noqa: E501 - a table reads in rows

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import NamedTuple

from integrakon.diff.changes import Change, Kind, Tendenz
from integrakon.plan.bauplan import klassen
from integrakon.plan.begriffe import Konzeptstatus
from integrakon.plan.modell import Plan


class Impact(StrEnum):
    """What a change means for the resolution; the members stand from light to grave."""

    REDAKTIONELL = "redaktionell"
    INHALTLICH = "inhaltlich"
    BESCHLUSSRELEVANT = "beschlussrelevant"

    @property
    def rank(self) -> int:
        """0 for the lightest."""
        return list(Impact).index(self)


class Zeile(NamedTuple):
    """One row: which change of what, and what it means. Entities and fields may hold `*`; no tendencies are all."""

    entity: str
    feld: str
    kinds: tuple[Kind, ...]
    tendenzen: tuple[Tendenz, ...]
    impact: Impact
    grund: str

    def passt(self, change: Change) -> bool:
        """Whether the row is about this change."""
        return (
            any(fnmatchcase(change.entity, muster) for muster in self.entity.split("|"))
            and any(fnmatchcase(change.feld or "-", muster) for muster in self.feld.split("|"))
            and change.kind in self.kinds
            and (not self.tendenzen or change.tendenz in self.tendenzen)
        )


# What has no id and changes of its own.
OHNE_KENNUNG = frozenset({"plan", "konzept", "kommune"})


class Bewertet(NamedTuple):
    """A change with its impact and the row that gave it."""

    change: Change
    impact: Impact
    zeile: Zeile

    @property
    def fingerprint(self) -> str:
        """Twelve hexadecimal digits that stay the same as long as the same thing changes in the same way."""
        wer = [self.change.kind, self.change.entity, self.change.id, self.change.feld, self.change.alt, self.change.neu]
        return hashlib.sha256(json.dumps(wer, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]


_ALLE = tuple(Kind)
_WEG, _DAZU, _ANDERS = (Kind.REMOVED,), (Kind.ADDED,), (Kind.CHANGED,)
_BEWEGT, _UMBENANNT = (Kind.MOVED,), (Kind.RENAMED,)
_WERT = (Kind.ADDED, Kind.REMOVED, Kind.CHANGED)
_R, _I, _B = Impact.REDAKTIONELL, Impact.INHALTLICH, Impact.BESCHLUSSRELEVANT
_T = Tendenz

TABELLE: tuple[Zeile, ...] = (
    # What is not the concept itself.
    Zeile("plan", "anmerkungen*|format", _ALLE, (), _R, "Anmerkungen der Abschrift stehen nicht im Dokument."),
    Zeile("*", "reihenfolge", _BEWEGT, (), _R, "Nur die Reihenfolge ist eine andere."),
    Zeile("*", "*", _ALLE, (_T.SCHREIBWEISE,), _R, "Nur Schreibweise, Satzzeichen oder ein Tippfehler."),
    Zeile("*", "id|nr", _ALLE, (), _R, "Kennungen und Nummern benennen, sie versprechen nichts."),
    # The record reports, it does not promise.
    Zeile("massnahme|ziel", "verlauf*", _ALLE, (), _I, "Der Verlauf berichtet, was geschah."),
    Zeile("indikator", "messwerte*", _ALLE, (), _I, "Messwerte berichten, sie versprechen nichts."),
    # What was promised is dropped.
    Zeile("plan", "-", _WEG, (), _B, "Das ganze Konzept entfällt."),
    Zeile("handlungsfeld|ziel|massnahme|leitziel", "-", _WEG, (), _B, "Was beschlossen war, entfällt."),
    Zeile("indikator", "-", _WEG, (), _B, "Woran der Rat den Erfolg misst, entfällt."),
    Zeile("handlungsfeld|ziel|massnahme|leitziel|indikator", "-", _DAZU, (), _I, "Etwas kommt hinzu."),
    # Postponed.
    Zeile("*", "zeitrahmen.ende|zielwert.bis|zwischenziele.bis", _ANDERS, (_T.SPAETER,), _B, "Die Frist ist verschoben."),
    Zeile("*", "zeitrahmen.ende|zeitrahmen.stufen|zielwert.bis|zwischenziele.bis", _WEG, (), _B, "Die Frist entfällt."),
    Zeile("*", "zeitrahmen.beginn", _WEG, (), _B, "Der Beginn entfällt."),
    Zeile("*", "zeitrahmen.stufen|zeitrahmen.beginn", _ANDERS, (_T.SPAETER,), _B, "Der Beginn ist verschoben."),
    Zeile("massnahme|ziel", "zeitrahmen", _WEG, (), _B, "Der Zeitrahmen entfällt."),
    Zeile("zeitplanzeile", "jahre*", _ALLE, (), _I, "Der Zeitplan ist ein anderer."),
    # Weakened.
    Zeile("indikator", "zielwert|zielwert.wert", _WEG, (), _B, "Der Zielwert entfällt."),
    Zeile("indikator", "zwischenziele|zwischenziele.wert", _WEG, (), _B, "Ein Zwischenziel entfällt."),
    Zeile("indikator", "zielwert.*|zwischenziele.*", _ANDERS, (_T.SCHWAECHER,), _B, "Der Zielwert ist abgeschwächt."),
    Zeile("indikator", "zielwert.wert|zwischenziele.wert|richtung", _ANDERS, (_T.ANDERS,), _B, "Der Zielwert ist ein anderer."),
    Zeile("indikator", "zielwert.vergleich|zwischenziele.vergleich", (*_ANDERS, *_WEG), (), _B, "Der Zielwert ist anders begrenzt."),
    Zeile("indikator", "einheit", (*_ANDERS, *_WEG), (), _B, "Der Erfolg wird mit einem anderen Maß gemessen."),
    Zeile("massnahme", "verbindlichkeit", _WERT, (_T.SCHWAECHER,), _B, "Die Zusage ist weniger verbindlich."),
    Zeile("massnahme", "verbindlichkeit", _WEG, (_T.ENTFALLEN,), _B, "Die Zusage ist nicht mehr verbindlich."),
    Zeile("massnahme|ziel", "zeitrahmen.turnus", _ANDERS, (_T.SCHWAECHER,), _B, "Es geschieht seltener."),
    Zeile("massnahme|ziel", "zeitrahmen.turnus", _WEG, (), _B, "Der Turnus entfällt."),
    Zeile("massnahme|konzept", "mittel*", _WERT, (_T.SCHWAECHER, _T.ENTFALLEN), _B, "Es gibt weniger Mittel."),
    Zeile("massnahme|ziel|leitziel", "text|titel|soll_zustand|schritte", _ANDERS, (_T.SCHWAECHER,), _B, "Die Zusage wird zur Absicht."),
    Zeile("massnahme|ziel", "text|soll_zustand|schritte", _WEG, (), _B, "Ein Teil des Zugesagten entfällt."),
    Zeile("massnahme|ziel", "zielgruppen|lebensphasen", _WEG, (), _B, "Eine Zielgruppe entfällt."),
    # Handed to somebody else.
    Zeile("massnahme", "verantwortlich", (*_ANDERS, *_WEG), (), _B, "Die Verantwortung geht an andere."),
    Zeile("massnahme", "mitverantwortlich", _ANDERS, (_T.ENTFALLEN, _T.ANDERS), _B, "Die Verantwortung geht an andere."),
    Zeile("ziel", "umsetzungsakteure", _ANDERS, (_T.ENTFALLEN, _T.ANDERS), _B, "Die Umsetzung geht an andere."),
    # The concept as a whole.
    Zeile("konzept", "laufzeit|laufzeit.von|laufzeit.bis|laufzeit.jahre", _WERT, (), _B, "Das Konzept gilt anders lang."),
    Zeile("konzept", "status", _WERT, (_T.SCHWAECHER, _T.ENTFALLEN), _B, "Das Konzept gilt nicht mehr als beschlossen."),
    Zeile("konzept", "beschluesse", _WEG, (), _B, "Ein Beschluss ist nicht mehr vermerkt."),
    Zeile("konzept", "evaluation*", _WERT, (_T.SCHWAECHER, _T.SPAETER, _T.ENTFALLEN), _B, "Es wird seltener oder später überprüft."),
    Zeile("konzept", "zeitstufen*", _WERT, (), _B, "Fristen, die aus den Zeitstufen folgen, verschieben sich."),
    Zeile("konzept", "verbindlichkeit", _WERT, (), _B, "Die Bindung des Konzepts ist eine andere."),
    # The apparatus and the layout of the document.
    Zeile("abschnitt|verzeichniseintrag|quelle|abbildung|glossareintrag", "*", _BEWEGT, (), _R, "Nur der Aufbau ist ein anderer."),
    Zeile("konzept", "beschriftungen*", _ALLE, (), _R, "Nur Überschriften von Feldern."),
    Zeile("quelle|abbildung|verzeichniseintrag", "*", _ALLE, (), _R, "Nachweise und Bilder."),
    Zeile("plan", "fussnoten*", _ALLE, (), _R, "Fußnoten belegen, sie versprechen nichts."),
    Zeile("akteur|handlungsfeld", "aliasse|kurz", _ALLE, (), _R, "Andere Schreibweisen desselben."),
    Zeile("*", "*", _ALLE, (), _I, "Der Inhalt ist ein anderer."),
)  # fmt: skip


def entitaeten() -> list[str]:
    """What a change can be of, as the table calls it: whatever has an id, the plan, and what belongs to its root."""
    return sorted(name for name, klasse in klassen().items() if "id" in klasse.model_fields or name in OHNE_KENNUNG)


def bewerte(changes: Iterable[Change], alt: Plan, vorrang: Sequence[Zeile] = ()) -> list[Bewertet]:
    """Give every change the impact of the first row that fits, those of the configuration first."""
    zeilen = (*vorrang, *TABELLE)
    hoechstens = Impact.BESCHLUSSRELEVANT if ist_beschlossen(alt) else Impact.INHALTLICH
    return [_bewertet(change, zeilen, hoechstens) for change in changes]


def ist_beschlossen(plan: Plan) -> bool:
    """Whether the concept was adopted: its status says so, or, where it is silent, a resolution is recorded."""
    status = plan.konzept.status
    return status is Konzeptstatus.BESCHLOSSEN or (status is None and bool(plan.konzept.beschluesse))


def _bewertet(change: Change, zeilen: Sequence[Zeile], hoechstens: Impact) -> Bewertet:
    zeile = next(zeile for zeile in zeilen if zeile.passt(change))
    return Bewertet(change, min(zeile.impact, hoechstens, key=lambda impact: impact.rank), zeile)
