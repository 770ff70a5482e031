"""One report that every format is tested on. Run this file to write `tests/golden/` anew, and read the difference."""

from __future__ import annotations

from pathlib import Path

from integrakon import __version__
from integrakon.findings import Finding, Location, Severity, sort_findings
from integrakon.output.paint import plain
from integrakon.output.registry import FORMATS, formatter
from integrakon.output.report import Report
from integrakon.output.ruleinfo import RuleInfo

GOLDEN = Path(__file__).parent.parent / "golden"
PLAN = "plans/musterstadt.yaml"
FLAWLESS = "plans/a-dorf.yaml"

_LINES = {
    3: "  einwohner: viele",
    12: "    akteure: [sozialamt, stadtbücherei, 漢字-verein, vhs]",
    20: "\t- id:\tdoppelt",
    31: "    text: " + "Die Stadt bietet Sprachkurse an. " * 8 + "Beginn: 20.02. " + "Und so geht es weiter. " * 9,
    44: "    titel: \x1b[31mRot\x1b[0m und \u202enetierhcsgeg\u202c",
    50: "    begruendung: >",
}
_PAGE = """
## Was geprüft wird

Ob ein Zeitpunkt einer ist,
und ob es den Tag gibt.

## Beispiel

```yaml
laufzeit: {von: 20.02.}
```
"""
_RULES = {
    "IK107": RuleInfo("IK107", "zeitpunkt-ungueltig", "Das ist kein Zeitpunkt.", Severity.WARNING, _PAGE, "standard"),
    "IK301": RuleInfo("IK301", "ende-vor-beginn", "Ein Ende liegt vor seinem Beginn.", Severity.INFO),
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
    lines = {(PLAN, number): line for number, line in _LINES.items()}
    return Report(sort_findings(findings), 3, lines, [FLAWLESS, PLAN, "plans/a,b:c%.yaml"], _RULES)


def formatted(name: str) -> str:
    shown = "".join(formatter(name)(sample_report(), plain))
    return shown.replace(f'"semanticVersion": "{__version__}"', '"semanticVersion": "0.0.0"')


if __name__ == "__main__":
    for name in FORMATS:
        (GOLDEN / f"findings.{name}").write_text(formatted(name), encoding="utf-8")
