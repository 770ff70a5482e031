"""The folders of `tests/versionen/` as commits of a real repository, and what `integrakon diff` tells between them.

Each folder `<case>/v1/`, `v2/` … is the whole working tree of one commit.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gitprobe import Depot
from helpers import WURZEL

VERSIONEN = WURZEL / "tests" / "versionen"
TOOL = Path(sys.executable).parent / "integrakon"
AKTEUR = "Akteur „Freundeskreis Asyl“ (ak): heißt jetzt „Freundeskreis Asyl“ statt „Arbeitskreis Asyl“"
MASSNAHME = "Maßnahme „Sprachkurse für Eltern“ (m-1)"

# (case, revisions): impact and sentence of every change
TABLE: dict[tuple[str, tuple[str, ...]], list[tuple[str, str]]] = {
    ("datei-umbenannt", ("v1", "v2")): [
        ("beschlussrelevant", f"{MASSNAHME}: Ende verschoben um 3 Monate, von Juni 2026 auf September 2026."),
    ],
    ("neue-kennung", ("v1", "v2")): [
        (
            "redaktionell",
            "Maßnahme „Sprachkurse für Eltern“ (sprachkurse-eltern): neue Kennung „sprachkurse-eltern“ statt „m-1“.",
        ),
    ],
    ("frist-dreimal", ("v1", "v2")): [
        ("beschlussrelevant", f"{MASSNAHME}: Ende verschoben um 6 Monate, von Juni 2026 auf Dezember 2026."),
    ],
    ("frist-dreimal", ("v2..v3",)): [
        ("beschlussrelevant", f"{MASSNAHME}: Ende verschoben um 8 Monate, von Dezember 2026 auf August 2027."),
    ],
    ("frist-dreimal", ("v1",)): [
        ("beschlussrelevant", f"{MASSNAHME}: Ende verschoben um 14 Monate, von Juni 2026 auf August 2027."),
    ],
    ("frist-dreimal", ("v3", "v1")): [
        ("inhaltlich", f"{MASSNAHME}: Ende vorgezogen um 14 Monate, von August 2027 auf Juni 2026."),
    ],
    ("akteur-ueberall", ("v1...v2",)): [
        ("inhaltlich", f"{AKTEUR}, auch in 3 Texten."),
    ],
    ("nur-form", ("v1", "v2")): [],
}


@pytest.fixture
def depot(request: pytest.FixtureRequest, tmp_path: Path) -> Depot:
    """The versions of a case as commits, tagged by the names of their folders."""
    depot = Depot(tmp_path / "depot")
    for version in sorted((VERSIONEN / request.param).iterdir()):
        depot.git("rm", "-rq", "--ignore-unmatch", ".")
        shutil.copytree(version, depot.folder, dirs_exist_ok=True)
        depot.git("add", "-A")
        depot.git("commit", "-qm", version.name)
        depot.git("tag", version.name)
    return depot


def told(depot: Depot, *words: str) -> dict[str, Any]:
    done = subprocess.run(
        (TOOL, "diff", *words, "--format", "json"), cwd=depot.folder, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.mark.parametrize(
    ("depot", "words", "expected"),
    [(case, words, expected) for (case, words), expected in TABLE.items()],
    ids=[f"{case} {' '.join(words)}" for case, words in TABLE],
    indirect=["depot"],
)
def test_what_changed_between_two_versions(
    depot: Depot, words: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert [(change["impact"], change["message"]) for change in told(depot, *words)["changes"]] == expected


@pytest.mark.parametrize("depot", ["datei-umbenannt"], indirect=True)
def test_a_renamed_file_is_named_with_both_names(depot: Depot) -> None:
    result = told(depot, "v1", "v2")
    assert (result["old"], result["new"]) == (
        {"revision": "v1", "path": "plans/integrationskonzept-2025.yaml"},
        {"revision": "v2", "path": "plans/musterstadt.yaml"},
    )


def test_every_case_has_its_row() -> None:
    assert {path.name for path in VERSIONEN.iterdir()} == {case for case, _ in TABLE}
