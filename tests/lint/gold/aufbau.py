"""Structure, likeness and timetable: IK413 to IK418 and IK422 to IK424."""

# ruff: noqa: E501 - reasons are sentences

NICHTS: dict[str, list[str]] = {"hechingen": [], "sachsenheim": [], "hattingen": []}
GOLD = {
    "doppelung": NICHTS | {"sachsenheim": ["aa-akt-10", "sk-3-i4"]},
    "bestand-als-neu": NICHTS
    | {"sachsenheim": ["sb-akt-8/text", "sb-akt-10/text", "sb-akt-11/text", "aa-akt-2/text", "wn-akt-9/text"]},
    "zeitstufe-ohne-bezug": NICHTS,
    "zeitstufe-luecke": NICHTS
    | {"sachsenheim": ["konzept/zeitstufen", "konzept/zeitstufen/1/von_jahre", "sk-1/zeitrahmen/stufen"]},
    "zeitplan-fremd": NICHTS | {"sachsenheim": ["zeitplan-1", "zeitplan-6/titel", "zeitplan-7/titel"]},
    "zeitplan-leer": NICHTS | {"sachsenheim": [f"zeitplan-{nummer}" for nummer in range(1, 12)]},
    "nummerierung-luecke": NICHTS | {"sachsenheim": ["prozess-netzwerktreffen-3/titel", "abbildung-3/nr"]},
    "handlungsfeld-anzahl": {
        "hechingen": ["frage-bedarfsabdeckung/text", "phase-1/text", "phase-1/text", "abbildung-3/titel"],
        "sachsenheim": ["kap-erlaeuterung/inhalt/0/text"],
        "hattingen": [],
    },
    "pflichtangabe-fehlt": NICHTS | {"hattingen": ["konzept"]},
}
ABWEICHUNG = {
    "doppelung": "The overlap of ueb-2, bs-1-1 and zw-1-3, and of the interpreters' pools, is one of meaning: they share "
    "too few words to be told apart from measures that are merely related. sk-3-i4 repeats sk-2-i3 word for word.",
    "bestand-als-neu": "aa-akt-2 names „Beratungsangebote“, which the list of offers has, too.",
    "zeitstufe-ohne-bezug": "The inventory expects 10 in Sachsenheim, whose source does not say from when „innerhalb "
    "eines Jahres“ counts. The plan holds the term from 2025 and the bounds of the classes: from them years follow.",
    "handlungsfeld-anzahl": "„vier“ stands in Hechingen at four places. Hattingen's 7 against 8 are two lists without a "
    "number in words; the plan holds the eight, and a note names the difference.",
    "pflichtangabe-fehlt": "Hattingen is a draft, so no resolution is asked of it, only its date.",
}
