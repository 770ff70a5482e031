"""`integrakon render`: plans as documents: the whole concept, the report to the council, the sheet of an actor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, cast

import typer

from integrakon.cli.options import Paths, Stichtag, one_of
from integrakon.errors import UsageError

if TYPE_CHECKING:
    from integrakon.render import konzept

HELP = """Erzeugt aus Plänen Dokumente: das Konzept, den Statusbericht oder ein Akteursblatt.

    Vorlagen in templates/ gehen den mitgelieferten vor. Ein Plan, in dem validate Fehler findet, wird übergangen; der
    Rückgabewert ist dann 1."""
EXAMPLE = "integrakon render plans/ --format html --out build/"

FORMATS = {"markdown": ".md", "html": ".html"}
DOCUMENTS = ("konzept", "statusbericht", "akteursblatt")


Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"Ausgabeformat: {'|'.join(FORMATS)}; ohne Angabe markdown.",
        callback=one_of("Dieses Format", FORMATS),
    ),
]
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
Document = Annotated[
    str,
    typer.Option(
        metavar="DOKUMENT",
        help=f"Welches Dokument: {'|'.join(DOCUMENTS)}; ohne Angabe konzept.",
        callback=one_of("Dieses Dokument", DOCUMENTS),
    ),
]


Akteur = Annotated[
    str | None,
    typer.Option(metavar="KENNUNG", help="Beim Akteursblatt: um wen es geht.", show_default=False),
]
Kopf = Annotated[
    str | None,
    typer.Option(
        metavar="DATEI", help="Beim Statusbericht: YAML-Datei mit dem Kopf der Beschlussvorlage.", show_default=False
    ),
]
Seit = Annotated[
    str | None,
    typer.Option(
        metavar="REVISION",
        help="Beim Statusbericht: Was sich seit diesem Stand in git geändert hat.",
        show_default=False,
    ),
]


def run(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Paths = None,
    format_: Format = "markdown",
    out: Out = None,
    template: Template = None,
    document: Document = "konzept",
    stichtag: Stichtag = None,
    akteur: Akteur = None,
    vorlage: Kopf = None,
    seit: Seit = None,
) -> int:
    """Render the plans, write the documents, return the exit code."""
    _belongs("--akteur", akteur, document, "akteursblatt")
    _belongs("--vorlage", vorlage, document, "statusbericht")
    _belongs("--seit", seit, document, "statusbericht")
    if document == "konzept":
        return _konzept(paths or [], cast("konzept.Format", format_), out, template, stichtag)
    from integrakon.cli import statusdocuments  # noqa: PLC0415

    auftrag = statusdocuments.Auftrag(paths or [], cast("konzept.Format", format_), out, template, stichtag)
    if document == "statusbericht":
        return statusdocuments.statusbericht(auftrag, vorlage, seit)
    if not akteur:
        raise UsageError("Ein Akteursblatt braucht --akteur mit der Kennung des Akteurs.")
    return statusdocuments.akteursblatt(auftrag, akteur)


def _konzept(
    paths: list[str], format_: konzept.Format, out: str | None, template: str | None, stichtag: str | None
) -> int:
    from integrakon.cli import documents, stichtage  # noqa: PLC0415
    from integrakon.render.konzept import konzept_renderer  # noqa: PLC0415

    stichtage.stichtag(stichtag)  # the concept is the same on every day, but a slip of the pen is told
    render = konzept_renderer(format_, documents.template_folders(template))
    return documents.write_documents(paths, lambda gelesen: render(gelesen.plan), suffix=FORMATS[format_], out=out)


def _belongs(option: str, value: str | None, document: str, only: str) -> None:
    if value is not None and document != only:
        raise UsageError(f"{option} gibt es nur mit --document {only}, nicht mit {document}.")
