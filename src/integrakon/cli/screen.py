"""The two streams: results go out on one, everything said to a person on the other. The only place that touches them.

A reader that has gone away is no fault; a full device is. No formatting and no exit codes here.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from integrakon.errors import TargetError
from integrakon.output.files import reason
from integrakon.output.safe import visible


def prepare() -> None:
    """Make both streams able to carry every character: UTF-8 in a pipe, a terminal keeps its own encoding."""
    sys.stdout = _able(sys.stdout)
    sys.stderr = _able(sys.stderr)


def write(pieces: Iterable[str]) -> None:
    """Results to standard output.

    Raises:
        TargetError: the device behind it is full or broken.
    """
    with _writing():
        sys.stdout.writelines(pieces)
        sys.stdout.flush()


def write_bytes(content: bytes) -> None:
    """The content of a file to standard output, as it is.

    Raises:
        TargetError: the device behind it is full or broken.
    """
    with _writing():
        sys.stdout.buffer.write(content)
        sys.stdout.flush()


@contextlib.contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:  # `| head`: the reader has seen enough, the verdict stands all the same
        silence(sys.stdout)
    except OSError as error:
        silence(sys.stdout)
        raise TargetError(f"Die Ausgabe lässt sich nicht schreiben: {reason(error)}.") from error


def say(sentence: str) -> None:
    """A line for the person, on standard error; it may carry foreign text."""
    try:
        sys.stderr.write(f"{visible(sentence)}\n")
        sys.stderr.flush()
    except OSError:  # nobody to talk to: the exit code says it
        silence(sys.stderr)


def complain(sentence: str) -> None:
    """Say why something could not be done."""
    say(f"Fehler: {sentence}")


def silence(stream: TextIO) -> None:
    """Send what is still buffered nowhere, so that the interpreter's last flush does not fail a second time."""
    with contextlib.suppress(OSError, ValueError):
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, stream.fileno())
        os.close(sink)


def is_terminal(stream: TextIO) -> bool:
    """Whether a person is looking at this stream."""
    return not stream.closed and stream.isatty()


def can_show(text: str) -> bool:
    """Whether standard output can carry these characters."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def wants_colour(*, refused: bool) -> bool:
    """Colour needs a terminal that can do it, and nobody who said no."""
    if refused or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return is_terminal(sys.stdout)


def _able(stream: TextIO | None) -> TextIO:
    if stream is None:  # closed by the caller (`>&-`)
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper):
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
    return stream
