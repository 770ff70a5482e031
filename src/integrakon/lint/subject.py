"""`Subject`: what a rule looks at: a plan, its index, its texts and the reference date. It judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel

from integrakon.lint.ausnahmen import Ausnahme, Versuch
from integrakon.lint.texte import Texte
from integrakon.plan.begriffe import Herkunft, Konzeptverbindlichkeit
from integrakon.plan.modell import Plan
from integrakon.plan.modell.apparat import Zielbezug
from integrakon.plan.modell.handlungsfeld import Leitziel, Ziel
from integrakon.plan.pfad import Pfad
from integrakon.plan.verzeichnis import Verzeichnis

T = TypeVar("T", bound=BaseModel)


class Ausnahmelage(NamedTuple):
    """The suppressions of a plan file, and what became of them.

    `benutzt` are those that silenced something, with the word by which they named the rule; `gelaufen` and `bekannte`
    are the codes and names of the rules that were run, and of all there are, `nie` of those that nothing silences.
    `versuche` are comments that were meant to be suppressions.
    """

    ausnahmen: tuple[Ausnahme, ...] = ()
    benutzt: frozenset[tuple[Ausnahme, str]] = frozenset()
    gelaufen: frozenset[str] = frozenset()
    bekannte: frozenset[str] = frozenset()
    nie: frozenset[str] = frozenset()
    versuche: tuple[Versuch, ...] = ()

    def ist_gelaufen(self, regel: str) -> bool:
        """Whether the rule of this code or name was run; case does not matter in a comment."""
        return bool({regel, regel.upper(), regel.lower()} & self.gelaufen)

    def ist_ausnehmbar(self, regel: str) -> bool:
        """Whether a suppression can name it: rules about suppressions are not silenced themselves."""
        return not {regel, regel.upper(), regel.lower()} & self.nie


def ist_eigenes(leitziel: Leitziel) -> bool:
    """Whether a guiding goal is the concept's own and not taken over from another one."""
    return leitziel.herkunft in (None, Herkunft.INTEGRATIONSKONZEPT)


class Subject:
    """One plan under examination. What several rules need is worked out once, on first use."""

    def __init__(self, plan: Plan, stichtag: date, quelltext: str | None = None) -> None:
        self.plan = plan
        self.stichtag = stichtag
        self.quelltext = quelltext
        self.ausnahmelage = Ausnahmelage()

    @cached_property
    def verzeichnis(self) -> Verzeichnis:
        """The index of the plan."""
        return Verzeichnis.of(self.plan)

    @cached_property
    def texte(self) -> Texte:
        """Every text of the plan and the words in them."""
        return Texte.of(self.verzeichnis)

    @cached_property
    def ist_freiwillig(self) -> bool:
        """Whether the concept is a voluntary commitment that sanctions nobody."""
        return self.plan.konzept.verbindlichkeit is Konzeptverbindlichkeit.SELBSTVERPFLICHTUNG

    @cached_property
    def leitziele_mit_ziel(self) -> frozenset[str]:
        """The ids of the guiding goals that a goal or a row of the grid serves."""
        kennungen = {kennung for _, ziel in self.alle(Ziel) for kennung in ziel.leitziele}
        return frozenset(kennungen | {bezug.leitziel for _, bezug in self.alle(Zielbezug) if bezug.leitziel})

    def alle(self, klasse: type[T]) -> Iterator[tuple[Pfad, T]]:
        """Every part of the plan of this class with its path, in document order."""
        return iter(self._nach_klasse.get(klasse, ()))

    @cached_property
    def _nach_klasse(self) -> dict[type[BaseModel], list[tuple[Pfad, Any]]]:
        nach_klasse: dict[type[BaseModel], list[tuple[Pfad, Any]]] = {}
        for knoten in self.verzeichnis.knoten:
            nach_klasse.setdefault(knoten.klasse, []).append((knoten.pfad, knoten.wert))
        return nach_klasse

    def bei(self, pfad: Pfad, klasse: type[T]) -> T:
        """The part of this class at a path.

        Raises:
            KeyError: there is none.
        """
        teil = self._nach_pfad[pfad]
        if not isinstance(teil, klasse):
            raise KeyError(pfad)
        return teil

    def umgebend(self, pfad: Pfad, klasse: type[T]) -> tuple[Pfad, T] | None:
        """The nearest part of this class around a path, with its own path."""
        while pfad:
            pfad = pfad.parent
            teil = self._nach_pfad.get(pfad)
            if isinstance(teil, klasse):
                return pfad, teil
        return None

    def eltern(self, pfad: Pfad, klasse: type[T]) -> T | None:
        """The nearest part of this class around a path, e.g. the Handlungsfeld of a measure."""
        gefunden = self.umgebend(pfad, klasse)
        return gefunden[1] if gefunden else None

    @cached_property
    def _nach_pfad(self) -> dict[Pfad, Any]:
        return {knoten.pfad: knoten.wert for knoten in self.verzeichnis.knoten}
