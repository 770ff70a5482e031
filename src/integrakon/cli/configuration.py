"""The configuration file: where it is, and its tables as plain data, each key with its line. Not what they mean.

`integrakon.toml`, or the table `tool.integrakon` of a `pyproject.toml`, of the working directory or the nearest folder
above it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from integrakon.cli import faults
from integrakon.errors import IntegrakonError
from integrakon.source import worktree

OWN, SHARED = "integrakon.toml", "pyproject.toml"
# The tables that parts of the program read.
TABLES = ("lint", "diff", "status")
_LIMIT = 1_000_000


class ConfigurationError(faults.SeveralFaultsError):
    """The configuration cannot be used; every fault is a sentence with its place."""


class Configuration(NamedTuple):
    """The tables of one file; without a file they are empty."""

    name: str = OWN
    text: str = ""
    tables: Mapping[str, Any] = {}
    prefix: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """The folder that paths in the file start from."""
        return Path(self.name).parent

    def table(self, name: str) -> Mapping[str, Any]:
        """One of the tables.

        Raises:
            ConfigurationError: something else stands under its name.
        """
        table = self.tables.get(name, {})
        if isinstance(table, Mapping):
            return table
        raise self.error([((name,), f"„{name}“ ist eine Tabelle: [{'.'.join((*self.prefix, name))}].")])

    def error(self, complaints: Iterable[tuple[Sequence[str], str]]) -> ConfigurationError:
        """The complaints, each with the line of the key that its path leads to."""
        return ConfigurationError([f"{self.name}:{self._place(path)}: {sentence}" for path, sentence in complaints])

    def _place(self, path: Sequence[str]) -> str:
        """Line and column of a key, found by its table heading and name; of the nearest table where it is not found."""
        table: tuple[str, ...] = ()
        best, place = -1, "1:1"
        wanted = (*self.prefix, *path)
        for number, line in enumerate(self.text.splitlines(), 1):
            heading = re.match(r"\s*\[([^\[\]]+)\]", line)
            if heading:
                table = _keys(heading[1])
                here, column = table, heading.start(1)
            else:
                key = re.match(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""", line)
                if not key:
                    continue
                here, column = (*table, *_keys(key[1])), key.start(1)
            if wanted[: len(here)] == here and len(here) > best:
                best, place = len(here), f"{number}:{column + 1}"
        return place


def load() -> Configuration:
    """The configuration that applies here, with unknown tables refused.

    Raises:
        ConfigurationError: the file cannot be read, is no TOML, or has a table that nothing reads.
    """
    configuration = _find()
    complaints = [
        ((name,), f"Den Schlüssel „{name}“ gibt es hier nicht; möglich sind {', '.join(TABLES)}.")
        for name in configuration.tables
        if name not in TABLES
    ]
    if complaints:
        raise configuration.error(complaints)
    return configuration


def _find() -> Configuration:
    here = Path.cwd()
    for depth, folder in enumerate((here, *here.parents)):
        place = Path(*[".."] * depth) if depth else Path()
        if (folder / OWN).is_file():
            name = (place / OWN).as_posix()
            text = _read(name)
            return Configuration(name, text, _parse(name, text))
        if (folder / SHARED).is_file():
            name = (place / SHARED).as_posix()
            text = _read(name)
            tool = _parse(name, text).get("tool", {}) if "integrakon" in text else {}
            if isinstance(tool, Mapping) and "integrakon" in tool:
                return _shared(name, text, tool["integrakon"])
    return Configuration()


def _shared(name: str, text: str, table: Any) -> Configuration:
    configuration = Configuration(name, text, table if isinstance(table, Mapping) else {}, ("tool", "integrakon"))
    if not isinstance(table, Mapping):
        raise configuration.error([((), "„tool.integrakon“ ist eine Tabelle: [tool.integrakon].")])
    return configuration


def _read(name: str) -> str:
    try:
        raw = worktree.read_bytes(name, _LIMIT)
        if len(raw) > _LIMIT:
            raise ConfigurationError([f"{name}: Die Konfiguration ist größer als {_LIMIT:,} Bytes.".replace(",", ".")])
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ConfigurationError([f"{name}: Die Datei ist nicht in UTF-8 gespeichert."]) from error
    except IntegrakonError as error:
        raise ConfigurationError([str(error)]) from error


def _parse(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        place = f":{found[1]}:{found[2]}" if found else ""
        raise ConfigurationError(
            [f"{name}{place}: Hier ist das kein TOML; meist fehlt ein Anführungszeichen."]
        ) from error


def _keys(dotted: str) -> tuple[str, ...]:
    parts = re.findall(r"""[\w-]+|"[^"]*"|'[^']*'""", dotted)
    return tuple(part.strip("\"'") for part in parts)
