"""`integrakon init`: what is written where, that it is all or nothing, and that the history is the same everywhere."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from integrakon.beispiel import geschichte
from integrakon.cli import founding
from integrakon.cli.boundary import main
from integrakon.output import folder
from integrakon.source import git

# What a person may have set that would make other commits, other files, or run something.
EIGENSINN = """\
[user]
    name = Jemand
    email = jemand@anderswo.example
    signingkey = ABC
[commit]
    gpgsign = true
[tag]
    gpgsign = true
[init]
    defaultBranch = stamm
    templateDir = {vorlagen}
[core]
    autocrlf = true
    hooksPath = {vorlagen}/hooks
"""


@pytest.fixture(autouse=True)
def hier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "hier").mkdir()
    monkeypatch.chdir(tmp_path / "hier")
    return tmp_path / "hier"


def texte(ordner: str | Path) -> dict[str, str]:
    dateien = (datei for datei in Path(ordner).rglob("*") if datei.is_file() and ".git" not in datei.parts)
    return {datei.relative_to(ordner).as_posix(): datei.read_bytes().decode() for datei in dateien}


def sagt_git(ordner: str | Path, *worte: str) -> str:
    umgebung = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run(
        ["git", *worte], cwd=ordner, env=umgebung, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_the_example_has_its_files_and_its_history() -> None:
    assert main(["init", "--beispiel", "stadt"]) == 0
    schritte = geschichte.schritte()
    assert texte("stadt") == geschichte.stadt()
    assert sagt_git("stadt", "status", "--short") == ""
    assert sagt_git("stadt", "log", "--reverse", "--format=%cs %s").splitlines() == [
        f"{schritt.tag} {schritt.betreff}" for schritt in schritte
    ]
    assert set(sagt_git("stadt", "log", "--format=%an <%ae>|%cn <%ce>").splitlines()) == {
        f"{geschichte.AUTOR}|{geschichte.AUTOR}"
    }
    for schritt in schritte:
        for marke in schritt.marken:
            assert sagt_git("stadt", "log", "-1", "--format=%s", marke) == schritt.betreff
    assert sagt_git("stadt", "fsck", "--strict", "--no-dangling") == ""


def test_the_hashes_are_the_same_whatever_is_configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["init", "--beispiel", "eins"]) == 0
    haken = tmp_path / "vorlagen" / "hooks"
    haken.mkdir(parents=True)
    for name in ("pre-commit", "post-checkout", "reference-transaction"):
        (haken / name).write_text(f"#!/bin/sh\ntouch {tmp_path}/lief\n")
        (haken / name).chmod(0o755)
    (tmp_path / ".gitconfig").write_text(EIGENSINN.format(vorlagen=haken.parent))
    for name, wert in {"HOME": str(tmp_path), "TZ": "Asia/Tokyo", "GIT_AUTHOR_DATE": "2001-01-01T00:00:00"}.items():
        monkeypatch.setenv(name, wert)
    monkeypatch.delenv("GIT_CONFIG_GLOBAL", raising=False)
    assert main(["init", "--beispiel", "zwei"]) == 0
    assert sagt_git("zwei", "show-ref") == sagt_git("eins", "show-ref")
    assert texte("zwei") == texte("eins")
    assert not (tmp_path / "lief").exists()
    assert not (Path("zwei") / ".git" / "hooks").exists()


def test_without_git_there_are_the_files_and_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(git, "_PROGRAM", "git-gibt-es-nicht")
    assert main(["init", "--beispiel", "stadt"]) == 0
    assert texte("stadt") == geschichte.stadt()
    assert "Die Geschichte in git fehlt" in capsys.readouterr().err
    assert not Path("stadt/.git").exists()


def test_where_git_refuses_nothing_of_it_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geschichte, "AUTOR", "ohne Adresse")
    assert main(["init", "--beispiel", "stadt"]) == 0
    assert texte("stadt") == geschichte.stadt()
    assert not Path("stadt/.git").exists()


def test_without_the_option_there_is_a_plan_to_begin_with(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "neu"]) == 0
    assert texte("neu") == geschichte.geruest()
    assert "Geschrieben: neu/plans/konzept.yaml" in capsys.readouterr().err
    assert main(["validate", "neu/plans"]) == 0
    assert main(["lint", "neu/plans", "--fail-on", "hinweis", "--stichtag", "2027-01-15"]) == 0
    assert main(["fmt", "--check", "neu/plans"]) == 0


@pytest.mark.parametrize("option", [[], ["--beispiel"]])
def test_an_empty_folder_is_filled_even_the_one_we_stand_in(option: list[str], hier: Path) -> None:
    assert main(["init", *option, "."]) == 0
    assert texte(".") == (geschichte.stadt() if option else geschichte.geruest())
    assert {eintrag.name for eintrag in hier.parent.iterdir()} == {"hier"}


@pytest.mark.parametrize(
    ("ordner", "satz"),
    {
        "neu": "Wechseln Sie mit „cd neu“ in den Ordner; ob alles stimmt, prüft dort „integrakon validate“.",
        "unsere stadt": "Wechseln Sie mit „cd 'unsere stadt'“ in den Ordner;",
        ".": "Ob alles stimmt, prüft „integrakon validate“.",
    }.items(),
)
def test_it_says_how_to_go_on(ordner: str, satz: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", ordner]) == 0
    gesagt = capsys.readouterr().err
    assert satz in gesagt
    assert "git init" in gesagt


def voll() -> None:
    Path("da").mkdir()
    Path("da/.versteckt").write_text("x")


BESETZT: dict[str, tuple[Callable[[], object], str]] = {
    "something is in it": (voll, "In „da“ liegt schon etwas"),
    "it is a file": (lambda: Path("da").write_text("x"), "„da“ gibt es schon"),
    "it is a link that leads nowhere": (lambda: Path("da").symlink_to("nirgends/hin"), "„da“ lässt sich nicht anlegen"),
    "the folder around it is missing": (lambda: None, "den Ordner gibt es nicht"),
    "it has no name": (lambda: None, "Der Ordner braucht einen Namen"),
}
NAMEN = {"the folder around it is missing": "nicht/da", "it has no name": ""}


@pytest.mark.parametrize("option", [[], ["--beispiel"]])
@pytest.mark.parametrize("fall", BESETZT)
def test_what_is_there_stays(fall: str, option: list[str], hier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bereite, satz = BESETZT[fall]
    bereite()
    vorher = sorted(map(str, hier.rglob("*")))
    assert main(["init", *option, NAMEN.get(fall, "da")]) == 2
    assert satz in capsys.readouterr().err
    assert sorted(map(str, hier.rglob("*"))) == vorher


@pytest.mark.parametrize("da", [True, False])
def test_what_fails_on_the_way_leaves_nothing(da: bool, hier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if da:
        Path("stadt").mkdir()

    def voller_datentraeger(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder if da else founding, "_move" if da else "_with_history", voller_datentraeger)
    assert main(["init", "--beispiel", "stadt"]) == 2
    assert [eintrag.name for eintrag in hier.iterdir()] == (["stadt"] if da else [])
    assert not da or not any(Path("stadt").iterdir())


def test_a_move_that_breaks_off_is_taken_back(hier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("stadt").mkdir()
    rename = Path.rename

    def bis_zum_dritten(von: Path, nach: Path) -> Path:
        if nach == hier / "stadt" / "plans":
            raise OSError(18, "Invalid cross-device link")
        return rename(von, nach)

    monkeypatch.setattr(Path, "rename", bis_zum_dritten)
    assert main(["init", "--beispiel", "stadt"]) == 2
    assert list(hier.rglob("*")) == [hier / "stadt"]
