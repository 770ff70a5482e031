"""One comparison that every format is tested on. Run this file to write `tests/golden/changes.*` anew, and read on.

It holds each impact, an accepted change, a long text, two plans, and text that would like to be more than text.
"""

from __future__ import annotations

from collections.abc import Mapping

from amendments import STADT, geaendert

from helpers import WURZEL
from integrakon.cli.comparing import compare_pairs
from integrakon.cli.pairs import Pair, Version
from integrakon.cli.revisions import Auswahl
from integrakon.diff.bericht import Bericht
from integrakon.diff.einstellungen import Einstellungen
from integrakon.output.paint import plain
from integrakon.output.registry import change_formatter

GOLDEN = WURZEL / "tests" / "golden"
NAMES = ("text", "markdown", "json")
HOSTILE = (
    "<script>alert(1)</script> </details> <img src=x onerror=a()> @amt #1 !2 ~marke <!-- --> **fett** ~~weg~~ "
    "[x](https://boese.example) ![b](https://boese.example/b.png) https://boese.example www.boese.example "
    "a@boese.example `code` :tada: {{ 7 * 7 }} [bold]rot[/bold] &amp; | $x$ \\"
)
STEERING = "\x1b[31mrot\x1b[0m \u202enekcur\u202c \x07"
_DORF = "format: 1\nkommune: {name: Dorf}\nkonzept: {titel: Konzept des Dorfes}\n"
LONG = "Die Grundschule öffnet jeden Freitag ein Elterncafé."


def report(paare: Mapping[str, tuple[str, str]], accepted: Mapping[str, str] | None = None) -> Bericht:
    """The comparison of plan texts, by path."""
    pairs = [
        Pair(*(Version(path, text.encode()) if text else None for text in texts))
        for path, texts in sorted(paare.items())
    ]
    done = compare_pairs(pairs, Auswahl("alt", "neu", "alt", "neu"), Einstellungen(accepted=accepted or {}))
    assert done.faults == ()
    return done.bericht


def yaml(text: str) -> str:
    """The text as a quoted scalar."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in escaped) + '"'


def sample() -> Bericht:
    neu = geaendert(
        STADT,
        ("ende: 2026-12", "ende: 2027-09"),
        ("wert: 60", "wert: 45"),
        (f"text: {LONG}", f"text: {yaml(f'Die Grundschule öffnet jeden Montag ein Elterncafé. {HOSTILE}')}"),
        ("titel: Praktikumsbörse", f"titel: {yaml(HOSTILE + STEERING)}"),
        ("id: vhs", "id: vhs-2"),
        (": vhs\n", ": vhs-2\n"),
        ("[vhs,", "[vhs-2,"),
        ("vision: Alle verständigen sich auf Deutsch.", "vision: Alle verständigen sich auf Deutsch!"),
    )
    paare = {"plans/stadt.yaml": (STADT, neu), "plans/dorf.yaml": ("", _DORF)}
    target = next(row for row in report(paare).rows if row.change.feld == "zielwert.wert")
    return report(paare, {target.fingerprint: "Beschluss vom 6. Mai <b>2026</b>"})


def formatted(name: str, bericht: Bericht | None = None) -> str:
    """The comparison, or the sample, in one of the formats."""
    return "".join(change_formatter(name)(bericht or sample(), plain))


if __name__ == "__main__":
    for name in NAMES:
        (GOLDEN / f"changes.{name}").write_text(formatted(name), encoding="utf-8")
