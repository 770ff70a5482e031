"""The table of formats for findings: its names are what `--format` offers; a format is loaded when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integrakon.output.report import FormatFindings

FORMATS = {
    "text": "integrakon.output.text",
    "concise": "integrakon.output.concise",
    "json": "integrakon.output.machine",
    "github": "integrakon.output.github",
    "gitlab": "integrakon.output.gitlab",
    "sarif": "integrakon.output.sarif",
    "junit": "integrakon.output.junit",
}
# What a report must carry for a format, besides the findings.
WITH_LINES = frozenset({"text", "gitlab", "sarif", "junit"})
WITH_RULES = frozenset({"sarif"})


def formatter(name: str) -> FormatFindings:
    """The function that formats findings under this name."""
    format_findings: FormatFindings = import_module(FORMATS[name]).format_findings
    return format_findings
