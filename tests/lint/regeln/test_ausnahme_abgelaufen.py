"""Rule ausnahme-abgelaufen: where it speaks and where it must be silent."""

import pytest
from lintprobe import befunde

REGEL = "ausnahme-abgelaufen"
FELD = """\
handlungsfelder:
  # integrakon: ignore {}
  - id: bildung
    titel: Bildung
"""

SPRICHT = {
    "IK406 bis 2026-10 – Grund": "Die Ausnahme für IK406 galt nur bis 2026-10.",
    "IK406 bis 2026-11-23": "Die Ausnahme für IK406 galt nur bis 2026-11-23.",
}
SCHWEIGT = [
    "IK406 – Grund",
    "IK406 bis 2026-11-24 – Grund",
    "IK406 bis 2026-11 – Grund",
    "IK406 bis 2026 – Grund",
    "IK406 bis Ostern – Grund",
]


@pytest.mark.parametrize(("kommentar", "meldung"), SPRICHT.items(), ids=SPRICHT)
def test_spricht(kommentar: str, meldung: str) -> None:
    assert [finding.message for finding in befunde(REGEL, FELD.format(kommentar))] == [meldung]


@pytest.mark.parametrize("kommentar", SCHWEIGT)
def test_schweigt(kommentar: str) -> None:
    assert befunde(REGEL, FELD.format(kommentar)) == []
