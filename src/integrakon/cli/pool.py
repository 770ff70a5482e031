"""One pool of processes for many independent files. It knows neither plans nor findings.

Results come back in the order of the names, whichever process was first.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from integrakon.errors import IntegrakonError

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from integrakon.cli.progress import Bar

Result = TypeVar("Result")

# Parts for each process: enough that a slow part at the end keeps the others waiting for a few percent of the time at
# most, few enough that handing over stays cheap beside the work.
PARTS_EACH = 12
# In a process of the pool: what it was started for.
_of_this_process: list[Callable[[str], object]] = []


def processes() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def spread(work: Callable[[str], Result], names: Sequence[str], sizes: Sequence[int], bar: Bar) -> list[Result]:
    """Do the work for every name in as many processes as there are cores.

    Raises:
        IntegrakonError: a process died, most likely for want of memory.
    """
    from concurrent.futures import ProcessPoolExecutor, as_completed  # noqa: PLC0415  (50 ms that few runs need)
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    workers = processes()
    parts = _parts(sizes, workers * PARTS_EACH)
    results: dict[int, list[Result]] = {}
    pool = ProcessPoolExecutor(min(workers, len(parts)), mp_context=_context(), initializer=_settle, initargs=(work,))
    try:
        futures = {pool.submit(_do, names[part.start : part.stop]): part for part in parts}
        bar.begin()
        for future in as_completed(futures):
            part = futures.pop(future)
            results[part.start] = future.result()
            bar.advance(len(part))
    except BrokenProcessPool as error:
        raise IntegrakonError(_death(names, parts, results)) from error
    finally:
        # Waiting is short, for nothing is left to do, and without it 3.11 may fail loudly when the interpreter ends.
        pool.shutdown(wait=True, cancel_futures=True)
    return [result for start in sorted(results) for result in results[start]]


def _parts(sizes: Sequence[int], wanted: int) -> list[range]:
    """Neighbouring files in parts of about the same number of bytes; a large file is a part of its own."""
    share = max(sum(sizes) // wanted, 1)
    parts, start, weight = [], 0, 0
    for index, size in enumerate(sizes):
        weight += max(size, 1)
        if weight >= share:
            parts.append(range(start, index + 1))
            start, weight = index + 1, 0
    if start < len(sizes):
        parts.append(range(start, len(sizes)))
    return parts


def _context() -> BaseContext:
    """Forked processes have everything loaded already; where there is no fork they load it themselves."""
    import multiprocessing  # noqa: PLC0415

    forks = "fork" in multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("fork" if forks else None)


def _settle(work: Callable[[str], object]) -> None:
    """Make a fresh process die of Ctrl-C without a word, and hand it the work once, for that may be large."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _of_this_process.append(work)


def _do(names: Sequence[str]) -> list[Any]:
    (work,) = _of_this_process
    return [work(name) for name in names]


def _death(names: Sequence[str], parts: Sequence[range], results: dict[int, list[Result]]) -> str:
    first = next(part.start for part in parts if part.start not in results)
    return (
        f"Ein Prüfprozess ist unerwartet beendet worden, vielleicht aus Mangel an Arbeitsspeicher; "
        f"als erster Plan blieb „{names[first]}“ ungeprüft."
    )
