"""Reads the text of a plan: bytes in, `Document` and findings out. The only import of the YAML library.

What the keys and values mean is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml import events as yaml_events
from ruamel.yaml.error import YAMLError

from integrakon.document import Document
from integrakon.findings import Finding, sort_findings
from integrakon.source.builder import MAX_NODES, Builder, UnreadableError
from integrakon.source.positions import TreePositions
from integrakon.source.report import Report, quoted
from integrakon.source.text_checks import MAX_BYTES, read_text

__all__ = ["MAX_BYTES", "parse"]

# The parser in Python takes some three seconds for this much; a plan of a thousand measures is smaller.
SECOND_READING_MAX_BYTES = 1_000_000
# More texts cut off than this are not settled one by one.
_CUTS_SHOWN = 100
# A `#` that no space separates from a word, and what may stand before it without being cut off.
_HASH = re.compile(r"#(?<=[ \t]#)(?=\w)")
_NO_TEXT = frozenset(":|>\"']}\r\n")


def parse(raw: bytes, name: str, *, pure: bool = False) -> tuple[Document, list[Finding]]:
    """The plan file with this content, and everything that is wrong with it as text.

    Its `data` is None where it could not be read to the end. `pure` takes the parser written in Python, which is also
    the one for machines without the C parser.
    """
    document, findings = _parse(raw, name, pure=pure)
    if pure or document.data is not None or len(raw) > SECOND_READING_MAX_BYTES:
        return document, findings
    if not any(finding.code == "IK010" for finding in findings):
        return document, findings
    # The parser in C refuses a few things that YAML 1.2 and every editor allow: `{url: https://stadt.de}`, `[Wer?]`.
    second, more = _parse(raw, name, pure=True)
    return (second, more) if second.data is not None else (document, findings)


def _parse(raw: bytes, name: str, *, pure: bool) -> tuple[Document, list[Finding]]:
    report, is_readable = read_text(raw, name)
    builder = Builder(report)
    is_complete = is_readable and _build(builder, report, pure=pure)
    data = builder.data if is_complete else None
    if is_complete and builder.is_empty:
        _complain_empty(report)
    positions = TreePositions(name, report.lines, builder.entry if is_complete else None)
    if data is not None:
        _complain_of_cut_texts(report, positions)
    return Document(name, report.lines.text, data, positions), sort_findings(report.findings)


def _build(builder: Builder, report: Report, *, pure: bool) -> bool:
    """Feed the parser's events to the builder; whether it got to the end."""
    events: Iterator[Any] = YAML(typ="safe", pure=pure).parse(report.lines.text)
    try:
        _feed(builder, events)
    except UnreadableError:
        return False
    except (YAMLError, ArithmeticError, LookupError, ValueError) as error:
        # The parser written in Python lets errors of `int` and `chr` through, e.g. for "\UFFFFFFFF".
        _complain(error, report)
        return False
    return True


def _feed(builder: Builder, events: Iterator[Any]) -> None:
    handlers: dict[type, Callable[[Any], None]] = {
        yaml_events.StreamStartEvent: _ignore,
        yaml_events.StreamEndEvent: _ignore,
        yaml_events.DocumentStartEvent: builder.document,
        yaml_events.DocumentEndEvent: _ignore,
        yaml_events.AliasEvent: builder.alias,
        yaml_events.MappingStartEvent: builder.mapping,
        yaml_events.MappingEndEvent: builder.close,
        yaml_events.SequenceStartEvent: builder.sequence,
        yaml_events.SequenceEndEvent: builder.close,
    }
    scalar = yaml_events.ScalarEvent
    for event in islice(events, MAX_NODES):
        kind = type(event)
        if kind is scalar:
            builder.frame.scalar(event, builder)
        else:
            handlers[kind](event)
    for event in events:
        builder.stop_at_nodes(event)


def _ignore(event: Any) -> None:
    """The ends of documents and of the file say nothing."""


def _complain(error: Exception, report: Report) -> None:
    from integrakon.source import syntax_errors  # noqa: PLC0415  (its table of explanations costs 20 ms)
    from integrakon.source.syntax_fault import Fault  # noqa: PLC0415

    problem = getattr(error, "problem", None) or (str(error) if not isinstance(error, YAMLError) else "")
    context = getattr(error, "context", None) or ""
    context_at = _index(getattr(error, "context_mark", None), report)
    at = _index(getattr(error, "problem_mark", None), report)
    place = at if at is not None else context_at or 0
    syntax_errors.complain(report, Fault(report.lines, problem, place, context, context_at))


def _index(mark: Any, report: Report) -> int | None:
    return None if mark is None else min(mark.index, len(report.lines.text))


def _complain_of_cut_texts(report: Report, positions: TreePositions) -> None:
    """`titel: Kurse #1 am Abend` is „Kurse“ and a comment to YAML, and the rest would be lost without a word."""
    text = report.lines.text
    for at in islice(_cuts(text, positions), _CUTS_SHOWN):
        lost = text[at : report.lines.line_bounds(at)[1]].rstrip()
        report.add(
            "IK009",
            (at, at + len(lost)),
            f"{quoted(lost)} gilt in YAML als Kommentar und fehlt deshalb im Wert; in Anführungszeichen wäre es Text.",
            "Gehört es zum Text, setzen Sie den ganzen Wert in Anführungszeichen; sonst ein Leerzeichen hinter „#“.",
        )


def _cuts(text: str, positions: TreePositions) -> Iterator[int]:
    """Where a comment without a space begins right behind a text without quotes."""
    for match in _HASH.finditer(text):
        end = match.start()
        while end and text[end - 1] in " \t":
            end -= 1
        if end and text[end - 1] not in _NO_TEXT and positions.ends_scalar(end):
            yield match.start()


def _complain_empty(report: Report) -> None:
    report.add(
        "IK007",
        (0, 0),
        "Die Datei enthält keine Angaben; ein Plan braucht mindestens „format“, „kommune“ und „konzept“.",
        "Ist die Datei absichtlich leer, löschen Sie sie; sonst prüfen Sie, ob sie vollständig gespeichert wurde.",
    )
