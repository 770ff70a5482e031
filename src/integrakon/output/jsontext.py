"""JSON as text: safe for a terminal, and one row a line, so that a change of one thing is a change of one line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from integrakon.output.safe import escaped


def dump(value: object) -> str:
    """A value on one line; what would steer a terminal is escaped."""
    return escaped(json.dumps(value, ensure_ascii=False))


def rows(values: Iterable[object]) -> Iterator[str]:
    """A list, each of its values on a line of its own."""
    yield "["
    end = ""
    for value in values:
        yield f"{',' if end else ''}\n  {dump(value)}"
        end = "\n"
    yield f"{end}]"
