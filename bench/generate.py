"""Writes made-up plans of any size for the bench: the same number gives the same bytes, about 0.8 kB a measure.

The shape is that of a real plan, as `integrakon validate` accepts it; the words mean nothing.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MEASURES_PER_GOAL = 4
GOALS_PER_FIELD = 10
ACTORS = 40
TOPICS = ("Sprache", "Bildung", "Arbeit", "Wohnen", "Gesundheit", "Begegnung", "Teilhabe", "Kultur und Sport")
STATES = ("geplant", "begonnen", "laufend", "umgesetzt")


def plan(measures: int) -> str:
    """A plan file with this many measures."""
    return "".join(_lines(measures))


def _lines(measures: int) -> Iterator[str]:
    yield HEAD
    yield "\nhandlungsfelder:\n"
    for number in range(measures):
        goal, place = divmod(number, MEASURES_PER_GOAL)
        if place == 0 and goal % GOALS_PER_FIELD == 0:
            yield _field(goal // GOALS_PER_FIELD + 1)
        if place == 0:
            yield _goal(goal + 1)
        yield _measure(number + 1)
        if number % 2:  # half of a plan's measures have figures and a record
            yield _figures(number + 1)
    yield "\nakteure:\n"
    for number in range(1, ACTORS + 1):
        yield f"  - id: akteur-{number}\n    name: Verein für {_topic(number)} Nr. {number}\n    art: verein\n"


HEAD = """\
format: 1

kommune:
  name: Musterstadt
  art: stadt
  land: Baden-Württemberg
  ags: "08999999"
  einwohner: 20000

konzept:
  titel: Integrationskonzept der Stadt Musterstadt
  stand: 2026-01
  laufzeit:
    von: "2026"
    bis: "2030"
"""


def _topic(number: int) -> str:
    return TOPICS[number % len(TOPICS)]


def _actor(number: int) -> str:
    return f"akteur-{number % ACTORS + 1}"


def _field(number: int) -> str:
    return f"  - id: hf-{number}\n    titel: {_topic(number)} im Stadtteil {number}\n    ziele:\n"


def _goal(number: int) -> str:
    return f"""\
      - id: ziel-{number}
        nr: Z{number}
        text: Alle Menschen der Stadt finden Zugang zu {_topic(number)}.
        umsetzungsakteure: [{_actor(number)}, {_actor(number + 1)}]
        massnahmen:
"""


def _measure(number: int) -> str:
    year = 2026 + number % 3
    return f"""\
          - id: massnahme-{number}
            nr: M{number}
            titel: Angebote für {_topic(number)} ausbauen
            text: |
              Die Angebote werden mit den Beteiligten abgestimmt, bekannt
              gemacht und jedes Jahr an den Bedarf angepasst.
            ist_zustand:
              - Es gibt {number % 7 + 1} Angebote, die nicht aufeinander abgestimmt sind.
            soll_zustand:
              - Die Angebote sind abgestimmt und in der Stadt bekannt.
            zeitrahmen:
              stufen: [mittelfristig]
              beginn: {year}-03
              ende: {year + 1}-12-31
            verantwortlich: {_actor(number)}
            akteure: [{_actor(number + 3)}, {_actor(number + 8)}]
"""


def _figures(number: int) -> str:
    return f"""\
            indikatoren:
              - id: indikator-{number}
                text: Zahl der Teilnehmenden im Jahr
                ebene: output
                richtung: hoeher
                zielwert:
                  wert: {number % 50 + 50}
                  bis: "2029"
            verlauf:
              - datum: 2026-06-30
                status: {STATES[number % len(STATES)]}
"""


def main() -> None:
    """Write a plan to standard output: python bench/generate.py 1000 > plan.yaml."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("measures", type=int)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a console's stream is a TextIOWrapper
    sys.stdout.write(plan(parser.parse_args().measures))


if __name__ == "__main__":
    main()
