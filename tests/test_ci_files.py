"""The ready files for GitHub Actions and GitLab CI: their commands, run against a real repository as a runner would."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from amendments import STADT, geaendert
from ruamel.yaml import YAML

from gitprobe import Depot
from helpers import WURZEL

CI = WURZEL / "docs" / "ci"
BIN = Path(sys.executable).parent
# A plan that keeps the rules on faithful transcriptions; this is about running the commands, not about rules.
CONFIGURATION = '[lint]\nprofil = "treu"\n'
BRANCH = {
    "a deadline postponed": ("ende: 2026-12", "ende: 2027-09"),
    "another word": ("jeden Freitag", "jeden Montag"),
    "nothing": ("akteure:\n", "# wer mitmacht\nakteure:\n"),
    "a broken plan": ("format: 1", "format: 1\nkaputt: ja"),
}
# What a runner hands its program: the arguments, and the file whose content is to be posted.
POSTED = """#!/bin/sh
printf '%s\\n' "$@" > "$POSTED.args"
cp aenderungen.md "$POSTED"
"""


def loaded(name: str) -> dict[str, Any]:
    content: dict[str, Any] = YAML(typ="safe", pure=True).load(CI / name)
    return content


def github_steps() -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = loaded("github.yml")["jobs"]["plaene"]["steps"]
    return [step for step in steps if "run" in step and not step["run"].startswith("pip ")]


def done_on_github(runner: "Runner") -> Iterator[int]:
    """The exit code of each step that is run; all are, whatever failed before, but those that need the comparison."""
    compared = 0
    for step in github_steps():
        if compared and "steps.vergleich.outcome == 'success'" in step.get("if", ""):
            continue
        code = runner.run(step["run"]).returncode
        compared = code if step.get("id") == "vergleich" else compared
        yield code


@dataclass
class Runner:
    """A clone as a runner has it, on the head of the branch, and the programs and variables it offers."""

    folder: Path
    environment: dict[str, str]

    def run(self, script: str) -> subprocess.CompletedProcess[str]:
        command = ("bash", "-e", "-c", script)
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )

    @property
    def posted(self) -> str:
        return Path(self.environment["POSTED"]).read_text(encoding="utf-8")


@pytest.fixture
def runner(request: pytest.FixtureRequest, tmp_path: Path) -> Runner:
    """A branch with one amendment; `main` went on after it, which must not show in the comparison."""
    depot = Depot(tmp_path / "depot")
    depot.write(CONFIGURATION, "integrakon.toml")
    depot.commit(STADT, "Beschlossen")
    depot.git("switch", "-qc", "aenderung")
    depot.commit(geaendert(STADT, BRANCH[request.param]), "Änderung")
    depot.git("switch", "-q", "main")
    base = depot.commit(geaendert(STADT, ("name: Schulen", "name: Grundschulen")), "Inzwischen auf main")
    depot.git("switch", "-q", "--detach", "aenderung")
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("gh", "curl"):
        (programs / name).write_text(POSTED, encoding="utf-8")
        (programs / name).chmod(0o755)
    environment = {
        "PATH": os.pathsep.join((str(programs), str(BIN), os.environ["PATH"])),
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
        "POSTED": str(tmp_path / "posted.md"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "BASIS": base,
        "NUMMER": "7",
        "GH_TOKEN": "-",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": depot.git("merge-base", "main", "aenderung"),
        "KOMMENTAR_TOKEN": "geheim",
        "CI_API_V4_URL": "https://git.example.org/api/v4",
        "CI_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "7",
    }
    return Runner(depot.folder, environment)


HEAD = {
    "a deadline postponed": "**Integrationskonzept: 1 Änderung: 1 beschlussrelevant.**",
    "another word": "**Integrationskonzept: 1 Änderung: 1 inhaltlich.**",
    "nothing": "**Integrationskonzept: Keine Änderungen.**",
}
# validate, lint, diff, comment (where there is something to say), threshold
GITHUB = {
    "a deadline postponed": [0, 0, 0, 0, 1],
    "another word": [0, 0, 0, 0, 0],
    "nothing": [0, 0, 0, 0, 0],
    "a broken plan": [1, 1, 2, 2],
}
# The first command that fails ends a job of GitLab's.
GITLAB = {
    ("plaene-pruefen", "a deadline postponed"): [0, 0],
    ("plaene-pruefen", "nothing"): [0, 0],
    ("plaene-pruefen", "a broken plan"): [1],
    ("plaene-vergleichen", "a deadline postponed"): [0, 0, 1],
    ("plaene-vergleichen", "another word"): [0, 0, 0],
    ("plaene-vergleichen", "nothing"): [0, 0, 0],
    ("plaene-vergleichen", "a broken plan"): [2],
}


@pytest.mark.parametrize(
    ("runner", "codes", "name"), [(n, c, n) for n, c in GITHUB.items()], indirect=["runner"], ids=GITHUB
)
def test_the_steps_on_github(runner: Runner, codes: list[int], name: str) -> None:
    assert list(done_on_github(runner)) == codes
    if name in HEAD:
        assert runner.posted.split("\n", 1)[0] == HEAD[name]
        assert Path(runner.environment["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8") == runner.posted
        arguments = Path(runner.environment["POSTED"] + ".args").read_text(encoding="utf-8").split()
        assert arguments == ["pr", "comment", "7", "--edit-last", "--create-if-none", "--body-file", "aenderungen.md"]


@pytest.mark.parametrize(
    ("runner", "codes", "job", "name"),
    [(name, codes, job, name) for (job, name), codes in GITLAB.items()],
    indirect=["runner"],
    ids=[f"{job} {name}" for job, name in GITLAB],
)
def test_the_jobs_on_gitlab(runner: Runner, codes: list[int], job: str, name: str) -> None:
    done: list[int] = []
    for command in loaded("gitlab-ci.yml")[job]["script"]:
        done.append(runner.run(command).returncode)
        if done[-1]:
            break
    assert done == codes
    if job == "plaene-vergleichen" and name in HEAD:
        assert runner.posted.split("\n", 1)[0] == HEAD[name]
        arguments = Path(runner.environment["POSTED"] + ".args").read_text(encoding="utf-8").split("\n")
        assert "https://git.example.org/api/v4/projects/3/merge_requests/7/notes" in arguments


@pytest.mark.parametrize("runner", ["another word"], indirect=True)
def test_without_a_token_gitlab_posts_nothing(runner: Runner) -> None:
    del runner.environment["KOMMENTAR_TOKEN"]
    script = "\n".join(loaded("gitlab-ci.yml")["plaene-vergleichen"]["script"])
    assert runner.run(script).returncode == 0
    assert not Path(runner.environment["POSTED"]).exists()
    assert (runner.folder / "aenderungen.md").read_text(encoding="utf-8").startswith(HEAD["another word"])


def test_a_workflow_may_do_no_more_than_it_has_to() -> None:
    workflow = loaded("github.yml")
    assert workflow["permissions"] == {"contents": "read", "pull-requests": "write"}
    checkout = workflow["jobs"]["plaene"]["steps"][0]
    assert checkout["with"] == {"fetch-depth": 0, "persist-credentials": False}


def test_nothing_from_outside_is_put_into_a_command() -> None:
    steps = loaded("github.yml")["jobs"]["plaene"]["steps"]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
    gitlab = loaded("gitlab-ci.yml")
    commands = [
        command for job in gitlab.values() for command in (*job.get("before_script", ()), *job.get("script", ()))
    ]
    for command in commands:
        assert "$" not in re.sub(r'"[^"]*"', "", command)  # every variable stands in quotes
