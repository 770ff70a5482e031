"""Actors, responsibility and references: IK601 to IK606 and IK710."""

# ruff: noqa: E501 - reasons are sentences

NICHTS: dict[str, list[str]] = {"hechingen": [], "sachsenheim": [], "hattingen": []}
GOLD = {
    "verantwortlich-fehlt": {
        "hechingen": ["ueb-1"],
        "sachsenheim": ["sb-1", "sb-2", "aa-1", "aa-2", "wn-1", "wn-2", "wn-3", "sk-1", "sk-2", "sk-3"],
        "hattingen": [],
    },
    "akteur-nicht-am-ziel": NICHTS
    | {
        "hechingen": [
            *("bs-2-2/akteure/0", "aa-1-1/akteure/1", "aa-2-1/akteure/3", "aa-2-3/akteure/0"),
            *("aa-5-3/akteure/0", "aa-5-4/akteure/0", "zw-2-2/akteure/1"),
        ]
    },
    "akteur-alias": NICHTS,
    "akteur-ohne-aufgabe": {"hechingen": 10, "sachsenheim": 3, "hattingen": 9},
    "akteur-unbestimmt": NICHTS | {"hechingen": ["bs-5/umsetzungsakteure/0"]},
    "stelle-ueberlastet": NICHTS,
    "verweise-ungeordnet": {"hechingen": 18, "sachsenheim": 6, "hattingen": []},
}
ABWEICHUNG = {
    "akteur-nicht-am-ziel": "The four of the inventory, and likewise bs-2-2 (ehrenamtliche Sprachförderkräfte) and aa-2-1 "
    "(Akteure der Jugendarbeit). bs-3-3's Netzwerk Schule-Wirtschaft is no actor of the plan.",
    "akteur-alias": "The plans declare the variants of the inventory as aliasse; without these Sachsenheim has hits "
    "(see `test_namen`). Kindergärten and Kindertagesstätten, Migrationsberatung and Migrationsarbeit may be different "
    "things: silent.",
}
