"""Tables of the comparison name what the model has: parts told apart, rows of impacts, words of values."""

from collections.abc import Iterable, Iterator
from enum import Enum
from fnmatch import fnmatchcase

import pytest
from pydantic import BaseModel

from integrakon.diff.impact import TABELLE, Zeile, entitaeten
from integrakon.diff.teile import SCHLUESSEL
from integrakon.output.planworte import wort
from integrakon.plan import begriffe
from integrakon.plan.bauplan import felder, klassen

CLASSES = {klasse.__name__: klasse for klasse in klassen().values()}
# What is compared and is no field of its own.
PLACES = {"-", "id", "ort", "reihenfolge"}
WORDS = {
    "mindestens": "mindestens",
    "hoechstens": "höchstens",
    "mehr_als": "mehr als",
    "fuenfjaehrlich": "fünfjährlich",
    "abgeloest": "abgelöst",
    "steuerung": "steuerung",
    "grusswort": "grußwort",
    "bildungstraeger": "bildungsträger",
}


@pytest.mark.parametrize("name", SCHLUESSEL)
def test_parts_are_told_apart_by_fields_they_have(name: str) -> None:
    assert set(SCHLUESSEL[name]) <= set(CLASSES[name].model_fields)


def fields(klasse: type[BaseModel]) -> Iterator[str]:
    """The fields of an entry, dotted ones in its parts, but not those of entries in it."""
    inner = {feld.name: feld.klasse for feld in felder(klasse) if feld.klasse}
    for name in klasse.model_fields:
        yield name
        if name in inner and "id" not in inner[name].model_fields and name not in {"konzept", "kommune"}:
            yield from (f"{name}.{deeper}" for deeper in fields(inner[name]))


FIELDS = {entity: PLACES | set(fields(klassen()[entity])) for entity in entitaeten()}


@pytest.mark.parametrize("zeile", TABELLE, ids=lambda zeile: f"{zeile.entity} {zeile.feld}")
def test_every_part_of_a_row_can_match(zeile: Zeile) -> None:
    meant = {entity: _matching(FIELDS, entity) for entity in zeile.entity.split("|")}
    assert all(meant.values())
    fields_meant = {field for names in meant.values() for name in names for field in FIELDS[name]}
    assert all(_matching(fields_meant, feld) for feld in zeile.feld.split("|"))


def _matching(names: Iterable[str], pattern: str) -> list[str]:
    return [name for name in names if fnmatchcase(name, pattern)]


@pytest.mark.parametrize(("value", "word"), WORDS.items())
def test_words_of_the_model_are_written_in_german(value: str, word: str) -> None:
    assert wort(value) == word


def test_no_word_of_the_model_keeps_its_underscore() -> None:
    enums = [one for one in vars(begriffe).values() if isinstance(one, type) and issubclass(one, Enum)]
    assert [member.value for enum in enums for member in enum if "_" in wort(str(member.value))] == []
