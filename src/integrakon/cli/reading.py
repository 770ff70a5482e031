"""One plan file, from its name to the plan and everything that is wrong with it. No printing, no exit codes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from integrakon.document import Document
from integrakon.findings import Finding
from integrakon.plan.modell import Plan
from integrakon.source import worktree, yamltext
from integrakon.validate import validate


class Reading(NamedTuple):
    """What reading a plan came to; with findings of its schema there is no plan."""

    document: Document
    plan: Plan | None
    findings: list[Finding]


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """A plan has no circles and is let go of whole; looking for garbage in a large one takes longer than a check."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def read_plan(name: str) -> Reading:
    """Read, parse and validate one plan file.

    Raises:
        SourceError: the file cannot be read.
    """
    return parse_plan(worktree.read_bytes(name, yamltext.MAX_BYTES), name)


def parse_plan(raw: bytes, name: str) -> Reading:
    """Parse and validate the content of one plan file."""
    with without_garbage_collection():
        document, findings = yamltext.parse(raw, name)
        plan, more = validate(document)
    return Reading(document, plan, [*findings, *more])
