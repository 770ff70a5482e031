"""The rendered documents: structure of the page, links and footnotes, labels and dates, colours, and the Markdown."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from seite import HEADINGS, NAMEN, REICH, Seite, dokument

from helpers import plan_aus, pruefe, render_konzept
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.render import dates
from integrakon.render.vorlagen import packaged

each = pytest.mark.parametrize("name", NAMEN)


@each
def test_the_page_is_well_formed_german_html_without_anything_from_elsewhere(name: str) -> None:
    page = dokument(name, "html")
    seite = Seite.of(page)
    assert page.startswith("<!DOCTYPE html>\n")
    assert not seite.faults
    assert seite.all("html")[0].attrs["lang"] == "de"
    assert seite.all("title")[0].text.strip()
    metas = {
        element.attrs.get("name") or element.attrs.get("http-equiv"): element.attrs for element in seite.all("meta")
    }
    assert metas["description"]["content"]
    assert metas["Content-Security-Policy"]["content"].startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert not seite.all("script", "link", "img", "iframe", "object", "embed", "form", "base", "svg")
    assert not [a for element in seite.elements for a in element.attrs if a.startswith("on") or a in ("style", "src")]
    assert not re.search(r"@import|url\(", page)


@each
def test_one_title_and_no_gap_in_the_levels(name: str) -> None:
    levels = [HEADINGS.index(element.tag) + 1 for element in Seite.of(dokument(name, "html")).all(*HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@each
def test_every_link_into_the_page_has_its_target(name: str) -> None:
    seite = Seite.of(dokument(name, "html"))
    ids = [element.attrs["id"] for element in seite.elements if "id" in element.attrs]
    assert len(ids) == len(set(ids))
    targets = [element.attrs["href"] for element in seite.all("a")]
    assert {target[1:] for target in targets if target.startswith("#")} <= set(ids)
    assert all(re.match("#|https?://|mailto:", target) for target in targets)
    for attribute in ("aria-labelledby", "aria-describedby"):
        assert {e.attrs[attribute] for e in seite.elements if attribute in e.attrs} <= set(ids)


@each
def test_every_table_says_what_it_shows(name: str) -> None:
    seite = Seite.of(dokument(name, "html"))
    tables, captions = seite.all("table"), seite.all("caption")
    assert len(tables) == len(captions)
    assert all(caption.text.strip() for caption in captions)
    assert all(element.attrs.get("scope") in ("col", "row", "rowgroup") for element in seite.all("th"))
    regions = [element for element in seite.elements if element.attrs.get("role") == "region"]
    wide = [table for table in tables if {"vier", "viele", "zeitplan"} & set(table.attrs.get("class", "").split())]
    assert len(regions) == len(wide)
    assert all(region.attrs["tabindex"] == "0" and region.attrs["aria-label"] for region in regions)


@each
def test_the_contents_lead_to_every_chapter(name: str) -> None:
    seite = Seite.of(dokument(name, "html"))
    shown = [element for element in seite.all("a") if "nav" in element.parents]
    assert len(shown) % 2 == 0  # the same list twice, for wide and narrow pages
    first, second = shown[: len(shown) // 2], shown[len(shown) // 2 :]
    assert [a.attrs["href"] for a in first] == [a.attrs["href"] for a in second]
    headings = {element.attrs["id"]: element.text for element in seite.all(*HEADINGS)}
    for link in first:
        assert " ".join(headings[link.attrs["href"][1:]].split()).startswith(" ".join(link.text.split())[:30])


@each
def test_every_footnote_leads_back(name: str) -> None:
    page = dokument(name, "html")
    notes = re.findall(r'<div id="(fn_\w+)">(.*?)</div>', page, re.DOTALL)
    for anchor, note in notes:
        references = re.findall(rf'id="(ref_{anchor[3:]}_\d+)"', page)
        assert re.findall(r'class="zurueck"[^>]*href="#([^"]+)"', note) == references


@each
def test_the_same_plan_gives_the_same_document(name: str) -> None:
    for format_ in ("html", "markdown"):
        assert dokument.__wrapped__(name, format_) == dokument(name, format_)


# What GitHub makes of a heading: its words in lower case, only letters, digits, hyphens; later ones of a name counted.
def github_anchors(markdown: str) -> set[str]:
    parser = MarkdownIt("commonmark")
    seen: dict[str, int] = {}
    notes: list[str] = []
    for nr in re.findall(r"(?<!\\)\[\^([^\]]+)\](?!:)", markdown):
        if nr not in notes:
            notes.append(nr)
    anchors = set()
    tokens = parser.parse(markdown)
    for opening, line in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        words = "".join(child.content for child in line.children or [] if child.type in ("text", "code_inline"))
        words = re.sub(r"\[\^([^\]]+)\]", lambda match: str(notes.index(match[1]) + 1), words)
        slug = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        anchors.add(f"{slug}-{count}" if count else slug)
    return anchors


@each
def test_the_contents_of_the_markdown_lead_to_githubs_anchors(name: str) -> None:
    markdown = dokument(name, "markdown")
    links = re.findall(r"^ *- \[.*\]\(#(.+)\)$", markdown, re.MULTILINE)
    assert links
    assert set(links) <= github_anchors(markdown)
    assert len(links) == len(set(links))


@each
def test_the_markdown_is_clean(name: str) -> None:
    markdown = dokument(name, "markdown")
    assert not re.search("\n{3}| \n|\t", markdown)
    assert markdown.endswith("\n")
    assert not re.search(r"<(?!https?://|!-- -->|br>|[\w.]+@)", re.sub(r"\\<", "", markdown))
    references = set(re.findall(r"(?<!\\)\[\^([^\]]+)\](?!:)", markdown))
    assert references == set(re.findall(r"^\[\^([^\]]+)\]: ", markdown, re.MULTILINE))
    html = MarkdownIt("commonmark").enable("table").render(markdown)
    widths = [len(re.findall(r"<t[hd]", row)) for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL)]
    assert html.count("<table>") == len(re.findall(r"^\|(?: :?---:? \|)+$", markdown, re.MULTILINE))
    assert 0 not in widths


def test_a_document_of_everything_as_markdown() -> None:
    expected = (Path(__file__).parent / "reich.md").read_text("utf-8")
    assert dokument("reich", "markdown") == expected


def test_a_measure_with_a_title_is_a_block_of_labels() -> None:
    plan = plan_aus(REICH)
    labels = plan.konzept.beschriftungen.model_copy(update={"zeitrahmen": "Zeitraumen", "ziel": "Leitziel"})
    plan = plan.model_copy(update={"konzept": plan.konzept.model_copy(update={"beschriftungen": labels})})
    page = render_konzept(plan, "html")
    assert "<dt>Zeitraumen</dt>\n<dd>Kurzfristig</dd>" in page
    assert '<span class="marke">Leitziel 1:</span> Es gibt Sprachkurse.' in page
    assert "<dt>Verantwortlich</dt>\n<dd>Stadtverwaltung</dd>" in page


def test_an_entry_shown_twice_has_two_anchors() -> None:
    page = dokument("reich", "html")
    assert 'id="bs-1"' in page
    assert 'id="bs-1_2"' in page


def test_a_plan_without_a_table_of_contents_shows_all_it_has() -> None:
    plan = plan_aus(REICH).model_copy(update={"gliederung": ()})
    titles = [element.text.strip() for element in Seite.of(render_konzept(plan, "html")).all("h2")]
    assert titles == [
        *(
            "Handlungsfelder",
            "Akteure",
            "Angebote",
            "Kennzahlen",
            "Umfragen",
            "Zeitplan",
            "Nächste Schritte",
            "Fußnoten",
        ),
    ]


def test_deep_chapters_stay_on_the_last_level() -> None:
    deep = "{id: k9, titel: Tief}"
    for level in range(8, 0, -1):
        deep = f"{{id: k{level}, titel: Ebene, abschnitte: [{deep}]}}"
    plan = plan_aus(f"gliederung: [{deep}]")
    levels = [element.tag for element in Seite.of(render_konzept(plan, "html")).all(*HEADINGS)]
    assert levels == ["h1", "h2", "h3", "h4", "h5", *["h6"] * 5]
    assert "\n####### " not in render_konzept(plan, "markdown")


def test_the_funding_sentence_stands_as_it_was_demanded() -> None:
    sentence = 'Finanziert aus "Landesmitteln" - die der *Landtag* z. B. beschlossen hat'
    foerderung = f"{{stelle: Land, pflichttext: '{sentence}'}}"
    plan = plan_aus("").model_copy(update={"konzept": plan_mit(foerderung)})
    assert sentence.replace('"', "&quot;") in render_konzept(plan, "html")
    assert sentence in re.sub(r"\\(.)", r"\1", render_konzept(plan, "markdown"))


def plan_mit(foerderung: str) -> object:
    text = f"format: 1\nkommune: {{name: M}}\nkonzept: {{titel: T, foerderung: [{foerderung}]}}\n"
    _, plan, findings = pruefe(text)
    assert plan is not None, findings
    return plan.konzept


@pytest.mark.parametrize(
    ("laufzeit", "shown"),
    [
        ("{von: 2025, bis: 2029, jahre: 5}", "2025–2029"),
        ("{von: 2025-07, jahre: 3}", "ab Juli 2025, 3 Jahre"),
        ("{bis: 2029, jahre: 1}", "bis 2029, 1 Jahr"),
        ("{jahre: 5}", "5 Jahre"),
        ("{von: 2025}", "ab 2025"),
    ],
)
def test_the_term_loses_nothing_the_concept_says(laufzeit: str, shown: str) -> None:
    _, plan, _ = pruefe(f"format: 1\nkommune: {{name: A}}\nkonzept: {{titel: T, laufzeit: {laufzeit}}}\n")
    assert plan is not None
    assert plan.konzept.laufzeit
    assert dates.term(plan.konzept.laufzeit) == shown


def test_the_timetable_goes_to_the_last_year_of_the_term() -> None:
    _, plan, _ = pruefe(
        "format: 1\nkommune: {name: A}\nkonzept: {titel: T, laufzeit: {von: 2025-07, jahre: 3}}\n"
        "gliederung: [{id: k, titel: K, inhalt: [{baustein: zeitplan}]}]\n"
        "zeitplan: [{id: z, titel: Kurse, jahre: [2026]}]\n"
    )
    assert plan is not None
    assert "| 2025 | 2026 | 2027 | 2028 |" in render_konzept(plan, "markdown")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2021-05-06", "6.\u00a0Mai 2021"),
        ("2024-11", "November 2024"),
        ("2026-Q3", "3.\u00a0Quartal 2026"),
        ("2026-H2", "2.\u00a0Halbjahr 2026"),
        ("2026", "2026"),
    ],
)
def test_dates_are_as_exact_as_written(written: str, shown: str) -> None:
    assert dates.date(Zeitpunkt.parse(written)) == shown


# ── Colours ──────────────────────────────────────────────────────────────────────────────────────────────────────────

STIL = (packaged() / "stil.css.j2").read_text("utf-8")
PAIRS = [
    *[("text", "grund"), ("text", "flaeche"), ("leise", "grund"), ("leise", "flaeche")],
    *[("akzent", "grund"), ("akzent", "flaeche"), ("auf-kopf", "kopf"), ("leise-auf-kopf", "kopf")],
]


def schemes() -> list[dict[str, str]]:
    """The colours of every `:root`: light, dark and print."""
    blocks = re.findall(r":root \{(.*?)\}", STIL, re.DOTALL)
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in blocks]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@pytest.mark.parametrize("scheme", range(3), ids=["hell", "dunkel", "druck"])
def test_text_stands_out_from_its_ground(scheme: int, pair: tuple[str, str]) -> None:
    assert contrast(*(schemes()[scheme][name] for name in pair)) >= 4.5


def test_no_colour_outside_of_the_schemes() -> None:
    assert not re.findall(
        r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", re.sub(r":root \{.*?\}", "", STIL, flags=re.DOTALL)
    )


def test_a_page_without_a_heading_stands_between_its_neighbours_and_not_in_the_contents() -> None:
    plan = plan_aus("""
        gliederung:
          - {id: a, titel: Anfang}
          - {id: spruch, inhalt: [{text: Ein Spruch.}]}
          - {id: e, titel: Ende}
    """)
    text = render_konzept(plan, "markdown")
    assert re.findall(r"^(?:##? .*|- \[.*|Ein .*)$", text, re.MULTILINE)[1:] == [
        "## Inhalt",
        "- [Anfang](#anfang)",
        "- [Ende](#ende)",
        "## Anfang",
        "Ein Spruch.",
        "## Ende",
    ]
    page = render_konzept(plan, "html")
    assert page.index("Anfang</h2>") < page.index("<p>Ein Spruch.</p>") < page.index("Ende</h2>")
