"""`lint --fix` and `lint --show-fixes`: mend plan files or show what would be mended, then lint what is there.

How a plan is mended is in `mending`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from integrakon.cli import batch, exits, faults, replacing, reporting, screen
from integrakon.cli.linting import Linter
from integrakon.cli.mending import Mended, mend
from integrakon.cli.progress import Bar
from integrakon.errors import IntegrakonError, UsageError
from integrakon.findings import Finding
from integrakon.output.paint import colours, plain
from integrakon.output.unified import unified
from integrakon.source import worktree, yamltext


class Work(NamedTuple):
    """What is asked for: which plans, by which rules, where findings go, from which gravity on they fail the run."""

    paths: Sequence[str]
    linter: Linter
    where: reporting.Wanted
    fail_on: str


def require_sense(*, fix: bool, show: bool, format_: str | None, outputs: Sequence[str] | None) -> None:
    """Refuse options that contradict each other.

    Raises:
        UsageError: they do.
    """
    if fix and show:
        raise UsageError("--fix ändert die Dateien, --show-fixes nicht; nennen Sie nur eines von beiden.")
    if show and (format_ or outputs):
        raise UsageError("--show-fixes zeigt statt der Befunde, was sich änderte; --format und --output entfallen.")


def fix(work: Work) -> int:
    """Mend the plans, publish what remains, return the exit code; standard input goes to standard output, mended.

    Raises:
        UsageError: standard input is named together with files.
        IntegrakonError: not one plan could be read.
    """
    if worktree.STDIN in work.paths:
        return _fix_stdin(work)
    mended, complaints = _mended(work)
    written, kept = [], set[str]()
    for one in mended:
        try:
            replacing.replace(one.name, one.before, one.after)
            written.append(one)
        except IntegrakonError as error:
            complaints.append(str(error))
            kept.add(one.name)
    outcome = batch.check_plans(work.paths, excerpts=work.where.excerpts, check=work.linter.check)
    reporting.publish(outcome.report, work.where)
    screen.say(f"{_amount(written)} behoben." if written else "Kein Befund behoben.")
    _say_what_stays(finding for finding in outcome.report.findings if finding.location.path not in kept)
    return _verdict(work, outcome, complaints)


def show(work: Work) -> int:
    """Print what would change as a unified diff and write nothing; the exit code is that of the plans as they are.

    Raises:
        IntegrakonError: not one plan could be read.
    """
    if worktree.STDIN in work.paths:
        raw = _stdin(work)
        mended, complaints = [mend(raw, worktree.STDIN, work.linter)], list[str]()
        outcome = _check(work, raw)
    else:
        mended, complaints = _mended(work)
        outcome = batch.check_plans(work.paths, excerpts=False, check=work.linter.check)
    mended = [one for one in mended if one.fixes]
    screen.write(line for one in mended for line in _diff(one, work.where))
    screen.say(f"{_amount(mended)} zu beheben; geändert ist nichts." if mended else "Kein Befund zu beheben.")
    return _verdict(work, outcome, complaints)


def _fix_stdin(work: Work) -> int:
    mended = mend(_stdin(work), worktree.STDIN, work.linter)
    outcome = _check(work, mended.after)
    screen.write_bytes(mended.after)
    reporting.publish_aside(outcome.report, work.where)
    _say_what_stays(outcome.report.findings)
    return _verdict(work, outcome, [])


def _say_what_stays(findings: Iterable[Finding]) -> None:
    """Say how many corrections `mend` could not bring about, and why that may be."""
    if count := sum(finding.fixable for finding in findings):
        stay = "1 behebbarer Befund bleibt" if count == 1 else f"{count} behebbare Befunde bleiben"
        screen.say(f"{stay}: Die Änderung träfe anderes mit, verlöre einen Kommentar oder brächte neue Fehler.")


def _stdin(work: Work) -> bytes:
    if len(set(work.paths)) > 1:
        raise UsageError("Die Standardeingabe „-“ lässt sich nicht zusammen mit Dateien beheben.")
    return worktree.read_bytes(worktree.STDIN, yamltext.MAX_BYTES)


def _check(work: Work, raw: bytes) -> batch.Outcome:
    """The findings of what came from standard input, which can be read only once."""
    return batch.check_plans(
        [worktree.STDIN], excerpts=work.where.excerpts, check=lambda name: work.linter.check_content(raw, name)
    )


def _mended(work: Work) -> tuple[list[Mended], list[str]]:
    """The plans in which something can be mended, and a sentence for each that could not be looked at."""
    names, complaints = batch.find(work.paths)
    mended = []
    with Bar("Pläne werden behoben", len(names)) as bar:
        bar.begin()
        for name in names:
            try:
                with faults.reading(name):
                    one = mend(worktree.read_bytes(name, yamltext.MAX_BYTES), name, work.linter)
                if one.fixes:
                    mended.append(one)
            except IntegrakonError as error:
                complaints.append(str(error))
            bar.advance()
    return mended, complaints


def _diff(one: Mended, where: reporting.Wanted) -> Iterator[str]:
    paint = colours() if where.colour else plain
    yield from unified(one.name, one.before.decode("utf-8"), one.after.decode("utf-8"), paint)


def _amount(mended: Sequence[Mended]) -> str:
    """`3 Befunde in 2 Dateien`."""
    count = sum(one.fixes for one in mended)
    findings = "1 Befund" if count == 1 else f"{count} Befunde"
    return f"{findings} in {'1 Datei' if len(mended) == 1 else f'{len(mended)} Dateien'}"


def _verdict(work: Work, outcome: batch.Outcome, complaints: Sequence[str]) -> int:
    sentences = list(dict.fromkeys([*complaints, *outcome.faults]))
    for sentence in sentences:
        screen.complain(sentence)
    return exits.verdict(outcome.report.findings, work.fail_on, failed=bool(sentences))
