"""Changes as Markdown for a comment on a pull or merge request: a summary line, what matters open, the rest folded.

Text of a plan is neither markup nor HTML, mentions nobody and links nothing. What would be longer than a platform takes
is cut, and the cut is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from integrakon.diff.bericht import Bericht, Row
from integrakon.diff.impact import Impact
from integrakon.output.changes import closing, je_plan, textpaar
from integrakon.output.paint import Paint
from integrakon.output.safe import visible
from integrakon.output.wortdiff import Art, gekuerzt, wortdiff

# GitHub takes 65,536 characters a comment, GitLab more; room is left for the notice and for what a script adds.
HOECHSTENS = 60_000
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~^$]|:(?=\w+:)")
# What GitHub and GitLab make links or mentions of, where a word follows.
_VERWEIS = re.compile(r"[@#!%~&$](?=\w)|(?<=\w)@|://|\bwww\.", re.IGNORECASE)
# What stands around a group at most: heading, title, folding, notice.
_RAHMEN = 200
_GEKUERZT = "… gekürzt: {} weitere; vollständig mit `integrakon diff`.\n"
_WORT_TRENNER = "\u2060"
_MARKEN = {Art.GLEICH: ("", ""), Art.WEG: ("<del>", "</del>"), Art.NEU: ("<ins>", "</ins>")}
_TITEL = {
    Impact.BESCHLUSSRELEVANT: "Beschlussrelevant",
    Impact.INHALTLICH: "Inhaltlich",
    Impact.REDAKTIONELL: "Redaktionell",
}


def format_changes(bericht: Bericht, _paint: Paint) -> Iterator[str]:
    """The summary, then plan by plan; the gravest impact of all stands open."""
    yield f"**Integrationskonzept: {closing(bericht)}**\n"
    gruppen = [
        Gruppe(path, impact, list(map(_row, rows)))
        for path, je_impact in je_plan(bericht)
        for impact, rows in je_impact
    ]
    gezeigt = _was_passt(gruppen)
    ueberschrift = ""
    for gruppe, anzahl in zip(gruppen, gezeigt, strict=True):
        if not anzahl:
            continue
        if gruppe.path != ueberschrift:
            yield f"\n### {text(gruppe.path)}\n"
            ueberschrift = gruppe.path
        yield from _gruppe(gruppe, anzahl)
    if rest := sum(len(gruppe.stuecke) for gruppe, anzahl in zip(gruppen, gezeigt, strict=True) if not anzahl):
        yield f"\n{_GEKUERZT.format(rest)}"


class Gruppe(NamedTuple):
    """The changes of one impact in one plan, as finished pieces."""

    path: str
    impact: Impact
    stuecke: list[str]


def text(wert: str) -> str:
    """Foreign text as Markdown that shows it and does nothing else."""
    ohne_verweise = _VERWEIS.sub(lambda treffer: f"{treffer.group()}{_WORT_TRENNER}", visible(" ".join(wert.split())))
    return _MARKUP.sub(lambda treffer: f"&#{ord(treffer.group())};", ohne_verweise)


def _gruppe(gruppe: Gruppe, anzahl: int) -> Iterator[str]:
    """A group with the first so many of its changes."""
    offen = gruppe.impact is Impact.BESCHLUSSRELEVANT
    titel = f"{_TITEL[gruppe.impact]} ({len(gruppe.stuecke)})"
    yield f"\n**{titel}**\n\n" if offen else f"\n<details><summary>{titel}</summary>\n\n"
    yield from gruppe.stuecke[:anzahl]
    if rest := len(gruppe.stuecke) - anzahl:
        yield f"- {_GEKUERZT.format(rest)}"
    if not offen:
        yield "\n</details>\n"


def _was_passt(gruppen: list[Gruppe]) -> list[int]:
    """How many changes of each group there is room for; the gravest of all plans come first."""
    gezeigt = [0] * len(gruppen)
    platz = HOECHSTENS
    for index in sorted(range(len(gruppen)), key=lambda index: -gruppen[index].impact.rank):
        platz -= len(text(gruppen[index].path)) + _RAHMEN
        for stueck in gruppen[index].stuecke:
            platz -= len(stueck)
            if platz < 0:
                return gezeigt
            gezeigt[index] += 1
    return gezeigt


def _row(row: Row) -> str:
    zeile = f"- {text(row.message)}"
    if paar := textpaar(row):
        zeile += f"<br>{_wortweise(*paar)}"
    if row.angenommen:
        zeile += f"<br>angenommen: {text(row.angenommen)}"
    return f"{zeile}\n"


def _wortweise(alt: str, neu: str) -> str:
    teile = []
    for stueck in gekuerzt(wortdiff(" ".join(alt.split()), " ".join(neu.split()))):
        auf, zu = _MARKEN[stueck.art]
        rand_links = " " if stueck.text[:1].isspace() else ""
        rand_rechts = " " if stueck.text[-1:].isspace() and stueck.text.strip() else ""
        teile.append(f"{rand_links}{auf}{text(stueck.text)}{zu}{rand_rechts}")
    return "".join(teile)
