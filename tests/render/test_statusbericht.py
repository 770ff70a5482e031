"""The report to the council: its ten parts, what it says and what it must not say, the golden reports of real plans."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from berichte import bericht, goldene, leer, stadt, teil, uebersicht, vorlage

from helpers import WURZEL, plan_aus, pruefe
from integrakon.plan.modell import Plan
from integrakon.plan.verschiebung import Frist, Verschiebung, Zielreihe
from integrakon.render.beilagen import Aenderungen, Befundzahl, Beilagen, Version
from integrakon.status.assess import assess
from integrakon.status.seitdem import seitdem

TEILE = [
    *("Vorlage", "Stichtag und Datenstand", "Überblick", "Ausnahmen", "Maßnahmen", "Indikatoren"),
    *("Änderungen am Konzept", "Evaluation und Termine", "Beteiligung", "Grenzen der Daten"),
]


@pytest.mark.parametrize(("datei", "text"), list(goldene()), ids=lambda wert: getattr(wert, "stem", ""))
def test_the_reports_of_the_real_plans_are_as_they_were_read(datei: Path, text: str) -> None:
    assert datei.read_text(encoding="utf-8") == text, "neu geschrieben mit tests/render/berichte.py"


@pytest.mark.parametrize("plan", [stadt(), leer()], ids=["stadt", "leer"])
def test_all_ten_parts_stand_in_their_order_and_say_something(plan: Plan) -> None:
    text = bericht(plan)
    assert re.findall(r"^## \d+\. (.*)$", text, re.MULTILINE) == TEILE
    assert all(teil(text, nr) for nr in range(1, 11))


def test_a_plan_without_measures_claims_no_progress() -> None:
    text = bericht(leer())
    assert "keine Maßnahmen" in teil(text, 2)
    assert teil(text, 3).startswith("Der Plan enthält keine Maßnahmen.")
    assert "umgesetzt" not in text
    assert "%" not in text


# ── 1 and 2: head and data ───────────────────────────────────────────────────────────────────────────────────────────


def test_without_a_vorlage_the_head_says_only_what_the_plan_says() -> None:
    kopf = teil(bericht(), 1)
    assert "Gemeinderat, 15.01.2025, einstimmig" in kopf
    assert "Kreistag" not in kopf  # decides after the reference date
    assert "liegen nicht vor" in kopf


def test_the_head_shows_what_its_file_says_and_nothing_else() -> None:
    kopf = vorlage("""
        nummer: 12/2026
        sitzung: 2026-12-10
        oeffentlich: nein
        beratungsfolge: [{gremium: Ausschuss, datum: 2026-11-30, zweck: Vorberatung}, {gremium: Gemeinderat}]
        beschlussvorschlag: Der Rat *nimmt* Kenntnis.
        personelle_auswirkungen: nein
    """)
    text = teil(bericht(beilagen=Beilagen(vorlage=kopf)), 1)
    assert re.findall(r"^\*\*(.*?):?\*\*", text, re.MULTILINE) == [
        *("Nummer", "Sitzung", "Behandlung", "Beratungsfolge", "Beschlussvorschlag", "Personelle Auswirkungen"),
        "Beschluss zum Konzept",
    ]
    assert "- Ausschuss, 30.11.2026, Vorberatung\n- Gemeinderat\n" in text
    assert "**Behandlung:** nichtöffentlich" in text


VERSION = Version("0123456789abcdef0123", date(2026, 10, 1))


@pytest.mark.parametrize(
    ("version", "satz"),
    [
        (None, "ohne Versionsnachweis"),
        (VERSION, "Commit 0123456789ab vom 01.10.2026\n"),
        (VERSION._replace(tags=("bericht-2026",)), "Commit 0123456789ab vom 01.10.2026 (bericht-2026)"),
        (VERSION._replace(geaendert=True), "Arbeitsstand mit Änderungen, zuletzt festgehalten in Commit 0123456789ab"),
    ],
)
def test_the_version_of_the_data_is_proved_or_its_absence_told(version: Version | None, satz: str) -> None:
    assert satz in teil(bericht(beilagen=Beilagen(version=version)), 2)


@pytest.mark.parametrize(
    ("tag", "saetze"),
    [("2025-01-31", 0), ("2025-01-01", 0), ("2024-12-31", 2)],
)
def test_a_reference_date_before_the_concept_is_told(tag: str, saetze: int) -> None:
    text = bericht(uebersicht(stadt(), date.fromisoformat(tag)))
    assert teil(text, 2).count("Der Stichtag liegt vor") == saetze


# ── 3 and 4: overview and exceptions ─────────────────────────────────────────────────────────────────────────────────


def test_counts_have_their_denominator_and_silence_is_counted() -> None:
    text = teil(bericht(), 3)
    assert re.findall(r"◌ nicht gemeldet \|.*\n.*\n\| Sprache \\\| Bildung \| (.*?) \|", text) == ["1 von 5"]
    zellen = [
        zelle
        for zeile in re.findall(r"^\| (?:Sprache|Alle).*$", text, re.MULTILINE)
        for zelle in zeile.split(" | ")[1:]
    ]
    assert all(re.fullmatch(r"(?:Bildung|\d+ von 5)(?: \|)?", zelle) for zelle in zellen)
    assert "%" not in text


def test_exceptions_come_with_reason_next_step_and_deadline_and_say_what_is_missing() -> None:
    text = teil(bericht(), 4)
    assert (
        "| Kurse am Abend | 30.06.2026, seit 147 Tagen | ▲ verzögert (01.05.2026) | Es fehlt ein Raum. | Raum suchen |"
        in text
    )
    assert "| Messe | 2025 | × aufgegeben (01.03.2025) | Kein Bedarf. | nicht angegeben |" in text
    assert text.index("überfällig (1 von 5)") < text.index("aufgegeben (1 von 5)")


def test_a_goal_with_a_record_of_its_own_is_an_exception_too() -> None:
    plan = plan_aus("""
        handlungsfelder:
          - id: f
            titel: Feld
            ziele:
              - {id: z, text: Ein Ziel., verlauf: [{datum: 2026-01, status: zurueckgestellt, begruendung: Kein Geld.}]}
    """)
    text = bericht(plan)
    assert "**Ziele: zurückgestellt (1 von 1)**" in teil(text, 4)
    assert "Zu 1 von 1 Zielen liegt eine eigene Meldung vor." in teil(text, 3)


def test_where_nobody_reported_nobody_says_that_all_is_well() -> None:
    plan = plan_aus("handlungsfelder: [{id: f, titel: Feld, massnahmen: [{id: m, titel: Etwas}]}]")
    assert teil(bericht(plan), 4).startswith("Es liegt keine Meldung vor")


def test_what_changed_since_the_last_report_is_counted() -> None:
    damals = assess(stadt(), date(2026, 4, 1))
    jetzt = uebersicht(stadt())
    sicht = jetzt._replace(seit=seitdem(damals, jetzt.stand, {}))
    text = teil(bericht(sicht, beilagen=Beilagen(aenderungen=Aenderungen("bericht-2025", ()))), 3)
    assert "**Veränderung seit dem 01.04.2026**" in text
    assert dict(re.findall(r"^\| (\w[\w ]+) \| (\d+(?: von 5)?) \|$", text, re.MULTILINE)) == {
        "neu im Plan": "0 von 5",
        "nicht mehr im Plan": "0",
        "erstmals gemeldet": "2 von 5",
        "erneut gemeldet ohne anderen Status": "0 von 5",
        "begonnen oder laufend": "1 von 5",
        "umgesetzt": "0 von 5",
        "verzögert": "1 von 5",
        "zurückgestellt": "0 von 5",
        "aufgegeben": "0 von 5",
        "jetzt überfällig": "1 von 5",
        "auf später verschoben": "0 von 5",
        "vorgezogen": "0 von 5",
        "Frist entfallen": "0 von 5",
        "Frist erstmals genannt": "0 von 5",
    }


# ── 5: sheets ────────────────────────────────────────────────────────────────────────────────────────────────────────


def blatt(text: str, titel: str) -> str:
    """The sheet of one measure."""
    gefunden = re.search(rf"^#### (?:.*: )?{titel}.*?\n(.*?)(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)
    assert gefunden
    return gefunden[1]


def test_a_sheet_keeps_the_wording_and_tells_who_when_and_what_was_reported() -> None:
    text = blatt(bericht(), "Kurse am Abend")
    assert text.strip().startswith("Es gibt **Kurse** am Abend[^1].")
    for zeile in (
        *("**Verantwortlich:** Volkshochschule", "**Beteiligt:** Verein", "**Zeitraum:** bis 30.06.2026"),
        *("**Status:** ▲ verzögert, 01.05.2026, Amt", "**Lage:** ‼ überfällig seit 147 Tagen, Frist 30.06.2026"),
        *("**Begründung:** Es fehlt ein Raum.", "**Nächster Schritt:** Raum suchen", "**Nicht angegeben:** Mittel"),
    ):
        assert f"{zeile}\n" in text


def test_who_is_named_by_the_goal_only_stands_apart() -> None:
    text = blatt(bericht(), "Fest")
    assert "**Beteiligt:** Volkshochschule\n" in text
    assert "**Nur beim Ziel genannt:** Verein\n" in text


def test_a_postponed_deadline_is_told_with_the_first_one() -> None:
    erste, zweite = Frist("2025-06", date(2025, 6, 30), False), Frist("2026-06-30", date(2026, 6, 30), False)
    verlauf = {"verspaetet": Verschiebung(((date(2025, 1, 1), erste), (None, zweite)))}
    text = blatt(bericht(uebersicht(stadt())._replace(verschiebungen=verlauf)), "Kurse am Abend")
    assert "**Ursprüngliche Frist:** Juni 2025\n" in text
    assert "**Verschiebung:** einmal verschoben, zusammen 12 Monate\n" in text


# ── 6: indicators ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_indicators_stand_with_values_dates_and_sources_or_the_lack_of_them() -> None:
    text = teil(bericht(), 6)
    assert "Zu 3 von 4 Indikatoren liegt ein Messwert vor." in text
    assert (
        "| Kurse im Jahr | 4 Kurse (2024) | 7 Kurse (2025) | mindestens 12 Kurse bis 2028 | ↗ steigt (wie gewünscht) | "
        "○ noch nicht erreicht, 37 % des Weges von 4 auf 12 | Statistik |"
    ) in text.replace("\u00a0", " ")
    assert "1 von 3 Indikatoren: Basiswert, Messwert und Zielwert liegen nicht vor**\n\n- Zufriedenheit\n" in text


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_a_value_of_too_few_people_appears_nowhere(format_: str) -> None:
    plan = plan_aus("""
        handlungsfelder:
          - id: f
            titel: Feld
            indikatoren:
              - id: i
                text: Abschlüsse
                einheit: Personen
                messwerte: [{stichtag: 2024, wert: 2, wortlaut: zwei Leute}, {stichtag: 2025, wert: 1}]
    """)
    text = teil(bericht(plan), 6) if format_ == "markdown" else bericht(plan, "html")
    assert "·/." in text
    assert "wird nicht veröffentlicht" in text
    assert not re.search(r"zwei Leute|\b[12]\u00a0Personen", text)


def test_context_stands_apart_with_its_sentence_and_is_not_praised() -> None:
    _, _, umfeld = teil(bericht(), 6).partition("### Kontextindikatoren")
    assert "eine Wirkung der Maßnahmen lässt sich aus ihnen nicht ableiten" in umfeld
    assert "| Zuzüge |" in umfeld
    assert "gewünscht" not in umfeld


# ── 8 to 10 ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_dates_of_the_concept_are_marked_where_they_are_derived() -> None:
    text = teil(bericht(), 8)
    assert "| 2026 | abgeleitet | keine Angabe | ▷ bald fällig |" in text
    assert "**Ende der Laufzeit:** 31.12.2028 (abgeleitet aus Beginn und Dauer)" in text
    assert "| Fest | 31.12.2026, in 37 Tagen | ◐ begonnen | nicht angegeben |" in text


@pytest.mark.parametrize(
    ("konzept", "satz"),
    [
        ("evaluation: {wortlaut: Regelmäßig.}", "Einen Termin nennt das Konzept nicht, und es lässt sich keiner"),
        ("laufzeit: {jahre: 5}, evaluation: {turnus_jahre: 2}", "Turnus (alle zwei Jahre), aber keinen Beginn der"),
        (
            "laufzeit: {von: 2025, jahre: 2}, evaluation: {turnus_jahre: 3}",
            "bis zum Ende der Laufzeit wird danach keine",
        ),
        (
            "status: abgeloest, evaluation: {termine: [2020]}",
            "Das Konzept ist abgelöst; Fristen und Evaluationen stehen",
        ),
    ],
)
def test_why_no_evaluation_is_due_is_told(konzept: str, satz: str) -> None:
    _, plan, _ = pruefe(f"format: 1\nkommune: {{name: A}}\nkonzept: {{titel: T, {konzept}}}\n")
    assert plan
    assert satz in teil(bericht(plan), 8)


def test_reports_that_cannot_be_known_yet_are_counted_as_a_limit() -> None:
    verlauf = "[{datum: 2025, status: begonnen}, {datum: 2026-11, status: umgesetzt}, {datum: 2026, status: umgesetzt}]"
    plan = plan_aus(f"handlungsfelder: [{{id: f, titel: F, massnahmen: [{{id: m, titel: M, verlauf: {verlauf}}}]}}]")
    assert "- 2 Meldungen zählen noch nicht: Der Monat oder das Jahr, das als Datum dasteht" in teil(bericht(plan), 10)
    assert "**Status:** ◐ begonnen, 2025" in teil(bericht(plan), 5)


def test_an_evaluation_that_passed_without_a_trace_is_an_exception() -> None:
    text = teil(bericht(uebersicht(stadt(), date(2027, 1, 1))), 4)
    assert "- Evaluation 2026 (Termin abgeleitet): überfällig, nicht als erfolgt vermerkt.\n" in text


def test_participation_is_told_in_numbers_up_to_the_day() -> None:
    text = teil(bericht(), 9)
    assert "| Akteure | 2 | Vereine 1, Bildungsträger 1 |" in text
    assert "| Treffen und Konferenzen bis zum Stichtag | 1 |" in text
    assert "Volkshochschule" not in text


def test_a_survey_of_too_few_keeps_their_number() -> None:
    plan = plan_aus("umfragen: [{id: u, titel: Umfrage, teilnehmende: 2}, {id: v, titel: Zweite, teilnehmende: 12000}]")
    assert "Teilnehmende: ·/., 12.000" in teil(bericht(plan), 9)


def test_the_limits_of_the_data_are_told() -> None:
    befunde = (Befundzahl("sprache", 1, 2, 3), Befundzahl(None, 0, 0, 4))
    text = teil(bericht(beilagen=Beilagen(befunde=befunde)), 10)
    assert "| Sprache \\| Bildung | 1 | 2 | 3 |\n| Übriger Plan | 0 | 0 | 4 |" in text
    assert "- Bei 3 von 5 Maßnahmen ist keine verantwortliche Stelle angegeben.\n" in text
    assert "- Das Foto fehlt.\n" in text
    assert "Tippfehler" not in text
    assert "keine offenen Befunde" in teil(bericht(beilagen=Beilagen(befunde=())), 10)


# ── Everything ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_no_person_and_the_demanded_sentence_word_for_word(format_: str) -> None:
    text = re.sub(r"\\(.)", r"\1", bericht(format=format_))  # type: ignore[arg-type]
    assert "Gefördert *vom* Land" in text
    assert "Stadt Musterstadt" in text
    assert not re.search("Erika|Max Muster", text)


def test_only_cited_footnotes_follow_the_report() -> None:
    assert re.findall(r"^\[\^(\d)\]: ", bericht(), re.MULTILINE) == ["1", "2"]
    assert "Ohne Verweis." not in bericht(format="html")


def test_the_same_plan_gives_the_same_report() -> None:
    assert bericht(format="html") == bericht(format="html")


# ── The documentation ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_vorlage_of_the_documentation_is_one() -> None:
    seite = (WURZEL / "docs" / "statusbericht.md").read_text(encoding="utf-8")
    (beispiel,) = re.findall(r"^```yaml\n(# vorlage\.yaml\n.*?)^```$", seite, re.MULTILINE | re.DOTALL)
    kopf = vorlage(beispiel)
    assert all(wert not in (None, ()) for wert in dict(kopf).values())
    text = teil(bericht(beilagen=Beilagen(vorlage=kopf)), 1)
    assert "1. die Evaluation bis zum 30.04.2027 nachzuholen," in text
    assert "**Behandlung:** öffentlich\n" in text


@pytest.mark.parametrize(
    ("frueher", "zelle"),
    [(15, "mindestens 12 Kurse bis 2028; ursprünglich 15 Kurse"), (12, "mindestens 12 Kurse bis 2028")],
)
def test_a_changed_target_is_told_with_the_first_one(frueher: int, zelle: str) -> None:
    reihe = Zielreihe("i-kurse", ((date(2025, 1, 1), Decimal(frueher)), (None, Decimal(12))))
    verlauf = {"ziel-1": Verschiebung((), (reihe,))}
    text = teil(bericht(uebersicht(stadt())._replace(verschiebungen=verlauf)), 6)
    assert f"| {zelle} |" in text.replace("\u00a0", " ")


def test_the_results_of_surveys_are_told_up_to_the_reference_date() -> None:
    umfragen = """
umfragen:
  - id: u-1
    titel: Erste
    zeitraum: 2026-10
    teilnehmende: 40
    fragen:
      - id: f-1
        text: Was fehlt?
        art: anzahlen
        ergebnisse:
          - {bezeichnung: Kurse, wert: 30}
          - {bezeichnung: Räume, wert: 8}
          - {bezeichnung: Rat, wert: 2}
  - id: u-2
    titel: Zweite
    zeitraum: 2027
    fragen: [{id: f-2, text: Was noch?, ergebnisse: [{bezeichnung: A, wert: 9}]}]
"""
    plan = plan_aus(umfragen)
    text = teil(bericht(uebersicht(plan)), 9)
    assert "| Kurse | 30 |\n| Räume | ·/. |\n| Rat | ·/. |\n" in text
    assert "Erste, Oktober 2026; Zahl der Teilnehmenden: 40." in text
    assert "Was noch?" not in text
