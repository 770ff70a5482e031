"""A plan with one measure, written in two lines, for the tables of the status tests."""

from datetime import date

from helpers import pruefe
from integrakon.plan.modell import Plan
from integrakon.status.assess import Massnahmenstand, assess

STUFEN = """\
  zeitstufen:
    - {stufe: kurzfristig, von_jahre: 0, bis_jahre: 1}
    - {stufe: mittelfristig, von_jahre: 2, bis_jahre: 3}
    - {stufe: langfristig, von_jahre: 3, bis_jahre: 4}
"""


def plan(massnahme: str = "", *, konzept: str = "", rest: str = "") -> Plan:
    """A plan whose only measure has these fields (in flow style); `konzept` are lines of the concept."""
    text = "format: 1\nkommune: {name: Musterstadt}\nkonzept:\n  titel: Konzept\n" + konzept
    text += "handlungsfelder:\n  - id: sprache\n    titel: Sprache\n    massnahmen:\n"
    text += f"      - {{id: kurs, titel: Kurs{', ' if massnahme else ''}{massnahme}}}\n{rest}"
    _, gelesen, findings = pruefe(text)
    assert not findings, findings
    assert gelesen is not None
    return gelesen


def stand(gelesen: Plan, stichtag: str = "2026-11-24") -> Massnahmenstand:
    """Where the first measure of the plan stands."""
    return assess(gelesen, date.fromisoformat(stichtag)).massnahmen[0]
