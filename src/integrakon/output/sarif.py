"""Findings as SARIF 2.1.0, for GitHub code scanning, editors and whatever else collects results of static analysis.

Errors are `error`, warnings `warning`, infos `note`. Each rule that found something comes with its page.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from urllib.parse import quote_from_bytes

from integrakon import __version__
from integrakon.findings import Finding, Severity
from integrakon.output.fingerprint import KIND, fingerprints, repository_path
from integrakon.output.jsontext import dump, rows
from integrakon.output.paint import Paint
from integrakon.output.report import Report
from integrakon.output.ruleinfo import RuleInfo
from integrakon.output.safe import visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"
_BASES = {_ROOT: {"description": {"text": "Der Ordner, in dem integrakon aufgerufen wurde."}}}


def format_findings(report: Report, _paint: Paint) -> Iterator[str]:
    """One run; each rule and each result on a line of its own."""
    names = {finding.code: finding.name for finding in report.findings}
    index = {code: number for number, code in enumerate(sorted(names))}
    rules = (_rule(report.rules.get(code), code, names[code]) for code in index)
    results = (
        _result(finding, index[finding.code], fingerprint)
        for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True)
    )
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"tool": {{"driver": {{'
    yield f'"name": "integrakon", "semanticVersion": "{__version__}", "language": "de", "rules": '
    yield from rows(rules)
    yield f'}}}}, "columnKind": "unicodeCodePoints", "originalUriBaseIds": {dump(_BASES)}, "results": '
    yield from rows(results)
    yield "}]}\n"


def _rule(info: RuleInfo | None, code: str, name: str) -> dict[str, object]:
    if info is None:
        return {"id": code, "name": name}
    page = info.seite.strip() or info.bedeutung
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": info.bedeutung},
        "fullDescription": {"text": _first_paragraph(page)},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[info.severity]},
    }


def _first_paragraph(page: str) -> str:
    """What the page says first, on one line: a heading is none of it."""
    paragraphs = (part for part in page.split("\n\n") if not part.startswith("#"))
    return " ".join(next(paragraphs, page).split())


def _result(finding: Finding, index: int, fingerprint: str) -> dict[str, object]:
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(finding)],
        "partialFingerprints": {KIND: fingerprint},
    }


def _message(finding: Finding) -> str:
    """The sentences as a message. In one, braces are placeholders and `[…](…)` is a link: a plan must make neither."""
    parts = [finding.message, f"Hilfe: {finding.hint}"] if finding.hint else [finding.message]
    text = "\n".join(map(visible, parts))
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _location(finding: Finding) -> dict[str, object]:
    place = finding.location
    location: dict[str, object] = {
        "physicalLocation": {
            "artifactLocation": _artifact(place.path),
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
            },
        }
    }
    if finding.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.pointer}]
    return location


def _artifact(path: str) -> Mapping[str, str]:
    uri = quote_from_bytes(os.fsencode(repository_path(path)))
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}
