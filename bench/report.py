"""Turns the timings into docs/performance.md. It says which limits hold; whoever called it decides what follows."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from measure import Timing

TOOLS = ("integrakon", "check-jsonschema", "yamllint", "typer", "pydantic", "ruamel.yaml")
# Linear growth costs the same for every further measure (1.0), quadratic growth about ten times as much.
GROWTH_LIMIT = 1.5


@dataclass(frozen=True)
class Row:
    """One comparison: ours may take at most `limit` times as long as the peer, plus a fixed allowance in seconds."""

    what: str
    ours: Timing
    peer: str
    theirs: Timing
    limit: float
    allowance: float = 0.0

    @property
    def ratio(self) -> float:
        """How many times as long as the peer ours takes, by the medians and after the allowance."""
        return (self.ours.median - self.allowance) / self.theirs.median

    @property
    def holds(self) -> bool:
        """Whether the limit is kept."""
        return self.ratio <= self.limit

    def cells(self) -> tuple[str, ...]:
        """The row of the table."""
        allowance = f" + {self.allowance * 1000:.0f} ms" if self.allowance else ""
        return (
            self.what,
            str(len(self.ours.seconds)),
            _seconds(self.ours),
            self.peer,
            _seconds(self.theirs),
            f"{self.limit:g} ×{allowance}",
            f"{self.ratio:.2f} ×",
            _mark(self.holds),
        )


@dataclass(frozen=True)
class Growth:
    """What plans of growing size cost: (measures, bytes, timing), smallest first."""

    sizes: tuple[tuple[int, int, Timing], ...]

    def per_measure(self, index: int) -> float:
        """Seconds that each further measure costs between one size and the next."""
        (fewer, _, before), (more, _, after) = self.sizes[index : index + 2]
        return (after.median - before.median) / (more - fewer)

    @property
    def ratio(self) -> float:
        """The cost of a further measure in the last step, as a multiple of that in the first."""
        return self.per_measure(len(self.sizes) - 2) / self.per_measure(0)

    @property
    def holds(self) -> bool:
        """Whether the cost is linear."""
        return self.ratio <= GROWTH_LIMIT


def page(rows: list[Row], growth: Growth, cores: int) -> str:
    """The whole of docs/performance.md."""
    return (
        "\n\n".join(
            (
                INTRODUCTION.strip(),
                _table(
                    ("what", "runs", "integrakon", "peer", "peer takes", "limit", "measured", "ok"),
                    [row.cells() for row in rows],
                ),
                GROWTH.strip().format(
                    runs=len(growth.sizes[0][2].seconds),
                    first=growth.per_measure(0) * 1e6,
                    last=growth.per_measure(len(growth.sizes) - 2) * 1e6,
                    ratio=growth.ratio,
                    limit=GROWTH_LIMIT,
                    mark=_mark(growth.holds),
                ),
                _table(
                    ("measures", "file", "`integrakon validate FILE`", "peak memory"),
                    [
                        (f"{measures:,}", f"{size / 1e6:.2f} MB", _seconds(timing), f"{timing.peak_mib:.0f} MiB")
                        for measures, size, timing in growth.sizes
                    ],
                ),
                MACHINE.strip().format(
                    cores=cores,
                    python=f"{platform.python_implementation()} {platform.python_version()}",
                    system=f"{platform.system()} on {platform.machine()}",
                    tools=", ".join(f"{tool} {version(tool)}" for tool in TOOLS),
                ),
            )
        )
        + "\n"
    )


INTRODUCTION = """
# Performance

Written by `make bench`; do not edit. All tools are installed in one environment of the bench's own, byte-compiled, and
timed as whole processes that take turns in one run, their output thrown away. Times are medians of as many runs as the
second column says, with the best run in brackets; one more warms up the caches and is not counted. Only the ratios are
promised: seconds belong to a machine.

- The commands, with all their options: `integrakon validate FILE`, `check-jsonschema --schemafile schema.json FILE`,
  `yamllint -d relaxed FILE`, `integrakon lint --fail-on fehler`, `integrakon status --stichtag 2027-06-30`,
  `integrakon diff HEAD~1`, `integrakon history massnahme-1 plans/`. Without a path they read `plans/`.
- The plan of 1,000 measures is generated (`bench/generate.py`); `check-jsonschema` checks it against our own schema, as
  `integrakon schema` prints it.
- `--help` may take 30 ms on top, which are taken off before the ratio is formed.
- The folder holds 1,000 generated plans of 40 measures each. "One core" is the same command held to one core by its
  affinity: the sum of the parts, start-up included. Divided by the cores, that is what a perfect division of labour
  would take.
- `diff` reads two versions of each plan, one of them from git; of the three plans a few words were changed in each.
- `history` follows one measure through 500 commits of a plan of 40; every tenth commit changes it and the next one
  changes it back. Its peer reads the same 500 versions once, from files.
- `lint` runs the rules of the standard profile, which includes validating; its second row is its own growth.
- `status` judges every measure and prints them all.
"""

GROWTH = """
## Growth

All of this is `integrakon validate FILE`: time is the median of {runs} runs, memory the most that any of them took.
A further measure costs {first:.0f} µs from 100 to 1,000 measures and {last:.0f} µs from 1,000 to 10,000: {ratio:.2f}
times as much, where linear growth gives 1 and the limit is {limit:g} ({mark}).
"""

MACHINE = """
## Measured on

{cores} cores, {system}, {python}; {tools}.
"""


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, ("---",) * len(head), *rows))


def _seconds(timing: Timing) -> str:
    return f"{timing.median:.3f} s ({timing.best:.3f})"


def _mark(holds: bool) -> str:
    return "yes" if holds else "**no**"
