"""Which files a path means, and that whatever is wrong with one is told in a German sentence."""

import io
import os
import sys
from pathlib import Path

import pytest

from integrakon.errors import SourceError
from integrakon.source.worktree import find_plans, read_bytes


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "plans/b.yaml",
        "plans/a.yml",
        "plans/alt/c.YAML",
        "plans/.git/d.yaml",
        "plans/.e.yaml",
        "plans/f.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "leer").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


FOUND = [
    ([], ["plans/a.yml", "plans/alt/c.YAML", "plans/b.yaml"]),
    (["plans"], ["plans/a.yml", "plans/alt/c.YAML", "plans/b.yaml"]),
    (["plans/"], ["plans/a.yml", "plans/alt/c.YAML", "plans/b.yaml"]),
    (["."], ["plans/a.yml", "plans/alt/c.YAML", "plans/b.yaml"]),
    (["plans/b.yaml", "plans/a.yml", "plans/alt"], ["plans/a.yml", "plans/alt/c.YAML", "plans/b.yaml"]),
    (["plans/b.yaml", "./plans/b.yaml", "plans/alt/../b.yaml"], ["plans/alt/../b.yaml"]),
    (["plans/f.txt"], ["plans/f.txt"]),
    (["plans/.e.yaml"], ["plans/.e.yaml"]),
    (["plans/.git"], ["plans/.git/d.yaml"]),
    (["-"], ["-"]),
    (["-", "plans/b.yaml", "-"], ["-", "plans/b.yaml"]),
]


@pytest.mark.parametrize(("paths", "expected"), FOUND, ids=[" ".join(paths) for paths, _ in FOUND])
def test_find_plans(paths: list[str], expected: list[str]) -> None:
    assert find_plans(paths) == expected


def test_absolute_path_stays_absolute(folder: Path) -> None:
    assert find_plans([str(folder / "plans" / "alt")]) == [(folder / "plans" / "alt" / "c.YAML").as_posix()]


def test_file_named_like_standard_input(folder: Path) -> None:
    (folder / "-").write_text("x")
    assert find_plans(["./-"]) == ["./-"]
    assert read_bytes("./-", 10) == b"x"


def test_symbolic_links_are_followed_once(folder: Path) -> None:
    (folder / "plans" / "alt" / "kreis").symlink_to(folder / "plans")
    (folder / "plans" / "z.yaml").symlink_to(folder / "plans" / "b.yaml")
    (folder / "plans" / "tot.yaml").symlink_to(folder / "fehlt")
    (folder / "extern").mkdir()
    (folder / "extern" / "x.yaml").write_text("x")
    (folder / "plans" / "extern").symlink_to(folder / "extern")
    assert find_plans([]) == ["plans/a.yml", "plans/alt/c.YAML", "plans/b.yaml", "plans/extern/x.yaml"]


def test_special_files_in_a_folder_are_left_out(folder: Path) -> None:
    os.mkfifo(folder / "plans" / "pipe.yaml")
    assert "plans/pipe.yaml" not in find_plans([])


REFUSED = [
    ("plans/bb.yaml", "„plans/bb.yaml“ gibt es nicht; meinten Sie „plans/b.yaml“?"),
    ("plans/B.YAML", "meinten Sie „plans/b.yaml“?"),
    ("plans/b", "meinten Sie „plans/b.yaml“?"),
    ("plan", "meinten Sie „plans“?"),
    ("plans/xyzxyz", "„plans/xyzxyz“ gibt es nicht; prüfen Sie den Namen"),
    ("fehlt/b.yaml", "auch der Ordner „fehlt“ fehlt"),
    ("leer", "Im Ordner „leer“ liegt kein Plan"),
    ("/dev/null", "„/dev/null“ ist weder Datei noch Ordner"),
    ("plans/b.yaml/c", "ein Teil des Pfades ist kein Ordner"),
    ("x" * 300, "der Name ist zu lang"),
    ("", "Ein Pfad ist leer"),
    ("a\0b", "enthält unlesbare Zeichen"),
    ("a\udcffb", "enthält unlesbare Zeichen"),
]


@pytest.mark.parametrize(("path", "sentence"), REFUSED, ids=[repr(path)[:30] for path, _ in REFUSED])
def test_refused_path(path: str, sentence: str) -> None:
    with pytest.raises(SourceError) as caught:
        find_plans([path])
    assert sentence in str(caught.value)
    assert str(caught.value).endswith((".", "?"))
    str(caught.value).encode()


def test_without_a_folder_of_plans(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.chdir(folder / "leer")
    with pytest.raises(SourceError, match="keinen Unterordner „plans“"):
        find_plans([])


def test_pipe_never_blocks(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    for use in (lambda: find_plans(["pipe"]), lambda: read_bytes("pipe", 10)):
        with pytest.raises(SourceError, match="weder Datei noch Ordner; Text aus einer Pipe wird mit dem Pfad „-“"):
            use()


def test_links_in_a_circle_and_into_the_void(folder: Path) -> None:
    (folder / "a").symlink_to("b")
    (folder / "b").symlink_to("a")
    (folder / "tot").symlink_to("fehlt")
    with pytest.raises(SourceError, match="zeigen im Kreis"):
        find_plans(["a"])
    with pytest.raises(SourceError, match="der ins Leere zeigt"):
        find_plans(["tot"])


def test_file_name_that_is_no_text(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder / "plans") + b"/\xff.yaml")).write_text("x")
    with pytest.raises(SourceError, match=r"\ufffd\.yaml“ enthält unlesbare Zeichen"):
        find_plans([])


@pytest.mark.parametrize(("limit", "expected"), [(100, b"plans/b.yaml"), (12, b"plans/b.yaml"), (5, b"plans/")])
def test_read_bytes_stops_one_byte_after_the_limit(limit: int, expected: bytes) -> None:
    assert read_bytes("plans/b.yaml", limit) == expected


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xffabc")))
    assert read_bytes("-", 2) == b"\xffab"


def test_closed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SourceError, match="Standardeingabe ist geschlossen"):
        read_bytes("-", 2)


@pytest.mark.parametrize(
    ("error", "reason"),
    [(PermissionError(13, "denied"), "uns fehlt das Leserecht"), (OSError(5, "x"), "das Laufwerk meldet einen Fehler")],
)
def test_unreadable_file(monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceError, match=f"Die Datei „plans/b.yaml“ lässt sich nicht lesen: {reason}"):
        read_bytes("plans/b.yaml", 10)


def test_unreadable_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(SourceError, match="Der Ordner „plans“ lässt sich nicht lesen: uns fehlt das Leserecht"):
        find_plans([])


def test_folder_is_no_file() -> None:
    with pytest.raises(SourceError, match="„leer“ ist ein Ordner"):
        read_bytes("leer", 10)
