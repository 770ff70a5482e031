"""Rules of a city's own, from an installed package; and what is said of a package that offers unusable ones.

The example of the documentation is built and installed beside the running program, from which it borrows the rest.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from lintprobe import NACH_NAME

from helpers import KOPF, WURZEL
from integrakon.findings import Severity
from integrakon.lint import plugins
from integrakon.lint.rule import Ohne, Rule

BEISPIEL = WURZEL / "docs" / "beispiele" / "eigene-regel"
PLAN = KOPF + "handlungsfelder: [{id: hf, titel: B, massnahmen: [{id: m, titel: K, mittel: {betrag: 80000}}]}]\n"
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the example package was installed."""
    target = tmp_path_factory.mktemp("eigene-regel")
    command = [*PIP, "install", BEISPIEL, "--no-deps", "--no-build-isolation", "--no-index", "--target", target]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Run:
    """Runs the command line where the example package is installed."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "stadt.yaml").write_text(PLAN, encoding="utf-8")

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"PYTHONPATH": str(installed)}
        command = [sys.executable, "-m", "integrakon", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    return call


def test_the_example_finds_what_it_says(run: Run) -> None:
    done = run("lint", "--select", "IK490")
    assert done.returncode == 1
    assert done.stdout == (
        "plans/stadt.yaml:4:86: IK490 80000 Euro darf der Ausschuss nicht allein bewilligen (höchstens 50000).\n"
    )


def test_its_parameter_is_set_like_any_other(run: Run, tmp_path: Path) -> None:
    (tmp_path / "integrakon.toml").write_text("[lint.regeln.betrag-ohne-ratsbeschluss]\nhoechstens = 100000\n")
    assert run("lint", "--select", "betrag-ohne-ratsbeschluss").returncode == 0


def test_it_has_a_page(run: Run) -> None:
    done = run("rule", "IK490")
    assert done.returncode == 0
    assert "Hauptsatzung der Stadt Musterstadt" in done.stdout


def rule(code: str = "IK490", name: str = "eigene-regel") -> Rule[Any]:
    return Rule(code, name, "Etwas fehlt.", Severity.INFO, "", lambda _subject, _parameter: iter(()), Ohne())


UNUSABLE = {
    "no rule": (3, "„x“ bietet unter „x“ etwas an, das keine Regel ist."),
    "a list with something else": ([rule(), 3], "„x“ bietet unter „x“ etwas an, das keine Regel ist."),
    "a code that is ours": (
        rule("IK406"),
        "IK406 aus „x“ ist kein Code für eigene Regeln; frei sind IK490 bis IK499, ebenso IK59x bis IK99x.",
    ),
    "a name that is taken": (
        rule(name="doppelung"),
        f"IK490 doppelung aus „x“ gibt es schon: {NACH_NAME['doppelung'].code} doppelung.",
    ),
    "a name with capitals": (
        rule(name="EigeneRegel"),
        "„EigeneRegel“ aus „x“ ist kein Name wie „massnahme-ohne-nummer“.",
    ),
    "the same code twice": ([rule(), rule(name="andere")], "IK490 andere aus „x“ gibt es schon: IK490 eigene-regel."),
}


@pytest.mark.parametrize(("offer", "sentence"), UNUSABLE.values(), ids=UNUSABLE)
def test_unusable_rules_are_refused(monkeypatch: pytest.MonkeyPatch, offer: Any, sentence: str) -> None:
    monkeypatch.setattr(EntryPoint, "load", lambda _self: offer)
    assert refusal(monkeypatch) == sentence


def test_a_package_that_does_not_load_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_self: EntryPoint) -> None:
        raise ImportError("kein Modul „y“")

    monkeypatch.setattr(EntryPoint, "load", broken)
    assert refusal(monkeypatch) == "Die Regeln aus „x“ lassen sich nicht laden (ImportError: kein Modul „y“)."


def refusal(monkeypatch: pytest.MonkeyPatch) -> str:
    point = EntryPoint(name="x", value="x", group=plugins.GRUPPE)
    monkeypatch.setattr(plugins, "entry_points", lambda group: [point] if group == plugins.GRUPPE else [])
    plugins.alle_regeln.cache_clear()
    try:
        with pytest.raises(plugins.PluginError) as refused:
            plugins.alle_regeln()
    finally:
        plugins.alle_regeln.cache_clear()
    return str(refused.value)
