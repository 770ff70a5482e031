"""Writes the reference pages of docs/ from the model, the finding codes, the rules and the command line itself.

Run by `make referenz`; a test holds the pages against what this would write now. It reads nothing but our own code.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from integrakon.cli import rulebook
from integrakon.codes import CODES, GRUPPEN
from integrakon.lint.registry import RULES
from integrakon.output import rulepages
from integrakon.output.ruleinfo import RuleInfo
from integrakon.schema import json_schema

DOCS = Path(__file__).parents[1] / "docs"
REGELN = DOCS / "regeln"
GEMACHT = "<!-- Diese Seite schreibt `make referenz`; bitte nicht von Hand ändern. -->"

FRAGEN = {
    "IK0": "Kann die Datei gelesen werden?",
    "IK1": "Stehen die richtigen Angaben an der richtigen Stelle?",
    "IK2": "Ist jede Kennung einmalig, und führt jeder Verweis ans Ziel?",
    "IK3": "Widersprechen sich Zeitpunkte oder Zahlen?",
}
BEFEHLE = (
    *("init", "validate", "lint", "fmt", "rule", "diff", "history", "merge", "git-setup", "render", "status"),
    "schema",
)
FORMEN = {"integer": "ganze Zahl", "number": "Zahl", "string": "Text"}


def seiten() -> dict[Path, str]:
    """Every generated page and its text."""
    infos = [rulebook.info(rule) for rule in RULES]
    regeln = {REGELN / f"{info.name}.md": f"{GEMACHT}\n\n{rulepages.page(info)}" for info in infos}
    return {
        **regeln,
        REGELN / "README.md": "\n".join(_regeln(infos)),
        DOCS / "plandatei-felder.md": "\n".join(_felder()) + "\n",
        DOCS / "befunde.md": "\n".join(_befunde()) + "\n",
        DOCS / "befehle.md": "\n".join(_befehle()) + "\n",
    }


def _befunde() -> Iterator[str]:
    yield from (GEMACHT, "", "# Befunde", "")
    yield (
        "Jeder Befund hat einen festen Code und einen Namen. `integrakon validate` meldet die Codes IK0xx bis IK3xx, "
        "und zwar nur als Fehler: Ein Plan mit einem dieser Befunde wird nicht veröffentlicht. Die Codes ab IK4xx sind "
        "Regeln von `integrakon lint`; zu jeder gibt es eine [Seite](regeln/README.md), die auch `integrakon rule` "
        "zeigt."
    )
    for kopf, frage in FRAGEN.items():
        yield from (
            "",
            f"## {kopf}xx – {GRUPPEN[kopf]}",
            "",
            frage,
            "",
            "| Code | Name | Was nicht stimmt |",
            "|---|---|---|",
        )
        for code, eintrag in CODES.items():
            if code.startswith(kopf):
                yield f"| {code} | `{eintrag.name}` | {eintrag.bedeutung} |"
    yield from ("", "## IK4xx bis IK9xx – Regeln", "", "| Gruppe | Regeln |", "|---|---|")
    for kopf, titel in GRUPPEN.items():
        if namen := [f"[{rule.name}](regeln/{rule.name}.md)" for rule in RULES if rule.code.startswith(kopf)]:
            yield f"| {kopf}xx – {titel} | {', '.join(namen)} |"


def _regeln(infos: Sequence[RuleInfo]) -> Iterator[str]:
    yield from (GEMACHT, "", "# Regeln", "")
    yield (
        "Diese Regeln prüft `integrakon lint`. `integrakon rule NAME` zeigt jede Seite auch im Terminal. Das Profil "
        "ist das erste, in dem eine Regel läuft: `treu` vor `standard` vor `streng`. Die letzten zehn Codes jeder "
        "Gruppe (IK490 bis IK499 und so fort) sind für eigene Regeln frei."
    )
    yield from ("", rulepages.index(infos, pages=True))


def _felder() -> Iterator[str]:
    schema = json_schema()
    yield from (GEMACHT, "", "# Alle Felder einer Plandatei", "")
    yield "Was eine Plandatei ist und wie man sie schreibt, steht in [plandatei.md](plandatei.md)."
    yield (
        "Wo in einer Überschrift ein zweiter Name in Klammern steht, heißt die Art des Eintrags in der Konfiguration "
        "so, etwa unter [`lint.pflichtfelder`](lint.md#einstellungen-der-stadt)."
    )
    yield from _abschnitt("Plan", schema)
    for name, teil in schema["$defs"].items():
        if "properties" in teil:
            yield from _abschnitt(_ueberschrift(name, teil), teil)
    yield from ("", "## Feste Wörter", "", "| Vokabular | Wörter |", "|---|---|")
    for name, teil in schema["$defs"].items():
        if "enum" in teil:
            yield f"| {name} | {', '.join(f'`{wort}`' for wort in teil['enum'])} |"


def _ueberschrift(name: str, teil: dict[str, Any]) -> str:
    """The title with umlauts, and the name of the type where it is another."""
    return name if name == teil["title"] else f"{teil['title']} (`{name}`)"


def _abschnitt(ueberschrift: str, teil: dict[str, Any]) -> Iterator[str]:
    yield from ("", f"## {ueberschrift}", "", "| Schlüssel | Inhalt | Bedeutung |", "|---|---|---|")
    pflicht = teil.get("required", ())
    for schluessel, feld in teil["properties"].items():
        stern = " (Pflicht)" if schluessel in pflicht else ""
        bedeutung = ": ".join(filter(None, (feld.get("title"), feld.get("description"))))
        yield f"| `{schluessel}`{stern} | {_form(feld)} | {bedeutung} |"


def _form(feld: dict[str, Any]) -> str:
    if "$ref" in feld:
        return _verweis(feld["$ref"])
    if feld.get("type") == "array":
        return f"Liste: {_form(feld['items'])}"
    if "anyOf" in feld:
        return "Zeitpunkt" if "2026-Q3" in feld.get("examples", ()) else "acht Ziffern"
    if "enum" in feld:
        return "ja oder nein"
    if "const" in feld:
        return f"`{feld['const']}`"
    if isinstance(feld["type"], list):
        return "Text"
    return "Kennung" if "bs-1" in feld.get("examples", ()) else FORMEN[feld["type"]]


def _verweis(ref: str) -> str:
    name = ref.rsplit("/", 1)[-1]
    teil = json_schema()["$defs"][name]
    ziel = "feste-wörter" if "enum" in teil else _anker(_ueberschrift(name, teil))
    return f"[{teil['title']}](#{ziel})"


def _anker(ueberschrift: str) -> str:
    """What GitHub and GitLab make of a heading."""
    return "".join(zeichen for zeichen in ueberschrift.lower() if zeichen.isalnum() or zeichen in "-_ ").replace(
        " ", "-"
    )


def _befehle() -> Iterator[str]:
    yield from (GEMACHT, "", "# Befehle", "", "So meldet sich jeder Befehl mit `--help`.")
    for befehl in ("", *BEFEHLE):
        aufruf = f"integrakon {befehl}".strip()
        yield from ("", f"## {aufruf}", "", "```text", f"$ {aufruf} --help", _hilfe(befehl).rstrip(), "```")
    yield from ("", "## Rückgabewerte", "", "| Wert | Bedeutung |", "|---|---|")
    yield "| 0 | Erledigt, nichts ab der Schwelle (`--fail-on`) gefunden. |"
    yield "| 1 | Erledigt, es gibt Befunde ab der Schwelle. |"
    yield "| 2 | Nicht erledigt: falscher Aufruf, Datei fehlt, Ziel nicht beschreibbar. |"


def _hilfe(befehl: str) -> str:
    aufruf = [sys.executable, "-m", "integrakon", *befehl.split(), "--help"]
    return subprocess.run(aufruf, capture_output=True, text=True, check=True).stdout  # noqa: S603


def _schreibe() -> None:
    neu = seiten()
    REGELN.mkdir(exist_ok=True)
    for alt in set(REGELN.glob("*.md")) - set(neu):
        alt.unlink()
    for pfad, text in neu.items():
        pfad.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _schreibe()
