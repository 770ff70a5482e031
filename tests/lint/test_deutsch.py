"""What rules know of German: which sentences are in the passive voice, have a verb, name a rhythm or hold a name."""

import pytest

from integrakon.lint.deutsch import (
    aufzaehlung,
    hat_verb,
    hauptsatz,
    ist_passiv,
    kurz,
    nennt_turnus,
    saetze,
    steht_im_namen,
)

PASSIV = [
    "Die Einrichtung einer Koordinierungsstelle wird angestrebt.",
    "Es werden Treffen durchgeführt, die von allen genutzt werden.",
    "Alle Vereine werden einbezogen.",
    "Das Konzept wird weiterentwickelt.",
    "Räume werden angeboten.",
    "Lotsen werden geschult und eingesetzt.",
    "Gemeinsam mit den Vereinen werden regelmäßig Empfehlungen abgeleitet.",
    "Eine Plattform, die alle nutzen können, wird angestrebt.",
    "Die Kurse werden gefördert durch das Land.",
]
AKTIV = [
    "Die Stadtverwaltung wird einen Leitfaden erstellen.",
    "Die Stadt wird die Vereine begleiten und unterstützen.",
    "Die Stadtverwaltung wird einen gemeinsamen Kurs anbieten.",
    "Die Stadt wird das Fest gestalten.",
    "Die Stadt wird verstärkt Kurse anbieten.",
    "Die Stadt wird weiterhin gut vernetzt sein.",
    "Die Stadt erstellt ein Konzept und dieses wird umgesetzt.",
    "Die Stadtverwaltung erstellt eine Übersicht, die allen zur Verfügung gestellt wird.",
    "Das Angebot wird bekannt.",
    "Die Stadt unterstützt Vereine.",
]
MIT_VERB = ["Die Verwaltung ist geöffnet", "Alle lernen", "Beratung für Geflüchtete ist bekannt", "Es gibt Kurse"]
OHNE_VERB = [
    "Interkulturelle Öffnung der Verwaltung",
    "Bildung für alle, die neu sind",
    "Vermittlung von Wissen über eine direkte Vermietung der Wohnung an Geflüchtete",
    "Gute Vernetzung mit Arbeitgebern",
]
MIT_TURNUS = [
    *(
        "täglich",
        "zweijährlich",
        "vierteljährlich",
        "ein jährlicher Austausch",
        "14-tägig",
        "zweimal",
        "einmal im Jahr",
    ),
    *("alle zwei Jahre", "alle 14 Tage", "pro Schuljahr", "je Halbjahr", "jedes Jahr", "jeden Herbst", "montags"),
    *("an jedem ersten Dienstag", "einmal im Jahr"),
]
OHNE_TURNUS = [
    *("alltäglich", "dreitägig", "im Jahr 2027", "im nächsten Jahr", "in jedem Stadtteil", "alle Jugendlichen"),
    *("noch einmal", "regelmäßig"),
]


@pytest.mark.parametrize(("satz", "ist"), [*((s, True) for s in PASSIV), *((s, False) for s in AKTIV)])
def test_passive_voice(satz: str, ist: bool) -> None:
    assert ist_passiv(satz) == ist


@pytest.mark.parametrize(("satz", "hat"), [*((s, True) for s in MIT_VERB), *((s, False) for s in OHNE_VERB)])
def test_finite_verb(satz: str, hat: bool) -> None:
    assert hat_verb(satz) == hat


@pytest.mark.parametrize(("text", "nennt"), [*((t, True) for t in MIT_TURNUS), *((t, False) for t in OHNE_TURNUS)])
def test_how_often(text: str, nennt: bool) -> None:
    assert nennt_turnus(text) == nennt


@pytest.mark.parametrize(
    ("text", "wort", "ist_name"),
    [
        ("Das Programm „Gut ankommen“ läuft.", "Gut", True),
        ('Das Programm "mehr Sprache" läuft.', "mehr", True),
        ("Die Aktion Lebendiger Advent beginnt.", "Lebendiger", True),
        ("Das Programm „Ankommen“ läuft gut.", "gut", False),
        ("Gute Vernetzung", "Gute", False),
        ("Es gibt Kurse. Mehr Kinder lernen.", "Mehr", False),
        ("- Gute Vernetzung", "Gute", False),
    ],
)
def test_part_of_a_name(text: str, wort: str, ist_name: bool) -> None:
    assert steht_im_namen(text, text.index(wort)) == ist_name


def test_sentences_end_neither_at_abbreviations_nor_at_dates() -> None:
    text = "Es gibt z. B. Kurse am 3. Mai. Die Stadt lädt ein!\n\n- Eltern kommen\n- Kinder auch"
    assert saetze(text) == ["Es gibt z. B. Kurse am 3. Mai", "Die Stadt lädt ein!", "- Eltern kommen", "- Kinder auch"]


def test_main_clause() -> None:
    haupt = hauptsatz("Kurse, die helfen, finden statt, sodass alle lernen.")
    assert haupt.split() == ["Kurse", "finden", "statt", "."]


def test_lists_and_long_texts_are_put_into_one_line() -> None:
    assert aufzaehlung(["a", "b", "c"]) == "„a“, „b“ und „c“"
    assert kurz("eins\n zwei") == "eins zwei"
    assert len(kurz("Wort " * 40)) <= 60
