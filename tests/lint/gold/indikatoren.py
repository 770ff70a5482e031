"""Indicators and figures: IK501 to IK512."""

# ruff: noqa: E501 - reasons are sentences

NICHTS: dict[str, list[str]] = {"hechingen": [], "sachsenheim": [], "hattingen": []}
ZAEHLBARE = [
    *("sb-1-i2", "sb-1-i3", "sb-2-i1", "aa-1-i1", "aa-1-i2", "aa-1-i3", "aa-1-i4", "wn-1-i3", "wn-2-i1"),
    *("sk-2-i2", "sk-3-i3"),
]
TAETIGKEITEN = ["sb-2-i3", "aa-2-i2", "wn-1-i1", "sk-1-i3", "sk-2-i3", "sk-3-i4"]
UNBELEGTE = ["kz-nationen", "kz-unterkuenfte", "kz-untergebrachte", "kz-herkunftslaender", "kz-stelle"]
GOLD = {
    "indikator-fehlt": {"hechingen": 49, "sachsenheim": [], "hattingen": []},
    "indikator-ohne-zielwert": NICHTS | {"sachsenheim": ZAEHLBARE},
    "indikator-ohne-quelle": {"hechingen": [], "sachsenheim": 32, "hattingen": []},
    "indikator-ist-taetigkeit": NICHTS | {"sachsenheim": [f"{kennung}/text" for kennung in TAETIGKEITEN]},
    "indikator-nur-output": NICHTS,
    "indikator-widerspruch": NICHTS | {"sachsenheim": ["sb-1-i4/text"]},
    "kennzahl-unbelegt": {"hechingen": ["kz-einwohner"], "sachsenheim": UNBELEGTE, "hattingen": []},
    "kennzahl-rechnung": NICHTS | {"hechingen": ["kap-angebote-bedarfe/inhalt/0/text"]},
    "indikator-ohne-einheit": NICHTS,
    "messwert-veraltet": NICHTS,
    "indikator-ohne-basiswert": NICHTS,
    "stichtage-verschieden": NICHTS | {"sachsenheim": ["kz-auslaenderanteil-landkreis/stichtag"]},
}
ABWEICHUNG = {
    "indikator-ohne-zielwert": "The 11 that count. The other 21 of Sachsenheim describe a state; there, a target is the state itself.",
    "indikator-ist-taetigkeit": "The five of the inventory and sb-2-i3 (Ausbau des Dolmetscherpools), which is an activity, too.",
    "indikator-nur-output": "The source does not say on which level its indicators lie, and the rule does not guess it.",
    "kennzahl-unbelegt": "Hechingen as expected. In Sachsenheim five figures have a day but no source.",
}
