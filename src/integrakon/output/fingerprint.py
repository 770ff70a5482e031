"""Fingerprints of findings: the same finding keeps its own when lines are put in above it or it is indented anew.

They say what is the same finding in two runs, nothing else. The way they are made is part of their name: see `KIND`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from posixpath import normpath

from integrakon.output.files import encode
from integrakon.output.report import Report

KIND = "integrakonLine/v1"


def fingerprints(report: Report) -> Iterator[str]:
    """One for each finding, all different: of its code, its file, the words of its line, and the how-manieth it is."""
    seen: Counter[str] = Counter()
    for finding in report.findings:
        words = " ".join((report.line_of(finding) or "").split())
        key = f"{finding.code}\0{repository_path(finding.location.path)}\0{words}"
        seen[key] += 1
        yield sha256(encode(f"{key}\0{seen[key]}")).hexdigest()[:32]


def repository_path(path: str) -> str:
    """The path as code hosts know it, without `./`, when the tool was run in the root of the repository."""
    return normpath(path)
