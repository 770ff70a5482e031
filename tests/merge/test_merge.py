"""Merging three versions: what both sides changed is all there, with its comments, and nothing else is touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mergeprobe import BASIS, Tausch, changed, merged

from helpers import PLAENE
from integrakon.merge.blocks import walk
from integrakon.merge.cutter import cut
from integrakon.merge.markers import ours_chosen
from integrakon.source import yamltext

CAFE = """\
          - id: cafe
            titel: Elterncafé  # freitags
            verantwortlich: schulen
"""
NEU = "          - id: neu\n            titel: Neu\n"
AUCH_NEU = "          - id: auch-neu\n            titel: Auch neu\n"
SPAETER = "              - datum: 2026-02\n                status: unterbrochen\n"
NOCH_SPAETER = "              - datum: 2026-05\n                status: abgeschlossen\n"
KURS_ENDE = """\
              - datum: 2025-10
                status: begonnen
"""
MARKERS = "<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\n"

# What ours changes, what theirs changes; the result has both.
CLEAN: dict[str, tuple[list[Tausch], list[Tausch]]] = {
    "neighbouring fields": ([("Sprachkurs", "Kurs")], [("verantwortlich: vhs", "verantwortlich: schulen")]),
    "comment here, value there": (
        [("          - id: cafe\n", "          # Läuft gut\n          - id: cafe\n")],
        [("titel: Elterncafé ", "titel: Café ")],
    ),
    "comment behind a value, and the value": ([("# freitags", "# montags")], [("titel: Elterncafé", "titel: Café")]),
    "comment above a value, and the one behind": (
        [("            titel: Elterncafé", "            # Seit 2024\n            titel: Elterncafé")],
        [("# freitags", "# montags")],
    ),
    "new measures in two places": (
        [(KURS_ENDE, f"{KURS_ENDE}          - id: neu\n            titel: Neu\n")],
        [(CAFE, f"{CAFE}          # Von uns\n          - id: auch-neu\n            titel: Auch neu\n")],
    ),
    "a new field beside a changed one": (
        [
            (
                "            verantwortlich: schulen\n",
                "            verantwortlich: schulen\n            akteure: [vhs]\n",
            )
        ],
        [("titel: Elterncafé", "titel: Café")],
    ),
    "a new first field": (
        [("          - id: boerse\n", "          - nr: 1\n            id: boerse\n")],
        [("Jobbörse", "Börse")],
    ),
    "an entry goes, its neighbour changes": ([(CAFE, "")], [("status: begonnen", "status: abgeschlossen")]),
    "lines of a long text": ([("Eltern sprechen", "Eltern können")], [("melden sich krank", "melden sich ab")]),
    "items of a list of texts": (
        [("- Eltern nehmen teil", "- Eltern kommen gern")],
        [("- Eltern erreichen A2\n", "- Eltern erreichen A2\n              - Eltern bleiben\n")],
    ),
    "another id here, changes there": (
        [("id: kurs\n", "id: sprachkurs\n"), ("id: sprache\n", "id: deutsch\n")],
        [("status: begonnen", "status: abgeschlossen"), ("titel: Sprache\n", "titel: Deutsch\n")],
    ),
    "the title and the end of the file": ([("Kennungen bleiben", "Kennungen bleiben!")], [("# Ende", "# Schluss")]),
    "the whole entry is written between braces": (
        [("          - id: boerse\n            titel: Jobbörse\n", "          - {id: boerse, titel: Jobbörse}\n")],
        [("text: Alle finden Arbeit.", "text: Alle finden gute Arbeit.")],
    ),
}

# What ours and theirs change, and the result as what becomes of the base.
SETTLED: dict[str, tuple[list[Tausch], list[Tausch], list[Tausch]]] = {
    "moved by one, changed by the other": (
        [
            ("            titel: Jobbörse\n", f"            titel: Jobbörse\n{CAFE}"),
            (f"begonnen\n{CAFE}", "begonnen\n"),
        ],
        [("titel: Elterncafé", "titel: Café")],
        [
            ("            titel: Jobbörse\n", f"            titel: Jobbörse\n{CAFE.replace('Elterncafé', 'Café')}"),
            (f"begonnen\n{CAFE}", "begonnen\n"),
        ],
    ),
    "both add behind the same entry": (
        [(CAFE, CAFE + NEU)],
        [(CAFE, CAFE + AUCH_NEU)],
        [(CAFE, CAFE + NEU + AUCH_NEU)],
    ),
    "both add to the record": (
        [(KURS_ENDE, KURS_ENDE + SPAETER)],
        [(KURS_ENDE, KURS_ENDE + NOCH_SPAETER)],
        [(KURS_ENDE, KURS_ENDE + SPAETER + NOCH_SPAETER)],
    ),
    "both add the same": (
        [(CAFE, f"{CAFE}          - id: neu\n            titel: Neu\n")],
        [(CAFE, f'{CAFE}          - id: neu\n            titel: "Neu"\n            verantwortlich: vhs\n')],
        [(CAFE, f"{CAFE}          - id: neu\n            titel: Neu\n            verantwortlich: vhs\n")],
    ),
    "other quotes here, another value there": (
        [("titel: Jobbörse", 'titel: "Jobbörse"')],
        [("titel: Jobbörse", "titel: Börse")],
        [("titel: Jobbörse", "titel: Börse")],
    ),
    "both put it in order, the same way": (
        [
            (
                "            titel: Sprachkurs\n            verantwortlich: vhs\n",
                "            verantwortlich: vhs\n            titel: Sprachkurs\n",
            )
        ],
        [("            titel: Sprachkurs\n", "            titel: Kurs\n")],
        [
            (
                "            titel: Sprachkurs\n            verantwortlich: vhs\n",
                "            verantwortlich: vhs\n            titel: Kurs\n",
            )
        ],
    ),
}

CONFLICTS: dict[str, tuple[list[Tausch], list[Tausch], list[Tausch]]] = {
    "one value, two wishes": (
        [("titel: Sprachkurs", "titel: Kurs")],
        [("titel: Sprachkurs", "titel: Kurse"), ("titel: Jobbörse", "titel: Börse")],
        [
            (
                "            titel: Sprachkurs\n",
                MARKERS.format("            titel: Kurs\n", "            titel: Kurse\n"),
            ),
            ("titel: Jobbörse", "titel: Börse"),
        ],
    ),
    "removed here, changed there": (
        [(CAFE, "")],
        [("verantwortlich: schulen", "verantwortlich: vhs")],
        [(CAFE, MARKERS.format("", CAFE.replace("schulen", "vhs")))],
    ),
    "changed here, removed there": (
        [("verantwortlich: schulen", "verantwortlich: vhs")],
        [(CAFE, "")],
        [(CAFE, MARKERS.format(CAFE.replace("schulen", "vhs"), ""))],
    ),
    "between brackets": (
        [("{beginn: 2025,", "{beginn: 2024,")],
        [("ende: 2026}", "ende: 2027}")],
        [
            (
                "            zeitrahmen: {beginn: 2025, ende: 2026}\n",
                MARKERS.format(
                    "            zeitrahmen: {beginn: 2024, ende: 2026}\n",
                    "            zeitrahmen: {beginn: 2025, ende: 2027}\n",
                ),
            )
        ],
    ),
    "one text of a list": (
        [("- Eltern nehmen teil", "- Eltern kommen")],
        [("- Eltern nehmen teil", "- Eltern machen mit")],
        [
            (
                "              - Eltern nehmen teil\n",
                MARKERS.format("              - Eltern kommen\n", "              - Eltern machen mit\n"),
            )
        ],
    ),
    "the same id with another title": (
        [(CAFE, f"{CAFE}          - id: neu\n            titel: Neu\n")],
        [(CAFE, f"{CAFE}          - id: neu\n            titel: Anders\n")],
        [
            (
                CAFE,
                f"{CAFE}          - id: neu\n"
                + MARKERS.format("            titel: Neu\n", "            titel: Anders\n"),
            )
        ],
    ),
}


@pytest.mark.parametrize("name", CLEAN)
def test_both_changes_are_kept(name: str) -> None:
    ours, theirs = CLEAN[name]
    wanted = changed(*theirs, text=changed(*ours))
    assert merged(BASIS, changed(*ours), changed(*theirs)) == (wanted, False)
    assert merged(BASIS, changed(*theirs), changed(*ours)) == (wanted, False)


@pytest.mark.parametrize("name", SETTLED)
def test_what_is_meant_the_same_is_no_conflict(name: str) -> None:
    ours, theirs, wanted = SETTLED[name]
    assert merged(BASIS, changed(*ours), changed(*theirs)) == (changed(*wanted), False)


@pytest.mark.parametrize("name", CONFLICTS)
def test_conflicts_are_marked_where_they_are(name: str) -> None:
    ours, theirs, wanted = CONFLICTS[name]
    assert merged(BASIS, changed(*ours), changed(*theirs)) == (changed(*wanted), True)


def test_an_order_of_its_own() -> None:
    backwards = changed((f"{CAFE}", ""), ("          - id: kurs\n", f"{CAFE}          - id: kurs\n"))
    assert merged(BASIS, changed(("Sprachkurs", "Kurs")), backwards) == (
        changed(("Sprachkurs", "Kurs"), text=backwards),
        False,
    )


def test_another_indentation_of_theirs_costs_nothing() -> None:
    """Theirs moved everything further in; what ours changed stands at our columns, and all of it is read as before."""
    theirs = re.sub(r"(?m)^( +)(?=\S)", r"  \1", changed(("titel: Jobbörse", "titel: Börse")))
    text, conflict = merged(BASIS, changed(("Sprachkurs", "Kurs")), theirs)
    both = changed(("Sprachkurs", "Kurs"), ("titel: Jobbörse", "titel: Börse"))
    assert not conflict
    assert yamltext.parse(text.encode(), "x")[0].data == yamltext.parse(both.encode(), "x")[0].data
    assert "\n            titel: Kurs\n" in text


def test_line_ends_and_end_of_file_stay_as_in_ours() -> None:
    ours = changed(("Sprachkurs", "Kurs")).replace("\n", "\r\n").removesuffix("\r\n")
    wanted = changed(("Sprachkurs", "Kurs"), ("Jobbörse", "Börse")).replace("\n", "\r\n").removesuffix("\r\n")
    assert merged(BASIS, ours, changed(("Jobbörse", "Börse"))) == (wanted, False)


def test_without_a_common_version_both_plans_are_united() -> None:
    ours, theirs = changed((CAFE, "")), changed((KURS_ENDE, KURS_ENDE.replace("begonnen", "begonnen  # endlich")))
    assert merged("", ours, theirs)[1] is True
    assert merged("", ours, BASIS) == (BASIS, False)


UNREADABLE = {
    "no YAML": ("titel: Jobbörse", "titel: [Jobbörse"),
    "a key twice": ("titel: Jobbörse", "titel: Jobbörse\n            titel: Börse"),
    "a control character": ("titel: Jobbörse", "titel: Job\x07börse"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_merged_by_lines(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    ours, theirs = changed(UNREADABLE[name]), changed(("Kennungen bleiben", "Kennungen bleiben!"))
    assert merged(BASIS, ours, theirs) == (changed(("Kennungen bleiben", "Kennungen bleiben!"), text=ours), False)
    assert "„plan.yaml“ wird zeilenweise zusammengeführt, nicht nach Einträgen: „ours“ ist" in capsys.readouterr().err


def test_moved_to_two_places_is_left_to_git(capsys: pytest.CaptureFixture[str]) -> None:
    boerse = "          - id: boerse\n            titel: Jobbörse\n"
    kunst = "  - id: kunst\n    titel: Kunst\n    ziele:\n      - id: kunst-1\n        text: x\n        massnahmen:\n"
    base = changed(("# Ende\n", f"{kunst}          - id: chor\n            titel: Chor\n# Ende\n"))
    ours = changed((CAFE, ""), (boerse, f"{boerse}{CAFE}"), text=base)
    theirs = changed((CAFE, ""), ("            titel: Chor\n", f"            titel: Chor\n{CAFE}"), text=base)
    assert "cafe" in merged(base, ours, theirs)[0]
    assert "beide Seiten haben denselben Eintrag verschoben" in capsys.readouterr().err


EDITS: tuple[Tausch, ...] = (
    ("format: 1", "format: 1  # neu"),
    ("name: Musterstadt", "name: Neustadt"),
    ("# amtlich", "# kurz"),
    ("    titel: Sprache\n", "    titel: Deutsch\n"),
    ("      # Aus dem Workshop\n", ""),
    ("titel: Sprachkurs", "titel: Kurs"),
    ("            verantwortlich: vhs\n", ""),
    ("ende: 2026", "ende: 2028"),
    ("              - Eltern nehmen teil\n", ""),
    ("status: begonnen", "status: abgeschlossen"),
    (CAFE, ""),
    ("text: Alle finden Arbeit.", "text: >-\n          Alle finden\n          Arbeit."),
    ("          - id: boerse\n", "          - id: messe\n            titel: Messe\n\n          - id: boerse\n"),
    ("            titel: Jobbörse\n", "            titel: Jobbörse\n            akteure:\n              - vhs\n"),
    ("# Ende\n", "leitziele:\n  - {id: lz, text: Alle.}\n# Ende\n"),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([None, "ours", "theirs"]), min_size=len(EDITS), max_size=len(EDITS)))
def test_disjoint_edits_add_up(sides: list[str | None]) -> None:
    mine = [edit for edit, side in zip(EDITS, sides, strict=True) if side == "ours"]
    other = [edit for edit, side in zip(EDITS, sides, strict=True) if side == "theirs"]
    ours, theirs, both = changed(*mine), changed(*other), changed(*mine, *other)
    assert merged(BASIS, ours, theirs) == (both, False)
    assert merged(BASIS, theirs, ours) == (both, False)


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(EDITS)), st.booleans())
def test_one_side_alone_is_taken_as_it_is(edits: set[Tausch], has_bom: bool) -> None:
    text = ("\ufeff" if has_bom else "") + changed(*edits)
    assert merged(BASIS, BASIS, text)[0] == text.removeprefix("\ufeff")
    assert merged(BASIS, text, BASIS) == (text, False)
    assert merged(BASIS, text, text) == (text, False)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_two_values_of_a_real_plan(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(PLAENE)).read_text(encoding="utf-8")
    leaves = [block for _, block in walk(cut(yamltext.parse(text.encode(), "x")[0]))]
    lines = [
        block.text
        for block in leaves
        if block.key.kind == "key"
        and block.value
        and not block.lead
        and text.count(f"\n{block.text}") == 1
        and text.count(block.text) == 1
    ]
    one, other = data.draw(st.lists(st.sampled_from(lines), min_size=2, max_size=2, unique=True))
    ours, theirs, both = (_commented(text, *chosen) for chosen in ((one,), (other,), (one, other)))
    assert merged(text, ours, theirs) == (both, False)


def _commented(text: str, *blocks: str) -> str:
    """The text with a comment above each of these blocks."""
    for block in blocks:
        text = text.replace(block, f"{' ' * (len(block) - len(block.lstrip(' ')))}# neu\n{block}")
    return text


def test_ours_can_be_chosen_in_every_conflict_style() -> None:
    text = "a\n<<<<<<< ours\nb\n||||||| base\nc\n=======\nd\n>>>>>>> theirs\ne\n"
    assert ours_chosen(text, 7) == "a\nb\ne\n"
    assert ours_chosen("====\n=======\n", 7) == "====\n=======\n"
