"""Structure, likeness and timetable: IK413 to IK418 and IK422 to IK424."""

# ruff: noqa: E501 - reasons are sentences

NICHTS: dict[str, list[str]] = {"hechingen": [], "sachsenheim": [], "hattingen": []}
GOLD = {
    "doppelung": NICHTS | {"sachsenheim": ["aa-akt-10"]},
    "bestand-als-neu": NICHTS
    | {"sachsenheim": ["sb-akt-8/text", "sb-akt-10/text", "sb-akt-11/text", "aa-akt-2/text", "wn-akt-9/text"]},
    "zeitstufe-ohne-bezug": NICHTS,
    "zeitstufe-luecke": NICHTS
    | {"sachsenheim": ["konzept/zeitstufen", "konzept/zeitstufen/1/von_jahre", "sk-1/zeitrahmen/stufen"]},
    "zeitplan-fremd": NICHTS | {"sachsenheim": ["zeitplan-1", "zeitplan-6/titel", "zeitplan-7/titel"]},
    "zeitplan-leer": NICHTS | {"sachsenheim": [f"zeitplan-{nummer}" for nummer in range(1, 12)]},
    "nummerierung-luecke": NICHTS | {"sachsenheim": ["prozess-netzwerktreffen-3/titel", "abbildung-3/nr"]},
    "handlungsfeld-anzahl": {
        "hechingen": [
            *("anhang-ankuendigung/inhalt/0/text", "frage-bedarfsabdeckung/text", "phase-1/text", "abbildung-3/titel"),
        ],
        "sachsenheim": ["kap-erlaeuterung/inhalt/0/text"],
        "hattingen": [],
    },
    "pflichtangabe-fehlt": NICHTS | {"hattingen": ["konzept"]},
}
ABWEICHUNG = {
    "doppelung": "ueb-2-1, bs-1-1 and zw-1-3 share 32 to 43 of 100 words, no more than bs-4-1 and bs-4-3, which are two "
    "steps of one thing. The interpreters' pools belong to two measures; under another one the same words may count "
    "something else.",
    "bestand-als-neu": "aa-akt-2 names „Beratungsangebote“, which the list of offers has, too.",
    "zeitstufe-ohne-bezug": "The inventory expects 10 in Sachsenheim, whose source does not say from when „innerhalb "
    "eines Jahres“ counts. The plan holds the term from 2025 and the bounds of the classes: from them years follow.",
    "handlungsfeld-anzahl": "„vier“ stands in four texts of Hechingen, twice in phase-1. Hattingen's 7 against 8 are two "
    "lists without a number in words; the plan holds the eight, and a note names the difference.",
    "pflichtangabe-fehlt": "Hattingen is a draft, so no resolution is asked of it, only its date.",
}
