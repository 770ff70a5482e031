"""Times whole processes, as a person waits for them: wall time and peak memory, contestants taking turns.

No statistics beyond median and best, no knowledge of what is compared.
"""

# ruff: noqa: S603 - the commands are the tools under comparison, put together in run.py

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Command = tuple[str, ...]

# A peer must not pay for being compiled anew on every start, nor find our modules or a coloured terminal.
REMOVED = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONSTARTUP", "FORCE_COLOR")
ENVIRONMENT = {key: value for key, value in os.environ.items() if key not in REMOVED} | {"NO_COLOR": "1"}
ON_ONE_CORE = """
import os, sys
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
os.execv(sys.argv[1], sys.argv[1:])
"""


@dataclass(frozen=True)
class Contestant:
    """A command to be timed; with `one_core` it and all its children are held on a single core."""

    command: Command
    cwd: Path
    one_core: bool = False


@dataclass(frozen=True)
class Timing:
    """All runs of one contestant."""

    seconds: tuple[float, ...]
    peak_mib: float

    @property
    def median(self) -> float:
        """The run in the middle."""
        return median(self.seconds)

    @property
    def best(self) -> float:
        """The run that was disturbed least."""
        return min(self.seconds)


def compete(contestants: dict[str, Contestant], rounds: int) -> dict[str, Timing]:
    """Time all contestants, taking turns so that a disturbance of the machine hits them alike.

    One round warms up the caches and is not counted; every other round goes backwards.
    """
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in contestants}
    for number in range(rounds + 1):
        for name in list(contestants)[:: -1 if number % 2 else 1]:
            run = _run(contestants[name])
            if number:
                runs[name].append(run)
    return {
        name: Timing(tuple(seconds for seconds, _ in timed), max(peak for _, peak in timed))
        for name, timed in runs.items()
    }


def _run(contestant: Contestant) -> tuple[float, float]:
    with tempfile.TemporaryFile() as errors:
        start = perf_counter()
        process = subprocess.Popen(
            _on_one_core(contestant.command) if contestant.one_core else contestant.command,
            cwd=contestant.cwd,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            said = errors.read().decode(errors="replace")[-2000:]
            sys.exit(f"{' '.join(contestant.command)}: exit {process.returncode}\n{said}")
    unit = 2**20 if sys.platform == "darwin" else 2**10  # ru_maxrss counts bytes there, KiB elsewhere
    return seconds, usage.ru_maxrss / unit


def _on_one_core(command: Sequence[str]) -> Command:
    """The command behind a launcher that holds itself to one core and then becomes the command."""
    return (sys.executable, "-S", "-c", ON_ONE_CORE, *command)
