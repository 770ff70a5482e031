"""`integrakon schema`: the JSON Schema of a plan file, for editors and other tools."""

from __future__ import annotations

HELP = """Gibt das JSON-Schema einer Plandatei aus, etwa für den Editor."""
EXAMPLE = "integrakon schema > integrakon.schema.json"


def run() -> int:
    """Print the schema."""
    import json  # noqa: PLC0415

    from integrakon.cli import exits, screen  # noqa: PLC0415
    from integrakon.schema import json_schema  # noqa: PLC0415

    screen.write([json.dumps(json_schema(), ensure_ascii=False, indent=2), "\n"])
    return exits.CLEAN
