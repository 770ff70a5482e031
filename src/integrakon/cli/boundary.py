"""`main`: the one way into the program and the one catch-all. Whatever happens inside ends here as an exit code.

No command logic; a person never sees a traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer
from typer.main import get_command

from integrakon.cli import exits, faults, screen
from integrakon.cli.app import app
from integrakon.cli.german import HelpWantedError
from integrakon.errors import IntegrakonError
from integrakon.output.files import reason

PROGRAM = "integrakon"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; nothing is raised."""
    screen.prepare()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for plugins takes 20 ms; we have none
    try:
        return _run(sys.argv[1:] if argv is None else list(argv))
    except KeyboardInterrupt:
        screen.say("Abgebrochen.")
        return exits.INTERRUPTED
    except Exception as error:
        return _explain(error)


def _run(arguments: list[str]) -> int:
    """Parse and invoke. Not through the library's own `main`, which prints errors itself and in English."""
    command = get_command(app)
    try:
        with command.make_context(PROGRAM, arguments) as context:
            return int(command.invoke(context))
    except typer.Exit as end:
        return end.exit_code


def _explain(error: Exception) -> int:
    match error:
        case HelpWantedError():
            for line in str(error).splitlines():
                screen.say(line)
        case IntegrakonError():
            for sentence in getattr(error, "sentences", (str(error),)):
                screen.complain(sentence)
            if hint := getattr(error, "hint", None):
                screen.say(hint)
        case BrokenPipeError():
            screen.silence(sys.stdout)
            return exits.CLEAN
        case OSError(filename=None):
            _explain_nameless(error)
        case _:
            screen.complain(faults.sentence(error))
    return exits.FAILED


def _explain_nameless(error: OSError) -> None:
    """A fault of the system that is tied to no file."""
    if isinstance(error, FileNotFoundError):  # only asking where we are fails like that
        screen.complain("Den aktuellen Ordner gibt es nicht mehr; wechseln Sie in einen anderen.")
        return
    screen.silence(sys.stdout)  # the help page could not be printed: the library writes it by itself
    screen.complain(f"Die Ausgabe lässt sich nicht schreiben: {reason(error)}.")
