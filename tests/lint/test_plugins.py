"""Rules of a city's own, from an installed package; and what is said of a package that offers unusable ones.

The example of the documentation is built and installed beside the running program, from which it borrows the rest.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from lintprobe import NACH_NAME

from helpers import KOPF, WURZEL
from integrakon.findings import Severity
from integrakon.lint import plugins
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject

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

    def call(*arguments: str, path: Path = installed) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"PYTHONPATH": str(path)}
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


def nothing(_subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    return iter(())


def rule(code: str = "IK490", name: str = "eigene-regel", **rest: Any) -> Rule[Any]:
    return Rule(code, name, "Etwas fehlt.", Severity.INFO, "## Was geprüft wird", nothing, Ohne())._replace(**rest)


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
    "a gravity that is a word": (
        rule(severity="error"),
        "Die Regel IK490 aus „x“ hat eine unbrauchbare Angabe: „severity“.",
    ),
    "a rule without a page": (rule(seite=" "), "Die Regel IK490 aus „x“ hat eine unbrauchbare Angabe: „seite“."),
    "parameters without names": (
        rule(parameter=(1, 2)),
        "Die Regel IK490 aus „x“ hat eine unbrauchbare Angabe: „parameter“.",
    ),
    "a name that is no word": (rule(name=None), "Die Regel IK490 aus „x“ hat eine unbrauchbare Angabe: „name“."),  # type: ignore[arg-type]
    "a check that cannot travel": (
        rule(check=lambda _subject, _parameter: iter(())),
        (
            "Die Regel IK490 aus „x“ lässt sich nicht an andere Prozesse übergeben; „check“ und „Parameter“ gehören "
            "auf die oberste Ebene ihres Moduls."
        ),
    ),
    "the same code twice": ([rule(), rule(name="andere")], "IK490 andere aus „x“ gibt es schon: IK490 eigene-regel."),
}


@pytest.mark.parametrize(("offer", "sentence"), UNUSABLE.values(), ids=UNUSABLE)
def test_unusable_rules_are_refused(monkeypatch: pytest.MonkeyPatch, offer: Any, sentence: str) -> None:
    monkeypatch.setattr(EntryPoint, "load", lambda _self: offer)
    assert refusal(monkeypatch) == sentence


@pytest.mark.parametrize("error", [ImportError("kein Modul „y“"), SystemExit("kein Modul „y“")])
def test_a_package_that_does_not_load_is_named(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def broken(_self: EntryPoint) -> None:
        raise error

    monkeypatch.setattr(EntryPoint, "load", broken)
    kind = type(error).__name__
    assert refusal(monkeypatch) == f"Die Regeln aus „x“ lassen sich nicht laden ({kind}: kein Modul „y“)."


def test_a_list_that_breaks_while_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EntryPoint, "load", lambda _self: (1 // n for n in (0,)))
    assert refusal(monkeypatch).startswith("Die Regeln aus „x“ lassen sich nicht laden (ZeroDivisionError: ")


PACKAGE = """
from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.plan.pfad import Pfad

def check(subject, parameter):
    if subject.plan.kommune.name == "Musterstadt":
        {fault}
    yield Treffer(Pfad(("kommune",)), "Das ist nicht Musterstadt.")

RULES = Rule("IK499", "kaputt", "Bricht.", Severity.ERROR, "## Was geprüft wird", check, Ohne())
"""


@pytest.fixture
def kaputt(tmp_path: Path, run: Run) -> Callable[[str], subprocess.CompletedProcess[str]]:
    """Runs `lint` over two plans with a rule that does this with the one of Musterstadt."""
    package = tmp_path / "kaputt"
    (package / "stadt_kaputt-1.dist-info").mkdir(parents=True)
    (package / "stadt_kaputt-1.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: stadt-kaputt\n")
    (package / "stadt_kaputt-1.dist-info" / "entry_points.txt").write_text("[integrakon.rules]\nx = kaputt:RULES\n")
    (tmp_path / "plans" / "dorf.yaml").write_text(PLAN.replace("Musterstadt", "Dorf"), encoding="utf-8")

    def call(fault: str) -> subprocess.CompletedProcess[str]:
        (package / "kaputt.py").write_text(PACKAGE.format(fault=fault), encoding="utf-8")
        return run("lint", "--select", "IK499", path=package)

    return call


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("1 // 0", "ZeroDivisionError: integer division or modulo by zero"),
        ("yield Treffer('kommune', 'x')", "TypeError: „pfad“ ist kein Pfad, sondern 'kommune'"),
        ("yield 'kommune'", "TypeError: 'kommune' ist kein Treffer"),
        ("yield Treffer(Pfad(), 3)", "TypeError: „meldung“ ist kein Text, sondern 3"),
        ("yield Treffer(Pfad(), 'x', 3)", "TypeError: „hinweis“ ist kein Text, sondern 3"),
        ("yield Treffer(Pfad(), 'x', stelle=3)", "TypeError: „stelle“ ist kein Text, sondern 3"),
        (
            "yield Treffer(Pfad(), 'x', korrektur=(3,))",
            "TypeError: „korrektur“ ist weder Text noch Liste von Texten, sondern (3,)",
        ),
    ],
)
def test_a_rule_that_breaks_is_named_and_other_plans_go_on(
    kaputt: Callable[[str], subprocess.CompletedProcess[str]], fault: str, reason: str
) -> None:
    done = kaputt(fault)
    assert done.returncode == 2
    assert done.stdout == "plans/dorf.yaml:2:10: IK499 Das ist nicht Musterstadt.\n"
    assert done.stderr == (
        f"Fehler: Die Regel IK499 kaputt (Modul „kaputt“) ist an „plans/stadt.yaml“ gescheitert ({reason}).\n"
    )


def test_a_package_that_offers_no_rule_is_named(
    kaputt: Callable[[str], subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    kaputt("pass")
    (tmp_path / "kaputt" / "kaputt.py").write_text("RULES = 3\n", encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "kaputt")}
    command = [sys.executable, "-m", "integrakon", "lint"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == (
        "Fehler: Das Paket „stadt-kaputt“ bietet unter „kaputt:RULES“ etwas an, das keine Regel ist.\n"
    )


def test_a_broken_package_ends_the_run_with_its_name(kaputt: Callable[[str], subprocess.CompletedProcess[str]]) -> None:
    done = kaputt("yield from (")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(
        "Fehler: Die Regeln aus dem Paket „stadt-kaputt“ lassen sich nicht laden (SyntaxError: "
    )


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
