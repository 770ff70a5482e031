"""Which texts of a plan a typographic correction would change, and where first. What is right is known elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from integrakon.lint.subject import Subject
from integrakon.lint.texte import Textstelle
from integrakon.lint.typografie import erste_stelle

_WORT = re.compile(r"\S+")
_AUSZEICHNUNG = "*_~[]()"


class Korrektur(NamedTuple):
    """A text, what it should be, and the place of the first difference."""

    stelle: Textstelle
    neu: str
    ort: int

    @property
    def davor(self) -> str:
        """The last word before the first difference, or nothing."""
        worte = self.stelle.text[: self.ort].split()
        return worte[-1].strip(_AUSZEICHNUNG) if worte else ""

    @property
    def danach(self) -> str:
        """The first word behind the first difference, or nothing."""
        treffer = _WORT.search(self.stelle.text, self.ort + 1)
        return treffer[0].strip(_AUSZEICHNUNG) if treffer else ""


def korrekturen(subject: Subject, verdacht: Sequence[str], korrigiere: Callable[[str], str]) -> Iterator[Korrektur]:
    """The texts that the correction changes, in document order; only those with one of these strings are tried."""
    hat_verdacht = re.compile("|".join(map(re.escape, verdacht))).search
    for stelle in subject.texte.alle:
        if not hat_verdacht(stelle.text):
            continue
        neu = korrigiere(stelle.text)
        if neu != stelle.text:
            yield Korrektur(stelle, neu, erste_stelle(stelle.text, neu))


def wort_bei(text: str, ort: int) -> tuple[int, int]:
    """Where the word around a place of a text begins and ends."""
    anfang = next((i for i in range(ort, 0, -1) if text[i - 1].isspace()), 0)
    ende = next((i for i in range(ort + 1, len(text)) if text[i].isspace()), len(text))
    return anfang, ende
