"""Rule ausnahme-ohne-grund: where it speaks and where it must be silent."""

import pytest
from lintprobe import befunde

REGEL = "ausnahme-ohne-grund"
FELD = """\
handlungsfelder:
  # integrakon: ignore {}
  - id: bildung
    titel: Bildung
"""

SPRICHT = {
    "IK406": "Die Ausnahme für IK406 nennt keinen Grund.",
    "IK406 bis 2027-01": "Die Ausnahme für IK406 nennt keinen Grund.",
    "IK406, IK401 –": "Die Ausnahme für IK406, IK401 nennt keinen Grund.",
}
SCHWEIGT = [
    "IK406 – Der Rat beschließt im Herbst.",
    "IK406 bis 2027-01 – Der Rat beschließt im Herbst.",
    "handlungsfeld-ohne-vision - so gewollt",
    "IK4 -- so gewollt",
]


@pytest.mark.parametrize(("kommentar", "meldung"), SPRICHT.items(), ids=SPRICHT)
def test_spricht(kommentar: str, meldung: str) -> None:
    assert [finding.message for finding in befunde(REGEL, FELD.format(kommentar))] == [meldung]


@pytest.mark.parametrize("kommentar", SCHWEIGT)
def test_schweigt(kommentar: str) -> None:
    assert befunde(REGEL, FELD.format(kommentar)) == []
