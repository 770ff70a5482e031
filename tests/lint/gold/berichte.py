"""Resolution and reporting: IK901 to IK908, on 24 November 2026."""

# ruff: noqa: E501 - reasons are sentences

NICHTS: dict[str, list[str]] = {"hechingen": [], "sachsenheim": [], "hattingen": []}
GOLD = {
    "laufzeit-abgelaufen": NICHTS | {"hechingen": ["konzept/laufzeit"]},
    "evaluation-ueberfaellig": NICHTS,
    "umgesetzt-ohne-beleg": NICHTS,
    "status-veraltet": NICHTS,
    "status-rueckschritt": NICHTS,
    "beschluss-fehlt": NICHTS,
    "datum-unplausibel": NICHTS | {"sachsenheim": ["quelle-niko-checkliste/zugriff"]},
    "verlauf-in-der-zukunft": NICHTS,
}
ABWEICHUNG = {
    "evaluation-ueberfaellig": "Sachsenheim's source names no year; read latest, the first of its evaluations is due at the end of 2027.",
    "datum-unplausibel": "„dieses Jahr am 28. und 29. Juni“ against the date of the concept (S:86) is reckoning with weekdays; the plan notes it.",
}
