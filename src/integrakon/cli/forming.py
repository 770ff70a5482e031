"""`fmt` step by step: read the plans, bring them into form, write or show them, sum up.

What the form is, is in `form`; a plan that breaks the schema has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from integrakon.cli import batch, exits, faults, reading, screen
from integrakon.cli.progress import Bar
from integrakon.cli.replacing import replace
from integrakon.errors import IntegrakonError, UsageError
from integrakon.findings import Finding
from integrakon.form import formatiere
from integrakon.output.concise import format_findings
from integrakon.output.paint import colours, plain
from integrakon.output.report import Report
from integrakon.output.safe import visible_path
from integrakon.output.unified import unified
from integrakon.source import worktree, yamltext

# Of a plan that has no form this many findings are shown; `validate` is there for all of them.
FINDINGS_SHOWN = 5
# A byte order mark and line ends of other systems go, letters of two characters stay: all of this can be written.
_HARMLESS = frozenset({"IK004", "IK005", "IK006"})
_WITHOUT_FORM = ("IK0", "IK1")


class Formed(NamedTuple):
    """The content of a file before and in form; or what is wrong with it, and the sentence why it stays."""

    name: str
    before: bytes = b""
    after: bytes = b""
    findings: tuple[Finding, ...] = ()
    fault: str | None = None

    @property
    def is_changed(self) -> bool:
        """Whether the file is not in form but could be."""
        return self.before != self.after


def form_content(raw: bytes, name: str) -> Formed:
    """The content of a plan file in form; it stays as it is where it breaks the schema.

    Raises:
        FormError: a value or a comment would be lost.
    """
    with reading.without_garbage_collection():
        document, plan, findings = reading.parse_plan(raw, name)
        broken = tuple(f for f in findings if f.code.startswith(_WITHOUT_FORM) and f.code not in _HARMLESS)
        if plan is None or broken:
            return Formed(name, raw, raw, broken, f"„{name}“ bleibt unverändert: Der Plan hat {_amount(broken)}.")
        return Formed(name, raw, formatiere(document).encode("utf-8"))


def form_file(name: str) -> Formed:
    """Read a file and bring its content into form. Nothing is raised: a fault is a sentence, so that others go on."""
    try:
        with faults.reading(name):
            return form_content(worktree.read_bytes(name, yamltext.MAX_BYTES), name)
    except IntegrakonError as error:
        return Formed(name, fault=str(error))


def rewrite(paths: Sequence[str]) -> int:
    """Bring the files into form; standard input goes to standard output.

    Raises:
        UsageError: standard input is named together with files.
        IntegrakonError: not one plan could be found.
    """
    formed, complaints = _formed(paths)
    if worktree.STDIN in paths:
        screen.write_bytes(b"".join(one.after for one in formed if not one.fault))
        return _verdict(complaints, found=False)
    written = []
    for one in formed:
        if not one.is_changed:
            continue
        try:
            replace(one.name, one.before, one.after)
            written.append(one)
        except IntegrakonError as error:
            complaints.append(str(error))
    in_form = [one for one in formed if not one.is_changed and not one.fault]
    if written:
        rest = f", {len(in_form)} {_were(in_form)} schon in Form" if in_form else ""
        screen.say(f"{_files(written)} umgeschrieben{rest}.")
    elif in_form:
        screen.say(f"{_files(in_form)} {_were(in_form)} schon in Form.")
    return _verdict(complaints, found=False)


def check(paths: Sequence[str]) -> int:
    """Name the files that are not in form, and write none.

    Raises:
        IntegrakonError: as `rewrite`.
    """
    formed, complaints = _formed(paths)
    screen.write(f"{visible_path(one.name)}\n" for one in formed if one.is_changed)
    return _sum_up(formed, complaints)


def show(paths: Sequence[str], *, colour: bool) -> int:
    """Print what would change as a unified diff, and write nothing.

    Raises:
        IntegrakonError: as `rewrite`.
    """
    formed, complaints = _formed(paths)
    paint = colours() if colour else plain
    for one in formed:
        if one.is_changed:
            screen.write(unified(one.name, one.before.decode("utf-8"), one.after.decode("utf-8"), paint))
    return _sum_up(formed, complaints)


def _formed(paths: Sequence[str]) -> tuple[list[Formed], list[str]]:
    """What became of every plan under the paths, and a sentence for each path or plan that came to nothing."""
    if worktree.STDIN in paths and len(set(paths)) > 1:
        raise UsageError("Die Standardeingabe „-“ lässt sich nicht zusammen mit Dateien umschreiben.")
    names, complaints = batch.find(paths)
    with Bar("Pläne werden in Form gebracht", len(names)) as bar:
        formed = batch.each(form_file, names, bar)
    for one in formed:
        _show_findings(one.findings)
    return formed, [*complaints, *(one.fault for one in formed if one.fault)]


def _show_findings(findings: Sequence[Finding]) -> None:
    report = Report(list(findings[:FINDINGS_SHOWN]), 1, {}, [])
    for line in format_findings(report, plain):
        screen.say(line.removesuffix("\n"))


def _sum_up(formed: Sequence[Formed], complaints: Sequence[str]) -> int:
    changed = [one for one in formed if one.is_changed]
    in_form = [one for one in formed if not one.is_changed and not one.fault]
    if changed:
        rest = f", {len(in_form)} {_are(in_form)} es" if in_form else ""
        screen.say(f"{_files(changed)} {_are(changed)} nicht in Form{rest}.")
    elif in_form:
        screen.say(f"{_files(in_form)} {_are(in_form)} in Form.")
    return _verdict(complaints, found=bool(changed))


def _verdict(complaints: Sequence[str], *, found: bool) -> int:
    for sentence in complaints:
        screen.complain(sentence)
    if complaints:
        return exits.FAILED
    return exits.FOUND if found else exits.CLEAN


def _amount(findings: Sequence[Finding]) -> str:
    count = len(findings)
    if count == 1:
        return "einen Fehler"
    more = "; alle nennt „integrakon validate“" if count > FINDINGS_SHOWN else ""
    return f"{count} Fehler{more}"


def _files(formed: Sequence[Formed]) -> str:
    return "1 Datei" if len(formed) == 1 else f"{len(formed)} Dateien"


def _were(formed: Sequence[Formed]) -> str:
    return "war" if len(formed) == 1 else "waren"


def _are(formed: Sequence[Formed]) -> str:
    return "ist" if len(formed) == 1 else "sind"
