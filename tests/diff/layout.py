"""Writes the data of a plan as YAML in a layout drawn by chance: order of keys, block or flow, quotes."""

from __future__ import annotations

import json
import random
from typing import Any

from integrakon.document import Plain


def written(data: Any, rng: random.Random | None = None) -> str:
    """The data as a plan file; without chance as flow on one line, which is read fastest."""
    return f"{_flow(data, rng)}\n" if rng is None else f"{_block(data, 0, rng).lstrip()}\n"


def reflowed(text: str, rng: random.Random) -> str:
    """The same prose with other line breaks: some spaces between two words become one."""
    pieces = text.split(" ")
    return "".join(
        f"{'' if not i else chr(10) if _breakable(pieces[i - 1], piece) and rng.random() < 1 / 2 else ' '}{piece}"
        for i, piece in enumerate(pieces)
    )


def _breakable(before: str, after: str) -> bool:
    return before[-1:].isalpha() and after[:1].isalpha()


def _block(value: Any, indent: int, rng: random.Random) -> str:
    if not value or not isinstance(value, dict | list) or rng.random() < 1 / 4:
        return f" {_flow(value, rng)}"
    room = "\n" + " " * indent
    if isinstance(value, dict):
        return "".join(f"{room}{name}:{_block(part, indent + 2, rng)}" for name, part in _shuffled(value, rng))
    return "".join(f"{room}-{_block(part, indent + 2, rng)}" for part in value)


def _flow(value: Any, rng: random.Random | None) -> str:
    if isinstance(value, dict):
        parts = (f"{name}: {_flow(part, rng)}" for name, part in _shuffled(value, rng))
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(part, rng) for part in value) + "]"
    if value is None:
        return "null"
    return str(value) if isinstance(value, Plain | int | float) else _quoted(value, rng)


def _quoted(text: str, rng: random.Random | None) -> str:
    if rng and "\n" not in text and text.isprintable() and rng.random() < 1 / 2:
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


def _shuffled(mapping: dict[str, Any], rng: random.Random | None) -> list[tuple[str, Any]]:
    pairs = list(mapping.items())
    if rng:
        rng.shuffle(pairs)
    return pairs
