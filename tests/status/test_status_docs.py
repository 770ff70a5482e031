"""What docs/status.md says of the rules is what the code does: the table of Lagen, and the settings."""

import re
import tomllib

from helpers import WURZEL
from integrakon.output import angaben
from integrakon.status.einstellungen import Einstellungen
from integrakon.status.lage import TABELLE, Kalender

SEITE = (WURZEL / "docs" / "status.md").read_text(encoding="utf-8")
KALENDER = (Kalender.OHNE, Kalender.FERN, Kalender.BALD, Kalender.VORBEI)


def test_the_page_shows_the_table_of_lagen() -> None:
    zeilen = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", SEITE, re.MULTILINE)
    gezeigt = {status: tuple(lagen) for status, *lagen in zeilen[1:]}
    assert gezeigt == {
        angaben.STATUS[status]: tuple(angaben.LAGE[lagen[wann]] for wann in KALENDER)
        for status, lagen in TABELLE.items()
    }


def test_the_page_shows_the_settings() -> None:
    (block,) = re.findall(r"^```toml\n(.*?)^```$", SEITE, re.MULTILINE | re.DOTALL)
    assert tomllib.loads(block)["status"] == {
        name: wert for name, wert in Einstellungen()._asdict().items() if name != "einheiten"
    }
