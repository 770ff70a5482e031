"""`integrakon diff` where files move, are links or lie in a submodule; and what it says to words it cannot use."""

import json
from pathlib import Path
from typing import Any

import pytest
from amendments import STADT, geaendert
from fake_checks import Call

from gitprobe import Depot

PLAN = "plans/stadt.yaml"
NEU = geaendert(STADT, ("ende: 2026-12", "ende: 2027-09"))
BESCHLOSSEN = geaendert(STADT, ("datum: 2025-01-30}", "datum: 2025-01-30, revision: beschluss-2025}"))


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    """A repository with an adopted plan, and the working directory in it."""
    depot = Depot(tmp_path / "depot")
    depot.commit(BESCHLOSSEN, "Beschlossen")
    depot.git("tag", "beschluss-2025")
    monkeypatch.chdir(depot.folder)
    return depot


def told(call: Call, *arguments: str) -> dict[str, Any]:
    code, out, err = call("diff", "--format", "json", *arguments)
    assert (code, err) == (0, "")
    gelesen: dict[str, Any] = json.loads(out)
    return gelesen


def fields(result: dict[str, Any]) -> list[str]:
    return [change["field"] for change in result["changes"]]


@pytest.mark.parametrize("is_changed", [True, False])
def test_since_the_resolution_a_file_has_another_name(depot: Depot, call: Call, is_changed: bool) -> None:
    depot.git("mv", PLAN, "plans/dorf.yaml")
    ende = "2027-09" if is_changed else "2026-12"
    depot.commit(geaendert(BESCHLOSSEN, ("ende: 2026-12", f"ende: {ende}")), path="plans/dorf.yaml")
    for words in ((), ("HEAD",), ("plans/dorf.yaml",)):
        result = told(call, "--since-beschluss", *words)
        assert fields(result) == ["zeitrahmen.ende"] * is_changed
        assert result["old"] == {"revision": "beschluss-2025", "path": PLAN}


def test_resolutions_of_several_plans(depot: Depot, call: Call) -> None:
    depot.commit(geaendert(BESCHLOSSEN, ("Musterstadt", "Dorf")), path="plans/dorf.yaml")
    depot.git("tag", "beschluss-2026")
    depot.commit(geaendert(BESCHLOSSEN, ("Musterstadt", "Dorf"), ("-2025", "-2026")), path="plans/dorf.yaml")
    assert told(call, "--since-beschluss")["old"]["revision"] == "beschluss-2026, beschluss-2025"


def test_status_since_a_revision_in_which_the_same_file_had_another_name(depot: Depot, call: Call) -> None:
    depot.git("mv", PLAN, "plans/dorf.yaml")
    depot.git("commit", "-qm", "Umbenannt")
    out = call("status", "--seit", "beschluss-2025", "--stichtag", "2026-01-02")[1]
    assert "Keine Maßnahme steht anders da." in out


@pytest.mark.parametrize("new_name", ["plans/dorf.yaml", "konzepte/dorf.yaml"])
@pytest.mark.parametrize("is_committed", [True, False])
def test_a_renamed_file_asked_for_by_its_old_name(depot: Depot, call: Call, new_name: str, is_committed: bool) -> None:
    (depot.folder / new_name).parent.mkdir(exist_ok=True)
    depot.git("mv", PLAN, new_name)
    words = ["beschluss-2025"]
    if is_committed:
        depot.git("commit", "-qm", "Umbenannt")
        words.append("HEAD")
    assert told(call, *words, "--", PLAN)["changes"] == []
    depot.write(geaendert(BESCHLOSSEN, ("ende: 2026-12", "ende: 2027-09")), new_name)
    assert fields(told(call, "beschluss-2025", "--", PLAN)) == ["zeitrahmen.ende"]


def test_a_removed_plan_beside_a_new_one_of_another_kind(depot: Depot, call: Call) -> None:
    (depot.folder / PLAN).unlink()
    depot.write("format: 1\nkommune: {name: Dorf}\nkonzept: {titel: Konzept des Dorfes}\n", "plans/dorf.yaml")
    changes = told(call, "HEAD", "--", PLAN)["changes"]
    assert [(change["kind"], change["entity"]) for change in changes] == [("removed", "plan")]


def linked(depot: Depot, link: str, target: str) -> None:
    """A plan elsewhere, and a committed link to it or to its folder in `plans/`."""
    depot.git("rm", "-q", PLAN)
    (depot.folder / "plans").mkdir(exist_ok=True)
    (depot.folder / link).symlink_to(target)
    depot.commit(STADT, "Verweis", "quelle/konzept.yaml")


@pytest.mark.parametrize(("link", "target"), [("plans/k.yaml", "../quelle/konzept.yaml"), ("plans/alle", "../quelle")])
def test_a_committed_link(depot: Depot, call: Call, link: str, target: str) -> None:
    linked(depot, link, target)
    assert told(call, "HEAD")["changes"] == []
    depot.write(NEU, "quelle/konzept.yaml")
    assert fields(told(call, "HEAD")) == ["zeitrahmen.ende"]
    assert fields(told(call, "HEAD", link)) == ["zeitrahmen.ende"]
    depot.git("commit", "-qam", "Später")
    assert fields(told(call, "HEAD~1", "HEAD")) == ["zeitrahmen.ende"]


def test_a_link_beside_the_plan_it_leads_to(depot: Depot, call: Call) -> None:
    (depot.folder / "plans/aktuell.yaml").symlink_to("stadt.yaml")
    depot.git("add", "-A")
    depot.git("commit", "-qm", "Verweis")
    assert told(call, "HEAD")["changes"] == []
    assert told(call, "HEAD~1", "HEAD")["changes"] == []


def test_a_link_out_of_the_repository_is_not_followed(depot: Depot, call: Call, tmp_path: Path) -> None:
    (tmp_path / "fremd.yaml").write_text(NEU, encoding="utf-8")
    (depot.folder / "plans/fremd.yaml").symlink_to(tmp_path / "fremd.yaml")
    depot.git("add", "-A")
    depot.git("commit", "-qm", "Verweis")
    assert told(call, "HEAD")["changes"] == []
    assert told(call, "HEAD~1", "HEAD")["changes"] == []


def test_the_files_of_a_submodule_are_its_own(depot: Depot, call: Call, tmp_path: Path) -> None:
    other = Depot(tmp_path / "anderes")
    other.commit(STADT)
    depot.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(other.folder), "plans/sm")
    depot.git("commit", "-qm", "Submodul")
    assert told(call, "HEAD")["changes"] == []
    assert told(call, "HEAD~1")["changes"] == []


SAID = {
    "a missing second file": ((PLAN, "fehlt.yaml"), "„fehlt.yaml“ gibt es nicht"),
    "a missing first file": (("fehlt.yaml", PLAN), "„fehlt.yaml“ ist weder eine Revision noch eine Datei"),
    "a deleted file": (("HEAD", "plans/weg.yaml"), "steht hinter „--“: integrakon diff HEAD -- plans/weg.yaml"),
    "a folder above": (("../nope",), "„../nope“ ist weder eine Revision noch eine Datei"),
    "standard input": (("-",), "Die Standardeingabe hat keine Revisionen"),
    "standard input as a path": (("HEAD", "-"), "Die Standardeingabe hat keine Revisionen"),
    "an unknown revision": (("nix",), "Die benannten Stände zeigt „git tag“."),
    "a word too long for a name": (("a" * 5_000,), "Die Revision „aaa"),
    "a name too long for a file": (("HEAD", "a" * 5_000), "Die Revision „aaa"),
}


@pytest.mark.parametrize(("words", "sentence"), SAID.values(), ids=SAID)
def test_words_that_name_nothing(depot: Depot, call: Call, words: tuple[str, ...], sentence: str) -> None:
    assert depot
    code, out, err = call("diff", *words)
    assert (code, out) == (2, "")
    assert sentence in err
    assert len(err) < 300


def test_the_folder_above_is_a_path(depot: Depot, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    depot.write(geaendert(BESCHLOSSEN, ("ende: 2026-12", "ende: 2027-09")))
    (depot.folder / "ablage").mkdir()
    monkeypatch.chdir(depot.folder / "ablage")
    assert fields(told(call, "HEAD", "..")) == ["zeitrahmen.ende"]
    assert fields(told(call, "HEAD", "../plans")) == ["zeitrahmen.ende"]


def test_without_a_folder_of_plans(tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    depot = Depot(tmp_path / "depot")
    depot.commit("x", path="liesmich.txt")
    monkeypatch.chdir(depot.folder)
    assert call("diff", "HEAD")[2].endswith("ein Plan; nennen Sie dahinter eine Plandatei oder einen Ordner.\n")


def test_outside_of_a_repository(tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("alt.yaml").write_text(STADT, encoding="utf-8")
    Path("neu.yaml").write_text("format: 1\n", encoding="utf-8")
    assert "Zwei Dateien vergleicht „integrakon diff alt.yaml neu.yaml“." in call("diff", "HEAD")[2]
    assert "„alt2.yaml“ gibt es nicht" in call("diff", "alt2.yaml", "neu.yaml")[2]
    assert "„neu2.yaml“ gibt es nicht" in call("diff", "alt.yaml", "neu2.yaml")[2]
    assert "„neu.yaml“ ist kein gültiger Plan" in call("diff", "alt.yaml", "neu.yaml")[2]
    assert "Zwei Dateien" not in call("history", "x")[2]
