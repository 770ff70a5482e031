"""What holds for every file: reading never fails, gives back what was written, and knows where it stands."""

import io
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from integrakon.document import Data, Document
from integrakon.plan.pfad import Pfad
from integrakon.source.yamltext import parse

# Printable text as YAML 1.2 has it, in composed form and without what the parsers take for line breaks.
CHARS = st.characters(
    min_codepoint=0x20, max_codepoint=0xFFFD, exclude_categories=["Cc", "Cs", "Cf", "Cn", "Mn", "Zl", "Zp"]
)
TEXTS = st.text(CHARS | st.sampled_from("\n:-#'\"[]{}&*!|>%@`,? 😀äß1"), max_size=12)
PLANS = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4))
PIECES = [
    "a: ",
    "- ",
    "  ",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "&x ",
    "*x",
    "!t ",
    "<<: ",
    "? ",
    ": ",
    "|",
    ">-",
    "%",
    "#",
    "\\u",
]
HIDDEN = [
    "\n",
    "\n---\n",
    "\n...\n",
    "%YAML 1.2\n",
    "\n  ",
    "\t",
    "\r\n",
    "\r",
    "\ufeff",
    "\x00",
    "\x85",
    "\u2028",
    "u\u0308",
]
FRAGMENTS = st.lists(st.sampled_from([*PIECES, *HIDDEN]), max_size=30).map("".join)


def dumped(data: object, *, flow: bool) -> str:
    """As YAML; in brackets with quotes, because neither parser reads a plain `[Wer?]` as YAML 1.2 does."""
    stream = io.StringIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = flow
    yaml.default_style = '"' if flow else None
    yaml.allow_unicode = True
    yaml.dump(data, stream)
    return stream.getvalue()


def places(data: Data, pfad: Pfad) -> Iterator[tuple[Pfad, Data]]:
    yield pfad, data
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        yield from places(value, pfad.child(step))


def text_from(document: Document, pfad: Pfad, *, key: bool) -> str:
    location = document.positions.locate(pfad, "key" if key else "value")
    lines = document.text.split("\n")
    return "\n".join([lines[location.line - 1][location.column - 1 :], *lines[location.line :]])


def starts_with_scalar(text: str, value: str) -> bool:
    """Whether the first thing in a text is this scalar, plain or in quotes."""
    first_word = re.split(r"[ \n]", value, maxsplit=1)[0]
    return text.startswith(("'", '"', "|", ">")) or (value != "" and text.startswith(first_word))


@given(st.binary(max_size=200))
def test_any_bytes_can_be_read(raw: bytes) -> None:
    check_can_be_read(raw)


@given(st.text(max_size=200) | FRAGMENTS)
@settings(max_examples=400)
def test_any_text_can_be_read(text: str) -> None:
    check_can_be_read(text.encode("utf-8", errors="surrogatepass"))


def check_can_be_read(raw: bytes) -> None:
    for pure in (False, True):
        document, findings = parse(raw, "plan.yaml", pure=pure)
        assert document.data is not None or findings
        for finding in findings:
            assert finding.location.line <= document.text.count("\n") + document.text.count("\r") + 1
            assert finding.location.end_column >= finding.location.column >= 1
        for pfad, _ in places(document.data, Pfad()):
            document.positions.locate(pfad, "key")
            document.positions.locate(pfad)


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize("flow", [False, True], ids=["block", "flow"])
@given(data=PLANS)
def test_what_was_written_is_read(data: object, flow: bool, pure: bool) -> None:
    text = dumped(data, flow=flow)
    document, findings = parse(text.encode(), "plan.yaml", pure=pure)
    assert {finding.code for finding in findings} <= {"IK006"}
    assert document.data == data


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize("flow", [False, True], ids=["block", "flow"])
@given(data=PLANS)
def test_every_key_and_value_is_found_where_it_stands(data: object, flow: bool, pure: bool) -> None:
    document, _ = parse(dumped(data, flow=flow).encode(), "plan.yaml", pure=pure)
    for pfad, value in places(document.data, Pfad()):
        if pfad and isinstance(pfad[-1], str):
            found = text_from(document, pfad, key=True)
            assert starts_with_scalar(found, pfad[-1]) or found.startswith("? ")
        if isinstance(value, str):
            assert starts_with_scalar(text_from(document, pfad, key=False), value)
