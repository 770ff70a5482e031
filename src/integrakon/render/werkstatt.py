"""`Werkstatt`: what all builders of document parts share: the plan, the form of its texts, labels, names, headings.

It knows no kind of entry and builds no blocks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from integrakon.plan.modell import Plan
from integrakon.plan.verzeichnis import Verzeichnis
from integrakon.render.kontext import Abschnitt, Block, Liste, Merkmal, Prosa, Punkt, Ueberschrift
from integrakon.render.markdown import Form, heading_text

# HTML and Markdown know six levels; what lies deeper stays on the last.
DEEPEST = 6

_APART = Prosa("<!-- -->")
_LIST = re.compile(r"[-*] |\d+[.)] |  ")

_LABELS = {
    "vision": "Vision",
    "ziel": "Ziel",
    "massnahme": "Maßnahme",
    "rolle_verwaltung": "Rolle der Verwaltung",
    "umsetzungsakteure": "Umsetzungsakteure",
    "ist_zustand": "Ist-Zustand",
    "indikatoren": "Indikatoren",
    "zeitrahmen": "Zeitrahmen",
    "soll_zustand": "Soll-Zustand",
    "schritte": "Schritte",
    "verantwortlich": "Verantwortlich",
    "akteure": "Akteure",
    "zielgruppen": "Zielgruppen",
    "prioritaet": "Priorität",
    "mittel": "Mittel",
    "themenfeld": "Themenfeld",
    "angebote": "Angebote",
    "ansprechpartner": "Ansprechpartner",
    "bereich": "Bereich",
    "aktivitaeten": "Aktivitäten",
}


class Stelle(NamedTuple):
    """Where in the document something is built: below a heading of which level, and what of it is wanted."""

    ebene: int
    teil: str | None = None
    gruppe: str | None = None

    @property
    def tiefer(self) -> Stelle:
        """One level further down, everything wanted."""
        return Stelle(self.ebene + 1)


class Werkstatt:
    """Builds one document: keeps its headings in order, so that anchors are unique and links can be computed."""

    def __init__(self, plan: Plan, form: Form) -> None:
        self.plan = plan
        self.form = form
        self.headings: list[tuple[str, str]] = []
        self._orte = Verzeichnis.of(plan).orte
        self._anchors: set[str] = set()

    def entries(self, kennungen: Iterable[str]) -> list[Any]:
        """What the ids stand for; an id that stands for nothing is passed over."""
        return [self._orte[kennung].wert for kennung in kennungen if kennung in self._orte]

    def label(self, name: str) -> str:
        """How this concept labels a part of itself."""
        return self.form.line(self.label_text(name))

    def label_text(self, name: str) -> str:
        """The label as written in the plan, else ours."""
        given: str | None = getattr(self.plan.konzept.beschriftungen, name)
        return given or _LABELS[name]

    def anchor(self, kennung: str) -> str:
        """An anchor for the entry; the second time it is shown it gets another, which no id can have."""
        anchor, count = kennung, 1
        while anchor in self._anchors:
            count += 1
            anchor = f"{kennung}_{count}"
        self._anchors.add(anchor)
        return anchor

    def heading(self, stelle: Stelle, text: str, kennung: str, marke: str | None = None) -> Ueberschrift:
        """A heading; `marke` is plan text that goes before it."""
        anchor = self.anchor(kennung)
        shown = self.form.line(text)
        written = self.form.line(marke) if marke else None
        words = heading_text(text, self.form.verweise)
        self.headings.append((anchor, f"{heading_text(marke, self.form.verweise)} {words}" if marke else words))
        return Ueberschrift(min(stelle.ebene, DEEPEST), written, shown, anchor)

    def section(self, klasse: str, heading: Ueberschrift, blocks: Sequence[Block]) -> Abschnitt:
        """A heading with its blocks; in Markdown two lists in a row are held apart, or they would become one."""
        if self.form.format == "markdown":
            pairs = zip_longest(blocks, blocks[1:])
            blocks = [part for one, two in pairs for part in ((one, _APART) if _is_one_list(one, two) else (one,))]
        return Abschnitt(klasse, heading, tuple(blocks))

    def names(self, kennungen: Sequence[str]) -> str:
        """The names of actors in one line; an unknown one by its id."""
        parts = []
        for kennung in kennungen:
            ort = self._orte.get(kennung)
            name = getattr(ort.wert, "name", None) if ort else None
            parts.append(self.form.line(name) if name else self.form.verbatim(kennung))
        return self.form.join(parts, ", ")

    def lines(self, texts: Sequence[str]) -> str:
        """One-line texts behind each other."""
        return self.form.join([self.form.line(text) for text in texts], ", ")

    def points(self, texts: Sequence[str]) -> tuple[Punkt, ...]:
        """Texts as items of a list."""
        return tuple(Punkt(self.form.item(text)) for text in texts)

    def items(self, name: str, texts: Sequence[str]) -> list[Merkmal]:
        """A label with a list of texts; nothing where there are none."""
        return [Merkmal(name, tuple(self.form.item(text) for text in texts), liste=True)] if texts else []

    def value(self, name: str, value: str | None) -> list[Merkmal]:
        """A label with one finished value; nothing where there is none."""
        return [Merkmal(name, (value,))] if value else []


def anchors_like_github(headings: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each anchor of ours the one that GitHub gives the heading: its words, later ones of a name counted."""
    seen: dict[str, int] = {}
    slugs = {}
    for anchor, words in headings:
        slug = "".join(char for char in words.lower() if _counts(char)).replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        slugs[anchor] = f"{slug}-{count}" if count else slug
    return slugs


def _is_one_list(one: Block, two: Block | None) -> bool:
    ends = isinstance(one, Liste) or (isinstance(one, Prosa) and _LIST.match(one.text.rpartition("\n")[2]))
    return bool(ends and (isinstance(two, Liste) or (isinstance(two, Prosa) and _LIST.match(two.text))))


def _counts(char: str) -> bool:
    category = unicodedata.category(char)
    return char in "- " or category[0] in "LM" or category in ("Nd", "Pc")
