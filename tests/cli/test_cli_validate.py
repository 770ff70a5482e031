"""`integrakon validate`: exit codes, what goes to which stream, formats, files that cannot be read."""

import json
from pathlib import Path

import pytest
from fake_checks import Call, Write

from integrakon.cli import batch
from integrakon.output.registry import FORMATS

GOOD = "alles in Ordnung\n"
BAD = "erste Zeile\n!IK202 7 Den Akteur gibt es nicht.\n"
WARNING = "!IK006 1 wird beanstandet.\n"
INFO = "!IK006 1 ist nur ein Hinweis.\n"


@pytest.mark.parametrize(
    ("content", "options", "code"),
    [
        (GOOD, "", 0),
        (BAD, "", 1),
        (WARNING, "", 0),
        (WARNING, "--fail-on warnung", 1),
        (INFO, "--fail-on warnung", 0),
        (INFO, "--fail-on hinweis", 1),
        (BAD, "--fail-on hinweis", 1),
    ],
)
def test_exit_code_follows_severity_and_never_format(
    plans: Write, call: Call, content: str, options: str, code: int
) -> None:
    plans(a=content)
    for form in FORMATS:
        assert call("validate", "--format", form, *options.split())[0] == code


def test_findings_go_out_and_nothing_else_is_said(plans: Write, call: Call) -> None:
    plans(a=BAD, b=GOOD)
    assert call("validate") == (1, "plans/a.yaml:2:7: IK202 Den Akteur gibt es nicht.\n", "")


def test_a_good_run_is_silent_in_a_pipe_and_friendly_as_text(plans: Write, call: Call) -> None:
    plans(a=GOOD, b=GOOD)
    assert call("validate") == (0, "", "")
    assert call("validate", "--format", "text") == (0, "2 Pläne geprüft, keine Fehler.\n", "")


def test_text_shows_the_line(plans: Write, call: Call) -> None:
    plans(a=BAD)
    out = call("validate", "--format", "text")[1]
    assert "2 | !IK202 7 Den Akteur gibt es nicht.\n  |       ^^\n" in out
    assert out.endswith("\n1 Plan geprüft: 1 Fehler.\n")


def test_the_same_plan_is_checked_once(plans: Write, call: Call) -> None:
    plans(a=BAD)
    code, out, _ = call("validate", "plans/a.yaml", "plans/a.yaml", "plans")
    assert (code, out.count("\n")) == (1, 1)


def test_findings_come_in_the_order_of_files_and_lines(plans: Write, call: Call) -> None:
    plans(b="!IK202 1 E\n", a="!IK202 9 D\n!IK202 3 C\n")
    out = call("validate", "plans/b.yaml", "plans/a.yaml")[1]
    assert [line.partition(" ")[0] for line in out.splitlines()] == [
        "plans/a.yaml:1:9:",
        "plans/a.yaml:2:3:",
        "plans/b.yaml:1:1:",
    ]


def test_more_formats_go_into_files_in_the_same_run(plans: Write, call: Call) -> None:
    plans(a=BAD)
    code, out, err = call("validate", "--output", "json=b.json", "--output", "text=b.txt")
    assert (code, out.count("\n"), err) == (1, 1, "")
    assert json.loads(Path("b.json").read_text("utf-8"))["summary"]["errors"] == 1
    assert "  |       ^^" in Path("b.txt").read_text("utf-8")


def test_an_unwritable_target_is_said_and_outweighs_findings(plans: Write, call: Call) -> None:
    plans(a=BAD)
    code, out, err = call("validate", "--output", "json=fehlt/b.json")
    assert (code, out.count("\n")) == (2, 1)
    assert err == "Fehler: „fehlt/b.json“ lässt sich nicht schreiben: den Ordner gibt es nicht, legen Sie ihn an.\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("!kaputt", "Unerwarteter Fehler beim Lesen von „plans/b.yaml“ (ValueError"),
        ("!speicher", "Der Arbeitsspeicher reicht nicht beim Lesen von „plans/b.yaml“ (MemoryError"),
    ],
)
def test_a_fault_in_one_file_is_one_sentence_and_the_others_go_on(
    plans: Write, call: Call, content: str, sentence: str
) -> None:
    plans(a=BAD, b=content, c=BAD)
    code, out, err = call("validate")
    assert code == 2
    assert [line.partition(":")[0] for line in out.splitlines()] == ["plans/a.yaml", "plans/c.yaml"]
    assert err.startswith(f"Fehler: {sentence}")
    assert err.count("\n") == 1
    assert "integrakon --version" in err


def test_a_missing_file_is_a_sentence_and_the_others_go_on(plans: Write, call: Call) -> None:
    plans(a=BAD)
    code, out, err = call("validate", "fehlt.yaml", "plans")
    assert (code, out.count("\n"), err.count("\n")) == (2, 1, 1)
    assert "fehlt.yaml" in err


def test_with_nothing_that_can_be_checked_there_is_no_report(plans: Write, call: Call) -> None:
    plans()
    code, out, err = call("validate", "--format", "json", "fehlt.yaml", "auch.yaml")
    assert (code, out, err.count("\n")) == (2, "", 2)


def test_an_interrupted_run_says_so(plans: Write, call: Call) -> None:
    plans(a="!strg-c")
    assert call("validate") == (130, "", "Abgebrochen.\n")


class TestManyFiles:
    @pytest.fixture(autouse=True)
    def _always_a_pool(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(batch, "worth_a_pool", lambda _sizes: True)

    def test_several_processes_find_the_same(self, plans: Write, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
        plans(**{f"p{number:03}": BAD * (number % 4) + GOOD for number in range(150)}, x="!kaputt")
        spread = call("validate", "--format", "text")
        monkeypatch.setattr(batch, "worth_a_pool", lambda _sizes: False)
        assert spread == call("validate", "--format", "text")
        assert spread[1].endswith("150 Pläne geprüft: 223 Fehler.\n")

    def test_a_process_that_dies_is_one_sentence(self, plans: Write, call: Call) -> None:
        plans(**{f"p{number}": GOOD for number in range(30)}, q="!tot")
        code, out, err = call("validate")
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert err.startswith("Fehler: Ein Prüfprozess ist unerwartet beendet worden")


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [([], False), ([10**9], False), ([1000, 1000], False), ([batch.POOL_FROM // 2] * 2, True)],
)
def test_a_pool_is_for_much_work_in_several_files(
    sizes: list[int], expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch.pool, "processes", lambda: 4)
    assert batch.worth_a_pool(sizes) is expected
