"""git's diff driver: two versions in files that git laid out, under the path the plan has; printed as `diff` does."""

from __future__ import annotations

import os
from collections.abc import Sequence

from integrakon.cli import comparing, exits, screen
from integrakon.cli.pairs import Pair, Version
from integrakon.cli.revisions import Auswahl
from integrakon.diff.einstellungen import Einstellungen, einstellungen
from integrakon.errors import UsageError
from integrakon.output.paint import plain
from integrakon.output.registry import change_formatter
from integrakon.output.safe import visible_path
from integrakon.source import worktree
from integrakon.source.yamltext import MAX_BYTES

# path, old file, old blob, old mode, new file, new blob, new mode; a renamed one has its new path behind that.
_WORDS = 7
_NOTHING = {os.devnull, "/dev/null", "nul"}


def show(worte: Sequence[str]) -> int:
    """Print what changed in the plan; a path alone is one whose merge is not finished.

    Raises:
        UsageError: git did not call.
    """
    if len(worte) == 1:
        screen.write([f"{worte[0]}: noch nicht zusammengeführt\n"])
        return exits.CLEAN
    if len(worte) < _WORDS:
        raise UsageError("„integrakon git-diff“ ruft git auf; Sie meinen „integrakon diff“.")
    path = worte[_WORDS] if len(worte) > _WORDS else worte[0]
    pair = Pair(_version(worte[0], worte[1]), _version(path, worte[4]))
    verglichen = comparing.compare_pairs([pair], Auswahl("", None), _keine())
    if verglichen.bericht.rows:
        screen.write(change_formatter("text")(verglichen.bericht, plain))
    elif not verglichen.faults:
        screen.write([f"{visible_path(path)}: keine Änderungen am Plan, nur an seiner Form\n"])
    for sentence in verglichen.faults:
        screen.write([f"{sentence}\n"])
    return exits.CLEAN


def _version(path: str, file: str) -> Version | None:
    return None if file in _NOTHING else Version(path, worktree.read_bytes(file, MAX_BYTES))


def _keine() -> Einstellungen:
    return einstellungen({})[0]
