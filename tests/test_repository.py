"""What every file of the repository keeps to: clean text, no traces of one machine, nothing left to do, no giants."""

import ast
import re
import subprocess
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
KEPT_AS_IS = ("tests/quellen/", "tests/beispiele/")  # verbatim sources, and examples whose fault is a byte
CODE = {".py", ".j2", ".html", ".css", ".js"}
MOST_LINES = 400

LEFT_TO_DO = re.compile(r"\b(?:TODO|FIXME|XXX)\b")
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.])/(?:work|root|home|opt|Users)/\w"
    r"|\.pyenv/|pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org"
)


def tracked() -> list[Path]:
    """Every file that is in git or about to be, relative to the root."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    names = sorted(set(listing.stdout.decode().split("\0")) - {""})
    return [Path(name) for name in names if (ROOT / name).is_file()]


def is_text(path: Path) -> bool:
    return b"\0" not in (ROOT / path).read_bytes()


TEXTS = [path for path in tracked() if not path.as_posix().startswith(KEPT_AS_IS) and is_text(path)]
BUT_THIS = [path for path in TEXTS if path.name != Path(__file__).name]  # it names what is forbidden
PYTHON = [path for path in TEXTS if path.suffix == ".py"]


@pytest.mark.parametrize("path", TEXTS, ids=str)
def test_text_is_utf8_nfc_and_lf(path: Path) -> None:
    data = (ROOT / path).read_bytes()
    text = data.decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert b"\r" not in data
    assert not text.startswith("\ufeff")
    assert not text or text.endswith("\n")


@pytest.mark.parametrize("path", BUT_THIS, ids=str)
def test_nothing_of_one_machine_and_nothing_left_to_do(path: Path) -> None:
    text = (ROOT / path).read_text("utf-8")
    found = [match[0] for pattern in (OF_ONE_MACHINE, LEFT_TO_DO) for match in pattern.finditer(text)]
    assert not found


@pytest.mark.parametrize("path", [path for path in TEXTS if path.suffix in CODE], ids=str)
def test_a_file_of_code_fits_a_head(path: Path) -> None:
    assert len((ROOT / path).read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", PYTHON, ids=str)
def test_a_module_opens_with_what_it_holds(path: Path) -> None:
    text = (ROOT / path).read_text("utf-8")
    assert not text.strip() or ast.get_docstring(ast.parse(text))
