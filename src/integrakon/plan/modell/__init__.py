"""The pydantic model of a plan file, one module per part of it; `Plan` is the root.

Field names are the YAML keys, in the canonical order of a plan file. Checks here need one object only.
"""

from integrakon.plan.modell.plan import Plan

__all__ = ["Plan"]
