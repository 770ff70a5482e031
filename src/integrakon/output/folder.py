"""`new_folder`: a folder with all that belongs in it, or none. It is filled beside its place and moved there last.

What goes into it is not known here.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from integrakon.errors import TargetError
from integrakon.output.files import encode, reason


@contextmanager
def new_folder(name: str) -> Iterator[Path]:
    """Where to put the contents of a folder that is not there yet, or is there and empty; afterwards it is in place.

    What goes wrong inside leaves nothing behind.

    Raises:
        TargetError: there is something in the folder already, or it cannot be made.
    """
    target = Path(os.path.realpath(name))
    beside = target.with_name(f".integrakon-{os.urandom(8).hex()}.tmp")
    try:
        _refuse_content(target, name)
        beside.mkdir()
        try:
            yield beside
            _move(beside, target)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise TargetError(f"„{name}“ lässt sich nicht anlegen: {reason(error)}.") from error


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write texts by their path below the folder, into folders made for them."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(encode(text))


def _refuse_content(target: Path, name: str) -> None:
    if not name:
        raise TargetError("Der Ordner braucht einen Namen; „.“ ist der, in dem Sie gerade sind.")
    if target.is_dir():
        if any(target.iterdir()):
            raise TargetError(f"In „{name}“ liegt schon etwas; gebraucht wird ein neuer oder ein leerer Ordner.")
    elif os.path.lexists(target):
        raise TargetError(f"„{name}“ gibt es schon, und es ist kein Ordner.")


def _move(beside: Path, target: Path) -> None:
    """Into an empty folder go the entries one by one, for somebody may be standing in it."""
    if not target.exists():
        beside.rename(target)
        return
    moved: list[Path] = []
    try:
        for entry in sorted(beside.iterdir()):
            place = target / entry.name
            entry.rename(place)
            moved.append(place)
    except OSError:
        for place in moved:
            place.rename(beside / place.name)
        raise
