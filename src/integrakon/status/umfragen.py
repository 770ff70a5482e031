"""Questions of surveys as far as their answers can be shown: counts of very few people are kept back (§ 16 BStatG).

With them goes whatever they could be reckoned from, the number of those who took part last of all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from integrakon.plan.begriffe import Fragenart
from integrakon.plan.kalender import bekannt
from integrakon.plan.kleinzahl import EINHEITEN, SCHWELLE, ist_bestimmt, ist_klein, zaehler
from integrakon.plan.modell.bestand import Ergebnis, Frage, Umfrage


class Antwort(NamedTuple):
    """An answer and its figure; without one it is unknown, or kept back if `gesperrt`."""

    ergebnis: Ergebnis
    wert: Decimal | None
    gesperrt: bool


class Teilnehmende(NamedTuple):
    """How many took part in a survey; without a number it is unknown, or kept back if `gesperrt`."""

    zahl: int | None
    gesperrt: bool


class Fragenstand(NamedTuple):
    """A question of a survey with what can be shown of its answers, in the order of the plan."""

    umfrage: Umfrage
    teilnehmende: Teilnehmende
    frage: Frage
    antworten: tuple[Antwort, ...]


class Umfragenstand(NamedTuple):
    """A survey with its questions."""

    umfrage: Umfrage
    teilnehmende: Teilnehmende
    fragen: tuple[Fragenstand, ...]


class _Sperre(NamedTuple):
    """The places of the answers that are kept back, and whether that is enough as long as the total is shown."""

    stellen: frozenset[int]
    genuegt: bool


_KEINE = _Sperre(frozenset(), genuegt=True)


def umfragenstaende(
    umfragen: Sequence[Umfrage], stichtag: date, schwelle: int = SCHWELLE, einheiten: Sequence[str] = EINHEITEN
) -> list[Umfragenstand]:
    """All surveys up to the reference date."""
    zaehlt_personen = zaehler(einheiten)
    return [
        _stand(umfrage, schwelle, zaehlt_personen)
        for umfrage in umfragen
        if umfrage.zeitraum is None or bekannt(umfrage.zeitraum, stichtag)
    ]


def fragenstaende(
    umfragen: Sequence[Umfrage], stichtag: date, schwelle: int = SCHWELLE, einheiten: Sequence[str] = EINHEITEN
) -> list[Fragenstand]:
    """The questions of all surveys up to the reference date."""
    return [frage for stand in umfragenstaende(umfragen, stichtag, schwelle, einheiten) for frage in stand.fragen]


def _stand(umfrage: Umfrage, schwelle: int, zaehlt_personen: Callable[[str], bool]) -> Umfragenstand:
    zahl = umfrage.teilnehmende
    sperren = [
        _sperre(frage, zahl, schwelle) if _zaehlt(frage, zaehlt_personen) else _KEINE for frage in umfrage.fragen
    ]
    zu_klein = zahl is not None and ist_klein(Decimal(zahl), schwelle)
    gesperrt = zahl is not None and (zu_klein or not all(sperre.genuegt for sperre in sperren))
    teilnehmende = Teilnehmende(None if gesperrt else zahl, gesperrt)
    fragen = (
        Fragenstand(umfrage, teilnehmende, frage, _antworten(frage, sperre.stellen))
        for frage, sperre in zip(umfrage.fragen, sperren, strict=True)
    )
    return Umfragenstand(umfrage, teilnehmende, tuple(fragen))


def _antworten(frage: Frage, gesperrt: frozenset[int]) -> tuple[Antwort, ...]:
    return tuple(
        Antwort(ergebnis, None if nr in gesperrt else ergebnis.wert, nr in gesperrt)
        for nr, ergebnis in enumerate(frage.ergebnisse)
    )


def _sperre(frage: Frage, teilnehmende: int | None, schwelle: int) -> _Sperre:
    """Too small answers; and the smallest other ones, until those that are shown give none of them away."""
    werte = {nr: ergebnis.wert for nr, ergebnis in enumerate(frage.ergebnisse) if ergebnis.wert is not None}
    klein = {nr for nr, wert in werte.items() if ist_klein(wert, schwelle)}
    gesperrt = set(klein)
    if frage.art is Fragenart.MEHRFACHNENNUNG:  # the answers make no total
        return _Sperre(frozenset(gesperrt), genuegt=True)
    while True:
        offen = [nr for nr in werte if nr not in gesperrt]
        fehlende = len(frage.ergebnisse) - len(werte) + len(gesperrt) - len(klein)
        rest = None if teilnehmende is None else teilnehmende - sum((werte[nr] for nr in offen), Decimal())
        if not _verraten(rest, len(klein), fehlende, schwelle):
            return _Sperre(frozenset(gesperrt), genuegt=True)
        if not offen:
            return _Sperre(frozenset(gesperrt), genuegt=teilnehmende is None)
        gesperrt.add(min(offen, key=lambda nr: werte[nr]))


def _verraten(rest: Decimal | None, klein: int, andere: int, schwelle: int) -> bool:
    """Whether too few people can be told from what is left of all who took part.

    `klein` answers are kept back for their size, `andere` are missing or went with them. Without a total, a single one
    can still be told by whoever knows it from elsewhere.
    """
    if rest is None:
        return klein == 1 and not andere
    if not klein:
        return andere == 1 and ist_klein(rest, schwelle)
    return ist_bestimmt(rest, klein, andere, schwelle)


def _zaehlt(frage: Frage, zaehlt_personen: Callable[[str], bool]) -> bool:
    """Whether the answers count people: who answers is one, unless a unit says otherwise; shares and means do not."""
    if frage.art in (Fragenart.ANTEILE, Fragenart.MITTELWERTE):
        return False
    einheit = frage.einheit or ("Personen" if frage.art is Fragenart.ANZAHLEN else "")
    return zaehlt_personen(einheit)
