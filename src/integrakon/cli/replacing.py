"""A plan file gets other content, unless it changed meanwhile."""

from __future__ import annotations

from integrakon.errors import TargetError
from integrakon.output.files import write_atomic
from integrakon.source import worktree, yamltext


def replace(name: str, before: bytes, after: bytes) -> None:
    """Write the new content where the old still stands.

    Raises:
        SourceError: the file cannot be read any more.
        TargetError: it has changed or cannot be written; it is as it was.
    """
    if worktree.read_bytes(name, yamltext.MAX_BYTES) != before:
        raise TargetError(f"„{name}“ hat sich inzwischen geändert und bleibt, wie es ist; versuchen Sie es erneut.")
    write_atomic(name, after)
