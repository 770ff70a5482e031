"""An overview to the places that were asked for, and the exit code of `status`. Formats look as `output` says."""

from __future__ import annotations

from collections.abc import Sequence

from integrakon.cli import exits, screen
from integrakon.cli.standing import Antwort
from integrakon.errors import UsageError
from integrakon.output import timeline
from integrakon.output.files import encode, write_atomic
from integrakon.output.paint import colours, plain
from integrakon.output.registry import status_formatter
from integrakon.source import worktree
from integrakon.status.lage import Lage
from integrakon.status.uebersicht import Uebersicht, gemeinte_ziele

# Their line ends are part of the format, so nothing in between may change them.
_FILES = frozenset({"csv", "ics"})


def publish(uebersicht: Uebersicht, name: str, outputs: Sequence[str], *, no_color: bool) -> None:
    """Write the overview on the screen and into files.

    Raises:
        UsageError: a plan would be written over.
        TargetError: standard output or a file cannot be written.
    """
    files = [(format_, target) for format_, _, target in (value.partition("=") for value in outputs)]
    for _, target in files:
        if worktree.is_plan_name(target):
            raise UsageError(f"„{target}“ heißt wie ein Plan; der Stand kommt in eine Datei mit anderer Endung.")
    _show(uebersicht, name, no_color=no_color)
    for format_, target in files:
        write_atomic(target, "".join(status_formatter(format_)(uebersicht, plain)))


def verdict(antwort: Antwort, fail_on: str | None) -> int:
    """Say what could not be done, and what the run ends with."""
    for sentence in antwort.faults:
        screen.complain(sentence)
    if antwort.faults:
        return exits.FAILED
    found = antwort.befunde or (fail_on is not None and _ueberfaellig(antwort.uebersicht))
    return exits.FOUND if found else exits.CLEAN


def _show(uebersicht: Uebersicht, name: str, *, no_color: bool) -> None:
    format_status = status_formatter(name)
    if name in _FILES:
        screen.write_bytes(encode("".join(format_status(uebersicht, plain))))
        return
    paint = colours() if name == "text" and screen.wants_colour(refused=no_color) else plain
    pieces = format_status(uebersicht, paint)
    if name == "text" and not screen.can_show(timeline.SYMBOLS):
        pieces = (piece.translate(timeline.ASCII) for piece in pieces)
    screen.write(pieces)


def _ueberfaellig(uebersicht: Uebersicht) -> bool:
    """Whether a measure or goal that was asked for is overdue, or an evaluation where all were asked for."""
    gemeinte = [massnahme.stand.lage for plan in uebersicht.plaene for massnahme in plan.massnahmen]
    gemeinte += [ziel.stand.lage for plan in uebersicht.plaene for ziel in gemeinte_ziele(plan, uebersicht)]
    if not uebersicht.gefiltert:
        gemeinte += [einer.lage for plan in uebersicht.plaene for einer in plan.stand.evaluationen]
    return Lage.UEBERFAELLIG in gemeinte
