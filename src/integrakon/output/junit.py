"""Findings as JUnit XML: a suite for each file, a case for each finding, and one that passes for a file without any.

Errors and warnings are failures; an info is a skipped case, so it is shown and fails nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from xml.sax.saxutils import escape, quoteattr

from integrakon.findings import Finding, Severity
from integrakon.output import text
from integrakon.output.paint import Paint, plain
from integrakon.output.report import Report
from integrakon.output.safe import visible, visible_path

# XML 1.0 has no way to write these two; everything else it forbids is a steering character.
_NO_XML = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}


def format_findings(report: Report, _paint: Paint) -> Iterator[str]:
    """One document; files in the order of their names."""
    suites: dict[str, list[Finding]] = {path: [] for path in sorted({*report.paths, *_paths(report)})}
    for finding in report.findings:
        suites[finding.location.path].append(finding)
    tests = sum(max(len(findings), 1) for findings in suites.values())
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="integrakon" tests="{tests}" failures="{_failures(report.findings)}" errors="0">\n'
    for path, findings in suites.items():
        yield from _suite(path, findings, report)
    yield "</testsuites>\n"


def _paths(report: Report) -> set[str]:
    return {finding.location.path for finding in report.findings}


def _failures(findings: Sequence[Finding]) -> int:
    return sum(finding.severity is not Severity.INFO for finding in findings)


def _suite(path: str, findings: Sequence[Finding], report: Report) -> Iterator[str]:
    failures = _failures(findings)
    counts = f'tests="{max(len(findings), 1)}" failures="{failures}" errors="0" skipped="{len(findings) - failures}"'
    yield f"  <testsuite name={_attribute(visible_path(path))} {counts}>\n"
    group = _attribute(_group(path))
    if not findings:
        yield f'    <testcase classname={group} name="keine Befunde"/>\n'
    for finding, name in zip(findings, _names(findings), strict=True):
        yield f"    <testcase classname={group} name={_attribute(name)}>\n"
        yield f"      {_verdict(finding, report.line_of(finding))}\n"
        yield "    </testcase>\n"
    yield "  </testsuite>\n"


def _group(path: str) -> str:
    """`plans/musterstadt.yaml` as `plans.musterstadt`: servers read the part before the last dot as a package."""
    parts = [part for part in PurePosixPath(path).with_suffix("").parts if part not in {"/", ".."}]
    return visible(".".join(parts))


def _names(findings: Sequence[Finding]) -> Iterator[str]:
    """A name for each case that does not change with the line, so that servers know it again in the next run."""
    seen: Counter[str] = Counter()
    for finding in findings:
        name = f"{finding.code} {visible(finding.message)}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def _verdict(finding: Finding, line: str | None) -> str:
    message = _attribute(visible(finding.message))
    body = _xml(escape("\n".join(text.described(finding, line, plain))))
    if finding.severity is Severity.INFO:
        return f"<skipped message={message}>{body}</skipped>"
    return f'<failure type="{finding.severity}" message={message}>{body}</failure>'


def _attribute(value: str) -> str:
    return _xml(quoteattr(value))


def _xml(value: str) -> str:
    return value.translate(_NO_XML)
