"""Rule IK704: several ways of writing for women and men in one plan."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.genderformen import LUECKE, genderformen
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.texte import Fund
from integrakon.plan.begriffe import Anmerkungsart

SEITE = """
## Was geprüft wird

Ob ein Plan auf mehr als eine Weise Frauen und Männer nennt: Stern (`Bürger*innen`), Binnen-I (`BürgerInnen`),
Doppelpunkt, Unterstrich, Schrägstrich, Klammern, Paarform (Bürgerinnen und Bürger). Gemeldet wird jede seltenere Weise
einmal, an ihrer ersten Stelle, und ein Stern mit Leerzeichen. Anreden („Liebe Bürgerinnen und Bürger“), Namen von
Akteuren und Titel fremder Werke zählen nicht mit.

## Warum

Gemischte Formen lesen sich wie von mehreren Händen, und Vorleseprogramme sprechen sie verschieden aus.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: BürgerInnen wirken mit. Bürgerinnen und Bürger stimmen ab.
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Bürgerinnen und Bürger wirken mit und stimmen ab.
```

## Woher

Deutscher Blinden- und Sehbehindertenverband: innerhalb eines Textes eine Form.
"""

_AUSSER = frozenset({"Quelle", "Verzeichniseintrag", "Akteur", "Foerderung"})


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """The first place of every way but the commonest."""
    alle = {form: _eigene(funde) for form, funde in genderformen(subject.texte).items()}
    formen = {form: funde for form, funde in alle.items() if funde and form != LUECKE}
    if formen:
        haeufigste = max(formen, key=lambda form: len(formen[form]))
        for form, funde in formen.items():
            if form != haeufigste:
                yield _treffer(form, funde, haeufigste, formen[haeufigste])
    for fund in alle.get(LUECKE, ()):
        yield Treffer(
            fund.stelle.pfad,
            f"In „{fund.wort}“ steht hinter dem Stern ein Leerzeichen.",
            "Zusammenschreiben, z. B. „Bürger*innen“.",
            stelle=fund.wort,
        )


def _eigene(funde: list[Fund]) -> list[Fund]:
    return [fund for fund in funde if fund.stelle.klasse not in _AUSSER]


def _treffer(form: str, funde: list[Fund], haeufigste: str, uebliche: list[Fund]) -> Treffer:
    return Treffer(
        funde[0].stelle.pfad,
        f"„{funde[0].wort}“ ({form}, {len(funde)}-mal) steht neben „{uebliche[0].wort}“ "
        f"({haeufigste}, {len(uebliche)}-mal).",
        "Im ganzen Konzept eine Weise verwenden.",
        stelle=funde[0].wort,
    )


RULE = Rule(
    code="IK704",
    name="gender-gemischt",
    bedeutung="Mehrere Schreibweisen für Frauen und Männer stehen nebeneinander.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.SCHREIBWEISE,),
)
