"""How Musterstadt came to its plan: every step with its files, the oldest first.

Kept are the files at the end (`stadt/`) and what each step changed (`schritte/`: a head, a reason, a change in the
notation of `diff -u`), so that a reader sees what happened. The earlier files follow from these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from integrakon.beispiel.rueckwaerts import zurueck

AUTOR = "Integrationsstelle Musterstadt <integration@musterstadt.example>"
_HIER = Path(__file__).parent


class Schritt(NamedTuple):
    """A step: the day (ISO), the subject and the whole message, the names given to this state, and all files then."""

    tag: str
    betreff: str
    nachricht: str
    marken: tuple[str, ...]
    dateien: Mapping[str, str]


def stadt() -> dict[str, str]:
    """The files of Musterstadt as they are at the end, by path."""
    return _dateien("stadt")


def geruest() -> dict[str, str]:
    """The files of a plan that is yet to be written, by path."""
    return _dateien("geruest")


def schritte() -> list[Schritt]:
    """All steps, the oldest first; the files of the last are those of `stadt`."""
    return list(_rueckwaerts())[::-1]


def _rueckwaerts() -> Iterator[Schritt]:
    dateien = stadt()
    for datei in sorted((_HIER / "schritte").iterdir(), reverse=True):
        kopf, _, rest = datei.read_text("utf-8").partition("\n\n")
        angaben = dict(zeile.split(": ", 1) for zeile in kopf.splitlines())
        grund, beginn, aenderung = rest.partition("--- ")
        nachricht = f"{angaben['Betreff']}\n\n{grund}".strip()
        yield Schritt(angaben["Tag"], angaben["Betreff"], nachricht, tuple(angaben.get("Marken", "").split()), dateien)
        dateien = zurueck(dateien, beginn + aenderung)


def _dateien(ordner: str) -> dict[str, str]:
    wurzel = _HIER / ordner
    dateien = sorted(datei for datei in wurzel.rglob("*") if datei.is_file())
    return {datei.relative_to(wurzel).as_posix(): datei.read_text("utf-8") for datei in dateien}
