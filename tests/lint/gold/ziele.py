"""Goals: IK401 to IK411 and IK425."""

GOLD = {
    "handlungsfeld-ohne-vision": {
        "hechingen": ["uebergeordnete-massnahmen"],
        "sachsenheim": [
            "sprache-bildung",
            "arbeits-und-ausbildungsmarkt",
            "wohnen-nachbarschaft",
            "sport-kultur-freizeit",
        ],
        "hattingen": [],
    },
}
ABWEICHUNG: dict[str, str] = {}
