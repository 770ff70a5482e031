"""Rule ausnahme-unverstanden: where it speaks and where it must be silent."""

import pytest
from lintprobe import befunde

REGEL = "ausnahme-unverstanden"
FELD = """\
handlungsfelder:
  # integrakon: ignore {}
  - id: bildung
    titel: Bildung
"""

SPRICHT = {
    "IK4006 – Grund": "Eine Regel IK4006 gibt es nicht.",
    "– Grund": "Die Ausnahme nennt keine Regel.",
    "IK202 – Grund": "IK202 ist ein Fehler der Prüfung und lässt sich nicht ausnehmen.",
    "IK406 bis Ostern – Grund": "„Ostern“ hinter „bis“ ist kein Zeitpunkt; die Ausnahme gilt unbegrenzt.",
}
SCHWEIGT = ["IK406 – Grund", "ik406 – Grund", "handlungsfeld-ohne-vision bis 2027-Q1 – Grund", "IK406, IK911 – Grund"]


@pytest.mark.parametrize(("kommentar", "meldung"), SPRICHT.items(), ids=SPRICHT)
def test_spricht(kommentar: str, meldung: str) -> None:
    assert [finding.message for finding in befunde(REGEL, FELD.format(kommentar))] == [meldung]


@pytest.mark.parametrize("kommentar", SCHWEIGT)
def test_schweigt(kommentar: str) -> None:
    assert befunde(REGEL, FELD.format(kommentar)) == []
