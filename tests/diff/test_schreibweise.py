"""Pairs of texts that are only written otherwise, and pairs that look alike and say something else."""

import pytest

from integrakon.diff.schreibweise import nur_schreibweise

GLEICH = [
    # case, marks, spaces
    ("Alle verständigen sich auf Deutsch.", "Alle verständigen sich auf Deutsch!"),
    ("Das „Café“ öffnet", 'Das "Café" öffnet'),
    ("Haus- und Familienbesuche", "Haus– und Familienbesuche"),
    ("Deutsch Kurse", "Deutschkurse"),
    ("Eltern-Café", "Elterncafé"),
    ("Kurse, Treffen und Feste", "Kurse Treffen und Feste"),
    ("zum 5. Mal", "zum 5 Mal"),
    ("5 % der Kinder", "5% der Kinder"),
    ("2-3 Kurse", "2 – 3 Kurse"),
    ("alle Schüler*innen", "alle Schüler:innen"),
    ("alle SchülerInnen", "alle Schüler*innen"),
    # a slip: a letter doubled, left out, swapped with its neighbour
    ("Sie wissen, das es Kurse gibt", "Sie wissen, dass es Kurse gibt"),
    ("ein Sprachkurs für Eltern", "ein Sprachkurss für Eltern"),
    ("die Zusammenarbeit", "die Zusamenarbeit"),
    ("neue Angebotsstruktuen", "neue Angebotsstrukturen"),
    ("die Verwaltng der Stadt", "die Verwaltung der Stadt"),
    ("das Integrationkonzept", "das Integrationskonzept"),
    ("die Kidner der Stadt", "die Kinder der Stadt"),
    ("eine Koordinatoin", "eine Koordination"),
    ("Hier wirt gebaut", "Hier wird gebaut"),
]
ANDERS = [
    # negations and prefixes
    ("Die Zusage ist verbindlich", "Die Zusage ist unverbindlich"),
    ("Sie treffen sich regelmäßig", "Sie treffen sich unregelmäßig"),
    ("Die Stelle ist unbefristet", "Die Stelle ist befristet"),
    ("bei keinem Kind", "bei einem Kind"),
    ("Es wird jemand gesucht", "Es wird niemand gesucht"),
    ("Das gilt nie", "Das gilt die"),
    ("die Anmeldung der Kinder", "die Abmeldung der Kinder"),
    ("die Kursanmeldung", "die Kursabmeldung"),
    ("Die Stadt wird zusagen", "Die Stadt wird absagen"),
    ("die Auftragserteilung", "die Auftragsverteilung"),
    ("nicht öffentliche Sitzung", "öffentliche Sitzung"),
    # figures, in digits and in words
    ("zweimal im Jahr", "einmal im Jahr"),
    ("2,5 Stunden", "25 Stunden"),
    ("2-3 Kurse", "23 Kurse"),
    ("2–3 Kurse", "23 Kurse"),
    ("1,5 Prozent", "15 Prozent"),
    ("1.000 Euro", "1,000 Euro"),
    ("10 bis 20", "10 bis 200"),
    ("10 - 20 Kinder", "10 20 Kinder"),
    ("um -5 Grad", "um 5 Grad"),
    ("zehn Kurse", "zehne Kurse"),
    # modal verbs, tense, number, case
    ("Alle müssen teilnehmen", "Alle müssten teilnehmen"),
    ("Die Stadt soll zahlen", "Die Stadt sollte zahlen"),
    ("Sie erreichen viele", "Sie erreichten viele"),
    ("Das Angebot bleibt", "Das Angebot bliebt"),
    ("mit dem Angebot", "mit den Angebot"),
    ("ein Beratungsangebot", "ein Beratungsangebote"),
    # dots, exchanged letters, other words
    ("Die Stadt fördert Vereine", "Die Stadt fordert Vereine"),
    ("Die Stadt fördert", "Die Stadt förderte"),
    ("das Haus", "das Maus"),
    ("die Kursleitung", "die Kursleistung"),
    ("das Amt", "das Samt"),
    ("der Rat beschließt", "das Rad beschließt"),
    ("alle Schüler*innen", "alle Schülerinnen"),
    ("ein Kurs für Eltern", "zwei Kurse für Eltern"),
]


@pytest.mark.parametrize(("eines", "anderes"), GLEICH)
def test_only_written_otherwise(eines: str, anderes: str) -> None:
    assert nur_schreibweise(eines, anderes)
    assert nur_schreibweise(anderes, eines)


@pytest.mark.parametrize(("eines", "anderes"), ANDERS)
def test_something_else_is_said(eines: str, anderes: str) -> None:
    assert not nur_schreibweise(eines, anderes)
    assert not nur_schreibweise(anderes, eines)
