"""A folder with plans of the stand-in, and the working directory in it."""

from pathlib import Path

import fake_checks
import pytest
from fake_checks import Call, Write

from integrakon.cli import batch
from integrakon.cli.boundary import main


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes plans into `plans/` of a fresh working directory: `plans(a="…", b="…")`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(batch, "_validate", fake_checks.validate)

    def write(**contents: str) -> None:
        Path("plans").mkdir(exist_ok=True)
        for name, content in contents.items():
            Path(f"plans/{name}.yaml").write_text(content, encoding="utf-8")

    return write


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs one command line in this process: `code, out, err = call("validate", "x.yaml")`."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        return code, *capsys.readouterr()

    return run
