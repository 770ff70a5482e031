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
ALLE = (VISION, "ausnahme-ohne-grund", "ausnahme-unbenutzt", "ausnahme-abgelaufen", "ausnahme-unverstanden")


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
    "no point in time": (field("# integrakon: ignore IK406 bis Ostern – Grund"), ["IK913"]),
    "half of it unused": (field("# integrakon: ignore IK406, IK910 – Grund"), ["IK911"]),
}


@pytest.mark.parametrize(("yaml", "codes"), TOLD.values(), ids=TOLD)
def test_is_told(yaml: str, codes: list[str]) -> None:
    assert [finding.code for finding in findings(yaml)] == codes


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
