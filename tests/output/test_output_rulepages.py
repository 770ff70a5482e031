"""The list of rules and the page of one: in Markdown, on a terminal, as JSON."""

import json
import re

import pytest

from integrakon.findings import Severity
from integrakon.output import rulepages
from integrakon.output.paint import plain
from integrakon.output.ruleinfo import RuleInfo
from integrakon.output.rulepages import formatted, listing

SEITE = """
## Was geprüft wird

Ob etwas `da` ist.

## Beispiel

```yaml
konzept: {titel: Plan}
```
"""
REGEL = RuleInfo(
    "IK490",
    "etwas-fehlt",
    "Etwas fehlt.",
    Severity.WARNING,
    SEITE,
    "streng",
    behebbar=True,
    auch_freiwillig=False,
    parameter={"worte": ("ein", "a|b"), "ab": 3, "anteil": 0.5, "streng": True, "zeichen": "–"},
)
CODE = RuleInfo(
    "IK202",
    "verweis-unbekannt",
    "Ein Verweis führt zu keinem Eintrag dieses Plans.",
    behebbar=True,
    behebbar_wenn="wenn nur ein Eintrag so heißt",
)

MARKDOWN = """\
# IK490 etwas-fehlt

Etwas fehlt.

| Angabe | Wert |
|---|---|
| Schwere | Warnung |
| Profil | `streng` |
| Behebbar | ja, mit `integrakon lint --fix` |
| Selbstverpflichtung | wird nicht geprüft |
| Einstellung `worte` | `["ein", "a\\|b"]` |
| Einstellung `ab` | `3` |
| Einstellung `anteil` | `0.5` |
| Einstellung `streng` | `true` |
| Einstellung `zeichen` | `"–"` |

## Was geprüft wird

Ob etwas `da` ist.

## Beispiel

```yaml
konzept: {titel: Plan}
```
"""
TERMINAL = """\
IK490 etwas-fehlt
Etwas fehlt.

Schwere: Warnung
Profil: streng
Behebbar: ja, mit integrakon lint --fix
Selbstverpflichtung: wird nicht geprüft
Einstellung worte: ["ein", "a|b"]
Einstellung ab: 3
Einstellung anteil: 0.5
Einstellung streng: true
Einstellung zeichen: "–"

Was geprüft wird

Ob etwas da ist.

Beispiel

 konzept: {titel: Plan}
"""
LISTE = """\
IK2xx – Kennungen und Verweise

  IK202  verweis-unbekannt                        --fix

IK4xx – Ziele und Maßnahmen

  IK490  etwas-fehlt                              Warnung, streng, --fix
         Etwas fehlt.

"""
GRUPPE = """\
IK2xx – Kennungen und Verweise

  IK202  verweis-unbekannt                        --fix
         Ein Verweis führt zu keinem Eintrag dieses Plans.

"""


def shown(chosen: RuleInfo | list[RuleInfo], shape: str, *, colour: bool = False) -> str:
    return "".join(formatted(chosen, shape, colour=colour))


@pytest.mark.parametrize(
    ("chosen", "shape", "expected"),
    [
        (REGEL, "markdown", MARKDOWN),
        (REGEL, "text", TERMINAL),
        ([REGEL, CODE], "text", LISTE),
        ([CODE], "text", GRUPPE),
    ],
    ids=["Seite", "Seite im Terminal", "Liste", "Gruppe"],
)
def test_it_looks_like_this(chosen: RuleInfo | list[RuleInfo], shape: str, expected: str) -> None:
    assert shown(chosen, shape) == expected


def test_a_table_in_markdown_names_each_rule_on_a_line() -> None:
    assert "| IK490 | `etwas-fehlt` | Warnung | streng | ja | Etwas fehlt. |" in shown([REGEL, CODE], "markdown")
    assert "[etwas-fehlt](etwas-fehlt.md)" in rulepages.index([REGEL], pages=True)


def test_a_code_of_validate_has_a_short_page() -> None:
    page = shown(CODE, "markdown")
    assert page.startswith("# IK202 verweis-unbekannt\n\nEin Verweis führt zu keinem Eintrag dieses Plans.\n")
    assert "docs/befunde.md" in page
    assert "| Behebbar | ja, wenn nur ein Eintrag so heißt, mit `integrakon lint --fix` |" in page
    assert "Profil" not in page


def test_json_is_the_same_for_one_and_for_many() -> None:
    assert json.loads(shown(REGEL, "json")) == {
        "version": 1,
        "rules": [
            {
                "code": "IK490",
                "name": "etwas-fehlt",
                "meaning": "Etwas fehlt.",
                "severity": "warning",
                "profile": "streng",
                "fixable": True,
                "voluntary": False,
                "parameters": {"worte": ["ein", "a|b"], "ab": 3, "anteil": 0.5, "streng": True, "zeichen": "–"},
                "page": SEITE.strip(),
            }
        ],
    }
    codes = json.loads(shown([CODE, REGEL], "json"))["rules"]
    assert [(entry["code"], entry["profile"] is None, entry["page"] is None) for entry in codes] == [
        ("IK202", True, True),
        ("IK490", False, False),
    ]


@pytest.mark.parametrize("chosen", [REGEL, [REGEL, CODE]], ids=["Seite", "Liste"])
def test_colour_changes_nothing_but_colour(chosen: RuleInfo | list[RuleInfo]) -> None:
    coloured = shown(chosen, "text", colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == shown(chosen, "text")


def test_long_names_and_meanings_fit_80_columns() -> None:
    long = RuleInfo("IK490", "ein-" + "sehr-" * 5 + "langer-name", "Wort " * 40 + "Ende.", Severity.WARNING, SEITE)
    assert max(map(len, "".join(listing([long], plain)).splitlines())) <= 80
