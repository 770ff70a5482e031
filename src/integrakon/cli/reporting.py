"""From a report to the places that were asked for: one format on the screen, any number in files.

What the formats look like is in `output`; the exit code is not decided here.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from integrakon.cli import rulebook, screen
from integrakon.errors import UsageError
from integrakon.output.files import write_atomic
from integrakon.output.paint import colours, plain
from integrakon.output.registry import WITH_LINES, WITH_RULES, formatter
from integrakon.output.report import Report
from integrakon.source import worktree


class Wanted(NamedTuple):
    """Where the findings are to go: the format on the screen, the (format, file) pairs, whether colour is welcome."""

    format: str
    files: tuple[tuple[str, str], ...]
    colour: bool

    @property
    def excerpts(self) -> bool:
        """Whether a format needs the lines of source that findings begin on."""
        return bool(WITH_LINES & self.formats)

    @property
    def rules(self) -> bool:
        """Whether a format needs to know more of a rule than its findings say."""
        return bool(WITH_RULES & self.formats)

    @property
    def formats(self) -> frozenset[str]:
        """The formats on the screen and in files."""
        return frozenset({self.format, *(name for name, _ in self.files)})


def wanted(format_: str | None, outputs: Sequence[str] | None, *, no_color: bool) -> Wanted:
    """What the options ask for; their words have been checked already.

    Raises:
        UsageError: a plan would be written over.
    """
    files = tuple((name, target) for name, _, target in (value.partition("=") for value in outputs or ()))
    for _, target in files:
        if worktree.is_plan_name(target):
            raise UsageError(f"„{target}“ heißt wie ein Plan; Befunde kommen in eine Datei mit anderer Endung.")
    by_place = "text" if screen.is_terminal(sys.stdout) else "concise"
    return Wanted(format_ or by_place, files, screen.wants_colour(refused=no_color))


def publish(report: Report, where: Wanted) -> None:
    """Write the report everywhere it is wanted.

    Raises:
        TargetError: standard output or one of the files cannot be written.
    """
    report = _with_rules(report, where)
    paint = colours() if where.colour and where.format == "text" else plain
    screen.write(formatter(where.format)(report, paint))
    _write_files(report, where)


def publish_aside(report: Report, where: Wanted) -> None:
    """As `publish`, but the findings for the screen, a line each, go to standard error: the other stream is taken.

    Raises:
        TargetError: one of the files cannot be written.
    """
    for line in "".join(formatter("concise")(report, plain)).splitlines():
        screen.say(line)
    _write_files(_with_rules(report, where), where)


def _with_rules(report: Report, where: Wanted) -> Report:
    return replace(report, rules=rulebook.behind(report.findings)) if where.rules else report


def _write_files(report: Report, where: Wanted) -> None:
    for name, target in where.files:
        write_atomic(target, "".join(formatter(name)(report, plain)))
