"""Identity and references: what must be told, and beside it what must not; with the words where they matter."""

from textwrap import dedent

import pytest

from helpers import KOPF, codes, pruefe
from integrakon.plan.modell.basis import Eintrag
from integrakon.validate.worte import ein, einen, eines, meinten_sie

SPEAKS = {
    "zweimal dieselbe Kennung": ("IK201", "akteure: [{id: a, name: A}, {id: a, name: B}]"),
    "dieselbe Kennung für zweierlei": ("IK201", "akteure: [{id: a, name: A}]\nleitziele: [{id: a, text: Ziel}]"),
    "Verweis ins Leere": ("IK202", "rollen: [{id: r, titel: Leitung, akteur: niemand}]"),
    "Verweis aus der Tiefe": (
        "IK202",
        "raster: {eintraege: [{id: r, aktivitaet: Fest, ziele: [{herkunft: anderes, leitziel: l}]}]}",
    ),
    "Verweis auf eine andere Art": (
        "IK203",
        "leitziele: [{id: l, text: Ziel}]\nrollen: [{id: r, titel: X, akteur: l}]",
    ),
    "Verweis auf sich selbst als falsche Art": ("IK203", "rollen: [{id: r, titel: Leitung, akteur: r}]"),
    "ein Kapitel zeigt sich selbst": ("IK203", "gliederung: [{id: k, titel: K, inhalt: [{zeigt: [k]}]}]"),
    "Fußnote fehlt": ("IK204", "leitziele: [{id: l, text: 'Ziel[^1]'}]"),
    "Fußnote in einer Fußnote fehlt": ("IK204", "fussnoten: [{nr: 1, text: 'siehe [^2]'}]"),
    "Fußnote mit Buchstaben fehlt": ("IK204", "leitziele: [{id: l, text: 'Ziel[^1a]'}]\nfussnoten: [{nr: 1, text: A}]"),
    "Fußnote doppelt": ("IK205", "fussnoten: [{nr: 1, text: A}, {nr: '1 ', text: B}]"),
    "Anmerkung zu einem Pfad ins Leere": ("IK208", "anmerkungen: [{art: verlust, zu: /akteure/0, text: Fehlt.}]"),
    "Anmerkung zu einem Pfad in einen Text": ("IK208", "anmerkungen: [{art: verlust, zu: /kommune/name/0, text: X}]"),
    "Gruppe fehlt": (
        "IK207",
        "gliederung: [{id: k, titel: K, inhalt: [{baustein: bedarfe, gruppe: Sprache}]}]\nbedarfe: [{id: b, text: B}]",
    ),
    "Gruppe einer Liste ohne Gruppen": (
        "IK207",
        "gliederung: [{id: k, titel: K, inhalt: [{baustein: akteure, gruppe: Sprache}]}]",
    ),
}
SILENT = {
    "Verweis nach unten und nach oben": "rollen: [{id: r, titel: X, akteur: a}]\nakteure: [{id: a, name: A}]",
    "ein Abschnitt zeigt einen Akteur": (
        "gliederung: [{id: k, titel: K, inhalt: [{zeigt: [a]}]}]\nakteure: [{id: a, name: A}]"
    ),
    "Fußnote im Text": "leitziele: [{id: l, text: 'Ziel[^1] und[^1]'}]\nfussnoten: [{nr: 1, text: A}]",
    "Fußnote mit Buchstaben": "leitziele: [{id: l, text: 'Ziel[^a]'}]\nfussnoten: [{nr: a, text: A}]",
    "Fußnote ohne Zeichen im Text": "fussnoten: [{nr: 1, text: A}]",
    "eckige Klammern ohne Fußnote": "leitziele: [{id: l, text: 'Ziel [^] und [1] und [^ a]'}]",
    "Gruppe mit Leerzeichen am Rand": (
        "gliederung: [{id: k, titel: K, inhalt: [{baustein: bedarfe, gruppe: 'Sprache '}]}]\n"
        "bedarfe: [{id: b, gruppe: ' Sprache', text: B}]"
    ),
    "Anmerkung zu einer Kennung": "akteure: [{id: a, name: A}]\nanmerkungen: [{art: verlust, zu: a, text: X}]",
    "Anmerkung zu einem Pfad": "anmerkungen: [{art: verlust, zu: /kommune/name, text: X}]",
    "Anmerkung zum Ganzen": "anmerkungen: [{art: verlust, text: X}]",
    "Anmerkung zu einem Listeneintrag": (
        "akteure: [{id: a, name: A}]\nanmerkungen: [{art: verlust, zu: /akteure/0, text: X}]"
    ),
}


@pytest.mark.parametrize(("code", "text"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(code: str, text: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    assert codes(text) == []


def measures(**vorgaenger: str) -> str:
    zeilen = "".join(f"    - {{id: {name}, titel: M, vorgaenger: [{ids}]}}\n" for name, ids in vorgaenger.items())
    return "handlungsfelder:\n- id: feld\n  titel: Feld\n  massnahmen:\n" + zeilen


CIRCLES = [
    ({"a": "a"}, ["„a“ verweist unter „vorgaenger“ auf sich selbst."]),
    ({"a": "b", "b": "a"}, ["Die Verweise unter „vorgaenger“ führen im Kreis: a → b → a."]),
    ({"a": "b", "b": "c", "c": "b"}, ["Die Verweise unter „vorgaenger“ führen im Kreis: b → c → b."]),
    (
        {"a": "b", "b": "a", "c": "d", "d": "c"},
        [
            "Die Verweise unter „vorgaenger“ führen im Kreis: a → b → a.",
            "Die Verweise unter „vorgaenger“ führen im Kreis: c → d → c.",
        ],
    ),
]
NO_CIRCLES = [
    {"a": "", "b": "a", "c": "a, b"},
    {"a": "b, c", "b": "d", "c": "d", "d": ""},
    {"a": "", "b": "a, a"},
]


@pytest.mark.parametrize(("vorgaenger", "messages"), CIRCLES)
def test_circles(vorgaenger: dict[str, str], messages: list[str]) -> None:
    findings = pruefe(KOPF + measures(**vorgaenger))[2]
    assert [(f.code, f.message) for f in findings] == [("IK206", message) for message in messages]


@pytest.mark.parametrize("vorgaenger", NO_CIRCLES)
def test_no_circles(vorgaenger: dict[str, str]) -> None:
    assert codes(measures(**vorgaenger)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("handlungsfelder: [{id: f, titel: F, teil_von: f}]", "IK206"),
        ("handlungsfelder: [{id: f, titel: F, teil_von: g}, {id: g, titel: G, teil_von: f}]", "IK206"),
        ("handlungsfelder: [{id: f, titel: F, ziele: [{id: z, text: Z, oberziel: z}]}]", "IK206"),
    ],
)
def test_nothing_is_part_of_itself(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_a_long_chain_of_predecessors_is_no_circle() -> None:
    chain = {f"m-{i}": f"m-{i + 1}" for i in range(3_000)} | {"m-3000": ""}
    assert codes(measures(**chain)) == []


def test_an_id_given_twice_names_the_place_further_up_in_the_file() -> None:
    text = """\
        akteure:
          - {id: bildung, name: Bildungsbüro}
        handlungsfelder:
          - {id: bildung, titel: Bildung}
        leitziele:
          - {id: bildung, text: Bildung für alle}
        """
    findings = pruefe(KOPF + dedent(text))[2]
    assert [(f.location.line, f.message) for f in findings] == [
        (7, "Die Kennung „bildung“ gibt es zweimal: hier für ein Handlungsfeld, in Zeile 5 für einen Akteur."),
        (9, "Die Kennung „bildung“ gibt es zweimal: hier für ein Leitziel, in Zeile 5 für einen Akteur."),
    ]


def test_a_reference_to_an_id_given_twice_may_mean_either() -> None:
    text = """\
        leitziele: [{id: stadt, text: Eine Stadt für alle}]
        akteure: [{id: stadt, name: Stadt}]
        rollen: [{id: r, titel: Leitung, akteur: stadt}]
        """
    assert codes(text) == ["IK201"]


def test_a_footnote_mark_is_shown_where_it_stands_in_a_long_text() -> None:
    text = """\
        gliederung:
          - id: k
            titel: K
            inhalt:
              - text: >-
                  Der erste Satz steht hier.

                  Der zweite hat ein Zeichen[^7] mitten darin.
        """
    (finding,) = pruefe(KOPF + dedent(text))[2]
    place = finding.location
    assert (place.line, place.column, place.end_column) == (11, 37, 41)


def test_a_file_of_dead_references_is_told_of_every_one() -> None:
    ids = ", ".join(f"niemand-{i}" for i in range(200))
    assert codes(f"gremien: [{{id: g, name: Beirat, mitglieder: [{ids}]}}]") == ["IK202"] * 200


def subclasses(klasse: type) -> set[type]:
    return {k for direct in klasse.__subclasses__() for k in {direct, *subclasses(direct)}}


@pytest.mark.parametrize("art", sorted(k.__name__ for k in subclasses(Eintrag)))
def test_every_kind_of_entry_has_a_german_name(art: str) -> None:
    assert ein(art).split()[0] in ("ein", "eine")
    assert einen(art).split()[0] in ("einen", "eine", "ein")
    assert eines((art,)).split()[0] in ("eines", "einer")


@pytest.mark.parametrize(
    ("word", "possible", "ending"),
    [
        ("massnamen", ["ziele", "massnahmen"], "; meinten Sie „massnahmen“?"),
        ("maßnahmen", ["ziele", "massnahmen"], "; meinten Sie „massnahmen“?"),
        ("Maßnahmen", ["ziele", "massnahmen"], "; meinten Sie „massnahmen“?"),
        ("offene Fragen", ["offene_fragen"], "; meinten Sie „offene_fragen“?"),
        ("thueringen", ["Thüringen"], "; meinten Sie „Thüringen“?"),
        ("budget", ["ziele", "massnahmen"], "."),
        ("", ["ziele"], "."),
        ("ziele", [], "."),
    ],
)
def test_suggestion(word: str, possible: list[str], ending: str) -> None:
    assert meinten_sie(word, possible) == ending


@pytest.mark.parametrize("geschrieben", ["volkshochschule", "volkshochschulen", "vhs-musterstadt"])
def test_a_name_in_place_of_the_id_is_understood(geschrieben: str) -> None:
    document = f"""
        rollen: [{{id: r, titel: X, akteur: {geschrieben}}}]
        akteure: [{{id: vhs, name: Volkshochschule, aliasse: [VHS Musterstadt]}}]
    """
    (finding,) = pruefe(KOPF + dedent(document))[2]
    assert finding.message.endswith("meinten Sie „vhs“?")
