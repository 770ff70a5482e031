"""Part 7 of the report: what changed in the concept, told apart by what it means, and what must not be repeated."""

import re

import pytest
from berichte import bericht, teil

from helpers import pruefe
from integrakon.diff.bericht import Row
from integrakon.diff.changes import Change, Kind
from integrakon.diff.impact import Impact
from integrakon.render.beilagen import Aenderungen, Beilagen


def row(  # noqa: PLR0913 - what a change has
    feld: str | None,
    message: str,
    impact: Impact = Impact.INHALTLICH,
    alt: object = 1,
    neu: object = 2,
    *,
    entity: str = "massnahme",
    kind: Kind = Kind.CHANGED,
) -> Row:
    change = Change(kind, entity, "fest", "Fest", feld, alt, neu, None, None)
    return Row("plans/stadt.yaml", change, impact, "", "0" * 12, message, None, None)


def geaendert(*rows: Row) -> str:
    return teil(bericht(beilagen=Beilagen(aenderungen=Aenderungen("bericht-2025", rows))), 7)


def test_without_a_comparison_nothing_is_said_of_changes() -> None:
    assert teil(bericht(), 7).startswith("Ein Vergleichsstand ist nicht angegeben.")
    assert geaendert() == "Am Konzept selbst hat sich nichts geändert."


def test_changes_are_told_apart_by_what_they_mean_and_records_are_none() -> None:
    text = geaendert(
        row("zeitrahmen.ende", "Ende von Juni 2025 auf Juni 2026.", Impact.BESCHLUSSRELEVANT, "2025-06", "2026-06"),
        row("text", "Text geändert."),
        row("titel", "Titel anders geschrieben.", Impact.REDAKTIONELL),
        row("verlauf", "Neue Meldung."),
    )
    assert re.findall(r"^### (.*)$", text, re.MULTILINE) == [
        "Beschlussrelevant (1)",
        "Inhaltlich (1)",
        "Redaktionell (1)",
    ]
    assert "Dafür ist ein Beschluss nötig; zuletzt beschlossen hat: Kreistag, 15.01.2027." in text
    assert "- Ende von Juni 2025 auf Juni 2026.\n" in text
    assert "Neue Meldung" not in text
    assert "Dazu 1 Änderung im Verlauf" in text


def test_a_resolution_made_meanwhile_is_told_and_not_demanded() -> None:
    text = geaendert(row("text", "Text.", Impact.BESCHLUSSRELEVANT), row("beschluesse", "Beschluss ergänzt."))
    assert "Seitdem ist ein Beschluss vermerkt" in text
    assert "ein Beschluss nötig; zuletzt" not in text


def test_only_what_the_concept_promises_is_repeated() -> None:
    text = geaendert(
        row("kontakt.name", "Name: Erika Muster.", entity="akteur"),
        row("kontakt.email", "E: Erika.", entity="akteur"),
        row("basiswert.wert", "Erika 1", entity="indikator"),
        row("wert", "Erika 1", entity="kennzahl"),
        row("teilnehmende", "Erika 1", entity="umfrage"),
        row("ergebnisse.wert", "Erika 1", entity="frage"),
        row("begleitung.name", "Erika", entity="konzept"),
        row("herausgeber", "Erika", entity="konzept", kind=Kind.ADDED),
        row("soll_zustand", "Soll-Zustand geändert: neu „Ein Raum“."),
    )
    assert "Erika" not in text
    assert text.count("Kontakt geändert.") == 1
    for was in ("Basiswert", "Wert", "Teilnehmende", "Ergebnisse", "Begleitung"):
        assert f": {was} geändert." in text
    assert ": Herausgeber ergänzt." in text
    assert "neu „Ein Raum“" in text


@pytest.mark.parametrize(
    ("konzept", "rows", "satz"),
    [
        ("", [("text", None)], "Der Plan nennt keinen Beschluss; auch was entfällt oder sich verschiebt, steht"),
        ("status: entwurf", [("text", None)], "Der Plan nennt keinen Beschluss;"),
        ("status: beschlossen", [("text", None)], "entfällt oder verschiebt sich nichts Zugesagtes"),
        ("beschluesse: [{gremium: Rat, datum: 2025}]", [("text", None)], "verschiebt sich nichts Zugesagtes"),
        (
            "beschluesse: [{gremium: Rat, datum: 2025}]",
            [("text", None), ("beschluesse", Kind.ADDED)],
            "Im Vergleichsstand galt das Konzept nicht als beschlossen; auch was",
        ),
    ],
)
def test_without_a_resolution_nothing_is_called_unharmed(
    konzept: str, rows: list[tuple[str, Kind | None]], satz: str
) -> None:
    _, plan, _ = pruefe(f"format: 1\nkommune: {{name: A}}\nkonzept: {{titel: T, {konzept}}}\n")
    assert plan
    reihen = tuple(row(f, f"{f}.", kind=k or Kind.CHANGED, entity="konzept" if k else "massnahme") for f, k in rows)
    assert satz in teil(bericht(plan, beilagen=Beilagen(aenderungen=Aenderungen("bericht-2025", reihen))), 7)
