"""`integrakon status`: which plans, filters, thresholds, formats, what git knows, wrong use."""

import codecs
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from amendments import STADT, geaendert
from fake_checks import Call

from gitprobe import Depot
from integrakon.cli import screen
from integrakon.output import timeline
from integrakon.source import yamltext

TAG = ("--stichtag", "2026-11-24")
KOPF = "format: 1\nkommune: {name: Dorf}\nkonzept: {titel: Konzept des Dorfes}\n"
M = "sprache-1-1"
KURSE = "zeitrahmen: {beginn: 2025-09, ende: 2026-12, turnus: jaehrlich}"

Told = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def ordner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with `plans/stadt.yaml` and `plans/dorf.yaml`, outside of git."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/stadt.yaml").write_text(STADT, encoding="utf-8")
    (tmp_path / "plans/dorf.yaml").write_text(KOPF, encoding="utf-8")
    return tmp_path


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    """A repository with the plan as it was adopted, tagged; every commit is of the 1st of January 2026."""
    depot = Depot(tmp_path / "depot")
    monkeypatch.chdir(depot.folder)
    depot.commit(geaendert(STADT, (KURSE, "zeitrahmen: {ende: 2026-12}")), "Beschluss")
    depot.git("tag", "beschluss")
    return depot


@pytest.fixture
def told(call: Call) -> Told:
    """The plans as JSON tells them."""

    def run(*arguments: str) -> list[dict[str, Any]]:
        code, out, err = call("status", *TAG, "--format", "json", *arguments)
        assert (code, err) == (0, "")
        plans: list[dict[str, Any]] = json.loads(out)["plans"]
        return plans

    return run


def ids(plan: dict[str, Any]) -> list[str]:
    return [massnahme["id"] for massnahme in plan["massnahmen"]]


def test_all_plans_of_the_folder_by_path(ordner: Path, told: Told) -> None:
    assert ordner
    assert [plan["path"] for plan in told()] == ["plans/dorf.yaml", "plans/stadt.yaml"]


def test_standard_input(ordner: Path, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ordner
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STADT.encode())))
    assert [plan["path"] for plan in told("-")] == ["-"]


@pytest.mark.parametrize(
    ("filters", "gemeint"),
    [
        (["--akteur", "schulen"], ["sprache-1-1", "sprache-1-2"]),
        (["--akteur", "vhs"], ["sprache-1-1", "sprache-1-2"]),  # for the second only by the goal
        (["--akteur", "stadt"], ["arbeit-1-1"]),
        (["--handlungsfeld", "arbeit"], ["arbeit-1-1"]),
        (["--handlungsfeld", "sprache", "--akteur", "stadt"], []),
    ],
)
def test_filters(ordner: Path, told: Told, filters: list[str], gemeint: list[str]) -> None:
    assert ordner
    (plan,) = told(*filters)  # the village does not know them
    assert ids(plan) == gemeint
    assert plan["summary"]["total"] == len(gemeint)


def test_filters_are_named_in_the_text(ordner: Path, call: Call) -> None:
    assert ordner
    out = call("status", *TAG, "--akteur", "stadt")[1]
    assert "Nur Akteur Stadtverwaltung (stadt)" in out
    assert "1 von 3 Maßnahmen, davon 0 gemeldet" in out


@pytest.mark.parametrize(
    ("options", "stichtag", "code"),
    [
        ("", "2026-11-24", 0),
        ("--fail-on ueberfaellig", "2026-11-24", 0),
        ("--fail-on ueberfaellig", "2027-01-01", 1),
        ("--fail-on ueberfaellig --handlungsfeld arbeit", "2027-01-01", 0),
        ("--fail-on ueberfaellig --akteur vhs", "2027-01-01", 1),
        # nothing but the evaluation of 2027 is overdue
        ("--fail-on ueberfaellig --handlungsfeld arbeit", "2028-01-01", 0),
        ("--fail-on ueberfaellig --format json", "2027-01-01", 1),
        ("--fail-on ueberfaellig --format csv", "2027-01-01", 1),
    ],
)
def test_the_threshold(ordner: Path, call: Call, options: str, stichtag: str, code: int) -> None:
    assert ordner
    assert call("status", "--stichtag", stichtag, *options.split())[0] == code


def test_an_overdue_goal_counts_and_is_told(ordner: Path, call: Call) -> None:
    dorf = f"{KOPF}handlungsfelder:\n  - id: f\n    titel: F\n    ziele:\n"
    dorf += (
        "      - {id: z-1, text: Alle finden einen Kurs., zeitrahmen: {ende: 2026-10}}\n      - {id: z-2, text: Z}\n"
    )
    (ordner / "plans/dorf.yaml").write_text(dorf, encoding="utf-8")
    code, out, _ = call("status", "plans/dorf.yaml", *TAG, "--fail-on", "ueberfaellig")
    assert code == 1
    assert "Ziele mit eigener Frist oder Meldung: 1 von 2\n  z-1 · Alle finden einen Kurs.\n" in out
    assert "    ! überfällig, bis Oktober 2026, seit 24 Tagen\n    nicht gemeldet\n" in out
    assert call("status", "plans/dorf.yaml", "--stichtag", "2026-10-31", "--fail-on", "ueberfaellig")[0] == 0


def test_of_a_replaced_concept_nothing_is_overdue(ordner: Path, call: Call) -> None:
    alt = geaendert(STADT, ("  status: beschlossen", "  status: abgeloest"))
    (ordner / "plans/stadt.yaml").write_text(alt, encoding="utf-8")
    code, out, _ = call("status", "plans/stadt.yaml", "--stichtag", "2030-01-01", "--fail-on", "ueberfaellig")
    assert code == 0
    assert "Das Konzept ist abgelöst; Fristen und Evaluationen stehen nicht mehr an." in out
    assert "überfällig" not in out


def test_an_overdue_evaluation_counts_where_all_was_asked_for(ordner: Path, call: Call) -> None:
    ohne_frist = geaendert(STADT, (f"            {KURSE}\n", ""))
    (ordner / "plans/stadt.yaml").write_text(ohne_frist, encoding="utf-8")
    for stichtag, code in (("2027-12-31", 0), ("2028-01-01", 1)):
        assert call("status", "--stichtag", stichtag, "--fail-on", "ueberfaellig")[0] == code


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--akteur", "schule"], "Einen Akteur „schule“ gibt es in plans/dorf.yaml, plans/stadt.yaml nicht. Meinten"),
        (["--akteur", "Volkshochschule"], "nicht. Meinten Sie vhs?"),
        (["--akteur", "hochschule"], "nicht. Meinten Sie vhs?"),
        (["--akteur", "xyz"], "nicht. Möglich: "),
        (["--handlungsfeld", "sprach"], "Ein Handlungsfeld „sprach“ gibt es in"),
        (["--handlungsfeld", "Arbeit"], "Meinten Sie arbeit?"),
        (["--stichtag", "morgen"], "--stichtag braucht einen Tag wie 2026-11-24, nicht: morgen."),
        (["--format", "xml"], "Dieses Format gibt es nicht: xml. Möglich: text, json, markdown, html, csv, ics."),
        (["--fail-on", "bald"], "Diese Schwelle gibt es nicht: bald. Möglich: ueberfaellig."),
        (["--output", "csv"], "--output braucht FORMAT=DATEI, zum Beispiel csv=stand.csv, nicht: csv."),
        (["--output", "csv=plans/stadt.yaml"], "„plans/stadt.yaml“ heißt wie ein Plan;"),
        (["--seit", "HEAD"], "liegt in keinem git-Repository"),
        (["--verschiebungen"], "liegt in keinem git-Repository"),
        (["fehlt.yaml"], "„fehlt.yaml“ gibt es nicht"),
    ],
)
def test_wrong_use_ends_with_2(ordner: Path, call: Call, arguments: list[str], sentence: str) -> None:
    assert ordner
    code, out, err = call("status", *arguments)
    assert (code, out) == (2, "")
    assert sentence in err
    assert "Traceback" not in err


def test_a_plan_with_findings_is_told_in_short_and_the_others_go_on(ordner: Path, call: Call) -> None:
    (ordner / "plans/dorf.yaml").write_text(f"{KOPF}zile: []\n", encoding="utf-8")
    code, out, err = call("status", *TAG, "--format", "json")
    assert code == 1
    assert [plan["path"] for plan in json.loads(out)["plans"]] == ["plans/stadt.yaml"]
    assert err.splitlines()[0].startswith("plans/dorf.yaml:4:1: IK102 ")
    assert (
        err.splitlines()[-1]
        == "Der Stand von „plans/dorf.yaml“ bleibt offen: erst die Fehler beheben, die „integrakon validate“ meldet."
    )


def test_a_plan_that_cannot_be_read_ends_with_2_and_the_others_go_on(ordner: Path, call: Call) -> None:
    assert ordner
    code, out, err = call("status", *TAG, "--format", "json", "plans/stadt.yaml", "fehlt.yaml")
    assert code == 2
    assert len(json.loads(out)["plans"]) == 1
    assert err.count("\n") == 1


def test_further_formats_go_into_files(ordner: Path, call: Call) -> None:
    targets = [f"{name}=stand.{name}" for name in ("csv", "json")]
    code, out, _ = call("status", *TAG, "--output", targets[0], "--output", targets[1])
    assert (code, out.startswith("Dorf: Konzept des Dorfes\n")) == (0, True)
    raw = (ordner / "stand.csv").read_bytes()
    assert raw.startswith(codecs.BOM_UTF8)
    assert raw.count(b"\r\n") == raw.count(b"\n") == 4
    assert json.loads((ordner / "stand.json").read_text(encoding="utf-8"))["stichtag"] == "2026-11-24"


def test_a_terminal_that_cannot_show_bars_gets_letters(
    ordner: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ordner
    assert "█" in call("status", *TAG)[1]
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="latin-1"))
    assert not screen.can_show(timeline.SYMBOLS)
    monkeypatch.undo()
    monkeypatch.chdir(ordner)
    monkeypatch.setattr(screen, "can_show", lambda _: False)
    out = call("status", *TAG)[1]
    assert "#|" in out
    assert not set(timeline.SYMBOLS) & set(out) - {"·"}


def test_the_configuration_decides_what_is_soon(ordner: Path, told: Told, call: Call) -> None:
    def lage() -> str:
        wert: str = told("plans/stadt.yaml")[0]["massnahmen"][0]["lage"]
        return wert

    assert lage() == "faellig_bald"
    (ordner / "integrakon.toml").write_text("[status]\nbald_tage = 36\n", encoding="utf-8")
    assert lage() == "laufend"
    (ordner / "integrakon.toml").write_text("[status]\nbald = 36\n", encoding="utf-8")
    code, _, err = call("status", *TAG)
    assert (code, "integrakon.toml:2:1: Den Schlüssel „bald“ gibt es hier nicht" in err) == (2, True)


# What git knows


def test_since_a_revision(depot: Depot, told: Told) -> None:
    text = (depot.folder / "plans/stadt.yaml").read_text(encoding="utf-8")
    depot.write(
        geaendert(
            text,
            ("{ende: 2026-12}", "{ende: 2027-03}"),
            ("            verantwortlich: stadt\n", "            verlauf: [{datum: 2026-06, status: laufend}]\n"),
        )
    )
    before = depot.fingerprint()
    (plan,) = told("--seit", "beschluss")
    changes = {change["id"]: change for change in plan["seit"]["changes"]}
    assert plan["seit"]["stichtag"] == "2026-01-01"
    assert changes.keys() == {M, "arbeit-1-1"}
    assert changes[M]["days_postponed"] == 90
    assert (changes["arbeit-1-1"]["newly_reported"], changes["arbeit-1-1"]["new"]["lage"]) == (True, "laufend")
    assert depot.fingerprint() == before


def test_the_calendar_alone_can_change_a_lage(depot: Depot, told: Told) -> None:
    assert depot
    (plan,) = told("--seit", "beschluss")
    (change,) = plan["seit"]["changes"]
    assert (change["id"], change["old"]["lage"], change["new"]["lage"]) == (M, "laufend", "faellig_bald")


def test_what_is_renamed_is_neither_new_nor_gone(depot: Depot, told: Told) -> None:
    text = (depot.folder / "plans/stadt.yaml").read_text(encoding="utf-8")
    depot.git("mv", "plans/stadt.yaml", "plans/neu.yaml")
    depot.write(geaendert(text, ("id: sprache-1-2", "id: elterncafe")), "plans/neu.yaml")
    (plan,) = told("--seit", "beschluss")
    assert [change["id"] for change in plan["seit"]["changes"]] == [M]


def test_since_applies_to_what_was_asked_for(depot: Depot, told: Told) -> None:
    assert depot
    (plan,) = told("--seit", "beschluss", "--handlungsfeld", "arbeit")
    assert plan["seit"]["changes"] == []


def test_a_plan_that_was_not_there_yet(depot: Depot, call: Call) -> None:
    depot.write(KOPF, "plans/dorf.yaml")
    out = call("status", *TAG, "--seit", "beschluss", "plans/dorf.yaml")[1]
    assert "In der Revision beschluss gab es diesen Plan noch nicht." in out


@pytest.mark.parametrize("revision", ["nix", "", "--all"])
def test_an_unknown_revision_ends_with_2(depot: Depot, call: Call, revision: str) -> None:
    assert depot
    code, out, err = call("status", f"--seit={revision}")
    assert (code, out) == (2, "")
    assert "gibt es in diesem git-Repository nicht." in err


def test_slippage_from_all_commits(depot: Depot, told: Told, call: Call) -> None:
    text = (depot.folder / "plans/stadt.yaml").read_text(encoding="utf-8")
    for ende in ("2027-03", "2027-09"):
        neu = geaendert(text, ("{ende: 2026-12}", f"{{ende: {ende}}}"))
        depot.commit(neu, f"Frist {ende}")
    depot.write(geaendert(neu, ("wert: 60", "wert: 45"), ("id: sprache-1-1\n", "id: elternkurse\n")))
    (plan,) = told("--verschiebungen")
    kurse = plan["massnahmen"][0]["verschiebung"]
    assert (kurse["urspruenglich"]["ende"], kurse["aktuell"]["ende"]) == ("2026-12", "2027-09")
    assert (kurse["mal"], kurse["monate"]) == (2, 9)
    (zielwert,) = kurse["zielwerte"]
    assert [(w["stand"], w["wert"]) for w in zielwert["werte"]] == [("2026-01-01", 60), (None, 45)]
    out = " ".join(call("status", *TAG, "--verschiebungen")[1].split())
    assert "ursprünglich Dezember 2026, jetzt September 2027 (zweimal verschoben, zusammen 9 Monate)" in out
    assert "Zielwert sprache-1-1-i1: 60 → 45" in out


def test_history_is_not_read_unless_asked_for(depot: Depot, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    assert depot
    read = []
    parse = yamltext.parse
    monkeypatch.setattr(yamltext, "parse", lambda raw, name: read.append(name) or parse(raw, name))
    (plan,) = told()
    assert read == ["plans/stadt.yaml"]
    assert all("verschiebung" not in massnahme for massnahme in plan["massnahmen"])


def test_a_plan_that_was_never_committed_was_never_put_off(depot: Depot, told: Told) -> None:
    (depot.folder / "plans/dorf.yaml").write_text(STADT, encoding="utf-8")
    assert all("verschiebung" not in massnahme for massnahme in told("--verschiebungen")[0]["massnahmen"])
