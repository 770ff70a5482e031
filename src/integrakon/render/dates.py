"""Points in time, spans and figures in German words. No knowledge of today."""

from __future__ import annotations

import re
from decimal import Decimal

from integrakon.plan.begriffe import Turnus, Vergleich
from integrakon.plan.modell.handlungsfeld import Zeitrahmen
from integrakon.plan.modell.konzept import Evaluation, Laufzeit
from integrakon.plan.zeitpunkt import Zeitpunkt
from integrakon.render.typography import NBSP

_MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
_BOUNDS = {
    Vergleich.MINDESTENS: "mindestens ",
    Vergleich.HOECHSTENS: "höchstens ",
    Vergleich.MEHR_ALS: "mehr als ",
    Vergleich.WENIGER_ALS: "weniger als ",
}
_RHYTHMS = {
    "woechentlich": "wöchentlich",
    "monatlich": "monatlich",
    "vierteljaehrlich": "vierteljährlich",
    "halbjaehrlich": "halbjährlich",
    "jaehrlich": "jährlich",
    "zweijaehrlich": "alle zwei Jahre",
    "dreijaehrlich": "alle drei Jahre",
    "fuenfjaehrlich": "alle fünf Jahre",
    "laufend": "laufend",
}
_WORDS = {2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun", 10: "zehn"}
_GROUPED_FROM = 10_000
_MINUS = "\u2212"


def date(point: Zeitpunkt) -> str:
    """„6. Mai 2021“, „November 2024“, „3. Quartal 2026“, „2. Halbjahr 2026“ or „2026“, as exact as it was written."""
    year, _, rest = point.wortlaut.partition("-")
    if not rest:
        return year
    if rest[0] in "QH":
        return f"{rest[1]}.{NBSP}{'Quartal' if rest[0] == 'Q' else 'Halbjahr'} {year}"
    month, _, day = rest.partition("-")
    name = f"{_MONTHS[int(month) - 1]} {year}"
    return f"{int(day)}.{NBSP}{name}" if day else name


def span(start: Zeitpunkt | None, end: Zeitpunkt | None) -> str:
    """From when till when; years with a dash, everything else in words."""
    if start and end:
        only_years = start.wortlaut.isdigit() and end.wortlaut.isdigit()
        return f"{start}–{end}" if only_years else f"{date(start)} bis {date(end)}"
    if start:
        return f"ab {date(start)}"
    return f"bis {date(end)}" if end else ""


def term(laufzeit: Laufzeit) -> str:
    """The years a concept is meant for: its dates, and its length where they do not tell it; else nothing."""
    length = f"{laufzeit.jahre} {'Jahr' if laufzeit.jahre == 1 else 'Jahre'}" if laufzeit.jahre else ""
    if laufzeit.von and laufzeit.bis:
        return span(laufzeit.von, laufzeit.bis)
    return ", ".join(filter(None, [span(laufzeit.von, laufzeit.bis), length]))


def evaluation(evaluation: Evaluation) -> str:
    """When the concept is evaluated: the dates, else the rhythm."""
    if evaluation.termine:
        return ", ".join(date(point) for point in evaluation.termine)
    years = evaluation.turnus_jahre
    if not years:
        return ""
    return "jährlich" if years == 1 else f"alle {_WORDS.get(years, years)} Jahre"


def time_frame(zeitrahmen: Zeitrahmen) -> str:
    """What is known of a measure's time where the concept gives no wording of its own."""
    parts = [*map(str, zeitrahmen.stufen), span(zeitrahmen.beginn, zeitrahmen.ende)]
    parts.append(rhythm(zeitrahmen.turnus))
    return ", ".join(part for part in parts if part)


def rhythm(turnus: Turnus | None) -> str:
    """How often something recurs; nothing where it does not."""
    return _RHYTHMS.get(str(turnus), "")


def number(value: Decimal | int) -> str:
    """A figure with a decimal comma and a true minus, its digits as given, large ones grouped by points."""
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    whole, point, fraction = text.partition(".")
    if abs(int(whole or 0)) >= _GROUPED_FROM:
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+\Z)", ".", whole)
    whole = whole.replace("-", _MINUS)
    return f"{whole},{fraction}" if point else whole


def figure(value: Decimal | int | None, unit: str | None = None, bound: Vergleich | None = None) -> str:
    """A figure with its unit and what bounds it; nothing where there is none."""
    if value is None:
        return ""
    shown = f"{number(value)}{NBSP}{unit}" if unit else number(value)
    return f"{_BOUNDS[bound] if bound else ''}{shown}"
