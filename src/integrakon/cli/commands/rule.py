"""`integrakon rule`: lists the rules, or explains one."""

from __future__ import annotations

from typing import Annotated

import typer

from integrakon.cli.options import NoColor, one_of

HELP = """Erklärt eine Regel: was sie prüft, warum, mit Beispielen; ohne Angabe stehen alle Regeln da."""
EXAMPLE = """integrakon rule massnahme-ohne-akteur
integrakon rule IK7"""

FORMATS = ("text", "markdown", "json")


Code = Annotated[
    str | None,
    typer.Argument(
        metavar="REGEL", help="Code oder Name einer Regel, oder ein Anfang wie IK4 für eine Gruppe.", show_default=False
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"Ausgabeformat: {'|'.join(FORMATS)}; im Terminal text, in einer Pipe markdown.",
        callback=one_of("Dieses Format", FORMATS),
        show_default=False,
    ),
]


def run(code: Code = None, format_: Format = None, no_color: NoColor = False) -> int:
    """Print the list or the page."""
    import sys  # noqa: PLC0415

    from integrakon.cli import exits, rulebook, screen  # noqa: PLC0415
    from integrakon.output import rulepages  # noqa: PLC0415

    chosen = rulebook.look_up(code) if code else [*rulebook.codes(), *rulebook.rules()]
    shape = format_ or ("text" if screen.is_terminal(sys.stdout) else "markdown")
    screen.write(rulepages.formatted(chosen, shape, colour=screen.wants_colour(refused=no_color)))
    return exits.CLEAN
