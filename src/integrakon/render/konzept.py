"""A plan as one document, in Markdown or HTML. It reads no clock and writes no file."""

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


def konzept_renderer(format: Format, vorlagen: Sequence[Path] = ()) -> Callable[[Plan], str]:  # noqa: A002
    """What makes documents of plans, one after the other; the templates are read and compiled once.

    A document holds the whole concept in the source's order. Templates in the given folders win over ours, one by one.

    Raises:
        TemplateFault: when called, if a template is missing, broken, or tried what is forbidden.
    """
    umgebung = Umgebung(vorlagen, html=format == "html")

    def render(plan: Plan) -> str:
        kontext = build(plan, form_for(plan, format))
        return f"{umgebung.document(f'konzept{SUFFIXES[format]}.j2', kontext).rstrip()}\n"

    return render


def form_for(plan: Plan, format: Format) -> Form:  # noqa: A002
    """How the texts of a plan become parts of a document of this format, with its footnotes."""
    return _FORMS[format](Verweise([fussnote.nr for fussnote in plan.fussnoten]))


def plain_form(format: Format) -> Form:  # noqa: A002
    """As `form_for`, for what belongs to no plan or to several."""
    return _FORMS[format](Verweise())
