"""Everything there is to be told of rules: those of `lint`, installed ones too, and the codes of `validate`.

Here rules become `RuleInfo`, which formats understand. The rules themselves are loaded only where they are needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from integrakon.cli.german import suggestion
from integrakon.codes import CODES
from integrakon.errors import UsageError
from integrakon.findings import Finding
from integrakon.output.ruleinfo import RuleInfo

if TYPE_CHECKING:
    from integrakon.lint.rule import Rule

_ANFANG = re.compile(r"IK\d{0,2}")


def codes() -> list[RuleInfo]:
    """The codes of `validate`, which have a meaning and no page."""
    return [
        RuleInfo(
            code,
            eintrag.name,
            eintrag.bedeutung,
            behebbar=eintrag.behebbar,
            behebbar_wenn=eintrag.behebbar_wenn,
        )
        for code, eintrag in CODES.items()
    ]


def rules() -> list[RuleInfo]:
    """The rules of `lint`, in the order of their codes.

    Raises:
        PluginError: an installed package offers unusable rules.
    """
    from integrakon.lint.plugins import alle_regeln  # noqa: PLC0415  (all rules are loaded by it)

    return [info(rule) for rule in alle_regeln()]


def info(rule: Rule[Any]) -> RuleInfo:
    """What can be told of one rule."""
    return RuleInfo(
        rule.code,
        rule.name,
        rule.bedeutung,
        rule.severity,
        rule.seite,
        rule.profil,
        rule.behebbar,
        rule.auch_freiwillig,
        rule.parameter._asdict(),
    )


def behind(findings: Iterable[Finding]) -> dict[str, RuleInfo]:
    """What stands behind these findings, by code."""
    found = {finding.code for finding in findings}
    known = codes() if found <= set(CODES) else [*codes(), *rules()]
    return {entry.code: entry for entry in known if entry.code in found}


def look_up(word: str) -> RuleInfo | list[RuleInfo]:
    """The rule of this code or name, or all whose codes begin like this.

    Raises:
        UsageError: there is none.
    """
    known = [*codes(), *rules()]
    for entry in known:
        if word.upper() == entry.code or word.lower() == entry.name:
            return entry
    begins = [entry for entry in known if entry.code.startswith(word.upper())] if _is_beginning(word) else []
    if not begins:
        near = suggestion(word.upper(), [entry.code for entry in known]) if _is_code(word) else ""
        near = near or suggestion(word.lower(), [entry.name for entry in known])
        raise UsageError(f"Diese Regel gibt es nicht: {word}.{near} Alle zeigt „integrakon rule“.")
    return begins


def _is_beginning(word: str) -> bool:
    return bool(_ANFANG.fullmatch(word.upper()))


def _is_code(word: str) -> bool:
    return word.upper().startswith("IK")
