"""The typer app: which commands there are and in which order help lists them. No helpers that commands import back."""

from __future__ import annotations

from typing import Annotated

import typer

from integrakon import __version__
from integrakon.cli import screen
from integrakon.cli.commands import (
    diff,
    fmt,
    git_diff,
    git_setup,
    history,
    init,
    lint,
    merge,
    render,
    rule,
    schema,
    status,
    validate,
)
from integrakon.cli.german import GermanCommand, GermanGroup, RevisionCommand

app = typer.Typer(
    name="integrakon",
    cls=GermanGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"max_content_width": 80},
    epilog="integrakon validate plans/",
)


def _version(value: bool) -> None:
    if value:
        screen.write([f"integrakon {__version__}\n"])
        raise typer.Exit


@app.callback(help="Kommunale Integrationskonzepte prüfen, vergleichen und veröffentlichen.")
def _root(
    _version: Annotated[
        bool,
        typer.Option("--version", help="Zeigt die Version und endet.", callback=_version, is_eager=True),
    ] = False,
) -> None:
    """What stands before the command."""


app.command("init", cls=GermanCommand, help=init.HELP, epilog=init.EXAMPLE)(init.run)
app.command("validate", cls=GermanCommand, help=validate.HELP, epilog=validate.EXAMPLE)(validate.run)
app.command("lint", cls=GermanCommand, help=lint.HELP, epilog=lint.EXAMPLE)(lint.run)
app.command("fmt", cls=GermanCommand, help=fmt.HELP, epilog=fmt.EXAMPLE)(fmt.run)
app.command("rule", cls=GermanCommand, help=rule.HELP, epilog=rule.EXAMPLE)(rule.run)
app.command("diff", cls=RevisionCommand, help=diff.HELP, epilog=diff.EXAMPLE)(diff.run)
app.command("history", cls=GermanCommand, help=history.HELP, epilog=history.EXAMPLE)(history.run)
app.command("merge", cls=GermanCommand, help=merge.HELP, epilog=merge.EXAMPLE)(merge.run)
app.command("git-setup", cls=GermanCommand, help=git_setup.HELP, epilog=git_setup.EXAMPLE)(git_setup.run)
app.command("git-diff", cls=GermanCommand, help=git_diff.HELP, epilog=git_diff.EXAMPLE, hidden=True)(git_diff.run)
app.command("render", cls=GermanCommand, help=render.HELP, epilog=render.EXAMPLE)(render.run)
app.command("status", cls=GermanCommand, help=status.HELP, epilog=status.EXAMPLE)(status.run)
app.command("schema", cls=GermanCommand, help=schema.HELP, epilog=schema.EXAMPLE)(schema.run)
