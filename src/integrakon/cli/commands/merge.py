"""`integrakon merge`: merges two changed versions of a plan, as git's merge driver."""

from __future__ import annotations

from typing import Annotated

import typer

HELP = """Führt zwei geänderte Fassungen eines Plans nach Einträgen zusammen.

    BASE ist die gemeinsame Vorfassung, OURS die eigene Fassung, THEIRS die andere; das Ergebnis steht danach in OURS.
    Rückgabewert: 0 ohne Konflikt, 1 wenn Konflikte darin markiert sind, 2 wenn nichts zusammenzuführen war.
    Für git richtet „integrakon git-setup“ den Befehl ein."""
EXAMPLE = "integrakon merge basis.yaml unsere.yaml andere.yaml"

Base = Annotated[
    str,
    typer.Argument(
        metavar="BASE", help="Die gemeinsame Vorfassung: der Stand, von dem beide ausgingen.", show_default=False
    ),
]
Ours = Annotated[
    str, typer.Argument(metavar="OURS", help="Die eigene Fassung; hierher kommt das Ergebnis.", show_default=False)
]
Theirs = Annotated[
    str, typer.Argument(metavar="THEIRS", help="Die andere Fassung, die hinzukommt.", show_default=False)
]
MarkerSize = Annotated[
    int,
    typer.Option(
        "--marker-size", metavar="ZAHL", min=1, help="So lang sind die Zeichen um einen Konflikt; ohne Angabe 7."
    ),
]
Path = Annotated[
    str | None,
    typer.Option("--path", metavar="PFAD", help="So heißt der Plan in den Meldungen.", show_default=False),
]


def run(base: Base, ours: Ours, theirs: Theirs, marker_size: MarkerSize = 7, path: Path = None) -> int:
    """Merge, write, return the exit code."""
    from integrakon.cli import merging  # noqa: PLC0415

    return merging.merge(base, ours, theirs, path, marker_size)
