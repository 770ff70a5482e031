"""`make bench`: integrakon against peers on the same files in one run; writes the table, exits 1 where a limit breaks.

Only ratios are judged, for seconds belong to a machine. Each contest is one function that returns rows.
"""

# ruff: noqa: S603 - runs the tool under test

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import generate
from measure import ENVIRONMENT, Contestant, Timing, compete
from report import Growth, Row, page

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
SIZES = (100, 1_000, 10_000)
SCHEMA = "schema.json"
FOLDER_PLANS, FOLDER_MEASURES = 1_000, 40


def tool(name: str, *arguments: str | Path) -> tuple[str, ...]:
    """A command of the bench's own environment."""
    return (str(BIN / name), *map(str, arguments))


def big_plan(work: Path, rounds: int) -> list[Row]:
    """One plan of 1,000 measures: the schema checker with our own schema, and the YAML linter."""
    plan = plan_file(work, 1_000)
    timings = compete(
        {
            "integrakon": Contestant(tool("integrakon", "validate", plan), work),
            "check-jsonschema": Contestant(tool("check-jsonschema", "--schemafile", SCHEMA, plan), work),
            "yamllint": Contestant(tool("yamllint", "-d", "relaxed", plan), work),
        },
        rounds,
    )
    ours = timings["integrakon"]
    return [
        Row("`validate`, 1,000 measures", ours, f"`{peer}`", timings[peer], limit)
        for peer, limit in (("check-jsonschema", 0.6), ("yamllint", 0.12))
    ]


def real_plans(work: Path, rounds: int) -> list[Row]:
    """The repository's three plans."""
    plans = sorted((ROOT / "plans").glob("*.yaml"))
    timings = compete(
        {
            "integrakon": Contestant(tool("integrakon", "validate", "plans/"), ROOT),
            "peer": Contestant(tool("check-jsonschema", "--schemafile", work / SCHEMA, *plans), ROOT),
        },
        2 * rounds,
    )
    return [Row("`validate plans/`", timings["integrakon"], "`check-jsonschema`", timings["peer"], 0.8)]


def start_up(work: Path, rounds: int) -> list[Row]:
    """How long until the help is there."""
    timings = compete(
        {
            "integrakon": Contestant(tool("integrakon", "--help"), work),
            "peer": Contestant(tool("python", "-c", "import typer"), work),
        },
        3 * rounds,
    )
    return [Row("`--help`", timings["integrakon"], '`python -c "import typer"`', timings["peer"], 1.3, allowance=0.030)]


def folder(work: Path, rounds: int) -> list[Row]:
    """A folder of plans: the whole command on all cores against the same command held to one core.

    The sum of the parts on one core is what that second run takes: it reads the same files, does the same work and
    starts once. Divided by the cores it is the time that a perfect division of labour would need.
    """
    plans = work / "folder"
    plans.mkdir()
    text = generate.plan(FOLDER_MEASURES)
    for number in range(FOLDER_PLANS):
        (plans / f"plan-{number:04}.yaml").write_text(text, "utf-8")
    command = tool("integrakon", "validate", plans)
    timings = compete(
        {"all": Contestant(command, work), "one": Contestant(command, work, one_core=True)}, max(2, rounds // 2)
    )
    one = timings["one"]
    ideal = Timing(tuple(seconds / cores() for seconds in one.seconds), one.peak_mib)
    label = f"the same on one core, divided by {cores()} cores"
    return [Row(f"`validate`, folder of {FOLDER_PLANS:,} plans", timings["all"], label, ideal, 1.3)]


def growth(work: Path, rounds: int) -> Growth:
    """What a plan costs as it grows."""
    timings = compete(
        {str(size): Contestant(tool("integrakon", "validate", plan_file(work, size)), work) for size in SIZES}, rounds
    )
    return Growth(tuple((size, plan_file(work, size).stat().st_size, timings[str(size)]) for size in SIZES))


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0))


def plan_file(work: Path, measures: int) -> Path:
    """Where the generated plan of this size lies."""
    return work / f"plan-{measures}.yaml"


def prepare(work: Path) -> None:
    """Write the plans and our schema."""
    for size in SIZES:
        plan_file(work, size).write_text(generate.plan(size), "utf-8")
    with (work / SCHEMA).open("wb") as target:
        subprocess.run(tool("integrakon", "schema"), check=True, stdout=target, env=ENVIRONMENT)


def run(work: Path, rounds: int) -> tuple[list[Row], Growth]:
    """All contests, one after another."""
    prepare(work)
    rows = []
    for contest in (big_plan, real_plans, start_up, folder):
        sys.stderr.write(f"{contest.__name__} …\n")
        rows += contest(work, rounds)
    sys.stderr.write("growth …\n")
    return rows, growth(work, rounds)


def main() -> int:
    """Measure, write the page, and say on standard error which limits do not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the Markdown file to write")
    parser.add_argument("--rounds", type=int, default=7, help="how often each command runs at least (default: 7)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder_name:
        rows, growing = run(Path(folder_name), arguments.rounds)
    arguments.out.write_text(page(rows, growing, cores()), "utf-8")
    broken = [f"{row.what} vs {row.peer}" for row in rows if not row.holds] + ["growth"] * (not growing.holds)
    sys.stderr.write("".join(f"limit broken: {name}\n" for name in broken))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
