"""How files are dealt out to processes."""

from collections.abc import Sequence

import pytest

from integrakon.cli.pool import _parts


@pytest.mark.parametrize(
    ("sizes", "wanted", "lengths"),
    [
        ([], 4, []),
        ([0, 0, 0], 8, [1, 1, 1]),
        ([10] * 8, 4, [2, 2, 2, 2]),
        ([1, 1, 100, 1, 1], 2, [3, 2]),
        ([5], 24, [1]),
    ],
)
def test_parts_weigh_about_the_same(sizes: Sequence[int], wanted: int, lengths: list[int]) -> None:
    parts = _parts(sizes, wanted)
    assert [len(part) for part in parts] == lengths
    assert [index for part in parts for index in part] == list(range(len(sizes)))
