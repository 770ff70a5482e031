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
    assert versions[1].vorher == versions[2].blob
    assert versions[2].vorher is None


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
    "unknown": ("nix", "Die Revision „nix“ gibt es in diesem git-Repository nicht."),
    "too far back": ("HEAD~99", "Die Revision „HEAD~99“ gibt es in diesem git-Repository nicht."),
    "like an option": ("--help", "Die Revision „--help“ gibt es in diesem git-Repository nicht."),
    "like an option that writes": ("--output=x", "Die Revision „--output=x“ gibt es in diesem git-Repository nicht."),
    "a blob": (
        "HEAD:plans/stadt.yaml",
        "Die Revision „HEAD:plans/stadt.yaml“ gibt es in diesem git-Repository nicht.",
    ),
    "nothing": ("", "Die Revision „“ gibt es in diesem git-Repository nicht."),
}


@pytest.mark.parametrize(("revision", "sentence"), REFUSED.values(), ids=REFUSED)
def test_a_revision_that_is_none(two: Depot, revision: str, sentence: str) -> None:
    with pytest.raises(GitError) as refused:
        repository(two).commit(revision)
    assert str(refused.value) == sentence
    assert not (two.folder / "x").exists()


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
