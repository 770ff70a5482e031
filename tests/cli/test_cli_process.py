"""What only a process of its own shows: pipes, full devices, encodings, terminals, what is imported."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import fake_checks
import pytest
from fake_checks import Write

PROGRAM = [sys.executable, "-m", "integrakon"]
FINDING = "!IK202 7 Den Akteur „jüdische Gemeinde“ gibt es nicht.\n"


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        fake_checks.run(*arguments), capture_output=True, encoding="utf-8", check=False, timeout=60, **options
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_umlauts_survive_every_locale(plans: Write, environment: dict[str, str]) -> None:
    plans(a=FINDING)
    done = run("validate", "plans", "fehlt.yaml", env={**os.environ, **environment})
    assert done.returncode == 2
    assert "„jüdische Gemeinde“" in done.stdout
    assert "„fehlt.yaml“" in done.stderr or "fehlt.yaml" in done.stderr


def test_a_name_that_is_no_utf8_is_a_sentence(plans: Write) -> None:
    plans()
    done = subprocess.run(
        [*map(os.fsencode, fake_checks.run("validate")), b"\xff.yaml"], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"Fehler: ")
    assert done.stderr.count(b"\n") <= 2


def test_a_plan_can_come_from_standard_input(plans: Write) -> None:
    plans()
    done = run("validate", "-", input=FINDING)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == "-:1:7: IK202 Den Akteur „jüdische Gemeinde“ gibt es nicht.\n"


@pytest.mark.parametrize("arguments", [["validate"], ["validate", "--format", "json"], ["--help"], ["--version"]])
def test_a_reader_that_goes_away_is_no_fault(plans: Write, arguments: list[str]) -> None:
    plans(a=FINDING * 20_000)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(fake_checks.run(*arguments), stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert done.stderr == b""
    assert done.returncode == (1 if arguments[0] == "validate" else 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="es gibt kein /dev/full")
@pytest.mark.parametrize("arguments", [["validate"], ["validate", "--format", "json"], ["--help"], ["--version"]])
def test_a_full_device_is_a_sentence(plans: Write, arguments: list[str]) -> None:
    plans(a=FINDING)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(fake_checks.run(*arguments), stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    expected = "Fehler: Die Ausgabe lässt sich nicht schreiben: auf dem Datenträger ist kein Platz mehr.\n"
    assert done.stderr.decode() == expected


@pytest.mark.parametrize("closed", ["1", "2"])
def test_a_closed_stream_is_no_fault(plans: Write, closed: str) -> None:
    plans(a=FINDING)
    command = f'exec "$@" {closed}>&-'
    done = subprocess.run(
        ["sh", "-c", command, "sh", *fake_checks.run("validate", "plans", "fehlt.yaml")],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stdout + done.stderr


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """What the program shows on a terminal that is 80 columns wide."""
    main, side = pty.openpty()
    base = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "TERM"}}
    subprocess.run(
        fake_checks.run(*arguments),
        stdout=side,
        stderr=side,
        env={**base, "TERM": "xterm", **environment},
        check=False,
        timeout=60,
    )
    os.close(side)
    shown = b""
    try:
        while piece := os.read(main, 65536):
            shown += piece
    except OSError:  # the other side is closed: this is how a terminal ends
        pass
    os.close(main)
    return shown.decode()


def test_a_terminal_gets_text_in_colour(plans: Write) -> None:
    plans(a=FINDING)
    shown = on_a_terminal("validate")
    assert "\x1b[1;31mFehler IK202 verweis-unbekannt:\x1b[0m Den Akteur" in shown
    assert "\r\n1 Plan geprüft: 1 Fehler.\r\n" in shown


@pytest.mark.parametrize(
    ("options", "environment"),
    [(["--no-color"], {}), ([], {"NO_COLOR": "1"}), ([], {"TERM": "dumb"}), (["--format", "concise"], {})],
)
def test_colour_can_be_refused(plans: Write, options: list[str], environment: dict[str, str]) -> None:
    plans(a=FINDING)
    shown = on_a_terminal("validate", *options, **environment)
    assert "IK202" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("padding", [0, 1_000_000], ids=["one process", "several"])
def test_ctrl_c_ends_at_once_and_quietly(plans: Write, padding: int) -> None:
    plans(a="!langsam\n" + "#" * padding, b="!langsam\n" + "#" * padding)
    process = subprocess.Popen(
        fake_checks.run("validate"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    )
    deadline = time.monotonic() + 30
    while not list(Path.cwd().glob("*.begonnen")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, "", "Abgebrochen.\n")


HEAVY = {"pydantic", "ruamel", "jinja2", "rich", "markdown_it", "concurrent", "multiprocessing"}


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--help"], HEAVY),
        (["--version"], HEAVY),
        (["--foo"], HEAVY),
        (["validate", "--help"], HEAVY),
        (["validate", "plans"], {"jinja2", "rich", "markdown_it", "multiprocessing"}),
    ],
)
def test_nothing_is_imported_that_is_not_needed(plans: Write, arguments: list[str], unwanted: set[str]) -> None:
    plans(a="format: 1\n")
    code = (
        "import sys; from integrakon.cli.boundary import main; main(sys.argv[1:]);"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    loaded = set(done.stderr.splitlines()[-1].split())
    assert "typer" in loaded
    assert not loaded & unwanted


def test_the_package_can_be_run(tmp_path: Path) -> None:
    done = subprocess.run([*PROGRAM, "--version"], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.startswith("integrakon ")


def test_without_the_stand_in_a_plan_is_really_checked(plans: Write) -> None:
    plans(a="format: 1\n", b="format: [\n")
    command = [*PROGRAM, "validate", "--format", "json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr, report["summary"]["files"]) == (1, "", 2)
    assert {finding["path"][6:7] + finding["code"][:3] for finding in report["findings"]} == {"aIK1", "bIK0"}
