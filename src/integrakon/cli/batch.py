"""Checking many plan files: which ones, in one process or in several, the same result either way.

Here reading, parsing and validating meet; what a plan means is decided by them. No printing, no exit codes. Importing
this loads parser and model: commands do so only when they run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeAlias, TypeVar

from integrakon.cli import faults, pool
from integrakon.cli.progress import Bar
from integrakon.cli.reading import read_plan
from integrakon.errors import IntegrakonError, SourceError
from integrakon.findings import Finding, sort_findings
from integrakon.output.report import Report
from integrakon.source import worktree

# Starting processes costs about as much as checking this many bytes in one; below it a pool only makes things slower.
POOL_FROM = 600_000

Result = TypeVar("Result")
_LINE_BREAK = re.compile(r"\r\n|\n|\r")


# Reads a file and says what is wrong with it: its text and the findings.
Check: TypeAlias = Callable[[str], tuple[str, list[Finding]]]


class Checked(NamedTuple):
    """What came of one file: its findings and the lines they begin on, or the sentence why it could not be checked."""

    name: str
    findings: list[Finding]
    lines: dict[int, str]
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report over all files that could be checked, and a sentence for each that could not."""

    report: Report
    faults: tuple[str, ...]


def check_plans(paths: Sequence[str], *, excerpts: bool, check: Check | None = None) -> Outcome:
    """Check every plan under the paths, each once; validate it, where no other check is given.

    Raises:
        IntegrakonError: not one plan could be checked, or a process died.
    """
    names, complaints = find(paths)
    with Bar("Pläne werden geprüft", len(names)) as bar:
        checked = check_files(names, excerpts=excerpts, bar=bar, check=check)
    complaints += [one.fault for one in checked if one.fault]
    good = [one for one in checked if not one.fault]
    if not good:
        raise faults.SeveralFaultsError(complaints)
    return Outcome(_report(good), tuple(complaints))


def check_files(names: Sequence[str], *, excerpts: bool, bar: Bar, check: Check | None = None) -> list[Checked]:
    """Check the files, in processes of their own where that is quicker."""
    return each(partial(check_file, excerpts=excerpts, check=check), names, bar)


def each(work: Callable[[str], Result], names: Sequence[str], bar: Bar) -> list[Result]:
    """Do the work for each file, in processes of their own where that is quicker; the results in the same order."""
    sizes = [_size(name) for name in names]
    if worktree.STDIN not in names and worth_a_pool(sizes):
        return pool.spread(work, names, sizes, bar)
    bar.begin()
    results = []
    for name in names:
        results.append(work(name))
        bar.advance()
    return results


def worth_a_pool(sizes: Sequence[int]) -> bool:
    """Whether several processes would be done sooner than one."""
    return len(sizes) > 1 and sum(sizes) >= POOL_FROM and pool.processes() > 1


def check_file(name: str, *, excerpts: bool, check: Check | None = None) -> Checked:
    """Check one file. Nothing is raised: a fault is a sentence, so that other files go on."""
    try:
        with faults.reading(name):
            text, findings = (check or _validate)(name)
    except IntegrakonError as error:
        return Checked(name, [], {}, str(error))
    return Checked(name, findings, _lines(text, findings) if excerpts and findings else {})


def _validate(name: str) -> tuple[str, list[Finding]]:
    reading = read_plan(name)
    return reading.document.text, reading.findings


def find(paths: Sequence[str]) -> tuple[list[str], list[str]]:
    """The plan files under the paths, each once, and a sentence for each path that leads to none.

    Raises:
        SourceError: the only path leads to none.
    """
    try:
        return worktree.find_plans(paths), []
    except SourceError:
        if len(paths) <= 1:
            raise
    good, complaints = [], []
    for path in dict.fromkeys(paths):
        try:
            worktree.find_plans([path])
            good.append(path)
        except SourceError as error:
            complaints.append(str(error))
    return (worktree.find_plans(good) if good else []), complaints


def _size(name: str) -> int:
    try:
        return Path(name).stat().st_size
    except (OSError, ValueError):
        return 0  # the reading itself will say what is wrong


def _lines(text: str, findings: Sequence[Finding]) -> dict[int, str]:
    lines = _LINE_BREAK.split(text)
    wanted = {finding.location.line for finding in findings}
    return {number: lines[number - 1] for number in wanted if number <= len(lines)}


def _report(checked: Sequence[Checked]) -> Report:
    findings = sort_findings(finding for one in checked for finding in one.findings)
    lines = {(one.name, number): line for one in checked for number, line in one.lines.items()}
    return Report(findings, len(checked), lines, [one.name for one in checked])
