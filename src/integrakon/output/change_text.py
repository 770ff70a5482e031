"""Changes for people at the terminal: by plan and impact, the gravest first, texts word by word, a closing count.

Fits 80 columns and is readable without colour. Text of a plan is shown, never obeyed.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from integrakon.diff.bericht import Angabe, Bericht, Row
from integrakon.diff.impact import Impact
from integrakon.output.changes import closing, je_plan, textpaar
from integrakon.output.paint import Paint
from integrakon.output.safe import visible, visible_path
from integrakon.output.wortdiff import Art, gekuerzt, wortdiff

WIDTH = 80
_EIN = "      "
_STYLES = {Impact.BESCHLUSSRELEVANT: "error", Impact.INHALTLICH: "warning", Impact.REDAKTIONELL: "info"}
_MARKEN = {Art.WEG: ("[-", "-]", "error"), Art.NEU: ("{+", "+}", "hint"), Art.GLEICH: ("", "", "")}


def format_changes(bericht: Bericht, paint: Paint) -> Iterator[str]:
    """Plan after plan, impact after impact, and the count at the end."""
    for path, gruppen in je_plan(bericht):
        yield f"{visible_path(path)}\n"
        for gruppe in gruppen:
            yield f"  {paint(gruppe.titel if gruppe.ist_bericht else gruppe.impact.value, _STYLES[gruppe.impact])}\n"
            for row in gruppe.rows:
                yield from _row(row, paint)
        yield "\n"
    yield f"{closing(bericht)}\n"


def _row(row: Row, paint: Paint) -> Iterator[str]:
    yield _wrap(visible(row.message), "    - ")
    if paar := textpaar(row):
        yield _wortweise(*paar, paint)
    for angabe in row.inhalt:
        yield from _angabe(angabe)
    if row.angenommen:
        yield _wrap(f"angenommen: {visible(row.angenommen)}", _EIN)


def _angabe(angabe: Angabe) -> Iterator[str]:
    """A part of what came or went: on one line with its name, several texts as a list."""
    texte = [visible(" ".join(text.split())) for text in angabe.texte]
    if len(texte) == 1:
        yield _wrap(f"{angabe.name}: {texte[0]}", f"{_EIN}  ")
        return
    yield _wrap(f"{angabe.name}:", f"{_EIN}  ")
    for text in texte:
        yield _wrap(text, f"{_EIN}  - ")


def _wortweise(alt: str, neu: str, paint: Paint) -> str:
    """Both texts in one, what went in `[-…-]`, what came in `{+…+}`; wrapped before it is coloured."""
    teile = []
    for stueck in gekuerzt(wortdiff(" ".join(alt.split()), " ".join(neu.split()))):
        auf, zu, _ = _MARKEN[stueck.art]
        teile.append(f"{auf}{visible(stueck.text)}{zu}")
    return _coloured(_wrap("".join(teile), _EIN), paint)


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


def _wrap(text: str, anfang: str) -> str:
    """Lines that begin below the text of the first one. A long word gets a line of its own."""
    lines = textwrap.wrap(
        text,
        WIDTH,
        initial_indent=anfang,
        subsequent_indent=" " * len(anfang),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines) + "\n"
