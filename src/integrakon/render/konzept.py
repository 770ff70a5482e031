"""`render_konzept`: a plan as one document, in Markdown or HTML. It reads no clock and writes no file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from integrakon.plan.modell import Plan
from integrakon.render.aufbau import build
from integrakon.render.markdown import Form, HtmlForm, MarkdownForm, Verweise
from integrakon.render.umgebung import Umgebung

Format: TypeAlias = Literal["markdown", "html"]

SUFFIXES: dict[Format, str] = {"markdown": ".md", "html": ".html"}
_FORMS: dict[Format, Callable[[Verweise], Form]] = {"markdown": MarkdownForm, "html": HtmlForm}


def render_konzept(plan: Plan, format: Format, vorlagen: Sequence[Path] = ()) -> str:  # noqa: A002  (the option's name)
    """The whole concept in the source's order; templates in the given folders win over ours, file by file.

    Raises:
        TemplateFault: a template is missing, broken, or tried what is forbidden.
    """
    form = _FORMS[format](Verweise([fussnote.nr for fussnote in plan.fussnoten]))
    umgebung = Umgebung(vorlagen, html=format == "html")
    text = umgebung.document(f"konzept{SUFFIXES[format]}.j2", build(plan, form))
    return f"{text.rstrip()}\n"
