"""How deadlines and targets moved through the versions of a plan. Versions come as values; nothing is read here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from integrakon.diff.match import Seite, match
from integrakon.plan.modell import Plan
from integrakon.plan.verschiebung import Frist, Verschiebung, Zielreihe


class Zusage(NamedTuple):
    """What a version promises of a measure or goal: its end, and the target values of its indicators by id."""

    frist: Frist | None
    ziele: Mapping[str, Decimal]


class Stand(NamedTuple):
    """A version: its day (None: the plan as it is now), what it promises by id, and former ids by those of now."""

    tag: date | None
    zusagen: Mapping[str, Zusage]
    umbenannt: Mapping[str, str] = {}


def verschiebungen(staende: Iterable[Stand]) -> dict[str, Verschiebung]:
    """What became of everything that the newest version promises; the versions come oldest first.

    A deadline that is only written otherwise did not move. What was gone for a while begins anew.
    """
    folgen: dict[str, _Folge] = {}
    for stand in staende:
        folgen = {
            kennung: folgen.get(stand.umbenannt.get(kennung, kennung), _LEER).weiter(stand, zusage)
            for kennung, zusage in stand.zusagen.items()
        }
    return {kennung: folge.verschiebung() for kennung, folge in folgen.items()}


def umbenannt(alt: Plan, neu: Plan) -> dict[str, str]:
    """The ids that entries of a plan had before, by those they have now."""
    gefunden = match(Seite(alt), Seite(neu))
    return {gefunden.paare[kennung]: kennung for kennung in gefunden.umbenannt}


class _Folge(NamedTuple):
    """The steps up to a version."""

    fristen: tuple[tuple[date | None, Frist | None], ...] = ()
    ziele: Mapping[str, tuple[tuple[date | None, Decimal], ...]] = {}

    def weiter(self, stand: Stand, zusage: Zusage) -> _Folge:
        """One version on."""
        ziele = {
            indikator: _angehaengt(self.ziele.get(stand.umbenannt.get(indikator, indikator), ()), stand.tag, wert)
            for indikator, wert in zusage.ziele.items()
        }
        return _Folge(self._fristen(stand.tag, zusage.frist), ziele)

    def verschiebung(self) -> Verschiebung:
        """The steps as a value; targets only where they changed."""
        ziele = (Zielreihe(indikator, werte) for indikator, werte in self.ziele.items() if len(werte) > 1)
        return Verschiebung(self.fristen, tuple(ziele))

    def _fristen(self, tag: date | None, frist: Frist | None) -> tuple[tuple[date | None, Frist | None], ...]:
        if not self.fristen:
            return ((tag, frist),)
        seit, zuletzt = self.fristen[-1]
        if (zuletzt and zuletzt.tag) == (frist and frist.tag):
            return (*self.fristen[:-1], (seit, frist))
        return (*self.fristen, (tag, frist))


_LEER = _Folge()


def _angehaengt(
    werte: tuple[tuple[date | None, Decimal], ...], tag: date | None, wert: Decimal
) -> tuple[tuple[date | None, Decimal], ...]:
    return werte if werte and werte[-1][1] == wert else (*werte, (tag, wert))
