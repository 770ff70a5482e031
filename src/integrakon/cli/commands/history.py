"""`integrakon history`: the life of one goal or measure across all commits."""

from __future__ import annotations

from typing import Annotated

import typer

from integrakon.cli.options import NoColor, TrackedPaths, one_of

HELP = """Zeigt das Leben eines Ziels oder einer Maßnahme durch alle Fassungen.

    Jeder Commit, der es änderte, mit Tag und Änderung; Fristen und Zielwerte als Reihe."""
EXAMPLE = "integrakon history sb-1 plans/sachsenheim.yaml"

FORMATS = ("text", "markdown", "json")


Kennung = Annotated[str, typer.Argument(metavar="KENNUNG", help="Die Kennung des Eintrags.", show_default=False)]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"Ausgabeformat: {'|'.join(FORMATS)}; ohne Angabe text.",
        callback=one_of("Dieses Format", FORMATS),
    ),
]
Autoren = Annotated[bool, typer.Option("--autoren", help="Nennt auch, wer den Commit gemacht hat.", show_default=False)]


def run(
    kennung: Kennung,
    paths: TrackedPaths = None,
    format_: Format = "text",
    autoren: Autoren = False,
    no_color: NoColor = False,
) -> int:
    """Print the life of the entry in every plan that has it."""
    from integrakon.cli import exits, lives, screen  # noqa: PLC0415
    from integrakon.output.life import LIFE_FORMATS  # noqa: PLC0415
    from integrakon.output.paint import colours, plain  # noqa: PLC0415

    paint = colours() if format_ == "text" and screen.wants_colour(refused=no_color) else plain
    for leben in lives.lives(kennung, paths or [], autoren=autoren):
        screen.write(LIFE_FORMATS[format_](leben, paint))
        for sentence in leben.hinweise:
            screen.say(sentence)
    return exits.CLEAN
