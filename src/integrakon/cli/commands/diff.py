"""`integrakon diff`: what really changed between two versions of the plans."""

from __future__ import annotations

from typing import Annotated

import typer

from integrakon.cli.german import HINTER_DEM_TRENNER
from integrakon.cli.options import NoColor, one_of
from integrakon.output.registry import CHANGE_FORMATS

HELP = """Zeigt, was sich zwischen zwei Fassungen am Konzept ändert, nicht am YAML.

    ALT und NEU sind Revisionen (HEAD~1, ein Tag, main...HEAD) oder Dateien; ohne NEU gilt der Arbeitsstand.
    Hinter -- stehen nur Pfade."""
EXAMPLE = "integrakon diff main...HEAD plans/ --fail-on beschlussrelevant"

IMPACTS = ("redaktionell", "inhaltlich", "beschlussrelevant")


Worte = Annotated[
    list[str] | None,
    typer.Argument(metavar="ALT [NEU] [PFAD…]", help="Revisionen oder Dateien, dann Pfade.", show_default=False),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"Ausgabeformat: {'|'.join(CHANGE_FORMATS)}; ohne Angabe text.",
        callback=one_of("Dieses Format", CHANGE_FORMATS),
        show_default=False,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="WIRKUNG",
        help=f"Ab dieser Wirkung ist der Rückgabewert 1: {'|'.join(IMPACTS)}; ohne Angabe bleibt er 0.",
        callback=one_of("Diese Schwelle", IMPACTS),
        show_default=False,
    ),
]
Seit = Annotated[
    bool,
    typer.Option(
        "--since-beschluss", help="Statt ALT: die Fassung, die zuletzt beschlossen wurde.", show_default=False
    ),
]
Explain = Annotated[
    bool, typer.Option("--explain", help="Zeigt die Tabelle der Wirkungen und endet.", show_default=False)
]


def run(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    worte: Worte = None,
    format_: Format = None,
    fail_on: FailOn = None,
    since_beschluss: Seit = False,
    explain: Explain = False,
    no_color: NoColor = False,
) -> int:
    """Compare, publish, return the exit code."""
    from integrakon.cli import changing  # noqa: PLC0415

    if explain:
        return changing.explain()
    hinter = ctx.meta.get(HINTER_DEM_TRENNER)
    getrennt = None if hinter is None else len(worte or []) - hinter
    auftrag = changing.Auftrag(tuple(worte or ()), getrennt, format_, fail_on, not no_color)
    return changing.since_beschluss(auftrag) if since_beschluss else changing.between(auftrag)
