"""Commits that are to be made, in the language of `git fast-import`. Nothing is run here; `source.git` does that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple


class Anfang(NamedTuple):
    """A commit that is to be made: its day (ISO), message, all its files by path, and the tags that it gets."""

    datum: str
    nachricht: str
    dateien: Mapping[str, bytes]
    marken: tuple[str, ...] = ()


def stream(autor: str, commits: Iterable[Anfang]) -> Iterator[bytes]:
    """The commits in the language of `git fast-import`."""
    for nr, commit in enumerate(commits, 1):
        noon = datetime.fromisoformat(f"{commit.datum}T12:00:00+00:00")
        yield f"commit refs/heads/main\nmark :{nr}\ncommitter {autor} {noon.timestamp():.0f} +0000\n".encode()
        yield _data(f"{commit.nachricht}\n".encode())
        yield b"deleteall\n"
        for path, content in sorted(commit.dateien.items()):
            yield f"M 644 inline {path}\n".encode()
            yield _data(content)
        for marke in commit.marken:
            yield f"reset refs/tags/{marke}\nfrom :{nr}\n".encode()


def _data(content: bytes) -> bytes:
    return b"data %d\n%b\n" % (len(content), content)
