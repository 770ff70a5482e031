"""`integrakon git-setup`: what git needs to know to compare and merge plans with us."""

from __future__ import annotations

from typing import Annotated

import typer

HELP = """Richtet git so ein, dass es Pläne nach Einträgen zusammenführt und vergleicht.

    Zeigt die Zeilen für .gitattributes und die Einstellungen; mit --write trägt der Befehl sie in dieses Repository
    ein."""
EXAMPLE = "integrakon git-setup --write"

Write = Annotated[bool, typer.Option("--write", help="Schreibt .gitattributes und .git/config.", show_default=False)]


def run(write: Write = False) -> int:
    """Print what would be set, or set it."""
    from integrakon.cli import gitsetup  # noqa: PLC0415

    return gitsetup.write() if write else gitsetup.show()
