"""A stand-in for parsing and validating, so that the command line is tested without the meaning of plans.

A line `!IK202 7 Text` of a file is a finding at column 7; `!kaputt`, `!speicher`, `!tot`, `!langsam` and
`!strg-c` do what they say.
`run` is the program with the stand-in inside, for tests that need a process of their own.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from integrakon.cli import batch
from integrakon.findings import Finding, Location, Severity
from integrakon.source import worktree

Write = Callable[..., None]
Call = Callable[..., tuple[int, str, str]]


def validate(name: str) -> tuple[str, list[Finding]]:
    text = worktree.read_bytes(name, 10_000_000).decode()
    found = [_finding(name, number, line) for number, line in enumerate(text.splitlines(), 1) if line.startswith("!")]
    return text, found


def _finding(name: str, number: int, line: str) -> Finding:
    word, _, rest = line.removeprefix("!").partition(" ")
    match word:
        case "kaputt":
            raise ValueError(rest)
        case "speicher":
            raise MemoryError
        case "tot":
            os._exit(9)
        case "langsam":
            Path(f"{os.getpid()}.begonnen").touch()
            time.sleep(60)
        case "strg-c":
            raise KeyboardInterrupt
    column, _, message = rest.partition(" ")
    severity = {"w": Severity.WARNING, "i": Severity.INFO}.get(message[:1], Severity.ERROR)
    place = Location(name, number, int(column), number, int(column) + 2)
    return Finding(word, message, place, severity=severity)


def run(*arguments: str) -> list[str]:
    """The command line of a Python that runs the program with the stand-in."""
    return [sys.executable, __file__, *arguments]


def main() -> int:
    from integrakon.cli.boundary import main as program  # noqa: PLC0415

    batch._validate = validate
    return program()


if __name__ == "__main__":
    sys.exit(main())
