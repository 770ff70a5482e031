"""The tables of formats for findings, changes and status: what `--format` offers; each is loaded when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrakon.diff.bericht import Bericht
    from integrakon.output.paint import Paint
    from integrakon.output.report import FormatFindings
    from integrakon.status.uebersicht import Uebersicht

FORMATS = {
    "text": "integrakon.output.text",
    "concise": "integrakon.output.concise",
    "json": "integrakon.output.machine",
    "github": "integrakon.output.github",
    "gitlab": "integrakon.output.gitlab",
    "sarif": "integrakon.output.sarif",
    "junit": "integrakon.output.junit",
}
CHANGE_FORMATS = {
    "text": "integrakon.output.change_text",
    "markdown": "integrakon.output.change_markdown",
    "html": "integrakon.render.vergleich",
    "json": "integrakon.output.change_machine",
}
STATUS_FORMATS = {
    "text": ("integrakon.output.status_text", "format_status"),
    "json": ("integrakon.output.status_machine", "format_status"),
    "markdown": ("integrakon.render.statusseite", "format_markdown"),
    "html": ("integrakon.render.statusseite", "format_html"),
    "csv": ("integrakon.output.status_csv", "format_status"),
    "ics": ("integrakon.exchange.kalender", "format_status"),
}
# What a report must carry for a format, besides the findings.
WITH_LINES = frozenset({"text", "gitlab", "sarif", "junit"})
WITH_RULES = frozenset({"sarif"})


def formatter(name: str) -> FormatFindings:
    """The function that formats findings under this name."""
    format_findings: FormatFindings = import_module(FORMATS[name]).format_findings
    return format_findings


class FormatChanges(Protocol):
    """What every format for changes offers: pieces of text that are written one after the other."""

    def __call__(self, bericht: Bericht, paint: Paint, /) -> Iterator[str]:
        """The comparison as text; `paint` colours a stretch of it or leaves it as it is."""


def change_formatter(name: str) -> FormatChanges:
    """The function that formats changes under this name."""
    format_changes: FormatChanges = import_module(CHANGE_FORMATS[name]).format_changes
    return format_changes


class FormatStatus(Protocol):
    """What every format for status offers: pieces of text that are written one after the other."""

    def __call__(self, uebersicht: Uebersicht, paint: Paint, /) -> Iterator[str]:
        """The overview as text; `paint` colours a stretch of it or leaves it as it is."""


def status_formatter(name: str) -> FormatStatus:
    """The function that formats an overview under this name."""
    module, function = STATUS_FORMATS[name]
    format_status: FormatStatus = getattr(import_module(module), function)
    return format_status
