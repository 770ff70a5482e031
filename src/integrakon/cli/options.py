"""The options that commands share: their names, their German help, and the check of what may be said.

A wrong word is refused here, before any work begins. No command logic.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Annotated, Any, TypeAlias

import typer

from integrakon.cli.exits import THRESHOLDS
from integrakon.cli.german import MisuseError, choice
from integrakon.output.registry import FORMATS

_LISTED = "|".join(FORMATS)


def one_of(kind: str, words: Iterable[str]) -> Callable[[typer.Context, Any], Any]:
    """A check that an option says one of these words; `kind` is what it names, in the accusative: `Dieses Format`."""
    allowed = list(words)

    def check(ctx: typer.Context, value: Any) -> Any:
        if value is not None and value not in allowed:
            raise choice(kind, value, allowed, ctx)
        return value

    return check


def outputs_of(formats: Iterable[str], example: str) -> Callable[[typer.Context, Any], list[str]]:
    """A check of what `--output FORMAT=DATEI` may say, for a command with these formats."""
    known = list(formats)

    def check(ctx: typer.Context, values: Any) -> list[str]:
        targets: set[str] = set()
        for value in values or ():
            name, equals, target = value.partition("=")
            if not equals or not target:
                raise MisuseError(f"--output braucht FORMAT=DATEI, zum Beispiel {example}, nicht: {value}.", ctx)
            if name not in known:
                raise choice("Dieses Format", name, known, ctx)
            if target == "-":
                raise MisuseError(
                    f"Auf die Standardausgabe kommt ein Format mit --format {name}, nicht mit --output.", ctx
                )
            if os.path.realpath(target) in targets:
                raise MisuseError(f"Zwei Formate können nicht in dieselbe Datei: {target}.", ctx)
            targets.add(os.path.realpath(target))
        return list(values or ())

    return check


Paths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PFAD",
        help="Plandatei, Ordner mit Plänen oder - für die Standardeingabe; ohne Angabe der Ordner plans/.",
        show_default=False,
    ),
]
# For a command that needs the files' history.
TrackedPaths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PFAD", help="Plandatei oder Ordner mit Plänen; ohne Angabe der Ordner plans/.", show_default=False
    ),
]
Format: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"Ausgabeformat: {_LISTED}; im Terminal text, in einer Pipe concise.",
        callback=one_of("Dieses Format", FORMATS),
        show_default=False,
    ),
]
Outputs: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        metavar="FORMAT=DATEI",
        help="Schreibt die Befunde zusätzlich in diesem Format in die Datei; mehrfach möglich.",
        callback=outputs_of(FORMATS, "json=befunde.json"),
        show_default=False,
    ),
]


def _fail_on(default: str) -> Any:
    """The option `--fail-on`; `default` says what holds without it."""
    return typer.Option(
        "--fail-on",
        metavar="SCHWELLE",
        help=f"Ab dieser Schwere ist der Rückgabewert 1: {'|'.join(THRESHOLDS)}; {default}.",
        callback=one_of("Diese Schwelle", THRESHOLDS),
        show_default=False,
    )


def _stichtag(what: str) -> Any:
    """The option `--stichtag`; `what` says what the day is for."""
    return typer.Option(
        "--stichtag", metavar="JJJJ-MM-TT", help=f"Der Tag, auf den {what}; ohne Angabe heute.", show_default=False
    )


FailOnErrors: TypeAlias = Annotated[str, _fail_on("hier gibt es nur Fehler")]
FailOnFindings: TypeAlias = Annotated[str, _fail_on("ohne Angabe warnung")]
Stichtag: TypeAlias = Annotated[str | None, _stichtag("sich der Stand bezieht")]
Pruefstichtag: TypeAlias = Annotated[str | None, _stichtag("geprüft wird")]
NoColor: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--no-color",
        help="Keine Farben, auch nicht im Terminal; dasselbe tut die Umgebungsvariable NO_COLOR.",
        show_default=False,
    ),
]
