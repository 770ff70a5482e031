"""Rule IK913: a suppression that names no rule, an unknown one, a fault of the validation, or a date that is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from integrakon.codes import CODES
from integrakon.findings import Severity
from integrakon.lint.ausnahmen import Ausnahme
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob jede Ausnahme Regeln nennt, die es gibt, als Code oder mit Namen, und ob hinter `bis` ein Zeitpunkt steht. Fehler der
Prüfung (IK0xx bis IK3xx) lassen sich nicht ausnehmen.

## Warum

Eine Ausnahme mit einem Tippfehler wirkt nicht, sieht aber so aus.

## Beispiel

```yaml
handlungsfelder:
  # integrakon: ignore handlungsfeld-ohne-visoin – Die Vision beschließt der Rat im Herbst.
  - id: bildung
    titel: Bildung
```

## Stattdessen

```yaml
handlungsfelder:
  # integrakon: ignore handlungsfeld-ohne-vision – Die Vision beschließt der Rat im Herbst.
  - id: bildung
    titel: Bildung
```

## Woher

Gegen Tippfehler in Ausnahmen hilft nur, dass das Werkzeug jedes Wort kennt.
"""
_PRUEFUNG = frozenset(wort for code, eintrag in CODES.items() for wort in (code, eintrag.name))


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Everything in a suppression that cannot be understood."""
    for ausnahme in subject.ausnahmelage.ausnahmen:
        for meldung, hinweis in _maengel(ausnahme, subject.ausnahmelage.bekannte):
            yield Treffer(Pfad(), meldung, hinweis, kommentar=ausnahme.ort)


def _maengel(ausnahme: Ausnahme, bekannte: Iterable[str]) -> Iterator[tuple[str, str]]:
    if not ausnahme.regeln:
        yield "Die Ausnahme nennt keine Regel.", "Code oder Namen der Regel nennen: # integrakon: ignore IK406 – Grund"
    kleine = {wort.lower(): wort for wort in bekannte}
    for regel in ausnahme.regeln:
        if regel in _PRUEFUNG or regel.upper() in _PRUEFUNG:
            yield (
                f"{regel} ist ein Fehler der Prüfung und lässt sich nicht ausnehmen.",
                "Den Fehler beheben und die Ausnahme entfernen.",
            )
        elif regel.lower() not in kleine:
            yield f"Eine Regel {regel} gibt es nicht.", _vorschlag(regel, kleine)
    if ausnahme.bis and ausnahme.ende is None:
        yield (
            f"„{ausnahme.bis}“ hinter „bis“ ist kein Zeitpunkt; die Ausnahme gilt unbegrenzt.",
            "Einen Tag (2027-01-31), Monat (2027-01) oder ein Jahr (2027) schreiben.",
        )


def _vorschlag(regel: str, kleine: dict[str, str]) -> str:
    nahe = get_close_matches(regel.lower()[:80], kleine, n=1, cutoff=0.7)
    if nahe:
        return f"Gemeint ist wohl {kleine[nahe[0]]}."
    return "„integrakon rule“ listet alle Regeln mit Code und Namen auf."


RULE = Rule(
    code="IK913",
    name="ausnahme-unverstanden",
    bedeutung="Eine Ausnahme nennt eine Regel oder einen Zeitpunkt, die es nicht gibt.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    zuletzt=True,
)
