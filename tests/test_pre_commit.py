"""The hooks that other repositories can use, tried by pre-commit itself in a real repository.

The package is built from this checkout; its dependencies are lent from the running environment, so that nothing is
downloaded.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from helpers import WURZEL

HOOKS = ("integrakon-validate", "integrakon-lint", "integrakon-fmt")
# Of the two repositories nothing may depend on how git is set up on this machine, or on a git that runs these tests.
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Stadt",
    "GIT_AUTHOR_EMAIL": "stadt@example.org",
    "GIT_COMMITTER_NAME": "Stadt",
    "GIT_COMMITTER_EMAIL": "stadt@example.org",
}
LENT = {
    "PYTHONPATH": os.pathsep.join(dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))),
    "PIP_NO_INDEX": "1",
    "PIP_NO_DEPS": "1",
    "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it as the value of `build_isolation`
    "PIP_IGNORE_INSTALLED": "1",
}
GOOD = """\
format: 1

kommune:
  name: Musterstadt

konzept:
  titel: Integrationskonzept
"""
ZIEL = "handlungsfelder: [{id: bildung, titel: Bildung, ziele: [{id: z-1, text: Alle lernen.}]}]\n"
FEHLT = "handlungsfelder: [{id: bildung, titel: Bildung, massnahmen: [{id: m-1, titel: Kurs, akteure: [fehlt]}]}]\n"


def run(*command: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
    environment |= {**GIT, **more}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300)


def git(*arguments: str, cwd: Path) -> str:
    done = run("git", *arguments, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of all files of this checkout, whether they are committed or not."""
    folder = tmp_path_factory.mktemp("integrakon")
    for name in git("ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=WURZEL).split("\0"):
        if name and not name.startswith("tests/") and (WURZEL / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(WURZEL / name, folder / name)
    git("init", "--quiet", cwd=folder)
    git("add", "--all", cwd=folder)
    git("commit", "--quiet", "--message", "Stand", cwd=folder)
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment that it makes once."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def city(ours: Path, tmp_path: Path) -> Path:
    """The repository of a city that uses the hooks, and of all the rules only one."""
    revision = git("rev-parse", "HEAD", cwd=ours).strip()
    hooks = "".join(f"      - id: {hook}\n" for hook in HOOKS)
    config = f"repos:\n  - repo: {ours}\n    rev: {revision}\n    hooks:\n{hooks}"
    (tmp_path / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    (tmp_path / "integrakon.toml").write_text('[lint]\nauswahl = ["IK401"]\n', encoding="utf-8")
    (tmp_path / "plans").mkdir()
    (tmp_path / "docker.yaml").write_text("kein: Plan\n", encoding="utf-8")
    git("init", "--quiet", cwd=tmp_path)
    return tmp_path


def hook(name: str, city: Path, home: Path) -> tuple[int, str]:
    git("add", "--all", cwd=city)
    command = (sys.executable, "-m", "pre_commit", "run", name, "--all-files", "--color=never")
    done = run(*command, cwd=city, PRE_COMMIT_HOME=str(home), **LENT)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("name", HOOKS)
def test_a_good_plan_passes(name: str, city: Path, home: Path) -> None:
    (city / "plans" / "stadt.yaml").write_text(GOOD, encoding="utf-8")
    code, said = hook(name, city, home)
    assert code == 0, said
    assert "Passed" in said


@pytest.mark.parametrize("name", HOOKS)
def test_what_is_no_plan_is_not_looked_at(name: str, city: Path, home: Path) -> None:
    code, said = hook(name, city, home)
    assert code == 0, said
    assert "(no files to check)" in said


@pytest.mark.parametrize(
    ("name", "part", "finding"),
    [
        ("integrakon-validate", FEHLT, "plans/stadt.yml:8:95: IK202 "),
        ("integrakon-lint", FEHLT, "plans/stadt.yml:8:95: IK202 "),
        ("integrakon-lint", ZIEL, "plans/stadt.yml:8:57: IK401 "),
    ],
)
def test_a_bad_plan_stops_the_commit_and_is_named(name: str, part: str, finding: str, city: Path, home: Path) -> None:
    (city / "plans" / "stadt.yml").write_text(GOOD + part, encoding="utf-8")
    code, said = hook(name, city, home)
    assert code == 1, said
    assert finding in said
    assert "docker.yaml" not in said


def test_a_plan_out_of_form_is_rewritten_and_stops_the_commit(city: Path, home: Path) -> None:
    plan = city / "plans" / "stadt.yaml"
    plan.write_text(GOOD.replace("titel: Integrationskonzept", "titel:    'Integrationskonzept'"), encoding="utf-8")
    code, said = hook("integrakon-fmt", city, home)
    assert code == 1, said
    assert "files were modified by this hook" in said
    assert plan.read_text(encoding="utf-8") == GOOD
