"""The calendar file, read back with the library: its days are the plan's, events stay the same, no text breaks out."""

import subprocess
import sys
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from helpers import PLAENE, pruefe
from integrakon.exchange.kalender import format_status
from integrakon.output.paint import plain
from integrakon.output.safe import visible
from integrakon.plan.modell import Plan
from integrakon.status.assess import assess
from integrakon.status.lage import ERLEDIGT
from integrakon.status.uebersicht import Planuebersicht, Uebersicht

STICHTAG = date(2026, 11, 24)
KONZEPT = """\
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Konzept
  laufzeit: {von: 2025, jahre: 4}
  evaluation: {turnus_jahre: 2}
  zeitstufen: [{stufe: kurzfristig, von_jahre: 0, bis_jahre: 2}]
handlungsfelder:
  - id: sprache
    titel: Sprache
    massnahmen:
      - {id: kurs, titel: Kurs, zeitrahmen: {ende: 2027-03-31}, akteure: [vhs]}
      - {id: halle, titel: Halle, zeitrahmen: {ende: 2026-Q2}, verantwortlich: amt}
      - {id: leitfaden, titel: Leitfaden, zeitrahmen: {stufen: [kurzfristig]}}
      - {id: fest, titel: Fest, zeitrahmen: {beginn: 2026, turnus: jaehrlich}}
      - {id: offen, titel: Offen}
      - {id: fertig, titel: Fertig, zeitrahmen: {ende: 2027}, verlauf: [{datum: 2026-01, status: umgesetzt}]}
      - {id: weg, titel: Weg, zeitrahmen: {ende: 2027}, verlauf: [{datum: 2026-02, status: aufgegeben, begruendung: x}]}
    aktivitaeten:
      - {id: tag, text: Tag, termin: 20.06., akteure: [vhs]}
      - {id: schalttag, text: Schalttag, termin: 29.02.}
      - {id: irgendwann, text: Irgendwann}
  - id: arbeit
    titel: Arbeit
    massnahmen:
      - {id: messe, titel: Messe, zeitrahmen: {ende: 2027-H1}, verantwortlich: vhs}
    aktivitaeten:
      - {id: werkschau, text: Werkschau, termin: 01.05.}
akteure:
  - {id: vhs, name: VHS, kontakt: {funktion: Leitung, name: Erika Muster, rechtsgrundlage: Einwilligung}}
  - {id: amt, name: Amt}
"""
# Title → day, and whether the title says that it is derived.
FRISTEN = {
    "Frist: Kurs": "2027-03-31",
    "Frist: Halle": "2026-06-30",
    "Frist: Leitfaden (abgeleitet)": "2026-12-31",
    "Frist: Fest (abgeleitet)": "2026-12-31",
    "Frist: Messe": "2027-06-30",
}
GANZES = {
    "Evaluation fällig (abgeleitet): Konzept": "2027-12-31",
    "Ende der Laufzeit (abgeleitet): Konzept": "2028-12-31",
}
AKTIONSTAGE = {"Tag": "2025-06-20", "Schalttag": "2028-02-29", "Werkschau": "2025-05-01"}


def lies(text: str, name: str = "plan.yaml") -> Plan:
    _, plan, findings = pruefe(text, name)
    assert not findings, findings
    assert plan is not None
    return plan


def uebersicht(
    plan: Plan, akteur: str | None = None, handlungsfeld: str | None = None, path: str = "plans/stadt.yaml"
) -> Uebersicht:
    stand = assess(plan, STICHTAG)
    gefragt = tuple(
        m
        for m in stand.massnahmen
        if (akteur is None or m.hat_akteur(akteur)) and handlungsfeld in {None, m.handlungsfeld.id}
    )
    return Uebersicht(STICHTAG, (Planuebersicht(path, stand, gefragt),), akteur, handlungsfeld)


def text(gefragt: Uebersicht) -> str:
    return "".join(format_status(gefragt, plain))


def ereignisse(gefragt: Uebersicht) -> Sequence[Event]:
    return Calendar.from_ical(text(gefragt)).walk("VEVENT")


def tage(gefragt: Uebersicht) -> dict[str, str]:
    return {str(eines["summary"]): eines["dtstart"].dt.isoformat() for eines in ereignisse(gefragt)}


def uids(gefragt: Uebersicht) -> list[str]:
    return [str(eines["uid"]) for eines in ereignisse(gefragt)]


FILTER = {
    (None, None): FRISTEN | GANZES | AKTIONSTAGE,
    ("vhs", None): {k: FRISTEN[k] for k in ("Frist: Kurs", "Frist: Messe")} | {"Tag": AKTIONSTAGE["Tag"]},
    ("amt", None): {"Frist: Halle": FRISTEN["Frist: Halle"]},
    (None, "arbeit"): {"Frist: Messe": FRISTEN["Frist: Messe"], "Werkschau": AKTIONSTAGE["Werkschau"]},
    ("vhs", "sprache"): {"Frist: Kurs": FRISTEN["Frist: Kurs"], "Tag": AKTIONSTAGE["Tag"]},
}


@pytest.mark.parametrize(("akteur", "feld"), FILTER)
def test_the_days_in_it(akteur: str | None, feld: str | None) -> None:
    assert tage(uebersicht(lies(KONZEPT), akteur, feld)) == FILTER[akteur, feld]


@pytest.mark.parametrize("pfad", PLAENE, ids=lambda pfad: pfad.stem)
@pytest.mark.parametrize("stichtag", [date(2021, 5, 6), date(2024, 12, 31), STICHTAG])
def test_each_open_deadline_of_our_plans_is_read_back(pfad: object, stichtag: date) -> None:
    plan = lies(PLAENE[PLAENE.index(pfad)].read_text("utf-8"))  # type: ignore[arg-type]
    stand = assess(plan, stichtag)
    gelesen = ereignisse(Uebersicht(stichtag, (Planuebersicht("plan.yaml", stand, stand.massnahmen),)))
    offene = [m.stand.faellig for m in stand.massnahmen if m.stand.faellig and m.stand.lage not in ERLEDIGT]
    offene += [e.faellig.letzter_tag for e in stand.evaluationen if e.erfolgt is None]
    offene += [stand.laufzeit.ende.tag] if stand.laufzeit.ende else []
    assert [e["dtstart"].dt for e in gelesen if str(e["categories"].cats[0]) != "Aktionstag"] == offene


WIEDERKEHR = {
    "von: 2025, bis: 2027-06-30": ("2025-06-20", "2027-06-30"),
    "von: 2025-07, jahre: 2": ("2026-06-20", "2027-06-30"),
    "von: 2025": ("2025-06-20", None),
    "jahre: 4": ("2026-06-20", None),
    "bis: 2030": ("2026-06-20", "2030-12-31"),
    "von: 2025-07, bis: 2025-12": (None, None),
}


@pytest.mark.parametrize("laufzeit", WIEDERKEHR)
def test_a_day_of_action_comes_back_every_year_within_the_term(laufzeit: str) -> None:
    konzept = f"format: 1\nkommune: {{name: A}}\nkonzept: {{titel: B, laufzeit: {{{laufzeit}}}}}\n"
    felder = "handlungsfelder: [{id: f, titel: F, aktivitaeten: [{id: t, text: T, termin: 20.06.}]}]\n"
    erster, bis = WIEDERKEHR[laufzeit]
    gefunden = [e for e in ereignisse(uebersicht(lies(konzept + felder))) if "rrule" in e]
    assert [e["dtstart"].dt.isoformat() for e in gefunden] == ([erster] if erster else [])
    for eines in gefunden:
        assert eines["rrule"]["freq"] == ["YEARLY"]
        assert [tag.isoformat() for tag in eines["rrule"].get("until", [])] == ([bis] if bis else [])


def test_whole_days_that_block_nobody_and_name_nobody() -> None:
    alles = text(uebersicht(lies(KONZEPT)))
    for eines in Calendar.from_ical(alles).walk("VEVENT"):
        assert type(eines["dtstart"].dt) is date
        assert eines["dtstamp"].dt.date() == STICHTAG
        assert eines["transp"] == "TRANSPARENT"
        assert "dtend" not in eines
    assert "Muster," not in alles
    assert "Erika" not in alles


AENDERUNGEN = {
    "another title": ("titel: Kurs,", "titel: Abendkurs,"),
    "another deadline": ("ende: 2027-03-31", "ende: 2028-01"),
    "another place in the plan": ("  - id: sprache\n    titel: Sprache\n", "  - id: deutsch\n    titel: Deutsch\n"),
    "another title of the plan": ("titel: Konzept", "titel: Anders"),
    "another day": ("termin: 20.06.", "termin: 21.06."),
}


@pytest.mark.parametrize("was", AENDERUNGEN)
def test_an_event_stays_the_same(was: str) -> None:
    geaendert = lies(KONZEPT.replace(*AENDERUNGEN[was]))
    assert geaendert != lies(KONZEPT)
    assert uids(uebersicht(geaendert)) == uids(uebersicht(lies(KONZEPT)))
    assert uids(uebersicht(geaendert, path="./plans/stadt.yaml")) == uids(uebersicht(lies(KONZEPT)))


def test_other_plans_have_other_events() -> None:
    plan = lies(KONZEPT)
    andere = lies(KONZEPT.replace("Musterstadt", "Andernorts"))
    alle = [*uids(uebersicht(plan)), *uids(uebersicht(andere)), *uids(uebersicht(plan, path="anderswo/stadt.yaml"))]
    assert len(set(alle)) == 3 * len(uids(uebersicht(plan)))


def test_an_evaluation_that_is_put_in_between_moves_no_other() -> None:
    vorher, nachher = (
        uids(uebersicht(lies(KONZEPT.replace("{turnus_jahre: 2}", f"{{termine: [{termine}]}}"))))
        for termine in ("2025, 2027", "2024, 2025, 2027")
    )
    assert set(vorher) < set(nachher)
    assert len(nachher) == len(vorher) + 1


def test_a_goal_with_a_deadline_of_its_own_is_in_it() -> None:
    ziele = (
        "    ziele: [{id: z-1, text: Alle finden Arbeit., zeitrahmen: {ende: 2027-05}}, {id: z-2, text: Ohne Frist.}]\n"
    )
    plan = lies(KONZEPT.replace("    titel: Arbeit\n", f"    titel: Arbeit\n{ziele}"))
    frist = {"Frist des Ziels: Alle finden Arbeit.": "2027-05-31"}
    assert tage(uebersicht(plan)) == FRISTEN | GANZES | AKTIONSTAGE | frist
    assert frist.items() <= tage(uebersicht(plan, handlungsfeld="arbeit")).items()
    assert not frist.items() & tage(uebersicht(plan, handlungsfeld="sprache")).items()


def test_of_a_replaced_concept_nothing_is_in_it() -> None:
    assert (
        tage(uebersicht(lies(KONZEPT.replace("  titel: Konzept\n", "  titel: Konzept\n  status: abgeloest\n")))) == {}
    )


def test_days_of_action_at_the_end_of_the_calendar_are_none() -> None:
    plan = lies(
        "format: 1\nkommune: {name: A}\nkonzept: {titel: B}\nhandlungsfelder:\n"
        "  - {id: f, titel: F, aktivitaeten: [{id: t, text: T, termin: 29.02.}]}\n"
    )
    stand = assess(plan, date(9999, 12, 31))
    sicht = Uebersicht(date(9999, 12, 31), (Planuebersicht("plan.yaml", stand, ()),))
    assert ereignisse(sicht) == []


# What could end a line, begin one, or be taken for a part of the format.
FALLEN = st.sampled_from(
    [
        "\r\n",
        "\n",
        "\r",
        "\x00",
        "\x0b",
        "\x85",
        "\u2028",
        "\u202e",
        ",",
        ";",
        ":",
        "\\",
        '"',
        "\\n",
        "ä" * 40,
        "😀",
        "x",
    ]
)
BOESE = st.lists(st.one_of(FALLEN, st.sampled_from(["BEGIN:VALARM", "END:VEVENT", "DTSTART:20200101"])), max_size=12)


@given(BOESE.map("".join))
def test_no_text_breaks_out(boese: str) -> None:
    titel = f"a{boese}b"
    plan = lies(KONZEPT)
    feld = plan.handlungsfelder[0]
    massnahme = feld.massnahmen[0].model_copy(update={"titel": titel})
    feld = feld.model_copy(update={"massnahmen": (massnahme,), "titel": titel})
    konzept = plan.konzept.model_copy(update={"titel": titel})
    boeser = plan.model_copy(update={"handlungsfelder": (feld,), "konzept": konzept})
    geschrieben = text(uebersicht(boeser))
    kalender = Calendar.from_ical(geschrieben)
    erste = kalender.walk("VEVENT")[0]
    gezeigt = visible(" ".join(titel.split()))
    assert {type(teil).__name__ for teil in kalender.walk()} == {"Calendar", "Event"}
    assert erste["summary"] == f"Frist: {gezeigt}"
    assert str(erste["description"]).splitlines()[-1] == gezeigt
    assert kalender["x-wr-calname"] == gezeigt
    assert erste["dtstart"].dt == date(2027, 3, 31)
    zeilen = geschrieben.split("\r\n")
    assert all(len(zeile.encode()) <= 75 and zeile.isprintable() for zeile in zeilen)


def test_the_same_on_every_run() -> None:
    assert text(uebersicht(lies(KONZEPT))) == text(uebersicht(lies(KONZEPT)))


@pytest.mark.parametrize(("form", "geladen"), [("text", False), ("json", False), ("ics", True)])
def test_the_library_is_loaded_only_for_a_calendar(form: str, geladen: bool) -> None:
    befehl = ["status", str(PLAENE[0]), "--format", form, "--stichtag", str(STICHTAG)]
    frage = (
        f"import sys; from integrakon.cli.boundary import main; main({befehl}); sys.exit('icalendar' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", frage], capture_output=True, check=False).returncode == geladen


def test_without_anything_due_it_is_an_empty_calendar() -> None:
    leer = lies("format: 1\nkommune: {name: A}\nkonzept: {titel: B}\n")
    assert ereignisse(uebersicht(leer)) == []
