"""`merge` step by step: read three versions, merge them by entries, check the result, write it over OURS.

Where entries cannot be told apart git's own merge by lines takes over: nothing may get lost on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from integrakon.cli import exits, faults, screen
from integrakon.document import Document
from integrakon.errors import IntegrakonError, SourceError
from integrakon.merge.blocks import Block
from integrakon.merge.cutter import cut
from integrakon.merge.markers import ours_chosen
from integrakon.merge.three import TangledError, agrees, expected, has_conflict, merge_trees
from integrakon.output.files import write_atomic
from integrakon.source import git, worktree, yamltext

# Faults of a text that leave its blocks as they are; with any other the plan goes line by line.
_HARMLESS = {"IK004", "IK005", "IK006"}
_BOM = "\ufeff"


class _ByLinesError(IntegrakonError):
    """Half a German sentence: why entries cannot be merged here."""


class _Version(NamedTuple):
    """One version, with plain line ends and a line break at the end; its text as it was, and what is to be put back."""

    document: Document
    text: str
    has_bom: bool
    is_ended: bool


def merge(base: str, ours: str, theirs: str, path: str | None, marker_size: int) -> int:
    """Merge three files into the second and return the exit code: 1 if conflicts are marked in it.

    Raises:
        IntegrakonError: a file cannot be read or written, or git cannot merge it either; OURS is as before.
    """
    contents = [_content(name) for name in (base, ours, theirs)]
    merged, conflict = merge_contents(contents, path or ours, marker_size)
    if merged != contents[1]:
        write_atomic(ours, merged)
    if conflict:
        screen.say(f"In „{path or ours}“ bleiben Konflikte; sie sind darin mit {'<' * marker_size} markiert.")
        return exits.FOUND
    return exits.CLEAN


def _content(name: str) -> bytes:
    content = worktree.read_bytes(name, yamltext.MAX_BYTES)
    if len(content) > yamltext.MAX_BYTES:
        raise SourceError(f"„{name}“ ist größer, als ein Plan je sein kann, und wird nicht zusammengeführt.")
    return content


def merge_contents(contents: Sequence[bytes], name: str, marker_size: int) -> tuple[bytes, bool]:
    """The merge of base, ours and theirs, and whether conflicts are marked in it.

    Raises:
        IntegrakonError: git cannot merge them either.
    """
    base, ours, theirs = contents
    try:
        return _by_entries(base, ours, theirs, marker_size)
    except _ByLinesError as error:
        reason = str(error)
    except (ArithmeticError, AssertionError, LookupError, RecursionError, TypeError, ValueError) as error:
        reason = faults.sentence(error, name)
    screen.say(f"„{name}“ wird zeilenweise zusammengeführt, nicht nach Einträgen: {reason}")
    return git.merge_lines(base, ours, theirs, marker_size=marker_size)


def _by_entries(base: bytes, ours: bytes, theirs: bytes, marker_size: int) -> tuple[bytes, bool]:
    our, their = _read(ours, "ours"), _read(theirs, "theirs")
    before = _read(base, "base") if base.strip() else None

    def by_lines(base: str, ours: str, theirs: str) -> tuple[str, bool]:
        merged, conflict = git.merge_lines(base.encode(), ours.encode(), theirs.encode(), marker_size=marker_size)
        return merged.decode(), conflict

    try:
        tree = merge_trees(_cut(before) if before else None, _cut(our), _cut(their), by_lines)
    except TangledError as error:
        raise _ByLinesError("beide Seiten haben denselben Eintrag verschoben, aber an verschiedene Stellen.") from error
    conflict = has_conflict(tree)
    _check(tree, conflict, marker_size)
    return _as_in_ours(tree.text, our, their, before), conflict


def _read(content: bytes, side: str) -> _Version:
    document, findings = yamltext.parse(content, side)
    if document.data is None or not {finding.code for finding in findings} <= _HARMLESS:
        first = findings[0]
        raise _ByLinesError(f"„{side}“ ist nicht lesbar ({first.code} in Zeile {first.location.line}).")
    text = content.decode()
    plain = text.removeprefix(_BOM).replace("\r\n", "\n")
    ended = plain if plain.endswith("\n") else f"{plain}\n"
    if ended != document.text:
        document = yamltext.parse(ended.encode(), side)[0]
    return _Version(document, text.removeprefix(_BOM), text.startswith(_BOM), plain.endswith("\n"))


def _cut(version: _Version) -> Block:
    try:
        tree = cut(version.document)
    except ValueError as error:
        raise _ByLinesError(f"„{version.document.name}“ ist nicht in der üblichen Form geschrieben.") from error
    if tree.text != version.document.text:
        raise _ByLinesError(f"„{version.document.name}“ lässt sich nicht in Einträge zerlegen.")
    return tree


def _check(tree: Block, conflict: bool, marker_size: int) -> None:
    """Read the result again: it must say what was merged, with our side of every conflict.

    Raises:
        _ByLinesError: it does not.
    """
    text = ours_chosen(tree.text, marker_size) if conflict else tree.text
    document, findings = yamltext.parse(text.encode(), "result")
    is_readable = {finding.code for finding in findings} <= _HARMLESS
    if not is_readable or not agrees(expected(tree), document.data):
        raise _ByLinesError("das Ergebnis ließe sich nicht eindeutig lesen.")


def _as_in_ours(text: str, ours: _Version, theirs: _Version, base: _Version | None) -> bytes:
    """The result with the line ends of ours, and with a line break at the end unless one side took it away."""
    is_ended = ours.is_ended if base is None or ours.is_ended != base.is_ended else theirs.is_ended
    if not is_ended:
        text = text.removesuffix("\n")
    return f"{_BOM if ours.has_bom else ''}{_with_line_ends(text, ours.text)}".encode()


def _with_line_ends(text: str, ours: str) -> str:
    """The text with the line ends of ours: each line that is there as it is there, a new one as most of them are."""
    known = [line.endswith("\r") for line in ours.split("\n")[:-1]]
    if not any(known):
        return text
    is_mostly = sum(known) * 2 > len(known)
    lines = text.split("\n")
    ends = [is_mostly] * len(lines)
    if not all(known):
        plain = ours.replace("\r\n", "\n").split("\n")
        for at, there, size in SequenceMatcher(None, plain[: len(known)], lines).get_matching_blocks():
            ends[there : there + size] = known[at : at + size]
    ended = (f"{line}\r\n" if crlf else f"{line}\n" for line, crlf in zip(lines[:-1], ends[:-1], strict=True))
    return f"{''.join(ended)}{lines[-1]}"
