"""`integrakon diff` against real repositories: which versions are compared, exit codes, formats, configuration."""

import json
from pathlib import Path
from typing import Any

import pytest
from amendments import STADT, geaendert
from fake_checks import Call

from gitprobe import Depot

NEU = geaendert(STADT, ("ende: 2026-12", "ende: 2027-09"))
ENDE = (
    "Maßnahme „Sprachkurse für Eltern“ (sprache-1-1): Ende verschoben um 9 Monate, "
    "von Dezember 2026 auf September 2027."
)


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    """A repository with a committed plan, and the working directory in it."""
    depot = Depot(tmp_path / "depot")
    depot.commit(STADT, "Beschlossen")
    depot.git("tag", "beschluss-2025")
    monkeypatch.chdir(depot.folder)
    return depot


def changed(call: Call, *arguments: str) -> dict[str, Any]:
    code, out, err = call("diff", "--format", "json", *arguments)
    assert (code, err) == (0, "")
    gelesen: dict[str, Any] = json.loads(out)
    return gelesen


def fields(result: dict[str, Any]) -> list[str]:
    return [change["field"] for change in result["changes"]]


def test_the_working_tree_against_a_revision(depot: Depot, call: Call) -> None:
    depot.write(NEU)
    result = changed(call, "HEAD")
    assert result["old"] == {"revision": "HEAD", "path": "plans/stadt.yaml"}
    assert result["new"] == {"revision": None, "path": "plans/stadt.yaml"}
    assert result["summary"] == {"redaktionell": 0, "inhaltlich": 0, "beschlussrelevant": 1}
    (change,) = result["changes"]
    assert change["message"] == ENDE
    assert (change["kind"], change["impact"], change["entity"], change["id"]) == (
        *("changed", "beschlussrelevant", "massnahme", "sprache-1-1"),
    )
    pointer = "/handlungsfelder/0/ziele/0/massnahmen/0/zeitrahmen/ende"
    assert (change["field"], change["pointer_old"], change["pointer_new"]) == ("zeitrahmen.ende", pointer, pointer)
    assert change["line_old"] == change["line_new"] == NEU[: NEU.index("2027-09")].count("\n") + 1


WAYS = {
    "two revisions": ("HEAD~1", "HEAD"),
    "a tag": ("beschluss-2025",),
    "a range": ("HEAD~1..HEAD",),
    "the merge base": ("beschluss-2025...main",),
    "a file behind it": ("HEAD~1", "HEAD", "plans/stadt.yaml"),
    "a folder behind it": ("HEAD~1", "plans"),
    "a file behind the separator": ("HEAD~1", "--", "plans/stadt.yaml"),
}


@pytest.mark.parametrize("words", WAYS.values(), ids=WAYS)
def test_ways_to_say_what_to_compare(depot: Depot, call: Call, words: tuple[str, ...]) -> None:
    depot.commit(NEU)
    assert fields(changed(call, *words)) == ["zeitrahmen.ende"]


def test_two_files(depot: Depot, call: Call) -> None:
    depot.write(NEU, "neu.yaml")
    result = changed(call, "plans/stadt.yaml", "neu.yaml")
    assert fields(result) == ["zeitrahmen.ende"]
    assert (result["old"]["path"], result["new"]["path"]) == ("plans/stadt.yaml", "neu.yaml")


def test_two_files_need_no_repository(tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("alt.yaml").write_text(STADT, encoding="utf-8")
    Path("neu.yaml").write_text(NEU, encoding="utf-8")
    assert fields(changed(call, "alt.yaml", "neu.yaml")) == ["zeitrahmen.ende"]


def test_a_word_that_is_file_and_revision_is_a_revision(depot: Depot, call: Call) -> None:
    depot.write(STADT, "beschluss-2025")
    depot.write(NEU)
    assert fields(changed(call, "beschluss-2025")) == ["zeitrahmen.ende"]


def test_a_renamed_file_is_followed(depot: Depot, call: Call) -> None:
    depot.git("mv", "plans/stadt.yaml", "plans/musterstadt.yaml")
    depot.commit(NEU, path="plans/musterstadt.yaml")
    result = changed(call, "HEAD~1", "HEAD", "plans/musterstadt.yaml")
    assert fields(result) == ["zeitrahmen.ende"]
    assert (result["old"]["path"], result["new"]["path"]) == ("plans/stadt.yaml", "plans/musterstadt.yaml")


def test_a_new_and_a_deleted_plan(depot: Depot, call: Call) -> None:
    depot.write("format: 1\nkommune: {name: Dorf}\nkonzept: {titel: Konzept des Dorfes}\n", "plans/dorf.yaml")
    (depot.folder / "plans/stadt.yaml").unlink()
    result = changed(call, "HEAD")
    assert [(c["kind"], c["entity"], c["title"], c["path"]) for c in result["changes"]] == [
        ("added", "plan", "Konzept des Dorfes", "plans/dorf.yaml"),
        ("removed", "plan", "Integrationskonzept", "plans/stadt.yaml"),
    ]
    assert call("diff", "HEAD", "--fail-on", "beschlussrelevant")[0] == 1


def test_from_a_subfolder(depot: Depot, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    depot.write(NEU)
    monkeypatch.chdir(depot.folder / "plans")
    result = changed(call, "HEAD", "stadt.yaml")
    assert (fields(result), result["new"]["path"]) == (["zeitrahmen.ende"], "stadt.yaml")


def test_nothing_is_touched(depot: Depot, call: Call) -> None:
    depot.commit(NEU)
    before = depot.fingerprint()
    for form in ("text", "markdown", "json"):
        assert call("diff", "HEAD~1", "--format", form)[0] == 0
    assert depot.fingerprint() == before


@pytest.mark.parametrize(
    ("edit", "threshold", "code"),
    [
        (("ende: 2026-12", "ende: 2027-09"), "beschlussrelevant", 1),
        (("ende: 2026-12", "ende: 2027-09"), "redaktionell", 1),
        (("name: Schulen", "name: Grundschulen"), "beschlussrelevant", 0),
        (("name: Schulen", "name: Grundschulen"), "inhaltlich", 1),
        (("ende: 2026-12", "ende: 2026-12-31"), "inhaltlich", 0),
        (("ende: 2026-12", "ende: 2026-12-31"), "redaktionell", 1),
    ],
)
def test_the_threshold(depot: Depot, call: Call, edit: tuple[str, str], threshold: str, code: int) -> None:
    depot.write(geaendert(STADT, edit))
    assert call("diff", "HEAD")[0] == 0
    for form in ("text", "markdown", "json"):
        assert call("diff", "HEAD", "--fail-on", threshold, "--format", form)[0] == code


def test_since_the_resolution(depot: Depot, call: Call) -> None:
    beschlossen = geaendert(STADT, ("datum: 2025-01-30}", "datum: 2025-01-30, revision: beschluss-2025}"))
    depot.commit(beschlossen)
    depot.write(geaendert(beschlossen, ("ende: 2026-12", "ende: 2027-09")))
    assert set(fields(changed(call, "--since-beschluss"))) == {"beschluesse.revision", "zeitrahmen.ende"}


def test_a_plan_without_a_resolved_revision_says_so(depot: Depot, call: Call) -> None:
    assert depot
    code, out, err = call("diff", "--since-beschluss")
    assert (code, out) == (2, "")
    assert "nennt unter „konzept.beschluesse“ keine „revision“" in err


REFUSED = {
    "nothing": ((), "Womit verglichen werden soll, fehlt"),
    "only a path": (("plans",), "Womit verglichen werden soll, fehlt"),
    "an unknown revision": (("nix",), "Die Revision „nix“ gibt es in diesem git-Repository nicht."),
    "an option for git": (("--", "--output=x"), "Die Revision „--output=x“ gibt es"),
    "an unknown second one": (("HEAD", "nix"), "Die Revision „nix“ gibt es in diesem git-Repository nicht."),
    "a path of no plan": (("HEAD", "--", "nirgends"), "Unter nirgends liegt auf keiner der beiden Seiten ein Plan."),
    "an unknown format": (("HEAD", "--format", "pdf"), "Dieses Format gibt es nicht: pdf."),
    "an unknown threshold": (("HEAD", "--fail-on", "immer"), "Diese Schwelle gibt es nicht: immer."),
}


@pytest.mark.parametrize(("words", "sentence"), REFUSED.values(), ids=REFUSED)
def test_wrong_use_ends_with_2(depot: Depot, call: Call, words: tuple[str, ...], sentence: str) -> None:
    code, out, err = call("diff", *words)
    assert (code, out) == (2, "")
    assert err.startswith("Fehler: ")
    assert sentence in err or words[0] == "--"
    assert not (depot.folder / "x").exists()


def test_a_version_that_is_no_plan_is_named_and_the_others_go_on(depot: Depot, call: Call) -> None:
    depot.write("format: 1\nkaputt: ja\n", "plans/kaputt.yaml")
    depot.write(NEU)
    code, out, err = call("diff", "HEAD")
    assert code == 2
    assert ENDE.split(":", maxsplit=1)[0] in out
    assert "„plans/kaputt.yaml“ ist kein gültiger Plan und lässt sich nicht vergleichen: IK1" in err


def test_no_change_is_said_in_words(depot: Depot, call: Call) -> None:
    assert depot
    assert call("diff", "HEAD")[:2] == (0, "Keine Änderungen.\n")
    assert call("diff", "HEAD", "--format", "markdown")[1] == "**Integrationskonzept: Keine Änderungen.**\n"


def test_an_accepted_change_is_shown_and_does_not_count(depot: Depot, call: Call) -> None:
    depot.write(NEU)
    fingerprint = changed(call, "HEAD")["changes"][0]["fingerprint"]
    text = f'[[diff.accepted]]\nfingerprint = "{fingerprint}"\ngrund = "Beschluss vom 6. Mai"\n'
    Path("integrakon.toml").write_text(text, encoding="utf-8")
    code, out, _ = call("diff", "HEAD", "--fail-on", "redaktionell")
    assert code == 0
    assert "angenommen: Beschluss vom 6. Mai" in out
    assert out.endswith("1 Änderung: 1 angenommen.\n")


def test_a_city_sets_its_own_impacts(depot: Depot, call: Call) -> None:
    depot.write(NEU)
    row = 'entity = "massnahme | ziel"\nfeld = "zeitrahmen.*"\nimpact = "redaktionell"\ngrund = "So gewollt."\n'
    Path("integrakon.toml").write_text(f"[[diff.impact]]\n{row}", encoding="utf-8")
    assert changed(call, "HEAD")["changes"][0]["impact"] == "redaktionell"
    told = call("diff", "--explain")[1]
    assert told.index("redaktionell: So gewollt.\n    massnahme | ziel · zeitrahmen.* · alle\n") < told.index(
        "beschlussrelevant: "
    )
    assert max(map(len, told.splitlines())) <= 80


CONFIGURATION = {
    "[diff]\nx = 1\n": "integrakon.toml:2:1: Den Schlüssel „x“ gibt es hier nicht; möglich sind accepted, impact.",
    '[[diff.accepted]]\nfingerprint = "x"\n': "'x' ist kein Fingerabdruck aus zwölf Zeichen (0–9, a–f).",
    '[[diff.accepted]]\nfingerprint = "0123456789ab"\n': "Zu 0123456789ab fehlt der „grund“",
    '[[diff.impact]]\nentity = "ziel"\nfeld = "*"\ngrund = "g"\nimpact = "egal"\n': "„impact“ kennt 'egal' nicht",
    '[[diff.impact]]\nentity = "ziel|massnahmen"\nfeld = "*"\ngrund = "g"\nimpact = "inhaltlich"\n': (
        "„entity“ kennt „massnahmen“ nicht; möglich sind abbildung, abschnitt, akteur, "
    ),
}


@pytest.mark.parametrize(("text", "sentence"), CONFIGURATION.items(), ids=CONFIGURATION)
def test_faults_of_the_configuration(depot: Depot, call: Call, text: str, sentence: str) -> None:
    Path("integrakon.toml").write_text(text, encoding="utf-8")
    code, _, err = call("diff", "HEAD")
    assert depot
    assert code == 2
    assert sentence in err


HOSTILE = "<script>alert(1)</script> @amt **fett** [x](https://boese.example) | `a` \x1b[31mrot"


def test_text_of_a_plan_is_no_markup(depot: Depot, call: Call) -> None:
    quoted = '"' + HOSTILE.replace("\x1b", "\\e").replace("\\e", "\\u001B").replace('"', '\\"') + '"'
    depot.write(geaendert(STADT, ("titel: Praktikumsbörse", f"titel: {quoted}")))
    text, markdown = (call("diff", "HEAD", "--format", form)[1] for form in ("text", "markdown"))
    assert "\x1b" not in text + markdown
    assert "<script>" not in markdown
    assert "](https://" not in markdown
    assert "@amt" not in markdown
