"""Changes as Markdown for a comment on a pull or merge request: a summary line, what matters open, the rest folded.

Text of a plan is neither markup nor HTML, mentions nobody and links nothing. What would be longer than a platform takes
is cut, and the cut is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    geschrieben = 0
    for path, je_impact in je_plan(bericht):
        yield f"\n### {text(path)}\n"
        for impact, rows in je_impact:
            stuecke, rest = _passende(rows, HOECHSTENS - geschrieben)
            geschrieben += sum(map(len, stuecke))
            yield from _gruppe(impact, len(rows), stuecke, rest)


def text(wert: str) -> str:
    """Foreign text as Markdown that shows it and does nothing else."""
    ohne_verweise = _VERWEIS.sub(lambda treffer: f"{treffer.group()}{_WORT_TRENNER}", visible(" ".join(wert.split())))
    return _MARKUP.sub(lambda treffer: f"&#{ord(treffer.group())};", ohne_verweise)


def _gruppe(impact: Impact, anzahl: int, stuecke: list[str], rest: int) -> Iterator[str]:
    titel = f"{_TITEL[impact]} ({anzahl})"
    if impact is Impact.BESCHLUSSRELEVANT:
        yield f"\n**{titel}**\n\n"
    else:
        yield f"\n<details><summary>{titel}</summary>\n\n"
    yield from stuecke
    if rest:
        yield f"- … gekürzt: {rest} weitere; vollständig mit `integrakon diff`.\n"
    if impact is not Impact.BESCHLUSSRELEVANT:
        yield "\n</details>\n"


def _passende(rows: list[Row], platz: int) -> tuple[list[str], int]:
    """The rows that still fit, and how many do not."""
    stuecke: list[str] = []
    for nummer, row in enumerate(rows):
        stueck = _row(row)
        platz -= len(stueck)
        if platz < 0:
            return stuecke, len(rows) - nummer
        stuecke.append(stueck)
    return stuecke, 0


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
