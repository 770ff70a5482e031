"""Corrections of a file's text before YAML: no byte order mark, simple line ends, composed letters.

What the values are stays the same; values and places are not looked at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from integrakon.document import Data
from integrakon.source import yamltext
from integrakon.source.text_checks import BOM, MAX_BYTES

# `unicodedata.normalize` takes time quadratic in the marks on one letter; 30 is Unicode's own bound (UAX 15).
_MOST_MARKS = 30
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]{31,}")


class Cleaned(NamedTuple):
    """The new content of the file, and the codes of the findings that are mended in it."""

    raw: bytes
    codes: tuple[str, ...]


def clean(raw: bytes, name: str) -> Cleaned:
    """Mend what `text_checks` calls fixable; each correction only where the plan still reads the same.

    What is no text in UTF-8 is left alone: its bytes mean something else.
    """
    if not _is_text(raw):
        return Cleaned(raw, ())
    done: list[str] = []
    for code, correct in _CORRECTIONS:
        new = correct(raw)
        if new != raw and _reads_the_same(raw, new, name):
            raw = new
            done.append(code)
    return Cleaned(raw, tuple(done))


def _without_bom(raw: bytes) -> bytes:
    return raw.removeprefix(BOM)


def _with_simple_line_ends(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _composed(raw: bytes) -> bytes:
    text = raw.decode("utf-8")
    return raw if _is_overloaded(text) else unicodedata.normalize("NFC", text).encode("utf-8")


_CORRECTIONS: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
    ("IK004", _without_bom),
    ("IK005", _with_simple_line_ends),
    ("IK006", _composed),
)


def _is_text(raw: bytes) -> bool:
    try:
        return len(raw) <= MAX_BYTES and "\0" not in raw.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _is_overloaded(text: str) -> bool:
    """Whether a letter carries more marks than any language puts on one."""
    for stretch in _BEYOND_ASCII.findall(text):
        marks = 0
        for char in stretch:
            marks = marks + 1 if unicodedata.combining(char) else 0
            if marks > _MOST_MARKS:
                return True
    return False


def _reads_the_same(raw: bytes, new: bytes, name: str) -> bool:
    before, findings = yamltext.parse(raw, name)
    after, left = yamltext.parse(new, name)
    if (before.data is None) != (after.data is None) or len(left) >= len(findings):
        return False
    return _normal(before.data) == _normal(after.data)


def _normal(data: Data) -> Data:
    """The data with all texts composed; keys that become the same are one."""
    if isinstance(data, str):
        return unicodedata.normalize("NFC", data)
    if isinstance(data, dict):
        return {unicodedata.normalize("NFC", key): _normal(value) for key, value in data.items()}
    return None if data is None else list(map(_normal, data))
