"""How much a template may do: rounds and calls, characters of text, size of numbers. A template may be hostile.

The budget belongs to one rendering and grows with the document; what is forbidden altogether is said in `umgebung`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn

from jinja2.exceptions import SecurityError

# Our own templates take one round for 20 characters of the document and put each character out eight times, because
# macros lie within macros.
ROUNDS = (200_000, 1)
CHARACTERS = (10_000_000, 50)
LONGEST_TEXT = (5_000_000, 5)
LARGEST_NUMBER = 10**15
LARGEST_POWER = 64


class Budget:
    """Counts down while a template runs."""

    def __init__(self) -> None:
        self.renew(0)

    def renew(self, size: int) -> None:
        """Begin a new rendering of a document with so many characters."""
        self._rounds, self._characters, self._longest = (
            base + size * factor for base, factor in (ROUNDS, CHARACTERS, LONGEST_TEXT)
        )

    def round(self, count: int = 1) -> None:
        """Pay for rounds of a loop, calls, and copied items.

        Raises:
            SecurityError: it has gone on for too long.
        """
        self._rounds -= count
        if self._rounds < 0:
            refuse("die Vorlage hört nicht auf: zu viele Durchläufe und Aufrufe")

    def text(self, value: Any) -> Any:
        """Pay for a piece of text and hand it on.

        Raises:
            SecurityError: the text, or all texts together, are too long.
        """
        if isinstance(value, str):
            self._characters -= len(value)
            if self._characters < 0 or len(value) > self._longest:
                refuse("die Vorlage erzeugt zu viel Text")
        return value

    def concat(self, pieces: Iterable[str]) -> str:
        """Join what a template puts out, piece by piece paid for."""
        return "".join(map(self.text, pieces))

    def items(self, value: Iterable[Any]) -> Rounds:
        """A sequence to loop over that pays for each round."""
        return Rounds(self, value)

    def range(self, *bounds: int) -> range:
        """A range, paid for in advance."""
        numbers = range(*bounds)
        self.round(len(numbers))
        return numbers

    def compute(self, sign: str, left: Any, right: Any) -> Any:
        """An arithmetic operation whose result stays small.

        Raises:
            SecurityError: the result could be huge.
        """
        if isinstance(left, str) and sign == "%":
            refuse("Textformate mit „%“ sind in Vorlagen nicht erlaubt")
        for value, other in ((left, right), (right, left)):
            if isinstance(value, str | list | tuple):
                copies = max(0, int(other)) if sign == "*" else 1
                self.round(len(value) * copies)
        if sign in ("*", "**"):
            _keep_small(sign, left, right)
        return self.text(_OPERATIONS[sign](left, right))


class Rounds:
    """Items that cost a round each; it knows its length, so that `loop.last` needs no copy."""

    def __init__(self, budget: Budget, items: Iterable[Any]) -> None:
        self._budget = budget
        self._items = items

    def __iter__(self) -> Iterator[Any]:
        for item in self._items:
            self._budget.round()
            yield item

    def __len__(self) -> int:
        return len(self._items)  # type: ignore[arg-type]


def printable(value: Any) -> Any:
    """The value, if it can be shown; None is shown as nothing. A list as Python writes it is no text and can be huge.

    Raises:
        SecurityError: it is a list or the like.
    """
    if isinstance(value, list | tuple | dict | set | range | Rounds):
        refuse("eine Liste lässt sich nicht als Text ausgeben")
    return "" if value is None else value


def refuse(reason: str) -> NoReturn:
    """Stop the template.

    Raises:
        SecurityError: always.
    """
    raise SecurityError(reason)


def _keep_small(sign: str, left: Any, right: Any) -> None:
    numbers = [abs(value) for value in (left, right) if isinstance(value, int | float)]
    limit = LARGEST_NUMBER if sign == "*" else LARGEST_POWER
    if any(number > limit for number in numbers):
        refuse("die Vorlage rechnet mit zu großen Zahlen")


_OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "*": operator.mul,
    "**": operator.pow,
    "%": operator.mod,
}
