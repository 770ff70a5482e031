"""The JSON Schema (draft 2020-12) of a plan file, made from the model; editors complete and check with it."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from integrakon.plan.modell import Plan


class _Generator(GenerateJsonSchema):
    """An absent field is left out, never null; and a default says nothing that an editor needs."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def json_schema() -> dict[str, Any]:
    """The schema as plain data, the same on every run."""
    schema = Plan.model_json_schema(schema_generator=_Generator)
    for part in (schema, *schema["$defs"].values()):
        # Docstrings speak to developers, in English; the fields have German descriptions of their own.
        part.pop("description", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
