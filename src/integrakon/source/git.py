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
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import IO, NamedTuple, cast

from integrakon.errors import IntegrakonError

# What a repository's own configuration could make git run, or fetch, while it only reads.
_HARMLESS = (
    *("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false"),
    *("-c", "core.quotePath=false", "-c", "core.commitGraph=true", "-c", "protocol.allow=never"),
)
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",  # not even the index is refreshed
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone stays as it is
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
# For a new repository: whatever the person's own configuration sets is without effect.
_UNCONFIGURED = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
_PROGRAM = "git"
_AS_GIVEN = ("-c", "core.autocrlf=false", "-c", "core.logAllRefUpdates=false")
_SUFFIXES = (".yaml", ".yml")
_ZERO = "\0"
# Between the parts of a log entry: what no subject can hold.
_BEGINN, _TRENNER = "\x01", "\x02"
# `git merge-file` returns how many conflicts there are, up to this; beyond it the merge failed.
_MOST_CONFLICTS = 127
_FOLLOWED = 50  # percent of likeness from which git calls a file renamed; git's own default


class GitError(IntegrakonError):
    """What was asked of git cannot be had: no git, no repository, no such revision, too short a history."""


class Commit(NamedTuple):
    """One commit: its full hash, the day it was made (ISO), its subject, and who made it."""

    hash: str
    datum: str
    betreff: str
    autor: str


class Fassung(NamedTuple):
    """A version of one file: the commit that made it, the file's path and blob there, and the blob it came from."""

    commit: Commit
    pfad: str
    blob: str
    vorher: str | None


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
        lines = _git(folder, "rev-parse", "--is-bare-repository", "--show-toplevel", check=False)
        if lines.returncode == 0:
            root = lines.stdout.splitlines()[1]
            return cls(root, root)
        if lines.stdout.startswith("true"):
            return cls(folder, None)
        raise GitError(_no_repository(place, lines.stderr))

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
        if not revision or _ZERO in revision or revision.startswith("-"):
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
        return _git(self.folder, "tag", "--points-at", commit, "--sort=refname").stdout.splitlines()

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
        """A path as the repository names it, from its root on, with forward slashes; "" is the root.

        Raises:
            GitError: the path leads out of the repository.
        """
        if self.root is None:
            return PurePosixPath(os.path.normpath(path)).as_posix().removeprefix(".").removeprefix("/")
        absolute = Path(path).absolute()
        relative = Path(os.path.relpath(absolute.parent.resolve() / absolute.name, Path(self.root).resolve()))
        if relative.parts[:1] == (os.pardir,):
            raise GitError(f"„{path}“ liegt nicht in diesem git-Repository.")
        return "" if not relative.parts else relative.as_posix()

    def plans(self, commit: str, under: str = "") -> dict[str, str]:
        """The plan files of a commit at or under a path, hidden ones passed over: path → blob."""
        listed = _git(self.folder, "ls-tree", "-r", "-z", "--full-tree", commit, *(["--", under] if under else []))
        plans = {}
        for entry in filter(None, listed.stdout.split(_ZERO)):
            kind, path = entry.split("\t", 1)
            mode, _, blob = kind.split(" ")
            beneath = path[len(under) :].split("/")
            is_hidden = any(part.startswith(".") for part in beneath)
            if mode.startswith("100") and path.lower().endswith(_SUFFIXES) and not is_hidden:
                plans[path] = blob
        return plans

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

        Raises:
            GitError: there is no such commit.
        """
        listed = _git(
            self.folder,
            *("log", "-z", "--follow", f"-M{_FOLLOWED}%", "--raw", "--no-abbrev", "--no-ext-diff", "--no-textconv"),
            *(f"--format={_BEGINN}%H{_TRENNER}%cs{_TRENNER}%s{_TRENNER}%an", "--no-mailmap"),
            *(self.commit(commit), "--", path),
        )
        return [fassung for block in listed.stdout.split(_BEGINN)[1:] if (fassung := _fassung(block))]

    def configure(self, settings: Mapping[str, str]) -> None:
        """Write settings into this repository's own configuration: the only thing that is ever written through git.

        Raises:
            GitError: git refuses.
        """
        for name, value in settings.items():
            _git(self.folder, "config", "--local", "--replace-all", name, value)

    def _unknown(self, revision: str) -> str:
        sentence = f"Die Revision „{revision}“ gibt es in diesem git-Repository nicht"
        if self.find_commit("HEAD") is None:
            return f"{sentence}; es hat noch keinen Commit."
        return f"{sentence}{self._deepen()}." if self.is_shallow else f"{sentence}."

    def _deepen(self) -> str:
        return "; seine Geschichte ist abgeschnitten, vollständig wird sie mit „git fetch --unshallow --tags“"


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


class Anfang(NamedTuple):
    """A commit that is to be made: its day (ISO), message, all its files by path, and the tags that it gets."""

    datum: str
    nachricht: str
    dateien: Mapping[str, bytes]
    marken: tuple[str, ...] = ()


def found(folder: str, autor: str, commits: Iterable[Anfang]) -> None:
    """Make a repository in a folder with these commits on the branch `main`; the files of the last one are laid out.

    The same commits have the same hashes everywhere: noon in UTC is their time, `autor` (`Name <address>`) made them.

    Raises:
        GitError: git is not installed, or refuses.
    """
    for content, arguments in (
        (b"", ("init", "-q", "--template=", "--object-format=sha1")),
        (b"", ("symbolic-ref", "HEAD", "refs/heads/main")),
        (b"".join(_stream(autor, commits)), ("fast-import", "--quiet", "--date-format=raw")),
        (b"", ("reset", "-q", "--hard", "HEAD")),
    ):
        done = _git_bytes(folder, *_AS_GIVEN, *arguments, content=content, more=_UNCONFIGURED)
        if done.returncode:
            raise GitError(f"git meldet: {_last_line(done.stderr)}")


def _stream(autor: str, commits: Iterable[Anfang]) -> Iterator[bytes]:
    """The commits in the language of `git fast-import`."""
    for nr, commit in enumerate(commits, 1):
        noon = datetime.fromisoformat(f"{commit.datum}T12:00:00+00:00")
        yield f"commit refs/heads/main\nmark :{nr}\ncommitter {autor} {noon.timestamp():.0f} +0000\n".encode()
        yield _data(f"{commit.nachricht}\n".encode())
        yield b"deleteall\n"
        for path, content in sorted(commit.dateien.items()):
            yield f"M 644 inline {path}\n".encode()
            yield _data(content)
        for marke in commit.marken:
            yield f"reset refs/tags/{marke}\nfrom :{nr}\n".encode()


def _data(content: bytes) -> bytes:
    return b"data %d\n%b\n" % (len(content), content)


def _fassung(block: str) -> Fassung | None:
    """The version that a commit left; None where it took the file away, or is a merge that changed nothing itself."""
    head, _, raw = block.partition(_ZERO)
    commit = Commit(*head.split(_TRENNER))
    words = raw.strip("\n").split(_ZERO)
    if not words[0].startswith(":"):
        return None
    _, _, before, after, status = words[0].split(" ")
    if status == "D":
        return None
    return Fassung(commit, words[2] if status[0] in "RC" else words[1], after, (before.strip("0") and before) or None)


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
            (_PROGRAM, *_HARMLESS, *arguments),
            cwd=folder,
            env={**_scrubbed(os.environ), **more},
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
            (_PROGRAM, *_HARMLESS, "cat-file", "--batch"),
            cwd=folder,
            env=_scrubbed(os.environ),
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


def _scrubbed(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what redirects git elsewhere, as a hook that calls us would."""
    return {name: value for name, value in environment.items() if not name.startswith("GIT_")} | _ENVIRONMENT
