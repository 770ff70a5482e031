"""A plan file as a tree of nodes that know their comments: what to keep when a whole file is written anew.

Every `#` between two values begins a comment; each is given to the key or item it stands before, beside or, at the end
of a block, behind. How anything is written is not known here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from integrakon.document import Data
from integrakon.source.positions import Entry
from integrakon.source.scalars import blank_end

_COMMENT = re.compile(r"#[^\n]*")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_ANCHOR = re.compile(r"&([^\s,\[\]{}]+)")
_BLANKS = re.compile(r"(?:\s|#[^\n]*)*")
_BLOCK_HEADER = re.compile(r"[|>][^\s#]*[ \t]*(?P<comment>#[^\n]*)?")
_MODELINE = "# yaml-language-server:"


class Comment(NamedTuple):
    """A comment on a line of its own; `is_apart` where an empty line stands above it."""

    text: str
    is_apart: bool


@dataclass(slots=True)
class Node:
    """A value with its key and the comments around it.

    `before` stand above it, `has_gap` where an empty line follows them, `behind` on its own line, `end` below its last
    child; in this order they are written, those of the children before `end`. An alias has the node it stands for as
    `target`, and no children of its own.
    """

    data: Data
    key: str = ""
    anchor: str = ""
    target: Node | None = None
    children: list[Node] = field(default_factory=list)
    before: list[Comment] = field(default_factory=list)
    has_gap: bool = False
    behind: list[str] = field(default_factory=list)
    end: list[Comment] = field(default_factory=list)


class Tree(NamedTuple):
    """The root, and what stands at the top of the file about all of it."""

    head: list[Comment]
    has_gap: bool
    root: Node


def read_tree(text: str, data: Data, entry: Entry) -> Tree:
    """The nodes of a file whose lines end with LF; `data` and `entry` are what it was read to."""
    reader = _Reader(text)
    root = Node(data)
    reader.value(root, entry)
    reader.flush_rest(root)
    return _with_head(root)


def _with_head(root: Node) -> Tree:
    """Take off the comments at the top of the file, up to the last empty line, and lines that speak to editors."""
    first = root.children[0] if root.children else Node(None)
    head = [*root.before, *(Comment(text, is_apart=False) for text in root.behind)]
    has_gap = bool(head)
    root.before, root.behind = [], []
    above = first.before
    if first.has_gap:
        cut, first.has_gap = len(above), False
    else:
        cut = max((index for index, comment in enumerate(above) if comment.is_apart), default=0)
    has_gap = has_gap or cut > 0
    if cut == 0:
        cut = next((index for index, comment in enumerate(above) if not comment.text.startswith(_MODELINE)), len(above))
    head += above[:cut]
    first.before = above[cut:]
    return Tree(head, has_gap, root)


class _Reader:
    """Goes through the values in the order of the text and hands out the comments between them.

    `at` is how far comments were looked for, `ink` the end of the last thing that is neither blank nor comment, `last`
    its node; `closed` are the blocks that ended there, the innermost first, each with the place of its first child.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._ink = 0
        self._last: Node | None = None
        self._closed: list[tuple[Node, int]] = []
        self._anchors: dict[str, Node] = {}

    def value(self, node: Node, entry: Entry) -> None:
        """Read a value: leaf, alias, or collection."""
        _, _, start, end, children = entry
        if self._text.startswith("*", start, end):
            self._flush(start, node)
            node.target = self._anchors.get(self._text[start + 1 : end])
            self._pass(end, node)
            return
        if self._text.startswith("&", start, end):
            start = min(self._anchor(node, start), end)
        if children is None:
            self._leaf(node, start, end)
        elif self._text[start] in "[{":
            self._flush(start, node)
            self._pass(start + 1, node)
            self._children(node, children)
            self._close(node, end)
        else:
            self._children(node, children)
            self._closed.append((node, start))
        if node.anchor:
            self._anchors[node.anchor] = node

    def flush_rest(self, root: Node) -> None:
        """Hand out the comments at the end of the file."""
        if self._last is root:  # behind a bracket that holds the whole plan
            self._last = None
        self._flush(len(self._text), root, is_end=True)

    def _close(self, node: Node, end: int) -> None:
        """Pass over a closing bracket: what stands behind it is about its last value if that is its only part.

        It is, too, where comments stand inside, which would change places with it.
        """
        last = self._last
        self._flush(end - 1, node, is_end=True)
        if not node.children:
            _put_above(node)
        is_about_last = not node.end and (_has_inner_comments(node) or _holds_one_part(node))
        self._pass(end, last if last and is_about_last else node)

    def _anchor(self, node: Node, start: int) -> int:
        """Pass over the anchor of a value; where the value itself begins."""
        match = _ANCHOR.match(self._text, start)
        assert match is not None  # noqa: S101 - the parser read one
        self._flush(start, node)
        self._pass(match.end(), node)
        node.anchor = match[1]
        blanks = _BLANKS.match(self._text, match.end())
        return blanks.end() if blanks else match.end()

    def _leaf(self, node: Node, start: int, end: int) -> None:
        self._flush(start, node)
        if start < end and self._text[start] in "|>":
            self._block(node, start, end)
        else:
            self._pass(end, node)

    def _block(self, node: Node, start: int, end: int) -> None:
        header = _BLOCK_HEADER.match(self._text, start)
        assert header is not None  # noqa: S101 - its first character was seen
        if header["comment"]:
            node.behind.append(header["comment"].rstrip())
        self._pass(max(header.end(), end - len(blank_end(self._text[start:end]))), node)

    def _children(self, node: Node, children: dict[str, Entry] | list[Entry]) -> None:
        if isinstance(children, dict):
            assert isinstance(node.data, dict)  # noqa: S101 - data and places were built together
            for key, entry in children.items():
                child = Node(node.data[key], key)
                self._flush(entry[0], child)
                self._key(child, entry)
                self.value(child, entry)
                node.children.append(child)
            return
        assert isinstance(node.data, list)  # noqa: S101 - as above
        for data, entry in zip(node.data, children, strict=True):
            child = Node(data)
            self._flush(entry[2], child)
            self.value(child, entry)
            node.children.append(child)

    def _key(self, child: Node, entry: Entry) -> None:
        anchor = _ANCHOR.match(self._text, entry[0], entry[1])
        if anchor:  # an alias of it stands for a text; it cannot go on standing for a key
            self._anchors.pop(anchor[1], None)
        self._pass(entry[1], child)

    def _pass(self, end: int, node: Node) -> None:
        self._at = self._ink = end
        self._last = node

    def _flush(self, upto: int, node: Node, *, is_end: bool = False) -> None:
        """Hand out the comments before the place where a node begins, or where the collection `node` ends."""
        if self._text.find("#", self._at, upto) >= 0:
            self._hand_out(upto, node, is_end=is_end)
        self._closed.clear()
        self._at = upto

    def _hand_out(self, upto: int, node: Node, *, is_end: bool) -> None:
        column = self._column(upto, is_end=is_end)
        done, count = self._ink, len(node.before)
        for match in _COMMENT.finditer(self._text, self._at, upto):
            start = match.start()
            line = self._text.rfind("\n", self._ink, start) + 1
            if not line and self._last:
                _put_behind(self._last, match.group().rstrip())
            else:
                is_apart = _EMPTY_LINE.search(self._text, done, start) is not None
                is_alone = not self._text[line:start].strip()
                comment = Comment(match.group().rstrip(), is_apart)
                self._place(start - line if is_alone else -1, column, node, is_end=is_end).append(comment)
            done = match.end()
        if len(node.before) > count:
            node.has_gap = _EMPTY_LINE.search(self._text, done, upto) is not None

    def _place(self, column: int, next_column: int, node: Node, *, is_end: bool) -> list[Comment]:
        """Where a comment in this column goes: to the end of a block indented like it, or before what follows."""
        while self._closed and self._column_of(self._closed[0][1]) > column:
            del self._closed[0]
        if self._closed and column > next_column:
            return self._closed[0][0].end
        self._closed.clear()
        if is_end:
            return node.end
        if node.behind:
            _put_above(node)
        return node.before

    def _column(self, upto: int, *, is_end: bool) -> int:
        """In which column the key or the dash stands that follows."""
        if is_end:
            return -1
        pieces = _COMMENT.sub(lambda match: " " * len(match.group()), self._text[self._at : upto])
        dash = pieces.rfind("-")
        return self._column_of(self._at + dash if dash >= 0 else upto)

    def _column_of(self, offset: int) -> int:
        return offset - self._text.rfind("\n", 0, offset) - 1


def _put_behind(node: Node, text: str) -> None:
    if _has_inner_comments(node):  # it stands behind a closing bracket
        node.end.append(Comment(text, is_apart=False))
    else:
        node.behind.append(text)


def _put_above(node: Node) -> None:
    """All comments so far above a node: others follow before its value, or it has no inside where they could stay."""
    more = [*(Comment(text, is_apart=False) for text in node.behind), *node.end]
    if more and node.has_gap:
        more[0] = more[0]._replace(is_apart=True)
        node.has_gap = False
    node.before += more
    node.behind, node.end = [], []


def _has_inner_comments(node: Node) -> bool:
    return bool(node.end) or any(map(_has_comments, node.children))


def _holds_one_part(node: Node) -> bool:
    return isinstance(node.data, list) and len(node.children) == 1 and bool(node.children[0].children)


def _has_comments(node: Node) -> bool:
    return bool(node.before or node.behind) or _has_inner_comments(node)
