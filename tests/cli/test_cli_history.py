"""`integrakon history` against real repositories: what is told of a measure, and what is not read twice."""

import json
from pathlib import Path
from typing import Any

import pytest
from amendments import STADT, geaendert
from fake_checks import Call

from gitprobe import Depot
from integrakon.source import yamltext

ENDEN = ("2027-03", "2027-09", "2028-02")
M = "sprache-1-1"


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    """A plan whose measure was put off three times, and in which much else was changed in between."""
    depot = Depot(tmp_path / "depot")
    monkeypatch.chdir(depot.folder)
    text = STADT
    depot.commit(text, "Beschluss")
    for alt, neu in zip(("2026-12", *ENDEN), ENDEN, strict=False):
        text = geaendert(text, (f"ende: {alt}", f"ende: {neu}"))
        depot.commit(text, f"Frist {neu}")
        depot.commit(f"{text}# {neu}\n", f"Kommentar {neu}")
    return depot


def told(call: Call, *arguments: str) -> dict[str, Any]:
    code, out, err = call("history", *arguments, "--format", "json")
    assert (code, err) == (0, "")
    gelesen: dict[str, Any] = json.loads(out)
    return gelesen


def test_only_commits_that_changed_it(depot: Depot, call: Call) -> None:
    assert depot
    subjects = [commit["subject"] for commit in told(call, M)["commits"]]
    assert subjects == ["Frist 2028-02", "Frist 2027-09", "Frist 2027-03", "Beschluss"]


def test_deadlines_as_a_series(depot: Depot, call: Call) -> None:
    assert depot
    (series,) = told(call, M)["series"]
    assert [value["value"] for value in series["values"]] == ["2026-12", *ENDEN]
    assert (series["field"], series["postponed"], series["months"]) == ("zeitrahmen.ende", 3, 14)
    out = " ".join(call("history", M)[1].split())
    months = "Dezember 2026 → März 2027 → September 2027 → Februar 2028"
    assert f"Ende {months} (dreimal verschoben, zusammen 14 Monate)" in out


def test_targets_of_its_indicators(depot: Depot, call: Call) -> None:
    text = (depot.folder / "plans/stadt.yaml").read_text(encoding="utf-8")
    depot.commit(geaendert(text, ("wert: 60", "wert: 45")), "Ziel gesenkt")
    result = told(call, M)
    assert result["commits"][0]["changes"] == [
        "Indikator „Anzahl der Teilnehmenden“ (sprache-1-1-i1): Zielwert gesenkt von 60 auf 45 Personen."
    ]
    assert ["zielwert.wert", [60, 45]] in [[s["field"], [v["value"] for v in s["values"]]] for s in result["series"]]


def test_through_another_id_and_another_file(depot: Depot, call: Call) -> None:
    depot.git("mv", "plans/stadt.yaml", "plans/musterstadt.yaml")
    text = (depot.folder / "plans/musterstadt.yaml").read_text(encoding="utf-8")
    depot.commit(geaendert(text, ("id: sprache-1-1\n", "id: elternkurse\n")), "Neue Namen", "plans/musterstadt.yaml")
    result = told(call, "elternkurse")
    assert [commit["subject"] for commit in result["commits"]][:2] == ["Neue Namen", "Frist 2028-02"]
    assert [value["value"] for value in result["series"][0]["values"]] == ["2026-12", *ENDEN]


def test_authors_only_when_asked(depot: Depot, call: Call) -> None:
    assert depot
    assert "Amt" not in call("history", M)[1]
    assert told(call, M, "--autoren")["commits"][0]["author"] == "Amt"


def test_each_version_is_read_once(depot: Depot, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    parse = yamltext.parse

    def counted(raw: bytes, name: str) -> Any:
        read.append(name)
        return parse(raw, name)

    monkeypatch.setattr(yamltext, "parse", counted)
    told(call, M)
    versions = depot.git("rev-list", "--all", "--count")
    assert len(read) == len(set(read)) <= int(versions)


def test_versions_that_were_no_plan_are_passed_over(depot: Depot, call: Call) -> None:
    text = (depot.folder / "plans/stadt.yaml").read_text(encoding="utf-8")
    depot.commit("format: [\n", "Kaputt")
    depot.commit(geaendert(text, ("betrag: 12000", "betrag: 8000")), "Repariert")
    assert told(call, M)["commits"][0]["subject"] == "Repariert"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nix",), "Ein Eintrag „nix“ kommt in der Geschichte von plans/stadt.yaml nicht vor."),
        ((M, "fehlt.yaml"), "„fehlt.yaml“ gibt es nicht"),
        ((M, "-"), "Ein Plan aus der Standardeingabe hat keine Geschichte; history braucht eine Datei."),
        ((M, "--format", "pdf"), "Dieses Format gibt es nicht: pdf."),
    ],
)
def test_wrong_use_ends_with_2(depot: Depot, call: Call, arguments: tuple[str, ...], sentence: str) -> None:
    assert depot
    code, out, err = call("history", *arguments)
    assert (code, out) == (2, "")
    assert sentence in err


def test_a_hostile_subject_is_shown(depot: Depot, call: Call) -> None:
    text = (depot.folder / "plans/stadt.yaml").read_text(encoding="utf-8")
    depot.commit(geaendert(text, ("betrag: 12000", "betrag: 8000")), "\x1b[31m<b>@amt")
    assert "\x1b" not in call("history", M)[1]
    markdown = call("history", M, "--format", "markdown")[1]
    assert "<b>" not in markdown
    assert "@amt" not in markdown
