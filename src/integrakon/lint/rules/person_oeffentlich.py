"""Rule IK802: the name of a person, without a reason to publish it."""

from __future__ import annotations

from collections.abc import Iterator

from integrakon.findings import Severity
from integrakon.lint.rule import Ohne, Profil, Rule, Treffer
from integrakon.lint.subject import Subject
from integrakon.plan.modell.akteure import Kontakt
from integrakon.plan.modell.handlungsfeld import Verlaufseintrag
from integrakon.plan.personen import nennt_person

SEITE = """
## Was geprüft wird

Ob ein `kontakt` mit `name` auch eine `rechtsgrundlage` nennt, etwa „Einwilligung vom 3. Mai 2026“, und ob die `stelle`
einer Statusmeldung eine Person ist („Frau …“, „Dr. …“).

## Warum

Der Plan wird im Internet veröffentlicht, und git vergisst nicht. Voreinstellung ist deshalb die Funktion statt des
Namens.

## Beispiel

```yaml
akteure:
  - id: stadt
    name: Stadtverwaltung
    kontakt: {funktion: Integrationsbeauftragte, name: Erika Mustermann}
```

## Stattdessen

```yaml
akteure:
  - id: stadt
    name: Stadtverwaltung
    kontakt: {funktion: Integrationsbeauftragte, email: integration@musterstadt.de}
```

## Woher

Landesbeauftragte für den Datenschutz Niedersachsen: Veröffentlichungen im Internet sind weltweit und verknüpfbar.
"""


def check(subject: Subject, _parameter: Ohne) -> Iterator[Treffer]:
    """Contacts with a name and no legal basis for it, and persons in whose place an office should report."""
    for pfad, kontakt in subject.alle(Kontakt):
        if kontakt.name and not kontakt.rechtsgrundlage:
            yield Treffer(
                pfad.child("name"),
                f"Der Name „{kontakt.name}“ steht ohne Rechtsgrundlage im Plan.",
                "Nur die „funktion“ nennen oder unter „rechtsgrundlage“ die Einwilligung.",
            )
    for pfad, eintrag in subject.alle(Verlaufseintrag):
        if eintrag.stelle and nennt_person(eintrag.stelle):
            yield Treffer(
                pfad.child("stelle"),
                f"Die Meldung kommt von „{eintrag.stelle}“, einer Person; hierher gehört eine Funktion.",
                "Das Amt oder die Funktion nennen, die meldet.",
            )


RULE = Rule(
    code="IK802",
    name="person-oeffentlich",
    bedeutung="Der Name einer Person steht ohne Rechtsgrundlage im Plan.",
    severity=Severity.ERROR,
    seite=SEITE,
    check=check,
    parameter=Ohne(),
    profil=Profil.TREU,
)
