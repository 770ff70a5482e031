"""The calendar file (iCalendar, RFC 5545) of a status. Which days are in it is told by `termine`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import PurePath
from uuid import NAMESPACE_URL, UUID, uuid5

from icalendar import Calendar, Event

from integrakon.exchange.termine import Termin, termine
from integrakon.output.paint import Paint
from integrakon.output.safe import visible
from integrakon.status.uebersicht import Planuebersicht, Uebersicht

_NAMENSRAUM = uuid5(NAMESPACE_URL, "urn:integrakon:kalender")


def format_status(uebersicht: Uebersicht, _paint: Paint) -> Iterator[str]:
    """One calendar with the days of all plans. The same plans give the same bytes."""
    kalender = Calendar()
    kalender.add("prodid", "-//integrakon//Status//DE")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", _eine_zeile(_name(uebersicht)))
    for plan in uebersicht.plaene:
        for termin in termine(plan, uebersicht):
            kalender.add_component(_ereignis(termin, kennung(plan, termin), uebersicht.stichtag))
    yield kalender.to_ical().decode("utf-8")


def kennung(plan: Planuebersicht, termin: Termin) -> UUID:
    """The UID: the same as long as the municipality, the path of the file as given and the id of the entry are.

    With another title or date it stays the same event, which a calendar that has it already then moves.
    """
    ort = plan.stand.plan.kommune
    return uuid5(_NAMENSRAUM, "\0".join((ort.ags or ort.name, PurePath(plan.path).as_posix(), termin.kennung)))


def _name(uebersicht: Uebersicht) -> str:
    titel = [plan.stand.plan.konzept.titel for plan in uebersicht.plaene]
    gefragt = [
        name
        for plan in uebersicht.plaene
        for name in (plan.namen.get(uebersicht.akteur or ""), _feld(plan, uebersicht.handlungsfeld))
        if name
    ]
    return " – ".join(dict.fromkeys([*titel, *gefragt]))


def _feld(plan: Planuebersicht, gesucht: str | None) -> str | None:
    return next((feld.titel for feld in plan.stand.plan.handlungsfelder if feld.id == gesucht), None)


def _ereignis(termin: Termin, uid: UUID, stichtag: date) -> Event:
    """A whole day that blocks nobody's time."""
    ereignis = Event()
    ereignis.add("uid", str(uid))
    ereignis.add("dtstamp", datetime.combine(stichtag, time(), UTC))
    ereignis.add("dtstart", termin.tag)
    ereignis.add("summary", _eine_zeile(termin.titel))
    ereignis.add("description", "\n".join(_eine_zeile(zeile) for zeile in termin.beschreibung))
    ereignis.add("categories", [str(termin.art)])
    ereignis.add("transp", "TRANSPARENT")
    if termin.jaehrlich:
        bis = termin.jaehrlich.bis
        ereignis.add("rrule", {"freq": "yearly", **({"until": bis} if bis else {})})
    return ereignis


def _eine_zeile(text: str) -> str:
    """Text of a plan on one line, what steers instead of showing made visible: no line of the file can begin in it."""
    return visible(" ".join(text.split()))
