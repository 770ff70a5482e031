"""Rule IK419: several goals in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.deutsch import einzeilig, saetze
from integrakon.lint.rule import Ohne, Profil, Rule, Treffer
from integrakon.lint.subject import Subject

SEITE = """
## Was geprüft wird

Ob ein Ziel aus mehreren Sätzen besteht oder zwei Handlungen mit „und“ verbindet.

## Warum

Ist die eine Hälfte erreicht und die andere nicht, lässt sich der Stand des Ziels nicht mehr angeben.

## Beispiel

```yaml
handlungsfelder:
  - id: arbeit
    titel: Arbeit
    ziele:
      - id: arbeit-1
        text: Die Stadt ist interkulturell geöffnet. Sie ist Vorbild für die Unternehmen.
```

## Stattdessen

```yaml
handlungsfelder:
  - id: arbeit
    titel: Arbeit
    ziele:
      - id: arbeit-1
        text: Die Stadt ist interkulturell geöffnet.
      - id: arbeit-2
        text: Die Stadt ist Vorbild für die Unternehmen.
```

## Woher

SMART: Ein Ziel ist spezifisch und enthält eine Aussage.
"""

_FELDER = frozenset({("Ziel", "text")})
_ZWEITE_HANDLUNG = re.compile(
    r"\bund (?!nicht|damit|somit|seit|statt|insgesamt|jetzt)[a-zäöü]{3,}t"
    r" (?:auf|an|für|mit|die|das|den|dem|der|sich|einen?|eine)\b"
)
# After these, a word in -t is a participle: „werden gefördert und begleitet“.
_HILFSVERB = re.compile(r"\b(?:ist|sind|wird|werden|wurden?|hat|haben|sein)\b", re.IGNORECASE)


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Goals of more than one sentence, or with a second verb."""
    for stelle in subject.texte.in_feldern(_FELDER):
        zweite = _zweite_handlung(einzeilig(stelle.text))
        if zweite or len(saetze(stelle.text)) > 1:
            yield Treffer(
                stelle.pfad,
                "Das Ziel enthält möglicherweise mehrere Aussagen.",
                "Für jede Aussage ein eigenes Ziel eintragen.",
                stelle=zweite,
            )


def _zweite_handlung(text: str) -> str | None:
    treffer = _ZWEITE_HANDLUNG.search(text)
    return treffer.group() if treffer and not _HILFSVERB.search(text[: treffer.start()]) else None


RULE = Rule(
    code="IK419",
    name="mehrfachziel",
    bedeutung="Ein Ziel enthält mehrere Aussagen.",
    severity=Severity.INFO,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    profil=Profil.STRENG,
)
