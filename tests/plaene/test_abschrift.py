"""The transcription in both directions: nothing of a source is missing, nothing is added.

Compared are words in their order; quotes, dashes, list marks and other typography may differ.
"""

import re
from functools import cache

import pytest
from ausnahmen import AUSNAHMEN, BESCHRIFTUNG, Ausnahme
from drei_plaene import QUELLEN, STAEDTE, plan

from helpers import render_konzept

HOECHSTENS = 0.03

_FUSSNOTENZEICHEN = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\^\w+\]:?")
_TRENNUNG = re.compile(r"(?<=[^\W\d])-\n(?=[^\W\d])")
_AUSZEICHNUNG = re.compile(r"<ul[^>]*>|~~\w*~~|\\|\*\*|<a id=[^>]*>|</a>")
_SATZENDE = re.compile(r"(?<=[.!?:;])\s+|[▪\t\n]")
_WORT = re.compile(r"\w+")


def woerter(text: str) -> list[str]:
    return _WORT.findall(_AUSZEICHNUNG.sub("", _FUSSNOTENZEICHEN.sub(" ", _TRENNUNG.sub("", text))))


@cache
def quelltext(name: str) -> str:
    return (QUELLEN / name).read_text(encoding="utf-8")


@cache
def dokument(stadt: str) -> str:
    return render_konzept(plan(stadt), "markdown", ())


@cache
def dokument_woerter(stadt: str) -> str:
    return _kette(woerter(dokument(stadt)))


def _kette(liste: list[str]) -> str:
    return " " + " ".join(liste) + " "


def passagen(text: str) -> list[list[str]]:
    text = _AUSZEICHNUNG.sub("", _FUSSNOTENZEICHEN.sub(" ", _TRENNUNG.sub("", text)))
    return [gefunden for teil in _SATZENDE.split(text) if (gefunden := _WORT.findall(teil))]


def quellen(stadt: str) -> list[str]:
    return sorted(pfad.name for pfad in QUELLEN.glob(f"{stadt}-*.txt"))


ALLE_QUELLEN = [(stadt, name) for stadt in STAEDTE for name in quellen(stadt)]


def fehlende(stadt: str, name: str) -> list[list[str]]:
    return [passage for passage in passagen(quelltext(name)) if _kette(passage) not in dokument_woerter(stadt)]


@pytest.mark.parametrize(("stadt", "name"), ALLE_QUELLEN)
def test_every_passage_of_the_source_is_in_the_document(stadt: str, name: str) -> None:
    erlaubt = [_kette(woerter(ausnahme.passage)) for ausnahme in AUSNAHMEN if ausnahme.quelle == name]
    unbegruendet = [
        " ".join(passage) for passage in fehlende(stadt, name) if not any(_kette(passage) in kette for kette in erlaubt)
    ]
    assert unbegruendet == []


@pytest.mark.parametrize("stadt", STAEDTE)
def test_the_exceptions_are_few(stadt: str) -> None:
    ausgelassen = sum(len(passage) for name in quellen(stadt) for passage in fehlende(stadt, name))
    assert ausgelassen <= HOECHSTENS * sum(len(woerter(quelltext(name))) for name in quellen(stadt))


@pytest.mark.parametrize("ausnahme", AUSNAHMEN, ids=lambda ausnahme: ausnahme.passage[:30])
def test_each_exception_stands_in_its_source_and_has_a_reason(ausnahme: Ausnahme) -> None:
    assert _kette(woerter(ausnahme.passage)) in _kette(woerter(quelltext(ausnahme.quelle)))
    assert len(ausnahme.grund.split()) >= 3


@pytest.mark.parametrize("stadt", STAEDTE)
def test_every_word_of_the_document_is_the_sources_or_a_label(stadt: str) -> None:
    bekannt = {wort for name in quellen(stadt) for wort in woerter(quelltext(name))} | BESCHRIFTUNG
    fremd = [wort for wort in woerter(_ohne_ziele(dokument(stadt))) if wort not in bekannt]
    assert fremd == []


def _ohne_ziele(markdown: str) -> str:
    """The text that people read: link targets are addresses."""
    return re.sub(r"\]\((#[^)]*)\)", "]", markdown)
