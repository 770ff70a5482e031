"""The value types: what each takes, as what, and with which code it refuses the rest."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from integrakon.document import Plain
from integrakon.plan.modell.plan import Format
from integrakon.plan.typen import (
    AGS,
    Adresse,
    Anzahl,
    Dauer,
    Jahr,
    Jahre,
    JaNein,
    Kennung,
    Prosa,
    TagImJahr,
    Text,
    Zahl,
)

TYPES = {
    "AGS": AGS,
    "Adresse": Adresse,
    "Anzahl": Anzahl,
    "Dauer": Dauer,
    "Format": Format,
    "JaNein": JaNein,
    "Jahr": Jahr,
    "Jahre": Jahre,
    "Kennung": Kennung,
    "Prosa": Prosa,
    "TagImJahr": TagImJahr,
    "Text": Text,
    "Zahl": Zahl,
}
READ = {name: TypeAdapter(typ).validate_python for name, typ in TYPES.items()}

# `Plain` stands for what was written without quotes and looks like a number or a truth value.
ACCEPTED: list[tuple[str, Any, Any]] = [
    ("Text", "Bildung", "Bildung"),
    ("Text", "  Bildung\n", "Bildung"),
    ("Text", Plain("1.10"), "1.10"),
    ("Text", Plain("true"), "true"),
    ("Text", Plain("08"), "08"),
    ("Text", "nein", "nein"),
    ("Text", "20.02.", "20.02."),
    ("Prosa", "Erster Absatz.\n\nZweiter.\n", "Erster Absatz.\n\nZweiter."),
    ("Kennung", "bs-1", "bs-1"),
    ("Kennung", "a", "a"),
    ("Kennung", "yes", "yes"),
    ("Anzahl", Plain("0"), 0),
    ("Anzahl", Plain("19700"), 19700),
    ("Anzahl", Plain("007"), 7),
    ("Anzahl", 5, 5),
    ("Dauer", Plain("1"), 1),
    ("Dauer", Plain("100"), 100),
    ("Jahre", Plain("0"), 0),
    ("Jahre", Plain("100"), 100),
    ("Jahr", Plain("2026"), 2026),
    ("Zahl", Plain("18.40"), Decimal("18.40")),
    ("Zahl", Plain("-3"), Decimal(-3)),
    ("Zahl", Plain(".5"), Decimal("0.5")),
    ("Zahl", Plain("1.5e6"), Decimal("1.5E+6")),
    ("Zahl", 7, Decimal(7)),
    ("JaNein", "ja", True),
    ("JaNein", "nein", False),
    ("JaNein", Plain("true"), True),
    ("JaNein", Plain("False"), False),
    ("JaNein", True, True),
    ("AGS", "08417031", "08417031"),
    ("AGS", Plain("08417031"), "08417031"),
    ("AGS", Plain("16077001"), "16077001"),
    ("Adresse", "https://www.bamf.de/integration?x=1#a", "https://www.bamf.de/integration?x=1#a"),
    ("Adresse", "HTTP://bamf.de", "HTTP://bamf.de"),
    ("Adresse", "mailto:rathaus@musterstadt.de", "mailto:rathaus@musterstadt.de"),
    ("TagImJahr", "20.06.", "20.06."),
    ("TagImJahr", "29.02.", "29.02."),
    ("TagImJahr", "31.12.", "31.12."),
    ("Format", Plain("1"), 1),
]
REFUSED: list[tuple[str, Any, str]] = [
    ("Text", "", "IK109"),
    ("Text", " \n", "IK109"),
    ("Text", ["Bildung"], "IK104"),
    ("Text", {"de": "Bildung"}, "IK104"),
    ("Kennung", "", "IK106"),
    ("Kennung", "BS-1", "IK106"),
    ("Kennung", "1-bs", "IK106"),
    ("Kennung", "bs--1", "IK106"),
    ("Kennung", "bs-", "IK106"),
    ("Kennung", "bs_1", "IK106"),
    ("Kennung", "straße", "IK106"),
    ("Kennung", "bs-1\n", "IK106"),
    ("Kennung", Plain("true"), "IK106"),
    ("Kennung", "null", "IK106"),
    ("Kennung", ["bs-1"], "IK106"),
    ("Anzahl", Plain("-1"), "IK108"),
    ("Anzahl", Plain("19.700"), "IK108"),
    ("Anzahl", "19700", "IK108"),
    ("Anzahl", "19 700", "IK108"),
    ("Anzahl", Plain("1e3"), "IK108"),
    ("Anzahl", Plain("0x10"), "IK108"),
    ("Anzahl", Plain("9" * 31), "IK108"),
    ("Anzahl", Plain("true"), "IK108"),
    ("Anzahl", True, "IK108"),
    ("Dauer", Plain("0"), "IK108"),
    ("Dauer", Plain("101"), "IK108"),
    ("Jahre", Plain("-1"), "IK108"),
    ("Jahre", Plain("101"), "IK108"),
    ("Jahr", Plain("1899"), "IK107"),
    ("Jahr", Plain("2200"), "IK107"),
    ("Jahr", "2026", "IK108"),
    ("Zahl", "18,48", "IK108"),
    ("Zahl", "18.48", "IK108"),
    ("Zahl", "rund 18", "IK108"),
    ("Zahl", Plain(".inf"), "IK108"),
    ("Zahl", Plain("1e999999999"), "IK108"),
    ("Zahl", ["18"], "IK108"),
    ("JaNein", "Ja", "IK105"),
    ("JaNein", "yes", "IK105"),
    ("JaNein", "true", "IK105"),
    ("JaNein", Plain("1"), "IK105"),
    ("JaNein", ["ja"], "IK105"),
    ("AGS", "8417031", "IK110"),
    ("AGS", "084170310", "IK110"),
    ("AGS", "0841703X", "IK110"),
    ("AGS", "00417031", "IK110"),
    ("AGS", "17417031", "IK110"),
    ("AGS", "٠٨٤١٧٠٣١", "IK110"),
    ("Adresse", "www.bamf.de", "IK113"),
    ("Adresse", "ftp://bamf.de", "IK113"),
    ("Adresse", "javascript:alert(1)", "IK113"),
    ("Adresse", "https://bamf.de/ein leerzeichen", "IK113"),
    ("Adresse", "https://", "IK113"),
    ("TagImJahr", "30.02.", "IK107"),
    ("TagImJahr", "31.04.", "IK107"),
    ("TagImJahr", "00.01.", "IK107"),
    ("TagImJahr", "20.6.", "IK107"),
    ("TagImJahr", "20.06", "IK107"),
    ("TagImJahr", "20.06.2026", "IK107"),
    ("Format", "1", "IK105"),
    ("Format", Plain("2"), "IK105"),
    ("Format", Plain("1.0"), "IK105"),
]
MESSAGES = [
    ("Kennung", "Stadt Müllheim", "„Stadt Müllheim“ ist keine Kennung; als Kennung hieße es „stadt-muellheim“."),
    ("Kennung", "Café-Straße 3", "„Café-Straße 3“ ist keine Kennung; als Kennung hieße es „cafe-strasse-3“."),
    ("Kennung", Plain("12"), "„12“ ist keine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen."),
    ("Kennung", ["a"], "Eine Liste ist keine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen."),
    ("Anzahl", Plain("19.700"), "„19.700“ ist keine ganze Zahl; als Zahl hieße es „19700“."),
    ("Anzahl", "1.019.700", "„1.019.700“ ist keine ganze Zahl; als Zahl hieße es „1019700“."),
    ("Anzahl", "18,5", "„18,5“ ist keine ganze Zahl wie „19700“."),
    ("Anzahl", "19700", "„19700“ steht in Anführungszeichen und ist deshalb keine ganze Zahl."),
    ("Zahl", "1.234,50", "„1.234,50“ ist keine Zahl; als Zahl hieße es „1234.50“."),
    ("Zahl", "18,48 %", "„18,48 %“ ist keine Zahl; als Zahl hieße es „18.48“."),
    ("Zahl", "rund 18", "„rund 18“ ist keine Zahl wie „18.48“."),
    ("Zahl", {}, "Ein Block mit Unterschlüsseln ist keine Zahl wie „18.48“."),
    ("Text", [], "Hier muss ein Text stehen, nicht eine Liste."),
    (
        "Adresse",
        "x" * 100,
        f"„{'x' * 59}…“ ist keine Internetadresse; eine solche beginnt mit „https://“, „http://“ oder „mailto:“.",
    ),
]


@pytest.mark.parametrize(("typ", "value", "expected"), ACCEPTED)
def test_accepted(typ: str, value: object, expected: object) -> None:
    read = READ[typ](value)
    assert (read, str(read)) == (expected, str(expected))
    assert not isinstance(read, Plain)


@pytest.mark.parametrize(("typ", "value", "code"), REFUSED)
def test_refused(typ: str, value: object, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        READ[typ](value)
    assert [error["type"] for error in caught.value.errors()] == [code]


@pytest.mark.parametrize(("typ", "value", "message"), MESSAGES)
def test_complaint_names_the_value_and_what_would_be_right(typ: str, value: object, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        READ[typ](value)
    assert [error["msg"] for error in caught.value.errors()] == [message]


@given(
    st.sampled_from(sorted(READ)),
    st.one_of(st.text(), st.text("0123456789.,eE+-% ", max_size=12), st.none(), st.lists(st.text(), max_size=2)),
    st.booleans(),
)
def test_any_value_is_taken_or_refused_with_a_code(typ: str, value: Any, is_plain: bool) -> None:
    for error in complaints(typ, Plain(value) if is_plain and isinstance(value, str) else value):
        assert error["type"].startswith("IK1")
        assert error["msg"].endswith(".")


def complaints(typ: str, value: object) -> list[Any]:
    try:
        READ[typ](value)
    except ValidationError as error:
        return list(error.errors())
    return []
