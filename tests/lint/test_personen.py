"""Which words of a text are found to be names of persons."""

import pytest

from integrakon.lint.personen import Namenssuche

SUCHE = Namenssuche(("*beauftragte",), ("Bürgermeister", "Landrat"), ("Frau", "Herr", "Dr."), ("Bad Musterstadt",))


@pytest.mark.parametrize(
    ("text", "namen"),
    [
        ("Bürgermeister Max Mustermann und Landrat Muster", ["Max Mustermann", "Muster"]),
        ("Frau Dr. Erika Muster-Weiß und Frau Muster-Weiß", ["Erika Muster-Weiß"]),
        ("Erika Muster\nIntegrationsbeauftragte", ["Erika Muster"]),
        ("Landrat Bad Musterstadts, Bürgermeister Musterbergs", []),
        ("jede Frau Zugang hat", []),
        ("Dr. Erika Haas Stiftung und Dr. Haas Straße", []),
        ("Bürgermeister Gemeinderat Verwaltung", []),
    ],
)
def test_names(text: str, namen: list[str]) -> None:
    assert SUCHE.namen(text) == namen


def test_without_words_there_are_no_names() -> None:
    assert Namenssuche((), (), (), ()).namen("Bürgermeister Max Mustermann") == []
