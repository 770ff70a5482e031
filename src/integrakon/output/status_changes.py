"""What moved and what changed, in lines for a terminal: slippage from the history, changes since a revision."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from integrakon.output import angaben
from integrakon.output.columns import wrap
from integrakon.plan.verschiebung import Frist, Verschiebung
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.status.assess import Massnahmenstand
from integrakon.status.seitdem import Wechsel
from integrakon.status.uebersicht import Planuebersicht, bezeichnung

_EIN, _ZWEI = "  ", "    "


def verschiebungszeilen(plan: Planuebersicht) -> Iterator[str]:
    """A line for each measure or goal whose deadline or target moved; nothing where nobody asked."""
    bewegte = {kennung: eine for kennung, eine in plan.verschiebungen.items() if eine.bewegt}
    if not plan.verschiebungen:
        return
    zahl = f"{len(bewegte)} von {len(plan.verschiebungen)} Maßnahmen und Zielen"
    yield f"\nGeänderte Fristen und Zielwerte, aus git: {zahl}\n"
    for kennung, eine in bewegte.items():
        yield from wrap(f"{kennung}: {verschiebung(eine)}", _EIN, _ZWEI)


def verschiebung(eine: Verschiebung) -> str:
    """`ursprünglich 31.12.2026, jetzt 30.09.2027 (einmal verschoben, zusammen 9 Monate); Zielwert i1: 60 → 45`."""
    teile = [_fristen(eine)] if len(eine.fristen) > 1 else []
    teile += [f"Zielwert {r.indikator}: {' → '.join(_zahl(wert) for _, wert in r.werte)}" for r in eine.ziele]
    return "; ".join(teile)


def _fristen(eine: Verschiebung) -> str:
    jetzt = frist(eine.aktuell) if eine.aktuell else "ohne Termin"
    if eine.urspruenglich is None or eine.fristen[0][1] is None:
        return f"ursprünglich ohne Termin, jetzt {jetzt}"
    wie_oft = f" ({angaben.verschoben(eine.mal, eine.monate)})" if eine.mal else ""
    return f"ursprünglich {frist(eine.urspruenglich)}, jetzt {jetzt}{wie_oft}"


def frist(eine: Frist) -> str:
    """An end as it was written, marked where it was derived."""
    wann = angaben.tag(eine.tag) if eine.abgeleitet else angaben.zeitpunkt(Zeitpunkt.parse(eine.wortlaut))
    return f"{wann}{angaben.abgeleitet(eine.abgeleitet)}"


def _zahl(wert: Decimal) -> str:
    return f"{wert:f}".replace(".", ",")


def seit_zeilen(plan: Planuebersicht, revision: str) -> Iterator[str]:
    """The changes since the revision, by kind; a measure can stand under several."""
    if plan.seit is None:
        yield from wrap(f"In der Revision {revision} gab es diesen Plan noch nicht.", "\n", "")
        return
    yield from wrap(f"Seit {revision} (Stand {angaben.tag(plan.seit.tag)})", "\n", "")
    if not plan.seit.wechsel:
        yield f"{_EIN}Keine Maßnahme steht anders da.\n"
    for titel, passt, satz in _ARTEN:
        gemeinte = [wechsel for wechsel in plan.seit.wechsel if passt(wechsel)]
        if gemeinte:
            yield f"{_EIN}{titel}: {len(gemeinte)}\n"
        for wechsel in gemeinte:
            yield from wrap(f"{_kennung(wechsel)} · {satz(wechsel)}", _ZWEI, f"{_ZWEI}  ", lines=2)


def _kennung(wechsel: Wechsel) -> str:
    stand = wechsel.neu or wechsel.alt
    return stand.massnahme.id if stand else ""


def _name(wechsel: Wechsel) -> str:
    stand = wechsel.neu or wechsel.alt
    return bezeichnung(stand.massnahme) if stand else ""


def _status(wechsel: Wechsel) -> str:
    return _von_auf(wechsel, lambda stand: angaben.STATUS[stand.stand.meldung.status])


def _lage(wechsel: Wechsel) -> str:
    return _von_auf(wechsel, lambda stand: angaben.LAGE[stand.stand.lage])


def _ende(wechsel: Wechsel) -> str:
    return _von_auf(wechsel, _ende_von)


def _ende_von(stand: Massnahmenstand) -> str:
    ende = stand.stand.zeitraum.ende
    return angaben.grenze(ende) if ende else "ohne Frist"


def _meldung(wechsel: Wechsel) -> str:
    return _von_auf(wechsel, lambda stand: angaben.meldung(stand.stand.meldung))


def _von_auf(wechsel: Wechsel, was: Callable[[Massnahmenstand], str]) -> str:
    return f"{' → '.join(was(stand) for stand in wechsel if stand)} · {_name(wechsel)}"


_ARTEN: tuple[tuple[str, Callable[[Wechsel], bool], Callable[[Wechsel], str]], ...] = (
    ("Neu gemeldet", lambda w: w.neu_gemeldet, _status),
    ("Anderer Status", lambda w: w.anderer_status and not w.neu_gemeldet, _status),
    ("Erneut gemeldet, derselbe Status", lambda w: w.erneut_gemeldet, _meldung),
    ("Andere Lage", lambda w: w.andere_lage, _lage),
    ("Frist verschoben", lambda w: w.tage_verschoben > 0, _ende),
    ("Frist vorgezogen", lambda w: w.tage_verschoben < 0, _ende),
    ("Frist entfallen", lambda w: w.frist_entfallen, _ende),
    ("Frist erstmals genannt", lambda w: w.frist_genannt, _ende),
    ("Neue Maßnahmen", lambda w: w.alt is None, _name),
    ("Gestrichene Maßnahmen", lambda w: w.neu is None, _name),
)
