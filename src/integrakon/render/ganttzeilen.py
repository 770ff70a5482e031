"""The rows of the chart of a term: what is drawn in each, by days and not by places, and what its table says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from integrakon.plan.modell.konzept import Beschluss
from integrakon.plan.verschiebung import Frist, Verschiebung
from integrakon.render import dates
from integrakon.render import statusworte as worte
from integrakon.render.textmass import klartext
from integrakon.render.typography import NBSP
from integrakon.status.assess import Evaluationsstand, Massnahmenstand, Planstand
from integrakon.status.uebersicht import bezeichnung

LAUFZEIT = "laufzeit"
_ABGELEITET = " (abgeleitet)"
_OHNE = "–"


class Balken(NamedTuple):
    """A bar or, with an end only, a mark. `klasse` is the Lage; `frueher` the first end that was ever named."""

    klasse: str
    zeichen: str
    beginn: date | None
    ende: date | None
    abgeleitet: bool
    frueher: date | None = None

    @property
    def tage(self) -> list[date]:
        """All days that must be on the axis."""
        return [tag for tag in (self.beginn, self.ende, self.frueher) if tag]


class Zeile(NamedTuple):
    """A row: its title, a line about where it stands, and the bars or marks in it."""

    titel: str
    stand: str
    balken: tuple[Balken, ...]


class Gruppe(NamedTuple):
    """The rows of a Handlungsfeld that have a date, and how many it has in all."""

    titel: str
    zeilen: tuple[Zeile, ...]
    gesamt: int


def konzeptzeilen(stand: Planstand) -> list[Zeile]:
    """The term and the evaluations, as far as they have dates."""
    zeilen = []
    ende = stand.laufzeit.ende
    beginn = _beginn(stand)
    if beginn or ende:
        abgeleitet = bool(ende and ende.ab)
        bis = f"bis {worte.tag(ende.tag)}{_ABGELEITET if abgeleitet else ''}" if ende else ""
        von = f"{'' if ende else 'ab '}{worte.tag(beginn)}" if beginn else ""
        balken = Balken(LAUFZEIT, "", beginn, ende.tag if ende else None, abgeleitet)
        zeilen.append(Zeile("Laufzeit des Konzepts", " ".join(filter(None, (von, bis))), (balken,)))
    if stand.evaluationen:
        satz = ", ".join(map(_evaluation, stand.evaluationen))
        zeilen.append(Zeile("Evaluation", satz, tuple(map(_marke, stand.evaluationen))))
    return zeilen


def konzepttabelle(stand: Planstand) -> list[tuple[str, ...]]:
    """The same for the table."""
    zeilen: list[tuple[str, ...]] = []
    beginn, ende = _beginn(stand), stand.laufzeit.ende
    if beginn or ende:
        bis = f"{worte.tag(ende.tag)}{_ABGELEITET if ende.ab else ''}" if ende else worte.FEHLT
        von = worte.tag(beginn) if beginn else worte.FEHLT
        zeilen.append(("Laufzeit des Konzepts", _OHNE, von, bis, _OHNE, _OHNE))
    for eine in stand.evaluationen:
        wann = f"{worte.zeitpunkt(eine.faellig)}{_ABGELEITET if eine.abgeleitet else ''}"
        erfolgt = f"erfolgt {worte.zeitpunkt(eine.erfolgt)}" if eine.erfolgt else _OHNE
        zeilen.append(("Evaluation", _OHNE, _OHNE, wann, worte.LAGE[eine.lage][1], erfolgt))
    return zeilen


def massnahmenzeile(eine: Massnahmenstand, verschiebung: Verschiebung | None) -> Zeile | None:
    """The row of a measure; None where it has no date."""
    beginn, ende = eine.stand.zeitraum
    if beginn is None and ende is None:
        return None
    zeichen, wort = worte.LAGE[eine.stand.lage]
    gemeldet = eine.stand.meldung.status
    sagt = worte.STATUS[gemeldet][1]
    # The same word twice tells nothing; that nobody has reported is always told.
    satz = f"{zeichen}{NBSP}{wort}" if sagt == wort else f"{zeichen}{NBSP}{wort} · {sagt}"
    frueher = _frueher(verschiebung, ende.tag if ende else None)
    balken = Balken(
        klasse=eine.stand.lage.value,
        zeichen=zeichen,
        beginn=beginn.tag if beginn else None,
        ende=ende.tag if ende else None,
        abgeleitet=any(grenze.abgeleitet for grenze in (beginn, ende) if grenze),
        frueher=frueher.tag if frueher else None,
    )
    return Zeile(name(eine), mit_turnus(satz, eine), (balken,))


def gruppen(
    stand: Planstand, massnahmen: Sequence[Massnahmenstand], verschiebungen: Mapping[str, Verschiebung]
) -> list[Gruppe]:
    """The measures by Handlungsfeld in the order of the plan; a field without any date is left out."""
    ergebnis = []
    for feld in stand.plan.handlungsfelder:
        eigene = [eine for eine in massnahmen if eine.handlungsfeld.id == feld.id]
        zeilen = [massnahmenzeile(eine, verschiebungen.get(eine.massnahme.id)) for eine in eigene]
        gezeichnet = tuple(zeile for zeile in zeilen if zeile)
        if gezeichnet:
            ergebnis.append(Gruppe(klartext(feld.titel), gezeichnet, len(eigene)))
    return ergebnis


def name(eine: Massnahmenstand) -> str:
    """What a measure is called, whole."""
    titel = klartext(bezeichnung(eine.massnahme))
    if not eine.massnahme.nr:
        return titel
    nummer = klartext(eine.massnahme.nr)
    return f"{nummer}. {titel}" if nummer.isdigit() else f"{nummer} {titel}"


def mit_turnus(text: str, eine: Massnahmenstand) -> str:
    """The text, and how often the measure recurs if it does."""
    rahmen = eine.massnahme.zeitrahmen
    turnus = dates.rhythm(rahmen.turnus) if rahmen else ""
    return f"{text}, {turnus}" if turnus else text


def tabellenzeile(eine: Massnahmenstand, verschiebung: Verschiebung | None) -> tuple[str, ...]:
    """The measure for the table: title, Handlungsfeld, beginning, end, Lage, report."""
    beginn, ende = eine.stand.zeitraum
    bis = worte.grenze(ende) if ende else worte.FEHLT
    frueher = _frueher(verschiebung, ende.tag if ende else None)
    return (
        name(eine),
        klartext(eine.handlungsfeld.titel),
        worte.grenze(beginn) if beginn else worte.FEHLT,
        mit_turnus(f"{bis}, ursprünglich {worte.fruehere_frist(frueher)}" if frueher else bis, eine),
        worte.LAGE[eine.stand.lage][1],
        worte.STATUS[eine.stand.meldung.status][1],
    )


def _beginn(stand: Planstand) -> date | None:
    laufzeit, ende = stand.plan.konzept.laufzeit, stand.laufzeit.ende
    if laufzeit and laufzeit.von:
        return laufzeit.von.erster_tag
    return ende.ab.datum.letzter_tag if ende and isinstance(ende.ab, Beschluss) else None


def _frueher(verschiebung: Verschiebung | None, ende: date | None) -> Frist | None:
    erste = verschiebung.urspruenglich if verschiebung else None
    return erste if erste and erste.tag != ende else None


def _evaluation(eine: Evaluationsstand) -> str:
    if eine.erfolgt:
        return f"{worte.zeitpunkt(eine.faellig)} (erfolgt {worte.zeitpunkt(eine.erfolgt)})"
    zeichen, wort = worte.LAGE[eine.lage]
    return f"{zeichen}{NBSP}{worte.zeitpunkt(eine.faellig)} ({'abgeleitet, ' if eine.abgeleitet else ''}{wort})"


def _marke(eine: Evaluationsstand) -> Balken:
    zeichen = "" if eine.erfolgt else worte.LAGE[eine.lage][0]
    tag = (eine.erfolgt or eine.faellig).letzter_tag
    return Balken(eine.lage.value, zeichen, None, tag, eine.abgeleitet and not eine.erfolgt)
