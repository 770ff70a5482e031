"""`integrakon render --document statusbericht|akteursblatt`: wiring, wrong use, the Vorlage, what git and lint add."""

import re
from pathlib import Path

import pytest
from amendments import STADT, geaendert
from fake_checks import Call

from gitprobe import Depot

BERICHT = ("render", "plans/stadt.yaml", "--document", "statusbericht", "--stichtag", "2026-11-24")
ENDE = "ende: 2026-12, turnus"


@pytest.fixture
def ordner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with one plan, outside of git."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/stadt.yaml").write_text(STADT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    """A repository with the plan as adopted, tagged."""
    depot = Depot(tmp_path / "depot")
    monkeypatch.chdir(depot.folder)
    depot.commit(STADT, "Beschluss")
    depot.git("tag", "beschluss")
    return depot


def test_a_report_goes_where_a_document_goes(ordner: Path, call: Call) -> None:
    code, out, err = call(*BERICHT)
    assert (code, err) == (0, "")
    assert out.startswith("# Statusbericht: Integrationskonzept\n")
    assert call(*BERICHT, "--format", "html", "--out", "aus/")[0] == 0
    assert (ordner / "aus/stadt-statusbericht.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_sheet_is_named_after_plan_and_actor(ordner: Path, call: Call) -> None:
    assert call("render", "plans", "--document", "akteursblatt", "--akteur", "vhs", "--out", "aus/")[0] == 0
    assert (ordner / "aus/stadt-akteursblatt-vhs.md").read_text("utf-8").startswith("# Akteursblatt: ")


@pytest.mark.usefixtures("ordner")
@pytest.mark.parametrize(
    ("worte", "satz"),
    [
        (("--akteur", "vhs"), "--akteur gibt es nur mit --document akteursblatt, nicht mit konzept."),
        (("--vorlage", "v.yaml"), "--vorlage gibt es nur mit --document statusbericht, nicht mit konzept."),
        (("--seit", "HEAD"), "--seit gibt es nur mit --document statusbericht, nicht mit konzept."),
        (("--document", "statusbericht", "--akteur", "vhs"), "--akteur gibt es nur mit --document akteursblatt"),
        (("--document", "akteursblatt", "--akteur", "vhs", "--seit", "HEAD"), "--seit gibt es nur mit"),
        (("--document", "akteursblatt"), "Ein Akteursblatt braucht --akteur"),
        (
            ("--document", "akteursblatt", "--akteur", "vsh"),
            "„vsh“ gibt es in plans/stadt.yaml nicht. Meinten Sie vhs?",
        ),
        (("--document", "statusbricht"), "Meinten Sie statusbericht?"),
        (
            ("--document", "statusbericht", "--stichtag", "24.11.2026"),
            "gemeint ist wohl 2026-11-24.",
        ),
        (("--stichtag", "gestern"), "--stichtag braucht einen Tag wie 2026-11-24"),
        (("--document", "statusbericht", "--vorlage", "fehlt.yaml"), "„fehlt.yaml“"),
        (("--document", "statusbericht", "--seit", "HEAD"), "liegt in keinem git-Repository"),
    ],
)
def test_wrong_use_is_one_sentence(worte: tuple[str, ...], satz: str, call: Call) -> None:
    code, out, err = call("render", "plans/stadt.yaml", *worte)
    assert (code, out) == (2, "")
    assert satz in err
    assert len([zeile for zeile in err.splitlines() if zeile.startswith("Fehler")]) == 1


@pytest.mark.usefixtures("ordner")
def test_of_several_plans_those_that_know_the_actor_have_a_sheet(call: Call) -> None:
    Path("plans/dorf.yaml").write_text("format: 1\nkommune: {name: Dorf}\nkonzept: {titel: Dorf}\n", "utf-8")
    code, _, err = call("render", "--document", "akteursblatt", "--akteur", "vhs", "--out", "aus")
    assert (code, err) == (0, "Geschrieben: aus/stadt-akteursblatt-vhs.md\n")


# ── The Vorlage ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("ordner")
def test_the_head_of_the_vorlage_comes_from_its_file(call: Call) -> None:
    Path("vorlage.yaml").write_text("nummer: 12/2026\nsitzung: 2026-12-10\n", "utf-8")
    code, out, _ = call(*BERICHT, "--vorlage", "vorlage.yaml")
    assert code == 0
    assert "**Nummer:** 12/2026\n\n**Sitzung:** 10.12.2026\n" in out


@pytest.mark.usefixtures("ordner")
def test_all_faults_of_the_vorlage_are_told_with_their_places(call: Call) -> None:
    Path("vorlage.yaml").write_text("numer: 3\nsitzung: 3.4.2026\nberatungsfolge: [{zweck: Rat}]\n", "utf-8")
    code, out, err = call(*BERICHT, "--vorlage", "vorlage.yaml")
    assert (code, out) == (2, "")
    assert re.findall(r"vorlage\.yaml:(\d+:\d+): (IK\d+)", err) == [
        ("1:1", "IK102"),
        ("2:10", "IK107"),
        ("3:18", "IK103"),
    ]
    assert "In der Vorlage gibt es den Schlüssel „numer“ nicht; meinten Sie „nummer“?" in err


@pytest.mark.usefixtures("ordner")
@pytest.mark.parametrize("inhalt", ["", "# Die Nummer kommt noch.\n"])
def test_a_vorlage_may_leave_everything_out(inhalt: str, call: Call) -> None:
    Path("vorlage.yaml").write_text(inhalt, "utf-8")
    code, out, err = call(*BERICHT, "--vorlage", "vorlage.yaml")
    assert (code, err) == (0, "")
    assert "Nummer, Gremium, Sitzung und Beschlussvorschlag liegen nicht vor." in out


@pytest.mark.usefixtures("ordner")
@pytest.mark.parametrize(
    ("wort", "gezeigt"), [("false", "nein"), ("true", "ja"), ("nein", "nein"), ("ja, 2027", "ja, 2027")]
)
def test_whether_it_costs_anything_is_told_in_german(wort: str, gezeigt: str, call: Call) -> None:
    Path("vorlage.yaml").write_text(f"finanzielle_auswirkungen: {wort}\n", "utf-8")
    assert f"**Finanzielle Auswirkungen:** {gezeigt}\n" in call(*BERICHT, "--vorlage", "vorlage.yaml")[1]


@pytest.mark.usefixtures("ordner")
@pytest.mark.parametrize(("inhalt", "code"), [("- a", "IK101"), ("a: [", "IK01"), ("nummer:", "IK109")])
def test_what_is_no_vorlage_is_refused(inhalt: str, code: str, call: Call) -> None:
    Path("vorlage.yaml").write_text(inhalt, "utf-8")
    ende, out, err = call(*BERICHT, "--vorlage", "vorlage.yaml")
    assert (ende, out) == (2, "")
    assert f": {code}" in err


@pytest.mark.usefixtures("ordner")
def test_one_vorlage_heads_one_report(call: Call) -> None:
    Path("vorlage.yaml").write_text("nummer: 1\n", "utf-8")
    Path("plans/zwei.yaml").write_text(STADT, "utf-8")
    code, _, err = call("render", "--document", "statusbericht", "--vorlage", "vorlage.yaml")
    assert code == 2
    assert "Eine Vorlage gehört zu einem Bericht" in err


# ── What git and lint add ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_commit_of_the_plan_is_named_with_its_tags(depot: Depot, call: Call) -> None:
    commit = depot.git("rev-parse", "HEAD")
    depot.commit(STADT, "Nebenan", "anderes.txt")
    assert f"**Stand der Daten:** Commit {commit[:12]} vom 01.01.2026 (beschluss)\n" in call(*BERICHT)[1]


def test_a_changed_working_tree_is_no_proof(depot: Depot, call: Call) -> None:
    depot.write(f"{STADT}\n# neu\n")
    assert "**Stand der Daten:** Arbeitsstand mit Änderungen, zuletzt festgehalten in Commit " in call(*BERICHT)[1]


def test_a_file_that_git_does_not_know_has_no_proof(depot: Depot, call: Call) -> None:
    depot.write(STADT, "plans/neu.yaml")
    assert "ohne Versionsnachweis" in call("render", "plans/neu.yaml", "--document", "statusbericht")[1]


def test_what_changed_since_a_revision_is_told(depot: Depot, call: Call) -> None:
    depot.write(geaendert(STADT, (ENDE, "ende: 2027-06, turnus")))
    code, out, _ = call(*BERICHT, "--seit", "beschluss")
    assert code == 0
    assert "### Beschlussrelevant (1)\n" in out
    assert "Ende verschoben um 6 Monate, von Dezember 2026 auf Juni 2027." in out
    assert "**Vergleichsstand:** beschluss, beurteilt zum 01.01.2026" in out
    assert "| auf später verschoben | 1 von 3 |" in out
    assert "**Ursprüngliche Frist:** Dezember 2026\n" in out


def test_a_plan_that_was_not_there_yet_is_told_as_such(depot: Depot, call: Call) -> None:
    depot.write(STADT, "plans/neu.yaml")
    depot.git("rm", "-q", "--cached", "plans/stadt.yaml")
    text = "format: 1\nkommune: {name: Dorf}\nkonzept: {titel: Dorf}\n"
    depot.write(text, "plans/dorf.yaml")
    code, out, _ = call("render", "plans/dorf.yaml", "--document", "statusbericht", "--seit", "beschluss")
    assert code == 0
    assert "den Plan gab es darin noch nicht" in out


def test_an_unknown_revision_is_refused(depot: Depot, call: Call) -> None:
    code, out, err = call(*BERICHT, "--seit", "gibtesnicht")
    assert (code, out) == (2, "")
    assert "Die Revision „gibtesnicht“ gibt es" in err


@pytest.mark.usefixtures("ordner")
def test_open_findings_are_counted_as_the_configuration_says(call: Call) -> None:
    zeile = r"\| Sprache \| (\d+) \| (\d+) \| (\d+) \|"
    vorher = re.search(zeile, call(*BERICHT)[1])
    assert vorher
    assert any(int(zahl) for zahl in vorher.groups())
    Path("integrakon.toml").write_text('[lint]\nohne = ["IK4", "IK5", "IK6", "IK7", "IK8", "IK9"]\n', "utf-8")
    code, out, err = call(*BERICHT)
    assert (code, err) == (0, "")
    assert "Die Prüfung des Plans hat keine offenen Befunde." in out


@pytest.mark.usefixtures("ordner")
def test_status_has_pages_in_markdown_and_html(call: Call) -> None:
    code, out, _ = call("status", "--stichtag", "2026-11-24", "--format", "markdown")
    assert code == 0
    assert out.startswith("# Stand der Umsetzung: Integrationskonzept\n")
    assert call("status", "--stichtag", "2026-11-24", "--format", "html")[1].startswith("<!DOCTYPE html>")
