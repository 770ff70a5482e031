"""`init` step by step: a new folder with a plan to begin with, or with the invented town and its history in git."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

from integrakon.beispiel import geschichte
from integrakon.cli import exits, screen
from integrakon.output.folder import new_folder, write_files
from integrakon.source.git import GitError, found
from integrakon.source.gitimport import Anfang


def begin(folder: str) -> int:
    """Write a plan with comments that say what goes where.

    Raises:
        TargetError: there is something in the folder already, or it cannot be made.
    """
    files = geschichte.geruest()
    with new_folder(folder) as place:
        write_files(place, files)
    _say_written(folder, files)
    screen.say("Die Kommentare im Plan sagen, was wohin gehört.")
    screen.say(_how_to_check(folder))
    screen.say('In git kommt der Plan mit: git init, git add -A, git commit -m "Entwurf".')
    return exits.CLEAN


def example(folder: str) -> int:
    """Write the invented town, with its history where there is git.

    Raises:
        TargetError: there is something in the folder already, or it cannot be made.
    """
    with new_folder(folder) as place:
        missing = _with_history(place)
    _say_written(folder, geschichte.stadt())
    screen.say("Musterstadt gibt es nicht: Ort, Zahlen und Beschlüsse sind erfunden.")
    if missing:
        screen.say(f"Die Geschichte in git fehlt, damit auch diff, history und --seit: {missing}")
    return exits.CLEAN


def _with_history(place: Path) -> str | None:
    """Write the files and their history; the sentence why git could not, in which case there are only the files."""
    anfaenge = [
        Anfang(schritt.tag, schritt.nachricht, _bytes(schritt.dateien), schritt.marken)
        for schritt in geschichte.schritte()
    ]
    try:
        found(str(place), geschichte.AUTOR, anfaenge)
    except GitError as error:
        shutil.rmtree(place / ".git", ignore_errors=True)
        write_files(place, geschichte.stadt())
        return str(error)
    return None


def _how_to_check(folder: str) -> str:
    if Path(folder) == Path():
        return "Ob alles stimmt, prüft „integrakon validate“."
    return (
        f"Wechseln Sie mit „cd {shlex.quote(folder)}“ in den Ordner; ob alles stimmt, prüft dort „integrakon validate“."
    )


def _bytes(dateien: Mapping[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in dateien.items()}


def _say_written(folder: str, files: Mapping[str, str]) -> None:
    for name in files:
        screen.say(f"Geschrieben: {Path(folder, name).as_posix()}")
