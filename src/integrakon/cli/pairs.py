"""Which version of a plan is to be compared with which: by path, and a renamed file by what it holds.

Contents are handed on as bytes; nothing is parsed here.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from integrakon.cli.revisions import Auswahl
from integrakon.errors import SourceError
from integrakon.source import worktree
from integrakon.source.git import Repository
from integrakon.source.yamltext import MAX_BYTES

# From this share of common lines on, a file that is gone and one that is new are the same, as git has it.
_SELBE_DATEI = 0.5
# The common name of two files that are compared with each other.
_DATEI = "datei"


class Version(NamedTuple):
    """One version of one plan file: its path as a person would write it, and its content."""

    path: str
    content: bytes


class Pair(NamedTuple):
    """Two versions of one plan; None where it is not there (any more, or yet)."""

    alt: Version | None
    neu: Version | None

    @property
    def path(self) -> str:
        """The path that the plan goes by: the new one."""
        version = self.neu or self.alt
        return version.path if version else ""


class _Seiten(NamedTuple):
    """The versions on both sides by the path in the repository; those alike are left out.

    `frueher` are plans of the old side outside of the paths asked for that are gone, `spaeter` those of the new side
    that came: one may be what a new one was, or what became of one that is gone.
    """

    alt: dict[str, Version]
    neu: dict[str, Version]
    frueher: Mapping[str, Version] = {}
    spaeter: Mapping[str, Version] = {}


def pairs(auswahl: Auswahl) -> list[Pair]:
    """The plans whose content differs, by path.

    Raises:
        SourceError: a file cannot be read, or no plan is found on either side.
        GitError: a path lies outside of the repository.
    """
    seiten = _dateien(auswahl) if auswahl.repository is None else _versionen(auswahl, auswahl.repository)
    return [pair for pair in _gepaart(seiten) if not (pair.alt and pair.neu and pair.alt.content == pair.neu.content)]


def version_in(auswahl: Auswahl, repository: Repository, path: str) -> Version | None:
    """One plan of the new side as it was on the old one, whatever its file was called there."""
    inside = repository.inside(path)
    blob = _blobs(repository, auswahl.commit_alt, [inside]).get(inside)
    if blob:
        return Version(path, next(repository.read([blob], MAX_BYTES)))
    paare = _gepaart(_versionen(auswahl._replace(pfade=(path,)), repository))
    return next((pair.alt for pair in paare if pair.neu), None)


def _dateien(auswahl: Auswahl) -> _Seiten:
    """Two files under one name, or two folders under the names of the files in them."""
    alt, neu = auswahl.alt, auswahl.neu or ""
    if Path(alt).is_dir() and Path(neu).is_dir():
        return _Seiten(_im_ordner(alt), _im_ordner(neu))
    gelesen = [Version(name, worktree.read_bytes(name, MAX_BYTES)) for name in (alt, neu)]
    return _Seiten({_DATEI: gelesen[0]}, {_DATEI: gelesen[1]})


def _im_ordner(ordner: str) -> dict[str, Version]:
    namen = worktree.find_plans([ordner])
    return {os.path.relpath(name, ordner): Version(name, worktree.read_bytes(name, MAX_BYTES)) for name in namen}


def _versionen(auswahl: Auswahl, repository: Repository) -> _Seiten:
    pfade = auswahl.pfade or (worktree.DEFAULT_FOLDER,)
    inside = [repository.inside(pfad) for pfad in pfade]
    neu_blobs = _blobs(repository, auswahl.commit_neu, inside)
    neu = _gelesen(repository, neu_blobs) if auswahl.commit_neu else _im_arbeitsbaum(repository, pfade)
    alt_blobs = _blobs(repository, auswahl.commit_alt, inside)
    if not alt_blobs and not neu:
        rat = "" if auswahl.pfade else "; nennen Sie dahinter eine Plandatei oder einen Ordner"
        raise SourceError(f"Unter {', '.join(pfade)} liegt auf keiner der beiden Seiten ein Plan{rat}.")
    gleich = {pfad for pfad, blob in alt_blobs.items() if _ist(blob, neu_blobs.get(pfad), neu.get(pfad))}
    alt = _gelesen(repository, {pfad: blob for pfad, blob in alt_blobs.items() if pfad not in gleich})
    geaendert = {pfad: version for pfad, version in neu.items() if pfad not in gleich}
    frueher = _frueher(repository, auswahl, alt_blobs) if set(neu) - set(alt_blobs) else {}
    spaeter = _spaeter(repository, auswahl, neu) if set(alt_blobs) - set(neu) else {}
    return _Seiten(alt, geaendert, frueher, spaeter)


def _ist(blob: str, anderer: str | None, version: Version | None) -> bool:
    """Whether a blob is the other one, or the content of a file on disk, without reading it."""
    if anderer is not None:
        return blob == anderer
    if version is None:
        return False
    kopf = b"blob %d\0" % len(version.content)
    hashes = {40: hashlib.sha1, 64: hashlib.sha256}  # the two lengths of git's names
    return hashes[len(blob)](kopf + version.content, usedforsecurity=False).hexdigest() == blob


def _blobs(repository: Repository, commit: str | None, inside: list[str]) -> dict[str, str]:
    if commit is None:
        return {}
    return {pfad: blob for ort in inside for pfad, blob in repository.plans(commit, ort).items()}


def _gelesen(repository: Repository, blobs: Mapping[str, str]) -> dict[str, Version]:
    inhalte = repository.read(blobs.values(), MAX_BYTES)
    return {pfad: Version(repository.as_written(pfad), inhalt) for pfad, inhalt in zip(blobs, inhalte, strict=True)}


def _im_arbeitsbaum(repository: Repository, pfade: tuple[str, ...]) -> dict[str, Version]:
    if repository.root is None:
        raise SourceError("In einem git-Repository ohne Arbeitsbaum gehören zwei Revisionen zum Vergleich.")
    vorhandene = [pfad for pfad in pfade if Path(pfad).exists()]
    namen = filter(repository.owns, worktree.find_plans(vorhandene) if vorhandene else [])
    return {repository.inside(name): Version(name, worktree.read_bytes(name, MAX_BYTES)) for name in namen}


def _frueher(repository: Repository, auswahl: Auswahl, bekannte: Mapping[str, str]) -> dict[str, Version]:
    """The plans of the old commit outside of the paths asked for that are no longer there."""
    alle = _blobs(repository, auswahl.commit_alt, [""])
    if auswahl.commit_neu:
        heute = set(_blobs(repository, auswahl.commit_neu, [""]))
    else:
        heute = {pfad for pfad in alle if Path(repository.root or "", pfad).exists()}
    weg = {pfad: blob for pfad, blob in alle.items() if pfad not in bekannte and pfad not in heute}
    return _gelesen(repository, weg)


def _spaeter(repository: Repository, auswahl: Auswahl, bekannte: Mapping[str, Version]) -> dict[str, Version]:
    """The plans of the new side outside of the paths asked for that were not there before."""
    damals = {*_blobs(repository, auswahl.commit_alt, [""]), *bekannte}
    if auswahl.commit_neu:
        alle = _blobs(repository, auswahl.commit_neu, [""])
        return _gelesen(repository, {pfad: blob for pfad, blob in alle.items() if pfad not in damals})
    namen = {pfad: repository.as_written(pfad) for pfad in repository.present_plans() if pfad not in damals}
    return {pfad: Version(name, worktree.read_bytes(name, MAX_BYTES)) for pfad, name in namen.items()}


def _gepaart(seiten: _Seiten) -> Iterator[Pair]:
    weg = {pfad: version for pfad, version in seiten.alt.items() if pfad not in seiten.neu}
    vergeben = set()
    for pfad, version in sorted(seiten.neu.items()):
        vorgaenger = seiten.alt.get(pfad) or _dieselbe(version, {**weg, **seiten.frueher})
        vergeben.add(vorgaenger)
        yield Pair(vorgaenger, version)
    spaeter = dict(seiten.spaeter)
    for _, version in sorted(weg.items()):
        if version in vergeben:
            continue
        nachfolger = _dieselbe(version, spaeter)
        spaeter = {pfad: andere for pfad, andere in spaeter.items() if andere != nachfolger}
        yield Pair(version, nachfolger)


def _dieselbe(version: Version, andere: Mapping[str, Version]) -> Version | None:
    """The file of the other side that has the most lines in common with one, if it has enough."""
    zeilen = set(version.content.splitlines())
    bewertet = [(_anteil(zeilen, set(eine.content.splitlines())), eine) for _, eine in sorted(andere.items())]
    anteil, beste = max(bewertet, key=lambda paar: paar[0], default=(0.0, version))
    return beste if anteil >= _SELBE_DATEI else None


def _anteil(eine: set[bytes], andere: set[bytes]) -> float:
    return len(eine & andere) / len(eine | andere) if eine or andere else 0.0
