"""Changes as Markdown for a comment on a pull or merge request: a summary line, what matters open, the rest folded.

Text of a plan is neither markup nor HTML, mentions nobody and links nothing. What would be longer than a platform takes
is cut, and the cut is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from integrakon.diff.bericht import Angabe, Bericht, Row
from integrakon.diff.impact import Impact
from integrakon.output.changes import Gruppe, beschlusssatz, closing, je_plan, textpaar, ueberschrift
from integrakon.output.paint import Paint
from integrakon.output.safe import visible
from integrakon.output.wortdiff import Art, gekuerzt, wortdiff

# GitHub takes 65,536 characters a comment, GitLab more; room is left for the notice and for what a script adds.
HOECHSTENS = 60_000
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~^$]|:(?=\w+:)")
# What GitHub and GitLab make links or mentions of, where a word follows.
_VERWEIS = re.compile(r"[@#!%~&$](?=\w)|(?<=\w)@|://|\bwww\.|\bGH-(?=\d)", re.IGNORECASE)
# What stands around a group at most: heading, title, folding, notice.
_RAHMEN = 200
_GEKUERZT = "… gekürzt: {} weitere; vollständig mit `integrakon diff`.\n"
_INHALT_GEKUERZT = "… gekürzt; vollständig mit `integrakon diff`."
_WORT_TRENNER = "\u2060"
_MARKEN = {Art.GLEICH: ("", ""), Art.WEG: ("<del>", "</del>"), Art.NEU: ("<ins>", "</ins>")}
# So much of what came or went is shown in a comment; the rest of it is told to be missing.
_INHALT_HOECHSTENS = 4_000


def format_changes(bericht: Bericht, _paint: Paint) -> Iterator[str]:
    """The summary, then plan by plan; what breaks a promise stands open."""
    yield f"**Integrationskonzept: {closing(bericht)}**\n"
    bloecke = [
        Block(_kopf(bericht, path), _neue_beschluesse(bericht, path, gruppe), gruppe, list(map(_row, gruppe.rows)))
        for path, gruppen in je_plan(bericht)
        for gruppe in gruppen
    ]
    gezeigt = _was_passt(bloecke)
    kopf = ""
    for block, anzahl in zip(bloecke, gezeigt, strict=True):
        if not anzahl:
            continue
        if block.kopf != kopf:
            yield block.kopf
            kopf = block.kopf
        yield from _gruppe(block, anzahl)
    if rest := sum(len(block.stuecke) for block, anzahl in zip(bloecke, gezeigt, strict=True) if not anzahl):
        yield f"\n{_GEKUERZT.format(rest)}"


class Block(NamedTuple):
    """A group of changes, as finished pieces, and what stands before the plan and before the group."""

    kopf: str
    vorsatz: str
    gruppe: Gruppe
    stuecke: list[str]


def text(wert: str) -> str:
    """Foreign text as Markdown that shows it and does nothing else."""
    ohne_verweise = _VERWEIS.sub(lambda treffer: f"{treffer.group()}{_WORT_TRENNER}", visible(" ".join(wert.split())))
    return _MARKUP.sub(lambda treffer: f"&#{ord(treffer.group())};", ohne_verweise)


def _kopf(bericht: Bericht, path: str) -> str:
    """Whose concept it is, where it lies, who publishes it, and the sentences that funders demand everywhere."""
    kopf = bericht.koepfe.get(path)
    zeilen = [f"### {text(ueberschrift(bericht, path))}", text(path)]
    if kopf and kopf.herausgeber:
        zeilen.append(f"Herausgeber: {text(kopf.herausgeber)}")
    zeilen += [text(pflichttext) for pflichttext in (kopf.pflichttexte if kopf else ())]
    return "".join(f"\n{zeile}\n" for zeile in zeilen)


def _neue_beschluesse(bericht: Bericht, path: str, gruppe: Gruppe) -> str:
    kopf = bericht.koepfe.get(path)
    if gruppe.impact is not Impact.BESCHLUSSRELEVANT or kopf is None or not kopf.neue_beschluesse:
        return ""
    return f"{text(beschlusssatz(kopf))}\n\n"


def _gruppe(block: Block, anzahl: int) -> Iterator[str]:
    """A group with the first so many of its changes."""
    offen, titel = block.gruppe.impact is Impact.BESCHLUSSRELEVANT, block.gruppe.gezaehlt
    yield f"\n**{titel}**\n\n" if offen else f"\n<details><summary>{titel}</summary>\n\n"
    yield block.vorsatz
    yield from block.stuecke[:anzahl]
    if rest := len(block.stuecke) - anzahl:
        yield f"- {_GEKUERZT.format(rest)}"
    if not offen:
        yield "\n</details>\n"


def _was_passt(bloecke: list[Block]) -> list[int]:
    """How many changes of each group there is room for; the gravest of all plans come first, what is reported last."""
    gezeigt = [0] * len(bloecke)
    platz = HOECHSTENS
    for index, block in sorted(enumerate(bloecke), key=lambda eines: _rang(eines[1].gruppe)):
        platz -= len(block.kopf) + len(block.vorsatz) + _RAHMEN
        for stueck in block.stuecke:
            platz -= len(stueck)
            if platz < 0:
                return gezeigt
            gezeigt[index] += 1
    return gezeigt


def _rang(gruppe: Gruppe) -> tuple[bool, int]:
    return gruppe.ist_bericht, -gruppe.impact.rank


def _row(row: Row) -> str:
    zeile = f"- {text(row.message)}"
    if paar := textpaar(row):
        zeile += f"<br>{_wortweise(*paar)}"
    if row.angenommen:
        zeile += f"<br>angenommen: {text(row.angenommen)}"
    if row.inhalt:
        zeile += f"<details><summary>Wortlaut</summary>{_inhalt(row.inhalt)}</details>"
    return f"{zeile}\n"


def _inhalt(angaben: Sequence[Angabe]) -> str:
    """Name and text by line, as many as there is room for."""
    zeilen = []
    platz = _INHALT_HOECHSTENS
    for zeile in (zeile for angabe in angaben for zeile in _angabe(angabe)):
        platz -= len(zeile)
        if platz < 0:
            zeilen.append(_INHALT_GEKUERZT)
            break
        zeilen.append(zeile)
    return "<br>".join(zeilen)


def _angabe(angabe: Angabe) -> list[str]:
    if len(angabe.texte) == 1:
        return [f"{text(angabe.name)}: {text(angabe.texte[0])}"]
    return [f"{text(angabe.name)}:", *(f"– {text(eines)}" for eines in angabe.texte)]


def _wortweise(alt: str, neu: str) -> str:
    teile = []
    for stueck in gekuerzt(wortdiff(" ".join(alt.split()), " ".join(neu.split()))):
        auf, zu = _MARKEN[stueck.art]
        rand_links = " " if stueck.text[:1].isspace() else ""
        rand_rechts = " " if stueck.text[-1:].isspace() and stueck.text.strip() else ""
        teile.append(f"{rand_links}{auf}{text(stueck.text)}{zu}{rand_rechts}")
    return "".join(teile)
