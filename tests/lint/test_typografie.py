"""The typographic corrections as tables, and what holds of every text: correcting twice is correcting once."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrakon.lint.typografie import anfuehrungszeichen, gedankenstriche, leerzeichen, ohne_unsichtbare

ANFUEHRUNG = [
    ('Die "Neu in Hechingen"-Sparte', "Die „Neu in Hechingen“-Sparte"),
    ('"A", "B" und ("C")', "„A“, „B“ und („C“)"),
    ('Das "Netzwerk "Nord" Mitte" ist da.', "Das „Netzwerk ‚Nord‘ Mitte“ ist da."),
    ("Er fragt: \"Ist das 'gut'?\"", "Er fragt: „Ist das ‚gut‘?“"),
    ('**"Fett"** und *"kursiv"*', "**„Fett“** und *„kursiv“*"),
    ("“Best” und ‘gut’", "„Best“ und ‚gut‘"),
    ('„A" und „B”', "„A“ und „B“"),
    ("gibt's und Hans' Auto, 's war Café L´ink", "gibt’s und Hans’ Auto, ’s war Café L’ink"),
    ('15" und "A"', '15" und "A"'),
    ('"offen\n\n"A"', '"offen\n\n„A“'),
    ('`"x"` [a](b "c") <https://x.de/"> "d"', '`"x"` [a](b "c") <https://x.de/"> „d“'),
    ('\\"wörtlich\\"', '\\"wörtlich\\"'),
    ("Rock 'n' Roll und 'gut'", "Rock 'n' Roll und 'gut'"),
    ("Er sagt 'mal sehen' dazu.", "Er sagt 'mal sehen' dazu."),
    ("'mal sehen, was das heißt: Ergebnis'", "'mal sehen, was das heißt: Ergebnis'"),
    ("'s war 'gut', 's wird besser", "’s war ‚gut‘, ’s wird besser"),
    ('So:\n\n    a "x"\n\n    b "y"\n \n\tc "z"\n\n"Ende"', 'So:\n\n    a "x"\n\n    b "y"\n \n\tc "z"\n\n„Ende“'),
    ('Kein Code:\n    a "x"', "Kein Code:\n    a „x“"),
]
STRICHE = [
    ("Namen gab - Sachsenheim", "Namen gab – Sachsenheim"),
    ("Rumänien - so auch ich -\nund Polen", "Rumänien – so auch ich –\nund Polen"),
    ("Migrations - und Integrationsarbeit", "Migrations - und Integrationsarbeit"),
    ("Eins - zwei. Haupt - und Ehrenamt", "Eins – zwei. Haupt - und Ehrenamt"),
    ("Seite -- neu — alt", "Seite – neu – alt"),
    ("- Punkt - ein Zusatz\n- Punkt", "- Punkt – ein Zusatz\n- Punkt"),
    ("Das Land Baden - Württemberg und Rheinland - Pfalz", "Das Land Baden - Württemberg und Rheinland - Pfalz"),
    ("Alb-Donau - Kreis, EU - Bürger, Über -\nÄrzte", "Alb-Donau - Kreis, EU - Bürger, Über -\nÄrzte"),
    ("Präsenz - Zuwanderung wird erkannt – das freut", "Präsenz – Zuwanderung wird erkannt – das freut"),
    ("Wir - die Stadt Ulm - Albert - Straße", "Wir – die Stadt Ulm – Albert – Straße"),
    ("Baden - Württemberg. Gut - so", "Baden - Württemberg. Gut – so"),
    ("(0)211 - 513 und 8 - 12 Uhr", "(0)211 - 513 und 8 - 12 Uhr"),
    ("`aa - bb` und E - Mail", "`aa - bb` und E - Mail"),
]
BEREICHE = [
    ("2025-2029, ca. 2-3 Jahre, 5-10 %", "2025–2029, ca. 2–3 Jahre, 5–10 %"),
    ("0711-1234, 2025-05-01, Az. 12-34/5, 1-2-3 Jahre", "0711-1234, 2025-05-01, Az. 12-34/5, 1-2-3 Jahre"),
]
ABSTAENDE = [
    ("Die  Stadt , das   Amt .", "Die Stadt, das Amt."),
    ("( innen ) und 2- 3", "(innen) und 2-3"),
    ("Zeile  \nZeile", "Zeile  \nZeile"),
    ("- a\n    -  b  c", "- a\n    -  b c"),
    ("und ... so ?? :-) z. B.", "und ... so ?? :-) z. B."),
    ("| a  | b |", "| a  | b |"),
    ("Nr.\u00a0\u00a05", "Nr.\u00a05"),
    ("Schlüssel 1 : 12, Maßstab 1 : 500, also :", "Schlüssel 1 : 12, Maßstab 1 : 500, also:"),
    ("2024 : Neuer Plan", "2024: Neuer Plan"),
    ("So:\n\n    code  x , y\n\nund  so", "So:\n\n    code  x , y\n\nund so"),
]
UNSICHTBARE = [
    ("Sprach\u00adkurs\u200b und\ufeff", "Sprachkurs und"),
    ("Amt\u202ebc\u2066d", "Amtbcd"),
    ("فارسی\u200cها \u2067مرحبا\u2069", "فارسی\u200cها \u2067مرحبا\u2069"),
    ("👨\u200d👩 a\u200db", "👨\u200d👩 ab"),
]
FUNKTIONEN: dict[str, Callable[[str], str]] = {
    "anfuehrungszeichen": anfuehrungszeichen,
    "gedankenstriche": gedankenstriche,
    "bereiche": partial(gedankenstriche, bereiche=True),
    "leerzeichen": leerzeichen,
    "ohne_unsichtbare": ohne_unsichtbare,
}
TABELLEN = {
    "anfuehrungszeichen": ANFUEHRUNG,
    "gedankenstriche": STRICHE,
    "bereiche": BEREICHE,
    "leerzeichen": ABSTAENDE,
    "ohne_unsichtbare": UNSICHTBARE,
}
ZEICHEN = st.text(
    st.sampled_from(list("ab sX1 \n\"'“”„‘’‚´*-–—.,:;!?()[]`\\/|\u00a0\u00ad\u200b\u200d\u202eא")), max_size=25
)
STUECKE = st.lists(
    st.sampled_from(
        [
            *(
                "Wort",
                " ",
                "  ",
                '"',
                "'",
                "“",
                "”",
                "„",
                "‘",
                "’",
                "‚",
                "´",
                " - ",
                " -\n",
                " -- ",
                "und ",
                ". ",
                ", ",
            ),
            *(" ,", "\n\n", "\n- ", "(", ")", "2", "`", "Hans", "https://x.de/a", "](x y)", "*", "**", '\\"', "-", "…"),
        ]
    ),
    max_size=16,
).map("".join)
TEXTE = st.one_of(ZEICHEN, STUECKE)

jede_funktion = pytest.mark.parametrize("name", FUNKTIONEN)


@pytest.mark.parametrize(
    ("name", "alt", "neu"), [(name, alt, neu) for name, tabelle in TABELLEN.items() for alt, neu in tabelle]
)
def test_corrections(name: str, alt: str, neu: str) -> None:
    assert FUNKTIONEN[name](alt) == neu


@jede_funktion
@given(text=TEXTE)
def test_correcting_twice_is_correcting_once(name: str, text: str) -> None:
    einmal = FUNKTIONEN[name](text)
    assert FUNKTIONEN[name](einmal) == einmal


@jede_funktion
@given(text=TEXTE)
def test_no_word_is_changed(name: str, text: str) -> None:
    neu = FUNKTIONEN[name](text)
    assert [zeichen for zeichen in neu if zeichen.isalnum()] == [zeichen for zeichen in text if zeichen.isalnum()]


@pytest.mark.parametrize("name", ["anfuehrungszeichen", "gedankenstriche", "leerzeichen"])
@given(davor=TEXTE, danach=TEXTE)
def test_code_stays_as_it_is(name: str, davor: str, danach: str) -> None:
    code = '`print("a  b - c" , 2- 3)`'
    text = f"{davor.replace('`', '')} {code} {danach.replace('`', '')}".replace("](", "")
    assert code in FUNKTIONEN[name](text)


@pytest.mark.parametrize("name", ["anfuehrungszeichen", "gedankenstriche", "leerzeichen"])
@given(davor=TEXTE, danach=TEXTE)
def test_an_indented_block_of_code_stays_as_it_is(name: str, davor: str, danach: str) -> None:
    code = '\n\n    print("a  b - c" , 2- 3)\n\n      print()\n\n'
    text = f"{davor.replace('`', '')}{code}{danach.replace('`', '')}".replace("](", "")
    assert code in FUNKTIONEN[name](text)
