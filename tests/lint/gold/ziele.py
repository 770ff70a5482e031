"""Goals and the wording of measures: IK401 to IK412, IK419 to IK421 and IK425."""

LEITZIELE = [f"leitziel-{nummer}" for nummer in range(1, 8)]
ZIELE = [
    f"{feld}-{nummer}" for feld, zahl in (("ueb", 2), ("bs", 5), ("aa", 5), ("zw", 3)) for nummer in range(1, zahl + 1)
]
GOLD = {
    "ziel-ohne-massnahme": {"hechingen": [], "sachsenheim": [], "hattingen": LEITZIELE},
    "massnahme-ohne-ziel": {"hechingen": [], "sachsenheim": [], "hattingen": []},
    "ziel-unmessbar": {"hechingen": ZIELE, "sachsenheim": [], "hattingen": LEITZIELE},
    "ziel-als-taetigkeit": {"hechingen": ["zw-1/text"], "sachsenheim": ["wn-1/soll_zustand/1"], "hattingen": []},
    "ziel-komparativ": {
        "hechingen": [],
        "sachsenheim": ["sb-1-i4/text", "wn-2/soll_zustand/1"],
        "hattingen": [],
    },
    "handlungsfeld-ohne-vision": {
        "hechingen": ["uebergeordnete-massnahmen"],
        "sachsenheim": [
            *("sprache-bildung", "arbeits-und-ausbildungsmarkt", "wohnen-nachbarschaft", "sport-kultur-freizeit")
        ],
        "hattingen": [],
    },
    "massnahme-ohne-akteur": {
        "hechingen": [
            *("ueb-1-2/text", "bs-1-3/text", "bs-2-2/text", "aa-2-2/text", "aa-2-3/text", "aa-3-5/text"),
            *("aa-4-5/text", "aa-5-2/text", "zw-1-2/text"),
        ],
        "sachsenheim": [],
        "hattingen": [],
    },
    "zeit-fehlt": {"hechingen": 48, "sachsenheim": [], "hattingen": []},
    "ressourcen-fehlen": {"hechingen": 49, "sachsenheim": 10, "hattingen": []},
    "nur-absicht": {
        "hechingen": [
            *("ueb-1-3/text", "ueb-2-2/text", "bs-1-3/text", "bs-3-3/text", "zw-1-4/text", "zw-3-2/text"),
        ],
        "sachsenheim": [],
        "hattingen": [],
    },
    "turnus-unbestimmt": {
        "hechingen": [
            *("ueb-2-2/text", "bs-1-1/text", "bs-4/text", "aa-1-3/text", "aa-3-5/text", "aa-4/text"),
            *("aa-5-2/text", "zw-1-2/text", "zw-2/text"),
        ],
        "sachsenheim": [],
        "hattingen": [],
    },
    "reihenfolge-fehlt": {"hechingen": ["aa-3-5/text"], "sachsenheim": [], "hattingen": []},
    "mehrfachziel": {"hechingen": ["aa-5/text", "zw-1/text"], "sachsenheim": [], "hattingen": []},
    "ziel-absolut": {
        "hechingen": [
            *("ueb-2/text", "bildung-sprache/vision", "ausbildung-arbeit/vision"),
            "zusammenleben-wohnumfeld-freizeit/vision",
        ],
        "sachsenheim": ["sb-1/soll_zustand/0", "sk-2/soll_zustand/1"],
        "hattingen": [],
    },
    "leitziel-form": {"hechingen": [], "sachsenheim": [], "hattingen": ["leitziel-6/text"]},
    "ziel-weichwort": {
        "hechingen": [f"{ziel}/text" for ziel in ("ueb-1", "ueb-2", "bs-1", "bs-2", "bs-5", "aa-1", "aa-2")],
        "sachsenheim": [
            *("sb-1/soll_zustand/0", "aa-1/soll_zustand/1", "aa-1/soll_zustand/2", "aa-2/soll_zustand/2"),
        ],
        "hattingen": [],
    },
}
ABWEICHUNG = {
    "massnahme-ohne-akteur": "The eight and aa-5-2 (H:371), of which the inventory says that its word list misses it.",
    "zeit-fehlt": "48, not 49: aa-5-4 says „jährlicher Austausch“, which the plan holds as its turnus.",
    "turnus-unbestimmt": "The seven of the inventory, and ueb-2-2 („kontinuierlich aktualisiert“) and zw-2 "
    "(„regelmäßig Veranstaltungen“), which say as little how often.",
    "reihenfolge-fehlt": "The four of the inventory name their predecessors in the plan; aa-3-5 does not.",
    "ziel-absolut": "The inventory names two examples and „H Visionen“; ueb-2 begins „Alle Hechinger*innen“.",
    "ziel-weichwort": "ueb-2 says „niederschwellig“, too; the inventory names no ids for Sachsenheim.",
}
