"""`integrakon render` as a command: which file a plan becomes, what goes to which stream, and what is left alone."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from seite import REICH, ablage

from helpers import KOPF
from integrakon.cli.commands.render import run
from integrakon.errors import SourceError, TargetError, TemplateFault, UsageError

PLAN = KOPF + REICH


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a.yaml").write_text(PLAN)
    return tmp_path


def written() -> list[str]:
    return sorted(
        path.as_posix() for path in Path().rglob("*") if path.is_file() and path.suffix in (".md", ".html", "")
    )


def test_one_plan_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plans/a.yaml"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("# Integrationskonzept\n")
    assert err == ""
    assert written() == []


def test_without_a_path_the_folder_plans_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(format_="html") == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_several_plans_go_into_the_folder_build(capsys: pytest.CaptureFixture[str]) -> None:
    Path("plans/b.yml").write_text(PLAN)
    assert run([], format_="html") == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "Geschrieben: build/a.html\nGeschrieben: build/b.html\n"
    assert written() == ["build/a.html", "build/b.html"]


@pytest.mark.parametrize(
    ("out", "target"),
    [
        ("x.md", "x.md"),
        ("da", "da/a.md"),
        ("neu/", "neu/a.md"),
        ("neu/tief/", "neu/tief/a.md"),
        ("ohne-endung", "ohne-endung"),
    ],
)
def test_one_plan_goes_where_it_is_told(out: str, target: str) -> None:
    Path("da").mkdir()
    assert run(["plans/a.yaml"], out=out) == 0
    assert written() == [target]


def test_plans_of_one_name_are_told_apart_by_their_folder() -> None:
    for place in ("hier", "dort"):
        Path(place).mkdir()
        Path(place, "plan.yaml").write_text(PLAN)
    assert run(["hier", "dort"], out="ziel") == 0
    assert written() == ["ziel/dort-plan.md", "ziel/hier-plan.md"]


def test_plans_that_cannot_be_told_apart_are_refused_before_anything_is_written() -> None:
    for place in ("x/hier", "y/hier"):
        Path(place).mkdir(parents=True)
        Path(place, "plan.yaml").write_text(PLAN)
    with pytest.raises(UsageError, match=r"x/hier/plan\.yaml.*y/hier/plan\.yaml.*dieselbe Datei"):
        run(["x", "y"], out="ziel")
    assert not Path("ziel").exists()


def test_a_file_in_the_place_of_the_folder_stays() -> None:
    Path("plans/b.yaml").write_text(PLAN)
    Path("build").write_text("wichtig")
    with pytest.raises(TargetError, match="„build“ ist kein Ordner"):
        run([])
    assert Path("build").read_text() == "wichtig"


def test_a_target_without_its_folder_is_refused() -> None:
    with pytest.raises(TargetError, match="den Ordner gibt es nicht"):
        run(["plans/a.yaml"], out="fehlt/x.md")


def test_a_plan_with_findings_becomes_no_document_the_others_do(capsys: pytest.CaptureFixture[str]) -> None:
    Path("plans/b.yaml").write_text(PLAN.replace("umsetzungsakteure: [vhs, stadt]", "umsetzungsakteure: [vhs, stat]"))
    assert run([]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert re.search(r"^plans/b\.yaml:\d+:\d+: IK202 „stat“", err, re.MULTILINE)
    assert "Aus „plans/b.yaml“ wurde kein Dokument: erst die Fehler beheben, die „integrakon validate“ meldet." in err
    assert written() == ["build/a.md"]


def test_no_plan_no_document() -> None:
    with pytest.raises(SourceError):
        run(["fehlt.yaml"])
    assert written() == []


def test_a_name_that_steers_the_terminal_is_shown_as_signs(capsys: pytest.CaptureFixture[str]) -> None:
    Path("plans/a.yaml").write_text(PLAN + "x\u202e: 1\n")
    assert run([]) == 1
    assert "\u202e" not in capsys.readouterr().err


def test_templates_where_we_are_win_over_ours_and_those_asked_for_over_both(capsys: pytest.CaptureFixture[str]) -> None:
    ablage(Path("templates"), "konzept.md.j2", "von hier")
    assert run([]) == 0
    assert capsys.readouterr().out == "von hier\n"
    ablage(Path("andere"), "konzept.md.j2", "von dort")
    assert run([], template="andere") == 0
    assert capsys.readouterr().out == "von dort\n"


def test_a_template_folder_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="Vorlagenordner „fehlt“"):
        run([], template="fehlt")


def test_a_broken_template_leaves_what_was_there() -> None:
    ablage(Path("templates"), "konzept.md.j2", "{{ weg }}")
    Path("x.md").write_text("alt")
    with pytest.raises(TemplateFault, match=r"templates/konzept\.md\.j2, Zeile 1: "):
        run([], out="x.md")
    assert Path("x.md").read_text() == "alt"


def test_the_command_loads_its_libraries_only_when_it_runs() -> None:
    code = "import sys, integrakon.cli.commands.render; print({'jinja2', 'markdown_it', 'pydantic'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert shown == "set()\n"
