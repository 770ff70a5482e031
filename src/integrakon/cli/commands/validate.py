"""`integrakon validate`: can the plans be read, do they keep the schema, do references and dates hold?"""

from __future__ import annotations

from integrakon.cli.options import FailOnErrors, Format, NoColor, Outputs, Paths

HELP = """Prüft Pläne: lesbar, nach dem Schema, Verweise und Daten stimmig.

    Rückgabewert: 0 ohne Fehler, 1 mit Fehlern, 2 wenn etwas nicht zu prüfen war."""
EXAMPLE = "integrakon validate plans/ --output json=befunde.json"


def run(
    paths: Paths = None,
    format_: Format = None,
    output: Outputs = None,
    fail_on: FailOnErrors = "fehler",
    no_color: NoColor = False,
) -> int:
    """Check the plans, publish the findings, return the exit code."""
    from integrakon.cli import batch, exits, reporting, screen  # noqa: PLC0415

    where = reporting.wanted(format_, output, no_color=no_color)
    outcome = batch.check_plans(paths or [], excerpts=where.excerpts)
    reporting.publish(outcome.report, where)
    for sentence in outcome.faults:
        screen.complain(sentence)
    return exits.verdict(outcome.report.findings, fail_on, failed=bool(outcome.faults))
