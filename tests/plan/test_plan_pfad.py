"""`Pfad`: steps, parents and JSON Pointers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrakon.plan.pfad import Pfad

# A key of digits would be read back as an index; no key of a plan is one.
KEYS = st.text().filter(lambda text: not (text.isascii() and text.isdigit()))
PATHS = st.lists(st.one_of(KEYS, st.integers(min_value=0, max_value=10_000))).map(Pfad)


@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        ((), ""),
        (("konzept",), "/konzept"),
        (("handlungsfelder", 0, "ziele", 12, "text"), "/handlungsfelder/0/ziele/12/text"),
        (("a/b", "c~d", "~1"), "/a~1b/c~0d/~01"),
        (("",), "/"),
        (("Maßnahmen",), "/Maßnahmen"),
    ],
)
def test_pointer(path: tuple[str | int, ...], pointer: str) -> None:
    assert Pfad(path).pointer == pointer
    assert Pfad.from_pointer(pointer) == path


@given(PATHS)
def test_pointer_is_read_back(path: Pfad) -> None:
    assert Pfad.from_pointer(path.pointer) == path


@given(PATHS, KEYS)
def test_parent_of_a_child_is_where_it_began(path: Pfad, step: str) -> None:
    child = path.child(step)
    assert isinstance(child, Pfad)
    assert child.parent == path


def test_root_is_its_own_parent() -> None:
    assert Pfad().parent == Pfad()


def test_child_takes_several_steps() -> None:
    assert Pfad(("akteure",)).child(0, "name") == ("akteure", 0, "name")


@pytest.mark.parametrize("pointer", ["konzept", "konzept/titel", " /konzept", "#/konzept"])
def test_what_is_no_pointer(pointer: str) -> None:
    with pytest.raises(ValueError, match="not a JSON Pointer"):
        Pfad.from_pointer(pointer)
