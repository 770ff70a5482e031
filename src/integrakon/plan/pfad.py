"""`Pfad`: where something stands in a plan, as keys and indices. No lines, no columns, no YAML."""

from __future__ import annotations

from collections.abc import Iterable

Schritt = str | int


class Pfad(tuple[Schritt, ...]):
    """An immutable route from the root of a plan to one value, e.g. `("handlungsfelder", 0, "ziele", 2, "text")`."""

    __slots__ = ()

    def child(self, *schritte: Schritt) -> Pfad:
        """The path that goes on from here."""
        return Pfad((*self, *schritte))

    @property
    def parent(self) -> Pfad:
        """The path one step up; the root is its own parent."""
        return Pfad(self[:-1])

    @property
    def pointer(self) -> str:
        """The path as a JSON Pointer (RFC 6901); the root is the empty string."""
        if not self:
            return ""
        pointer = "/".join(map(str, self))
        if "~" in pointer or pointer.count("/") >= len(self):
            pointer = "/".join(str(schritt).replace("~", "~0").replace("/", "~1") for schritt in self)
        return f"/{pointer}"

    @classmethod
    def from_pointer(cls, pointer: str) -> Pfad:
        """Read a JSON Pointer; digits become indices.

        Raises:
            ValueError: the pointer is neither empty nor begins with `/`.
        """
        if pointer and not pointer.startswith("/"):
            raise ValueError(f"not a JSON Pointer: {pointer!r}")
        return cls(_schritte(pointer.split("/")[1:]))

    def __repr__(self) -> str:
        return f"Pfad({self.pointer!r})"


def _schritte(teile: Iterable[str]) -> Iterable[Schritt]:
    for teil in teile:
        yield int(teil) if teil.isascii() and teil.isdigit() else teil.replace("~1", "/").replace("~0", "~")
