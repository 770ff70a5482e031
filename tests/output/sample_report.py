"""One report that every format is tested on. Run this file to write `tests/golden/` anew, and read the difference."""

from __future__ import annotations

from pathlib import Path

from integrakon.findings import Finding, Location, Severity, sort_findings
from integrakon.output.paint import plain
from integrakon.output.registry import FORMATS, formatter
from integrakon.output.report import Report

GOLDEN = Path(__file__).parent.parent / "golden"
PLAN = "plans/musterstadt.yaml"

_LINES = {
    3: "  einwohner: viele",
    12: "    akteure: [sozialamt, stadtbücherei, 漢字-verein, vhs]",
    20: "\t- id:\tdoppelt",
    31: "    text: " + "Die Stadt bietet Sprachkurse an. " * 8 + "Beginn: 20.02. " + "Und so geht es weiter. " * 9,
    44: "    titel: \x1b[31mRot\x1b[0m und \u202enetierhcsgeg\u202c",
    50: "    begruendung: >",
}


def _finding(code: str, message: str, place: tuple[int, int, int, int], **rest: object) -> Finding:
    return Finding(code, message, Location(PLAN, *place), **rest)  # type: ignore[arg-type]


def sample_report() -> Report:
    findings = [
        _finding(
            "IK202",
            "Den Akteur „漢字-verein“ gibt es nicht; gemeint sein kann jeder, der unter „akteure“ steht.",
            (12, 41, 12, 50),
            pointer="/handlungsfelder/0/massnahmen/3/akteure/2",
            hint="Meinten Sie „kanji-verein“? Sonst tragen Sie ihn unter „akteure“ ein: mit Kennung, Name, Art.",
        ),
        _finding(
            "IK108", "Die Einwohnerzahl „viele“ ist keine ganze Zahl.", (3, 14, 3, 19), pointer="/kommune/einwohner"
        ),
        _finding("IK201", "Die Kennung „doppelt“ gibt es schon in Zeile 7.", (20, 8, 20, 15), fixable=True),
        _finding(
            "IK107",
            "„20.02.“ ist kein Zeitpunkt; richtig wäre etwa „2026-02-20“ oder „2026-02“.",
            (31, 283, 31, 289),
            pointer="/a~1b/m~0n",
            severity=Severity.WARNING,
        ),
        _finding(
            "IK109",
            "Der Titel „\x1b[31mRot\x1b[0m“ ist nicht erlaubt\r\n::error file=x::erfunden, 100 % sicher.",
            (44, 12, 44, 29),
            hint="Löschen Sie\n::add-mask::geheim und alles, was nicht zu lesen ist.",
        ),
        _finding("IK301", "Das Ende „2024“ liegt vor dem Beginn „2025“.", (50, 18, 53, 4), severity=Severity.INFO),
        Finding("IK002", "Die Datei ist nicht in UTF-8 gespeichert.", Location("plans/a,b:c%.yaml", 1, 1, 1, 1)),
    ]
    return Report(sort_findings(findings), 3, {(PLAN, number): line for number, line in _LINES.items()})


def formatted(name: str) -> str:
    return "".join(formatter(name)(sample_report(), plain))


if __name__ == "__main__":
    for name in FORMATS:
        (GOLDEN / f"findings.{name}").write_text(formatted(name), encoding="utf-8")
