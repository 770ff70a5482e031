"""Rule handlungsfeld-ohne-vision: where it speaks and where it must be silent."""

import pytest
from lintprobe import stellen

REGEL = "handlungsfeld-ohne-vision"

SPRICHT = {
    "nur ein Titel": "handlungsfelder: [{id: bildung, titel: Bildung}]",
    "nur Leitziele eines anderen Konzepts": """\
        leitziele: [{id: lz-1, text: Die Stadt wächst., herkunft: stadtentwicklungskonzept}]
        handlungsfelder: [{id: bildung, titel: Bildung}]
    """,
    "Ziele ohne Leitziel": "handlungsfelder: [{id: hf, titel: Arbeit, ziele: [{id: z, text: Alle haben Arbeit.}]}]",
}
SCHWEIGT = {
    "mit Vision": "handlungsfelder: [{id: bildung, titel: Bildung, vision: Alle lernen.}]",
    "eigene Leitziele gelten für alle": """\
        leitziele: [{id: lz-1, text: Teilhabe ist möglich.}]
        handlungsfelder: [{id: hf, titel: Arbeit, ziele: [{id: z, text: Alle haben Arbeit.}]}]
    """,
    "ein Plan ohne Handlungsfelder": "",
}


@pytest.mark.parametrize("text", SPRICHT.values(), ids=SPRICHT)
def test_spricht(text: str) -> None:
    assert stellen(REGEL, text) == ["/handlungsfelder/0"]


@pytest.mark.parametrize("text", SCHWEIGT.values(), ids=SCHWEIGT)
def test_schweigt(text: str) -> None:
    assert stellen(REGEL, text) == []
