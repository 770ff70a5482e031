"""`RuleInfo`: what can be told of a rule or of a code of `validate`. No text is made here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from integrakon.findings import Severity


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """One rule. `seite` is its page in Markdown, with sections but no title; a code of `validate` has none.

    `profil` is the least strict profile in which it runs, empty where profiles do not matter. `parameter` are its
    settings with their defaults. `behebbar_wenn` is the condition, if there is one, on which `lint --fix` mends it.
    """

    code: str
    name: str
    bedeutung: str
    severity: Severity = Severity.ERROR
    seite: str = ""
    profil: str = ""
    behebbar: bool = False
    auch_freiwillig: bool = True
    parameter: Mapping[str, object] = field(default_factory=dict)
    behebbar_wenn: str = ""

    @property
    def gruppe(self) -> str:
        """The first three characters of the code, by which rules belong together."""
        return self.code[:3]
