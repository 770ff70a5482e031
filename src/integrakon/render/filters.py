"""The filters of templates: a choice of Jinja's own, each paid for, and ours for lists, indents and bold lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

from markupsafe import Markup

from integrakon.render.budget import Budget, printable
from integrakon.render.emit import strong

Filter = Callable[..., Any]

# Only what cannot make much out of little: `center`, `format`, `replace`, `batch` and the like are left out.
_OF_TEXT = frozenset(
    {"capitalize", "e", "escape", "forceescape", "lower", "safe", "string", "striptags", "title", "trim", "upper"}
)
_OTHERS = frozenset(
    {"abs", "count", "d", "default", "first", "float", "int", "items", "last", "length", "list", "max", "min"}
    | {"reverse", "round", "sort", "wordcount"}
)
_DEEPEST_INDENT = 40
# So many characters of a text cost as much as one item of a list.
_CHARACTERS_A_ROUND = 200

# Ordinary words of German administrations have up to twenty letters; a figure is tied to its unit by a hard blank.
_OVERLONG = re.compile(r"[^ \t\n<>–-]{21}")
_TAG = re.compile(r"<[^<>]*>")

ROUNDS = "_rounds"
WEIGHED = "_weighed"
PRINTABLE = "_printable"


def filters(budget: Budget, known: Mapping[str, Filter], *, html: bool) -> dict[str, Filter]:
    """All filters by name; those with an underscore are for `umgebung` and not for templates."""
    paid = {name: _paid(budget, known[name], of_text=name in _OF_TEXT) for name in _OF_TEXT | _OTHERS}
    own: dict[str, Filter] = {"join": _html_join if html else _join, "indent": _indent, "stark": strong}
    own["ueberlang"] = _is_overlong
    paid |= {name: _paid(budget, one, of_text=name != "join") for name, one in own.items()}
    return paid | {ROUNDS: budget.items, WEIGHED: budget.text, PRINTABLE: printable}


def _paid(budget: Budget, one: Filter, *, of_text: bool) -> Filter:
    # Some of Jinja's filters take its own state before the value.
    place = 1 if hasattr(one, "jinja_pass_arg") else 0

    @wraps(one)
    def paid(*args: Any, **kwargs: Any) -> Any:
        for value in (*args[place:], *kwargs.values()):
            if isinstance(value, str):
                budget.round(1 + len(value) // _CHARACTERS_A_ROUND)
            elif hasattr(value, "__len__"):
                budget.round(1 + len(value))
        if of_text:
            printable(args[place])
        if one in (_join, _html_join):
            args = (_pieces(budget, *args, **kwargs), *args[1:])
        return budget.text(one(*args, **kwargs))

    return paid


def _pieces(budget: Budget, parts: Iterable[Any], separator: str = "") -> list[Any]:
    """The parts of a join, paid for together with what goes between them, before they are joined."""
    texts = []
    for part in parts:
        budget.text(separator)
        texts.append(budget.text(printable(part)))
    return texts


def _join(parts: Iterable[Any], separator: str = "") -> str:
    return str(separator).join(map(str, parts))


def _html_join(parts: Iterable[Any], separator: str = "") -> str:
    return Markup.escape(separator).join(parts)


def _is_overlong(text: str) -> bool:
    """Whether a text has a word that no column of a table should be as wide as."""
    return bool(_OVERLONG.search(_TAG.sub(" ", text)))


def _indent(text: str, width: int = 2) -> str:
    blank = " " * min(int(width), _DEEPEST_INDENT)
    first, *rest = text.split("\n")
    return type(text)("\n").join([first, *(blank + line if line else line for line in rest)])
