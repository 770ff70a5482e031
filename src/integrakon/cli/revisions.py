"""What the words behind `diff` mean: which are revisions and which are paths. Git is asked, no file is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from integrakon.errors import SourceError, UsageError
from integrakon.source import worktree
from integrakon.source.git import GitError, Repository


class Auswahl(NamedTuple):
    """What is to be compared: two files or folders, or two commits (None for the working tree), and under which paths.

    `alt` and `neu` are as the person wrote them; the commits are full hashes.
    """

    alt: str
    neu: str | None
    commit_alt: str | None = None
    commit_neu: str | None = None
    pfade: tuple[str, ...] = ()
    repository: Repository | None = None


def waehle(worte: Sequence[str], getrennt: int | None) -> Auswahl:
    """Read the words; behind `--` (so many words stand before it) all are paths.

    Raises:
        UsageError: no revision is given, or standard input.
        SourceError: a file is missing.
        GitError: a revision is unknown, or there is no repository.
    """
    vorn, hinten = _geteilt(worte, getrennt)
    repository = _repository(worte)
    if getrennt is None and len(vorn) == _PAAR and all(_nur_pfad(wort, repository) for wort in vorn):
        return Auswahl(vorn[0], vorn[1])
    revisionen: list[str] = []
    while vorn and len(revisionen) < _PAAR and not (getrennt is None and _nur_pfad(vorn[0], repository)):
        revisionen.append(vorn.pop(0))
        if _ist_bereich(revisionen[-1]):
            break
    if not revisionen:
        raise _ohne_revision(vorn, repository)
    if repository is None:
        repository = _hier(revisionen)
    return _revisionen(repository, revisionen, (*vorn, *hinten))


def seit(worte: Sequence[str], getrennt: int | None) -> Auswahl:
    """As `waehle`, for a comparison whose old side the plans themselves name: only the new one may be given."""
    vorn, hinten = _geteilt(worte, getrennt)
    repository = _repository(worte) or Repository.around(".")
    neu = vorn.pop(0) if vorn and not (getrennt is None and _nur_pfad(vorn[0], repository)) else None
    commit = _commit(repository, neu) if neu else None
    return Auswahl("", neu, None, commit, (*vorn, *hinten), repository)


_PAAR = 2


# What only a path can hold: git refuses it in the name of a revision.
_PFADTEIL = re.compile(r"(?:^|/)\.{0,2}/|(?:^|/)\.{1,2}$|\.ya?ml$", re.IGNORECASE)


def _geteilt(worte: Sequence[str], getrennt: int | None) -> tuple[list[str], list[str]]:
    """The words before `--`, and those behind it."""
    if worktree.STDIN in worte:
        raise UsageError("Die Standardeingabe hat keine Revisionen; verglichen werden Dateien und Stände aus git.")
    return (list(worte), []) if getrennt is None else (list(worte[:getrennt]), list(worte[getrennt:]))


def _revisionen(repository: Repository, worte: list[str], pfade: tuple[str, ...]) -> Auswahl:
    alt, neu = worte[0], worte[1] if len(worte) == _PAAR else None
    if not _ist_bereich(alt):
        commit_neu = _commit(repository, neu) if neu else None
        return Auswahl(alt, neu, _commit(repository, alt), commit_neu, pfade, repository)
    zeichen = "..." if "..." in alt else ".."
    links, rechts = (wort or "HEAD" for wort in alt.split(zeichen, 1))
    if zeichen == "...":
        return Auswahl(alt, rechts, repository.merge_base(links, rechts), repository.commit(rechts), pfade, repository)
    return Auswahl(links, rechts, repository.commit(links), repository.commit(rechts), pfade, repository)


def _ist_bereich(wort: str) -> bool:
    """Whether a word names two revisions, `a..b` or `a...b`, and does not lead to a folder above."""
    return ".." in wort and not _PFADTEIL.search(wort)


def _commit(repository: Repository, wort: str) -> str:
    if _PFADTEIL.search(wort) and repository.find_commit(wort) is None:
        raise SourceError(
            f"„{wort}“ ist weder eine Revision noch eine Datei, die es hier gibt. Was es nur in einer Revision gibt, "
            f"steht hinter „--“: integrakon diff HEAD -- {wort}"
        )
    return repository.commit(wort)


def _ohne_revision(pfade: Sequence[str], repository: Repository | None) -> UsageError:
    """Why paths alone are not enough.

    Raises:
        SourceError: one of them is missing.
    """
    for pfad in pfade:
        if not _gibt_es(pfad) and (repository is None or repository.find_commit(pfad) is None):
            worktree.find_plans([pfad])
    return UsageError(
        "Womit verglichen werden soll, fehlt: eine Revision wie HEAD~1 oder main...HEAD, oder zwei Dateien."
    )


def _hier(worte: Sequence[str]) -> Repository:
    """The repository around the working directory.

    Raises:
        GitError: there is none.
        SourceError: what was taken for a revision is a missing file.
    """
    try:
        return Repository.around(".")
    except GitError as error:
        for wort in worte:
            if _PFADTEIL.search(wort):
                worktree.find_plans([wort])
        raise GitError(f"{error} Zwei Dateien vergleicht „integrakon diff alt.yaml neu.yaml“.") from error


def _repository(worte: Sequence[str]) -> Repository | None:
    """The repository around the first word that is a path, or else around the working directory; None without one."""
    ort = next(filter(_gibt_es, worte), ".")
    try:
        return Repository.around(ort)
    except GitError:
        return None


def _nur_pfad(wort: str, repository: Repository | None) -> bool:
    """Whether a word names a file or folder and no revision."""
    return _gibt_es(wort) and (repository is None or repository.find_commit(wort) is None)


def _gibt_es(wort: str) -> bool:
    try:
        return Path(wort).exists()
    except (OSError, ValueError):  # what no name can be
        return False
