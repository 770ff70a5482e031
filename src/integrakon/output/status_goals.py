"""Where goals stand that have a deadline or a report of their own, in lines for a terminal; the most urgent first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from integrakon.output import angaben
from integrakon.output.columns import wrap
from integrakon.status.lage import Lage
from integrakon.status.uebersicht import (
    Planuebersicht,
    Uebersicht,
    bezeichnung,
    gemeinte_ziele,
    ziele_mit_eigenem_stand,
)


def zielzeilen(plan: Planuebersicht, uebersicht: Uebersicht, lage: Callable[[Lage], str]) -> Iterator[str]:
    """A head with the number of all goals, then each one; nothing where none has anything of its own."""
    alle = gemeinte_ziele(plan, uebersicht)
    eigene = ziele_mit_eigenem_stand(alle)
    if eigene:
        yield f"\nZiele mit eigener Frist oder Meldung: {len(eigene)} von {len(alle)}\n"
    for ziel in eigene:
        stand = ziel.stand
        wann = angaben.frist(stand)
        yield from wrap(f"{ziel.ziel.id} · {bezeichnung(ziel.ziel)}", "  ", "    ", lines=2)
        yield f"    {lage(stand.lage)}{', ' if wann else ''}{wann}\n"
        yield f"    {angaben.meldung(stand.meldung)}\n"
