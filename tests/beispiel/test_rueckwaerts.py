"""A change is taken back exactly: for any texts, and never where it does not fit."""

from difflib import unified_diff

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrakon.beispiel.rueckwaerts import PasstNichtError, zurueck

# Few different lines, among them such as look like the notation itself.
ZEILEN = st.lists(st.sampled_from(["", "a", "b", "-- a", "++ b", "@@ -1 +1 @@", "  - id: x"]), min_size=1, max_size=30)
DATEIEN = st.dictionaries(st.sampled_from(["plan.yaml", "ordner/lies mich.md"]), ZEILEN)


def text(zeilen: list[str]) -> str:
    return "".join(f"{zeile}\n" for zeile in zeilen)


def aenderung(alt: dict[str, list[str]], neu: dict[str, list[str]]) -> str:
    teile = []
    for name in sorted(alt.keys() | neu.keys()):
        von, nach = (f"{s}/{name}" if name in d else "/dev/null" for s, d in (("a", alt), ("b", neu)))
        teile += unified_diff(alt.get(name, []), neu.get(name, []), von, nach, lineterm="")
    return text([zeile.rstrip() for zeile in teile])


@given(DATEIEN, DATEIEN)
def test_what_a_change_made_goes_back_to_what_was_there(alt: dict[str, list[str]], neu: dict[str, list[str]]) -> None:
    vorher, nachher = ({name: text(zeilen) for name, zeilen in d.items()} for d in (alt, neu))
    assert zurueck(nachher, aenderung(alt, neu)) == vorher


@pytest.mark.parametrize("heute", [["a", "x", "c"], ["a"], []])
def test_a_change_that_led_elsewhere_is_refused(heute: list[str]) -> None:
    with pytest.raises(PasstNichtError):
        zurueck({"p": text(heute)}, aenderung({"p": ["a", "alt", "c"]}, {"p": ["a", "neu", "c"]}))
