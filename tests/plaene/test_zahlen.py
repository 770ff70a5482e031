"""The three plans hold as many of everything as their sources do (counts of the sources, made by hand)."""

from collections import Counter

import pytest
from drei_plaene import plan

from integrakon.plan.begriffe import Indikatorart, Verbindlichkeit, Zeitstufe
from integrakon.plan.modell.handlungsfeld import Massnahme


def massnahmen(stadt: str) -> list[Massnahme]:
    felder = plan(stadt).handlungsfelder
    return [m for feld in felder for m in (*feld.massnahmen, *(m for ziel in feld.ziele for m in ziel.massnahmen))]


ZAHLEN = [
    ("hechingen", "handlungsfelder", 4),
    ("hechingen", "rollen", 5),
    ("hechingen", "umfragen", 1),
    ("sachsenheim", "handlungsfelder", 4),
    ("sachsenheim", "angebote", 30),
    ("sachsenheim", "bedarfe", 13),
    ("sachsenheim", "fortschritte", 3),
    ("sachsenheim", "herausforderungen", 14),
    ("sachsenheim", "voraussetzungen", 5),
    ("sachsenheim", "rollen", 4),
    ("sachsenheim", "schnittstellen", 4),
    ("sachsenheim", "aufgaben", 11),
    ("sachsenheim", "zeitplan", 11),
    ("sachsenheim", "fussnoten", 13),
    ("sachsenheim", "quellen", 20),
    ("sachsenheim", "glossar", 5),
    ("hattingen", "leitziele", 7),
    ("hattingen", "handlungsfelder", 8),
    ("hattingen", "gremien", 5),
    ("hattingen", "offene_fragen", 8),
    ("hattingen", "naechste_schritte", 7),
]


@pytest.mark.parametrize(("stadt", "liste", "anzahl"), ZAHLEN)
def test_anzahl(stadt: str, liste: str, anzahl: int) -> None:
    assert len(getattr(plan(stadt), liste)) == anzahl


def test_hechingen_has_15_goals_and_49_measures() -> None:
    felder = plan("hechingen").handlungsfelder
    assert [len(feld.ziele) for feld in felder] == [2, 5, 5, 3]
    assert [sum(len(ziel.massnahmen) for ziel in feld.ziele) for feld in felder] == [5, 13, 22, 9]
    assert [bool(feld.vision) for feld in felder] == [False, True, True, True]


def test_hechingen_names_roles_and_actors_at_its_goals() -> None:
    ziele = [ziel for feld in plan("hechingen").handlungsfelder for ziel in feld.ziele]
    rollen = Counter(rolle for ziel in ziele for rolle in ziel.rolle_verwaltung)
    akteure = Counter(akteur for ziel in ziele for akteur in ziel.umsetzungsakteure)
    assert (rollen.total(), rollen["Koordination"], rollen["Initiierung"]) == (41, 10, 9)
    assert (akteure.total(), len(akteure)) == (41, 20)
    assert [ziel.id for ziel in ziele if not ziel.umsetzungsakteure] == ["ueb-1"]


def test_hechingen_was_adopted_on_6_may_2021() -> None:
    (beschluss,) = plan("hechingen").konzept.beschluesse
    assert str(beschluss.datum) == "2021-05-06"
    assert "einstimmig" in str(beschluss.ergebnis)


def test_hechingen_only_intends_four_measures_as_a_whole() -> None:
    angestrebt = [m.id for m in massnahmen("hechingen") if m.verbindlichkeit is Verbindlichkeit.ANGESTREBT]
    assert angestrebt == ["ueb-1-3", "bs-1-3", "bs-3-3", "zw-3-2"]


def test_sachsenheim_has_ist_indikator_and_soll_for_each_measure() -> None:
    gezaehlt = [(m.id, len(m.ist_zustand), len(m.indikatoren), len(m.soll_zustand)) for m in massnahmen("sachsenheim")]
    assert gezaehlt == [
        ("sb-1", 5, 6, 4),
        ("sb-2", 2, 3, 3),
        ("aa-1", 3, 4, 4),
        ("aa-2", 2, 3, 3),
        ("wn-1", 2, 3, 4),
        ("wn-2", 1, 2, 2),
        ("wn-3", 2, 1, 1),
        ("sk-1", 3, 3, 2),
        ("sk-2", 1, 3, 2),
        ("sk-3", 2, 4, 1),
    ]


def test_sachsenheim_counts_with_eleven_of_its_indicators() -> None:
    indikatoren = [i for m in massnahmen("sachsenheim") for i in m.indikatoren]
    assert sum(i.art is Indikatorart.ANZAHL for i in indikatoren) == 11
    assert not any(i.zielwert or i.basiswert or i.messwerte or i.quelle for i in indikatoren)


def test_sachsenheim_gives_classes_of_time_and_no_dates() -> None:
    rahmen = [m.zeitrahmen for m in massnahmen("sachsenheim") if m.zeitrahmen]
    stufen = Counter(stufe for r in rahmen for stufe in r.stufen)
    assert stufen == {Zeitstufe.KURZFRISTIG: 3, Zeitstufe.MITTELFRISTIG: 5, Zeitstufe.LANGFRISTIG: 3}
    assert not any(r.beginn or r.ende for r in rahmen)


def test_sachsenheim_names_72_activities_in_15_areas() -> None:
    felder = plan("sachsenheim").handlungsfelder
    assert [len(feld.aktivitaeten) for feld in felder] == [18, 14, 13, 27]
    assert [len({a.bereich for a in feld.aktivitaeten}) for feld in felder] == [6, 3, 1, 5]


def test_sachsenheim_offers_stand_in_13_themes_with_46_contacts() -> None:
    angebote = plan("sachsenheim").angebote
    assert len({angebot.themenfeld for angebot in angebote}) == 13
    assert sum(len(angebot.ansprechpartner) for angebot in angebote) == 46


def test_sachsenheim_timetable_lost_its_years_and_means_all_ten_measures() -> None:
    zeilen = plan("sachsenheim").zeitplan
    assert not any(zeile.jahre for zeile in zeilen)
    assert {zeile.massnahme for zeile in zeilen} == {m.id for m in massnahmen("sachsenheim")} | {None}


def test_sachsenheim_carries_the_funding_sentence() -> None:
    (foerderung,) = plan("sachsenheim").konzept.foerderung
    pflichttext = "Finanziert aus Landesmitteln, die der Landtag von Baden-Württemberg beschlossen hat"
    assert str(foerderung.pflichttext).removesuffix(".") == pflichttext


def test_hattingen_has_an_empty_grid_of_six_fields_with_eight_handlungsfelder() -> None:
    raster = plan("hattingen").raster
    assert raster is not None
    assert (len(raster.felder), len(raster.eintraege)) == (6, 0)
    assert max(len(feld.auswahl) for feld in raster.felder) == 8


@pytest.mark.parametrize("stadt", ["hechingen", "sachsenheim", "hattingen"])
def test_nothing_is_reported_that_no_source_reports(stadt: str) -> None:
    assert not any(m.verlauf for m in massnahmen(stadt))
    assert plan(stadt).kommune.ags is None
    assert plan(stadt).anmerkungen
