"""How an entry that should name an office shows that it names a person. What follows from it is decided elsewhere."""

from __future__ import annotations

import re

_PERSON = re.compile(r"(?:^|[,(/] ?)(?:(?:Frau|Herrn?|Dr\.|Prof\.) )+[A-ZÄÖÜ]\w+")


def nennt_person(stelle: str) -> bool:
    """Whether an office is a person: „Frau Muster“, „Amt, Dr. Muster“."""
    return _PERSON.search(stelle) is not None
