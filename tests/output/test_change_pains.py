"""Four faults that users of another tool for comparing YAML met, each as a case here.

A renamed object that fills one row with both objects, an empty table where "no changes" belongs, list items that hide
behind their position, and text that the terminal takes for markup.
"""

import json
import re

import pytest
from amendments import STADT, changes, geaendert, kurz
from sample_changes import formatted, report

from integrakon.output.paint import colours
from integrakon.output.registry import change_formatter

SOLL = "[Eltern nehmen teil, Eltern erreichen das Niveau A2]"
MARKUP = "[bold red]Fest[/bold red] [link=https://boese.example]hier[/] :rocket:"


def test_a_renamed_entry_is_one_row_with_its_two_ids() -> None:
    told = changes(STADT, geaendert(STADT, ("id: sprache-1-1\n", "id: elternkurse\n")))
    assert [kurz(change) for change in told] == [("renamed", "elternkurse", "id", "sprache-1-1", "elternkurse")]
    ((row,),) = [report({"p.yaml": (STADT, geaendert(STADT, ("id: sprache-1-1\n", "id: elternkurse\n")))}).rows]
    assert row.message == (
        "Maßnahme „Sprachkurse für Eltern“ (elternkurse): neue Kennung „elternkurse“ statt „sprache-1-1“."
    )


@pytest.mark.parametrize("name", ["text", "markdown", "html", "json"])
def test_no_changes_are_no_empty_table(name: str) -> None:
    shown = formatted(
        name, report({"plans/stadt.yaml": (STADT, geaendert(STADT, ("akteure:\n", "# nur dies\nakteure:\n")))})
    )
    assert not re.search(r"<table|<ul|\|.*\||^#|<details", shown.split("<main", 1)[-1], re.MULTILINE)
    if name == "json":
        assert json.loads(shown)["changes"] == []
    else:
        assert re.search("Keine Änderungen|ändert sich nichts", shown)


ITEMS = {
    "inserted at the top": (f"[Alle wissen davon, {SOLL[1:]}", [("added", None, "Alle wissen davon")]),
    "taken from the top": ("[Eltern erreichen das Niveau A2]", [("removed", "Eltern nehmen teil", None)]),
    "changed at the top, added at the end": (
        "[Eltern nehmen gern teil, Eltern erreichen das Niveau A2, Kinder lesen]",
        [("changed", "Eltern nehmen teil", "Eltern nehmen gern teil"), ("added", None, "Kinder lesen")],
    ),
}


@pytest.mark.parametrize(("items", "expected"), ITEMS.values(), ids=ITEMS)
def test_an_item_is_known_by_what_it_says_and_not_by_its_place(
    items: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    told = changes(STADT, geaendert(STADT, (SOLL, items)))
    assert [(change.kind, change.alt, change.neu) for change in told] == expected
    assert {change.feld for change in told} == {"soll_zustand"}


def test_text_of_a_plan_is_no_markup_of_the_terminal() -> None:
    neu = geaendert(STADT, ("titel: Praktikumsbörse", f'titel: "{MARKUP}"'))
    coloured = "".join(change_formatter("text")(report({"plans/stadt.yaml": (STADT, neu)}), colours()))
    plain = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert MARKUP in " ".join(plain.split())
    assert "\x1b]8" not in coloured
