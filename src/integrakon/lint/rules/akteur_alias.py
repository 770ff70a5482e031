"""Rule IK603: one actor under two names that nothing connects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.akteure import Akteur, Nennung

SEITE = """
## Was geprüft wird

Ob zwei Akteure bis auf Schreibweise, Abkürzung oder Zusatz gleich heißen, und ob jede Nennung eines einzelnen Akteurs
im Wortlaut so lautet wie sein Name oder einer seiner `aliasse`.

## Warum

Wer zweimal in der Liste steht, bekommt die Hälfte seiner Aufgaben gezeigt.

## Beispiel

```yaml
akteure:
  - {id: kirbachschule, name: Kirbachschule}
  - {id: kirbach, name: Kirbach-Schule}
```

## Stattdessen

```yaml
akteure:
  - {id: kirbachschule, name: Kirbachschule, aliasse: [Kirbach-Schule]}
```

## Woher

Aus der Lektüre der drei Konzepte: In Sachsenheim heißt der Arbeitskreis Asyl auf vier Weisen.
"""

_ZUSATZ = re.compile(r"\b(?:e\. ?v\.|e\.v|ggmbh|gmbh)|\(.*?\)", re.IGNORECASE)
_ZEICHEN = re.compile(r"[\W_]+")
_ABKUERZUNG = re.compile(r"\b[A-ZÄÖÜ]{2,4}\b")


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Actors whose names differ only in spelling, and mentions in words that are none of an actor's names."""
    gesehen: dict[str, str] = {}
    for pfad, akteur in subject.alle(Akteur):
        for form in {form for name in (akteur.name, *akteur.aliasse) for form in _formen(name)}:
            andere = gesehen.setdefault(form, akteur.id)
            if andere != akteur.id:
                yield Treffer(
                    pfad.child("name"),
                    f"„{akteur.name}“ ({akteur.id}) heißt fast wie „{andere}“.",
                    "Ist es derselbe, nur einen Eintrag behalten und die andere Schreibweise unter „aliasse“ nennen.",
                )
                break
    yield from _nennungen(subject)


def _nennungen(subject: Subject) -> Iterator[Treffer]:
    namen = {akteur.id: {akteur.name, *akteur.aliasse} for _, akteur in subject.alle(Akteur)}
    for pfad, nennung in subject.alle(Nennung):
        if nennung.wortlaut and len(nennung.akteure) == 1 and nennung.wortlaut not in namen[nennung.akteure[0]]:
            yield Treffer(
                pfad.child("wortlaut"),
                f"„{nennung.wortlaut}“ ist keiner der erfassten Namen von „{nennung.akteure[0]}“.",
                "Als „aliasse“ beim Akteur ergänzen.",
            )


def _formen(name: str) -> Iterator[str]:
    """A name without legal form, brackets, spaces and signs; and with its abbreviations taken as first letters."""
    ohne = _ZUSATZ.sub("", name)
    yield _ZEICHEN.sub("", ohne).casefold()
    worte = ohne.split()
    if len(worte) > 1 and not _ABKUERZUNG.search(ohne):
        for laenge in range(2, len(worte) + 1):
            erste = "".join(wort[0] for wort in worte[:laenge] if wort[0].isupper())
            if len(erste) == laenge:
                yield _ZEICHEN.sub("", erste + "".join(worte[laenge:])).casefold()


RULE = Rule(
    code="IK603",
    name="akteur-alias",
    bedeutung="Zwei Akteure heißen fast gleich, oder eine Schreibweise ist nicht erfasst.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.SCHREIBWEISE, Anmerkungsart.WIDERSPRUCH),
)
