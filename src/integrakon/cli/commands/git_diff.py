"""`integrakon git-diff`, hidden: git calls it as its diff driver, with a path and two versions in files."""

from __future__ import annotations

from typing import Annotated

import typer

HELP = """Zeigt git, was sich an einem Plan ändert; „integrakon git-setup“ richtet das ein."""
EXAMPLE = "integrakon git-diff plans/stadt.yaml alt.yaml 0 100644 neu.yaml 0 100644"

Worte = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WORT", help="Pfad, Datei, Blob, Modus, Datei, Blob, Modus: so ruft git.", show_default=False
    ),
]


def run(worte: Worte = None) -> int:
    """Print the changes; always 0, or git would stop."""
    from integrakon.cli import gitdiff  # noqa: PLC0415

    return gitdiff.show(worte or [])
