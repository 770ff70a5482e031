"""The progress bar: for a person who has to wait, and for nobody else."""

import io
import sys
import time

import pytest

from integrakon.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def work(stream: io.StringIO, patience: float, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    with progress.Bar("Pläne werden geprüft", 4) as bar:
        bar.begin()
        bar.advance()
        deadline = time.monotonic() + 10
        while patience == 0 and stream.isatty() and "1/4" not in stream.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
        bar.advance(3)
    return stream.getvalue()


def test_a_person_who_waits_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = work(Terminal(), 0, monkeypatch)
    assert "Pläne werden geprüft" in shown
    assert "1/4" in shown


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert work(Terminal(), 60, monkeypatch) == ""


def test_a_pipe_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert work(io.StringIO(), 0, monkeypatch) == ""
