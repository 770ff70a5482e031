"""What rules on names and wording find in the three plans when something is taken away from them, or added."""

import re

import pytest
from lintprobe import befunde, kennungen

from helpers import WURZEL
from integrakon.lint.quelltext import Quelltext

ALIASSE = re.compile(r"^    aliasse:[^\n]*(?:\n      - [^\n]*)*\n", re.MULTILINE)
OHNE_ALIASSE = {
    "hechingen": ["Bildung und Sprache", "Ausbildung und Arbeit"],
    "sachsenheim": [
        *("Sport, Kultur, Freizeit und Vereine", "Bildung und Sprachförderung", "Arbeit und Ausbildung"),
        "Wohnen / gute Nachbarschaft",
    ],
    "hattingen": ["Arbeit"],
}
# Both are the transcriber's: the source says that the commissioner met „mit in Sachsenheim lebenden Menschen“.
NICHT_IN_DER_QUELLE = {
    "hechingen": [],
    "sachsenheim": ["prozess-gefluechtete/titel", "prozess-gefluechtete/beteiligte/1/wortlaut"],
    "hattingen": [],
}
QUELLE = """\
Integrations-
konzept der Stadt

Alle Menschen sollen dazu

¹ Eine Fußnote.
12

beitragen, dass „Integration“ gelingt¹.
"""


@pytest.mark.parametrize("stadt", OHNE_ALIASSE)
def test_names_of_fields_that_the_plans_would_have_to_list(stadt: str) -> None:
    text = (WURZEL / f"plans/{stadt}.yaml").read_text("utf-8")
    davor, felder, danach = re.split(r"(?=^handlungsfelder:)|(?=^akteure:)", text, flags=re.MULTILINE)
    gefunden = befunde("handlungsfeld-name-uneinheitlich", davor + ALIASSE.sub("", felder) + danach, kopf="")
    assert [finding.message.split("“")[0].removeprefix("„") for finding in gefunden] == OHNE_ALIASSE[stadt]


@pytest.mark.parametrize("stadt", NICHT_IN_DER_QUELLE)
def test_the_plans_are_word_for_word(stadt: str) -> None:
    quellen = sorted((WURZEL / "tests" / "quellen").glob(f"{stadt}-*.txt"))
    text = "\n".join(quelle.read_text("utf-8") for quelle in quellen)
    assert kennungen("wortlaut-nicht-in-quelle", stadt, quelltext=text) == NICHT_IN_DER_QUELLE[stadt]


@pytest.mark.parametrize(
    ("passage", "steht"),
    [
        ("Integrationskonzept", True),
        ("Integrationskonzept der Stadt", True),
        ("Alle Menschen sollen dazu beitragen,\ndass **Integration** gelingt[^1].", True),
        ("Eine Fußnote.", True),
        ("…", True),
        ("Alle Menschen sollen beitragen", False),
        ("Plan", False),
    ],
)
def test_a_source_is_searched_whatever_its_typography(passage: str, steht: bool) -> None:
    assert Quelltext(QUELLE).enthaelt(passage) == steht
