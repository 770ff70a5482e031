"""Rule IK424: a field that is required here is absent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from integrakon.findings import Severity
from integrakon.lint.pflichtfelder import luecken
from integrakon.lint.rule import Rule, Treffer
from integrakon.lint.subject import Subject

SEITE = """
## Was geprüft wird

Ob die Angaben da sind, die eine Kommune verlangt. Voreingestellt ist der Stand des Konzepts; weitere kommen aus der
Tabelle `pflichtfelder` der Konfiguration, etwa `Massnahme = ["verantwortlich", "mittel"]`. Zuständige, Termine und
Mittel (`verantwortlich`, `zeitrahmen`, `mittel` und was darunter steht) werden von einer freiwilligen
Selbstverpflichtung nicht verlangt.

## Warum

Was das Haus verlangt, prüft besser der Rechner als der Gemeinderat.

## Beispiel

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
```

## Stattdessen

```yaml
format: 1
kommune: {name: Musterstadt}
konzept:
  titel: Integrationskonzept
  stand: 2026-11
```

## Einstellungen

- `felder`: Verlangte Angaben als Art des Eintrags und Feld, etwa `Massnahme.verantwortlich`.

## Woher

Wer mit einem Werkzeug für Datenverträge arbeitet, vermisst genau das: „Dieses Feld ist bei uns Pflicht.“
"""


# What a voluntary commitment need not say, however much a city wants to know it.
_BINDEND = frozenset({"verantwortlich", "mitverantwortlich", "umsetzungsakteure", "zeitrahmen", "mittel"})


class Parameter(NamedTuple):
    """The required fields, as class and field: `Massnahme.verantwortlich`."""

    felder: tuple[str, ...] = ("Konzept.stand",)


def check(subject: Subject, parameter: Parameter) -> Iterator[Treffer]:
    """Parts of the plan that lack a required field."""
    for angabe in parameter.felder:
        if subject.ist_freiwillig and not _BINDEND.isdisjoint(angabe.split(".")):
            continue
        for luecke in luecken(subject, angabe):
            wo = f"Bei „{luecke.kennung}“" if luecke.kennung else "Hier"
            yield Treffer(
                luecke.pfad,
                f"{wo} fehlt „{luecke.feld}“ ({angabe}), eine Angabe, die verlangt ist.",
                f"„{angabe.split('.', 1)[1]}“ eintragen.",
            )


RULE = Rule(
    code="IK424",
    name="pflichtangabe-fehlt",
    bedeutung="Eine hier verlangte Angabe fehlt.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Parameter(),
)
