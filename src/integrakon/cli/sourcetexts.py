"""The texts that plans are transcriptions of, read as the configuration names them. Nothing is compared here."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from integrakon.cli.configuration import Complaint, Configuration
from integrakon.errors import SourceError
from integrakon.source import worktree

# The text of a concept is a book, not a library.
LIMIT = 5_000_000


def read(named: Mapping[str, Sequence[str]], configuration: Configuration) -> dict[str, str]:
    """The text behind each plan, by the real path of the plan file; several files make one text.

    A folder in place of a plan means every plan in it.

    Raises:
        ConfigurationError: a plan or a text cannot be read; all complaints are told.
    """
    texts: dict[str, str] = {}
    complaints: list[Complaint] = []
    for plan, files in named.items():
        place = ("lint", "quelltexte", plan)
        try:
            plans = worktree.find_plans([(configuration.folder / plan).as_posix()])
            text = "\n".join(_text(_inside(configuration.folder, file)) for file in files)
        except worktree.MissingError as error:
            where = Path(configuration.name).name
            complaints.append((place, f"„{error.path}“ gibt es nicht; Pfade gelten ab dem Ordner der {where}."))
            continue
        except SourceError as error:
            complaints.append((place, str(error)))
            continue
        if text:
            texts |= {os.path.realpath(path): text for path in plans}
    if complaints:
        raise configuration.error(complaints)
    return texts


def _inside(folder: Path, file: str) -> Path:
    """The path of a file that lies below a folder, be it through links; a configuration may be of anybody.

    Raises:
        SourceError: it lies elsewhere.
    """
    path = folder / file
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise SourceError(f"Die Datei „{file}“ liegt nicht im Ordner der Konfiguration und wird nicht gelesen.")
    return path


def _text(path: Path) -> str:
    """The text of a file.

    Raises:
        SourceError: it cannot be read, is too long, or is no text.
    """
    name = path.as_posix()
    raw = worktree.read_bytes(name if name != worktree.STDIN else f"./{name}", LIMIT)
    if len(raw) > LIMIT:
        raise SourceError(f"Die Datei „{name}“ ist größer als {LIMIT // 1_000_000} MB.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(f"Die Datei „{name}“ ist nicht in UTF-8 gespeichert.") from error
