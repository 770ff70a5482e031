"""Changes in every format: the sample as it is kept in `tests/golden/`, and text of a plan that stays text in all."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from amendments import STADT, geaendert
from markdown_it import MarkdownIt
from sample_changes import GOLDEN, HOSTILE, LONG, NAMES, formatted, report, sample, yaml

from integrakon.output.change_markdown import HOECHSTENS
from integrakon.output.paint import colours
from integrakon.output.registry import change_formatter
from integrakon.output.safe import cells

GITHUB = 65_536
# What may stand in a comment: structure of our own, nothing that loads, links or runs.
COMMENT_TAGS = {"p", "strong", "h3", "ul", "li", "details", "summary", "br", "del", "ins", "code"}
PAGE_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "a", "header", "div", "h1", "h2", "h3", "p", "dl", "dt", "dd"),
    *("main", "section", "ul", "li", "del", "ins", "nav", "ol", "details", "summary", "footer"),
}
VOID = {"br", "meta"}
JOINER = "\u2060"


class Page(HTMLParser):
    """The elements of a page, its text, and whether they close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.comments: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def rendered(markdown: str) -> Page:
    """What a platform makes of the Markdown, HTML allowed."""
    return Page(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(markdown))


@pytest.mark.parametrize("name", NAMES)
def test_the_sample_looks_as_it_is_kept(name: str) -> None:
    assert formatted(name) == (GOLDEN / f"changes.{name}").read_text(encoding="utf-8")


def test_json_tells_the_rows() -> None:
    told, rows = json.loads(formatted("json")), sample().rows
    assert told["version"] == 1
    assert told["summary"] == {"redaktionell": 2, "inhaltlich": 3, "beschlussrelevant": 1}
    assert [(c["kind"], c["id"], c["field"], c["old"], c["new"], c["message"]) for c in told["changes"]] == [
        (row.change.kind, row.change.id, row.change.feld, row.change.alt, row.change.neu, row.message) for row in rows
    ]
    assert [c["accepted"] for c in told["changes"] if c["accepted"]] == ["Beschluss vom 6. Mai <b>2026</b>"]


def test_the_terminal_shows_everything_and_obeys_nothing() -> None:
    text = formatted("text")
    assert all(char == "\n" or char.isprintable() for char in text)
    assert max(cells(line) for line in text.split("\n")) <= 80
    assert " ".join(HOSTILE.split()) in " ".join(text.split())


def test_colours_come_from_us_alone() -> None:
    coloured = "".join(change_formatter("text")(sample(), colours()))
    assert set(re.findall(r"\x1b\[([\d;]*)m", coloured)) == {"0", "1;31", "1;33", "1;36", "32"}
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == formatted("text")


def test_a_comment_shows_the_text_and_is_nothing_else() -> None:
    page = rendered(formatted("markdown"))
    assert {tag for tag, _ in page.tags} <= COMMENT_TAGS
    assert [attrs for _, attrs in page.tags if attrs] == []
    assert page.comments == []
    assert page.open == []
    assert " ".join(HOSTILE.split()) in page.text.replace(JOINER, "")


def test_a_comment_mentions_and_links_nothing() -> None:
    shown = rendered(formatted("markdown")).text
    assert not re.search(r"(?<!\w)[@#!~%$&]\w|\w@\w|://\w|\bwww\.\w", shown)


def test_what_matters_stands_open_and_the_rest_is_folded() -> None:
    markdown = formatted("markdown")
    folded = re.findall(r"<details><summary>(.*?)</summary>\n\n(.*?)\n\n</details>", markdown, re.DOTALL)
    assert [title for title, _ in folded] == ["Inhaltlich (1)", "Inhaltlich (2)", "Redaktionell (2)"]
    assert "Ende verschoben" not in "".join(body for _, body in folded)
    first = markdown.split("\n", 1)[0]
    assert first == (
        "**Integrationskonzept: 7 Änderungen: 1 beschlussrelevant, 3 inhaltlich, 2 redaktionell, 1 angenommen.**"
    )


def many(impact: str, count: int) -> tuple[str, str]:
    """A plan and another one that differs in so many changes of one impact."""
    words = "Die Stadt richtet einen Treffpunkt ein, an dem Menschen einander kennenlernen. " * 3
    head = "format: 1\nkommune: {name: M}\nkonzept: {titel: K, status: beschlossen}\nhandlungsfelder:\n"
    head += "  - id: hf\n    titel: Begegnung\n    massnahmen:\n"
    plain = [f"      - {{id: m-{n}, text: {yaml(f'{words} Nummer {n} <b>')}}}\n" for n in range(count)]
    if impact == "beschlussrelevant":
        return head + "".join(plain), head.replace("    massnahmen:\n", "")
    other = [line.replace("kennenlernen", "begegnen") for line in plain]
    return head + "".join(plain), head + "".join(other)


@pytest.mark.parametrize("impact", ["inhaltlich", "beschlussrelevant"])
def test_a_comment_that_would_be_too_long_is_cut_and_says_so(impact: str) -> None:
    markdown = formatted("markdown", report({"plans/m.yaml": many(impact, 600), "plans/stadt.yaml": sample_pair()}))
    assert HOECHSTENS / 2 < len(markdown) < GITHUB
    assert len(markdown.encode("utf-16-le")) / 2 < GITHUB
    assert markdown.startswith("**Integrationskonzept: 601 Änderungen: ")
    left_out = [int(number) for number in re.findall(r"^(?:- )?… gekürzt: (\d+) weitere; ", markdown, re.MULTILINE)]
    shown = len(re.findall(r"^- (?!…)", markdown, re.MULTILINE))
    assert shown + sum(left_out) == 601
    assert left_out[0] > 0
    page = rendered(markdown)
    assert page.open == []
    assert {tag for tag, _ in page.tags} <= COMMENT_TAGS


def test_many_plans_do_not_make_a_comment_too_long() -> None:
    paare = {f"plans/{'sehr-langer-name-' * 6}{n}.yaml": sample_pair() for n in range(700)}
    markdown = formatted("markdown", report(paare))
    assert len(markdown) < GITHUB
    assert rendered(markdown).open == []
    assert re.search(r"gekürzt: \d+ weitere", markdown)


def sample_pair() -> tuple[str, str]:
    return STADT, geaendert(STADT, ("ende: 2026-12", "ende: 2027-09"))


def test_the_page_shows_the_text_and_is_nothing_else() -> None:
    html = formatted("html")
    page = Page(html)
    assert {tag for tag, _ in page.tags} == PAGE_TAGS
    assert {(attrs["href"] or "")[:1] for tag, attrs in page.tags if tag == "a"} == {"#"}
    assert page.comments == []
    assert page.open == []
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on") or name in {"style", "src"}]
    assert " ".join(HOSTILE.split()) in page.text
    assert "angenommen: beschluss vom 6. mai <b>2026</b>" in page.text.casefold()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", html)


def test_the_page_loads_nothing_and_says_what_it_is() -> None:
    page = Page(formatted("html"))
    metas = {
        attrs.get("name") or attrs.get("http-equiv"): attrs.get("content") for tag, attrs in page.tags if tag == "meta"
    }
    assert (metas["Content-Security-Policy"] or "").startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert dict(page.tags)["html"] == {"lang": "de"}
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    assert {attrs["aria-labelledby"] for _, attrs in page.tags if "aria-labelledby" in attrs} <= ids
    assert {(attrs["href"] or "").removeprefix("#") for tag, attrs in page.tags if tag == "a"} <= ids


def test_old_and_new_stand_side_by_side() -> None:
    pair = (STADT, geaendert(STADT, ("jeden Freitag", "jeden Montag")))
    html = formatted("html", report({"plans/stadt.yaml": pair}))
    alt, neu = re.findall(r"<dd>(.*?)</dd>", html.split("<main", 1)[1], re.DOTALL)
    assert alt.strip() == "Die Grundschule öffnet jeden <del>Freitag</del> ein Elterncafé."
    assert neu.strip() == "Die Grundschule öffnet jeden <ins>Montag</ins> ein Elterncafé."
    assert re.sub("<.*?>", "", alt.strip()) == LONG


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("text", "Keine Änderungen.\n"),
        ("markdown", "**Integrationskonzept: Keine Änderungen.**\n"),
    ],
)
def test_nothing_changed_is_said_in_words(name: str, shown: str) -> None:
    assert formatted(name, report({})) == shown


NEU_TEXT = "Die Stadt richtet einen Treffpunkt ein, an dem Menschen einander kennenlernen, kochen und lesen. " * 2
ERSTE_MELDUNG = "              - {datum: 2025-10, status: begonnen}\n"
ZWEITE_MELDUNG = "{datum: 2026-01-31, status: verzoegert, begruendung: Der Saal ist zu klein., stelle: Kulturamt}"
NEUE = f"{{id: neu, titel: Treffpunkt, text: {yaml(NEU_TEXT)}, schritte: [Erst, Dann], verantwortlich: vhs}}"
MEHR = geaendert(
    STADT,
    (ERSTE_MELDUNG, f"{ERSTE_MELDUNG}              - {ZWEITE_MELDUNG}\n"),
    ("          - id: sprache-1-2\n", f"          - {NEUE}\n          - id: sprache-1-2\n"),
    ("[Eltern nehmen teil,", f"[{yaml(NEU_TEXT)},"),
    ("                messwerte:\n                  - {stichtag: 2025, wert: 31}\n", ""),
)


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_what_came_or_went_is_shown_in_full(name: str) -> None:
    shown = formatted(name, report({"plans/stadt.yaml": (STADT, MEHR)}))
    text = " ".join((Page(shown).text if name == "html" else shown).split())
    assert text.count(" ".join(NEU_TEXT.split())) == 2
    assert re.search("Begründung(: |</dt><dd>)?.*Der Saal ist zu klein.", text)
    assert re.search("Stelle(: )?.*Kulturamt", text)
    assert re.search("Verantwortlich(: )?.*Volkshochschule", text)
    assert re.search("Erst.*Dann", text)


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_reports_and_measurements_stand_in_a_group_of_their_own(name: str) -> None:
    shown = formatted(name, report({"plans/stadt.yaml": (STADT, MEHR)}))
    before, behind = " ".join(shown.split()).rsplit("Meldungen und Messwerte", 1)
    assert "neue Meldung" in behind
    assert "gestrichener Messwert" in behind
    assert "ist neu." in before
    assert "neue Meldung" not in before


def test_a_long_word_keeps_its_indent() -> None:
    lang = "Donaudampfschifffahrt" * 5
    pair = (geaendert(STADT, ("text: Alle gehören dazu.", f"text: {lang}")), STADT)
    lines = formatted("text", report({"plans/stadt.yaml": pair})).splitlines()
    assert [line for line in lines if lang in line] == [f"      [-{lang}-]{{+Alle"]


def test_what_stayed_is_cut_at_words() -> None:
    stayed = "der Stadt " * 20
    pair = tuple(geaendert(STADT, (LONG, f"Anfang {stayed}{ende}")) for ende in ("alt", "neu"))
    shown = formatted("markdown", report({"p.yaml": (pair[0], pair[1])}))
    assert re.search(r"<br>…( der| Stadt)+ <del>alt</del><ins>neu</ins>", shown)


def test_a_number_of_a_ticket_is_no_link() -> None:
    assert "GH-12" not in formatted("markdown", report({"p.yaml": (STADT, geaendert(STADT, (LONG, f"{LONG} GH-12")))}))


FOERDERUNG = "  foerderung: [{stelle: Land, pflichttext: Bezahlt vom Land.}]\n"
KOPF = geaendert(STADT, ("  evaluation:", f"  herausgeber: {{name: Amt <b>}}\n{FOERDERUNG}  evaluation:"))


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_whose_concept_it_is_and_what_funders_demand(name: str) -> None:
    neu = geaendert(
        KOPF,
        ("ende: 2026-12", "ende: 2027-12"),
        ("datum: 2025-01-30}", "datum: 2025-01-30}\n    - {gremium: Kreistag, datum: 2026-05-06}"),
    )
    shown = formatted(name, report({"plans/stadt.yaml": (KOPF, neu)}))
    text = (Page(shown) if name == "html" else rendered(shown)).text
    assert "Musterstadt: Integrationskonzept" in text
    assert "Herausgeber: Amt <b>" in text
    assert "Bezahlt vom Land." in text
    assert "Dazu ist ein Beschluss vermerkt (Kreistag, 06.05.2026)" in text


def test_the_page_says_that_a_resolution_is_due_only_where_none_is_recorded() -> None:
    pair = (STADT, geaendert(STADT, ("ende: 2026-12", "ende: 2027-12")))
    assert "Dafür ist ein Beschluss nötig." in formatted("html", report({"plans/stadt.yaml": pair}))


def test_line_breaks_of_prose_are_folded_and_those_of_lists_stay() -> None:
    alt = geaendert(STADT, (f"text: {LONG}", f"text: {yaml(LONG)}"))
    neu = geaendert(alt, (yaml(LONG), yaml("Eins\nzwei.\n\n- drei\n- vier").replace("\n", "\\n")))
    html = formatted("html", report({"plans/stadt.yaml": (alt, neu)}))
    assert "<ins>Eins zwei.\n\n- drei\n- vier</ins>" in html


def test_nothing_changed_on_the_page_and_in_json() -> None:
    page = Page(formatted("html", report({})))
    assert "Am Konzept ändert sich nichts." in page.text
    assert not [tag for tag, _ in page.tags if tag in {"ul", "table", "section"}]
    assert json.loads(formatted("json", report({})))["changes"] == []
