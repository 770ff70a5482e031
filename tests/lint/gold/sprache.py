"""Language and typography: IK701 to IK705, IK707 to IK709 and IK711 to IK714."""

# ruff: noqa: E501 - reasons are sentences

NICHTS: dict[str, list[str]] = {"hechingen": [], "sachsenheim": [], "hattingen": []}
GOLD = {
    "handlungsfeld-name-uneinheitlich": NICHTS,
    "zeitrahmen-uneinheitlich": NICHTS | {"sachsenheim": ["sb-2/zeitrahmen/wortlaut", "aa-1/zeitrahmen/wortlaut"]},
    "begriff-gemischt": NICHTS
    | {"sachsenheim": ["kap-vorwort-buergermeister/inhalt/0/text", "kap-zielgruppe/inhalt/0/text"]},
    "gender-gemischt": NICHTS
    | {
        "hechingen": ["kap-integrationskonzept/inhalt/0/text"],
        "sachsenheim": ["kap-vorwort-buergermeister/inhalt/0/text"],
    },
    "fremdsprache-unbezeichnet": NICHTS,
    "anfuehrungszeichen": {
        "hechingen": [
            *(
                "kap-weg/inhalt/0/text",
                "kap-lebendige-akteure/inhalt/0/text",
                "ueb-2-2/text",
                "bs-5/text",
                "zw-3-2/text",
            ),
            *("runder-tisch/name", "phase-2/text", "bilder-titelseite/eintraege/2", "bilder-titelseite/eintraege/6"),
            *("bilder-seite-4/eintraege/0", "bilder-seite-18/eintraege/3"),
        ],
        "sachsenheim": ["cafe-link/name", "cafe-link/aliasse/0", "angebot-22/ansprechpartner/4/wortlaut"],
        "hattingen": [],
    },
    "gedankenstrich": {
        "hechingen": ["kap-integrationsverstaendnis/inhalt/0/text"],
        "sachsenheim": ["kap-vorwort-buergermeister/inhalt/0/text", "sb-akt-18/text"],
        "hattingen": ["leitziel-3/text"],
    },
    "leerzeichen": NICHTS | {"sachsenheim": ["sb-2/zeitrahmen/wortlaut"]},
    "zeichen-unsichtbar": NICHTS,
    "satz-lang": {
        "hechingen": ["kap-angebote-bedarfe/inhalt/0/text"],
        "sachsenheim": [
            *("kap-vorwort-buergermeister/inhalt/0/text", "kap-vorwort-buergermeister/inhalt/0/text"),
            *("kap-integration-nachhaltigkeit/inhalt/0/text", "kap-anschlussunterbringung/inhalt/0/text"),
            *("aufgabe-ea-2/text", "aufgabe-ib-4/text"),
        ],
        "hattingen": [],
    },
    "wortlaut-nicht-in-quelle": NICHTS,
    "abkuerzung-unerklaert": NICHTS | {"sachsenheim": ["aufgabe-ib-1/gruppe"]},
}
ABWEICHUNG = {
    "handlungsfeld-name-uneinheitlich": "The plans list every variant of the inventory under „aliasse“; without them the rule finds just these (test_sprache.py).",
    "zeitrahmen-uneinheitlich": "„Zeitraumen“ and „Maßnahmen 1“ are labels, which a plan holds once for all measures (konzept/beschriftungen) and its notes name. What a plan can hold of it is „2- 3 Jahren“ beside „2-3 Jahre“.",
    "begriff-gemischt": "Hechingen's „Migrationsgeschichten\\*“ is the only one of its group there; that its star leads nowhere is a note of the plan.",
    "gender-gemischt": "Hechingen's one pair form is an address, „Liebe Bürgerinnen und Bürger“; left is the star with a blank. In Sachsenheim the first of seven pairs is „Kolleginnen und Kollegen“.",
    "fremdsprache-unbezeichnet": "„DigitalWomen“, „Best-Practice“ and „Rapper-Events“ are single loan words, which WCAG 3.1.2 exempts; none of the plans has a passage.",
    "wortlaut-nicht-in-quelle": "Without a source the rule is silent; its hits with the sources are in test_sprache.py.",
}
