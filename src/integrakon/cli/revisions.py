"""What the words behind `diff` mean: which are revisions and which are paths. Git is asked, nothing is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from integrakon.errors import UsageError
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

    @property
    def sind_dateien(self) -> bool:
        """Whether two files or folders on disk are compared with each other."""
        return self.repository is None


def waehle(worte: Sequence[str], getrennt: int | None) -> Auswahl:
    """Read the words; behind `--` (so many words stand before it) all are paths.

    Raises:
        UsageError: no revision is given.
        GitError: a revision is unknown, or there is no repository.
    """
    vorn, hinten = (list(worte), []) if getrennt is None else (list(worte[:getrennt]), list(worte[getrennt:]))
    repository = _repository([*vorn, *hinten])
    if getrennt is None and len(vorn) == _PAAR and all(_nur_pfad(wort, repository) for wort in vorn):
        return Auswahl(vorn[0], vorn[1])
    revisionen: list[str] = []
    while vorn and len(revisionen) < _PAAR and not (getrennt is None and _nur_pfad(vorn[0], repository)):
        revisionen.append(vorn.pop(0))
        if ".." in revisionen[-1]:
            break
    if not revisionen:
        raise UsageError(
            "Womit verglichen werden soll, fehlt: eine Revision wie HEAD~1 oder main...HEAD, oder zwei Dateien."
        )
    if repository is None:
        repository = Repository.around(".")  # says what is missing
    return _revisionen(repository, revisionen, (*vorn, *hinten))


def seit(worte: Sequence[str], getrennt: int | None) -> Auswahl:
    """As `waehle`, for a comparison whose old side the plans themselves name: only the new one may be given."""
    vorn, hinten = (list(worte), []) if getrennt is None else (list(worte[:getrennt]), list(worte[getrennt:]))
    repository = _repository([*vorn, *hinten]) or Repository.around(".")
    neu = vorn.pop(0) if vorn and not (getrennt is None and _nur_pfad(vorn[0], repository)) else None
    commit = repository.commit(neu) if neu else None
    return Auswahl("", neu, None, commit, (*vorn, *hinten), repository)


_PAAR = 2


def _revisionen(repository: Repository, worte: list[str], pfade: tuple[str, ...]) -> Auswahl:
    alt, neu = worte[0], worte[1] if len(worte) == _PAAR else None
    if "..." in alt:
        links, _, rechts = alt.partition("...")
        links, rechts = links or "HEAD", rechts or "HEAD"
        return Auswahl(alt, rechts, repository.merge_base(links, rechts), repository.commit(rechts), pfade, repository)
    if ".." in alt:
        links, _, rechts = alt.partition("..")
        alt, neu = links or "HEAD", rechts or "HEAD"
    commit_neu = repository.commit(neu) if neu else None
    return Auswahl(alt, neu, repository.commit(alt), commit_neu, pfade, repository)


def _repository(worte: Sequence[str]) -> Repository | None:
    """The repository around the first word that is a path, or else around the working directory; None without one."""
    ort = next((wort for wort in worte if Path(wort).exists()), ".")
    try:
        return Repository.around(ort)
    except GitError:
        return None


def _nur_pfad(wort: str, repository: Repository | None) -> bool:
    """Whether a word names a file or folder and no revision."""
    return Path(wort).exists() and (repository is None or repository.find_commit(wort) is None)
