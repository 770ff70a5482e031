"""`integrakon history` where git's history is no straight line: merges, gaps, renames, links, a clone without past."""

import json
from pathlib import Path
from typing import Any

import pytest
from amendments import STADT, geaendert
from fake_checks import Call

from gitprobe import Depot

M = "sprache-1-1"
PLAN = "plans/stadt.yaml"
NEU = "ist neu"


def bis(ende: str, text: str = STADT) -> str:
    """The plan with another end of its measure."""
    return geaendert(text, ("ende: 2026-12", f"ende: {ende}"))


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    depot = Depot(tmp_path / "depot")
    monkeypatch.chdir(depot.folder)
    return depot


def told(call: Call, *arguments: str, note: str = "") -> tuple[list[str], list[str]]:
    """The subjects of the steps, and the series of ends."""
    code, out, err = call("history", *arguments, "--format", "json")
    assert code == 0, err
    assert note in err if note else not err
    life: dict[str, Any] = json.loads(out)
    ends = [series for series in life["series"] if series["field"] == "zeitrahmen.ende"]
    return [step["subject"] for step in life["commits"]], [value["value"] for s in ends for value in s["values"]]


def merge(depot: Depot, resolved: str | None = None) -> None:
    """A branch puts the end off, main changes the title meanwhile; merged, or resolved to something else."""
    title = ("titel: Sprachkurse für Eltern", "titel: Kurse für Eltern")
    depot.commit(STADT, "Beschluss")
    depot.git("switch", "-qc", "entwurf")
    depot.commit(bis("2027-06"), "Entwurf")
    depot.commit(bis("2027-12"), "Entwurf, zweiter Teil")
    depot.git("switch", "-q", "main")
    depot.commit(geaendert(STADT, title), "Anderer Titel")
    depot.git("merge", "-q", "--no-commit", "--no-ff", "-X", "ours", "entwurf")
    depot.commit(geaendert(bis(resolved or "2027-12"), title), "Zusammengeführt")


@pytest.mark.parametrize("resolved", [None, "2028-03"])
def test_a_merge_is_one_step_and_the_series_ends_with_what_is_there(
    depot: Depot, call: Call, resolved: str | None
) -> None:
    merge(depot, resolved)
    steps = ["Zusammengeführt", "Anderer Titel", "Beschluss"]
    assert told(call, M) == (steps, ["2026-12", resolved or "2027-12"])
    assert "einmal verschoben" in call("history", M)[1]


def test_slippage_goes_through_a_merge_the_same_way(depot: Depot, call: Call) -> None:
    merge(depot)
    out = call("status", "--verschiebungen", "--stichtag", "2026-01-01", "--format", "json")[1]
    massnahme = next(m for m in json.loads(out)["plans"][0]["massnahmen"] if m["id"] == M)
    assert (massnahme["verschiebung"]["mal"], massnahme["verschiebung"]["monate"]) == (1, 12)


UNREADABLE = {
    "no YAML": "format: [\n",
    "no plan": geaendert(STADT, ("format: 1", "format: 1\nkaputt: ja")),
    "no plan, and changed in it": geaendert(bis("2027-03"), ("format: 1", "format: 1\nkaputt: ja")),
}


@pytest.mark.parametrize("broken", UNREADABLE.values(), ids=UNREADABLE)
def test_what_comes_behind_an_unreadable_version_is_compared_with_the_one_before(
    depot: Depot, call: Call, broken: str
) -> None:
    depot.commit(STADT, "Beschluss")
    depot.commit(broken, "Kaputt")
    depot.commit(bis("2027-09"), "Repariert")
    assert told(call, M) == (["Repariert", "Beschluss"], ["2026-12", "2027-09"])


def test_a_change_in_an_unreadable_version_shows_where_it_can_be_read_again(depot: Depot, call: Call) -> None:
    depot.commit(STADT, "Beschluss")
    depot.commit(UNREADABLE["no plan, and changed in it"], "Kaputt")
    depot.commit(bis("2027-03"), "Repariert")
    depot.commit(f"{bis('2027-03')}# Ende\n", "Kommentar")
    assert told(call, M) == (["Repariert", "Beschluss"], ["2026-12", "2027-03"])


def test_a_plan_that_was_away_for_a_while(depot: Depot, call: Call) -> None:
    depot.commit(STADT, "Beschluss")
    (depot.folder / PLAN).unlink()
    depot.commit("Notiz", "Gelöscht", "notiz.txt")
    depot.commit(bis("2027-09"), "Wieder da")
    assert told(call, M) == (["Wieder da", "Gelöscht", "Beschluss"], ["2026-12", "2027-09"])


def test_a_plan_that_is_gone_is_asked_for_by_its_path(depot: Depot, call: Call) -> None:
    depot.commit(STADT, "Beschluss")
    (depot.folder / PLAN).unlink()
    depot.commit("Notiz", "Gelöscht", "notiz.txt")
    assert told(call, M, PLAN) == (["Gelöscht", "Beschluss"], [])
    assert "Maßnahme „Sprachkurse für Eltern“ (sprache-1-1) ist gestrichen." in call("history", M, PLAN)[1]


def test_a_clone_without_past_does_not_take_its_first_commit_for_the_beginning(
    depot: Depot, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for ende in ("2026-12", "2027-03", "2027-09"):
        depot.commit(bis(ende), f"Frist {ende}")
    for depth, steps in ((1, []), (2, ["Frist 2027-09"])):
        depot.git("clone", "-q", "--depth", str(depth), depot.folder.as_uri(), str(tmp_path / str(depth)))
        monkeypatch.chdir(tmp_path / str(depth))
        assert told(call, M, note="git fetch --unshallow")[0] == steps
        assert NEU not in call("history", M)[1]
        err = call("status", "--verschiebungen", "--stichtag", "2026-01-01")[2]
        assert "„plans/stadt.yaml“ ist abgeschnitten" in err


def test_a_file_under_its_old_and_its_new_name(depot: Depot, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    depot.commit(STADT, "Beschluss")
    depot.git("mv", PLAN, "plans/dorf.yaml")
    depot.commit(bis("2027-09"), "Neuer Name", "plans/dorf.yaml")
    depot.git("mv", "plans/dorf.yaml", "plans/ort.yaml")
    depot.git("commit", "-qm", "Noch ein Name")
    life = (["Neuer Name", "Beschluss"], ["2026-12", "2027-09"])
    assert told(call, M, "plans/ort.yaml") == life
    assert told(call, M, PLAN, note="umbenannt und heißt heute „plans/ort.yaml“.") == life
    assert told(call, M, "plans", PLAN) == life
    monkeypatch.chdir(depot.folder / "plans")
    assert told(call, M, "stadt.yaml", note="„stadt.yaml“ wurde am 2026-01-01") == life


def test_a_copy_begins_its_own_life(depot: Depot, call: Call) -> None:
    depot.commit(STADT, "Beschluss")
    depot.commit(bis("2027-09"), "Kopiert", "plans/kopie.yaml")
    assert told(call, M, "plans/kopie.yaml") == (["Kopiert"], [])


def test_an_id_that_is_another_now(depot: Depot, call: Call) -> None:
    depot.commit(STADT, "Beschluss")
    depot.commit(bis("2027-03"), "Frist")
    renamed = geaendert(bis("2027-03"), ("id: sprache-1-1\n", "id: kurse\n"), ("sprache-1-1-i1", "kurse-i1"))
    depot.commit(renamed, "Neue Kennung")
    depot.commit(geaendert(renamed, ("ende: 2027-03", "ende: 2027-09"), ("wert: 60", "wert: 40")), "Später")
    series = json.loads(call("history", "kurse", "--format", "json")[1])["series"]
    assert {s["id"]: [value["value"] for value in s["values"]] for s in series} == {
        "kurse": ["2026-12", "2027-03", "2027-09"],
        "kurse-i1": [60, 40],
    }
    note = "„sprache-1-1“ heißt seit dem 2026-01-01"
    assert told(call, M, note=note) == (["Neue Kennung", "Frist", "Beschluss"], ["2026-12", "2027-03"])
    assert "„integrakon history kurse“" in call("history", M)[2]


def test_an_indicator_that_goes_while_its_measure_gets_another_id(depot: Depot, call: Call) -> None:
    depot.commit(STADT, "Beschluss")
    start, end = STADT.index("            indikatoren:"), STADT.index("            zeitrahmen:")
    depot.commit(geaendert(STADT[:start] + STADT[end:], ("id: sprache-1-1\n", "id: kurse\n")), "Neue Kennung")
    changes = json.loads(call("history", "kurse", "--format", "json")[1])["commits"][0]["changes"]
    assert any("Anzahl der Teilnehmenden" in change for change in changes)


def test_what_a_repository_sets_changes_nothing(depot: Depot, call: Call) -> None:
    depot.commit(STADT, "Beschluss: für Köln")
    depot.git("mv", PLAN, "plans/dorf.yaml")
    depot.commit(bis("2027-09"), "Später \x01\x02 \x1f", "plans/dorf.yaml")
    life = told(call, M)
    assert life[0] == ["Später \x01\x02 \x1f", "Beschluss: für Köln"]
    settings = {
        "log.showRoot": "false",
        "log.follow": "true",
        "log.diffMerges": "off",
        "diff.renames": "false",
        "diff.renameLimit": "1",
        "diff.algorithm": "patience",
        "diff.orderFile": "gibt-es-nicht",
        "diff.relative": "true",
        "core.quotePath": "true",
        "i18n.logOutputEncoding": "latin1",
        "color.ui": "always",
        "column.ui": "always",
    }
    for name, value in settings.items():
        depot.git("config", name, value)
    assert told(call, M) == life


def test_a_committed_link_to_a_plan(depot: Depot, call: Call) -> None:
    (depot.folder / "plans").mkdir()
    (depot.folder / PLAN).symlink_to("../quelle/konzept.yaml")
    depot.commit(STADT, "Beschluss", "quelle/konzept.yaml")
    depot.commit(bis("2027-09"), "Später", "quelle/konzept.yaml")
    assert told(call, M) == (["Später", "Beschluss"], ["2026-12", "2027-09"])


def test_in_a_bare_repository(depot: Depot, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    depot.commit(STADT, "Beschluss")
    depot.git("mv", PLAN, "plans/dorf.yaml")
    depot.commit(bis("2027-09"), "Später", "plans/dorf.yaml")
    depot.git("clone", "-q", "--bare", ".", str(tmp_path / "nackt.git"))
    monkeypatch.chdir(tmp_path / "nackt.git")
    life = (["Später", "Beschluss"], ["2026-12", "2027-09"])
    assert told(call, M) == life
    assert told(call, M, "plans/dorf.yaml") == life
    assert told(call, M, PLAN, note="heißt heute „plans/dorf.yaml“") == life
    assert call("history", M, "plans/nix.yaml")[0] == 2


def test_standard_input_has_no_history(depot: Depot, call: Call) -> None:
    depot.commit(STADT)
    code, out, err = call("history", M, "-")
    assert (code, out) == (2, "")
    assert "Ein Plan aus der Standardeingabe hat keine Geschichte" in err


def test_beginnings_and_days(depot: Depot, call: Call) -> None:
    depot.commit(geaendert(bis("2026-12-01"), ("beginn: 2025-09", "beginn: 2026")), "Beschluss")
    depot.commit(geaendert(bis("2026-12-15"), ("beginn: 2025-09", "beginn: 2026-06")), "Später")
    series = json.loads(call("history", M, "--format", "json")[1])["series"]
    assert {s["field"]: (s["postponed"], s["months"]) for s in series} == {
        "zeitrahmen.beginn": (1, 5),
        "zeitrahmen.ende": (1, 0),
    }
    assert "Ende 01.12.2026 → 15.12.2026 (einmal verschoben)\n" in call("history", M)[1]


def test_colour_only_where_it_is_wanted(depot: Depot, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    depot.commit(STADT, "Beschluss")
    depot.commit(bis("2027-09"), "Später")
    without = call("history", M)[1]
    assert "\x1b[" not in without
    monkeypatch.setattr("integrakon.cli.screen.is_terminal", lambda _: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = call("history", M)[1]
    assert "\x1b[36m2026-01-01" in coloured
    assert call("history", M, "--no-color")[1] == without
    monkeypatch.setenv("NO_COLOR", "1")
    assert call("history", M)[1] == without


def test_a_file_elsewhere_is_not_passed_over_in_silence(depot: Depot, call: Call, tmp_path: Path) -> None:
    depot.commit(STADT)
    (tmp_path / "fremd.yaml").write_text(STADT, encoding="utf-8")
    code, out, err = call("history", M, "plans", str(tmp_path / "fremd.yaml"))
    assert (code, out) == (2, "")
    assert "liegt nicht in diesem git-Repository" in err
