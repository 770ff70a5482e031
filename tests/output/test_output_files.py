"""Written files are complete or as before; nothing is left lying about."""

import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from integrakon.errors import TargetError
from integrakon.output.files import write_atomic


def refusal(path: str | Path, content: str = "neu") -> str:
    with pytest.raises(TargetError) as caught:
        write_atomic(path, content)
    return str(caught.value)


def test_text_becomes_utf8_and_bytes_stay(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a", "ä\n\udcff")
    write_atomic(tmp_path / "b", b"\xff\r\n")
    assert (tmp_path / "a").read_bytes() == b"\xc3\xa4\n\\udcff"
    assert (tmp_path / "b").read_bytes() == b"\xff\r\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_new_file_follows_the_umask_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    new, old = tmp_path / "neu", tmp_path / "alt"
    old.write_text("alt")
    old.chmod(0o640)
    before = os.umask(0o027)
    try:
        write_atomic(new, "x")
        write_atomic(old, "x")
    finally:
        os.umask(before)
    assert stat.S_IMODE(new.stat().st_mode) == 0o640
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert old.read_text() == "x"


def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "ordner").mkdir()
    real, link = tmp_path / "ordner" / "datei", tmp_path / "link"
    real.write_text("alt")
    link.symlink_to("ordner/datei")
    write_atomic(link, "neu")
    assert link.is_symlink()
    assert real.read_text() == "neu"
    assert [path.name for path in real.parent.iterdir()] == ["datei"]


def test_a_bare_name_is_written_into_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_atomic("befunde.json", "x")
    assert (tmp_path / "befunde.json").read_text() == "x"


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr")
    (tmp_path / "kreis").symlink_to("kreis")
    assert "ist ein Ordner" in refusal(tmp_path)
    assert "keine gewöhnliche Datei" in refusal(tmp_path / "rohr")
    assert "keine gewöhnliche Datei" in refusal("/dev/null")
    assert "im Kreis" in refusal(tmp_path / "kreis")
    assert "den Ordner gibt es nicht" in refusal(tmp_path / "fehlt" / "datei")
    assert "Name ist zu lang" in refusal(tmp_path / ("x" * 300))
    assert "so darf keine Datei heißen" in refusal("a\0b")


def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("alt")
    assert "kein Ordner" in refusal(tmp_path / "datei" / "x")


def test_a_protected_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "datei"
    target.write_text("alt")
    target.chmod(0o444)
    assert "schreibgeschützt" in refusal(target)
    assert target.read_text() == "alt"


def test_a_full_disk_leaves_the_old_file_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "datei"
    target.write_text("alt")
    code = (
        "import sys; from integrakon.output.files import write_atomic\n"
        "from integrakon.errors import TargetError\n"
        "try: write_atomic(sys.argv[1], 'x' * 1_000_000)\n"
        "except TargetError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(target)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    assert done.stdout == f"„{target}“ lässt sich nicht schreiben: die Datei würde größer als erlaubt.\n"
    assert target.read_text() == "alt"
    assert [path.name for path in tmp_path.iterdir()] == ["datei"]


def test_an_interrupted_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_self: Path, _target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(tmp_path / "datei", "neu")
    assert not list(tmp_path.iterdir())
