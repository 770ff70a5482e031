"""Finds and reads plan files on disk and on standard input: the only disk reads.

What is in the files is not looked at.
"""

from __future__ import annotations

import difflib
import errno
import os
import stat
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from integrakon.errors import SourceError

STDIN = "-"
DEFAULT_FOLDER = "plans"

_SUFFIXES = (".yaml", ".yml")
_UNPRINTABLE = ("Cc", "Cs", "Zl", "Zp")  # control characters, halves of characters, line and paragraph separators
_REASONS = {
    errno.ENOENT: "es gibt sie nicht",
    errno.EACCES: "uns fehlt das Leserecht",
    errno.EPERM: "uns fehlt das Leserecht",
    errno.EISDIR: "es ist ein Ordner",
    errno.ENOTDIR: "ein Teil des Pfades ist kein Ordner",
    errno.ELOOP: "symbolische Verweise zeigen im Kreis",
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.EIO: "das Laufwerk meldet einen Fehler",
}


def is_plan_name(name: str) -> bool:
    """Whether a file of this name is taken for a plan; a disk may not tell large letters from small ones."""
    return name.lower().endswith(_SUFFIXES)


class MissingError(SourceError):
    """Nothing is there, and nothing near it can be meant."""

    def __init__(self, path: str, remedy: str) -> None:
        super().__init__(f"„{path}“ gibt es nicht; {remedy}")
        self.path = path


def find_plans(paths: Sequence[str]) -> list[str]:
    """The plan files these paths mean, sorted, each once, with forward slashes; with no path, those in `plans/`.

    Raises:
        SourceError: a path is missing, closed to us, neither file nor folder, or a folder without plans.
    """
    if not paths:
        return _unique(_plans_in(_default_folder()))
    return _unique(name for path in paths for name in _expand(path))


def read_bytes(name: str, limit: int) -> bytes:
    """The content of a file or, for `-`, of standard input; of one longer than `limit` only one byte more than that.

    Raises:
        SourceError: it cannot be read.
    """
    if name == STDIN:
        return _read_stdin(limit)
    _require_file(name, _mode(name))
    try:
        with Path(name).open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise SourceError(f"Die Datei „{_printable(name)}“ lässt sich nicht lesen: {_reason(error)}.") from error


def _read_stdin(limit: int) -> bytes:
    if sys.stdin is None:
        raise SourceError("Die Standardeingabe ist geschlossen; nennen Sie eine Datei statt „-“.")
    try:
        return sys.stdin.buffer.read(limit + 1)
    except OSError as error:
        raise SourceError(f"Die Standardeingabe lässt sich nicht lesen: {_reason(error)}.") from error


def _default_folder() -> str:
    if Path(DEFAULT_FOLDER).is_dir():
        return DEFAULT_FOLDER
    raise SourceError(
        f"Im aktuellen Ordner gibt es keinen Unterordner „{DEFAULT_FOLDER}“; legen Sie ihn an, oder nennen Sie eine "
        "Plandatei oder einen Ordner."
    )


def _expand(path: str) -> Iterator[str]:
    if path == STDIN:
        yield STDIN
        return
    mode = _mode(path)
    if stat.S_ISDIR(mode):
        yield from _plans_in(path)
        return
    _require_file(path, mode)
    name = PurePath(path).as_posix()
    yield name if name != STDIN else f"./{name}"


def _plans_in(folder: str) -> list[str]:
    plans = [PurePath(name).as_posix() for name in _walk(folder)]
    if not plans:
        raise SourceError(
            f"Im Ordner „{_printable(folder)}“ liegt kein Plan; gesucht werden Dateien auf „.yaml“ oder „.yml“."
        )
    for name in plans:
        _require_printable(name)
    return plans


def _walk(folder: str) -> Iterator[str]:
    """The plan files below a folder; a folder that is reached twice, through symbolic links, is read once."""
    seen: set[str] = set()
    for current, folders, files in os.walk(folder, followlinks=True, onerror=_refuse_folder):
        real = os.path.realpath(current)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(current, name)
            if is_plan_name(name) and not name.startswith(".") and _may_be_file(path):
                yield str(path)


def _may_be_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a link to a place closed to us: the reading will say so
        return True


def _refuse_folder(error: OSError) -> None:
    raise SourceError(f"Der Ordner „{_printable(error.filename)}“ lässt sich nicht lesen: {_reason(error)}.") from error


def _unique(names: Iterator[str] | list[str]) -> list[str]:
    """Sorted, and each file once, under the first of its names."""
    by_file: dict[str, str] = {}
    for name in sorted(set(names)):
        by_file.setdefault(name if name == STDIN else os.path.realpath(name), name)
    return list(by_file.values())


def _mode(path: str) -> int:
    """What kind of thing a path is, without opening it: a pipe would block."""
    if not path:
        raise SourceError("Ein Pfad ist leer; nennen Sie eine Plandatei oder einen Ordner.")
    _require_printable(path)
    try:
        return Path(path).stat().st_mode
    except FileNotFoundError as error:
        raise _missing(path) from error
    except OSError as error:
        raise SourceError(f"„{_printable(path)}“ lässt sich nicht lesen: {_reason(error)}.") from error


def _require_file(path: str, mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        raise SourceError(f"„{_printable(path)}“ ist ein Ordner; hier wird eine Datei gebraucht.")
    raise SourceError(
        f"„{_printable(path)}“ ist weder Datei noch Ordner; Text aus einer Pipe wird mit dem Pfad „-“ gelesen."
    )


def _require_printable(path: str) -> None:
    """Names that are no text can be neither shown nor written to JSON."""
    if _printable(path) != path:
        raise SourceError(f"Der Name „{_printable(path)}“ enthält unlesbare Zeichen; benennen Sie die Datei um.")


def _printable(path: str) -> str:
    return "".join("\ufffd" if unicodedata.category(char) in _UNPRINTABLE else char for char in path)


def _missing(path: str) -> SourceError:
    folder = Path(path).parent
    if Path(path).is_symlink():
        return SourceError(f"„{path}“ ist ein symbolischer Verweis, der ins Leere zeigt.")
    if not folder.is_dir():
        return MissingError(path, f"auch der Ordner „{folder.as_posix()}“ fehlt.")
    similar = _similar(Path(path).name, folder)
    if not similar:
        return MissingError(path, "prüfen Sie den Namen und den Ordner, in dem Sie den Befehl aufrufen.")
    return SourceError(f"„{path}“ gibt es nicht; meinten Sie „{similar}“?")


def _similar(name: str, folder: Path) -> str | None:
    """The file or folder beside it whose name comes nearest; the suffix, alike for all plans, counts for nothing."""
    try:
        names = sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError:
        return None
    by_stem = {_stem(other): other for other in names}
    near = difflib.get_close_matches(_stem(name), by_stem, n=1)
    return _printable((folder / by_stem[near[0]]).as_posix()) if near else None


def _stem(name: str) -> str:
    path = PurePath(name.lower())
    return path.stem if path.suffix in _SUFFIXES else path.name


def _reason(error: OSError) -> str:
    known = _REASONS.get(error.errno or 0)
    return known or f"das System meldet {errno.errorcode.get(error.errno or 0, 'einen Fehler')}"
