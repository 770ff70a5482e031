"""Rule ausnahme-unbenutzt: where it speaks and where it must be silent."""

import pytest
from lintprobe import befunde

REGEL = "ausnahme-unbenutzt"
FELD = """\
handlungsfelder:
  # integrakon: ignore {}
  - id: bildung
    titel: Bildung
"""

SPRICHT = {
    "IK910 – Grund": "Die Ausnahme für IK910 unterdrückt nichts.",
    "IK406, ausnahme-ohne-grund – Grund": "Die Ausnahme für ausnahme-ohne-grund unterdrückt nichts.",
}
SCHWEIGT = [
    "IK406 – Grund",
    "handlungsfeld-ohne-vision – Grund",
    "IK406 bis 2020 – abgelaufen, dafür gibt es eine eigene Regel",
    "IK4006 – unbekannt, dafür gibt es eine eigene Regel",
]


@pytest.mark.parametrize(("kommentar", "meldung"), SPRICHT.items(), ids=SPRICHT)
def test_spricht(kommentar: str, meldung: str) -> None:
    assert [finding.message for finding in befunde(REGEL, FELD.format(kommentar))] == [meldung]


@pytest.mark.parametrize("kommentar", SCHWEIGT)
def test_schweigt(kommentar: str) -> None:
    assert befunde(REGEL, FELD.format(kommentar)) == []
