"""Changes for people at the terminal: by plan and impact, the gravest first, texts word by word, a closing count.

Fits 80 columns and is readable without colour. Text of a plan is shown, never obeyed.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from integrakon.diff.bericht import Bericht, Row
from integrakon.diff.impact import Impact
from integrakon.output.changes import closing, je_plan, textpaar
from integrakon.output.paint import Paint
from integrakon.output.safe import visible, visible_path
from integrakon.output.wortdiff import Art, gekuerzt, wortdiff

WIDTH = 80
_STYLES = {Impact.BESCHLUSSRELEVANT: "error", Impact.INHALTLICH: "warning", Impact.REDAKTIONELL: "info"}
_MARKEN = {Art.WEG: ("[-", "-]", "error"), Art.NEU: ("{+", "+}", "hint"), Art.GLEICH: ("", "", "")}


def format_changes(bericht: Bericht, paint: Paint) -> Iterator[str]:
    """Plan after plan, impact after impact, and the count at the end."""
    for path, je_impact in je_plan(bericht):
        yield f"{visible_path(path)}\n"
        for impact, rows in je_impact:
            yield f"  {paint(impact.value, _STYLES[impact])}\n"
            for row in rows:
                yield from _row(row, paint)
        yield "\n"
    yield f"{closing(bericht)}\n"


def _row(row: Row, paint: Paint) -> Iterator[str]:
    yield _wrap(f"    - {visible(row.message)}", "      ")
    if paar := textpaar(row):
        yield _wortweise(*paar, paint)
    if row.angenommen:
        yield _wrap(f"      angenommen: {visible(row.angenommen)}", "      ")


def _wortweise(alt: str, neu: str, paint: Paint) -> str:
    """Both texts in one, what went in `[-…-]`, what came in `{+…+}`; wrapped before it is coloured."""
    teile = []
    for stueck in gekuerzt(wortdiff(" ".join(alt.split()), " ".join(neu.split()))):
        auf, zu, _ = _MARKEN[stueck.art]
        teile.append(f"{auf}{visible(stueck.text)}{zu}")
    return _coloured(_wrap(f"      {''.join(teile)}", "      "), paint)


def _coloured(text: str, paint: Paint) -> str:
    for auf, zu, style in (_MARKEN[Art.WEG], _MARKEN[Art.NEU]):
        teile = text.split(auf)
        text = teile[0] + "".join(_painted(teil, auf, zu, style, paint) for teil in teile[1:])
    return text


def _painted(teil: str, auf: str, zu: str, style: str, paint: Paint) -> str:
    innen, ende, rest = teil.partition(zu)
    if not ende:
        return f"{auf}{teil}"
    return "\n".join(paint(zeile, style) for zeile in f"{auf}{innen}{zu}".split("\n")) + rest


def _wrap(text: str, indent: str) -> str:
    lines = textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines) + "\n"
