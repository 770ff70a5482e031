"""`integrakon status`: where the plans stand on a reference date."""

from __future__ import annotations

from typing import Annotated

import typer

from integrakon.cli.options import NoColor, Paths, Stichtag, one_of, outputs_of
from integrakon.output.registry import STATUS_FORMATS

HELP = """Zeigt, wo die Pläne an einem Stichtag stehen: was überfällig ist, was bald fällig wird, was gemeldet ist.

    Termine, die nur aus dem Konzept folgen, sind als abgeleitet bezeichnet."""
EXAMPLE = "integrakon status plans/ --stichtag 2026-11-24 --seit bericht-2025"

SCHWELLE = "ueberfaellig"


Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"Ausgabeformat: {'|'.join(STATUS_FORMATS)}; ohne Angabe text.",
        callback=one_of("Dieses Format", STATUS_FORMATS),
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        metavar="FORMAT=DATEI",
        help="Schreibt den Stand zusätzlich in diesem Format in die Datei; mehrfach möglich.",
        callback=outputs_of(STATUS_FORMATS, "csv=stand.csv"),
        show_default=False,
    ),
]
Akteur = Annotated[
    str | None,
    typer.Option(metavar="KENNUNG", help="Nur Maßnahmen, an denen dieser Akteur beteiligt ist.", show_default=False),
]
Handlungsfeld = Annotated[
    str | None, typer.Option(metavar="KENNUNG", help="Nur Maßnahmen dieses Handlungsfelds.", show_default=False)
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="LAGE",
        help=f"{SCHWELLE}: Rückgabewert 1, wenn eine Maßnahme, ein Ziel oder eine Evaluation überfällig ist.",
        callback=one_of("Diese Schwelle", (SCHWELLE,)),
        show_default=False,
    ),
]
Seit = Annotated[
    str | None,
    typer.Option(
        metavar="REVISION", help="Was sich seit diesem Stand in git geändert hat, etwa einem Tag.", show_default=False
    ),
]
Verschiebungen = Annotated[
    bool,
    typer.Option(
        "--verschiebungen", help="Fristen und Zielwerte aus der Geschichte: ursprünglich und heute.", show_default=False
    ),
]


def run(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Paths = None,
    stichtag: Stichtag = None,
    format_: Format = "text",
    output: Outputs = None,
    akteur: Akteur = None,
    handlungsfeld: Handlungsfeld = None,
    fail_on: FailOn = None,
    seit: Seit = None,
    verschiebungen: Verschiebungen = False,
    no_color: NoColor = False,
) -> int:
    """Judge the plans, publish where they stand, return the exit code."""
    from integrakon.cli import showing, standing, stichtage  # noqa: PLC0415

    frage = standing.Frage(stichtage.stichtag(stichtag), akteur, handlungsfeld, seit, verschiebungen)
    antwort = standing.standing(paths or [], frage)
    showing.publish(antwort.uebersicht, format_, output or [], no_color=no_color)
    return showing.verdict(antwort, fail_on)
