"""The explicit list of rules, in the order of their codes. No logic of a rule."""

from __future__ import annotations

from typing import Any

from integrakon.lint.rule import Rule
from integrakon.lint.rules import (
    ausnahme_abgelaufen,
    ausnahme_ohne_grund,
    ausnahme_unbenutzt,
    ausnahme_unverstanden,
    handlungsfeld_ohne_vision,
)

RULES: tuple[Rule[Any], ...] = (
    handlungsfeld_ohne_vision.RULE,
    ausnahme_ohne_grund.RULE,
    ausnahme_unbenutzt.RULE,
    ausnahme_abgelaufen.RULE,
    ausnahme_unverstanden.RULE,
)
