"""`integrakon init`: a folder with a plan to begin with, or with an invented town to try everything on."""

from __future__ import annotations

from typing import Annotated

import typer

HELP = """Legt einen Ordner mit einem ersten Plan an, oder mit dem Beispiel Musterstadt.

    Der Ordner ist neu oder leer. Das Beispiel ist erfunden und bringt fünf Jahre Geschichte in git mit."""
EXAMPLE = "integrakon init --beispiel musterstadt"

Folder = Annotated[str, typer.Argument(metavar="ORDNER", help="Der Ordner, neu oder leer.", show_default=False)]
Beispiel = Annotated[
    bool,
    typer.Option(
        "--beispiel", help="Die erfundene Stadt Musterstadt mit Berichten und Geschichte.", show_default=False
    ),
]


def run(folder: Folder, beispiel: Beispiel = False) -> int:
    """Write the folder."""
    from integrakon.cli import founding  # noqa: PLC0415

    return founding.example(folder) if beispiel else founding.begin(folder)
