"""The life of a goal or measure: for the terminal, as Markdown, as JSON. Foreign text is shown, never obeyed."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

from integrakon.diff.geschichte import Reihe
from integrakon.diff.lebenslauf import Lebenslauf, Schritt
from integrakon.output import angaben
from integrakon.output.change_markdown import text as markdown_text
from integrakon.output.paint import Paint
from integrakon.output.safe import escaped, visible, visible_path
from integrakon.plan.zeitpunkt import Zeitpunkt

WIDTH = 80
VERSION = 1
_REIHEN = {
    "zeitrahmen.beginn": "Beginn",
    "zeitrahmen.ende": "Ende",
    "zielwert.bis": "Zielwert bis",
    "zielwert.wert": "Zielwert",
}


def as_text(leben: Lebenslauf, paint: Paint) -> Iterator[str]:
    """Head, series, then step by step, the newest first; 80 columns."""
    yield _wrap(f"{visible(leben.titel)} ({leben.id}), {visible_path(leben.path)}", "  ")
    for reihe in leben.reihen:
        yield _painted(_wrap(f"  {visible(_reihe(leben, reihe))}", "    "), "warning", paint)
    for schritt in leben.schritte:
        kopf = f"{schritt.datum}  {schritt.commit}"
        yield "\n"
        zeilen = _wrap(f"{kopf}  {visible(schritt.betreff)}{_autor(schritt)}", "            ")
        yield f"{paint(kopf, 'frame')}{zeilen.removeprefix(kopf)}"
        for satz in schritt.saetze:
            yield _wrap(f"  - {visible(satz)}", "    ")


def as_markdown(leben: Lebenslauf, _paint: Paint) -> Iterator[str]:
    """A heading, the series as a list, and a list of the steps."""
    yield f"## {markdown_text(leben.titel)} ({markdown_text(leben.id)})\n\n"
    for reihe in leben.reihen:
        yield f"- {markdown_text(_reihe(leben, reihe))}\n"
    for schritt in leben.schritte:
        betreff = markdown_text(f"{schritt.betreff}{_autor(schritt)}")
        yield f"\n**{schritt.datum}** {betreff} ({schritt.commit})\n\n"
        for satz in schritt.saetze:
            yield f"- {markdown_text(satz)}\n"


def as_json(leben: Lebenslauf, _paint: Paint) -> Iterator[str]:
    """One object; `author` only where it was asked for."""
    inhalt = {
        "version": VERSION,
        "path": leben.path,
        "id": leben.id,
        "title": leben.titel,
        "commits": [_schritt(schritt) for schritt in leben.schritte],
        "series": [
            {
                "id": reihe.id,
                "field": reihe.feld,
                "values": [{"date": tag, "value": wert} for tag, wert in reihe.werte],
                "postponed": reihe.verschiebungen[0],
                "months": reihe.verschiebungen[1],
            }
            for reihe in leben.reihen
        ],
    }
    yield f"{escaped(json.dumps(inhalt, ensure_ascii=False))}\n"


LIFE_FORMATS: dict[str, Callable[[Lebenslauf, Paint], Iterator[str]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _schritt(schritt: Schritt) -> dict[str, Any]:
    werte = {
        "commit": schritt.commit,
        "date": schritt.datum,
        "subject": schritt.betreff,
        "changes": list(schritt.saetze),
    }
    return werte | ({"author": schritt.autor} if schritt.autor else {})


def _autor(schritt: Schritt) -> str:
    return f" ({schritt.autor})" if schritt.autor else ""


def _reihe(leben: Lebenslauf, reihe: Reihe) -> str:
    """`Ende Dezember 2026 → März 2027 → September 2027 (zweimal verschoben, zusammen 9 Monate)`."""
    werte = " → ".join(_wert(wert) for _, wert in reihe.werte)
    wessen = "" if reihe.id == leben.id else f"{reihe.id}: "
    mal, monate = reihe.verschiebungen
    wie_oft = f" ({angaben.verschoben(mal, monate)})" if mal else ""
    return f"{wessen}{_REIHEN[reihe.feld]} {werte}{wie_oft}"


def _wert(wert: object) -> str:
    """A date in words, a figure with a comma."""
    return angaben.zeitpunkt(Zeitpunkt.parse(wert)) if isinstance(wert, str) else str(wert).replace(".", ",")


def _painted(lines: str, style: str, paint: Paint) -> str:
    """Every line by itself, without its indentation."""
    painted = []
    for line in lines.splitlines():
        words = line.lstrip()
        painted.append(f"{line.removesuffix(words)}{paint(words, style)}\n")
    return "".join(painted)


def _wrap(text: str, indent: str) -> str:
    lines = textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines) + "\n"
