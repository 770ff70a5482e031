"""The ready files for GitHub Actions and GitLab CI: their commands, run against a real repository as a runner would."""

import json
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
MARKER = "<!-- integrakon -->"
FOREIGN = f"{MARKER} von jemand anderem"
# The two programs that talk to a platform, as far as the files use them: they keep the comments in a file.
PLATFORM = """#!{python}
import json, os, pathlib, sys
words = sys.argv[1:]
store = pathlib.Path(os.environ["COMMENTS"])
comments = json.loads(store.read_text("utf-8"))
def option(*names):
    return next((words[at + 1] for at, word in enumerate(words) if word in names), None)
url = next(word for word in words if word.startswith(("https://", "repos/")))
sent = option("--field", "--data-urlencode")
if sent:
    body = pathlib.Path(sent.partition("@")[2]).read_text("utf-8")
    number = url.rsplit("/", 1)[1]
    if option("--method", "--request") == "POST":
        comments.append({{"id": len(comments) + 1, "author": {{"id": 7}}, "body": body, "url": url}})
    else:
        comments[int(number) - 1] |= {{"body": body}}
    store.write_text(json.dumps(comments), "utf-8")
elif option("--jq"):
    assert '"github-actions[bot]"' in option("--jq") and '"{marker}"' in option("--jq")
    for comment in comments:
        if comment["author"]["id"] == 7 and comment["body"].startswith("{marker}"):
            print(comment["id"])
else:
    answer = {{"id": 7}} if url.endswith("/user") else comments
    pathlib.Path(option("--output")).write_text(json.dumps(answer), "utf-8")
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

    depot: Depot
    environment: dict[str, str]

    @property
    def folder(self) -> Path:
        return self.depot.folder

    def merged(self) -> str:
        """Check out what main would be with the branch, as GitHub does, and GitLab where it is told to."""
        branch = self.depot.git("rev-parse", "HEAD")
        self.depot.git("switch", "-q", "--detach", "main")
        self.depot.git("merge", "-q", "--no-edit", branch)
        return branch

    def run(self, script: str) -> subprocess.CompletedProcess[str]:
        command = ("bash", "-e", "-c", script)
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )

    @property
    def comments(self) -> list[dict[str, Any]]:
        """What stands at the request, but for the comment of somebody else that was there before."""
        foreign, *own = json.loads(Path(self.environment["COMMENTS"]).read_text(encoding="utf-8"))
        assert foreign["body"] == FOREIGN
        return own

    @property
    def summary(self) -> str:
        return Path(self.environment["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8")


@pytest.fixture
def runner(request: pytest.FixtureRequest, tmp_path: Path) -> Runner:
    """A branch with one amendment; `main` went on after it, which must not show in the comparison."""
    depot = Depot(tmp_path / "depot")
    depot.write(CONFIGURATION, "integrakon.toml")
    depot.commit(STADT, "Beschlossen")
    depot.git("switch", "-qc", "aenderung")
    depot.commit(geaendert(STADT, BRANCH[request.param]), "Änderung")
    depot.git("switch", "-q", "main")
    depot.commit(geaendert(STADT, ("name: Schulen", "name: Grundschulen")), "Inzwischen auf main")
    depot.git("switch", "-q", "--detach", "aenderung")
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("gh", "curl"):
        (programs / name).write_text(PLATFORM.format(python=sys.executable, marker=MARKER), encoding="utf-8")
        (programs / name).chmod(0o755)
    foreign = {"id": 1, "author": {"id": 1}, "body": FOREIGN}
    (tmp_path / "comments.json").write_text(json.dumps([foreign]), encoding="utf-8")
    environment = {
        "PATH": os.pathsep.join((str(programs), str(BIN), os.environ["PATH"])),
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
        "COMMENTS": str(tmp_path / "comments.json"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        **loaded("github.yml")["jobs"]["plaene"]["env"],
        "GH_TOKEN": "-",
        "KOMMENTARE": "repos/stadt/konzept/issues/7/comments",
        "KOMMENTAR": "repos/stadt/konzept/issues/comments",
        **loaded("gitlab-ci.yml")["plaene-vergleichen"]["variables"],
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": depot.git("merge-base", "main", "aenderung"),
        "KOMMENTAR_TOKEN": "geheim",
        "CI_API_V4_URL": "https://git.example.org/api/v4",
        "CI_PROJECT_ID": "4",
        "CI_MERGE_REQUEST_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "7",
    }
    return Runner(depot, environment)


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
# How many commands are done, and the code of the last: the first that fails ends a job of GitLab's.
GITLAB = {
    ("plaene-pruefen", "a deadline postponed"): (2, 0),
    ("plaene-pruefen", "nothing"): (2, 0),
    ("plaene-pruefen", "a broken plan"): (0, 1),
    ("plaene-vergleichen", "a deadline postponed"): (3, 1),
    ("plaene-vergleichen", "another word"): (4, 0),
    ("plaene-vergleichen", "nothing"): (4, 0),
    ("plaene-vergleichen", "a broken plan"): (1, 2),
}


def done_on_gitlab(runner: Runner, job: str) -> tuple[int, int]:
    """All commands of a job in one shell, as its runner does it."""
    done = "".join(f"{command}\necho done >&2\n" for command in loaded("gitlab-ci.yml")[job]["script"])
    result = runner.run(done)
    return result.stderr.count("done\n"), result.returncode


@pytest.mark.parametrize(
    ("runner", "codes", "name"), [(n, c, n) for n, c in GITHUB.items()], indirect=["runner"], ids=GITHUB
)
def test_the_steps_on_github(runner: Runner, codes: list[int], name: str) -> None:
    runner.merged()
    assert list(done_on_github(runner)) == codes
    if name in HEAD:
        (comment,) = runner.comments
        assert comment["body"] == f"{MARKER}\n{runner.summary}"
        assert runner.summary.split("\n", 1)[0] == HEAD[name]
        assert comment["url"] == "repos/stadt/konzept/issues/7/comments"


@pytest.mark.parametrize("runner", ["another word"], indirect=True)
@pytest.mark.parametrize("platform", ["github", "gitlab"])
def test_each_run_renews_the_one_comment(runner: Runner, platform: str) -> None:
    def run() -> None:
        if platform == "github":
            list(done_on_github(runner))
        else:
            done_on_gitlab(runner, "plaene-vergleichen")

    branch = runner.merged() if platform == "github" else runner.depot.git("rev-parse", "HEAD")
    run()
    first = runner.comments
    runner.depot.git("switch", "-q", "--detach", branch)
    runner.depot.commit(geaendert(STADT, BRANCH["another word"], BRANCH["a deadline postponed"]), "Mehr")
    if platform == "github":
        runner.merged()
    run()
    assert [comment["id"] for comment in runner.comments] == [comment["id"] for comment in first] == [2]
    assert "2 Änderungen: 1 beschlussrelevant, 1 inhaltlich." in runner.comments[0]["body"]


@pytest.mark.parametrize("is_merged", [False, True], ids=["branch", "merged results"])
@pytest.mark.parametrize(
    ("runner", "expected", "job", "name"),
    [(name, expected, job, name) for (job, name), expected in GITLAB.items()],
    indirect=["runner"],
    ids=[f"{job} {name}" for job, name in GITLAB],
)
def test_the_jobs_on_gitlab(runner: Runner, expected: tuple[int, int], job: str, name: str, is_merged: bool) -> None:
    if is_merged:
        runner.environment["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"] = runner.merged()
    assert done_on_gitlab(runner, job) == expected
    if job == "plaene-vergleichen" and name in HEAD:
        (comment,) = runner.comments
        assert comment["body"].split("\n")[:2] == [MARKER, HEAD[name]]
        assert comment["url"] == "https://git.example.org/api/v4/projects/3/merge_requests/7/notes"


@pytest.mark.parametrize("runner", ["another word"], indirect=True)
def test_without_a_token_gitlab_posts_nothing(runner: Runner) -> None:
    del runner.environment["KOMMENTAR_TOKEN"]
    assert done_on_gitlab(runner, "plaene-vergleichen") == (4, 0)
    assert runner.comments == []
    assert (runner.folder / "aenderungen.md").read_text(encoding="utf-8").startswith(HEAD["another word"])


def test_a_comment_that_fails_does_not_fail_the_run_on_github() -> None:
    (comment,) = (step for step in github_steps() if step["name"] == "Kommentieren")
    assert comment["continue-on-error"] is True
    assert "github.event.pull_request.head.repo.full_name == github.repository" in comment["if"]


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
