"""Tells in German what a YAML parser complains of: the table from its English problems to explanations.

The explanations themselves, which look at the text around the fault, are in `syntax_help`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from integrakon.source import syntax_help as explain
from integrakon.source.report import Report
from integrakon.source.syntax_fault import Explanation, Fault

_TABLE: tuple[tuple[str, Callable[[Fault], Explanation]], ...] = (
    # Patterns on "context: problem"; libyaml and the parser written in Python word some of them differently.
    (r"tab character", explain.tab),
    (r"directive|incompatible YAML document|duplicate tag handle", explain.directive),
    (r"(scanning|parsing) an? tag|undefined tag handle", explain.tag),
    (r"(scanning|parsing) an? (alias|anchor)", explain.reference),
    (r"quoted scalar: found unexpected (end of stream|document)", explain.unclosed_quote),
    (r"quoted scalar: ", explain.escape),
    (r"block scalar", explain.block_text),
    (r"cannot start any token", explain.first_character),
    (r"could not find expected ':'", explain.missing_colon),
    (r"mapping values are not allowed", explain.unexpected_colon),
    (r"(block )?sequence entries are not allowed", explain.unexpected_dash),
    (r"mapping keys are not allowed", explain.unexpected_question_mark),
    (r"found unexpected ':'", explain.colon_in_bracket),
    (r"flow (sequence|mapping): ", explain.bracket),
    (r"block mapping: ", explain.broken_mapping),
    (r"block collection: ", explain.broken_list),
    (r"node content", explain.missing_value),
    (r"document (start|end)", explain.after_the_end),
)
_PATTERNS = tuple((re.compile(pattern), function) for pattern, function in _TABLE)


def complain(report: Report, fault: Fault) -> None:
    """Note what stopped the parser."""
    explanation = explain.tab_indentation(fault) or explain.missing_space_after_dash(fault) or _explain(fault)
    report.add(explanation.code, explanation.span, explanation.message, explanation.hint)


def _explain(fault: Fault) -> Explanation:
    wording = f"{fault.context}: {fault.problem}"
    for pattern, function in _PATTERNS:
        if pattern.search(wording):
            return function(fault)
    return explain.unknown(fault)
