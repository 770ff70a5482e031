"""Help and errors of use: all of it German, with an example, within 80 columns."""

import re

import pytest
from fake_checks import Call
from typer.main import get_command

from integrakon import __version__
from integrakon.cli import boundary
from integrakon.cli.app import app
from integrakon.output.registry import FORMATS

FORMATE = ", ".join(FORMATS)

GROUP = get_command(app)
COMMANDS = list(GROUP.commands)  # type: ignore[attr-defined]
LISTED = ", ".join(name for name in COMMANDS if not GROUP.commands[name].hidden)  # type: ignore[attr-defined]
CALLS = [[], *([name] for name in COMMANDS)]
OPTIONS = [(name, param) for name in COMMANDS for param in GROUP.commands[name].params]  # type: ignore[attr-defined]
ENGLISH = re.compile(r"\b(usage|options?|arguments?|commands?|show|exit|default|required|error|try)\b", re.IGNORECASE)


@pytest.mark.parametrize("arguments", CALLS)
def test_help_is_german_and_has_an_example(call: Call, arguments: list[str]) -> None:
    code, out, err = call(*arguments, "--help")
    assert (code, err) == (0, "")
    assert out.startswith("Aufruf: integrakon")
    assert "Zeigt diese Hilfe und endet." in out
    assert re.search(r"\n\nBeispiel:\n  integrakon \S", out)
    assert not ENGLISH.findall(re.sub(r"--\S+|schema\.json", "", out))
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize(("command", "param"), OPTIONS)
def test_every_option_and_argument_has_a_german_sentence(call: Call, command: str, param: object) -> None:
    text = param.help  # type: ignore[attr-defined]
    assert text
    assert text.endswith(".")
    name = next((name for name in param.opts if name.startswith("--")), param.metavar)  # type: ignore[attr-defined]
    assert name in call(command, "--help")[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_example_of_a_command_is_a_call_of_it(command: str) -> None:
    assert GROUP.commands[command].epilog.startswith(f"integrakon {command} ")  # type: ignore[attr-defined]


def test_the_version_is_one_line(call: Call) -> None:
    assert call("--version") == (0, f"integrakon {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "sentence", "help_of"),
    [
        ("--foo", "Diese Option gibt es nicht: --foo.", "integrakon"),
        ("--versoin", "Diese Option gibt es nicht: --versoin. Meinten Sie --version?", "integrakon"),
        (
            "-x",
            "Diese Option gibt es nicht: -x. Optionen beginnen mit zwei Strichen, zum Beispiel --format.",
            "integrakon",
        ),
        ("--", f"Es fehlt der Befehl. Möglich: {LISTED}.", "integrakon"),
        (
            "vlidate",
            f"Diesen Befehl gibt es nicht: vlidate. Möglich: {LISTED}. Meinten Sie validate?",
            "integrakon",
        ),
        (
            "validate --fromat json",
            "Diese Option gibt es nicht: --fromat. Meinten Sie --format?",
            "integrakon validate",
        ),
        ("validate --format", "Diese Option braucht einen Wert: --format FORMAT.", "integrakon validate"),
        ("validate --no-color=ja", "Diese Option nimmt keinen Wert an: --no-color.", "integrakon validate"),
        (
            "validate --format jsn",
            f"Dieses Format gibt es nicht: jsn. Möglich: {FORMATE}. Meinten Sie json?",
            "integrakon validate",
        ),
        (
            "validate --fail-on nie",
            "Diese Schwelle gibt es nicht: nie. Möglich: fehler, warnung, hinweis.",
            "integrakon validate",
        ),
        (
            "validate --output json",
            "--output braucht FORMAT=DATEI, zum Beispiel json=befunde.json, nicht: json.",
            "integrakon validate",
        ),
        (
            "validate --output xml=x",
            f"Dieses Format gibt es nicht: xml. Möglich: {FORMATE}.",
            "integrakon validate",
        ),
        (
            "validate --output json=x --output text=x",
            "Zwei Formate können nicht in dieselbe Datei: x.",
            "integrakon validate",
        ),
        ("schema ein wort", "Hier ist etwas zu viel: ein wort.", "integrakon schema"),
    ],
)
def test_an_error_of_use_is_german_and_ends_with_2(call: Call, arguments: str, sentence: str, help_of: str) -> None:
    assert call(*arguments.split()) == (2, "", f"Fehler: {sentence}\nHilfe zeigt: {help_of} --help\n")


def test_without_a_word_the_help_is_shown_and_nothing_was_done(call: Call) -> None:
    code, out, err = call()
    assert (code, out) == (2, "")
    assert err.startswith("Aufruf: integrakon")


def test_a_foreign_word_cannot_drive_the_terminal(call: Call) -> None:
    assert "\x1b" not in call("validate", "--format", "\x1b[2J")[2]


def test_a_fault_without_a_file_is_one_sentence(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(_app: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(boundary, "get_command", break_down)
    code, out, err = call("schema")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("Fehler: Unerwarteter Fehler (RuntimeError in integrakon.cli.boundary, Zeile ")
