"""The one door to git, and the only subprocess: revisions, the files in them and their history, read without checkout.

Nothing is written: no index, no worktree, no refs, no configuration. But for two things that are asked for:
`Repository.configure` for `git-setup --write`, and `found`, a new repository for `init`. What files mean is not known.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import IO, NamedTuple, cast

from integrakon.errors import IntegrakonError
from integrakon.source import gitimport, gitlog, gitsettings
from integrakon.source.gitimport import Anfang
from integrakon.source.gitlog import Eintrag, Fassung

_PROGRAM = "git"
_ZERO = "\0"
# `git merge-file` returns how many conflicts there are, up to this; beyond it the merge failed.
_MOST_CONFLICTS = 127
_FOLLOWED = 50  # percent of likeness from which git calls a file renamed; git's own default
_LONGEST = 1000  # characters of a word that may name a revision; no more would get through to git
_SHOWN = 60  # characters of a revision in a sentence about it
# Half a sentence: what to do about a history that is cut off.
COMPLETE = "vollständig wird sie mit „git fetch --unshallow --tags“"
_RAW = ("--raw", "-z", "--no-abbrev", "--no-ext-diff", "--no-textconv")


class GitError(IntegrakonError):
    """What was asked of git cannot be had: no git, no repository, no such revision, too short a history."""


class Repository(NamedTuple):
    """A repository: the folder git is run in, and the root of its working tree (None in a bare one)."""

    folder: str
    root: str | None

    @classmethod
    def around(cls, place: str = ".") -> Repository:
        """The repository that a file or folder lies in.

        Raises:
            GitError: git is not installed, or there is no repository.
        """
        folder = _folder_of(place)
        told = _git(folder, "rev-parse", "--is-bare-repository", "--show-toplevel", check=False)
        is_bare, _, rest = told.stdout.partition("\n")
        if told.returncode == 0:
            root = rest.removesuffix("\n")
            _require_around(root, place)
            return cls(root, root)
        if is_bare == "true":
            return cls(folder, None)
        raise GitError(_no_repository(place, told.stderr))

    def commit(self, revision: str) -> str:
        """The full hash of the commit that a revision names.

        Raises:
            GitError: there is none; where the history is cut off, the message says how to fetch the rest.
        """
        if found := self.find_commit(revision):
            return found
        raise GitError(self._unknown(revision))

    def find_commit(self, revision: str) -> str | None:
        """As `commit`, or None where the word names no commit."""
        if not revision or _ZERO in revision or revision.startswith("-") or len(revision) > _LONGEST:
            return None
        result = _git(
            self.folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", check=False
        )
        return result.stdout.strip() or None if result.returncode == 0 else None

    def day(self, commit: str) -> date:
        """The day a commit was made."""
        return date.fromisoformat(_git(self.folder, "show", "-s", "--format=%cs", commit).stdout.strip())

    def tags(self, commit: str) -> list[str]:
        """The names of the tags at a commit, sorted."""
        listed = _git(self.folder, "for-each-ref", f"--points-at={commit}", "--format=%(refname:lstrip=2)", "refs/tags")
        return listed.stdout.split("\n")[:-1]

    @property
    def empty_tree(self) -> str:
        """The name of a tree without files."""
        return _git(self.folder, "hash-object", "-t", "tree", "--stdin").stdout.strip()

    def merge_base(self, one: str, other: str) -> str:
        """The last commit that both revisions have in their history.

        Raises:
            GitError: one of them is unknown, or they have no common history (or it is cut off).
        """
        result = _git(self.folder, "merge-base", self.commit(one), self.commit(other), check=False)
        if result.returncode == 0:
            return result.stdout.split()[0]
        sentence = f"„{one}“ und „{other}“ haben keinen gemeinsamen Vorgänger"
        raise GitError(f"{sentence}{self._deepen()}." if self.is_shallow else f"{sentence}.")

    @property
    def is_shallow(self) -> bool:
        """Whether the history is cut off, as `git clone --depth` does."""
        return _git(self.folder, "rev-parse", "--is-shallow-repository").stdout.strip() == "true"

    def inside(self, path: str) -> str:
        """Where a path really lies, as the repository names it: from its root on, with forward slashes; "" is the root.

        Raises:
            GitError: the path leads out of the repository.
        """
        if self.root is None:
            return PurePosixPath(os.path.normpath(path)).as_posix().removeprefix(".").removeprefix("/")
        relative = Path(os.path.relpath(Path(path).resolve(), Path(self.root).resolve()))
        if relative.parts[:1] == (os.pardir,):
            raise GitError(f"„{path}“ liegt nicht in diesem git-Repository.")
        return "" if not relative.parts else relative.as_posix()

    def as_written(self, inside: str) -> str:
        """A path of the repository as it is written from the working directory."""
        if self.root is None:
            return inside
        return Path(os.path.relpath(Path(self.root, inside), Path.cwd())).as_posix()

    def owns(self, path: str) -> bool:
        """Whether a file of the working tree is this repository's, and not outside of it or of one in it."""
        try:
            inside = PurePosixPath(self.inside(path))
        except GitError:
            return False
        return not any(Path(self.root or "", folder, ".git").exists() for folder in inside.parents[:-1])

    def plans(self, commit: str, under: str = "") -> dict[str, str]:
        """The plan files of a commit at or under a path, hidden ones passed over: path → blob.

        What a symbolic link leads to counts as being there, under its own path.
        """
        beneath = [entry for entry in self._entries(commit, under) if not gitlog.is_hidden(entry.path[len(under) :])]
        plans = {entry.path: entry.blob for entry in beneath if entry.is_file and gitlog.is_plan(entry.path)}
        links = [entry.path for entry in beneath if entry.is_link]
        return dict(sorted((plans | self._behind(commit, links)).items())) if links else plans

    def present_plans(self) -> list[str]:
        """The plan files of the working tree that git knows or would add, by their paths in the repository."""
        listed = _git(self.folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
        paths = sorted(set(listed.stdout.split(_ZERO)))
        plans = (path for path in paths if gitlog.is_plan(path) and not gitlog.is_hidden(path))
        return [path for path in plans if Path(self.root or "", path).is_file()]

    def _entries(self, commit: str, under: str = "") -> list[Eintrag]:
        """Everything at or under a path of a commit."""
        listed = _git(self.folder, "ls-tree", "-r", "-z", "--full-tree", commit, *(["--", under] if under else []))
        return list(gitlog.entries(listed.stdout))

    def _behind(self, commit: str, links: Iterable[str]) -> dict[str, str]:
        """The plans that links of a commit lead to, inside of it."""
        entries = self._entries(commit)
        blobs = {entry.path: entry.blob for entry in entries if entry.is_link}
        targets = (content.decode("utf-8", "surrogateescape") for content in self.read(blobs.values(), _LONGEST))
        leading = dict(zip(blobs, targets, strict=True))
        places = {place: link for link in links if (place := gitlog.resolved(link, leading))}
        return {
            entry.path: entry.blob for entry in entries if entry.is_file and gitlog.is_plan_behind(entry.path, places)
        }

    def read(self, blobs: Iterable[str], limit: int) -> Iterator[bytes]:
        """The contents of these blobs, in their order, through one process; of a longer one one byte too much.

        Raises:
            GitError: a blob is missing, as in a partial clone.
        """
        with _reader(self.folder) as (requests, answers):
            for blob in blobs:
                requests.write(f"{blob}\n".encode())
                requests.flush()
                header = answers.readline().split()
                if header[-1:] == [b"missing"] or not header:
                    raise GitError(f"Der Inhalt {blob[:12]} fehlt in diesem git-Repository.")
                yield _content(answers, int(header[-1]), limit)

    def history(self, path: str, commit: str = "HEAD") -> list[Fassung]:
        """The versions of a file back to its beginning, the newest first, followed through renames.

        Told along the first parents: what a branch brought is one version, that of its merge. So each version is what
        the one before it became, and the first is the one that the commit has.

        Raises:
            GitError: there is no such commit.
        """
        found: list[Fassung] = []
        at: str | None = self.commit(commit)
        while at:
            listed = _git(
                self.folder,
                *("log", "--first-parent", "-m", *_RAW, "--no-renames"),
                *(f"--format={gitlog.FORMAT}", "--encoding=UTF-8", "--no-mailmap", at, "--", path),
            )
            at = None
            for fassung in (one for one in gitlog.versions(listed.stdout) if one.pfad == path):
                found.append(fassung)
                earlier = self._name_before(fassung) if fassung.ist_neu else None
                if earlier:
                    path, at = earlier, fassung.commit.vorgaenger
                    break
        return found

    def name_after(self, fassung: Fassung) -> str | None:
        """The path that a file which is gone got in that commit; None where it was deleted."""
        return self._renames(fassung).get(fassung.pfad)

    def is_cut_off(self, fassung: Fassung) -> bool:
        """Whether the history of a version goes on before it, but not in this clone."""
        if fassung.commit.vorgaenger or not self.is_shallow:
            return False
        head, _, _ = _git(self.folder, "cat-file", "commit", fassung.commit.hash).stdout.partition("\n\n")
        return "\nparent " in head

    def _name_before(self, fassung: Fassung) -> str | None:
        return next((old for old, new in self._renames(fassung).items() if new == fassung.pfad), None)

    def _renames(self, fassung: Fassung) -> dict[str, str]:
        """Old path → new path, of every file that was renamed on the way to a version."""
        commit = fassung.commit
        if commit.vorgaenger is None:
            return {}
        listed = _git(self.folder, "diff-tree", "-r", f"-M{_FOLLOWED}%", *_RAW, commit.vorgaenger, commit.hash)
        return gitlog.renames(listed.stdout)

    def configure(self, settings: Mapping[str, str]) -> None:
        """Write settings into this repository's own configuration: the only thing that is ever written through git.

        Raises:
            GitError: git refuses.
        """
        for name, value in settings.items():
            _git(self.folder, "config", "--local", "--replace-all", name, value)

    def _unknown(self, revision: str) -> str:
        kurz = revision if len(revision) <= _SHOWN else f"{revision[:_SHOWN]}…"
        sentence = f"Die Revision „{kurz}“ gibt es in diesem git-Repository nicht"
        if self.find_commit("HEAD") is None:
            return f"{sentence}; es hat noch keinen Commit."
        if self.is_shallow:
            return f"{sentence}{self._deepen()}."
        return f"{sentence}. Die benannten Stände zeigt „git tag“."

    def _deepen(self) -> str:
        return f"; seine Geschichte ist abgeschnitten, {COMPLETE}"


def merge_lines(base: bytes, ours: bytes, theirs: bytes, *, marker_size: int) -> tuple[bytes, bool]:
    """What git's own merge makes of three texts, line by line, and whether conflicts are marked in it.

    How a conflict is marked follows the configuration where we are (`merge.conflictStyle`).

    Raises:
        GitError: git is not installed, or takes one of them for no text.
    """
    with tempfile.TemporaryDirectory(prefix="integrakon-") as folder:
        names = []
        for label, content in (("ours", ours), ("base", base), ("theirs", theirs)):
            path = Path(folder, label)
            path.write_bytes(content)
            names.append(str(path))
        labels = [word for label in ("ours", "base", "theirs") for word in ("-L", label)]
        result = _git_bytes(".", "merge-file", "-p", "-q", f"--marker-size={marker_size}", *labels, *names)
    if result.returncode > _MOST_CONFLICTS:
        raise GitError(f"git kann die drei Fassungen nicht zusammenführen und meldet: {_last_line(result.stderr)}")
    return result.stdout, result.returncode > 0


def found(folder: str, autor: str, commits: Iterable[Anfang]) -> None:
    """Make a repository in a folder with these commits on the branch `main`; the files of the last one are laid out.

    The same commits have the same hashes everywhere: noon in UTC is their time, `autor` (`Name <address>`) made them.

    Raises:
        GitError: git is not installed, or refuses.
    """
    for content, arguments in (
        (b"", ("init", "-q", "--template=", "--object-format=sha1")),
        (b"", ("symbolic-ref", "HEAD", "refs/heads/main")),
        (b"".join(gitimport.stream(autor, commits)), ("fast-import", "--quiet", "--date-format=raw")),
        (b"", ("reset", "-q", "--hard", "HEAD")),
    ):
        done = _git_bytes(folder, *gitsettings.AS_GIVEN, *arguments, content=content, more=gitsettings.UNCONFIGURED)
        if done.returncode:
            raise GitError(f"git meldet: {_last_line(done.stderr)}")


def _content(answers: IO[bytes], size: int, limit: int) -> bytes:
    content = answers.read(min(size, limit + 1))
    left = size - len(content) + 1  # the line break behind it
    while left > 0:
        left -= len(answers.read(min(left, 1_000_000)))
    return content


def _folder_of(place: str) -> str:
    path = Path(place)
    while not path.is_dir() and path != path.parent:
        path = path.parent
    return str(path)


def _require_around(root: str, place: str) -> None:
    """Refuse a working tree that a setting puts elsewhere: no path of ours would lie in it."""
    if not Path(place).resolve().is_relative_to(Path(root).resolve()):
        raise GitError(
            f"Die Einstellung „core.worktree“ dieses git-Repositorys führt nach „{root}“, weg von dem Ordner, in dem "
            "es liegt; „git config --unset core.worktree“ nimmt sie zurück."
        )


def _no_repository(place: str, stderr: str) -> str:
    if "dubious ownership" in stderr:
        return (
            "Das git-Repository gehört jemand anderem, deshalb liest git es nicht. Wenn Sie ihm trauen, erlauben Sie "
            f"es mit „git config --global --add safe.directory {Path(place).resolve().as_posix()}“."
        )
    where = "Dieser Ordner" if place == "." else f"„{place}“"
    return f"{where} liegt in keinem git-Repository; Revisionen gibt es nur dort. Ein neues legt „git init“ an."


def _git(folder: str, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    done = _git_bytes(folder, *arguments)
    stdout, stderr = (stream.decode("utf-8", "surrogateescape") for stream in (done.stdout, done.stderr))
    result = subprocess.CompletedProcess(done.args, done.returncode, stdout, stderr)
    if check and result.returncode:
        raise GitError(f"git meldet: {_last_line(done.stderr)}")
    return result


def _last_line(stderr: bytes) -> str:
    return (stderr.decode("utf-8", "replace").strip().splitlines() or ["keinen Grund"])[-1]


def _git_bytes(
    folder: str, *arguments: str, content: bytes = b"", more: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[bytes]:
    """Run git here; `content` is what it reads, `more` goes into its environment."""
    try:
        return subprocess.run(  # noqa: S603 - a fixed program; revisions and paths cannot become options
            (_PROGRAM, *gitsettings.HARMLESS, *arguments),
            cwd=folder,
            env={**gitsettings.scrubbed(os.environ), **more},
            input=content,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise GitError(_no_git()) from error


@contextmanager
def _reader(folder: str) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """Where to ask for blobs, and where the answers come from."""
    try:
        process = subprocess.Popen(  # noqa: S603 - as above
            (_PROGRAM, *gitsettings.HARMLESS, "cat-file", "--batch"),
            cwd=folder,
            env=gitsettings.scrubbed(os.environ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise GitError(_no_git()) from error
    with process:
        yield cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)


def _no_git() -> str:
    return "git ist nicht eingerichtet; Revisionen lassen sich nur mit git lesen (https://git-scm.com)."
