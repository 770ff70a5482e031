"""Findings for people, as a compiler shows them: headline, place, line of source with a caret, help, a closing count.

Fits 80 columns. Text of a plan is shown, never obeyed: no control character of it reaches the terminal.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from integrakon.findings import Finding, Severity, count_by_severity
from integrakon.output.excerpt import excerpt
from integrakon.output.paint import Paint
from integrakon.output.report import Report
from integrakon.output.safe import visible, visible_path

WIDTH = 80
LABELS = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnung", Severity.INFO: "Hinweis"}
_PLURALS = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnungen", Severity.INFO: "Hinweise"}

# A build log takes a line that begins with two colons for a command, however far it is indented.
_LOG_COMMAND = re.compile(r"^(\s+):(?=:)", re.MULTILINE)


def format_findings(report: Report, paint: Paint) -> Iterator[str]:
    """Each finding with its line of source, a blank line after it, and the count at the end."""
    for finding in report.findings:
        yield from (f"{part}\n" for part in described(finding, report.line_of(finding), paint))
        yield "\n"
    yield f"{closing(report)}\n"


def closing(report: Report) -> str:
    """How many plans were checked and what was found in them, in one line."""
    plans = "1 Plan" if report.files == 1 else f"{report.files} Pläne"
    counts = count_by_severity(report.findings)
    found = [_counted(severity, count) for severity, count in counts.items() if count]
    return f"{plans} geprüft: {', '.join(found)}." if found else f"{plans} geprüft, keine Fehler."


def _counted(severity: Severity, count: int) -> str:
    return f"{count} {LABELS[severity] if count == 1 else _PLURALS[severity]}"


def described(finding: Finding, line: str | None, paint: Paint) -> Iterator[str]:
    """One finding, line by line."""
    place, style = finding.location, finding.severity.value
    gutter = " " * len(str(place.line))
    label = f"{LABELS[finding.severity]} {finding.code} {finding.name}:"
    headline = _wrap(f"{label} {visible(finding.message)}", "  ")
    yield paint(label, style) + headline[len(label) :]
    yield f"{gutter}{paint('-->', 'frame')} {visible_path(place.path)}:{place.line}:{place.column}"
    if line is not None:
        yield from excerpt(line, place, paint, style, WIDTH)
    if finding.hint:
        first = f"{gutter} = Hilfe: "
        text = _wrap(first + visible(finding.hint), " " * len(first))
        yield gutter + paint(text[len(gutter) : len(first)], "hint") + text[len(first) :]


def _wrap(text: str, indent: str) -> str:
    lines = textwrap.wrap(
        text,
        WIDTH,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
    return _LOG_COMMAND.sub(r"\1∶", "\n".join(lines))
