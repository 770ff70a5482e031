"""Rule IK701: a Handlungsfeld that is called otherwise elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.feldnamen import Feldsuche, Nennung
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.begriffe import Anmerkungsart
from integrakon.plan.modell.handlungsfeld import Handlungsfeld

SEITE = """
## Was geprüft wird

Ob Überschriften, Gremien, Umfragen, das Raster und der Text ein Handlungsfeld so nennen, wie es heißt oder wie seine
`aliasse` es nennen. Gemeldet wird jede andere Schreibweise einmal: dieselben Wörter in anderer Folge, mit „und“ statt
„&“, mit anderen Leerzeichen; hinter „Handlungsfeld“ auch verwandte Wörter („Sprachförderung“ für „Sprache“).

## Warum

Wer das Handlungsfeld an anderer Stelle unter anderem Namen findet, hält es für ein anderes.

## Beispiel

```yaml
handlungsfelder:
  - {id: arbeit, titel: Ausbildung & Arbeit, vision: Alle arbeiten.}
gliederung:
  - {id: kap-1, titel: Arbeit und Ausbildung, inhalt: [{zeigt: [arbeit]}]}
```

## Stattdessen

```yaml
handlungsfelder:
  - {id: arbeit, titel: Ausbildung & Arbeit, aliasse: [Arbeit und Ausbildung], vision: Alle arbeiten.}
gliederung:
  - {id: kap-1, titel: Arbeit und Ausbildung, inhalt: [{zeigt: [arbeit]}]}
```

## Woher

Aus der Lektüre der drei Konzepte: In Sachsenheim heißt jedes der vier Handlungsfelder an einer Stelle anders.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Names that have the words of a field's title, but are none of its names; one hit for each."""
    suche = Feldsuche(feld for _, feld in subject.alle(Handlungsfeld))
    erste: dict[tuple[str, str], tuple[Nennung, Handlungsfeld]] = {}
    zahl: Counter[tuple[str, str]] = Counter()
    for nennung in suche.nennungen(subject.texte):
        if suche.kennt(nennung.name):
            continue
        feld = suche.gemeint(nennung.name, auch_verwandt=nennung.gemeint)
        if feld:
            schluessel = (feld.id, " ".join(nennung.name.split()))
            erste.setdefault(schluessel, (nennung, feld))
            zahl[schluessel] += 1
    for schluessel, (nennung, feld) in erste.items():
        oft = f" ({zahl[schluessel]}-mal)" if zahl[schluessel] > 1 else ""
        yield Treffer(
            nennung.stelle.pfad,
            f"„{schluessel[1]}“{oft} ist keiner der erfassten Namen des Handlungsfelds „{feld.titel}“.",
            "Gleich schreiben oder unter „aliasse“ des Handlungsfelds nennen.",
            stelle=nennung.name.splitlines()[0],
        )


RULE = Rule(
    code="IK701",
    name="handlungsfeld-name-uneinheitlich",
    bedeutung="Ein Handlungsfeld heißt anderswo anders.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    vermerkt_als=(Anmerkungsart.WIDERSPRUCH, Anmerkungsart.SCHREIBWEISE),
)
