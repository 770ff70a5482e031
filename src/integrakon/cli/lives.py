"""The life of an entry from git: which commits changed it, each version of the file read once.

Most commits leave most entries alone: a version is validated only where what stands under the id is not what stood
there before. No printing, no exit codes.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from integrakon.cli.progress import Bar
from integrakon.cli.reading import without_garbage_collection
from integrakon.diff.changes import Change
from integrakon.diff.compare import titel
from integrakon.diff.geschichte import changes_of, frueher, reihen, spaeter, umbenannt, werte
from integrakon.diff.lebenslauf import Lebenslauf, Schritt
from integrakon.document import Document
from integrakon.errors import SourceError, UsageError
from integrakon.output.saetze import satz
from integrakon.plan.modell import Plan
from integrakon.plan.verzeichnis import Verzeichnis
from integrakon.source import worktree, yamltext
from integrakon.source.git import COMPLETE, Repository
from integrakon.source.gitlog import Fassung
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

    def ist_lesbar(self, blob: str | None) -> bool:
        """Whether it is known what a version said: it is a plan, or the file was not there."""
        return blob is None or self.plan(blob) is not None

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


class _Datei(NamedTuple):
    """A plan file whose history is told: its name in the answer, its path in the repository, and a note."""

    name: str
    inside: str
    hinweis: str | None = None


class _Lauf(NamedTuple):
    """Versions in a row, the newest first, in which the entry says the same; under which id, and what ids became."""

    kennung: str
    teil: _Stelle | None
    fassungen: list[Fassung]
    heute: Mapping[str, str]


class _Wechsel(NamedTuple):
    """What came before a run: the changes that led to it, and the version that has them first."""

    lauf: _Lauf
    fassung: Fassung
    changes: tuple[Change, ...]


def lives(kennung: str, paths: Sequence[str], *, autoren: bool) -> list[Lebenslauf]:
    """The life of the entry in every plan under the paths that has it; a path may be one that is there no more.

    Raises:
        UsageError: a plan comes from standard input.
        SourceError: no plan has it, now or ever.
        GitError: there is no repository.
    """
    if worktree.STDIN in paths:
        raise UsageError("Ein Plan aus der Standardeingabe hat keine Geschichte; history braucht eine Datei.")
    repository = Repository.around(paths[0] if paths else ".")
    dateien = _dateien(repository, paths)
    with without_garbage_collection():
        gefunden = [leben for datei in dateien if (leben := _life(repository, datei, kennung, autoren=autoren))]
    if not gefunden:
        namen = ", ".join(datei.name for datei in dateien)
        raise SourceError(f"Ein Eintrag „{kennung}“ kommt in der Geschichte von {namen} nicht vor.")
    return gefunden


def _dateien(repository: Repository, paths: Sequence[str]) -> list[_Datei]:
    if repository.root is None:
        return _in_head(repository, paths or (worktree.DEFAULT_FOLDER,))
    weg = [path for path in paths if not os.path.lexists(path)]
    da = [path for path in paths if path not in weg]
    namen = worktree.find_plans(da) if da or not paths else []
    dateien = [_Datei(name, repository.inside(name)) for name in namen if name in da or repository.owns(name)]
    dateien += [_fruehere(repository, path) for path in weg]
    return list({datei.inside: datei for datei in reversed(dateien)}.values())[::-1]


def _in_head(repository: Repository, paths: Sequence[str]) -> list[_Datei]:
    """Where there is no working tree: the plans of the newest commit."""
    head = repository.commit("HEAD")
    dateien: list[_Datei] = []
    for path in paths:
        plaene = repository.plans(head, repository.inside(path))
        dateien += [_Datei(plan, plan) for plan in plaene] or [_fruehere(repository, path)]
    return dateien


def _fruehere(repository: Repository, path: str) -> _Datei:
    """A file that is not there: what it is called now, or its last version.

    Raises:
        SourceError: it was never there.
    """
    inside = repository.inside(path)
    fassungen = repository.history(inside)
    if not fassungen:
        worktree.find_plans([path])  # says that it is missing, and what may have been meant
        raise SourceError(f"„{path}“ kommt in der Geschichte nicht vor.")
    heute = _heutiger_name(repository, fassungen[0])
    if heute is None:
        return _Datei(path, inside)
    name = repository.as_written(heute)
    return _Datei(name, heute, f"„{path}“ wurde am {_am(fassungen[0])} umbenannt und heißt heute „{name}“.")


def _heutiger_name(repository: Repository, letzte: Fassung) -> str | None:
    """What became of a file by its last version; None where it was never renamed."""
    name = None
    while letzte.blob is None and (spaeter := repository.name_after(letzte)):
        name, letzte = spaeter, repository.history(spaeter)[0]
    return name


def _life(repository: Repository, datei: _Datei, kennung: str, *, autoren: bool) -> Lebenslauf | None:
    fassungen = repository.history(datei.inside)
    blobs = [fassung.blob for fassung in fassungen if fassung.blob]
    with Bar("Fassungen werden gelesen", len(set(blobs))) as bar:
        bar.begin()
        versionen = Versionen(repository, blobs, bar)
    ist_ab = bool(fassungen) and repository.is_cut_off(fassungen[-1])
    wechsel = list(_wechsel(fassungen, versionen, kennung, ist_ab=ist_ab))
    letzter = next((eines for eines in wechsel if eines.lauf.teil), None)
    if letzter is None:
        return None
    return Lebenslauf(
        datei.name,
        kennung,
        _titel(versionen.plan(letzter.fassung.blob), letzter.lauf.kennung),
        tuple(_schritt(eines, versionen, autoren=autoren) for eines in wechsel if eines.changes),
        tuple(reihen(_staende(wechsel, versionen))),
        tuple(_hinweise(datei, wechsel, kennung, fassungen[-1] if ist_ab else None)),
    )


def _wechsel(fassungen: Sequence[Fassung], versionen: Versionen, kennung: str, *, ist_ab: bool) -> Iterator[_Wechsel]:
    """The runs of versions in which the entry says the same, the newest first; unreadable ones are passed over.

    With `ist_ab` there was something before the first version, so that nothing came into being in it.
    """
    lauf: _Lauf | None = None
    for fassung in fassungen:
        if lauf and versionen.teil(fassung.blob, lauf.kennung) == lauf.teil:
            lauf.fassungen.append(fassung)
            continue
        if not versionen.ist_lesbar(fassung.blob):
            continue
        gesucht, heute = kennung, {}
        if lauf:
            eines = _bis(lauf, fassung, versionen)
            yield eines
            gesucht = frueher(eines.changes, lauf.kennung)
            heute = {**lauf.heute, **_heutige(eines.changes, lauf.heute)} if lauf.teil else {}
        lauf = _Lauf(gesucht, versionen.teil(fassung.blob, gesucht), [fassung], heute)
    if lauf:
        anfang = _bis(lauf, None, versionen)
        yield anfang._replace(changes=()) if ist_ab else anfang


def _bis(lauf: _Lauf, davor: Fassung | None, versionen: Versionen) -> _Wechsel:
    erste = next(fassung for fassung in reversed(lauf.fassungen) if versionen.ist_lesbar(fassung.blob))
    alt, neu = versionen.plan(davor.blob if davor else None), versionen.plan(erste.blob)
    return _Wechsel(lauf, erste, tuple(changes_of(lauf.kennung, alt, neu)))


def _heutige(changes: Iterable[Change], heute: Mapping[str, str]) -> dict[str, str]:
    """The ids of now, by those that entries had before these changes."""
    return {alt: heute.get(neu, neu) for neu, alt in umbenannt(changes).items()}


def _staende(wechsel: Sequence[_Wechsel], versionen: Versionen) -> Iterator[tuple[str, list[tuple[str, str, Any]]]]:
    """The dates and targets in every run, the oldest first, under the newest ids."""
    for lauf, fassung, _ in reversed(wechsel):
        plan = versionen.plan(fassung.blob)
        if plan is not None:
            yield fassung.commit.datum, [(lauf.heute.get(w, w), f, x) for w, f, x in werte(plan, lauf.kennung)]


def _schritt(wechsel: _Wechsel, versionen: Versionen, *, autoren: bool) -> Schritt:
    commit = wechsel.fassung.commit
    namen = _namen(versionen.plan(wechsel.fassung.blob))
    saetze = tuple(satz(change, namen) for change in wechsel.changes)
    return Schritt(commit.hash[:_KURZER_HASH], commit.datum, commit.betreff, commit.autor if autoren else None, saetze)


def _hinweise(datei: _Datei, wechsel: Sequence[_Wechsel], kennung: str, abgeschnitten: Fassung | None) -> Iterator[str]:
    if datei.hinweis:
        yield datei.hinweis
    for eines in wechsel:
        heute = spaeter(eines.changes, kennung)
        if eines.lauf.teil is None and heute != kennung:
            seit = _am(eines.fassung)
            yield f"„{kennung}“ heißt seit dem {seit} „{heute}“; wie es weiterging, zeigt „integrakon history {heute}“."
    if abgeschnitten:
        yield f"Die Geschichte von „{datei.name}“ ist vor dem {_am(abgeschnitten)} abgeschnitten; {COMPLETE}."


def _am(fassung: Fassung) -> str:
    return f"{fassung.commit.datum} ({fassung.commit.hash[:_KURZER_HASH]})"


def _titel(plan: Plan | None, kennung: str) -> str:
    ort = Verzeichnis.of(plan).orte.get(kennung) if plan else None
    return titel(ort.wert) if ort else kennung


def _namen(plan: Plan | None) -> dict[str, str]:
    if plan is None:
        return {}
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
