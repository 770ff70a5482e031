"""Rules for people and programs: the list of them and the page of one, in Markdown, on a terminal, as JSON.

The pages of `docs/regeln/` are made by the same functions.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import groupby

from integrakon.codes import GRUPPEN
from integrakon.output.jsontext import rows
from integrakon.output.paint import Paint, colours, plain
from integrakon.output.ruleinfo import RuleInfo
from integrakon.output.text import LABELS, WIDTH

_INDENT = " " * 9
_NAME_WIDTH = 40
_OF_VALIDATE = (
    "Ein Befund von `integrakon validate`; seine Meldung sagt, was richtig wäre. Alle stehen in docs/befunde.md."
)


def formatted(chosen: RuleInfo | Sequence[RuleInfo], shape: str, *, colour: bool) -> Iterator[str]:
    """The page of one rule or the list of several, as `text`, `markdown` or `json`."""
    if shape == "json":
        infos = [chosen] if isinstance(chosen, RuleInfo) else chosen
        yield from _json(infos)
    elif isinstance(chosen, RuleInfo):
        yield from _on_terminal(chosen, colour=colour) if shape == "text" else [page(chosen)]
    else:
        yield from listing(chosen, colours() if colour else plain) if shape == "text" else [index(chosen)]


def page(info: RuleInfo) -> str:
    """The page of a rule in Markdown, with its title and the facts above the text."""
    facts = "\n".join(f"| {name} | {_cell(fact)} |" for name, fact in _facts(info))
    title = f"# {info.code} {info.name}\n\n{info.bedeutung}"
    return f"{title}\n\n| Angabe | Wert |\n|---|---|\n{facts}\n\n{_text(info)}\n"


def index(infos: Sequence[RuleInfo], *, pages: bool = False) -> str:
    """Rules as Markdown tables, one a group; with `pages` each name leads to its page."""
    return "\n".join(line for gruppe, members in _groups(infos) for line in _table(gruppe, members, pages=pages))


def listing(infos: Sequence[RuleInfo], paint: Paint) -> Iterator[str]:
    """Rules for a terminal: code, name and what is special about it on one line, its meaning below.

    Where there are several groups, the codes of `validate` go without their meaning.
    """
    groups = list(_groups(infos))
    for gruppe, members in groups:
        yield f"{paint(_title(gruppe), 'frame')}\n\n"
        for info in members:
            extra = ", ".join(_special(info))
            yield f"  {paint(info.code, info.severity.value)}  {info.name:<{_NAME_WIDTH}} {extra}".rstrip() + "\n"
            if info.seite or len(groups) == 1:
                yield f"{textwrap.fill(info.bedeutung, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)}\n"
        yield "\n"


def value(default: object) -> str:
    """A setting as one would write it in a configuration file."""
    if isinstance(default, bool):
        return "true" if default else "false"
    if isinstance(default, tuple):
        return f"[{', '.join(map(value, default))}]"
    return f'"{default}"' if isinstance(default, str) else str(default)


def _text(info: RuleInfo) -> str:
    return info.seite.strip() or _OF_VALIDATE


def _special(info: RuleInfo) -> Iterator[str]:
    if info.seite:
        yield LABELS[info.severity]
    if info.profil not in {"", "standard"}:
        yield info.profil
    if info.behebbar:
        yield "--fix"


def _facts(info: RuleInfo) -> Iterator[tuple[str, str]]:
    yield "Schwere", LABELS[info.severity]
    if info.profil:
        yield "Profil", f"`{info.profil}`"
    yield "Behebbar", _behebbar(info)
    if not info.auch_freiwillig:
        yield "Selbstverpflichtung", "wird nicht geprüft"
    for name, default in info.parameter.items():
        yield f"Einstellung `{name}`", f"`{value(default)}`"


def _behebbar(info: RuleInfo) -> str:
    if not info.behebbar:
        return "nein"
    return f"ja, {f'{info.behebbar_wenn}, ' if info.behebbar_wenn else ''}mit `integrakon lint --fix`"


def _groups(infos: Sequence[RuleInfo]) -> Iterator[tuple[str, list[RuleInfo]]]:
    for gruppe, members in groupby(sorted(infos, key=lambda info: info.code), key=lambda info: info.gruppe):
        yield gruppe, list(members)


def _title(gruppe: str) -> str:
    return f"{gruppe}xx – {GRUPPEN[gruppe]}"


def _table(gruppe: str, members: Sequence[RuleInfo], *, pages: bool) -> Iterator[str]:
    yield f"## {_title(gruppe)}\n"
    yield "| Code | Name | Schwere | Profil | `--fix` | Was nicht stimmt |\n|---|---|---|---|---|---|"
    for info in members:
        name = f"[{info.name}]({info.name}.md)" if pages else f"`{info.name}`"
        fix = "ja" if info.behebbar else ""
        yield f"| {info.code} | {name} | {LABELS[info.severity]} | {info.profil} | {fix} | {_cell(info.bedeutung)} |"
    yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _json(infos: Sequence[RuleInfo]) -> Iterator[str]:
    yield '{"version": 1, "rules": '
    yield from rows(map(_entry, infos))
    yield "}\n"


def _entry(info: RuleInfo) -> dict[str, object]:
    return {
        "code": info.code,
        "name": info.name,
        "meaning": info.bedeutung,
        "severity": info.severity.value,
        "profile": info.profil or None,
        "fixable": info.behebbar,
        "voluntary": info.auch_freiwillig,
        "parameters": dict(info.parameter),
        "page": info.seite.strip() or None,
    }


def _on_terminal(info: RuleInfo, *, colour: bool) -> Iterator[str]:
    paint = colours() if colour else plain
    yield f"{paint(f'{info.code} {info.name}', info.severity.value)}\n{textwrap.fill(info.bedeutung, WIDTH)}\n\n"
    for name, fact in _facts(info):
        label = f"{name.replace('`', '')}: "
        lines = textwrap.fill(label + fact.replace("`", ""), WIDTH, subsequent_indent=" " * 4)
        yield paint(lines[: len(label)], "frame") + lines[len(label) :] + "\n"
    yield "\n" + _rendered(_text(info), colour=colour)


def _rendered(markdown: str, *, colour: bool) -> str:
    from rich.console import Console  # noqa: PLC0415  (most runs need no rich)
    from rich.markdown import Markdown  # noqa: PLC0415
    from rich.theme import Theme  # noqa: PLC0415

    sink = StringIO()
    theme = Theme({"markdown.h2": "bold", "markdown.code": "bold"})
    console = Console(
        file=sink,
        width=WIDTH,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        theme=theme,
    )
    console.print(Markdown(markdown, code_theme="ansi_dark", hyperlinks=False))
    text = "\n".join(line.rstrip() for line in sink.getvalue().split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
