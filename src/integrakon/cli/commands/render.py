"""`integrakon render`: plans as documents, the whole concept in the source's order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, cast

import typer

from integrakon.cli.german import choice
from integrakon.cli.options import Paths

if TYPE_CHECKING:
    from integrakon.render import konzept

HELP = """Erzeugt aus Plänen Dokumente: das ganze Konzept in der Ordnung der Quelle.

    Vorlagen in templates/ gehen den mitgelieferten vor. Ein Plan mit Befunden wird übergangen; Rückgabewert dann 1."""
EXAMPLE = "integrakon render plans/ --format html --out build/"

FORMATS = {"markdown": ".md", "html": ".html"}
DOCUMENTS = ("konzept",)


def _format(ctx: typer.Context, value: str) -> str:
    if value not in FORMATS:
        raise choice("Dieses Format", value, list(FORMATS), ctx)
    return value


def _document(ctx: typer.Context, value: str) -> str:
    if value not in DOCUMENTS:
        raise choice("Dieses Dokument", value, DOCUMENTS, ctx)
    return value


Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="markdown|html.", callback=_format)]
Out = Annotated[
    str | None,
    typer.Option(
        metavar="ZIEL",
        help="Datei oder Ordner; ohne Angabe die Standardausgabe, bei mehreren Plänen der Ordner build/.",
        show_default=False,
    ),
]
Template = Annotated[
    str | None,
    typer.Option(metavar="ORDNER", help="Vorlagen von hier gehen allen anderen vor.", show_default=False),
]
Document = Annotated[str, typer.Option(metavar="DOKUMENT", help="konzept.", callback=_document)]


def run(
    paths: Paths = None,
    format_: Format = "markdown",
    out: Out = None,
    template: Template = None,
    document: Document = "konzept",
) -> int:
    """Render the plans, write the documents, return the exit code."""
    from integrakon.cli import documents  # noqa: PLC0415
    from integrakon.render.konzept import konzept_renderer  # noqa: PLC0415

    chosen = cast("konzept.Format", format_)
    render = konzept_renderer(chosen, documents.template_folders(template))
    return documents.write_documents(paths or [], render, suffix=FORMATS[format_], out=out)
