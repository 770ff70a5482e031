"""Rule IK913: a suppression that is misspelt, names no rule, an unknown one, one that stays, or a date that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from integrakon.codes import CODES
from integrakon.findings import Severity
from integrakon.lint.ausnahmen import Ausnahme
from integrakon.lint.deutsch import kurz
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Ausnahmelage, Subject
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob jede Ausnahme Regeln nennt, die es gibt, als Code oder mit Namen, und ob hinter `bis` ein Zeitpunkt steht; sonst gilt
sie nicht. Fehler der Prüfung (IK0xx bis IK3xx) und Befunde über Ausnahmen (IK910 bis IK913) lassen sich nicht
ausnehmen. Gemeldet werden auch Kommentare, die wohl eine Ausnahme sein sollen, etwa `# integrakon: ignor IK406` oder
`# noqa: IK406`.

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
_TAG = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})")
_JAHRESENDE = re.compile(r"(?:zum )?(?:Ende|Jahresende) (?:von )?(\d{4})", re.IGNORECASE)
_PRUEFUNG = frozenset(wort for code, eintrag in CODES.items() for wort in (code, eintrag.name))


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Everything in a suppression that cannot be understood."""
    for ausnahme in subject.ausnahmelage.ausnahmen:
        for meldung, hinweis in _maengel(ausnahme, subject.ausnahmelage):
            yield Treffer(Pfad(), meldung, hinweis, kommentar=ausnahme.ort)
    for versuch in subject.ausnahmelage.versuche:
        meldung = f"„{kurz(versuch.wortlaut)}“ nimmt nichts aus, denn so sieht keine Ausnahme aus."
        yield Treffer(Pfad(), meldung, f"Richtig ist: {versuch.richtig}", kommentar=versuch.ort)


def _maengel(ausnahme: Ausnahme, lage: Ausnahmelage) -> Iterator[tuple[str, str]]:
    if not ausnahme.regeln:
        yield "Die Ausnahme nennt keine Regel.", "Code oder Namen der Regel nennen: # integrakon: ignore IK406 – Grund"
    elif ausnahme.uebrig and ausnahme.grund:
        yield f"„{kurz(ausnahme.uebrig)}“ ist weder Regel noch Zeitpunkt.", "Es hinter den Gedankenstrich setzen."
    kleine = {wort.lower(): wort for wort in lage.bekannte}
    yield from filter(None, (_regelmangel(regel, lage, kleine) for regel in ausnahme.regeln))
    if ausnahme.ist_unlesbar:
        was = f"„{kurz(ausnahme.bis)}“ hinter „bis“ ist kein Zeitpunkt" if ausnahme.bis else "Hinter „bis“ steht nichts"
        yield f"{was}; die Ausnahme gilt nicht.", _zeitvorschlag(ausnahme.bis or "")


def _regelmangel(regel: str, lage: Ausnahmelage, kleine: dict[str, str]) -> tuple[str, str] | None:
    if regel in _PRUEFUNG or regel.upper() in _PRUEFUNG:
        meldung = f"{regel} ist ein Fehler der Prüfung und lässt sich nicht ausnehmen."
        return meldung, "Den Fehler beheben und die Ausnahme entfernen."
    if not lage.ist_ausnehmbar(regel):
        meldung = f"{regel} meldet Mängel von Ausnahmen und lässt sich selbst nicht ausnehmen."
        return meldung, "Die Ausnahme berichtigen, um die es geht."
    if regel.lower() not in kleine:
        return f"Eine Regel {regel} gibt es nicht.", _vorschlag(regel, kleine)
    return None


def _zeitvorschlag(bis: str) -> str:
    if tag := _TAG.fullmatch(bis):
        return f"Gemeint ist wohl {tag[3]}-{int(tag[2]):02}-{int(tag[1]):02}."
    if jahr := _JAHRESENDE.fullmatch(bis):
        return f"Gemeint ist wohl {jahr[1]}."
    return "Einen Tag (2027-01-31), Monat (2027-01) oder ein Jahr (2027) schreiben."


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
