"""What the documentation says is true: its commands are run, its plans are checked, its generated pages are current.

A `console` block is a dialogue: lines with `$ ` are typed in a copy of this repository, what follows is the answer;
`…` stands for whatever comes there. In the copy, `musterstadt/konzept.yaml` has two commits to be compared.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import referenz
import typer
from typer.main import get_command

from gitprobe import ENV as GIT
from gitprobe import Depot
from helpers import WURZEL, pruefe
from integrakon.cli.app import app
from integrakon.form import formatiere

SEITEN = [WURZEL / "README.md", *sorted((WURZEL / "docs").glob("*.md")), WURZEL / "CONTRIBUTING.md"]
TOOL = Path(sys.executable).parent / "integrakon"
RUNDGANG = "rundgang.md"  # one dialogue from beginning to end
GANZ = ("format:", "# yaml-language-server")  # a plan from its first line on, not a piece of one
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")


def bloecke(art: str) -> list[tuple[str, str]]:
    return [
        (seite.name, inhalt)
        for seite in SEITEN
        for sprache, inhalt in _BLOCK.findall(seite.read_text(encoding="utf-8"))
        if sprache == art
    ]


@pytest.fixture
def arbeitskopie(tmp_path: Path) -> Path:
    shutil.copytree(WURZEL / "plans", tmp_path / "plans")
    shutil.copytree(WURZEL / "docs" / "beispiele", tmp_path / "docs" / "beispiele")
    (tmp_path / "vorlagen").mkdir()
    shutil.copy(WURZEL / "templates" / "stil.css.j2", tmp_path / "vorlagen")
    (tmp_path / "kaputt").mkdir()
    (tmp_path / "kaputt" / "stil.css.j2").write_text("body {\n{{ farbe.hintergrund }}\n}\n", encoding="utf-8")
    depot = Depot(tmp_path)
    beispiel = WURZEL / "docs" / "beispiele" / "vergleich"
    for name in ("beschlossen", "geaendert"):
        depot.commit((beispiel / f"{name}.yaml").read_text(encoding="utf-8"), name, "musterstadt/konzept.yaml")
    depot.git("tag", "beschluss-2025", "HEAD~1")
    return tmp_path


@pytest.mark.parametrize(("seite", "dialog"), [block for block in bloecke("console") if block[0] != RUNDGANG])
def test_what_is_typed_in_the_documentation_is_answered_like_this(seite: str, dialog: str, arbeitskopie: Path) -> None:
    _spiele(dialog, arbeitskopie, {"integrakon": TOOL})


def test_the_tour_goes_as_it_is_told(tmp_path: Path) -> None:
    dialog = "".join(dialog for seite, dialog in bloecke("console") if seite == RUNDGANG)
    _spiele(dialog, tmp_path, {"integrakon": TOOL, "git": Path("git")})


def test_the_repository_to_compare_in_is_made_like_this(tmp_path: Path) -> None:
    beispiel = WURZEL / "docs" / "beispiele" / "vergleich"
    shutil.copytree(beispiel, tmp_path / "hier" / "docs" / "beispiele" / "vergleich")
    (rezept,) = [inhalt for seite, inhalt in bloecke("sh") if seite == "vergleichen.md" and "git init" in inhalt]
    subprocess.run(["sh", "-e", "-c", rezept], cwd=tmp_path / "hier", env=os.environ | GIT, check=True)
    depot = Depot(tmp_path / "beispiel")
    assert depot.git("show", "beschluss-2025:musterstadt/konzept.yaml") == _text(beispiel / "beschlossen.yaml")
    assert depot.git("show", "HEAD:musterstadt/konzept.yaml") == _text(beispiel / "geaendert.yaml")
    assert depot.git("rev-parse", "beschluss-2025") == depot.git("rev-parse", "HEAD~1")
    assert depot.git("ls-files") == "musterstadt/konzept.yaml"


def _text(datei: Path) -> str:
    return datei.read_text(encoding="utf-8").strip()


def _spiele(dialog: str, ordner: Path, programme: dict[str, Path]) -> None:
    """Type each line and compare the answer; `cd` goes into a folder that an earlier line made."""
    for befehl, erwartet in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", dialog, re.MULTILINE):
        name, *argumente = shlex.split(befehl)
        if name == "cd":
            ordner /= argumente[0]
            continue
        assert name in programme
        ergebnis = subprocess.run(
            [programme[name], *(_as_on_a_terminal(argumente) if name == "integrakon" else argumente)],
            cwd=ordner,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            env={"LANG": "C.UTF-8", "PATH": os.environ["PATH"], **GIT},
        )
        muster = ".*".join(re.escape(teil) for teil in erwartet.split("…"))
        assert re.fullmatch(muster, ergebnis.stdout, re.DOTALL), f"$ {befehl}\n{ergebnis.stdout}"


def _as_on_a_terminal(argumente: list[str]) -> list[str]:
    """The answers in the documentation are those of a terminal, without its colours."""
    fehlt = argumente[0] in {"validate", "lint"} and not {"--format", "--show-fixes"} & set(argumente)
    return [*argumente, "--format", "text"] if fehlt else argumente


@pytest.mark.parametrize(("seite", "plan"), bloecke("yaml"))
def test_plans_in_the_documentation_are_valid(seite: str, plan: str) -> None:
    if plan.startswith(GANZ):
        assert pruefe(plan)[2] == []


@pytest.mark.parametrize("plan", [plan for _, plan in bloecke("yaml") if plan.startswith(GANZ)])
def test_plans_in_the_documentation_are_in_form(plan: str) -> None:
    assert formatiere(pruefe(plan)[0]) == plan


@pytest.mark.parametrize(("pfad", "text"), referenz.seiten().items(), ids=lambda x: getattr(x, "name", ""))
def test_generated_pages_are_current(pfad: Path, text: str) -> None:
    assert pfad.read_text(encoding="utf-8") == text, "veraltet: `make referenz`"


def test_there_is_a_page_for_each_rule_and_no_other() -> None:
    assert set(referenz.REGELN.glob("*")) == {pfad for pfad in referenz.seiten() if pfad.parent == referenz.REGELN}


@pytest.mark.parametrize("seite", [*SEITEN, *referenz.REGELN.glob("*.md")], ids=lambda seite: seite.name)
def test_links_between_the_pages_lead_somewhere(seite: Path) -> None:
    ziele = _LINK.findall(seite.read_text(encoding="utf-8"))
    assert [ziel for ziel in ziele if not (seite.parent / ziel).exists()] == []


def test_every_command_and_option_is_documented() -> None:
    seite = (WURZEL / "docs" / "befehle.md").read_text(encoding="utf-8")
    gruppe = get_command(app)
    assert isinstance(gruppe, typer.core.TyperGroup)
    sichtbare = {name: befehl for name, befehl in gruppe.commands.items() if not befehl.hidden}
    for name, befehl in sichtbare.items():
        assert f"## integrakon {name}\n" in seite
        optionen = [option for parameter in befehl.params for option in parameter.opts if option.startswith("--")]
        assert [option for option in optionen if option not in seite] == []
