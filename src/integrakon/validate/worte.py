"""German words of the validation's messages: names of things with their article, and suggestions."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from integrakon.plan.meldung import beschreibe

# The model class, then its gender, name and genitive in German.
_NAMEN: dict[str, tuple[str, str, str]] = {
    "Abbildung": ("f", "Abbildung", "Abbildung"),
    "Abschnitt": ("m", "Abschnitt", "Abschnitts"),
    "Akteur": ("m", "Akteur", "Akteurs"),
    "Aktivitaet": ("f", "Aktivität", "Aktivität"),
    "Angebot": ("n", "Angebot", "Angebots"),
    "Aufgabe": ("f", "Aufgabe", "Aufgabe"),
    "Frage": ("f", "Frage", "Frage"),
    "Glossareintrag": ("m", "Glossareintrag", "Glossareintrags"),
    "Gremium": ("n", "Gremium", "Gremiums"),
    "Handlungsfeld": ("n", "Handlungsfeld", "Handlungsfelds"),
    "Indikator": ("m", "Indikator", "Indikators"),
    "Kennzahl": ("f", "Kennzahl", "Kennzahl"),
    "Leitziel": ("n", "Leitziel", "Leitziels"),
    "Massnahme": ("f", "Maßnahme", "Maßnahme"),
    "Prozessschritt": ("m", "Prozessschritt", "Prozessschritts"),
    "Punkt": ("m", "Punkt", "Punkts"),
    "Quelle": ("f", "Quelle", "Quelle"),
    "Rastereintrag": ("m", "Rastereintrag", "Rastereintrags"),
    "Rasterfeld": ("n", "Rasterfeld", "Rasterfelds"),
    "Rolle": ("f", "Rolle", "Rolle"),
    "Schnittstelle": ("f", "Schnittstelle", "Schnittstelle"),
    "Umfrage": ("f", "Umfrage", "Umfrage"),
    "Verzeichniseintrag": ("m", "Verzeichniseintrag", "Verzeichniseintrags"),
    "Zeitplanzeile": ("f", "Zeitplanzeile", "Zeitplanzeile"),
    "Ziel": ("n", "Ziel", "Ziels"),
}
_NOMINATIV = {"m": "ein", "f": "eine", "n": "ein"}
_AKKUSATIV = {"m": "einen", "f": "eine", "n": "ein"}
_GENITIV = {"m": "eines", "f": "einer", "n": "eines"}
_HOECHSTENS_GENANNT = 2


def ein(art: str) -> str:
    """`ein Ziel`, `eine Maßnahme`."""
    geschlecht, name, _ = _NAMEN[art]
    return f"{_NOMINATIV[geschlecht]} {name}"


def einen(art: str) -> str:
    """`einen Akteur`, `eine Maßnahme`."""
    geschlecht, name, _ = _NAMEN[art]
    return f"{_AKKUSATIV[geschlecht]} {name}"


def eines(arten: tuple[str, ...]) -> str:
    """`eines Ziels`, `eines Ziels oder einer Maßnahme`; for no or many kinds `eines Eintrags`."""
    if not 1 <= len(arten) <= _HOECHSTENS_GENANNT:
        return "eines Eintrags"
    return " oder ".join(f"{_GENITIV[_NAMEN[art][0]]} {_NAMEN[art][2]}" for art in arten)


def meinten_sie(wort: str, moeglich: Iterable[str], namen: Iterable[tuple[str, str]] = ()) -> str:
    """`; meinten Sie „titel“?`, or nothing when no word is near. Umlauts are compared in their ASCII form.

    `namen` are pairs of what somebody may write instead and the possible word that is meant by it.
    """
    geschrieben = {_ascii(name): m for name, m in namen} | {_ascii(m): m for m in moeglich}
    nahe = get_close_matches(_ascii(wort), geschrieben, n=1, cutoff=0.6)
    return f"; meinten Sie {beschreibe(geschrieben[nahe[0]])}?" if nahe else "."


def aufzaehlung(worte: Iterable[str]) -> str:
    """`„a“, „b“ und „c“`."""
    liste = [f"„{wort}“" for wort in worte]
    return " und ".join([", ".join(liste[:-1]), liste[-1]]) if len(liste) > 1 else "".join(liste)


def _ascii(wort: str) -> str:
    klein = wort.lower()[:80]
    for umlaut, ersatz in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), (" ", "_")):
        klein = klein.replace(umlaut, ersatz)
    return klein
