"""A progress bar on standard error that shows itself only to a person, and only when the work takes a while.

A timer starts it, so short runs never load what draws it. It knows neither plans nor findings.
"""

from __future__ import annotations

import sys
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING

from integrakon.cli import screen

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.0  # seconds after which a person wonders whether anything happens; the contract's figure


class Bar:
    """Counts finished pieces; `begin` when the work does, `advance` after each piece, inside a `with`."""

    def __init__(self, label: str, total: int) -> None:
        self._label = label
        self._total = total
        self._done = 0
        self._lock = Lock()
        self._shown: tuple[Progress, TaskID] | None = None
        self._timer = Timer(PATIENCE, self._show) if screen.is_terminal(sys.stderr) else None

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer:
            self._timer.cancel()
        with self._lock:
            self._timer = None
            if self._shown:
                self._shown[0].stop()

    def begin(self) -> None:
        """From now on the person waits. Not before processes are forked: a thread must not be copied half-way."""
        if self._timer:
            self._timer.daemon = True
            self._timer.start()

    def advance(self, pieces: int = 1) -> None:
        """So many more pieces are done."""
        with self._lock:
            self._done += pieces
            if self._shown:
                progress, task = self._shown
                progress.update(task, completed=self._done)

    def _show(self) -> None:
        from rich.console import Console  # noqa: PLC0415  (only a long run on a terminal pays for it)
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        with self._lock:
            if self._timer is None:  # the work ended while this was loading
                return
            task = progress.add_task(self._label, total=self._total, completed=self._done)
            progress.start()
            self._shown = (progress, task)
