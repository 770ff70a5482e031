"""A scale of values: round steps that people can read off, and the place of a value between its ends."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

_SCHRITTE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_TEILE = 4
# Where all values lie in the upper fifth, a scale from zero would make one line of them.
_NAHE = Decimal("0.8")


class Skala(NamedTuple):
    """From the least to the greatest value, with a mark at every `schritt`."""

    von: Decimal
    bis: Decimal
    schritt: Decimal

    @property
    def marken(self) -> list[Decimal]:
        """The values that are written at the scale, its ends included."""
        anzahl = int((self.bis - self.von) / self.schritt)
        return [_schlicht(self.von + nummer * self.schritt) for nummer in range(anzahl + 1)]

    def anteil(self, wert: Decimal) -> float:
        """Where a value lies: 0 at the beginning, 1 at the end, never outside."""
        return min(max(float((wert - self.von) / (self.bis - self.von)), 0.0), 1.0)


def skala(werte: Sequence[Decimal]) -> Skala:
    """The scale that holds all values; from zero, unless they all lie close together and far from it.

    Raises:
        ValueError: there are no values.
    """
    kleinster, groesster = min(werte), max(werte)
    von = kleinster if kleinster > groesster * _NAHE and kleinster != groesster else min(kleinster, Decimal(0))
    bis = max(groesster, Decimal(0)) if kleinster <= groesster * _NAHE else groesster
    if von == bis:
        von, bis = min(von, Decimal(0)), max(bis, Decimal(1))
    schritt = _schritt(bis - von, ganz=all(wert == wert.to_integral_value() for wert in werte))
    return Skala(_gerundet(von, schritt, ROUND_FLOOR), _gerundet(bis, schritt, ROUND_CEILING), schritt)


def _schritt(spanne: Decimal, *, ganz: bool) -> Decimal:
    """The least round number of which a few make the span; whole where all values are."""
    grob = max(spanne / _TEILE, Decimal(1)) if ganz else spanne / _TEILE
    stelle = Decimal(1).scaleb(grob.adjusted())
    schritte = (eins * stelle for eins in _SCHRITTE)
    return next(eins for eins in schritte if eins >= grob and (not ganz or eins == eins.to_integral_value()))


def _gerundet(wert: Decimal, schritt: Decimal, richtung: str) -> Decimal:
    return _schlicht((wert / schritt).to_integral_value(richtung) * schritt)


def _schlicht(wert: Decimal) -> Decimal:
    """Without trailing zeros, and never as a power of ten."""
    return wert.to_integral_value() if wert == wert.to_integral_value() else wert.normalize()
