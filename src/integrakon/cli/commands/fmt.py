"""`integrakon fmt`: the one form of plan files."""

from __future__ import annotations

from typing import Annotated

import typer

from integrakon.cli.options import NoColor, Paths

HELP = """Bringt Pläne in ihre eine Form; kein Wert und kein Kommentar geht verloren.

    Pläne, die sich nicht lesen lassen oder das Schema verletzen, bleiben, wie sie sind. Rückgabewert: 0 wenn alles in
    Form ist oder gebracht wurde, 1 wenn --check oder --diff etwas finden, 2 wenn ein Plan so bleiben musste."""
EXAMPLE = "integrakon fmt plans/ --check"

Check = Annotated[
    bool,
    typer.Option("--check", help="Nennt die Dateien, die nicht in Form sind; ändert nichts.", show_default=False),
]
Diff = Annotated[
    bool,
    typer.Option("--diff", help="Zeigt nur, was sich ändern würde, Zeile für Zeile.", show_default=False),
]


def run(paths: Paths = None, check: Check = False, diff: Diff = False, no_color: NoColor = False) -> int:
    """Rewrite the plans, or say which are out of form; return the exit code."""
    from integrakon.cli import forming, screen  # noqa: PLC0415

    if check or diff:
        colour = screen.wants_colour(refused=no_color)
        return forming.show(paths or [], colour=colour) if diff else forming.check(paths or [])
    return forming.rewrite(paths or [])
