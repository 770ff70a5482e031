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
COMMITS, COMMITS_THAT_TOUCH = 500, 10


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
    plans = _plans()
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


def comparing(work: Path, rounds: int) -> list[Row]:
    """Two revisions of a plan are two plans to read: `diff` against `validate` of the newer one."""
    three = repository(work / "three-plans", {path.name: path.read_text("utf-8") for path in _plans()}, _AMENDED)
    big = repository(work / "big-plan", {"plan.yaml": generate.plan(1_000)}, _BIG_AMENDED)
    return [
        _against_validate("`diff HEAD~1`, the three plans", three, ("diff", "HEAD~1"), 2 * rounds, 1.5),
        _against_validate("`diff HEAD~1`, 1,000 measures", big, ("diff", "HEAD~1"), rounds, 3),
    ]


def linting(work: Path, rounds: int) -> list[Row]:
    """The rules, which includes validating; and what they cost as a plan grows."""
    folder = work / "lint"
    (folder / "plans").mkdir(parents=True)
    (folder / "plans" / "plan.yaml").write_text(generate.plan(1_000), "utf-8")
    lint = ("lint", "--fail-on", "fehler")
    timings = compete(
        {str(size): Contestant(tool("integrakon", *lint, plan_file(work, size)), work) for size in SIZES[1:]},
        max(2, rounds // 2),
    )
    less, more = (timings[str(size)] for size in SIZES[1:])
    return [
        _against_validate("`lint`, 1,000 measures", folder, lint, rounds, 2),
        Row("`lint`, 10,000 measures", more, "`lint`, 1,000 measures", less, 15),
    ]


def remembering(work: Path, rounds: int) -> list[Row]:
    """The life of a measure against `validate` of all versions of the plan as files, which reads each of them once."""
    versions = [_version(number) for number in range(COMMITS)]
    repository = work / "life"
    repository.mkdir()
    _git(repository, "init", "-q", "-b", "main")
    _git(repository, "fast-import", "--quiet", stdin=_stream(versions))
    _git(repository, "reset", "-q", "--hard", "main")
    files = work / "versions"
    files.mkdir()
    for number, text in enumerate(versions):
        (files / f"plan-{number:03}.yaml").write_text(text, "utf-8")
    timings = compete(
        {
            "ours": Contestant(tool("integrakon", "history", "massnahme-1", "plans/"), repository),
            "validate": Contestant(tool("integrakon", "validate", files), work, one_core=True),
        },
        max(2, rounds // 2),
    )
    label = f"`validate` of the {COMMITS} versions on one core"
    return [Row(f"`history`, {COMMITS} commits", timings["ours"], label, timings["validate"], 1.5)]


def _version(number: int) -> str:
    """The plan in one of its versions: each changes a measure, and every tenth changes the one that is asked about."""
    touched = 1 if number % COMMITS_THAT_TOUCH == 0 else 2 + number % (FOLDER_MEASURES - 1)
    return generate.plan(FOLDER_MEASURES).replace(
        f"nr: M{touched}\n", f"nr: M{touched}\n            prioritaet: Stufe {number}\n", 1
    )


def _stream(versions: list[str]) -> bytes:
    """The versions one after the other, for `git fast-import`."""
    parts = []
    for number, text in enumerate(versions):
        content = text.encode()
        parts.append(
            b"commit refs/heads/main\n"
            b"committer Bench <bench@example.org> %d +0000\ndata 5\nPlan\n\n"
            b"M 100644 inline plans/plan.yaml\ndata %d\n%s\n" % (1_700_000_000 + number, len(content), content)
        )
    return b"".join(parts)


def standing(work: Path, rounds: int) -> list[Row]:
    """Reading a plan is the most of `status`: judging and telling its measures may not cost as much again."""
    folder = work / "status"
    (folder / "plans").mkdir(parents=True)
    (folder / "plans" / "plan.yaml").write_text(generate.plan(1_000), "utf-8")
    return [_against_validate("`status`, 1,000 measures", folder, ("status", "--stichtag", "2027-06-30"), rounds, 2)]


def repository(folder: Path, plans: dict[str, str], edits: dict[str, str]) -> Path:
    """A git repository with the plans in one commit, and amended in the next; edits that find nothing do nothing."""
    (folder / "plans").mkdir(parents=True)
    _git(folder, "init", "-q")
    for amended in (False, True):
        for name, text in plans.items():
            for old, new in edits.items() if amended else ():
                text = text.replace(old, new)  # noqa: PLW2901
            (folder / "plans" / name).write_text(text, "utf-8")
        _git(folder, "add", "-A")
        _git(folder, "commit", "-q", "-m", "Plan")
    return folder


# Something of every plan, so that none is left out for being the same.
_AMENDED = {
    "Arbeitskreis Asyl": "Freundeskreis Asyl",
    "jaehrlich": "zweijaehrlich",
    "Zusammenlebens": "guten Zusammenlebens",
}
_BIG_AMENDED = {"ende: 2028-12-31": "ende: 2029-06-30", "Es gibt 5 Angebote": "Es gibt 6 Angebote"}


def _plans() -> list[Path]:
    return sorted((ROOT / "plans").glob("*.yaml"))


def _against_validate(what: str, folder: Path, arguments: tuple[str, ...], rounds: int, limit: float) -> Row:
    """A command in a folder against `validate` of the plans in it."""
    timings = compete(
        {
            "ours": Contestant(tool("integrakon", *arguments), folder),
            "validate": Contestant(tool("integrakon", "validate", "plans/"), folder),
        },
        rounds,
    )
    return Row(what, timings["ours"], "`validate` of the same", timings["validate"], limit)


def _git(folder: Path, *arguments: str, stdin: bytes | None = None) -> None:
    identity = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(("git", *identity, *arguments), cwd=folder, check=True, input=stdin)  # noqa: S607


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
    for contest in (big_plan, real_plans, start_up, folder, comparing, remembering, linting, standing):
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
