"""Rule IK910: a suppression that does not say why."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.deutsch import kurz
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.pfad import Pfad

SEITE = """
## Was geprüft wird

Ob hinter jeder Ausnahme (`# integrakon: ignore …`) ein Gedankenstrich und ein Grund stehen; vor und hinter dem Strich
steht ein Leerzeichen. Die Ausnahme wirkt auch ohne Grund.

## Warum

Wer den Plan in zwei Jahren fortschreibt, muss wissen, ob die Ausnahme noch gilt.

## Beispiel

```yaml
handlungsfelder:
  # integrakon: ignore IK406
  - id: bildung
    titel: Bildung
```

## Stattdessen

```yaml
handlungsfelder:
  # integrakon: ignore IK406 – Die Vision beschließt der Rat im Herbst.
  - id: bildung
    titel: Bildung
```

## Woher

Wer Prüfwerkzeuge nutzt, verlangt das seit Langem, etwa bei ruff (#8453, #21270).
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Suppressions without a reason."""
    for ausnahme in subject.ausnahmelage.ausnahmen:
        if ausnahme.grund or not ausnahme.regeln or ausnahme.ist_unlesbar:
            continue
        regeln = ", ".join(ausnahme.regeln)
        if ausnahme.uebrig:
            bis = f" bis {ausnahme.bis}" if ausnahme.bis else ""
            meldung = f"In der Ausnahme für {regeln} fehlt der Gedankenstrich vor dem Grund „{kurz(ausnahme.uebrig)}“."
            hinweis = f"So schreiben: # integrakon: ignore {regeln}{bis} – {' '.join(ausnahme.uebrig.split())}"
        else:
            meldung = f"Die Ausnahme für {regeln} nennt keinen Grund."
            hinweis = "Einen Gedankenstrich und den Grund anfügen: # integrakon: ignore IK406 – Grund"
        yield Treffer(Pfad(), meldung, hinweis, kommentar=ausnahme.ort)


RULE = Rule(
    code="IK910",
    name="ausnahme-ohne-grund",
    bedeutung="Eine Ausnahme nennt keinen Grund.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    zuletzt=True,
)
