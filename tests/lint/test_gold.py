"""The three plans as a measure: every rule's hits, with ids, against the table in `gold/`."""

import pkgutil
from importlib import import_module

import gold
import pytest
from lintprobe import NACH_NAME, kennungen

MODULES = [import_module(f"gold.{module.name}") for module in pkgutil.iter_modules(gold.__path__)]
GOLD = {name: hits for module in MODULES for name, hits in module.GOLD.items()}
ABWEICHUNG = {name: reason for module in MODULES for name, reason in module.ABWEICHUNG.items()}
STAEDTE = ("hechingen", "sachsenheim", "hattingen")


@pytest.mark.parametrize(("name", "stadt"), [(name, stadt) for name in GOLD for stadt in STAEDTE])
def test_hits(name: str, stadt: str) -> None:
    expected = GOLD[name][stadt]
    found = kennungen(name, stadt)
    assert (len(found) if isinstance(expected, int) else found) == expected


def test_every_rule_is_in_the_table() -> None:
    assert set(GOLD) == set(NACH_NAME)


def test_every_explanation_is_of_a_rule() -> None:
    assert set(ABWEICHUNG) <= set(GOLD)
