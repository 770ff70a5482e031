"""Suppressions through the engine: what a comment says, which line it is about, and what the rules about them find."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lintprobe import STICHTAG, einsatz

from helpers import KOPF, pruefe
from integrakon.document import Document
from integrakon.findings import Finding
from integrakon.lint.ausnahmen import lies
from integrakon.lint.engine import Auftrag, lint

VISION = "handlungsfeld-ohne-vision"
ALLE = (
    VISION,
    "reihenfolge-fehlt",
    "ausnahme-ohne-grund",
    "ausnahme-unbenutzt",
    "ausnahme-abgelaufen",
    "ausnahme-unverstanden",
)


def document_of(yaml: str) -> Document:
    return pruefe(KOPF + yaml)[0]


def findings(yaml: str, stichtag: date = STICHTAG) -> list[Finding]:
    document, plan, faults = pruefe(KOPF + yaml)
    assert plan is not None
    assert not faults
    return lint(document, plan, Auftrag(tuple(map(einsatz, ALLE)), stichtag))


def field(comment: str = "", *, behind: str = "") -> str:
    above = f"  {comment}\n" if comment else ""
    return f"handlungsfelder:\n{above}  - id: bildung{behind and '  ' + behind}\n    titel: Bildung\n"


READ = {
    "# integrakon: ignore IK406 – Grund": (("IK406",), None, "Grund"),
    "# integrakon: ignore IK406 - Grund mit - Strich": (("IK406",), None, "Grund mit - Strich"),
    "# integrakon: ignore IK406 -- Grund": (("IK406",), None, "Grund"),
    "# integrakon: ignore IK406 — Grund": (("IK406",), None, "Grund"),
    "#integrakon:ignore IK406, handlungsfeld-ohne-vision bis 2027-01 – Grund": (
        ("IK406", "handlungsfeld-ohne-vision"),
        "2027-01",
        "Grund",
    ),
    "# integrakon: ignore IK406 bis 2027": (("IK406",), "2027", None),
    "# integrakon: ignore IK406 –": (("IK406",), None, None),
    "# integrakon: ignore": ((), None, None),
    "# integrakon: ignore – Grund": ((), None, "Grund"),
}


@pytest.mark.parametrize(("comment", "said"), READ.items(), ids=READ)
def test_what_a_suppression_says(comment: str, said: tuple[tuple[str, ...], str | None, str | None]) -> None:
    (ausnahme,) = lies(document_of(field(comment)))
    assert (ausnahme.regeln, ausnahme.bis, ausnahme.grund) == said


SILENCED = {
    "above, by code": field("# integrakon: ignore IK406 – Grund"),
    "above, by name": field("# integrakon: ignore handlungsfeld-ohne-vision – Grund"),
    "above, in small letters": field("# integrakon: ignore ik406 – Grund"),
    "behind": field(behind="# integrakon: ignore IK406 – Grund"),
    "above, with a comment and an empty line between": field("# integrakon: ignore IK406 – Grund\n  # mehr\n"),
    "until the reference date itself": field("# integrakon: ignore IK406 bis 2026-11-24 – Grund"),
    "in a flow mapping": "handlungsfelder:\n  - {id: bildung, titel: Bildung}  # integrakon: ignore IK406 – Grund\n",
}


@pytest.mark.parametrize("yaml", SILENCED.values(), ids=SILENCED)
def test_silences(yaml: str) -> None:
    assert findings(yaml) == []


TOLD = {
    "without a reason": (field("# integrakon: ignore IK406"), ["IK910"]),
    "expired": (field("# integrakon: ignore IK406 bis 2026-10 – Grund"), ["IK912", "IK406"]),
    "on another line": (field() + "    # integrakon: ignore IK406 – Grund\n    kurz: B\n", ["IK406", "IK911"]),
    "nothing to silence": (field("# integrakon: ignore IK406 – Grund") + "    vision: Alle lernen.\n", ["IK911"]),
    "an unknown rule": (field("# integrakon: ignore IK4006 – Grund"), ["IK913", "IK406"]),
    "no rule": (field("# integrakon: ignore – Grund"), ["IK913", "IK406"]),
    "a fault of the validation": (field("# integrakon: ignore IK202 – Grund"), ["IK913", "IK406"]),
    "no point in time": (field("# integrakon: ignore IK406 bis Ostern – Grund"), ["IK913", "IK406"]),
    "an end without a reason": (field("# integrakon: ignore IK406 bis Ende 2027"), ["IK913", "IK406"]),
    "a German date": (field("# integrakon: ignore IK406 bis 31.12.2030 – Grund"), ["IK913", "IK406"]),
    "no date": (field("# integrakon: ignore IK406 bis – Grund"), ["IK913", "IK406"]),
    "half of it unused": (field("# integrakon: ignore IK406, IK412 – Grund"), ["IK911"]),
    "a rule about suppressions": (field("# integrakon: ignore IK406, IK911 – Grund"), ["IK913"]),
    "a reason without a dash": (field("# integrakon: ignore IK406 weil wir das so wollen"), ["IK910"]),
    "a dash without blanks": (field("# integrakon: ignore IK406-Grund ohne Leerzeichen"), ["IK910"]),
    "a dash with one blank": (field("# integrakon: ignore IK406 –Grund"), ["IK910"]),
    "a colon before the reason": (field("# integrakon: ignore IK406: Grund"), ["IK910"]),
    "a date and a reason without a dash": (field("# integrakon: ignore IK406 bis 2027 wie besprochen"), ["IK910"]),
    "words before the dash": (field("# integrakon: ignore IK406 wie besprochen – Grund"), ["IK913"]),
    "only words": (field("# integrakon: ignore weil wir das so wollen"), ["IK913", "IK406"]),
    "a slip": (field("# integrakon: ignor IK406 – Grund"), ["IK913", "IK406"]),
    "letters that changed places": (field("# integrakon: ingore IK406 – Grund"), ["IK913", "IK406"]),
    "no colon": (field("# integrakon ignore IK406 – Grund"), ["IK913", "IK406"]),
    "another word": (field("# integrakon: disable IK406"), ["IK913", "IK406"]),
    "another word and no rule": (field("# integrakon: disable"), ["IK913", "IK406"]),
    "a German word": (field("# integrakon: ignoriere handlungsfeld-ohne-vision – Grund"), ["IK913", "IK406"]),
    "as for another tool": (field("# noqa: IK406"), ["IK913", "IK406"]),
    "without the name": (field(behind="# ignore IK406 – Grund"), ["IK406", "IK913"]),
    "two hashes": (field("## integrakon: ignore IK406 – Grund"), ["IK913", "IK406"]),
}


@pytest.mark.parametrize(("yaml", "codes"), TOLD.values(), ids=TOLD)
def test_is_told(yaml: str, codes: list[str]) -> None:
    assert [finding.code for finding in findings(yaml)] == codes


@pytest.mark.parametrize(
    ("comment", "message", "hint"),
    [
        (
            "# integrakon: ignore IK406 weil wir das so wollen",
            "In der Ausnahme für IK406 fehlt der Gedankenstrich vor dem Grund „weil wir das so wollen“.",
            "So schreiben: # integrakon: ignore IK406 – weil wir das so wollen",
        ),
        (
            "# integrakon: ignore IK406 bis 31.12.2030 – Grund",
            "„31.12.2030“ hinter „bis“ ist kein Zeitpunkt; die Ausnahme gilt nicht.",
            "Gemeint ist wohl 2030-12-31.",
        ),
        (
            "# integrakon: ignore IK406 bis Ende 2027 – Grund",
            "„Ende 2027“ hinter „bis“ ist kein Zeitpunkt; die Ausnahme gilt nicht.",
            "Gemeint ist wohl 2027.",
        ),
        (
            "# integrakon ignore IK707 – Grund",
            "„# integrakon ignore IK707 – Grund“ nimmt nichts aus, denn so sieht keine Ausnahme aus.",
            "Richtig ist: # integrakon: ignore IK707 – Grund",
        ),
        (
            "# integrakon: ignore IK911 – Grund",
            "IK911 meldet Mängel von Ausnahmen und lässt sich selbst nicht ausnehmen.",
            "Die Ausnahme berichtigen, um die es geht.",
        ),
    ],
)
def test_what_is_said_of_a_faulty_suppression(comment: str, message: str, hint: str) -> None:
    finding = findings(field(comment))[0]
    assert (finding.message, finding.hint) == (message, hint)


HARMLESS = [
    "# integrakon: Plan der Stadt Musterstadt",
    "# integrakon prüft diese Datei",
    "# integrakon ignoriert diesen Kommentar",
    "# integrakon ignoriert E-Mail-Adressen hier nicht",
    "# Mit integrakon: ignore lässt sich eine Regel ausnehmen.",
    "# IK406 beschließt der Rat im Herbst.",
    "# Der Rat will das ignorieren.",
    "# https://integrakon.example/regeln#IK406",
    "# integrakon: siehe IK406",
]


@pytest.mark.parametrize("comment", HARMLESS)
def test_a_comment_that_only_speaks_of_it_is_none(comment: str) -> None:
    assert [finding.code for finding in findings(field(comment))] == ["IK406"]


def test_a_name_of_one_word_is_known_among_others() -> None:
    document = document_of(field("# integrakon: ignore IK406 doppelung, kleinzal – Grund"))
    assert lies(document, {"doppelung"})[0].regeln == ("IK406", "doppelung", "kleinzal")


NO_COMMENT = {
    "quoted": 'titel: "Bildung # integrakon: ignore IK406 – Grund"',
    "in a block": "titel: |\n      Bildung\n      # integrakon: ignore IK406 – Grund",
    "part of a word": "titel: Bildung#integrakon: ignore IK406",
}


@pytest.mark.parametrize("titel", NO_COMMENT.values(), ids=NO_COMMENT)
def test_text_of_the_plan_is_no_suppression(titel: str) -> None:
    assert lies(document_of(f"handlungsfelder:\n  - id: bildung\n    {titel}\n")) == ()


def test_a_comment_behind_the_head_of_a_block_is_one() -> None:
    yaml = "handlungsfelder:\n  - id: bildung\n    titel: >-  # integrakon: ignore IK406 – Grund\n      Bildung\n"
    assert [ausnahme.regeln for ausnahme in lies(document_of(yaml))] == [("IK406",)]


def test_a_finding_shows_the_comment() -> None:
    (finding,) = findings(field(behind="# integrakon: ignore IK406"))
    place = finding.location
    assert (place.line, place.column, place.end_column) == (5, 18, 44)


def test_a_typing_error_gets_a_suggestion() -> None:
    finding = findings(field("# integrakon: ignore handlungsfeld-ohne-visoin – Grund"))[0]
    assert finding.hint == "Gemeint ist wohl handlungsfeld-ohne-vision."


@given(st.text(alphabet=st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp"))))
def test_any_comment_is_read_without_a_fault(rest: str) -> None:
    document, _ = pruefe(KOPF + f"# integrakon: ignore {rest}\n")[:2]
    for ausnahme in lies(document):
        assert ausnahme.ende is None or ausnahme.bis
