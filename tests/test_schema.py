"""The JSON Schema against the model: both take the good plans and refuse the broken ones.

Files are read as editors and `check-jsonschema` read them: YAML 1.2, days as text.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from helpers import GUT, KOPF, PLAENE, SCHLECHT, WURZEL, pruefe
from integrakon.schema import json_schema

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
ENGLISH = re.compile(r"\b(the|of|and|or|is|are|with|what|which|how|who|from|that|this|by|on|not|value|list)\b")

# What a JSON Schema cannot say: file → why not.
SCHEMA_CANNOT = {
    "kein-schaltjahr": "Ein Muster kennt keine Schaltjahre.",
    "ags-siebenstellig": "Ohne Anführungszeichen liest ein Editor auch 08417031 als Zahl mit sieben Stellen.",
    "zahl-mit-einem-tausenderpunkt": "Für JSON ist 19.700 eine Zahl wie jede andere.",
    "zahl-riesig": "Für JSON ist auch 1e999999999 eine Zahl.",
}
# A value in place of the word after the colon, then whether both take it; the model is asked through a whole plan.
SAME_VERDICT = [
    ("kommune: {name: Musterstadt, einwohner: %s}", ["0", "19700", "007"], ["-1", "19.700", "'19700'", "viele", "ja"]),
    ("kommune: {name: Musterstadt, ags: %s}", ["08417031", "'08417031'", "16077001"], ["17077001", "'8417031'", "x"]),
    ("kommune: {name: %s}", ["08", "1.10", "true", "nein", "2025-01-31"], ["' '", "~", "", "[a]", "{a: b}"]),
    (
        "konzept: {titel: Konzept, stand: %s}",
        ["2026", "'2026'", "2026-09", "2026-09-30", "2026-Q4", "2026-H1", "2024-02-29", "1900", "2199-12-31"],
        [
            "26",
            "1899",
            "2200",
            "2026-13",
            "2026-00",
            "2026-04-31",
            "2026-02-30",
            "2026-Q5",
            "2026-H3",
            "2026-9",
            "true",
        ],
    ),
    ("leitziele: [{id: %s, text: Z}]", ["a", "bs-1", "'a1'", "yes", "no"], ["1", "A", "a_b", "a--b", "true", "'null'"]),
    (
        "quellen:\n- id: q\n  text: Q\n  url: %s",
        ["https://a.de", "HTTP://a.de", "mailto:a@b.de"],
        ["a.de", "'https://a b'"],
    ),
    ("kennzahlen: [{id: k, bezeichnung: K, wert: %s}]", ["1", "-1.50", "1e3", ".5"], ["'1'", "1,5", "true", "ja"]),
    ("handlungsfelder: [{id: f, titel: F, uebergeordnet: %s}]", ["ja", "nein", "true", "False"], ["Ja", "1", "'true'"]),
    (
        "handlungsfelder: [{id: f, titel: F, aktivitaeten: [{id: a, text: A, termin: %s}]}]",
        ["20.06.", "29.02.", "31.12."],
        ["30.02.", "31.04.", "1.5.", "20.06", "20.13."],
    ),
    ("format: %s", ["1"], ["2", "'1'", "eins"]),
]


def editor_yaml() -> YAML:
    """The reader of `check-jsonschema`: days stay text."""

    class Constructor(SafeConstructor):
        pass

    constructors = dict(SafeConstructor.yaml_constructors)
    constructors["tag:yaml.org,2002:timestamp"] = constructors["tag:yaml.org,2002:str"]
    Constructor.yaml_constructors = constructors
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = Constructor
    return yaml


def accepts(raw: bytes | str) -> bool:
    """Whether an editor with this schema takes the file."""
    return VALIDATOR.is_valid(editor_yaml().load(raw))


def name(path: Path) -> str:
    return path.stem


def properties() -> Iterator[tuple[str, dict[str, Any]]]:
    for part, schema in [("Plan", SCHEMA), *SCHEMA["$defs"].items()]:
        yield from ((f"{part}.{key}", field) for key, field in schema.get("properties", {}).items())


def test_schema_is_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_schema_in_the_repository_is_current() -> None:
    written = (WURZEL / "schema" / "integrakon.schema.json").read_text("utf-8")
    assert written == json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n", (
        "Neu schreiben mit: integrakon schema > schema/integrakon.schema.json"
    )


@pytest.mark.parametrize(("place", "field"), list(properties()), ids=[place for place, _ in properties()])
def test_every_property_is_explained_in_german(place: str, field: dict[str, Any]) -> None:
    # A title that a part has already is left to it.
    title = field.get("title") or SCHEMA["$defs"][field["$ref"].removeprefix("#/$defs/")]["title"]
    assert title[0].isupper()
    assert not ENGLISH.search(title.lower())
    # The labels of a concept are explained by their titles.
    if not place.startswith("Beschriftungen."):
        assert field["description"].endswith((".", "…", "?"))
        assert not ENGLISH.search(field["description"].lower())


def test_every_part_is_closed() -> None:
    objects = [schema for schema in (SCHEMA, *SCHEMA["$defs"].values()) if schema.get("type") == "object"]
    assert all(schema["additionalProperties"] is False for schema in objects)


@pytest.mark.parametrize("path", [*GUT, *PLAENE], ids=name)
def test_good_plan_is_accepted_by_both(path: Path) -> None:
    raw = path.read_bytes()
    assert [error.message for error in VALIDATOR.iter_errors(editor_yaml().load(raw))] == []
    assert pruefe(raw)[1] is not None


# The schema is not asked about what cannot be read.
READABLE = [path for path in SCHLECHT if "# erwartet: IK0" not in path.read_text("utf-8")]


@pytest.mark.parametrize("path", READABLE, ids=name)
def test_broken_plan_is_refused_by_both_or_by_neither(path: Path) -> None:
    raw = path.read_bytes()
    _, plan, _ = pruefe(raw)
    assert accepts(raw) == (plan is not None or path.stem in SCHEMA_CANNOT)


def test_exceptions_are_files() -> None:
    assert set(SCHEMA_CANNOT) <= {path.stem for path in SCHLECHT}


@pytest.mark.parametrize(
    ("line", "value", "verdict"),
    [(line, v, True) for line, good, _ in SAME_VERDICT for v in good]
    + [(line, v, False) for line, _, bad in SAME_VERDICT for v in bad],
)
def test_schema_and_model_judge_a_value_alike(line: str, value: str, verdict: bool) -> None:
    key = line.split(":", maxsplit=1)[0]
    text = "".join(each for each in KOPF.splitlines(keepends=True) if not each.startswith(key)) + line % value + "\n"
    assert (accepts(text), pruefe(text)[1] is not None) == (verdict, verdict)
