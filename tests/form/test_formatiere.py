"""The one form of a plan: the order of keys, brackets, blocks, empty lines, and where comments go."""

from pathlib import Path
from textwrap import dedent

import pytest

from helpers import GUT, PLAENE, WURZEL, pruefe
from integrakon.form import formatiere

TITEL = "  titel: K\n"
KOPF = f"format: 1\n\nkommune:\n  name: Musterstadt\n\nkonzept:\n{TITEL}"
BEISPIELE = sorted((WURZEL / "docs" / "beispiele").rglob("*.yaml"))
WOERTER = " ".join(["Wort"] * 30)  # 149 characters


def in_form(text: str) -> str:
    document, plan, findings = pruefe(text)
    assert plan is not None, findings
    return formatiere(document)


def werte(text: str) -> object:
    return pruefe(text)[0].data


@pytest.mark.parametrize("pfad", PLAENE, ids=lambda pfad: pfad.stem)
def test_the_three_plans_are_in_form(pfad: Path) -> None:
    text = pfad.read_text(encoding="utf-8")
    assert in_form(text) == text


@pytest.mark.parametrize("pfad", [*GUT, *BEISPIELE], ids=lambda pfad: pfad.stem)
def test_every_example_keeps_its_values_and_twice_is_once(pfad: Path) -> None:
    text = pfad.read_text(encoding="utf-8")
    einmal = in_form(text)
    assert werte(einmal) == werte(text)
    assert pruefe(einmal)[1] == pruefe(text)[1]
    assert in_form(einmal) == einmal


@pytest.mark.parametrize(
    ("geschrieben", "steht_da"),
    [
        ("titel: 'K'", "titel: K"),
        ('titel: "K"', "titel: K"),
        ("titel:\n    K\n    und mehr", "titel: K und mehr"),
        ("titel: >-\n    K\n    und mehr", "titel: K und mehr"),
        ("titel: |-\n    K", "titel: K"),
        ("titel: 'K: mehr'", 'titel: "K: mehr"'),
        ("titel: '# K'", 'titel: "# K"'),
        ("titel: '- K'", 'titel: "- K"'),
        ("titel: 'K #1'", 'titel: "K #1"'),
        ("titel: K#1", "titel: K#1"),
        ("titel: '{K}'", 'titel: "{K}"'),
        ("titel: '20.02.'", 'titel: "20.02."'),
        ("titel: '2026'", 'titel: "2026"'),
        ("titel: 2026", 'titel: "2026"'),
        ("titel: 1.10", 'titel: "1.10"'),
        ("titel: true", 'titel: "true"'),
        ("titel: &jahr 2026", "titel: &jahr 2026"),
        ("stand: '2026'", "stand: 2026"),
        ("stand: '2026-05'", "stand: 2026-05"),
        ("evaluation: {turnus_jahre: 02}", "evaluation:\n    turnus_jahre: 02"),
        ("titel: 'null'", 'titel: "null"'),
        ("titel: nein", "titel: nein"),
        ("titel: 'true'", 'titel: "true"'),
        ("titel: '\"K\"'", "titel: '\"K\"'"),
        ('titel: "\\"K\\" und mehr"', "titel: '\"K\" und mehr'"),
        ('titel: "K\'s"', "titel: K's"),
        ('titel: "\\u00dcber"', "titel: Über"),
        ('titel: "A\\u00adB"', 'titel: "A\\u00adB"'),
        (f"titel: {WOERTER}", f"titel: >-\n    {WOERTER[:104]}\n    {WOERTER[105:]}"),
        (f'titel: "{WOERTER}"', f"titel: >-\n    {WOERTER[:104]}\n    {WOERTER[105:]}"),
        (f"titel: {'x' * 150}", f"titel: {'x' * 150}"),
        (
            "evaluation:\n    wortlaut: |\n      eins\n      zwei",
            "evaluation:\n    wortlaut: |\n      eins\n      zwei",
        ),
        ('evaluation:\n    wortlaut: "eins\\nzwei"', "evaluation:\n    wortlaut: |-\n      eins\n      zwei"),
        ('evaluation:\n    wortlaut: "eins\\n\\nzwei\\n"', "evaluation:\n    wortlaut: |\n      eins\n\n      zwei"),
        ("evaluation: {termine: [2025, 2026-01]}", "evaluation:\n    termine: [2025, 2026-01]"),
        ("evaluation:\n    termine:\n    - 2025\n    - 2026", "evaluation:\n    termine: [2025, 2026]"),
        ("laufzeit: {bis: 2030, von: 2025}", "laufzeit:\n    von: 2025\n    bis: 2030"),
        ("beschluesse: []", "beschluesse: []"),
        ("'stand': 2025", "stand: 2025"),
    ],
)
def test_values(geschrieben: str, steht_da: str) -> None:
    kopf = KOPF.removesuffix(TITEL) if geschrieben.startswith("titel") else KOPF
    text, erwartet = (f"{kopf}  {zeilen}\n" for zeilen in (geschrieben, steht_da))
    assert in_form(text) == erwartet
    assert in_form(erwartet) == erwartet
    assert werte(erwartet) == werte(text)


FORMEN = {
    "keys_in_the_order_of_the_model": (
        """\
        konzept: {stand: 2026, titel: K}
        kommune: {art: stadt, name: M}
        format: 1
        """,
        """\
        format: 1

        kommune:
          name: M
          art: stadt

        konzept:
          titel: K
          stand: 2026
        """,
    ),
    "comments_go_with_their_keys": (
        """\
        # Kopf

        # zum Konzept
        konzept: # hinter konzept
          # zum Stand
          stand: 2026 # hinter stand
          # zum Titel
          titel: K
          # am Ende des Konzepts
        # zur Kommune
        kommune: {name: M} # hinter kommune
        format: 1
        # Schluss
        """,
        """\
        # Kopf

        format: 1

        # zur Kommune
        kommune:  # hinter kommune
          name: M

        # zum Konzept
        konzept:  # hinter konzept
          # zum Titel
          titel: K
          # zum Stand
          stand: 2026  # hinter stand
          # am Ende des Konzepts
        # Schluss
        """,
    ),
    "large_entries_stand_apart_small_ones_do_not": (
        """\
        format: 1
        kommune: {name: M}
        konzept: {titel: K}
        # ── Handlungsfelder ──
        handlungsfelder:
        - id: a
          titel: A
          ziele: [{id: a-1, text: Eins.}, {id: a-2, text: Zwei., umsetzungsakteure: [amt, vhs]}]
        # zu B
        - id: b
          titel: B
        akteure:

        - {id: amt, name: Amt}

        - {id: vhs, name: VHS} # Verein
        """,
        """\
        format: 1

        kommune:
          name: M

        konzept:
          titel: K

        # ── Handlungsfelder ──
        handlungsfelder:
          - id: a
            titel: A

            ziele:
              - id: a-1
                text: Eins.

              - id: a-2
                text: Zwei.
                umsetzungsakteure: [amt, vhs]

          # zu B
          - id: b
            titel: B

        akteure:
          - id: amt
            name: Amt
          # Verein
          - id: vhs
            name: VHS
        """,
    ),
    "anchors_stay_with_the_first_that_is_written": (
        """\
        format: 1
        konzept: {titel: K, herausgeber: {name: &ort Musterstadt}}
        kommune: {name: *ort}
        """,
        """\
        format: 1

        kommune:
          name: &ort Musterstadt

        konzept:
          titel: K
          herausgeber:
            name: *ort
        """,
    ),
    "comments_on_several_lines_stay_in_order": (
        """\
        format: 1
        kommune: {name: M}
        konzept:
          titel: K
          # oben

          leitsatz:  # Der Satz stammt aus dem Rat,
              # und zwar aus der Sitzung vom Mai.
              Wir sind eins.  # Ende
        handlungsfelder:
          - id: h
            titel: &t # eins
              # zwei
              H
            aliasse: [ # drei
              ] # vier
            ziele:
              - id: z
                text: Z
                umsetzungsakteure: # wer
                  [a, # erste
                   b] # zweite
                leitziele: # welche
                  [l,
                   m] # alle
                lebensphasen: [
                  fruehe # von
                ] # bis
        """,
        """\
        format: 1

        kommune:
          name: M

        konzept:
          titel: K
          # oben

          # Der Satz stammt aus dem Rat,
          # und zwar aus der Sitzung vom Mai.
          leitsatz: Wir sind eins.  # Ende

        handlungsfelder:
          - id: h
            # eins
            # zwei
            titel: &t H
            # drei
            aliasse: []  # vier

            ziele:
              - id: z
                text: Z
                umsetzungsakteure:  # wer
                  - a  # erste
                  - b  # zweite
                # welche
                leitziele: [l, m]  # alle
                lebensphasen:
                  # von
                  - fruehe  # bis
        """,
    ),
    "a_comment_behind_a_part_in_brackets_stays_beside_or_above_it": (
        """\
        format: 1
        kommune: {name: M} # integrakon: ignore IK4 – zur Kommune
        konzept: {titel: K}
        handlungsfelder: [{id: h, titel: H, ziele: [{id: z, text: Z}]}] # integrakon: ignore IK4 – zu h
        akteure:
          - {id: amt, name: Amt}  # integrakon: ignore IK6 – zum Amt
          - {id: vhs,  # zur Kennung
             name: VHS}  # zum Namen
        """,
        """\
        format: 1

        kommune:  # integrakon: ignore IK4 – zur Kommune
          name: M

        konzept:
          titel: K

        handlungsfelder:
          # integrakon: ignore IK4 – zu h
          - id: h
            titel: H

            ziele:
              - id: z
                text: Z

        akteure:
          # integrakon: ignore IK6 – zum Amt
          - id: amt
            name: Amt
          - id: vhs  # zur Kennung
            name: VHS  # zum Namen
        """,
    ),
    "two_gaps_between_comments_become_one": (
        """\
        format: 1
        kommune: {name: M}
        konzept: {titel: K}
        akteure:
          - # zum Eintrag

            name: Amt

            # zur Kennung
            id: amt
        """,
        """\
        format: 1

        kommune:
          name: M

        konzept:
          titel: K

        akteure:
          # zum Eintrag

          # zur Kennung
          - id: amt
            name: Amt
        """,
    ),
    "a_document_mark_goes": (
        """\
        ---
        format: 1
        kommune: {name: M}
        konzept: {titel: K}
        """,
        """\
        format: 1

        kommune:
          name: M

        konzept:
          titel: K
        """,
    ),
}


@pytest.mark.parametrize(("geschrieben", "steht_da"), FORMEN.values(), ids=FORMEN)
def test_form(geschrieben: str, steht_da: str) -> None:
    erwartet = dedent(steht_da)
    assert in_form(dedent(geschrieben)) == erwartet
    assert in_form(erwartet) == erwartet
