"""`integrakon lint`: is it a good concept? Validates first."""

from __future__ import annotations

from typing import Annotated

import typer

from integrakon.cli.options import FailOnFindings, Format, NoColor, Outputs, Paths, Pruefstichtag, one_of

HELP = """Prüft, ob Pläne gute Konzepte sind: Ziele, Indikatoren, Akteure, Sprache, Datenschutz.

    Prüft zuerst wie validate. Rückgabewert: 0 ohne Befund ab der Schwelle, 1 mit, 2 wenn etwas nicht zu prüfen war."""
EXAMPLE = "integrakon lint plans/ --ignore IK7 --fail-on fehler"

PROFILE = ("treu", "standard", "streng")


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
        metavar="PROFIL",
        help=f"Wie viel verlangt wird: {'|'.join(PROFILE)}; ohne Angabe gilt die Konfiguration, sonst standard.",
        callback=one_of("Dieses Profil", PROFILE),
        show_default=False,
    ),
]

Fix = Annotated[
    bool,
    typer.Option("--fix", help="Behebt, was sich sicher beheben lässt, und meldet den Rest.", show_default=False),
]
ShowFixes = Annotated[
    bool,
    typer.Option("--show-fixes", help="Zeigt nur, was --fix ändern würde.", show_default=False),
]


def run(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Paths = None,
    format_: Format = None,
    output: Outputs = None,
    fail_on: FailOnFindings = "warnung",
    select: Select = None,
    ignore: Ignore = None,
    profil: Profil = None,
    stichtag: Pruefstichtag = None,
    fix: Fix = False,
    show_fixes: ShowFixes = False,
    no_color: NoColor = False,
) -> int:
    """Lint the plans, mend them if asked to, publish the findings, return the exit code."""
    from integrakon.cli import batch, exits, fixing, linting, reporting, screen  # noqa: PLC0415

    fixing.require_sense(fix=fix, show=show_fixes, format_=format_, outputs=output)
    where = reporting.wanted(format_, output, no_color=no_color)
    linter = linting.build_linter(paths or [], select, ignore, profil, stichtag)
    if fix or show_fixes:
        return (fixing.fix if fix else fixing.show)(fixing.Work(paths or [], linter, where, fail_on))
    outcome = batch.check_plans(paths or [], excerpts=where.excerpts, check=linter.check)
    reporting.publish(outcome.report, where)
    for sentence in outcome.faults:
        screen.complain(sentence)
    return exits.verdict(outcome.report.findings, fail_on, failed=bool(outcome.faults))
