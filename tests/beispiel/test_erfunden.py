"""Whoever sees anything of Musterstadt is told that it is invented."""

from pathlib import Path

import pytest

from integrakon.cli.boundary import main

STICHTAG = ("--stichtag", "2026-11-24")
AUSGABEN = {
    **{f"status {form}": ("status", "--format", form) for form in ("text", "json", "markdown", "html", "csv", "ics")},
    "status of one actor": ("status", "--akteur", "sozialamt"),
    "konzept": ("render", "--format", "html"),
    "statusbericht": ("render", "--document", "statusbericht", "--vorlage", "vorlage.yaml"),
    "statusbericht html": ("render", "--document", "statusbericht", "--format", "html"),
    "akteursblatt": ("render", "--document", "akteursblatt", "--akteur", "sozialamt"),
}


@pytest.fixture(scope="module")
def stadt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    ordner = tmp_path_factory.mktemp("beispiel") / "stadt"
    assert main(["init", "--beispiel", str(ordner)]) == 0
    return ordner


@pytest.mark.parametrize("ausgabe", AUSGABEN)
def test_every_output_says_that_the_town_is_invented(
    ausgabe: str, stadt: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(stadt)
    assert main([*AUSGABEN[ausgabe], *STICHTAG]) == 0
    gezeigt = capfd.readouterr().out
    assert "erfundenes Beispiel" in " ".join(gezeigt.replace("\r\n ", "").split())


def test_each_row_of_the_table_says_so(
    stadt: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(stadt)
    assert main(["status", "--format", "csv", *STICHTAG]) == 0
    kopf, *zeilen = capfd.readouterr().out.replace("\r\n", "\n").splitlines()
    assert len(zeilen) == 25
    assert all("erfundenes Beispiel" in zeile for zeile in zeilen)
    assert "erfunden" not in kopf
