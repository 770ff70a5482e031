"""Writes a whole plan file anew in its one form, with every comment and every value as it was.

Which order, brackets and empty lines there are is told by a `Shape`; what they are good for is not known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, cast

from integrakon.document import Data, Document, Plain
from integrakon.errors import FormError
from integrakon.plan.pfad import Pfad
from integrakon.source import yamltext
from integrakon.source.canonicaltext import block, fits, one_line
from integrakon.source.nodes import Comment, Node, Tree, read_tree
from integrakon.source.positions import TreePositions
from integrakon.source.scalars import WIDTH, is_bare

_STEP = 2


class Shape(Protocol):
    """The form of a mapping, asked key by key."""

    def rank(self, key: str) -> int:
        """Where the key stands among the others; of two with the same rank the first stays first."""

    def inner(self, key: str) -> Shape:
        """The form of the mapping under this key, or of those in the list under it."""

    def is_apart(self, key: str) -> bool:
        """Whether empty lines stand between the items of the list under this key, and around it."""

    def is_inline(self, key: str) -> bool:
        """Whether the list under this key may stand in brackets."""

    def typed(self, key: str, text: str) -> str:
        """A text under this key, or in the list there, as `Plain` where it is to be a number, else as `str`."""


def canonical(document: Document, shape: Shape) -> str:
    """The text of a plan file that was read without fault, in its one form.

    Raises:
        FormError: what would be written reads otherwise than the plan, or lacks a comment.
    """
    tree = _tree(_with_plain_line_ends(document))
    _set_types(tree.root, shape)
    text = "".join(f"{line}\n" for line in _Writer().lines(tree, shape))
    after, findings = yamltext.parse(text.encode("utf-8"), document.name)
    is_read = after.data is not None and all(finding.code == "IK006" for finding in findings)
    is_same = is_read and after.data == document.data and _has_types_of(after.data, tree.root)
    if not is_same or _comments_in(_tree(after), shape) != _comments_in(tree, shape):
        raise FormError(
            f"„{document.name}“ bleibt, wie es ist: Beim Umschreiben ginge ein Wert oder ein Kommentar verloren."
        )
    return text


def _with_plain_line_ends(document: Document) -> Document:
    if "\r" not in document.text:
        return document
    text = document.text.replace("\r\n", "\n").replace("\r", "\n")
    return yamltext.parse(text.encode("utf-8"), document.name)[0]


def _tree(document: Document) -> Tree:
    way = cast("TreePositions", document.positions).way(Pfad())
    assert way is not None  # noqa: S101 - the document was read
    return read_tree(document.text, document.data, way[0])


def _comments_in(tree: Tree, shape: Shape) -> list[str]:
    """The texts of all comments in the order in which they are written."""
    return [*(comment.text for comment in tree.head), *_comments_of(tree.root, shape)]


def _comments_of(node: Node, shape: Shape) -> Iterator[str]:
    yield from (comment.text for comment in node.before)
    yield from node.behind
    inner = shape.inner(node.key) if node.key else shape
    for child in _in_order(node, inner):
        yield from _comments_of(child, inner)
    yield from (comment.text for comment in node.end)


def _set_types(node: Node, shape: Shape, key: str = "") -> None:
    """Decide which texts are to be numbers; those with an anchor may stand for others and stay as they are.

    `key` is the one under which the node stands, alone or in a list, in a mapping of this shape.
    """
    if node.children:
        inner = shape.inner(key) if key and isinstance(node.data, dict) else shape
        for child in node.children:
            _set_types(child, inner, child.key or key)
    elif isinstance(node.data, str) and not node.anchor and not node.target:
        node.data = shape.typed(key, node.data)


def _has_types_of(data: Data, node: Node) -> bool:
    """Whether what was read are numbers and texts where the node says so; its aliases are looked at where they lead."""
    if isinstance(data, dict):
        return all(_has_types_of(data[child.key], child) for child in node.children)
    if isinstance(data, list):
        return all(_has_types_of(*pair) for pair in zip(data, node.children, strict=not node.target))
    return bool(node.target) or type(data) is type(node.data)


class _Writer:
    """Collects the lines of one file; knows under which names its anchors are written already."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._names: dict[int, str] = {}
        self._taken: dict[str, int] = {}

    def lines(self, tree: Tree, shape: Shape) -> list[str]:
        """All lines of a file whose root is a mapping."""
        self._comments(_without_gap(_comment_lines(tree.head, has_gap=tree.has_gap)), 0)
        self._mapping(_in_order(tree.root, shape), 0, shape, are_apart=True)
        self._comments(_comment_lines(tree.root.end), 0)
        return self._lines

    def _mapping(
        self, children: list[Node], indent: int, shape: Shape, *, are_apart: bool = False, is_compact: bool = False
    ) -> None:
        """The entries of a mapping; of a compact one the first stands beside a dash, its comments above that."""
        was_apart = False
        for index, child in enumerate(children):
            is_apart = are_apart or (shape.is_apart(child.key) and _is_block(child))
            if index:
                self._above(_lines_above(child), indent, is_apart=is_apart or was_apart)
            elif not is_compact:
                self._comments(_without_gap(_lines_above(child)), indent)
            was_apart = is_apart
            self._value(f"{' ' * indent}{one_line(child.key, in_flow=True)}:", child, _beside(child), indent, shape)

    def _items(
        self, items: list[Node], indent: int, shape: Shape, *, are_apart: bool = False, is_compact: bool = False
    ) -> None:
        """The items of a list; of a compact one the first stands beside a dash, its comments above that."""
        dash = f"{' ' * indent}-"
        for index, item in enumerate(items):
            if index:
                self._above(_lines_above_item(item, shape), indent, is_apart=are_apart)
            elif not is_compact:
                self._comments(_without_gap(_lines_above_item(item, shape)), indent)
            if not item.children or item.anchor:
                self._value(dash, item, "" if _is_block(item) else _beside(item), indent, shape)
                continue
            begin = len(self._lines)
            write = self._mapping if isinstance(item.data, dict) else self._items
            write(_in_order(item, shape), indent + _STEP, shape, is_compact=True)
            self._lines[begin] = f"{dash} {self._lines[begin].lstrip(' ')}"
            self._comments(_comment_lines(item.end), indent + _STEP)

    def _value(self, head: str, node: Node, comment: str, indent: int, shape: Shape) -> None:
        """What stands behind a key or a dash, and the lines below it."""
        source = node.target or node
        if id(source) in self._names:
            self._line(head, f"*{self._names[id(source)]}", comment)
            return
        anchor = self._anchor(source)
        if not source.children:
            self._leaf(head, anchor, source.data, comment, indent)
            return
        in_brackets = self._in_brackets(source) if shape.is_inline(node.key) else None
        if in_brackets and len(_joined(head, anchor, in_brackets)) <= WIDTH:
            self._line(head, _joined(anchor, in_brackets), comment)
            return
        self._line(head, anchor, comment)
        inner = shape.inner(node.key) if node.key else shape
        if isinstance(source.data, dict):
            self._mapping(_in_order(source, inner), indent + _STEP, inner)
        else:
            self._items(source.children, indent + _STEP, inner, are_apart=shape.is_apart(node.key))
        self._comments(_comment_lines(source.end), indent + _STEP)

    def _leaf(self, head: str, anchor: str, data: Data, comment: str, indent: int) -> None:
        if isinstance(data, dict | list):
            self._line(head, _joined(anchor, "{}" if isinstance(data, dict) else "[]"), comment)
            return
        before = len(_joined(head, anchor)) + 1
        lines = None if data is None or fits(data, before) else block(data, WIDTH - indent - _STEP)
        if lines is None:
            self._line(head, _joined(anchor, one_line(data) if data is not None or anchor else ""), comment)
            return
        header, *body = lines
        self._line(head, _joined(anchor, header), comment)
        self._comments(body, indent + _STEP)

    def _in_brackets(self, node: Node) -> str | None:
        """A list in brackets; None where it cannot stand in any, or would need quotes there."""
        if node.end or not isinstance(node.data, list):
            return None
        items = []
        for child in node.children:
            if child.anchor or child.children or child.before or child.behind:
                return None
            if child.target and id(child.target) in self._names:
                items.append(f"*{self._names[id(child.target)]}")
            elif not child.target and (isinstance(child.data, Plain) or _is_bare(child.data)):
                items.append(one_line(child.data))
            else:
                return None
        return f"[{', '.join(items)}]"

    def _anchor(self, node: Node) -> str:
        """The anchor that a node is to have; the same name is not given twice."""
        if not node.anchor:
            return ""
        name = node.anchor
        while name in self._taken:
            self._taken[node.anchor] += 1
            name = f"{node.anchor}-{self._taken[node.anchor]}"
        self._taken[name] = 1
        self._names[id(node)] = name
        return f"&{name}"

    def _line(self, head: str, value: str, comment: str) -> None:
        line = _joined(head, value)
        self._lines.append(f"{line}  {comment}" if comment else line)

    def _above(self, lines: list[str], indent: int, *, is_apart: bool) -> None:
        if is_apart and (not lines or lines[0]):
            lines = ["", *lines]
        self._comments(lines, indent)

    def _comments(self, lines: Iterable[str], indent: int) -> None:
        self._lines += [f"{' ' * indent}{line}" if line else "" for line in lines]


def _in_order(node: Node, shape: Shape) -> list[Node]:
    """The children in the order in which they are written."""
    if isinstance(node.data, list):
        return node.children
    return sorted(node.children, key=lambda child: shape.rank(child.key))


def _beside(node: Node) -> str:
    """The comment on the line of a key or item: one of those that stood beside it, the others go above."""
    return node.behind[-1] if node.behind else ""


def _is_block(node: Node) -> bool:
    """Whether a value has parts; as an item it leaves no room for a comment beside its dash."""
    return bool((node.target or node).children)


def _lines_above(node: Node) -> list[str]:
    """The comments above a key."""
    return [*_comment_lines(node.before, has_gap=node.has_gap), *node.behind[:-1]]


def _lines_above_item(item: Node, shape: Shape) -> list[str]:
    """The comments above an item; those of what comes to stand beside its dash are among them."""
    lines = _lines_above(item)
    if _is_block(item):
        lines += item.behind[-1:]
    if not item.children or item.anchor:
        return lines
    first = _in_order(item, shape)[0]
    more = _lines_above(first) if isinstance(item.data, dict) else _lines_above_item(first, shape)
    return [*lines, *(_without_gap(more) if lines and not lines[-1] else more)]


def _comment_lines(comments_: Iterable[Comment], *, has_gap: bool = False) -> list[str]:
    lines = []
    for comment in comments_:
        lines += ["", comment.text] if comment.is_apart else [comment.text]
    return [*lines, ""] if has_gap and lines else lines


def _without_gap(lines: list[str]) -> list[str]:
    return lines[1:] if lines and not lines[0] else lines


def _joined(*pieces: str) -> str:
    return " ".join(filter(None, pieces))


def _is_bare(data: Data) -> bool:
    return isinstance(data, str) and is_bare(data, in_flow=True)
