"""`integrakon lint`: is it a good concept? Validates first."""

from __future__ import annotations

from typing import Annotated

import typer

from integrakon.cli.german import choice
from integrakon.cli.options import FailOn, Format, NoColor, Outputs, Paths, Stichtag

HELP = """Prüft, ob Pläne gute Konzepte sind: Ziele, Indikatoren, Akteure, Sprache, Datenschutz.

    Prüft zuerst wie validate. Rückgabewert: 0 ohne Befund ab der Schwelle, 1 mit, 2 wenn etwas nicht zu prüfen war."""
EXAMPLE = "integrakon lint plans/ --ignore IK7 --fail-on fehler"

PROFILE = ("treu", "standard", "streng")


def _profil(ctx: typer.Context, value: str | None) -> str | None:
    if value is not None and value not in PROFILE:
        raise choice("Dieses Profil", value, PROFILE, ctx)
    return value


Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="REGELN", help="Nur diese Regeln: Codes, Anfänge wie IK4, Namen.", show_default=False
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="REGELN", help="Diese Regeln nicht.", show_default=False),
]
Profil = Annotated[
    str | None,
    typer.Option(
        metavar="PROFIL", help=f"Wie viel verlangt wird: {'|'.join(PROFILE)}.", callback=_profil, show_default=False
    ),
]


def run(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Paths = None,
    format_: Format = None,
    output: Outputs = None,
    fail_on: FailOn = "warnung",
    select: Select = None,
    ignore: Ignore = None,
    profil: Profil = None,
    stichtag: Stichtag = None,
    no_color: NoColor = False,
) -> int:
    """Lint the plans, publish the findings, return the exit code."""
    from integrakon.cli import batch, exits, linting, reporting, screen  # noqa: PLC0415

    where = reporting.wanted(format_, output, no_color=no_color)
    linter = linting.build_linter(select, ignore, profil, stichtag)
    outcome = batch.check_plans(paths or [], excerpts=where.excerpts, check=linter.check)
    reporting.publish(outcome.report, where)
    for sentence in outcome.faults:
        screen.complain(sentence)
    return exits.verdict(outcome.report.findings, fail_on, failed=bool(outcome.faults))
