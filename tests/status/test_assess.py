"""A whole plan on a reference date: the three real ones, roll-ups, evaluations, and that time only moves forward."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statusprobe import plan

from helpers import PLAENE, pruefe
from integrakon.plan.begriffe import Status
from integrakon.plan.modell import Plan
from integrakon.status.assess import assess
from integrakon.status.einstellungen import Einstellungen, einstellungen
from integrakon.status.lage import Lage


@pytest.fixture(scope="module")
def plaene() -> dict[str, Plan]:
    gelesen = {pfad.stem: pruefe(pfad.read_bytes())[1] for pfad in PLAENE}
    return {name: einer for name, einer in gelesen.items() if einer}


@pytest.mark.parametrize(
    ("name", "stichtag", "lagen", "ende"),
    [
        # Sachsenheim: every date is derived from 2025; two measures are to be carried out within a year.
        ("sachsenheim", "2021-05-06", {"geplant": 10}, "geplant"),
        ("sachsenheim", "2024-12-31", {"geplant": 10}, "geplant"),
        ("sachsenheim", "2025-12-31", {"faellig_bald": 2, "geplant": 8}, "geplant"),
        ("sachsenheim", "2026-05-06", {"ueberfaellig": 2, "geplant": 8}, "geplant"),
        ("sachsenheim", "2026-11-24", {"ueberfaellig": 2, "geplant": 8}, "geplant"),
        # Hechingen: five years without a beginning give no measure a date; the end follows from the resolution.
        ("hechingen", "2021-05-06", {"ohne_termin": 49}, "geplant"),
        ("hechingen", "2024-12-31", {"ohne_termin": 49}, "geplant"),
        ("hechingen", "2025-12-31", {"ohne_termin": 49}, "geplant"),
        ("hechingen", "2026-05-05", {"ohne_termin": 49}, "faellig_bald"),
        ("hechingen", "2026-05-06", {"ohne_termin": 49}, "ueberfaellig"),
        ("hechingen", "2026-11-24", {"ohne_termin": 49}, "ueberfaellig"),
        # Hattingen has neither measures nor a term.
        ("hattingen", "2021-05-06", {}, "ohne_termin"),
        ("hattingen", "2026-11-24", {}, "ohne_termin"),
    ],
)
def test_the_real_plans(plaene: dict[str, Plan], name: str, stichtag: str, lagen: dict[str, int], ende: str) -> None:
    stand = assess(plaene[name], date.fromisoformat(stichtag))
    assert {lage.value: anzahl for lage, anzahl in stand.zaehlung.je_lage.items() if anzahl} == lagen
    assert stand.zaehlung.gemeldet == 0
    assert stand.laufzeit.lage.value == ende


def test_no_date_of_the_real_plans_is_given_by_the_concept(plaene: dict[str, Plan]) -> None:
    termine = {
        name: {einer.stand.zeitraum.termin.value for einer in assess(gelesen, date(2026, 11, 24)).massnahmen}
        for name, gelesen in plaene.items()
    }
    assert termine == {"hattingen": set(), "hechingen": {"offen"}, "sachsenheim": {"abgeleitet"}}


ZWEI_FELDER = """
  - id: arbeit
    titel: Arbeit
    ziele:
      - id: arbeit-1
        text: Ziel
        umsetzungsakteure: [vhs]
        massnahmen:
          - {id: a-1, titel: A, verantwortlich: amt, akteure: [amt, verein], zeitrahmen: {ende: 2026-06}}
          - {id: a-2, titel: B, mitverantwortlich: [verein], verlauf: [{datum: 2026-05, status: umgesetzt}]}
      - {id: arbeit-2, text: Ziel ohne Massnahme}
akteure:
  - {id: amt, name: Amt}
  - {id: verein, name: Verein}
  - {id: vhs, name: Volkshochschule}
  - {id: kirche, name: Kirche}
"""


def test_counts_roll_up_with_their_denominators() -> None:
    stand = assess(plan(rest=ZWEI_FELDER), date(2026, 11, 24))
    gesamt = stand.zaehlung
    assert (gesamt.gesamt, gesamt.gemeldet) == (3, 1)
    assert gesamt.je_lage[Lage.UEBERFAELLIG] == gesamt.je_lage[Lage.OHNE_TERMIN] == gesamt.je_lage[Lage.UMGESETZT] == 1
    assert gesamt.je_status[Status.NICHT_GEMELDET] == 2
    assert [(feld.id, eine.gesamt, eine.gemeldet) for feld, eine in stand.je_handlungsfeld()] == [
        ("sprache", 1, 0),
        ("arbeit", 2, 1),
    ]
    assert [(ziel.ziel.id, ziel.zaehlung.gesamt) for ziel in stand.ziele] == [("arbeit-1", 2), ("arbeit-2", 0)]
    assert [(wer, eine.gesamt) for wer, eine in stand.je_akteur()] == [
        ("amt", 1),
        ("verein", 2),
        ("vhs", 2),
        ("kirche", 0),
    ]


def test_everybody_takes_part_once_with_the_strongest_part() -> None:
    erste = assess(plan(rest=ZWEI_FELDER), date(2026, 11, 24)).massnahmen[1]
    assert [(wer, wie.value) for wer, wie in erste.beteiligte] == [
        ("amt", "verantwortlich"),
        ("verein", "akteur"),
        ("vhs", "umsetzungsakteur"),
    ]
    assert erste.akteure == ["amt", "verein"]
    assert erste.hat_akteur("vhs")


@pytest.mark.parametrize(
    ("stichtag", "prozess", "erwartet"),
    [
        ("2026-11-24", "", [("2027", "geplant", 402), ("2029", "geplant", 1133)]),
        ("2027-10-02", "", [("2027", "faellig_bald", 90), ("2029", "geplant", 821)]),
        ("2028-01-01", "", [("2027", "ueberfaellig", -1), ("2029", "geplant", 730)]),
        (
            "2028-01-01",
            "{id: e, titel: Zwischenbericht, art: evaluation, von: 2027-06}",
            [("2027", "umgesetzt", None), ("2029", "geplant", 730)],
        ),
        # Only a step of this kind is one, and only once it is over.
        (
            "2028-01-01",
            "{id: e, titel: Vorbereitung der Evaluation, von: 2027-06}",
            [("2027", "ueberfaellig", -1), ("2029", "geplant", 730)],
        ),
        (
            "2028-01-01",
            "{id: e, titel: Evaluation, art: evaluation, von: 2027-06, bis: 2028-01}",
            [("2027", "ueberfaellig", -1), ("2029", "geplant", 730)],
        ),
        (
            "2028-01-31",
            "{id: e, titel: Evaluation, art: evaluation, von: 2027-06, bis: 2028-01}",
            [("2027", "umgesetzt", None), ("2029", "geplant", 700)],
        ),
    ],
)
def test_evaluations(stichtag: str, prozess: str, erwartet: list[tuple[str, str, int | None]]) -> None:
    konzept = "  laufzeit: {von: 2025, bis: 2029}\n  evaluation: {turnus_jahre: 2}\n"
    gelesen = plan(konzept=konzept, rest=f"prozess:\n  - {prozess}\n" if prozess else "")
    evaluationen = assess(gelesen, date.fromisoformat(stichtag)).evaluationen
    assert [(str(eine.faellig), eine.lage.value, eine.tage) for eine in evaluationen] == erwartet


def test_of_a_replaced_concept_nothing_is_due() -> None:
    konzept = "  status: abgeloest\n  laufzeit: {von: 2015, bis: 2020}\n  evaluation: {turnus_jahre: 2}\n"
    stand = assess(plan("zeitrahmen: {ende: 2018}", konzept=konzept), date(2026, 11, 24))
    assert stand.laufzeit.lage is Lage.UMGESETZT
    assert {(eine.lage, eine.tage) for eine in stand.evaluationen} == {(Lage.ENTFALLEN, None)}
    kurs = stand.massnahmen[0].stand
    assert (kurs.lage, kurs.faellig, kurs.tage) == (Lage.OHNE_TERMIN, None, None)
    assert kurs.zeitraum.ende
    assert kurs.zeitraum.ende.wortlaut == "2018"


@pytest.mark.parametrize(
    ("laufzeit", "stichtag", "ende"),
    [
        ("{jahre: 5}", "2021-05-05", None),
        ("{jahre: 5}", "2021-05-06", "2026-05-05"),
        ("{jahre: 5}", "2024-06-30", "2029-06-29"),
        ("{von: 2024-02-29, jahre: 5}", "2024-06-30", "2029-02-28"),
        ("{von: 2024-02-29, jahre: 4}", "2024-06-30", "2028-02-28"),
        ("{von: 2024-03, jahre: 1}", "2024-06-30", "2025-02-28"),
        ("{von: 2199, jahre: 100}", "2024-06-30", "2298-12-31"),
    ],
)
def test_where_the_term_ends(laufzeit: str, stichtag: str, ende: str | None) -> None:
    beschluesse = "[{gremium: Rat, datum: 2021-05-06}, {gremium: Rat, datum: 2024-06-30}]"
    stand = assess(
        plan(konzept=f"  laufzeit: {laufzeit}\n  beschluesse: {beschluesse}\n"), date.fromisoformat(stichtag)
    )
    assert (stand.laufzeit.ende and stand.laufzeit.ende.tag.isoformat()) == ende


@pytest.mark.parametrize(
    ("tabelle", "gelesen", "pfade"),
    [
        ({}, Einstellungen(), []),
        ({"bald_tage": 30, "kleinzahl": 5}, Einstellungen(bald_tage=30, kleinzahl=5), []),
        ({"bald": 30}, Einstellungen(), [("bald",)]),
        (
            {"bald_tage": -1, "meldung_monate": "12", "kleinzahl": True},
            Einstellungen(),
            [
                ("bald_tage",),
                ("meldung_monate",),
                ("kleinzahl",),
            ],
        ),
    ],
)
def test_settings_are_checked(tabelle: dict[str, object], gelesen: Einstellungen, pfade: list[tuple[str, ...]]) -> None:
    werte, klagen = einstellungen(tabelle)
    assert werte == gelesen
    assert [tuple(pfad) for pfad, _ in klagen] == pfade


def test_soon_is_as_soon_as_a_city_says() -> None:
    gelesen = plan("zeitrahmen: {ende: 2026-12-31}")
    lagen = [
        assess(gelesen, date(2026, 11, 24), Einstellungen(bald_tage=tage)).massnahmen[0].stand.lage for tage in (36, 37)
    ]
    assert lagen == [Lage.GEPLANT, Lage.FAELLIG_BALD]


TAGE = st.dates(date(2024, 1, 1), date(2032, 12, 31))
# As exact as people write them: a day, a month, a year.
GENAU = st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"])
# From where Lagen may go as time passes and nobody reports anything: never back.
FOLGEN = {
    Lage.GEPLANT: {Lage.GEPLANT, Lage.FAELLIG_BALD, Lage.UEBERFAELLIG},
    Lage.FAELLIG_BALD: {Lage.FAELLIG_BALD, Lage.UEBERFAELLIG},
    Lage.LAUFEND: {Lage.LAUFEND, Lage.FAELLIG_BALD, Lage.UEBERFAELLIG},
    Lage.VERSCHOBEN: {Lage.VERSCHOBEN, Lage.UEBERFAELLIG},
    Lage.UEBERFAELLIG: {Lage.UEBERFAELLIG},
    Lage.OHNE_TERMIN: {Lage.OHNE_TERMIN},
    Lage.UMGESETZT: {Lage.UMGESETZT},
    Lage.ENTFALLEN: {Lage.ENTFALLEN},
}


@st.composite
def massnahmen(draw: st.DrawFn) -> str:
    felder = []
    if draw(st.booleans()):
        ende = draw(st.sampled_from(["2025", "2026-H1", "2026-Q3", "2027-02", "2028-02-29"]))
        turnus = draw(st.sampled_from(["", ", turnus: jaehrlich", ", turnus: monatlich", ", turnus: laufend"]))
        felder.append(f"zeitrahmen: {{ende: {ende}{turnus}}}")
    elif draw(st.booleans()):
        felder.append(f"zeitrahmen: {{turnus: {draw(st.sampled_from(['jaehrlich', 'zweijaehrlich']))}, beginn: 2025}}")
    eintraege = draw(st.lists(st.tuples(TAGE, GENAU, st.sampled_from(list(Status))), max_size=4))
    if eintraege:
        zeilen = [
            f"{{datum: {tag.strftime(genau)}, status: {status.value}, begruendung: Grund}}"
            for tag, genau, status in sorted(eintraege)
        ]
        felder.append(f"verlauf: [{', '.join(zeilen)}]")
    return ", ".join(felder)


@given(massnahmen(), TAGE, st.integers(0, 800))
def test_a_later_reference_date_never_undoes_anything(massnahme: str, tag: date, spaeter: int) -> None:
    gelesen = plan(massnahme)
    vorher = assess(gelesen, tag).massnahmen[0].stand
    nachher = assess(gelesen, tag + timedelta(days=spaeter)).massnahmen[0].stand
    if nachher.meldung.eintrag is vorher.meldung.eintrag:
        assert nachher.meldung.status is vorher.meldung.status
        assert nachher.lage in FOLGEN[vorher.lage]
    else:
        assert nachher.meldung.eintrag is not None
        if vorher.meldung.eintrag is not None:
            stellen = {id(eintrag): nr for nr, eintrag in enumerate(gelesen.handlungsfelder[0].massnahmen[0].verlauf)}
            assert stellen[id(nachher.meldung.eintrag)] > stellen[id(vorher.meldung.eintrag)]


@given(massnahmen(), st.sampled_from(["verzoegert", "zurueckgestellt", "geplant", "nicht_gemeldet"]))
def test_a_later_report_without_a_turn_never_brings_a_due_date_forward(massnahme: str, status: str) -> None:
    neu = f"{{datum: 2033-01-01, status: {status}, begruendung: Grund}}"
    mehr = massnahme.removesuffix("]") + f", {neu}]" if "verlauf" in massnahme else f"{massnahme}, verlauf: [{neu}]"
    vorher, nachher = (
        assess(plan(eine.removeprefix(", ")), date(2033, 1, 1)).massnahmen[0].stand for eine in (massnahme, mehr)
    )
    if vorher.faellig is None and vorher.meldung.status is Status.LAUFEND:
        return  # What no longer runs is due at its end again.
    assert vorher.faellig == nachher.faellig


@given(massnahmen(), st.sampled_from(["begonnen", "laufend", "umgesetzt"]))
def test_a_later_turn_never_brings_a_due_date_forward(massnahme: str, status: str) -> None:
    neu = f"{{datum: 2033-01-01, status: {status}}}"
    mehr = massnahme.removesuffix("]") + f", {neu}]" if "verlauf" in massnahme else f"{massnahme}, verlauf: [{neu}]"
    vorher, nachher = (
        assess(plan(eine.removeprefix(", ")), date(2033, 1, 1)).massnahmen[0].stand for eine in (massnahme, mehr)
    )
    assert (nachher.faellig or date.max) >= (vorher.faellig or date.min)


@given(massnahmen(), TAGE)
def test_the_same_question_has_the_same_answer(massnahme: str, tag: date) -> None:
    gelesen = plan(massnahme)
    assert assess(gelesen, tag) == assess(gelesen, tag)
