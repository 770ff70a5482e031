"""Faults while a file is read, as sentences. Expected ones already are sentences; unexpected ones get one here.

Nothing is printed here. Sentences, not exceptions, cross the border between processes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from traceback import walk_tb

from integrakon.errors import IntegrakonError

REPORT = "bitte mit der Ausgabe von „integrakon --version“ an die Entwickler melden."
_KINDS = {
    "MemoryError": "Der Arbeitsspeicher reicht nicht",
    "RecursionError": "Die Verschachtelung ist zu tief",
}


class SeveralFaultsError(IntegrakonError):
    """Several reasons why nothing could be done, a sentence each."""

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)


class PlanFaultError(IntegrakonError):
    """An unexpected fault of ours, tied to the file that was being read."""


def sentence(error: BaseException, name: str | None = None) -> str:
    """One sentence for an unexpected fault: what kind, while reading what, how to report it."""
    kind = _KINDS.get(type(error).__name__, "Unerwarteter Fehler")
    where = f" beim Lesen von „{name}“" if name else ""
    return f"{kind}{where} ({type(error).__name__}{_origin(error)}); {REPORT}"


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Whatever goes wrong in here and is no `IntegrakonError` becomes one that names the file."""
    try:
        yield
    except IntegrakonError:
        raise
    except Exception as error:
        raise PlanFaultError(sentence(error, name)) from error


def _origin(error: BaseException) -> str:
    """The innermost line of our own code that was running; it stands in for the traceback nobody sees."""
    ours = [
        (frame.f_globals["__name__"], line)
        for frame, line in walk_tb(error.__traceback__)
        if str(frame.f_globals.get("__name__")).startswith("integrakon.")
    ]
    return f" in {ours[-1][0]}, Zeile {ours[-1][1]}" if ours else ""
