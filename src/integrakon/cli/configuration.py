"""The configuration file: where it is, and its tables as plain data, each fault with its line. Not what they mean.

`integrakon.toml`, or the table `tool.integrakon` of a `pyproject.toml`, of the folder that holds all the plans or the
nearest above it; where there is none, of the working directory or the nearest above that.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from integrakon.cli import faults, tomlplaces
from integrakon.cli.german import suggestion
from integrakon.errors import IntegrakonError
from integrakon.source import worktree

OWN, SHARED = "integrakon.toml", "pyproject.toml"
# The tables that parts of the program read.
TABLES = ("lint", "diff", "status")
LIMIT = 1_000_000

T = TypeVar("T")
Complaint = tuple[Sequence[str], str]

# The parser takes the square of the number of parts of one key; nobody needs so many.
_DEEP_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){64}""")


class ConfigurationError(faults.SeveralFaultsError):
    """The configuration cannot be used; every fault is a sentence with its place."""


class Configuration(NamedTuple):
    """The tables of one file; without a file they are empty. `prefix` are the keys that lead to them in the file."""

    name: str = OWN
    text: str = ""
    tables: Mapping[str, Any] = {}
    prefix: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """The folder that paths in the file start from."""
        return Path(self.name).parent

    def error(self, complaints: Iterable[Complaint]) -> ConfigurationError:
        """The complaints in the order of the file, each with the place of the key that its path leads to."""
        places = tomlplaces.places(self.text)
        placed = [(tomlplaces.nearest(places, (*self.prefix, *path)), sentence) for path, sentence in complaints]
        placed.sort(key=lambda entry: entry[0])
        return ConfigurationError([f"{self.name}:{line}:{column}: {sentence}" for (line, column), sentence in placed])


def read(
    table: str, reader: Callable[[Mapping[str, Any]], tuple[T, Sequence[Complaint]]], paths: Sequence[str] = ()
) -> tuple[Configuration, T]:
    """The configuration that applies to these paths, and what the reader makes of one of its tables.

    Without paths it is that of the folder `plans`. What is no path on disk does not count.

    Raises:
        ConfigurationError: the file cannot be read or is no TOML, it has a table that nothing reads, or the reader
            complains; all complaints are told.
    """
    configuration = _find(paths)
    complaints: list[Complaint] = [
        ((name,), f"Den Schlüssel „{name}“ gibt es hier nicht; möglich sind {', '.join(TABLES)}.{_meant(name)}")
        for name in configuration.tables
        if name not in TABLES
    ]
    content = configuration.tables.get(table, {})
    if not isinstance(content, Mapping):
        heading = ".".join((*configuration.prefix, table))
        complaints.append(((table,), f"„{table}“ ist eine Tabelle: [{heading}]."))
        content = {}
    value, more = reader(content)
    complaints += [((table, *path), sentence) for path, sentence in more]
    if complaints:
        raise configuration.error(complaints)
    return configuration, value


def _meant(name: str) -> str:
    return suggestion(name[:80], TABLES)


def _find(paths: Sequence[str]) -> Configuration:
    here, plans = Path.cwd(), _folder_of(paths)
    for folder in dict.fromkeys((plans, *plans.parents, here, *here.parents)):
        is_on_our_way = folder.is_relative_to(here) or here.is_relative_to(folder)
        place = Path(os.path.relpath(folder)) if is_on_our_way else folder
        if os.path.lexists(folder / OWN):  # one that leads nowhere is a mistake; a folder closed to us has none
            name = (place / OWN).as_posix()
            text = _read(name)
            return Configuration(name, text, _parse(name, text))
        if os.path.isfile(folder / SHARED):  # noqa: PTH113 - unlike that of `Path` it never fails
            name = (place / SHARED).as_posix()
            text = _read(name)
            tool = _parse(name, text).get("tool", {}) if "integrakon" in text else {}
            if isinstance(tool, Mapping) and "integrakon" in tool:
                return _shared(name, text, tool["integrakon"])
    return Configuration()


def _folder_of(paths: Sequence[str]) -> Path:
    """The innermost folder that holds all of these paths; the working directory where none of them is on disk."""
    there = [Path(path).absolute() for path in paths or (worktree.DEFAULT_FOLDER,) if os.path.exists(path)]  # noqa: PTH110
    folders = [os.path.normpath(path if path.is_dir() else path.parent) for path in there]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _shared(name: str, text: str, table: Any) -> Configuration:
    configuration = Configuration(name, text, table if isinstance(table, Mapping) else {}, ("tool", "integrakon"))
    if not isinstance(table, Mapping):
        raise configuration.error([((), "„tool.integrakon“ ist eine Tabelle: [tool.integrakon].")])
    return configuration


def _read(name: str) -> str:
    try:
        raw = worktree.read_bytes(name, LIMIT)
    except IntegrakonError as error:
        raise ConfigurationError([str(error)]) from error
    if len(raw) > LIMIT:
        raise ConfigurationError([f"{name}: Die Konfiguration ist größer als {LIMIT // 1_000_000} MB."])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError([f"{name}: Die Datei ist nicht in UTF-8 gespeichert."]) from error


def _parse(name: str, text: str) -> dict[str, Any]:
    if deep := _DEEP_KEY.search(text):
        raise ConfigurationError([f"{name}:{text.count(chr(10), 0, deep.start()) + 1}: Der Schlüssel ist zu lang."])
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = tomlplaces.of_error(str(error), text)
        raise ConfigurationError([f"{name}{place}: {_wrong_with(str(error))}"]) from error
    except RecursionError as error:
        raise ConfigurationError([f"{name}: Die Datei ist zu tief verschachtelt."]) from error
    except ValueError as error:  # the parser lets through what Python says of a number of thousands of digits
        raise ConfigurationError([f"{name}: Eine Zahl in der Datei ist zu lang."]) from error


def _wrong_with(message: str) -> str:
    if re.search(r"twice|overwrite|Duplicate|mutate|redefine", message):
        return "Dieser Schlüssel oder diese Tabelle steht schon weiter oben."
    return "Hier ist das kein TOML; meist fehlt ein Anführungszeichen oder eine Klammer."
