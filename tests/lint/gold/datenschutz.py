"""Accessibility of pictures and data protection: IK706 and IK801 to IK804."""

# ruff: noqa: E501 - reasons are sentences

NICHTS: dict[str, list[str]] = {"hechingen": [], "sachsenheim": [], "hattingen": []}
GOLD = {
    "alttext-fehlt": {
        "hechingen": ["abbildung-1", "abbildung-4"],
        "sachsenheim": ["abbildung-1", "abbildung-3", "schaubild-ehrenamtsarbeit", "foto-deckblatt"],
        "hattingen": [],
    },
    "kleinzahl": NICHTS,
    "person-oeffentlich": NICHTS,
    "freitext-personenbezug": NICHTS,
    "person-im-text": {
        "hechingen": [
            "kap-grusswort/inhalt/0/text",
            "anhang-ankuendigung/inhalt/0/text",
            "anhang-beschluss/inhalt/0/text",
            "bilder-seite-3/eintraege/0",
        ],
        "sachsenheim": [f"kap-vorwort-{wer}/inhalt/0/text" for wer in ("buergermeister", "integrationsbeauftragter")],
        "hattingen": [],
    },
}
ABWEICHUNG = {
    "alttext-fehlt": "Figures 2 and 3 of Hechingen have their data beside them as a survey. Sachsenheim has two pictures without a number, too. All are noted as lost, so they are hints.",
    "person-oeffentlich": "No contact of the plans carries a name; Hahn, Johner, Albrich and Issaka stand in prose only: person-im-text.",
    "freitext-personenbezug": "The contacts of companies in Hechingen's imprint are allowed, as the inventory says.",
}
