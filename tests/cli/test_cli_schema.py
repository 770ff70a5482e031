"""`integrakon schema`: the schema on standard output and nothing besides."""

import json

from fake_checks import Call


def test_the_schema_is_printed_as_json_with_umlauts(call: Call) -> None:
    code, out, err = call("schema")
    assert (code, err) == (0, "")
    assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "\\u00" not in out
    assert out.endswith("}\n")
