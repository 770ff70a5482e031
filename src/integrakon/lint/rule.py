"""What a rule is: its code, name, gravity, page and the function that looks at a plan. No single rule lives here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

from integrakon.findings import Location, Severity
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.pfad import Pfad


class Profil(StrEnum):
    """How much is asked of a plan; each profile holds the rules of those before it."""

    TREU = "treu"
    STANDARD = "standard"
    STRENG = "streng"

    def umfasst(self, anderes: Profil) -> bool:
        """Whether this profile asks at least as much as the other."""
        stufen = list(Profil)
        return stufen.index(self) >= stufen.index(anderes)


class Treffer(NamedTuple):
    """What a rule has to say of one place of a plan.

    `stelle` is the part of the text at the path that is meant; without it the whole value is. `korrektur` is the value
    that should stand there instead, given only where that is safe to write without asking. `kommentar` is the place of
    the comment that is meant; only rules about suppressions have one.
    """

    pfad: Pfad
    meldung: str
    hinweis: str | None = None
    stelle: str | None = None
    korrektur: str | tuple[str, ...] | None = None
    kommentar: Location | None = None


class Ohne(NamedTuple):
    """The parameters of a rule that has none."""


P = TypeVar("P", bound=tuple[Any, ...])


class Rule(NamedTuple, Generic[P]):
    """One rule. Its file, its test and its name are the same word, which names the fault.

    `profil` is the least strict profile in which it runs. A rule with `auch_freiwillig=False` is not asked of a concept
    that is a voluntary commitment. What a note of one of the kinds in `vermerkt_als` already names is only a hint.
    One that is `zuletzt` runs after the others, when it is known what suppressions silenced. A rule is `behebbar` when
    its hits bring a correction wherever that is safe.
    `parameter` are the defaults of what a city can set; their class is a `NamedTuple` of numbers, words and lists of
    words.
    """

    code: str
    name: str
    bedeutung: str
    severity: Severity
    seite: str
    check: Callable[[Subject, P], Iterator[Treffer]]
    parameter: P
    profil: Profil = Profil.STANDARD
    auch_freiwillig: bool = True
    vermerkt_als: tuple[Anmerkungsart, ...] = ()
    zuletzt: bool = False
    behebbar: bool = False
