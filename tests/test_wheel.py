"""The wheel: what is in it, and that it works in an environment that has never seen the checkout.

The dependencies are lent from the running environment, so that nothing is downloaded; the package itself is not.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from helpers import WURZEL

PLAN = "hechingen.yaml"
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
COMMANDS = [
    "--version",
    "--help",
    f"validate {PLAN} --format text",
    f"validate {PLAN} --format json",
    f"validate {PLAN} --format sarif",
    "rule",
    "rule ausnahme-ohne-grund",
    "schema",
    f"render {PLAN} --format html",
    f"render {PLAN} --format markdown",
    "validate fehlt.yaml",
]


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """Run it with an environment that names no other place to import from."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False, timeout=300)


def files(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in paths}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as a release would build it."""
    folder = tmp_path_factory.mktemp("wheel")
    done = run(*PIP, "wheel", WURZEL, "--no-deps", "--no-build-isolation", "--no-index", "-w", folder, cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def fresh(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of the programs of a new environment in which the wheel is installed."""
    folder = tmp_path_factory.mktemp("umgebung")
    venv.create(folder, symlinks=True)
    scripts = Path(sysconfig.get_path("scripts", "venv", {"base": str(folder)}))
    library = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder)}))
    done = run(*PIP, "--python", scripts / "python", "install", "--no-deps", "--no-index", wheel, cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    # A .pth of this one's folder is not read there, so the checkout does not come along with the dependencies.
    lent = dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    (library / "abhaengigkeiten.pth").write_text("\n".join(lent))
    yield scripts
    shutil.rmtree(folder)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder in which there is nothing but one plan."""
    shutil.copy(WURZEL / "plans" / PLAN, tmp_path)
    return tmp_path


def test_all_of_the_package_is_in_it_and_nothing_else(names: set[str]) -> None:
    package = {name.removeprefix("integrakon/") for name in names if name.startswith("integrakon/")}
    templates = {f"templates/{name}" for name in files(WURZEL / "templates")}
    assert package == files(WURZEL / "src" / "integrakon") | templates
    assert "py.typed" in package
    assert any(name.endswith(".html.j2") for name in templates)
    assert all(name.startswith(("integrakon/", "integrakon-")) for name in names)


def test_licence_and_entry_point_are_in_it(wheel: Path, names: set[str]) -> None:
    project = tomllib.loads((WURZEL / "pyproject.toml").read_text("utf-8"))["project"]
    (info,) = {name.partition("/")[0] for name in names if ".dist-info/" in name}
    with ZipFile(wheel) as archive:
        assert archive.read(f"{info}/licenses/LICENSE") == (WURZEL / "LICENSE").read_bytes()
        entries = archive.read(f"{info}/entry_points.txt").decode().split("\n")
        metadata = archive.read(f"{info}/METADATA").decode()
    assert f"integrakon = {project['scripts']['integrakon']}" in entries
    assert f"License-Expression: {project['license']}\n" in metadata
    assert f"Requires-Python: {project['requires-python']}\n" in metadata


def test_it_is_the_wheel_that_is_imported(fresh: Path, elsewhere: Path) -> None:
    code = "import integrakon, integrakon.render.vorlagen as v; print(integrakon.__file__, v.packaged(), sep='\\n')"
    done = run(fresh / "python", "-c", code, cwd=elsewhere)
    package, templates = map(Path, done.stdout.decode().splitlines())
    assert package.is_relative_to(fresh.parent)
    assert templates == package.parent / "templates"


@pytest.mark.parametrize("line", COMMANDS)
def test_it_says_what_the_checkout_says(line: str, fresh: Path, elsewhere: Path) -> None:
    here = run(sys.executable, "-m", "integrakon", *line.split(), cwd=elsewhere)
    there = run(fresh / "integrakon", *line.split(), cwd=elsewhere)
    assert (there.returncode, there.stdout, there.stderr) == (here.returncode, here.stdout, here.stderr)
    assert there.returncode == (2 if "fehlt" in line else 0)
    assert there.stdout or there.stderr
    assert files(elsewhere) == {PLAN}


def test_it_brings_the_invented_town_along(fresh: Path, elsewhere: Path) -> None:
    assert run(fresh / "integrakon", "init", "--beispiel", "stadt", cwd=elsewhere).returncode == 0
    assert run(sys.executable, "-m", "integrakon", "init", "--beispiel", "hier", cwd=elsewhere).returncode == 0
    head = [run("git", "rev-parse", "HEAD", cwd=elsewhere / name).stdout for name in ("stadt", "hier")]
    assert head[0] == head[1] != b""


def test_it_writes_documents(fresh: Path, elsewhere: Path) -> None:
    assert run(fresh / "integrakon", "render", ".", "--format", "html", "--out", "neu/", cwd=elsewhere).returncode == 0
    assert files(elsewhere) == {PLAN, "neu/hechingen.html"}
