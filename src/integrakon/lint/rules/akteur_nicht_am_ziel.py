"""Rule IK602: an actor of a measure who is missing at its goal."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Akteurart, Anmerkungsart
from integrakon.plan.modell.akteure import Akteur
from integrakon.plan.modell.handlungsfeld import Massnahme, Ziel

SEITE = """
## Was geprüft wird

Ob alle, die an einer Maßnahme mitwirken (`akteure`, `verantwortlich`, `mitverantwortlich`), auch unter den
`umsetzungsakteuren` des Ziels stehen, sie selbst oder ein Teil von ihnen („Weiterführende Schulen“ für „Schulen“). Die
Verwaltung selbst hat dort ihre eigene Zeile und wird nicht verlangt; Ziele ohne Umsetzungsakteure meldet eine
[andere Regel](verantwortlich-fehlt.md). Wer nur im Text einer Maßnahme vorkommt, wirkt nicht schon deshalb mit.

## Warum

Wer am Ziel nicht genannt ist, wird zu den Treffen nicht eingeladen.

## Beispiel

```yaml
akteure:
  - {id: schulen, name: Schulen, art: schule}
  - {id: marketing, name: Stadtmarketing e. V., art: verein}
handlungsfelder:
  - id: arbeit
    titel: Arbeit
    ziele:
      - id: arbeit-1
        text: Es gibt ein Netzwerk mit Unternehmen.
        umsetzungsakteure: [schulen]
        massnahmen:
          - id: arbeit-1-1
            text: Das Stadtmarketing spricht Unternehmen an.
            akteure: [marketing]
```

## Stattdessen

```yaml
akteure:
  - {id: schulen, name: Schulen, art: schule}
  - {id: marketing, name: Stadtmarketing e. V., art: verein}
handlungsfelder:
  - id: arbeit
    titel: Arbeit
    ziele:
      - id: arbeit-1
        text: Es gibt ein Netzwerk mit Unternehmen.
        umsetzungsakteure: [schulen, marketing]
        massnahmen:
          - id: arbeit-1-1
            text: Das Stadtmarketing spricht Unternehmen an.
            akteure: [marketing]
```

## Woher

Aus der Lektüre der drei Konzepte: In Hechingen wirken Stadtmarketing und Quartiersmanagerin mit, ohne am Ziel zu
stehen.
"""

_VERWALTUNG = ("stadtverwaltung", "gemeindeverwaltung", "verwaltung", "stadt ", "gemeinde ", "landkreis ")


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Actors of measures that their goal does not name."""
    namen = {akteur.id: frozenset(akteur.name.casefold().split()) for _, akteur in subject.alle(Akteur)}
    verwaltung = frozenset(akteur.id for _, akteur in subject.alle(Akteur) if ist_verwaltung(akteur))
    for pfad, ziel in subject.alle(Ziel):
        if not ziel.umsetzungsakteure:
            continue
        bekannt = verwaltung.union(ziel.umsetzungsakteure)
        weitere = [namen[kennung] for kennung in ziel.umsetzungsakteure if kennung in namen]
        for index, massnahme in enumerate(ziel.massnahmen):
            for kennung, ort in _mitwirkende(massnahme).items():
                if kennung in bekannt or kennung not in namen:
                    continue
                # A closer name stands for the wider one: `Weiterführende Schulen` are `Schulen`.
                if any(namen[kennung] <= andere for andere in weitere):
                    continue
                yield Treffer(
                    pfad.child("massnahmen", index, *ort),
                    f"„{kennung}“ wirkt an „{massnahme.id}“ mit, steht aber nicht unter den Umsetzungsakteuren von "
                    f"„{ziel.id}“.",
                    "Unter „umsetzungsakteure“ des Ziels ergänzen.",
                )


def _mitwirkende(massnahme: Massnahme) -> dict[str, tuple[str | int, ...]]:
    """Everybody at a measure, each once, and where in it."""
    orte: dict[str, tuple[str | int, ...]] = {
        kennung: ("akteure", index) for index, kennung in enumerate(massnahme.akteure)
    }
    orte |= {kennung: ("mitverantwortlich", index) for index, kennung in enumerate(massnahme.mitverantwortlich)}
    if massnahme.verantwortlich:
        orte[massnahme.verantwortlich] = ("verantwortlich",)
    return orte


def ist_verwaltung(akteur: Akteur) -> bool:
    """Whether an actor is the administration itself, not an office of it that is named for its own sake."""
    namen = (name.casefold() for name in (akteur.name, *akteur.aliasse))
    return akteur.art is Akteurart.VERWALTUNG and any(f"{name} ".startswith(_VERWALTUNG) for name in namen)


RULE = Rule(
    code="IK602",
    name="akteur-nicht-am-ziel",
    bedeutung="Wer an einer Maßnahme mitwirkt, fehlt bei ihrem Ziel.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH,),
)
