"""`render --document statusbericht|akteursblatt`: what is gathered for each plan before it becomes a document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from integrakon.cli import documents, enclosures, linting, standing, stichtage
from integrakon.cli.documents import Gelesen
from integrakon.errors import UsageError
from integrakon.plan.modell.akteure import Akteur
from integrakon.render.akteursblatt import akteursblatt_renderer
from integrakon.render.beilagen import Beilagen
from integrakon.render.konzept import SUFFIXES, Format
from integrakon.render.statusbericht import statusbericht_renderer
from integrakon.source import worktree


class Auftrag(NamedTuple):
    """What the command line says of any document about the status."""

    paths: Sequence[str]
    format: Format
    out: str | None
    template: str | None
    stichtag: str | None


def statusbericht(auftrag: Auftrag, vorlage: str | None, revision: str | None) -> int:
    """Write a report for each plan and return the exit code.

    Raises:
        UsageError: one Vorlage is to head several reports.
        IntegrakonError: the Vorlage has faults, the revision is unknown, or a document cannot be made.
    """
    if vorlage is not None and len(worktree.find_plans(auftrag.paths)) > 1:
        raise UsageError("Eine Vorlage gehört zu einem Bericht; nennen Sie mit --vorlage nur einen Plan.")
    kopf = enclosures.read_vorlage(vorlage) if vorlage is not None else None
    gesetzt = standing.einstellungen(auftrag.paths)
    frage = standing.Frage(_tag(auftrag), revision=revision)
    linter = linting.build_linter(auftrag.paths, stichtag=frage.stichtag.isoformat())
    renderer = statusbericht_renderer(auftrag.format, documents.template_folders(auftrag.template))

    def render(gelesen: Gelesen) -> str:
        name = gelesen.document.name
        version = enclosures.version(name)
        uebersicht = standing.planuebersicht(
            name, gelesen.plan, frage._replace(verschiebungen=version is not None), gesetzt
        )
        beilagen = Beilagen(
            vorlage=kopf,
            version=version,
            aenderungen=enclosures.aenderungen(name, revision) if revision else None,
            befunde=enclosures.befundzahlen(linter, gelesen),
        )
        return renderer(uebersicht, beilagen)

    suffix = f"-statusbericht{SUFFIXES[auftrag.format]}"
    return documents.write_documents(auftrag.paths, render, suffix=suffix, out=auftrag.out)


def akteursblatt(auftrag: Auftrag, kennung: str) -> int:
    """Write the sheet of the actor for each plan that knows it, and return the exit code.

    Raises:
        UsageError: no plan knows the actor.
        IntegrakonError: a document cannot be made.
    """
    gesetzt = standing.einstellungen(auftrag.paths)
    frage = standing.Frage(_tag(auftrag), kennung)
    renderer = akteursblatt_renderer(auftrag.format, documents.template_folders(auftrag.template))
    bekannte: dict[str, dict[str, str]] = {}

    def render(gelesen: Gelesen) -> str | None:
        name = gelesen.document.name
        bekannte[name] = standing.akteure(gelesen.plan)
        akteur = _akteur(gelesen, kennung)
        return renderer(standing.planuebersicht(name, gelesen.plan, frage, gesetzt), akteur) if akteur else None

    suffix = f"-akteursblatt-{kennung}{SUFFIXES[auftrag.format]}"
    code = documents.write_documents(auftrag.paths, render, suffix=suffix, out=auftrag.out)
    if bekannte and not any(kennung in je_plan.values() for je_plan in bekannte.values()):
        raise UsageError(standing.unbekannt(kennung, "Einen Akteur", bekannte))
    return code


def _akteur(gelesen: Gelesen, kennung: str) -> Akteur | None:
    return next((akteur for akteur in gelesen.plan.akteure if akteur.id == kennung), None)


def _tag(auftrag: Auftrag) -> date:
    return stichtage.stichtag(auftrag.stichtag)
