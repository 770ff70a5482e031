"""Builds plain data and the place of every node from YAML events, without recursion, and tells what YAML forbids us.

It reads the events' attributes but imports no parser; which parser sends them is decided in `yamltext`.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple, NoReturn

from integrakon.document import Data
from integrakon.plan.pfad import Pfad, Schritt
from integrakon.source.frames import MERGE, NULLS, Key, KeyStandIn, Mapping, Root, Sequence, resolve
from integrakon.source.positions import Children, Entry
from integrakon.source.report import Report, quoted
from integrakon.source.text_checks import FORBIDDEN, REPLACEMENT, codepoint

# A plan nests about 10 levels deep; a hundred is out of reach for a person and harmless for whoever walks the data.
MAX_DEPTH = 100
# A plan of 1,000 measures has some 50,000 nodes; twenty times that still fits into memory, an alias bomb does not.
MAX_NODES = 1_000_000

_TAG = re.compile(r"![^\s\[\]{},]*")


class UnreadableError(Exception):
    """Reading on makes no sense; the finding that says why is already in the report."""


class _Anchored(NamedTuple):
    """What a finished anchor stands for, and how much that is once its own aliases are written out."""

    data: Data
    children: Children | None
    entries: int
    height: int


class Builder:
    """Takes one event after the other; afterwards `data` and `entry` hold the first document.

    Scalars go straight to `frame`, the innermost open collection; everything else comes to the method of its name.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._root = Root()
        self.frame: Mapping | Sequence | Root = self._root
        self._stack: list[Mapping | Sequence | Root] = []
        self._anchors: dict[str, _Anchored] = {}
        self._expanded = 0
        self._documents = 0
        self._broken = False

    @property
    def data(self) -> Data:
        """The first document, or None where a part of it could not be read."""
        return None if self._broken else self._root.data

    @property
    def entry(self) -> Entry | None:
        """The places of the first document."""
        return self._root.entry

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing but comments and white space."""
        return self._root.data is None and self._documents <= 1 and not self._broken

    def document(self, event: Any) -> None:
        """A document begins; all but the first are read for their faults only."""
        self._documents += 1
        self._anchors.clear()
        if self._documents == 1:
            return
        self.frame = Root()
        if self._documents > 2:  # noqa: PLR2004 - the second was complained of, and one is enough
            return
        start = event.start_mark.index
        self._report.add(
            "IK014",
            (start, start + len("---")),
            "Mit „---“ beginnt hier ein zweites YAML-Dokument; eine Plandatei darf nur eines enthalten.",
            "Löschen Sie die Zeile „---“, oder speichern Sie den Rest als eigene Datei.",
        )

    def mapping(self, event: Any) -> None:
        """A mapping opens."""
        self._open(event, Mapping(event.start_mark.index, event.anchor))

    def sequence(self, event: Any) -> None:
        """A list opens."""
        self._open(event, Sequence(event.start_mark.index, event.anchor))

    def close(self, event: Any) -> None:
        """The innermost collection is complete."""
        frame = self.frame
        assert not isinstance(frame, Root)  # noqa: S101 - the parser pairs its events
        self.frame = outer = self._stack.pop()
        entries = frame.inner + len(frame.data)
        outer.inner += entries
        if outer.height <= frame.height:
            outer.height = frame.height + 1
        if frame.anchor is not None:
            self._anchors[frame.anchor] = _Anchored(frame.data, frame.children, entries, frame.height)
        if outer.key is None:
            self._drop_key(event)
            return
        outer.add(self, frame.data, frame.start, event.end_mark.index, frame.children)

    def alias(self, event: Any) -> None:
        """A reference to an anchor; its data is shared, not copied, but counted as if it were."""
        target = self._anchors.get(event.anchor) or self._unknown_alias(event)
        self._expanded += target.entries
        if self._expanded > MAX_NODES:
            self.stop_at_nodes(event)
        if len(self._stack) + target.height > MAX_DEPTH:
            self._stop_at_depth(event)
        frame = self.frame
        frame.inner += target.entries
        frame.height = max(frame.height, target.height + 1)
        if isinstance(frame, Mapping) and frame.key is None:
            frame.key = self._key_of_alias(event, target.data)
            return
        frame.add(self, target.data, event.start_mark.index, event.end_mark.index, target.children)

    def _key_of_alias(self, event: Any, data: Data) -> Key:
        if isinstance(data, str):
            return KeyStandIn(data, event.start_mark, event.end_mark)
        self._complain_of_key(event)
        return KeyStandIn("", event.start_mark, event.end_mark, is_dropped=True)

    def special_scalar(self, event: Any) -> Data:
        """The value of a scalar with quotes, anchor or tag."""
        value: Data = event.value
        if event.ctag is not None:
            self._complain_of_tag(event)
        elif not event.style:
            value = resolve(event.value)
        elif event.style == '"' and not event.value.isprintable():
            value = self._without_controls(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, None, 1, 0)
        return value

    def special_key(self, event: Any) -> Key:
        """The key for a scalar with quotes, anchor or tag."""
        value = self.special_scalar(event)
        if value is None:
            self._complain_of_key(event)
        return KeyStandIn(value if isinstance(value, str) else "", event.start_mark, event.end_mark, value is None)

    def refuse_key(self, frame: Mapping, key: Key) -> None:
        """Tell why the value of this key is dropped: it stands twice, mixes in others, or is no text."""
        if isinstance(key, KeyStandIn) and key.is_dropped:
            return
        if key.value in frame.children:
            self._complain_of_twin(frame, key)
        elif key.value == MERGE:
            self._complain_of_merge(key)
        elif key.value in NULLS:
            self._complain_of_key(key)

    def _open(self, event: Any, frame: Mapping | Sequence) -> None:
        outer = self.frame
        if event.anchor is not None or event.ctag is not None or outer.key is None:
            self._open_special(event)
        if len(self._stack) >= MAX_DEPTH:
            self._stop_at_depth(event)
        self._stack.append(outer)
        self.frame = frame

    def _open_special(self, event: Any) -> None:
        if event.ctag is not None:
            self._complain_of_tag(event)
        if event.anchor is not None:
            self._anchors.pop(event.anchor, None)
        if self.frame.key is None:
            self._complain_of_key(event)

    def _drop_key(self, event: Any) -> None:
        """Go on to the value of a key that is no text, and leave that out."""
        assert isinstance(self.frame, Mapping)  # noqa: S101 - only a mapping waits for keys
        self.frame.key = KeyStandIn("", event.start_mark, event.end_mark, is_dropped=True)

    def _pfad(self) -> Pfad:
        """Where the reader is now."""
        schritte: list[Schritt] = []
        for frame in (*self._stack, self.frame):
            if isinstance(frame, Sequence):
                schritte.append(len(frame.data))
            elif isinstance(frame, Mapping) and frame.key is not None:
                schritte.append(frame.key.value)
        return Pfad(schritte)

    def _unknown_alias(self, event: Any) -> _Anchored:
        self._broken = True
        name = event.anchor
        alias = quoted(f"*{name}")
        if any(name == frame.anchor for frame in (*self._stack, self.frame) if not isinstance(frame, Root)):
            message = f"Der Verweis {alias} steht in dem Teil, auf den er zeigt; nichts kann sich selbst enthalten."
        else:
            message = (
                f"Der Verweis {alias} zeigt ins Leere; davor müsste ein Wert mit {quoted(f'&{name}')} benannt sein."
            )
        hint = "Ist der Stern Teil des Textes, setzen Sie den Wert in Anführungszeichen."
        self._report.add("IK017", _span(event), message, hint, self._pfad())
        return _Anchored(None, None, 1, 0)

    def _complain_of_twin(self, frame: Mapping, key: Key) -> None:
        line, _ = self._report.lines.place(frame.children[key.value][0])
        self._report.add(
            "IK012",
            _span(key),
            f"Der Schlüssel {quoted(key.value)} steht schon in Zeile {line}; hier darf jeder nur einmal stehen.",
            "Löschen Sie einen der beiden, oder führen Sie ihre Werte unter einem zusammen.",
            self._pfad().child(key.value),
        )

    def _complain_of_merge(self, key: Key) -> None:
        self._report.add(
            "IK018",
            _span(key),
            "Der Schlüssel „<<“ mischt andere Angaben ein und ist in Plänen nicht erlaubt; jede steht selbst da.",
            "Schreiben Sie die gemeinten Schlüssel aus.",
            self._pfad(),
        )

    def _complain_of_key(self, key: Any) -> None:
        lines = self._report.lines
        start = key.start_mark.index
        line_end = max(start + 1, lines.line_bounds(start)[1])
        text = lines.text[start:line_end]
        self._report.add(
            "IK019",
            (start, line_end),
            f"In {quoted(text)} steht vor dem Doppelpunkt kein Text; ein Schlüssel muss Text sein.",
            "Gehört der Doppelpunkt oder die Klammer zum Text, so setzen Sie ihn in Anführungszeichen.",
            self._pfad(),
        )

    def _complain_of_tag(self, event: Any) -> None:
        match = _TAG.search(self._report.lines.text, event.start_mark.index)
        tag = match.group() if match else str(event.tag)
        start = match.start() if match else event.start_mark.index
        self._report.add(
            "IK013",
            (start, start + len(tag)),
            f"Die Typangabe {quoted(tag)} ist in Plänen nicht erlaubt; die Art eines Wertes folgt aus seinem Feld.",
            "Löschen Sie die Typangabe; ist das Ausrufezeichen Text, setzen Sie den Wert in Anführungszeichen.",
            self._pfad(),
        )

    def _without_controls(self, event: Any) -> str:
        value: str = event.value
        match = FORBIDDEN.search(value)
        if match is None:
            return value
        char = codepoint(match.group())
        self._report.add(
            "IK003",
            _span(event),
            f"Dieser Text enthält mit Rückwärtsschrägstrich das Steuerzeichen {char}; erlaubt ist nur lesbarer Text.",
            "Löschen Sie die Zeichenfolge, die mit dem Rückwärtsschrägstrich beginnt.",
            self._pfad(),
        )
        return FORBIDDEN.sub(REPLACEMENT, value)

    def _stop_at_depth(self, event: Any) -> NoReturn:
        self._report.add(
            "IK015",
            _span(event),
            f"Hier ist der Text mehr als {MAX_DEPTH} Ebenen tief verschachtelt; ein Plan braucht etwa 10.",
            "Prüfen Sie die Einrückung und die Klammern davor.",
        )
        raise UnreadableError

    def stop_at_nodes(self, event: Any) -> NoReturn:
        """Complain that the plan is too big to go on.

        Raises:
            UnreadableError: always.
        """
        limit = f"{MAX_NODES:,}".replace(",", ".")
        self._report.add(
            "IK016",
            _span(event),
            f"Ausgeschrieben hätte der Text ab hier mehr als {limit} Einträge; ein großer Plan hat etwa 50.000.",
            "Ersetzen Sie Verweise mit „*“ durch die gemeinten Werte, oder teilen Sie den Plan auf.",
        )
        raise UnreadableError


def _span(event: Any) -> tuple[int, int]:
    start = event.start_mark.index
    return start, max(start + 1, event.end_mark.index)
