"""The door to git, against real repositories: what it finds, what it refuses, and that it touches nothing."""

import os
import subprocess
from pathlib import Path

import pytest

from gitprobe import Depot
from integrakon.source import git
from integrakon.source.git import GitError, Repository

EINS, ZWEI = "format: 1\n", "format: 1\nkommune: {name: Ä}\n"


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    return Depot(tmp_path / "depot")


@pytest.fixture
def two(depot: Depot) -> Depot:
    depot.commit(EINS, "Erste Fassung")
    depot.commit(ZWEI, "Zweite Fassung")
    return depot


def repository(depot: Depot, inside: str = ".") -> Repository:
    return Repository.around(str(depot.folder / inside))


def read(depot: Depot, revision: str, under: str = "") -> dict[str, str]:
    repo = repository(depot)
    blobs = repo.plans(repo.commit(revision), under)
    return {path: content.decode() for path, content in zip(blobs, repo.read(blobs.values(), 10_000), strict=True)}


def test_the_plans_of_a_revision(two: Depot) -> None:
    assert read(two, "HEAD~1") == {"plans/stadt.yaml": EINS}
    assert read(two, "main") == {"plans/stadt.yaml": ZWEI}


def test_hidden_files_and_other_suffixes_are_passed_over(depot: Depot) -> None:
    for path in ("plans/a.yml", "plans/.versteckt.yaml", ".github/w.yaml", "plans/notiz.txt", "plans/tief/b.YAML"):
        depot.write(EINS, path)
    depot.commit(EINS, path="plans/ä ö.yaml")
    assert set(read(depot, "HEAD")) == {"plans/a.yml", "plans/tief/b.YAML", "plans/ä ö.yaml"}


def test_a_path_narrows(depot: Depot) -> None:
    depot.write(EINS, "plans-alt/a.yaml")
    depot.commit(EINS)
    assert set(read(depot, "HEAD", "plans")) == {"plans/stadt.yaml"}
    assert set(read(depot, "HEAD", "plans/stadt.yaml")) == {"plans/stadt.yaml"}


def test_nothing_is_touched(two: Depot) -> None:
    before = two.fingerprint()
    read(two, "HEAD~1")
    repository(two).history("plans/stadt.yaml")
    assert two.fingerprint() == before


def test_more_blobs_than_a_pipe_holds(depot: Depot) -> None:
    for number in range(400):
        depot.write(f"{'x' * 2_000}{number}\n", f"plans/{number:03}.yaml")
    depot.commit(EINS)
    repo = repository(depot)
    blobs = repo.plans(repo.commit("HEAD"))
    assert sum(map(len, repo.read([*blobs.values()] * 10, 10_000))) > 8_000_000


def test_a_long_blob_is_cut(depot: Depot) -> None:
    depot.commit("x" * 5_000)
    repo = repository(depot)
    blobs = list(repo.plans(repo.commit("HEAD")).values())
    assert [len(content) for content in repo.read(blobs * 2, 100)] == [101, 101]


def test_the_merge_base(two: Depot) -> None:
    base = two.git("rev-parse", "HEAD")
    two.git("switch", "-q", "-c", "entwurf")
    two.commit("a: 1\n")
    two.git("switch", "-q", "main")
    two.commit("b: 1\n")
    assert repository(two).merge_base("main", "entwurf") == base


def test_history_follows_a_renamed_file(two: Depot) -> None:
    two.git("mv", "plans/stadt.yaml", "plans/musterstadt.yaml")
    two.git("commit", "-q", "-m", "Umbenannt")
    versions = repository(two).history("plans/musterstadt.yaml")
    assert [(v.commit.betreff, v.pfad) for v in versions] == [
        ("Umbenannt", "plans/musterstadt.yaml"),
        ("Zweite Fassung", "plans/stadt.yaml"),
        ("Erste Fassung", "plans/stadt.yaml"),
    ]
    assert [v.ist_neu for v in versions] == [True, False, True]
    assert [v.commit.vorgaenger for v in versions] == [*(v.commit.hash for v in versions[1:]), None]


@pytest.mark.parametrize("place", [".", "plans", "plans/stadt.yaml", "plans/gibt-es-nicht.yaml"])
def test_a_repository_is_found_from_inside(two: Depot, place: str) -> None:
    assert repository(two, place).root == str(two.folder.resolve())


def test_a_bare_repository(two: Depot, tmp_path: Path) -> None:
    two.git("clone", "-q", "--bare", ".", str(tmp_path / "nackt.git"))
    repo = Repository.around(str(tmp_path / "nackt.git"))
    assert repo.root is None
    assert set(repo.plans(repo.commit("HEAD"), repo.inside("plans"))) == {"plans/stadt.yaml"}


def test_a_linked_worktree(two: Depot, tmp_path: Path) -> None:
    two.git("worktree", "add", "-q", str(tmp_path / "zweiter"), "HEAD~1")
    repo = Repository.around(str(tmp_path / "zweiter" / "plans"))
    assert repo.commit("HEAD") == two.git("rev-parse", "HEAD~1")


REFUSED = {
    "unknown": "nix",
    "too far back": "HEAD~99",
    "like an option": "--help",
    "like an option that writes": "--output=x",
    "a blob": "HEAD:plans/stadt.yaml",
    "nothing": "",
}


@pytest.mark.parametrize("revision", REFUSED.values(), ids=REFUSED)
def test_a_revision_that_is_none(two: Depot, revision: str) -> None:
    sentence = f"Die Revision „{revision}“ gibt es in diesem git-Repository nicht."
    with pytest.raises(GitError) as refused:
        repository(two).commit(revision)
    assert str(refused.value) == f"{sentence} Die benannten Stände zeigt „git tag“."
    assert not (two.folder / "x").exists()


def test_a_word_that_is_too_long_for_git_is_no_revision(two: Depot) -> None:
    with pytest.raises(GitError, match=r"^Die Revision „a{60}…“ gibt es in diesem git-Repository nicht"):
        repository(two).commit("a" * 200_000)


def test_an_empty_repository_says_so(depot: Depot) -> None:
    with pytest.raises(GitError, match="es hat noch keinen Commit"):
        repository(depot).commit("HEAD")


def test_a_shallow_clone_says_how_to_fetch_the_rest(two: Depot, tmp_path: Path) -> None:
    two.git("clone", "-q", "--depth", "1", two.folder.as_uri(), str(tmp_path / "flach"))
    with pytest.raises(GitError, match="git fetch --unshallow"):
        Repository.around(str(tmp_path / "flach")).commit("HEAD~1")


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="liegt in keinem git-Repository"):
        Repository.around(str(tmp_path))


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="git ist nicht eingerichtet"):
        Repository.around(str(tmp_path))


def test_a_path_outside_is_refused(two: Depot, tmp_path: Path) -> None:
    with pytest.raises(GitError, match="liegt nicht in diesem git-Repository"):
        repository(two).inside(str(tmp_path / "anderswo.yaml"))


def test_variables_of_a_hook_do_not_lead_elsewhere(two: Depot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Depot(tmp_path / "anderes")
    other.commit("a: 1\n")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert read(two, "HEAD") == {"plans/stadt.yaml": ZWEI}


def test_the_configuration_of_a_repository_runs_nothing(two: Depot, tmp_path: Path) -> None:
    trap = tmp_path / "falle.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/gelaufen\n", encoding="utf-8")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "diff.external", "core.pager", "gpg.program", "core.sshCommand"):
        two.git("config", key, str(trap))
    two.git("config", "log.showSignature", "true")
    (two.folder / ".gitattributes").write_text("*.yaml diff=falle\n", encoding="utf-8")
    two.git("config", "diff.falle.textconv", str(trap))
    two.git("config", "diff.falle.command", str(trap))
    read(two, "HEAD")
    assert len(repository(two).history("plans/stadt.yaml")) == 2
    assert not (tmp_path / "gelaufen").exists()


def test_one_process_reads_all_blobs(two: Depot, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    real = subprocess.Popen

    def popen(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(arguments)
        return real(*arguments, **options)  # type: ignore[call-overload, no-any-return]

    repo = repository(two)
    blobs = [version.blob for version in repo.history("plans/stadt.yaml")]
    monkeypatch.setattr(git.subprocess, "Popen", popen)
    assert len(list(repo.read(blobs * 20, 1_000))) == 40
    assert len(started) == 1
    assert os.environ.get("GIT_DIR") is None


@pytest.mark.parametrize("name", ["zeilen\numbruch", "trenner\u2028zeichen", " leer "])
def test_any_name_of_a_folder(tmp_path: Path, name: str) -> None:
    depot = Depot(tmp_path / name)
    depot.commit(EINS)
    assert repository(depot).root == str(depot.folder)
    assert read(depot, "HEAD") == {"plans/stadt.yaml": EINS}


def test_a_working_tree_that_is_set_elsewhere_is_named(two: Depot, tmp_path: Path) -> None:
    two.git("config", "core.worktree", str(tmp_path / "anderswo"))
    (tmp_path / "anderswo").mkdir()
    with pytest.raises(GitError, match=r"^Die Einstellung „core.worktree“ dieses git-Repositorys führt nach"):
        repository(two)


def test_tags_whatever_is_set(two: Depot) -> None:
    for name in ("v1", "stufe/v2", "ä"):
        two.git("tag", name)
    two.git("config", "column.ui", "always")
    two.git("config", "tag.sort", "-refname")
    repo = repository(two)
    assert repo.tags(repo.commit("HEAD")) == ["stufe/v2", "v1", "ä"]


LINKS = {
    "a file": ("plans/k.yaml", "../quelle/konzept.yaml", {"quelle/konzept.yaml"}),
    "a file of another name": ("plans/k.yaml", "../quelle/liesmich.txt", {"quelle/liesmich.txt"}),
    "a folder": ("plans/alle", "../quelle", {"quelle/konzept.yaml"}),
    "through a folder": ("plans/k.yaml", "../weg/konzept.yaml", {"quelle/konzept.yaml"}),
    "out of the repository": ("plans/k.yaml", "../../fremd.yaml", set()),
    "an absolute one": ("plans/k.yaml", "/etc/fremd.yaml", set()),
    "to itself": ("plans/k.yaml", "k.yaml", set()),
    "into nothing": ("plans/k.yaml", "../quelle/nix.yaml", set()),
    "to the root": ("plans/alle", "..", set()),
}


@pytest.mark.parametrize(("path", "target", "found"), LINKS.values(), ids=LINKS)
def test_a_committed_link(depot: Depot, path: str, target: str, found: set[str]) -> None:
    (depot.folder / "plans").mkdir()
    (depot.folder / path).symlink_to(target)
    (depot.folder / "weg").symlink_to("quelle")
    depot.write(EINS, "quelle/.versteckt.yaml")
    depot.write(EINS, "quelle/liesmich.txt")
    depot.commit(EINS, path="quelle/konzept.yaml")
    assert set(read(depot, "HEAD", "plans")) == found
