"""What git's lists say, as values: the files of a commit and where its links lead, the log of a file, renames.

Nothing is run here and nothing is read: texts come from `source.git`.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

# A log entry: hash, day, subject, author, parents. NUL parts them, the one character that none of them can hold.
FORMAT = "%H%x00%cs%x00%s%x00%an%x00%P"
_PARTS = 5
_ZERO = "\0"
_SUFFIXES = (".yaml", ".yml")
# So many links in a row are a circle.
_MOST_LINKS = 40


class Commit(NamedTuple):
    """One commit: its full hash, the day it was made (ISO), its subject, who made it, and the commit it follows."""

    hash: str
    datum: str
    betreff: str
    autor: str
    vorgaenger: str | None


class Fassung(NamedTuple):
    """A version of one file: the commit that made it, the file's path there, and its blob; None where it is gone."""

    commit: Commit
    pfad: str
    blob: str | None
    ist_neu: bool


class Eintrag(NamedTuple):
    """A file, or what else a commit holds: its path, its mode and its blob."""

    path: str
    mode: str
    blob: str

    @property
    def is_file(self) -> bool:
        """Whether it is a file, and no link and no submodule."""
        return self.mode.startswith("100")

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == "120000"


def entries(listed: str) -> Iterator[Eintrag]:
    """What `ls-tree -z` lists."""
    for entry in filter(None, listed.split(_ZERO)):
        kind, path = entry.split("\t", 1)
        mode, _, blob = kind.split(" ")
        yield Eintrag(path, mode, blob)


def is_plan(path: str) -> bool:
    """Whether a file is called as plans are."""
    return path.lower().endswith(_SUFFIXES)


def is_hidden(path: str) -> bool:
    """Whether a file or a folder on the way to it is hidden."""
    return any(part.startswith(".") for part in path.split("/"))


def is_plan_behind(path: str, places: Mapping[str, str]) -> bool:
    """Whether a file is a plan that a link leads to (place → link): itself, or the folder that it lies in."""
    if path in places:
        return is_plan(places[path])
    folders = (str(folder) for folder in PurePosixPath(path).parents)
    return is_plan(path) and any(folder in places and not is_hidden(path[len(folder) :]) for folder in folders)


def versions(listed: str) -> Iterator[Fassung]:
    """The versions in a log of one path, written with `FORMAT`, `--raw` and `-z`."""
    words = iter(listed.split(_ZERO))
    head: list[str] = []
    for word in words:
        change = word.lstrip("\n")
        if len(head) == _PARTS and change.startswith(":"):
            _, _, _, blob, status = change.split(" ")
            yield Fassung(_commit(head), next(words), None if status == "D" else blob, status == "A")
        elif len(head) == _PARTS:  # a commit without a change of its own
            head = [change]
        else:
            head.append(word)


def renames(listed: str) -> dict[str, str]:
    """Old path → new path, as `diff-tree --raw -z` tells them."""
    words = iter(listed.split(_ZERO))
    found = {}
    for word in words:
        if not word.startswith(":"):
            continue
        path = next(words)
        if word.rsplit(" ", 1)[1].startswith("R"):
            found[path] = next(words)
    return found


def resolved(path: str, links: Mapping[str, str]) -> str | None:
    """Where a path of a commit leads, by the links in it (path → target); None outside of the tree or in a circle."""
    for _ in range(_MOST_LINKS):
        link = next((str(part) for part in (*reversed(PurePosixPath(path).parents), path) if str(part) in links), None)
        if link is None:
            return path
        path = posixpath.normpath(posixpath.join(posixpath.dirname(link), links[link], path[len(link) + 1 :]))
        if path in {".", ".."} or path.startswith(("/", "../")):
            return None
    return None


def _commit(parts: list[str]) -> Commit:
    name, day, subject, author, parents = parts
    return Commit(name, day, subject, author, next(iter(parents.split()), None))
