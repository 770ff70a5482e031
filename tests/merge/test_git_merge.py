"""The merge and diff drivers as git calls them, in real repositories; and the commands by themselves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from mergeprobe import BASIS, changed

from gitprobe import Depot
from integrakon.cli.boundary import main

CAFE = "          - id: cafe\n            titel: Elterncafé  # freitags\n            verantwortlich: schulen\n"
NEU = "          - id: neu\n            titel: Neu\n"
AUCH = "          - id: auch\n            titel: Auch\n"
PLAN = "plans/stadt.yaml"
BASE = changed(
    ("kommune:\n  name: Musterstadt  # amtlich\n", "kommune:\n  name: Musterstadt\nkonzept:\n  titel: Konzept\n")
)


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    """A repository with a plan, set up for our drivers; `integrakon` is to be found."""
    depot = Depot(tmp_path / "depot")
    monkeypatch.chdir(depot.folder)
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    depot.commit(BASE)
    return depot


def branches(depot: Depot, ours: str, theirs: str) -> None:
    """Two branches from the plan, with one commit each; ours is checked out."""
    depot.git("checkout", "-q", "-b", "theirs")
    depot.commit(theirs, "Deren")
    depot.git("checkout", "-q", "main")
    depot.commit(ours, "Unsere")


def merge(depot: Depot) -> tuple[bool, str]:
    """Whether `git merge` went through, and the plan as it then is."""
    try:
        depot.git("merge", "-q", "--no-edit", "theirs")
    except subprocess.CalledProcessError:
        return False, (depot.folder / PLAN).read_text(encoding="utf-8")
    return True, (depot.folder / PLAN).read_text(encoding="utf-8")


def both_add(depot: Depot) -> None:
    branches(depot, changed((CAFE, CAFE + NEU), text=BASE), changed((CAFE, CAFE + AUCH), text=BASE))


def test_git_alone_sees_a_conflict(depot: Depot) -> None:
    both_add(depot)
    done, text = merge(depot)
    assert not done
    assert "<<<<<<<" in text


def test_git_with_our_driver_merges_it(depot: Depot) -> None:
    both_add(depot)
    assert main(["git-setup", "--write"]) == 0
    assert merge(depot) == (True, changed((CAFE, CAFE + NEU + AUCH), text=BASE))
    assert depot.git("status", "--porcelain", "--", PLAN) == ""


def test_a_true_conflict_is_left_to_the_person(depot: Depot) -> None:
    ours = changed(("titel: Sprachkurs", "titel: Kurs"), text=BASE)
    theirs = changed(("titel: Sprachkurs", "titel: Kurse"), ("titel: Jobbörse", "titel: Börse"), text=BASE)
    branches(depot, ours, theirs)
    main(["git-setup", "--write"])
    done, text = merge(depot)
    assert not done
    marked = "<<<<<<< ours\n            titel: Kurs\n=======\n            titel: Kurse\n>>>>>>> theirs\n"
    assert text == changed(("            titel: Sprachkurs\n", marked), ("titel: Jobbörse", "titel: Börse"), text=BASE)
    assert depot.git("status", "--porcelain", "--", PLAN) == f"UU {PLAN}"


def test_git_diff_shows_our_sentences(depot: Depot) -> None:
    main(["git-setup", "--write"])
    depot.write(changed(("titel: Sprachkurs", "titel: Elternkurs"), text=BASE))
    shown = depot.git("diff", "--", PLAN)
    assert "Elternkurs" in shown
    assert "@@" not in shown
    assert "@@" in depot.git("diff", "--no-ext-diff", "--", PLAN)


def test_git_diff_names_the_file_in_which_only_the_form_changed(depot: Depot) -> None:
    main(["git-setup", "--write"])
    depot.write(f"{BASE}# mehr nicht\n")
    assert depot.git("diff") == f"{PLAN}: keine Änderungen am Plan, nur an seiner Form"


def test_git_diff_of_a_new_and_of_a_renamed_plan(depot: Depot) -> None:
    main(["git-setup", "--write"])
    depot.write(BASE, "plans/neu.yaml")
    depot.git("add", "-N", "plans/neu.yaml")
    assert "plans/neu.yaml" in depot.git("diff")
    depot.git("mv", PLAN, "plans/dorf.yaml")
    depot.write(changed(("titel: Sprachkurs", "titel: Elternkurs"), text=BASE), "plans/dorf.yaml")
    depot.git("add", "plans/dorf.yaml")
    assert "Elternkurs" in depot.git("diff", "--cached", "-M", "HEAD", "--", "plans/dorf.yaml", PLAN)


def test_setup_only_shows_unless_told_to_write(depot: Depot, capsys: pytest.CaptureFixture[str]) -> None:
    before = depot.fingerprint()
    assert main(["git-setup"]) == 0
    out = capsys.readouterr().out
    assert "**/plans/**/*.yaml diff=integrakon merge=integrakon\n" in out
    assert 'git config merge.integrakon.driver "integrakon merge --marker-size %L --path %P -- %O %A %B"\n' in out
    assert depot.fingerprint() == before


def test_setup_keeps_what_is_there_and_can_be_repeated(depot: Depot) -> None:
    attributes = depot.folder / ".gitattributes"
    attributes.write_bytes(b"*.png binary")
    (depot.folder / "plans").joinpath("x").mkdir()
    os.chdir(depot.folder / "plans" / "x")
    assert main(["git-setup", "--write"]) == 0
    written = attributes.read_bytes()
    config = depot.git("config", "--local", "--list")
    assert main(["git-setup", "--write"]) == 0
    assert written.startswith(b"*.png binary\n**/plans/**/*.yaml diff=integrakon merge=integrakon\n")
    assert attributes.read_bytes() == written
    assert depot.git("config", "--local", "--list") == config
    assert depot.git("check-attr", "merge", "--", PLAN) == f"{PLAN}: merge: integrakon"


COVERED = {
    "plans/stadt.yaml": "integrakon",
    "plans/stadt.yml": "integrakon",
    "plans/amt/tief/stadt.yaml": "integrakon",
    "konzept/plans/stadt.yaml": "integrakon",
    "konzept/plans/amt/stadt.yaml": "integrakon",
    "stadt.yaml": "unspecified",
    "plans.yaml": "unspecified",
    "plans/liesmich.md": "unspecified",
    "meine-plans/stadt.yaml": "unspecified",
}


@pytest.mark.parametrize(("path", "driver"), COVERED.items())
def test_what_setup_covers(depot: Depot, path: str, driver: str) -> None:
    main(["git-setup", "--write"])
    assert depot.git("check-attr", "merge", "diff", "--", path).split("\n") == [
        f"{path}: merge: {driver}",
        f"{path}: diff: {driver}",
    ]


def test_setup_needs_a_working_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["git-setup", "--write"]) == 2
    monkeypatch.chdir(Depot(tmp_path / "bare", "--bare").folder)
    assert main(["git-setup", "--write"]) == 2


@pytest.mark.parametrize(
    ("theirs", "code", "size"),
    [
        (BASIS, 0, 7),
        (changed(("titel: Jobbörse", "titel: Börse")), 0, 7),
        (changed(("titel: Sprachkurs", "titel: Kurse")), 1, 7),
        (changed(("titel: Sprachkurs", "titel: Kurse")), 1, 11),
    ],
)
def test_exit_codes_of_merge(
    theirs: str, code: int, size: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {"base": BASIS, "ours": changed(("titel: Sprachkurs", "titel: Kurs")), "theirs": theirs}
    names = [str(tmp_path / name) for name in texts]
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["merge", *names, "--marker-size", str(size), "--path", PLAN]) == code
    result = (tmp_path / "ours").read_text(encoding="utf-8")
    assert (f"\n{'<' * size} ours\n" in result) is bool(code)
    assert (PLAN in capsys.readouterr().err) is bool(code)


def test_what_git_cannot_merge_stays_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = []
    for name, content in (("base", b"a\0b"), ("ours", b"a\0c"), ("theirs", b"a\0d")):
        (tmp_path / name).write_bytes(content)
        names.append(str(tmp_path / name))
    assert main(["merge", *names]) == 2
    assert (tmp_path / "ours").read_bytes() == b"a\0c"
    assert "git kann die drei Fassungen nicht zusammenführen" in capsys.readouterr().err
    assert main(["merge", names[0], names[1], str(tmp_path / "fehlt")]) == 2
