"""All documents about the status as pages: well formed, accessible, safe against whatever a plan holds; the sheets."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from berichte import HEAD, STADT, STICHTAG, bericht, blatt, leer, stadt, teil, uebersicht, vorlage
from markdown_it import MarkdownIt
from seite import HEADINGS, Seite

from helpers import WURZEL, plan_aus, pruefe
from integrakon.output.paint import plain
from integrakon.plan.modell import Plan
from integrakon.render.beilagen import Beilagen
from integrakon.render.konzept import Format
from integrakon.render.statusseite import format_html, format_markdown
from integrakon.status.assess import assess
from integrakon.status.seitdem import seitdem
from integrakon.status.uebersicht import Planuebersicht, Uebersicht

HOSTILE = '<script>alert(1)</script>|{{ 7*191 }}[x](javascript:x) \u202e=1+1 <img src=x onerror=y> # `|` "&'


WORDS = (
    *(
        "Integrationskonzept",
        "Stadt Musterstadt",
        "Sprache | Bildung",
        "Kurse am Abend",
        "Volkshochschule",
        "Sommerkurs",
    ),
    *("Es fehlt ein Raum.", "Raum suchen", "Amt", "Kurse im Jahr", "Statistik", "Lenkungskreis", "Sie berät."),
)


def feindlich() -> Plan:
    """The town with hostile text wherever people write."""
    text = HEAD + STADT
    for word in WORDS:
        text = re.sub(rf": {re.escape(word)}(?=[,}}\n])", lambda _: f": '{HOSTILE}'", text)
    _, plan, findings = pruefe(text)
    assert plan is not None, findings
    return plan


def seite(format: Format, *plaene: Planuebersicht, revision: str | None = None) -> str:  # noqa: A002
    """The page of `status`."""
    formatter = format_html if format == "html" else format_markdown
    return "".join(formatter(Uebersicht(STICHTAG, plaene, revision=revision), plain))


def mit_vergleich() -> Planuebersicht:
    """The town, compared with how it stood in spring."""
    jetzt = uebersicht(stadt())
    return jetzt._replace(seit=seitdem(assess(stadt(), date(2026, 4, 1)), jetzt.stand, {}))


BEISPIEL = WURZEL / "src" / "integrakon" / "beispiel" / "stadt" / "plans" / "musterstadt.yaml"
LANG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def musterstadt() -> Planuebersicht:
    """The invented town of `init --beispiel`."""
    _, plan, findings = pruefe(BEISPIEL.read_bytes(), BEISPIEL.name)
    assert plan is not None, findings
    return uebersicht(plan)


def lang() -> Plan:
    """The town with an overlong word in every title, and once as a title of its own."""
    text = re.sub(r"titel: (?=[A-Z])(?!Integrationskonzept)", f"titel: {LANG} ", HEAD + STADT)
    _, plan, findings = pruefe(text.replace(f"{LANG} Messe", LANG).replace("Kurse im Jahr", LANG))
    assert plan is not None, findings
    return plan


FEINDLICHER_KOPF = f"nummer: '{HOSTILE}'\nbeschlussvorschlag: '{HOSTILE}'"
DOKUMENTE: dict[str, Callable[[Format], str]] = {
    "bericht": lambda format_: bericht(format=format_),
    "bericht-leer": lambda format_: bericht(leer(), format_),
    "blatt": lambda format_: blatt("vhs", format_),
    "seite": lambda format_: seite(format_, mit_vergleich(), revision="alt"),
    "seiten": lambda format_: seite(format_, uebersicht(stadt()), uebersicht(leer())),
    "seite-leer": seite,
    "musterstadt": lambda format_: bericht(musterstadt(), format_),
    "musterstadt-seite": lambda format_: seite(format_, musterstadt()),
    "lang": lambda format_: bericht(lang(), format_),
    "lange-seite": lambda format_: seite(format_, uebersicht(lang())),
    "feindlich": lambda format_: bericht(feindlich(), format_, Beilagen(vorlage=vorlage(FEINDLICHER_KOPF))),
    "feindliches-blatt": lambda format_: blatt("vhs", format_, feindlich()),
    "feindliche-seite": lambda format_: seite(format_, uebersicht(feindlich())),
}


@cache
def dokument(name: str, format: Format) -> str:  # noqa: A002
    """One of the documents that all have to keep the same rules."""
    return DOKUMENTE[name](format)


each = pytest.mark.parametrize("name", DOKUMENTE)


@each
def test_the_page_is_well_formed_and_loads_nothing(name: str) -> None:
    page = dokument(name, "html")
    seite = Seite.of(page)
    assert not seite.faults
    assert seite.all("html")[0].attrs["lang"] == "de"
    assert not seite.all("script", "link", "img", "iframe", "object", "embed", "form", "base")
    assert not [a for element in seite.elements for a in element.attrs if a.startswith("on") or a in ("style", "src")]
    assert not re.search(r"@import|url\((?!#)", page)
    assert "javascript:" not in "".join(e.attrs.get("href", "") for e in seite.elements)


@each
def test_one_title_no_gap_in_the_levels_and_every_link_has_its_target(name: str) -> None:
    seite = Seite.of(dokument(name, "html"))
    levels = [HEADINGS.index(element.tag) + 1 for element in seite.all(*HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [element.attrs["id"] for element in seite.elements if "id" in element.attrs]
    assert len(ids) == len(set(ids))
    assert {e.attrs["href"][1:] for e in seite.all("a") if e.attrs["href"].startswith("#")} <= set(ids)


@each
def test_every_table_has_a_caption_and_heads(name: str) -> None:
    seite = Seite.of(dokument(name, "html"))
    assert len(seite.all("table")) == len([c for c in seite.all("caption") if c.text.strip()])
    assert all(element.attrs.get("scope") in ("col", "row", "rowgroup") for element in seite.all("th"))


@each
def test_signs_are_seen_and_not_read_aloud(name: str) -> None:
    zeichen = [e for e in Seite.of(dokument(name, "html")).all("span") if e.attrs.get("class") == "zeichen"]
    assert all(e.attrs["aria-hidden"] == "true" for e in zeichen)
    assert all(
        e.attrs["class"] != "zustand" or len(e.text.split()) > 1
        for e in Seite.of(dokument(name, "html")).all("span")
        if "class" in e.attrs
    )


@each
def test_the_markdown_is_clean_and_its_tables_are_whole(name: str) -> None:
    markdown = dokument(name, "markdown")
    assert not re.search("\n{3}| \n|\t", markdown)
    assert not re.search(r"<(?!https?://|!-- -->|br>|[\w.]+@)", re.sub(r"\\<", "", markdown))
    tables = re.findall(r"(?:^\|.*\n)+", markdown, re.MULTILINE)
    html = MarkdownIt("commonmark").enable("table").render(markdown)
    assert html.count("<table>") == len(tables)
    for table in re.findall(r"<table>.*?</table>", html, re.DOTALL):
        assert len({len(re.findall(r"<t[hd]", row)) for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)}) == 1


@pytest.mark.parametrize("name", [name for name in DOKUMENTE if "feindlich" in name])
@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_text_of_a_plan_stays_text(name: str, format_: Format) -> None:
    text = dokument(name, format_)
    assert "1337" not in text
    assert "\u202e" not in text
    assert "<script" not in text.replace("\\<", "")


# ── The sheet of an actor ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_sheet_tells_what_was_promised_and_what_only_the_goal_says() -> None:
    text = blatt("vhs")
    assert re.findall(r"^\*\*(.*?):\*\* (\d von \d)$", teil(text, 1), re.MULTILINE) == [
        ("Maßnahmen, die den Akteur nennen", "3 von 5"),
        ("Davon gemeldet", "3 von 3"),
        ("Davon nicht gemeldet", "0 von 3"),
        ("Maßnahmen, bei denen ihn nur das Ziel nennt", "2 von 5"),
    ]
    assert re.findall(r"^### (.*)$", teil(text, 2), re.MULTILINE) == ["Kurse am Abend", "Fest", "Übersicht"]
    nur_ziel = teil(text, 3)
    assert "Eine Zusage für die einzelne Maßnahme folgt daraus nicht." in nur_ziel
    assert "| Messe |" in nur_ziel
    assert "| Fest |" not in nur_ziel


def test_the_next_dates_come_by_the_day() -> None:
    assert re.findall(r"^- (\S+), (.*?): (.*)$", teil(blatt("vhs"), 1), re.MULTILINE) == [
        ("30.06.2026", "seit 147 Tagen", "Kurse am Abend"),
        ("31.12.2026", "in 37 Tagen", "Fest"),
    ]


def test_each_measure_says_by_when_with_whom_and_how_it_stands() -> None:
    text = teil(blatt("vhs"), 2)
    for zeile in ("**Rolle:** verantwortlich", "**Gemeinsam mit:** Verein", "**Frist:** 30.06.2026"):
        assert f"{zeile}\n" in text
    assert "**Rolle:** beteiligt\n" in text
    assert "**Gemeinsam mit:** niemand genannt\n" in text


def test_pledge_roles_tasks_and_grid_of_this_actor_only() -> None:
    text = blatt("vhs")
    assert teil(text, 4) == "Wir halten *Plätze* frei.\n\nErklärt: Januar 2025"
    rollen = teil(text, 5)
    assert all(wort in rollen for wort in ("Sie berät.", "Anmeldung", "**Kurse:** plant sie", "Lenkungskreis"))
    assert "Feste" not in rollen
    assert "| Sommerkurs | Sprache \\| Bildung |" in teil(text, 6)


def test_a_person_is_named_only_where_the_plan_says_why() -> None:
    assert "**Ansprechstelle:** Leitung\n" in blatt("vhs")
    assert not re.search("Erika|vhs@", blatt("vhs", "html"))
    assert "**Ansprechstelle:** Vorstand, Max Muster\n" in blatt("verein")


@pytest.mark.parametrize(
    ("stelle", "genannt"),
    [("Amt", True), ("Amt 41 (Soziales)", True), ("Frau Gisela Geheim", False), ("Amt, Dr. Geheim", False)],
)
def test_a_person_who_reports_is_not_named(stelle: str, genannt: bool) -> None:
    _, plan, _ = pruefe((HEAD + STADT).replace("stelle: Amt", f'stelle: "{stelle}"'))
    assert plan is not None
    for text in (bericht(plan), blatt("vhs", plan=plan)):
        assert (stelle in text) is genannt
        assert genannt or "Geheim" not in text


def test_an_actor_without_anything_has_a_sheet_that_says_so() -> None:
    text = blatt("allein", plan=plan_aus("akteure: [{id: allein, name: Allein}]"))
    assert [teil(text, nr).split("\n")[0] for nr in range(2, 7)] == [
        "Keine Maßnahme des Plans nennt diesen Akteur.",
        "Kein Ziel des Plans nennt diesen Akteur unter den Umsetzenden.",
        "Eine Selbstverpflichtung dieses Akteurs enthält der Plan nicht.",
        "Rollen, Aufgaben und Gremien dieses Akteurs nennt der Plan nicht.",
        "Einträge im Raster und Angebote dieses Akteurs enthält der Plan nicht.",
    ]


# ── Tables ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@each
def test_regions_are_wide_tables_and_no_two_have_one_name(name: str) -> None:
    seite = Seite.of(dokument(name, "html"))
    namen = [e.attrs["aria-label"] for e in seite.elements if e.attrs.get("role") == "region"]
    breite = [t for t in seite.all("table") if {"vier", "viele"} & set(t.attrs.get("class", "").split())]
    assert len(namen) == len(set(namen)) == len(breite)


def test_every_cell_of_a_wide_table_tells_its_column() -> None:
    seite = Seite.of(dokument("bericht", "html"))
    zellen = [e for e in seite.all("td") if "data-spalte" in e.attrs]
    assert {"Frist", "Aktueller Wert", "Quelle", "◌ nicht gemeldet", "Handlungsfeld"} <= {
        e.attrs["data-spalte"] for e in zellen
    }
    assert next(e.text for e in zellen if e.attrs["data-spalte"] == "Quelle") == "Statistik"


def test_what_an_indicator_belongs_to_stands_above_it() -> None:
    seite = Seite.of(dokument("bericht", "html"))
    koepfe = [e.text for e in seite.all("th") if e.attrs["scope"] == "rowgroup"]
    assert koepfe == ["Gehört zu: Alle finden einen Kurs.", "Gehört zu: Sprache | Bildung"]
    assert "Gehört zu" not in [e.text for e in seite.all("th") if e.attrs["scope"] == "col"]


@pytest.mark.parametrize(
    ("wort", "lang"),
    [("Integrationsstelle", False), ("Beratungsgespräche je Quartal", False), ("Zuwanderungsgeschichte", True)],
)
def test_only_a_cell_with_an_overlong_word_may_break_it(wort: str, lang: bool) -> None:
    plan = plan_aus(f"handlungsfelder: [{{id: f, titel: {wort}, massnahmen: [{{id: m, titel: M}}]}}]")
    zellen = [e for e in Seite.of(bericht(plan, "html")).all("th") if e.text == wort]
    assert zellen
    assert all((e.attrs.get("class") == "lang") is lang for e in zellen)


def test_measures_that_are_called_the_same_have_their_number_or_id() -> None:
    anfang = (
        "Die Stadt prüft weitere Angebote für alle, die neu in die Stadt kommen, und berichtet darüber einmal im Jahr"
    )
    zeilen = ", ".join(f"{{id: m-{nr}, text: '{anfang}, Teil {nr}'}}" for nr in (1, 2))
    plan = plan_aus(f"handlungsfelder: [{{id: f, titel: F, massnahmen: [{zeilen}, {{id: m-3, titel: Fest}}]}}]")
    text = seite("markdown", uebersicht(plan))
    assert "berichtet … (m-1) |" in text
    assert "berichtet … (m-2) |" in text
    assert "| Fest |" in text


# ── Text from right to left ──────────────────────────────────────────────────────────────────────────────────────────


def test_text_from_right_to_left_has_its_own_direction_and_german_text_no_mark() -> None:
    titel = "شبكة الاندماج (VHS 2025) – مدينة"
    page = bericht(
        plan_aus(f"handlungsfelder: [{{id: f, titel: '{titel}', massnahmen: [{{id: m, titel: M}}]}}]"), "html"
    )
    assert f"<bdi>{titel}</bdi>" in page
    assert not Seite.of(page).faults
    assert "<bdi>" not in re.sub(r"<summary>.*?</summary>|<li><bdi>.*?</bdi></li>", "", dokument("bericht", "html"))


# ── The page of `status` ─────────────────────────────────────────────────────────────────────────────────────────────


def test_the_page_lists_the_most_urgent_first() -> None:
    (tabelle,) = re.findall(
        r"\*\*Maßnahmen nach Dringlichkeit\*\*\n\n(?:\|.*\n){2}((?:\|.*\n)+)", dokument("seite", "markdown")
    )
    assert [zeile.split(" | ")[0].strip("| ") for zeile in tabelle.splitlines()] == [
        *("Kurse am Abend", "Fest", "Die Stadt prüft weitere Angebote und berichtet darüber.", "Übersicht", "Messe"),
    ]


def test_several_plans_stand_below_each_other_each_with_its_own_sentence_of_funding() -> None:
    text = dokument("seiten", "markdown")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Inhalt", "Integrationskonzept", "Integrationskonzept"]
    assert text.index("## Integrationskonzept") < text.index("Gefördert")
    assert "Der Plan enthält keine Maßnahmen." in text


def test_goals_actors_and_indicators_are_counted_with_the_whole() -> None:
    text = seite("markdown", uebersicht(stadt())).replace("\u00a0", " ")
    assert "| Alle finden einen Kurs. | 5 | 4 von 5 | 1 von 5 | 1 von 5 | – | – |" in text
    assert "| Volkshochschule | 5 | 4 von 5 | 1 von 5 | 1 von 5 |" in text
    assert "**Indikatoren mit Werten (2 von 4)**" in text
    assert "○ noch nicht erreicht, 37 % des Weges von 4 auf 12" in text
    umfeld = text.partition("**Kontextindikatoren mit Werten (1 von 4)**")[2]
    assert "| Zuzüge |" in umfeld
    assert "eine Wirkung der Maßnahmen lässt sich aus ihnen nicht ableiten" in umfeld


def test_a_selection_is_told_with_what_it_is_taken_from() -> None:
    sicht = uebersicht(stadt())
    nur = sicht._replace(massnahmen=tuple(m for m in sicht.massnahmen if m.hat_akteur("vhs") and m.akteure))
    text = "".join(format_markdown(Uebersicht(STICHTAG, (nur,), akteur="vhs"), plain))
    assert "- **Nur Akteur:** vhs\n" in text
    assert "**Maßnahmen:** 3 Maßnahmen von 5, davon 3 gemeldet und 0 nicht gemeldet\n" in text
