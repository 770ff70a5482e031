"""The life of an entry from git: which commits changed it, each version of the file read once.

Most commits leave most entries alone: a version is validated only where what stands under the id is not what stood
there before. No printing, no exit codes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from integrakon.cli.progress import Bar
from integrakon.cli.reading import without_garbage_collection
from integrakon.diff.compare import titel
from integrakon.diff.geschichte import changes_of, frueher, reihen, werte
from integrakon.diff.lebenslauf import Lebenslauf, Schritt
from integrakon.document import Document
from integrakon.errors import SourceError, UsageError
from integrakon.output.saetze import satz
from integrakon.plan.modell import Plan
from integrakon.plan.verzeichnis import Verzeichnis
from integrakon.source import worktree, yamltext
from integrakon.source.git import Fassung, Repository
from integrakon.validate import validate

_KURZER_HASH = 8


class Versionen:
    """The versions of one file by blob: read once, validated when somebody asks."""

    def __init__(self, repository: Repository, blobs: Sequence[str], bar: Bar) -> None:
        self._documents: dict[str, Document] = {}
        self._plaene: dict[str, Plan | None] = {}
        self._teile: dict[tuple[str, str], Any] = {}
        verschiedene = list(dict.fromkeys(blobs))
        for blob, content in zip(verschiedene, repository.read(verschiedene, yamltext.MAX_BYTES), strict=True):
            self._documents[blob] = yamltext.parse(content, blob)[0]
            bar.advance()

    def teil(self, blob: str | None, kennung: str) -> Any:
        """What stands under an id in a version, as plain data; None where nothing does."""
        if blob is None:
            return None
        if (blob, kennung) not in self._teile:
            self._teile[blob, kennung] = _suche(self._documents[blob].data, kennung)
        return self._teile[blob, kennung]

    def plan(self, blob: str | None) -> Plan | None:
        """The plan of a version; None where it is none that we understand."""
        if blob is None:
            return None
        if blob not in self._plaene:
            self._plaene[blob] = validate(self._documents[blob])[0]
        return self._plaene[blob]


class _Stelle(NamedTuple):
    """An entry in plain data, and the id of what it stands in."""

    eltern: str | None
    wert: Any


def lives(kennung: str, paths: Sequence[str], *, autoren: bool) -> list[Lebenslauf]:
    """The life of the entry in every plan under the paths that has it.

    Raises:
        UsageError: a plan comes from standard input.
        SourceError: no plan has it, now or ever.
        GitError: there is no repository.
    """
    namen = worktree.find_plans(paths)
    if worktree.STDIN in namen:
        raise UsageError("Ein Plan aus der Standardeingabe hat keine Geschichte; history braucht eine Datei.")
    repository = Repository.around(namen[0])
    with without_garbage_collection():
        gefunden = [leben for name in namen if (leben := _life(repository, name, kennung, autoren=autoren))]
    if not gefunden:
        raise SourceError(f"Ein Eintrag „{kennung}“ kommt in der Geschichte von {', '.join(namen)} nicht vor.")
    return gefunden


def _life(repository: Repository, name: str, kennung: str, *, autoren: bool) -> Lebenslauf | None:
    fassungen = repository.history(repository.inside(name))
    blobs = [blob for fassung in fassungen for blob in (fassung.blob, fassung.vorher) if blob]
    with Bar("Fassungen werden gelesen", len(set(blobs))) as bar:
        bar.begin()
        versionen = Versionen(repository, blobs, bar)
    schritte, kennungen = [], {}
    gesucht = kennung
    for fassung in fassungen:
        kennungen[fassung.commit.hash] = gesucht
        if versionen.teil(fassung.blob, gesucht) == versionen.teil(fassung.vorher, gesucht):
            continue
        neu = versionen.plan(fassung.blob)
        if neu is None:
            continue
        changes = changes_of(gesucht, versionen.plan(fassung.vorher), neu)
        if changes:
            saetze = tuple(satz(change, _namen(neu)) for change in changes)
            schritte.append(_schritt(fassung, saetze, autoren=autoren))
            gesucht = frueher(changes, gesucht)
    if not schritte:
        return None
    staende = _staende(fassungen, versionen, kennungen)
    return Lebenslauf(name, kennung, _titel(fassungen, versionen, kennung), tuple(schritte), tuple(reihen(staende)))


def _staende(
    fassungen: Sequence[Fassung], versionen: Versionen, kennungen: dict[str, str]
) -> Iterator[tuple[str, list[tuple[str, str, Any]]]]:
    """The dates and targets at every commit that changed the entry, the oldest first, under the newest id."""
    zuletzt: Any = None
    for fassung in reversed(fassungen):
        kennung = kennungen[fassung.commit.hash]
        teil = versionen.teil(fassung.blob, kennung)
        if teil is None or teil == zuletzt:
            continue
        zuletzt = teil
        plan = versionen.plan(fassung.blob)
        if plan is not None:
            heute = kennungen[fassungen[0].commit.hash]
            yield fassung.commit.datum, [(heute if w == kennung else w, f, x) for w, f, x in werte(plan, kennung)]


def _schritt(fassung: Fassung, saetze: tuple[str, ...], *, autoren: bool) -> Schritt:
    commit = fassung.commit
    return Schritt(commit.hash[:_KURZER_HASH], commit.datum, commit.betreff, commit.autor if autoren else None, saetze)


def _titel(fassungen: Sequence[Fassung], versionen: Versionen, kennung: str) -> str:
    for fassung in fassungen:
        plan = versionen.plan(fassung.blob)
        ort = Verzeichnis.of(plan).orte.get(kennung) if plan else None
        if ort:
            return titel(ort.wert)
    return kennung


def _namen(plan: Plan) -> dict[str, str]:
    return {kennung: titel(ort.wert) or kennung for kennung, ort in Verzeichnis.of(plan).orte.items()}


def _suche(data: Any, kennung: str) -> _Stelle | None:
    """The mapping with this id, and the id around it; without recursion, for a version may be of anybody."""
    offen: list[tuple[Any, str | None]] = [(data, None)]
    while offen:
        teil, eltern = offen.pop()
        if isinstance(teil, dict):
            if teil.get("id") == kennung:
                return _Stelle(eltern, teil)
            hier = teil.get("id") or eltern
            offen.extend((wert, hier) for wert in teil.values() if isinstance(wert, dict | list))
        elif isinstance(teil, list):
            offen.extend((wert, eltern) for wert in teil if isinstance(wert, dict | list))
    return None
