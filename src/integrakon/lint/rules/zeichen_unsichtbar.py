"""Rule IK711: characters that nobody sees or that mean something else on every computer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.korrektur import wort_bei
from integrakon.lint.rule import Ohne, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.lint.typografie import RICHTUNG, UNSICHTBAR, erste_stelle, ohne_unsichtbare

SEITE = """
## Was geprüft wird

Ob ein Text Zeichen enthält, die niemand sieht (weiche Trennstriche, Leerzeichen ohne Breite, Zeichen, die die
Schreibrichtung umkehren), die jeder Rechner anders zeigt (Zeichen zur eigenen Verwendung) oder die einen Lesefehler
vertreten (�). `--fix` entfernt die unsichtbaren. Was arabische und andere Schriften und Bildzeichen brauchen, bleibt.

## Warum

Sie kommen mit dem Kopieren aus PDF und Textverarbeitung. Die Suche findet das Wort dann nicht mehr, ein
Vorleseprogramm zerteilt es, und eine umgekehrte Schreibrichtung zeigt anderes, als dasteht.

## Beispiel

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: "Die Stadt bietet Sprach\\u00adkurse an."
```

## Stattdessen

```yaml
gliederung:
  - id: kap-1
    titel: Einleitung
    inhalt:
      - text: Die Stadt bietet Sprachkurse an.
```

## Woher

Unicode Technical Report 36: unsichtbare Zeichen und umgekehrte Schreibrichtung in Texten, die geprüft werden.
"""

_UNLESBAR = "\ue000-\uf8ff\ufffd"
_VERDACHT = re.compile(f"[{UNSICHTBAR}{RICHTUNG}{_UNLESBAR}]")
_KEIN_ZEICHEN = re.compile(f"[{_UNLESBAR}]")
_NAMEN = {
    "\u00ad": "ein weicher Trennstrich",
    "\u200b": "ein Leerzeichen ohne Breite",
    "\u200c": "ein unsichtbarer Trenner",
    "\u200d": "ein unsichtbarer Verbinder",
    "\u2060": "ein unsichtbarer Verbinder",
    "\ufeff": "eine Markierung der Bytefolge",
    "\ufffd": "ein nicht lesbares Zeichen",
}


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Texts with such a sign; one hit a text, at the first. What cannot be read is only told."""
    for stelle in subject.texte.alle:
        if _VERDACHT.search(stelle.text) is None:
            continue
        neu = ohne_unsichtbare(stelle.text)
        unlesbar = _KEIN_ZEICHEN.search(stelle.text)
        if neu == stelle.text and unlesbar is None:
            continue
        ort = erste_stelle(stelle.text, neu) if unlesbar is None else unlesbar.start()
        anfang, ende = wort_bei(stelle.text, ort)
        yield Treffer(
            stelle.pfad,
            f"In „{_VERDACHT.sub('·', stelle.text[anfang:ende])}“ steht {_name(stelle.text[ort])}.",
            "Das Zeichen löschen; was unlesbar ist, aus der Vorlage nachtragen.",
            stelle=stelle.text[anfang:ende],
            korrektur=neu if neu != stelle.text else None,
        )


def _name(zeichen: str) -> str:
    kennung = f"U+{ord(zeichen):04X}"
    if zeichen in _NAMEN:
        return f"{_NAMEN[zeichen]} ({kennung})"
    if unicodedata.category(zeichen) == "Co":
        return f"ein Zeichen zur eigenen Verwendung ({kennung})"
    return f"ein Zeichen, das die Schreibrichtung ändert ({kennung})"


RULE = Rule(
    code="IK711",
    name="zeichen-unsichtbar",
    bedeutung="Ein Text enthält unsichtbare oder unlesbare Zeichen.",
    severity=Severity.WARNING,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    behebbar=True,
)
